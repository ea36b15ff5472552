// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/SignIn.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace yichuang {
namespace {

Error bad(const QString &what)
{
    return {error::BadInput, what, {}};
}

// The driver turns semicolons into blanks even inside quotes, so a value that needs one can't be handed over.
bool isPlain(const QString &value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) {
        return c == QLatin1Char(';') || c == QLatin1Char('\'') || c == QLatin1Char('\\') || c.category() == QChar::Other_Control;
    });
}

}

Result<SignIn> SignIn::fromSpec(const QString &spec)
{
    SignIn signIn;
    const QHash<QString, QString *> texts{
        {QStringLiteral("dbname"), &signIn.database},     {QStringLiteral("user"), &signIn.user},
        {QStringLiteral("sslmode"), &signIn.sslMode},     {QStringLiteral("sslrootcert"), &signIn.rootCertificate},
        {QStringLiteral("sslcert"), &signIn.certificate}, {QStringLiteral("sslkey"), &signIn.key}};
    const QStringList parts = spec.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString key = part.section(QLatin1Char('='), 0, 0);
        const QString value = part.section(QLatin1Char('='), 1);
        if (value.isEmpty() || !isPlain(value))
            return bad(QStringLiteral("The part \"%1\" of the server line has no usable value.").arg(key));
        if (key == QLatin1String("host")) {
            signIn.hosts = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
        } else if (key == QLatin1String("port")) {
            const QStringList ports = value.split(QLatin1Char(','));
            for (const QString &port : ports)
                signIn.ports.append(port.toInt());
        } else if (key == QLatin1String("password")) {
            return bad(QStringLiteral("A password does not belong on a command line; put it into the PostgreSQL password file."));
        } else if (QString *text = texts.value(key)) {
            *text = value;
        } else {
            return bad(QStringLiteral("The server line has an unknown part \"%1\".").arg(key));
        }
    }
    if (signIn.hosts.isEmpty())
        return bad(QStringLiteral("The server line names no host."));
    return signIn;
}

Result<SignIn::Route> SignIn::route(std::chrono::seconds patience) const
{
    const QStringList values{database, user, sslMode, rootCertificate, certificate, key, program, hosts.join(QLatin1Char(','))};
    if (hosts.isEmpty() || !std::all_of(values.begin(), values.end(), isPlain))
        return bad(QStringLiteral("The host or a path of the connection holds a character that cannot be used there."));
    if (ports.size() > 1 && ports.size() != hosts.size())
        return bad(QStringLiteral("Give one port for all hosts or one for each."));

    QList<int> order(hosts.size());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), *QRandomGenerator::global());
    QStringList names;
    QStringList numbers;
    for (int i : order) {
        names.append(hosts.at(i));
        if (!ports.isEmpty())
            numbers.append(QString::number(ports.at(ports.size() == 1 ? 0 : i)));
    }

    // The driver waits so long for each host.
    const auto each = std::max<qint64>(2, patience.count() / hosts.size());
    QStringList options{QStringLiteral("connect_timeout=%1").arg(each),
                        QStringLiteral("tcp_user_timeout=5000"),
                        QStringLiteral("keepalives=1"),
                        QStringLiteral("keepalives_idle=10"),
                        QStringLiteral("keepalives_interval=3"),
                        QStringLiteral("keepalives_count=3"),
                        QStringLiteral("gssencmode=disable"),
                        QStringLiteral("client_encoding=UTF8"),
                        QStringLiteral("options='-c standard_conforming_strings=on'"),
                        QStringLiteral("application_name='%1'").arg(program)};
    const auto add = [&options](const char *name, const QString &value) {
        if (!value.isEmpty())
            options.append(QLatin1String(name) + QStringLiteral("='") + value + QLatin1Char('\''));
    };
    add("port", numbers.join(QLatin1Char(',')));
    add("sslmode", isLocal() ? QString() : sslMode.isEmpty() ? QStringLiteral("verify-full") : sslMode);
    add("sslrootcert", rootCertificate);
    add("sslcert", certificate);
    add("sslkey", key);
    if (!isLocal())
        options.append(QStringLiteral("target_session_attrs=read-write"));
    return Route{names.join(QLatin1Char(',')), options.join(QLatin1Char(';'))};
}

}
