// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReportServer.h"
#include "messaging/KannelGateway.h"
#include "tests/messaging/LocalGateway.h"

#include <QFutureWatcher>
#include <QNetworkProxy>
#include <QSet>
#include <QTest>

using namespace yichuang;

// What KannelGateway makes of a gateway that fails in every way a network allows.
class TestGatewayFaults : public QObject {
    Q_OBJECT

    static QList<OutgoingMessage> messages(int count)
    {
        QList<OutgoingMessage> batch;
        for (int i = 1; i <= count; ++i)
            batch.append({i, QStringLiteral("token%1").arg(i), QStringLiteral("13800138000"), QStringLiteral("第%1条").arg(i)});
        return batch;
    }

    static int count(const QList<SendOutcome> &outcomes, SendOutcome::Kind kind)
    {
        return int(std::count_if(outcomes.begin(), outcomes.end(), [kind](const SendOutcome &outcome) { return outcome.kind == kind; }));
    }

    // One outcome per message, and no text handed over twice.
    static void checkOnce(const QList<SendOutcome> &outcomes, int expected, const LocalGateway &local)
    {
        QSet<qint64> ids;
        for (const SendOutcome &outcome : outcomes)
            ids.insert(outcome.message);
        QCOMPARE(outcomes.size(), expected);
        QCOMPARE(ids.size(), expected);
        QCOMPARE(QSet<QString>(local.submitted.begin(), local.submitted.end()).size(), local.submitted.size());
    }

private Q_SLOTS:
    void aThousandMessagesGoOverAFewConnections()
    {
        LocalGateway local(
            [](QTcpSocket *socket, const QUrlQuery &) { LocalGateway::answer(socket, "202 OK", "0: Accepted for delivery"); });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(1000));
        QTRY_VERIFY(sent.isFinished());
        checkOnce(sent.results(), 1000, local);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Accepted), 1000);
        QVERIFY2(local.connections <= 16, qPrintable(QString::number(local.connections)));
    }

    void aGatewayThatClosesAfterEachAnswerGetsAConnectionPerMessage()
    {
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &) { LocalGateway::answer(socket, "202 OK", "Sent.", false); });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(100));
        QTRY_VERIFY(sent.isFinished());
        checkOnce(sent.results(), 100, local);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Accepted), 100);
        QCOMPARE(local.connections, 100);
    }

    void aGatewayThatReadsAndClosesIsAskedExactlyOnce()
    {
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &) { socket->abort(); });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(1));
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().kind, SendOutcome::Kind::Unknown);
        QVERIFY(sent.result().gatewayAtFault);
        // What comes afterwards comes after anything that it would have tried again.
        QFuture<SendOutcome> next = gateway.send({{2, QStringLiteral("token2"), QStringLiteral("13800138000"), QStringLiteral("第2条")}});
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(local.submitted, (QStringList{QStringLiteral("第1条"), QStringLiteral("第2条")}));
    }

    void aConnectionThatDiesAfterAnAnswerIsNotSentOverAgain()
    {
        int answered = 0;
        LocalGateway local([&answered](QTcpSocket *socket, const QUrlQuery &) {
            if (++answered == 1)
                LocalGateway::answer(socket, "202 OK", "Sent.");
            else
                socket->abort();
        });
        KannelSettings settings = local.settings();
        settings.connections = 1;
        KannelGateway gateway(settings);
        QFuture<SendOutcome> sent = gateway.send(messages(3));
        QTRY_VERIFY(sent.isFinished());
        checkOnce(sent.results(), 3, local);
        QCOMPARE(sent.resultAt(0).kind, SendOutcome::Kind::Accepted);
        QCOMPARE(sent.resultAt(1).kind, SendOutcome::Kind::Unknown);
        QCOMPARE(sent.resultAt(2).kind, SendOutcome::Kind::Temporary);
        QCOMPARE(local.submitted.size(), 2);
    }

    void aSilentGatewayCostsAHandfulOfMessagesAndNotTheOutbox()
    {
        bool silent = true;
        LocalGateway local([&silent](QTcpSocket *socket, const QUrlQuery &) {
            if (!silent)
                LocalGateway::answer(socket, "202 OK", "Sent.");
        });
        KannelSettings settings = local.settings();
        settings.timeoutMs = 3000; // each silence costs as long
        KannelGateway gateway(settings);
        QFuture<SendOutcome> first = gateway.send(messages(100));
        QTRY_VERIFY(first.isFinished());
        checkOnce(first.results(), 100, local);
        QCOMPARE(count(first.results(), SendOutcome::Kind::Unknown), 16);
        QCOMPARE(count(first.results(), SendOutcome::Kind::Temporary), 84);

        local.submitted.clear();
        QFuture<SendOutcome> second = gateway.send(messages(100));
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(local.submitted.size(), 1);
        QCOMPARE(count(second.results(), SendOutcome::Kind::Unknown), 1);

        silent = false;
        local.submitted.clear();
        QFuture<SendOutcome> third = gateway.send(messages(100));
        QTRY_VERIFY(third.isFinished());
        checkOnce(third.results(), 100, local);
        QCOMPARE(count(third.results(), SendOutcome::Kind::Accepted), 100);
    }

    void aRefusedConnectionIsTemporaryForAll()
    {
        KannelSettings settings;
        {
            LocalGateway gone([](QTcpSocket *, const QUrlQuery &) {});
            settings = gone.settings();
        }
        KannelGateway gateway(settings);
        QFuture<SendOutcome> sent = gateway.send(messages(200));
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.resultCount(), 200);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Temporary), 200);
        QVERIFY(sent.result().gatewayAtFault);
    }

    void anAnswerThatIsNoHttpLeavesItOpen()
    {
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &) {
            socket->write(QByteArray(100'000, 'x'));
            socket->flush();
        });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(1));
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().kind, SendOutcome::Kind::Unknown);
        QCOMPARE(local.submitted.size(), 1);
    }

    void anAnswerInSmallPiecesAndWithoutLengthIsUnderstood()
    {
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &) {
            for (const char letter : QByteArray("HTTP/1.0 202 OK\r\nServer: old\r\n\r\n0: Accepted")) {
                socket->write(&letter, 1);
                socket->flush();
            }
            socket->disconnectFromHost();
        });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(1));
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().kind, SendOutcome::Kind::Accepted);
        QCOMPARE(sent.result().detail, QStringLiteral("202 0: Accepted"));
    }

    void oneBadNumberDoesNotStopTheOthers()
    {
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &query) {
            const bool bad = query.queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded) == u"第5条";
            LocalGateway::answer(socket, bad ? "400 Bad Request" : "202 OK", bad ? "Number(s) has/have been denied" : "Sent.");
        });
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send(messages(40));
        QTRY_VERIFY(sent.isFinished());
        checkOnce(sent.results(), 40, local);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Accepted), 39);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Final), 1);
    }

    void aReportMayComeBeforeTheAnswer()
    {
        DeliveryState state = DeliveryState::Sending;
        QString told;
        const auto server = DeliveryReportServer::listen(QHostAddress::LocalHost, 0, [&](const DeliveryReport &report) {
            QMetaObject::invokeMethod(this, [&, report] {
                state = mergeState(state, report.state);
                told = report.token;
            });
            return QtFuture::makeReadyFuture(ReportVerdict::Taken);
        });
        QVERIFY(server.ok());
        LocalGateway local([](QTcpSocket *socket, const QUrlQuery &query) {
            QUrl report(query.queryItemValue(QStringLiteral("dlr-url"), QUrl::FullyDecoded)
                            .replace(QStringLiteral("%d"), QStringLiteral("1"))
                            .remove(QStringLiteral("%A")));
            auto *caller = new QTcpSocket(socket);
            connect(caller, &QTcpSocket::connected, caller, [caller, report] {
                caller->write("GET /report?" + report.query(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
            });
            connect(caller, &QTcpSocket::readyRead, socket, [caller, socket] {
                if (caller->readAll().startsWith("HTTP/1.1 200"))
                    LocalGateway::answer(socket, "202 OK", "Sent.");
            });
            caller->connectToHost(report.host(), quint16(report.port()));
        });
        KannelSettings settings = local.settings();
        settings.reportUrl = server.value()->url();
        KannelGateway gateway(settings);
        QFuture<SendOutcome> sent = gateway.send(messages(1));
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().kind, SendOutcome::Kind::Accepted);
        QTRY_COMPARE(told, QStringLiteral("token1"));
        QCOMPARE(mergeState(state, DeliveryState::Accepted), DeliveryState::Delivered);
    }

    void endingTheProgramLeavesNoMessageWithoutAnOutcome()
    {
        LocalGateway local([](QTcpSocket *, const QUrlQuery &) {});
        auto gateway = std::make_unique<KannelGateway>(local.settings());
        QFuture<SendOutcome> sent = gateway->send(messages(50));
        QTRY_COMPARE(local.submitted.size(), 16);
        gateway.reset();
        QVERIFY(sent.isFinished());
        checkOnce(sent.results(), 50, local);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Unknown), 16);
        QCOMPARE(count(sent.results(), SendOutcome::Kind::Temporary), 34);
    }

    void anEmptyBatchIsDoneAtOnce()
    {
        LocalGateway local([](QTcpSocket *, const QUrlQuery &) {});
        KannelGateway gateway(local.settings());
        QFuture<SendOutcome> sent = gateway.send({});
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.resultCount(), 0);
    }
};

YICHUANG_TEST(TestGatewayFaults)
#include "tst_GatewayFaults.moc"
