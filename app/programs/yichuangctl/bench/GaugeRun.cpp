// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GaugeRun.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

namespace yichuang::ctl {

QString beside(const char *program)
{
    return QCoreApplication::applicationDirPath() + u'/' + QLatin1String(program);
}

QJsonObject orderFor(const BenchHall &hall)
{
    const SignIn clerk = hall.clerk(0);
    return {{QStringLiteral("temporary"), hall.temporaryFolder()}, {QStringLiteral("device"), QStringLiteral("bench_device")},
            {QStringLiteral("host"), clerk.hosts.value(0)},        {QStringLiteral("port"), clerk.ports.value(0)},
            {QStringLiteral("database"), clerk.database},          {QStringLiteral("password"), clerk.password},
            {QStringLiteral("work_no"), QStringLiteral("B0")},     {QStringLiteral("window"), hall.window(0)}};
}

Result<QJsonObject> gauge(const QString &what, const QJsonObject &order, int patienceSeconds)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    if (const QString temporary = order[u"temporary"].toString(); !temporary.isEmpty())
        environment.insert(QStringLiteral("TMPDIR"), temporary);
    process.setProcessEnvironment(environment);
    // Whoever kills the bench outright means the gauge, too.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(beside("yichuang-gauge"), {what});
    if (!process.waitForStarted())
        return Error{
            error::Internal,
            QStringLiteral("yichuang-gauge is not beside this program: it is built with the sources and is no part of the package"),
            {}};
    process.write(QJsonDocument(order).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    QObject::connect(&process, &QProcess::finished, qApp, &QCoreApplication::quit);
    QTimer::singleShot(std::chrono::seconds(patienceSeconds), &process, &QCoreApplication::quit);
    if (process.state() != QProcess::NotRunning)
        QCoreApplication::exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return Error{error::Internal, QStringLiteral("the gauge did not end"), {}};
    }
    const QJsonObject measured = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return measured.isEmpty() ? Result<QJsonObject>(Error{error::Internal, QStringLiteral("the gauge measured nothing"), {}})
                              : Result<QJsonObject>(measured);
}

}
