// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/FixtureHall.h"
#include "hall/Line.h"
#include "support/FreePort.h"

#include <QProcess>

using namespace yichuang;
using namespace yichuang::test;

// A hall on a city's server: over TCP, never without TLS, never with a server that cannot prove who it is; a PC proves itself by a
// certificate.
class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPasswordAndTheServersProofLetIn();
    void aPcsCertificateIsItsPassword();
    void whoeverCannotProveHimselfIsRefused_data();
    void whoeverCannotProveHimselfIsRefused();
    void aHostThatIsDownIsPassedOver();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void openssl(const QString &arguments) const;
    void certify(const QString &name, const QString &subject, const QString &ca);
    SignIn over(const QString &user) const;

    QTemporaryDir m_folder;
    HallFixture m_hall{lineSource()};
    int m_port = 0;
};

void TestNetwork::openssl(const QString &arguments) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' ')));
    QVERIFY2(program.waitForFinished(60'000) && program.exitCode() == 0, program.readAll().constData());
}

void TestNetwork::certify(const QString &name, const QString &subject, const QString &ca)
{
    openssl(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=%2 -keyout %1.key -out %1.csr")
                .arg(name, subject));
    openssl(
        QStringLiteral("x509 -req -in %1.csr -CA %2.crt -CAkey %2.key -CAcreateserial -days 2 -extfile names -out %1.crt").arg(name, ca));
}

void TestNetwork::initTestCase()
{
    const auto started = m_hall.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().log));
    writeFile(file("names"), "subjectAltName=DNS:localhost\n");
    for (const char *ca : {"city", "stranger"})
        openssl(QStringLiteral(
                    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=%1 -keyout %1.key -out %1.crt")
                    .arg(QLatin1String(ca)));
    certify(QStringLiteral("server"), QStringLiteral("localhost"), QStringLiteral("city"));
    certify(QStringLiteral("pc"), QStringLiteral("clerk"), QStringLiteral("city"));
    certify(QStringLiteral("forged"), QStringLiteral("clerk"), QStringLiteral("stranger"));
    m_port = freePort();

    const QString data = m_hall.folder() + QStringLiteral("/postgres");
    for (const char *name : {"server.key", "server.crt", "city.crt"}) {
        const QString copy = data + QLatin1Char('/') + QLatin1String(name);
        QVERIFY(QFile::copy(file(name), copy) && QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(PostgresServer::handOver(copy));
    }
    QFile settings(data + QStringLiteral("/postgresql.conf"));
    QVERIFY(settings.open(QIODevice::Append));
    settings.write("listen_addresses = '127.0.0.1'\nport = " + QByteArray::number(m_port) +
                   "\nssl = on\nssl_cert_file = 'server.crt'\nssl_key_file = 'server.key'\nssl_ca_file = 'city.crt'\nhba_file = '" +
                   data.toUtf8() + "/city_hba.conf'\n");
    settings.close();
    m_hall.asOwner(
        QStringLiteral("create role device login; create role reader login password 'geheim'; grant usage on schema counter to reader"));
    QVERIFY(m_hall.stopServer());
    const QString rules = data + QStringLiteral("/city_hba.conf");
    writeFile(rules, "local all all scram-sha-256\nhostssl all clerk 127.0.0.1/32 cert\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
    QVERIFY(PostgresServer::handOver(rules));
    QVERIFY(m_hall.startServer());
}

SignIn TestNetwork::over(const QString &user) const
{
    SignIn signIn =
        *SignIn::fromSpec(QStringLiteral("host=localhost port=%1 dbname=hall sslrootcert=%2").arg(m_port).arg(file("city.crt")));
    signIn.user = user;
    signIn.edition = lineSource().edition();
    return signIn;
}

void TestNetwork::aPasswordAndTheServersProofLetIn()
{
    SignIn reader = over(QStringLiteral("reader"));
    reader.password = QStringLiteral("geheim");
    auto session = OwnerSession::open(reader);
    QVERIFY2(session, session ? "" : qPrintable(session.error().log));
    QCOMPARE(session.value().value("select ssl || ' ' || (version >= 'TLSv1.2') from pg_stat_ssl where pid = pg_backend_pid()")->value(),
             QStringLiteral("true true"));
    reader.password = QStringLiteral("guess");
    const auto refused = OwnerSession::open(reader);
    QVERIFY(!refused && refused.error().is(error::SignInRefused));
}

void TestNetwork::aPcsCertificateIsItsPassword()
{
    SignIn pc = over(QStringLiteral("clerk"));
    pc.certificate = file("pc.crt");
    pc.key = file("pc.key");
    QVERIFY(QFile::setPermissions(pc.key, QFile::ReadOwner | QFile::WriteOwner));
    Line line(pc);
    const auto said = resultOf(line.call("counter.echo", {QStringLiteral("𠮷 over TLS")}));
    QVERIFY2(said, said ? "" : qPrintable(said.error().log));
    QCOMPARE(said->toString(), QStringLiteral("𠮷 over TLS"));
}

void TestNetwork::whoeverCannotProveHimselfIsRefused_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"a server whose name is another", "a server of another authority", "no authority to ask", "no TLS at all",
                               "a PC without its certificate", "a PC with a forged certificate", "a PC that says it is another"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestNetwork::whoeverCannotProveHimselfIsRefused()
{
    QFETCH(QString, change);
    SignIn pc = over(QStringLiteral("clerk"));
    pc.certificate = file("pc.crt");
    pc.key = file("pc.key");
    if (change.contains(QLatin1String("name is another")))
        pc.hosts = {QStringLiteral("127.0.0.1")};
    else if (change.contains(QLatin1String("another authority")))
        pc.rootCertificate = file("stranger.crt");
    else if (change.contains(QLatin1String("no authority")))
        pc.rootCertificate = file("nothing.crt");
    else if (change.contains(QLatin1String("no TLS")))
        pc.sslMode = QStringLiteral("disable");
    else if (change.contains(QLatin1String("without")))
        pc.certificate = file("nothing.crt");
    else if (change.contains(QLatin1String("says it is another")))
        pc.user = QStringLiteral("device");
    else {
        pc.certificate = file("forged.crt");
        pc.key = file("forged.key");
    }
    const auto session = OwnerSession::open(pc);
    QVERIFY(!session);
    QVERIFY2(session.error().is(error::SignInRefused), qPrintable(session.error().log));
}

void TestNetwork::aHostThatIsDownIsPassedOver()
{
    const int nobody = freePort();
    SignIn reader = over(QStringLiteral("reader"));
    reader.password = QStringLiteral("geheim");
    reader.hosts = {QStringLiteral("localhost"), QStringLiteral("localhost")};
    reader.ports = {nobody, m_port};
    for (int tries = 0; tries < 6; ++tries)
        QVERIFY(OwnerSession::open(reader));
}

YICHUANG_TEST(TestNetwork)
#include "tst_Network.moc"
