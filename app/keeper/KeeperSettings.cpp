// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/KeeperSettings.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace yichuang {
namespace {

// One object of the file. Whatever was not asked for when it dies is a fault too, because it is most likely a slip of the pen.
class Section {
public:
    Section(const QJsonValue &value, const QString &place, QJsonArray &faults)
        : m_json(value.toObject())
        , m_place(place)
        , m_faults(faults)
    {
        if (!value.isObject())
            fault({}, QStringLiteral("must be an object"));
    }
    ~Section()
    {
        for (auto entry = m_json.begin(); entry != m_json.end(); ++entry) {
            if (!m_asked.contains(entry.key()))
                fault(entry.key(), QStringLiteral("is not known here"));
        }
    }
    Q_DISABLE_COPY_MOVE(Section)

    bool has(const QString &key)
    {
        m_asked.insert(key);
        return m_json.contains(key) && !m_json.value(key).isNull();
    }
    QJsonValue take(const QString &key) { return has(key) ? m_json.value(key) : QJsonValue(); }
    void fault(const QString &key, const QString &what)
    {
        const QString field = key.isEmpty() || m_place.isEmpty() ? m_place + key : m_place + QLatin1Char('.') + key;
        m_faults.append(QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("what"), what}});
    }

    QString text(const QString &key, bool needed = false)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            fault(key, QStringLiteral("must be a text"));
        else if (needed && value.toString().isEmpty())
            fault(key, QStringLiteral("is missing"));
        return value.toString();
    }
    int number(const QString &key, int standard, int least, int most)
    {
        if (!has(key))
            return standard;
        const QJsonValue value = take(key);
        const int given = value.toInt(least - 1);
        if (given < least || given > most)
            fault(key, QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
        return given;
    }
    QStringList texts(const QString &key)
    {
        const QJsonValue value = take(key);
        const QJsonArray array = value.toArray();
        const bool areTexts = std::all_of(array.begin(), array.end(), [](const QJsonValue &one) { return one.isString(); });
        if (!value.isUndefined() && !value.isNull() && !(value.isArray() && areTexts))
            fault(key, QStringLiteral("must be a list of texts"));
        QStringList texts;
        for (const QJsonValue &one : array)
            texts.append(one.toString());
        return texts;
    }
    QUrl address(const QString &key, bool needed)
    {
        const QString given = text(key, needed);
        const QUrl url(given, QUrl::StrictMode);
        if (!given.isEmpty() && (!url.isValid() || url.scheme() != QLatin1String("http") || url.host().isEmpty()))
            fault(key, QStringLiteral("must be an http:// address"));
        return url;
    }
    QString secret(const QString &key, bool needed)
    {
        const QString path = text(key, needed);
        if (path.isEmpty())
            return {};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            fault(key, QStringLiteral("cannot be read: %1").arg(file.errorString()));
            return {};
        }
        if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther))
            fault(key, QStringLiteral("may be read by others; its mode must be 0600"));
        return QString::fromUtf8(file.readLine()).trimmed();
    }

private:
    const QJsonObject m_json;
    const QString m_place;
    QJsonArray &m_faults;
    QSet<QString> m_asked;
};

SignIn readHall(Section &&section)
{
    const QString line = section.text(QStringLiteral("line"), true);
    const QString password = section.secret(QStringLiteral("password_file"), false);
    Result<SignIn> signIn = SignIn::fromSpec(line);
    if (!signIn) {
        if (!line.isEmpty())
            section.fault(QStringLiteral("line"), signIn.error().log);
        return {};
    }
    signIn.value().password = password;
    return *signIn;
}

