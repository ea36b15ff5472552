// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/Keepers.h"

#include "messaging/KannelFixture.h"
#include "messaging/LocalGateway.h"

using namespace yichuang;
using namespace yichuang::test;

class KeeperAndKannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void cleanup() { m_hall.reset(); }

    void a_message_reaches_the_phone_and_its_delivery_reaches_the_case()
    {
        KannelFixture kannel;
        const QString why = kannel.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->apply(20);
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = kannel.settings();
        settings.reports = ReportSettings();
        const auto keeper = makeKeeper(settings);
        keeper->start();
        QTRY_COMPARE(count("state = 'delivered'"), 20);
        QTRY_COMPARE(count("gateway_id is not null and accepted_at is not null"), 20);
        for (int i = 1; i <= 20; ++i) {
            const QStringList texts = kannel.texts(SmallHall::mobile(i));
            QCOMPARE(texts.size(), 1);
            QCOMPARE(texts.first(),
                     m_hall->value(QStringLiteral("select m.text from hall.message m join hall.case_file c on c.id = m.case_id "
                                                  "where c.applicant ->> 'phone' = '%1'")
                                       .arg(SmallHall::mobile(i))));
        }
    }

    void a_message_whose_outcome_is_unknown_is_never_sent_again()
    {
        LocalGateway mute([](QTcpSocket *, const QUrlQuery &) {});
        m_hall->apply(1);
        const auto keeper = makeKeeper(through(mute));
        keeper->start();
        QTRY_COMPARE(count("state = 'unknown'"), 1);
        QVERIFY(runOnce(*makeKeeper(through(mute))));
        QCOMPARE(mute.submitted.size(), 1);
    }

    void a_keeper_killed_between_sending_and_recording_leaves_an_unknown_message()
    {
        LocalGateway mute([](QTcpSocket *, const QUrlQuery &) {});
        m_hall->apply(1);
        QProcess program;
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), settingsFile(mute)});
        QTRY_COMPARE(mute.submitted.size(), 1);
        program.kill();
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(count("state = 'sending'"), 1);

        const auto second = makeKeeper(through(mute));
        second->start();
        m_hall->value(QStringLiteral("update hall.message set leased_until = now() - interval '1 second'"));
        QTRY_COMPARE(count("state = 'unknown'"), 1);
        m_hall->apply(1);
        QTRY_COMPARE(mute.submitted.size(), 2);
        QCOMPARE(QSet<QString>(mute.submitted.begin(), mute.submitted.end()).size(), 2);
    }

    void a_killed_keeper_leaves_unknown_what_left_and_nothing_else()
    {
        LocalGateway mute([](QTcpSocket *, const QUrlQuery &) {});
        m_hall->apply(6);
        QProcess program;
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), settingsFile(mute, 2)});
        QTRY_COMPARE(mute.submitted.size(), 2);
        program.kill();
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(count("state = 'sending' and begun_at is not null"), 2);
        QCOMPARE(count("state = 'queued'"), 4);
    }

    void a_keeper_that_is_asked_to_stop_records_what_it_sent_first()
    {
        QPointer<QTcpSocket> asked;
        LocalGateway slow([&asked](QTcpSocket *socket, const QUrlQuery &) { asked = socket; });
        m_hall->apply(1);
        QProcess program;
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), settingsFile(slow)});
        QTRY_VERIFY(!asked.isNull());
        program.terminate();
        LocalGateway::answer(asked, "202 Accepted", "0: Accepted for delivery");
        QTRY_COMPARE(program.state(), QProcess::NotRunning);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(count("state = 'accepted'"), 1);
    }

    void a_report_with_a_wrong_token_changes_nothing()
    {
        LocalGateway quick(
            [](QTcpSocket *socket, const QUrlQuery &) { LocalGateway::answer(socket, "202 Accepted", "0: Accepted for delivery"); });
        m_hall->apply(1);
        KeeperSettings settings = through(quick);
        settings.reports = ReportSettings();
        const auto keeper = makeKeeper(settings);
        QVERIFY(runOnce(*keeper));
        const QString id = m_hall->value(QStringLiteral("select id from hall.message"));
        QCOMPARE(report(keeper->reportUrl(), id, QStringLiteral("0123456789abcdef0123456789abcdef")), 404);
        QCOMPARE(count("state = 'accepted'"), 1);
        QCOMPARE(report(keeper->reportUrl(), id, m_hall->value(QStringLiteral("select token from hall.message"))), 200);
        QCOMPARE(count("state = 'delivered'"), 1);
    }

private:
    int count(const char *condition)
    {
        return m_hall->value(QStringLiteral("select count(*) from hall.message where ") + QLatin1String(condition)).toInt();
    }

    KeeperSettings through(const LocalGateway &gateway)
    {
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = gateway.settings();
        return settings;
    }

    QString settingsFile(const LocalGateway &gateway, int connections = 16)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return writeSettings(
            *m_folder, m_hall->signInAs(QStringLiteral("keeper")),
            {{QStringLiteral("kind"), QStringLiteral("kannel")},
             {QStringLiteral("url"), gateway.settings().sendUrl.toString()},
             {QStringLiteral("user"), QStringLiteral("u")},
             {QStringLiteral("connections"), connections},
             {QStringLiteral("timeout_ms"), 60'000},
             {QStringLiteral("password_file"), writeSecret(m_folder->filePath(QStringLiteral("kannel.password")), QStringLiteral("p"))}});
    }

    static int report(const QUrl &url, const QString &id, const QString &token)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected())
            return 0;
        socket.write(QStringLiteral("GET %1?id=%2&token=%3&type=1&reply= HTTP/1.0\r\n\r\n").arg(url.path(), id, token).toLatin1());
        return socket.waitForReadyRead(60'000) ? socket.readLine().split(' ').value(1).toInt() : 0;
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<QTemporaryDir> m_folder;
};

YICHUANG_TEST(KeeperAndKannelTest)
#include "tst_KeeperAndKannel.moc"
