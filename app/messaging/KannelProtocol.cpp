// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/KannelProtocol.h"

namespace yichuang {

static constexpr qsizetype unitsAlone = 70;
static constexpr qsizetype unitsPerPart = 67;

QString keepPairsWhole(QString text)
{
    if (text.size() <= unitsAlone)
        return text;
    for (qsizetype cut = unitsPerPart; cut < text.size(); cut += unitsPerPart) {
        if (text[cut - 1].isHighSurrogate() && text[cut].isLowSurrogate())
            text.insert(cut - 1, u' ');
    }
    return text;
}

static QByteArray field(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

// Kannel replaces %d by the kind of report and %A by the operator's words, so those two stay as they are in the address we hand over.
static QString reportAddress(const QUrl &base, const OutgoingMessage &message)
{
    const QByteArray query =
        field("id", QString::number(message.id)) + '&' + field("token", message.reportToken) + QByteArrayLiteral("&type=%d&reply=%A");
    return QString::fromLatin1(base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment) + '?' + query);
}

QByteArray kannelRequest(const KannelSettings &settings, const OutgoingMessage &message)
{
    QList<QByteArray> fields{
        field("username", settings.user),
        field("password", settings.password),
        field("to", message.mobile),
        field("text", keepPairsWhole(message.text)),
        "coding=2",
        "charset=UTF-8",
    };
    if (!settings.from.isEmpty())
        fields.append(field("from", settings.from));
    if (!settings.smsc.isEmpty())
        fields.append(field("smsc", settings.smsc));
    if (settings.reportUrl.isValid())
        fields << "dlr-mask=31" << field("dlr-url", reportAddress(settings.reportUrl, message));
    const QByteArray host = settings.sendUrl.host(QUrl::FullyEncoded).toLatin1() + ':' + QByteArray::number(settings.sendUrl.port(80));
    return "GET " + settings.sendUrl.path(QUrl::FullyEncoded).toLatin1() + '?' + fields.join('&') + " HTTP/1.1\r\nHost: " + host +
           "\r\nUser-Agent: Yichuang\r\nConnection: keep-alive\r\n\r\n";
}

SendOutcome kannelOutcome(qint64 message, int status, const QByteArray &body)
{
    using Kind = SendOutcome::Kind;
    const QByteArray words = body.left(200).trimmed();
    const QString detail = QStringLiteral("%1 %2").arg(status).arg(QString::fromUtf8(words));
    switch (status) {
    case 202: return {message, Kind::Accepted, {}, detail, false};
    case 429:
    case 503: return {message, Kind::Temporary, {}, detail, true};
    case 401:
    case 404: return {message, Kind::Temporary, {}, detail, true};
    case 403:
        if (words.startsWith("Authorization failed"))
            return {message, Kind::Temporary, {}, detail, true};
        break;
    default: break;
    }
    if (status >= 400 && status < 500)
        return {message, Kind::Final, {}, detail, false};
    return {message, Kind::Unknown, {}, detail, true};
}

}