KannelSettings readKannel(Section &section)
{
    KannelSettings kannel;
    kannel.sendUrl = section.address(QStringLiteral("url"), true);
    kannel.user = section.text(QStringLiteral("user"), true);
    kannel.password = section.secret(QStringLiteral("password_file"), true);
    kannel.from = section.text(QStringLiteral("from"));
    kannel.smsc = section.text(QStringLiteral("smsc"));
    kannel.connections = section.number(QStringLiteral("connections"), kannel.connections, 1, 64);
    kannel.timeoutMs = section.number(QStringLiteral("timeout_ms"), kannel.timeoutMs, 100, 60'000);
    return kannel;
}

void readGateway(Section &&section, KeeperSettings &settings)
{
    const QString kind = section.text(QStringLiteral("kind"), true);
    if (kind == QLatin1String("folder"))
        settings.gateway = FolderSettings{section.text(QStringLiteral("folder"), true)};
    else if (kind == QLatin1String("kannel"))
        settings.gateway = readKannel(section);
    else if (!kind.isEmpty())
        section.fault(QStringLiteral("kind"), QStringLiteral("must be folder or kannel"));
}

void readSigning(Section &&section, KeeperSettings &settings)
{
    const QString kind = section.text(QStringLiteral("kind"), true);
    if (kind == QLatin1String("certificate")) {
        settings.signing =
            CertificateSettings{section.text(QStringLiteral("certificate_file"), true), section.text(QStringLiteral("key_file"), true)};
    } else if (kind == QLatin1String("program")) {
        SigningProgramSettings service;
        service.program = section.text(QStringLiteral("program"), true);
        service.timeoutMs = section.number(QStringLiteral("timeout_ms"), service.timeoutMs, 100, 60'000);
        service.arguments = section.texts(QStringLiteral("arguments"));
        settings.signing = service;
    } else if (!kind.isEmpty()) {
        section.fault(QStringLiteral("kind"), QStringLiteral("must be certificate or program"));
    }
}

ReportSettings readReports(Section &&section)
{
    ReportSettings reports;
    const QString address = section.text(QStringLiteral("address"));
    if (!address.isEmpty() && !reports.address.setAddress(address))
        section.fault(QStringLiteral("address"), QStringLiteral("must be an IP address"));
    reports.port = quint16(section.number(QStringLiteral("port"), 0, 0, 65535));
    reports.url = section.address(QStringLiteral("url"), false);
    return reports;
}

Result<KeeperSettings> read(const QByteArray &json, const SignIn *known)
{
    QJsonParseError slip;
    const QJsonDocument document = QJsonDocument::fromJson(json, &slip);
    if (slip.error != QJsonParseError::NoError)
        return Error{error::BadInput, QStringLiteral("no JSON at byte %1: %2").arg(slip.offset).arg(slip.errorString()), {}};
    KeeperSettings settings;
    QJsonArray faults;
    {
        Section whole(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, faults);
        settings.hall = known ? *known : readHall(Section(whole.take(QStringLiteral("hall")), QStringLiteral("hall"), faults));
        if (whole.has(QStringLiteral("gateway")))
            readGateway(Section(whole.take(QStringLiteral("gateway")), QStringLiteral("gateway"), faults), settings);
        if (whole.has(QStringLiteral("signing")))
            readSigning(Section(whole.take(QStringLiteral("signing")), QStringLiteral("signing"), faults), settings);
        if (whole.has(QStringLiteral("reports")))
            settings.reports = readReports(Section(whole.take(QStringLiteral("reports")), QStringLiteral("reports"), faults));
    }
    if (faults.isEmpty())
        return settings;
    QStringList lines;
    for (const QJsonValue &fault : std::as_const(faults))
        lines.append(fault[u"field"].toString() + QLatin1Char(' ') + fault[u"what"].toString());
    return Error{error::BadInput, lines.join(QStringLiteral("; ")), {{QStringLiteral("faults"), faults}}};
}

}

Result<KeeperSettings> KeeperSettings::fromJson(const QByteArray &json)
{
    return read(json, nullptr);
}

Result<KeeperSettings> KeeperSettings::fromJson(const QByteArray &json, const SignIn &hall)
{
    return read(json, &hall);
}

Result<KeeperSettings> KeeperSettings::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    return fromJson(file.readAll());
}

}
