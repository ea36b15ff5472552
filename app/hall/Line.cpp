// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Line.h"

#include "hall/LineCore.h"

namespace yichuang {
namespace {

template<typename T> QFuture<Result<T>> send(LineCore &core, CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    QPromise<Result<T>> promise;
    promise.start();
    auto future = promise.future();
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (const auto fit = arguments.at(i).check(); !fit) {
            Error error = fit.error();
            error.facts.insert(QStringLiteral("argument"), i);
            promise.addResult(std::move(error));
            promise.finish();
            return future;
        }
    }
    auto job = std::make_shared<LineJob>();
    job->statement =
        QStringLiteral("select %1(%2)").arg(function.text(), QStringList(arguments.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    job->arguments = arguments;
    job->options = options;
    job->promise = std::move(promise);
    job->deadline = LineJob::Clock::now() + options.budget;
    core.add(std::move(job));
    return future;
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

QFuture<Result<QJsonValue>> Line::call(CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    return send<QJsonValue>(*m_core, function, arguments, options);
}

QFuture<Result<QByteArray>> Line::callBytes(CallName function, const QList<SqlValue> &arguments, CallOptions options)
{
    return send<QByteArray>(*m_core, function, arguments, options);
}

void Line::hurry()
{
    m_core->hurry();
}

void Line::renew()
{
    auto job = std::make_shared<LineJob>();
    job->isRenewal = true;
    std::get<QPromise<Result<QJsonValue>>>(job->promise).start();
    job->deadline = LineJob::Clock::now() + job->options.budget;
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
