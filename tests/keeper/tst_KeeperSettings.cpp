// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/KeeperSettings.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class KeeperSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_kannel_and_its_reports_are_read()
    {
        const auto settings =
            KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=a,b dbname=hall user=keeper", "password_file": "%s"},
            "gateway": {"kind": "kannel", "url": "http:\/\/127.0.0.1:13013\/cgi-bin\/sendsms", "user": "u", "password_file": "%s", "connections": 4},
            "reports": {"address": "127.0.0.1", "port": 14000, "url": "http:\/\/keeper.example:14000\/report"}})"));
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().log));
        QCOMPARE(settings->hall.hosts, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(settings->hall.password, QStringLiteral("s3cret"));
        const auto &kannel = std::get<KannelSettings>(settings->gateway);
        QCOMPARE(kannel.connections, 4);
        QCOMPARE(kannel.password, QStringLiteral("s3cret"));
        QCOMPARE(settings->reports->port, 14000);
        QCOMPARE(settings->reports->url.host(), QStringLiteral("keeper.example"));
    }

    void who_signs_is_read()
    {
        const auto own = KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"},
            "signing": {"kind": "certificate", "certificate_file": "/etc/yichuang/papers.pem", "key_file": "/etc/yichuang/papers.key"}})"));
        QVERIFY(own);
        QCOMPARE(std::get<CertificateSettings>(own->signing).keyFile, QStringLiteral("/etc/yichuang/papers.key"));
        const auto service = KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"},
            "signing": {"kind": "program", "program": "/opt/sign", "arguments": ["--unit", "17"], "timeout_ms": 3000}})"));
        QVERIFY(service);
        const auto &asked = std::get<SigningProgramSettings>(service->signing);
        QCOMPARE(asked.arguments, (QStringList{QStringLiteral("--unit"), QStringLiteral("17")}));
        QCOMPARE(asked.timeoutMs, 3000);
        const auto faulty = KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"},
            "signing": {"kind": "certificate", "key_fil": "/x"}})"));
        QVERIFY(!faulty);
        QCOMPARE(faulty.error().facts[u"faults"].toArray().size(), 3);
    }

    void what_the_signing_program_is_told_is_a_list_of_texts_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        for (const char *bent : {"true", "-1", "{}", "\"x\"", "[\"--unit\", 17]", "[null]"})
            QTest::newRow(bent) << QByteArray(bent);
    }
    void what_the_signing_program_is_told_is_a_list_of_texts()
    {
        QFETCH(QByteArray, arguments);
        const auto settings = KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"},
            "signing": {"kind": "program", "program": "/opt/sign", "arguments": @}})")
                                                           .replace('@', arguments));
        QVERIFY(!settings);
        QCOMPARE(settings.error().facts[u"faults"][0][u"field"].toString(), QStringLiteral("signing.arguments"));
    }

    void without_a_gateway_messages_wait()
    {
        const auto settings =
            KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"}})"));
        QVERIFY(settings && std::holds_alternative<std::monostate>(settings->gateway) && !settings->reports);
    }

    void every_fault_is_named_at_once()
    {
        const auto settings = KeeperSettings::fromJson(R"({"hall": {"line": "host=/run/hall user=keeper password=x", "pasword_file": "/x"},
            "gateway": {"kind": "kannel", "url": "ftp:\/\/gate\/", "connections": 1000, "password_file": "/nowhere/at/all"},
            "reports": {"address": "here", "port": 70000}, "colour": "red"})");
        QVERIFY(!settings);
        QVERIFY(settings.error().is(error::BadInput));
        QStringList fields;
        const QJsonArray faults = settings.error().facts[u"faults"].toArray();
        for (const QJsonValue &fault : faults)
            fields.append(fault[u"field"].toString());
        fields.sort();
        QCOMPARE(fields,
                 (QStringList{u"colour"_qs, u"gateway.connections"_qs, u"gateway.password_file"_qs, u"gateway.url"_qs, u"gateway.user"_qs,
                              u"hall.line"_qs, u"hall.pasword_file"_qs, u"reports.address"_qs, u"reports.port"_qs}));
    }

    void a_secret_that_others_may_read_is_a_fault()
    {
        QFile::setPermissions(m_secret, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const auto settings =
            KeeperSettings::fromJson(filled(R"({"hall": {"line": "host=/run/hall user=keeper", "password_file": "%s"}})"));
        QVERIFY(!settings);
        QVERIFY(settings.error().log.contains(QStringLiteral("0600")));
    }

    void what_is_no_json_says_where()
    {
        const auto settings = KeeperSettings::fromJson("{\"hall\": ");
        QVERIFY(!settings);
        QVERIFY(settings.error().log.contains(QStringLiteral("byte")));
        QVERIFY(!KeeperSettings::fromJson("[]"));
        QVERIFY(!KeeperSettings::fromFile(QStringLiteral("/nowhere/at/all")));
    }

    void init()
    {
        m_secret = m_folder.filePath(QStringLiteral("secret"));
        QFile file(m_secret);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("s3cret\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

private:
    QByteArray filled(QByteArray json) const { return json.replace("%s", m_secret.toUtf8()); }

    QTemporaryDir m_folder;
    QString m_secret;
};

YICHUANG_TEST(KeeperSettingsTest)
#include "tst_KeeperSettings.moc"
