// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Line.h"

#include "hall/LineCore.h"

namespace yichuang {
namespace {

// Why nothing can be sent, if so.
std::optional<Error> unfit(const QList<SqlValue> &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (const auto fit = arguments.at(i).check(); !fit) {
            Error error = fit.error();
            error.facts.insert(QStringLiteral("argument"), i);
            return error;
        }
    }
    return std::nullopt;
}

std::shared_ptr<LineJob> jobOf(CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    auto job = std::make_shared<LineJob>();
    job->statement =
        QStringLiteral("select %1(%2)").arg(function.text(), QStringList(arguments.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    job->arguments = arguments;
    job->options = options;
    return job;
}

void send(LineCore &core, std::shared_ptr<LineJob> job)
{
    if (const auto why = unfit(job->arguments))
        job->fail(*why);
    else
        core.add(std::move(job));
}

}

Line::Line(SignIn signIn, QObject *parent, LineTiming timing)
    : QObject(parent)
    , m_core(std::make_shared<LineCore>(std::move(signIn), timing, this))
{
    // The driver list is built when first asked for, which two threads may not do at once.
    QSqlDatabase::drivers();
    m_core->start();
}

Line::~Line()
{
    m_core->stop();
}

QFuture<Result<Done>> Line::opened() const
{
    return m_core->opened();
}

Answer Line::call(CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    const auto job = jobOf(function, arguments, options);
    const Answer answer = std::get<Answer>(job->asked);
    send(*m_core, job);
    return answer;
}

QFuture<Result<QByteArray>> Line::callBytes(CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    const auto job = jobOf(function, arguments, options);
    auto &promise = job->asked.emplace<QPromise<Result<QByteArray>>>();
    promise.start();
    const auto future = promise.future();
    send(*m_core, job);
    return future;
}

void Line::hurry()
{
    m_core->hurry();
}

void Line::renew()
{
    auto job = std::make_shared<LineJob>();
    job->isRenewal = true;
    m_core->add(std::move(job));
}

void Line::noteConnected()
{
    if (m_connected)
        return;
    m_connected = true;
    const QDateTime since = std::exchange(m_lostSince, {});
    if (std::exchange(m_everConnected, true))
        Q_EMIT back(since);
    else
        Q_EMIT connected();
}

void Line::noteLost()
{
    if (m_lostSince.isValid())
        return;
    m_connected = false;
    m_lostSince = QDateTime::currentDateTimeUtc();
    Q_EMIT lost(m_lostSince);
}

void Line::noteRefused(const Error &error)
{
    m_connected = false;
    Q_EMIT refused(error);
}

}
