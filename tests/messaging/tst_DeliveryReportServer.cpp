// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReportServer.h"

#include <QPromise>
#include <QTcpSocket>
#include <QTest>

#include <mutex>

using namespace yichuang;

class TestDeliveryReportServer : public QObject {
    Q_OBJECT

    std::mutex m_lock;
    QList<DeliveryReport> m_reports;
    std::unique_ptr<DeliveryReportServer> m_server;

    void listen(const ReportHandler &handler)
    {
        auto server = DeliveryReportServer::listen(QHostAddress::LocalHost, 0, handler);
        QVERIFY(server.ok());
        m_server = std::move(server.value());
    }

    // Message 42 has the token cafe; nothing else is known.
    QFuture<ReportVerdict> judge(const DeliveryReport &report)
    {
        const std::scoped_lock locked(m_lock);
        if (report.message != 42 || !sameToken(report.token, u"cafe"))
            return QtFuture::makeReadyFuture(ReportVerdict::Refused);
        m_reports.append(report);
        return QtFuture::makeReadyFuture(ReportVerdict::Taken);
    }

    // All that the server answers to some bytes, until it has answered so many times or hangs up.
    QByteArray ask(const QByteArray &bytes, int answers = 1)
    {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
        if (!socket.waitForConnected())
            return "no connection";
        socket.write(bytes);
        QByteArray words;
        while (words.count("\r\n\r\n") < answers && socket.waitForReadyRead(5000))
            words += socket.readAll();
        return words;
    }

    int status(const QByteArray &target) { return ask("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n").split(' ').value(1).toInt(); }

private Q_SLOTS:
    void init()
    {
        m_reports.clear();
        listen([this](const DeliveryReport &report) { return judge(report); });
    }

    void cleanup() { m_server.reset(); }

    void aReportWithItsTokenIsTaken()
    {
        QCOMPARE(status("/report?id=42&token=cafe&type=1&reply=%E5%B7%B2%E8%BE%BE+ok"), 200);
        QCOMPARE(m_reports.size(), 1);
        QCOMPARE(m_reports.first().message, 42);
        QCOMPARE(m_reports.first().state, DeliveryState::Delivered);
        QCOMPARE(m_reports.first().detail, QStringLiteral("已达 ok"));
        QCOMPARE(m_server->counts().taken.load(), 1);
    }

    void aDuplicateIsTakenAgainAndChangesNothing()
    {
        DeliveryState state = DeliveryState::Accepted;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(status("/report?id=42&token=cafe&type=1&reply="), 200);
        for (const DeliveryReport &report : m_reports)
            state = mergeState(state, report.state);
        QCOMPARE(state, DeliveryState::Delivered);
        QCOMPARE(m_server->counts().taken.load(), 3);
    }

    void aForgedIdAndAForgedTokenLookTheSame()
    {
        const QByteArray wrongId = ask("GET /report?id=43&token=cafe&type=1 HTTP/1.1\r\n\r\n");
        const QByteArray wrongToken = ask("GET /report?id=42&token=cafd&type=1 HTTP/1.1\r\n\r\n");
        QVERIFY(wrongId.startsWith("HTTP/1.1 404"));
        QCOMPARE(wrongId, wrongToken);
        QVERIFY(m_reports.isEmpty());
        QCOMPARE(m_server->counts().refused.load(), 2);
    }

    void whatIsNoReportIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("request");
        const auto get = [](const char *target) { return "GET " + QByteArray(target) + " HTTP/1.1\r\nHost: x\r\n\r\n"; };
        QTest::newRow("no id") << get("/report?token=cafe&type=1");
        QTest::newRow("id is no number") << get("/report?id=42x&token=cafe&type=1");
        QTest::newRow("negative id") << get("/report?id=-42&token=cafe&type=1");
        QTest::newRow("huge id") << get("/report?id=99999999999999999999&token=cafe&type=1");
        QTest::newRow("no token") << get("/report?id=42&type=1");
        QTest::newRow("unknown type") << get("/report?id=42&token=cafe&type=3");
        QTest::newRow("escape left in") << get("/report?id=42&token=cafe&type=%d");
        QTest::newRow("other path") << get("/admin?id=42&token=cafe&type=1");
        QTest::newRow("root") << get("/");
        QTest::newRow("post") << QByteArray("POST /report?id=42&token=cafe&type=1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        QTest::newRow("body") << QByteArray("GET /report?id=42&token=cafe&type=1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        QTest::newRow("no http") << QByteArray("\x16\x03\x01\x02\r\n\r\n", 8);
        QTest::newRow("endless head") << QByteArray(20'000, 'a');
        QTest::newRow("header without colon") << QByteArray("GET /report?id=42&token=cafe&type=1 HTTP/1.1\r\nHost\r\n\r\n");
    }

    void whatIsNoReportIsMalformed()
    {
        QFETCH(QByteArray, request);
        const QByteArray answer = ask(request);
        QVERIFY2(answer.startsWith("HTTP/1.1 400"), answer.constData());
        QVERIFY(m_reports.isEmpty());
        QCOMPARE(m_server->counts().malformed.load(), 1);
        QCOMPARE(status("/report?id=42&token=cafe&type=8"), 200);
    }

    void severalReportsMayShareAConnection()
    {
        const QByteArray report = "GET /report?id=42&token=cafe&type=8 HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n";
        QCOMPARE(ask(report.repeated(200), 200).count("HTTP/1.1 200"), 200);
        QCOMPARE(m_reports.size(), 200);
    }

    void aReportInSmallPiecesIsUnderstood()
    {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
        QVERIFY(socket.waitForConnected());
        for (const char letter : QByteArray("GET /report?id=42&token=cafe&type=2 HTTP/1.1\r\n\r\n")) {
            socket.write(&letter, 1);
            socket.flush();
        }
        QVERIFY(socket.waitForReadyRead());
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(m_reports.first().state, DeliveryState::Failed);
    }

    void aHallThatIsAwayAsksToComeAgain()
    {
        listen([](const DeliveryReport &) { return QtFuture::makeReadyFuture(ReportVerdict::Later); });
        QCOMPARE(status("/report?id=42&token=cafe&type=1"), 503);
        listen([](const DeliveryReport &) { return QFuture<ReportVerdict>(); });
        QCOMPARE(status("/report?id=42&token=cafe&type=1"), 503);
    }

    void aSlowHallHoldsUpNoOtherReport()
    {
        QPromise<ReportVerdict> slow;
        slow.start();
        listen([&](const DeliveryReport &report) { return report.message == 1 ? slow.future() : judge(report); });
        QTcpSocket waiting;
        waiting.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
        QVERIFY(waiting.waitForConnected());
        waiting.write("GET /report?id=1&token=slow&type=1 HTTP/1.1\r\n\r\n");
        QVERIFY(waiting.waitForBytesWritten());
        QCOMPARE(status("/report?id=42&token=cafe&type=1"), 200);
        QCOMPARE(waiting.bytesAvailable(), 0);
        slow.addResult(ReportVerdict::Taken);
        slow.finish();
        QVERIFY(waiting.waitForReadyRead());
        QVERIFY(waiting.readAll().startsWith("HTTP/1.1 200"));
    }

    void aTakenPortIsAnError()
    {
        const auto second = DeliveryReportServer::listen(QHostAddress::LocalHost, quint16(m_server->url().port()),
                                                         [this](const DeliveryReport &report) { return judge(report); });
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, QString(error::BadInput));
    }
};

YICHUANG_TEST(TestDeliveryReportServer)
#include "tst_DeliveryReportServer.moc"
