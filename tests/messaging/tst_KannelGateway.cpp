// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReportServer.h"
#include "messaging/KannelGateway.h"
#include "tests/messaging/KannelFixture.h"

#include <QFutureWatcher>
#include <QMutex>
#include <QTest>

using namespace yichuang;

// The gateway against a real Kannel with its fake operator.
class TestKannelGateway : public QObject {
    Q_OBJECT

    std::unique_ptr<KannelFixture> m_kannel;

    static OutgoingMessage message(qint64 id, const QString &mobile, const QString &text)
    {
        return {id, QStringLiteral("%1").arg(id, 32, 16, QLatin1Char('0')), mobile, text};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_kannel = std::make_unique<KannelFixture>();
        const QString missing = m_kannel->start();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void cleanupTestCase() { m_kannel.reset(); }

    void chineseTextsArriveAsTheyWereWritten()
    {
        const QString mobile = QStringLiteral("13800138000");
        const QStringList texts{
            QStringLiteral("【蓬江政务】𠮷先生，您申请的食品经营许可证(尾号12345C)已于11月23日受理，承诺12月7日前办结。"),
            QStringLiteral("A+B & C=50% \"#?;/\\<>\n第二行"),
            QString(70, u'一'),
            QString(71, u'二'),
            QString(67, u'三') + QStringLiteral("𠮷䶮㛃") + QString(64, u'四'),
        };
        KannelGateway gateway(m_kannel->settings());
        for (const QString &text : texts) {
            QFuture<SendOutcome> sent = gateway.send({message(1, mobile, text)});
            QTRY_VERIFY(sent.isFinished());
            QCOMPARE(sent.result().kind, SendOutcome::Kind::Accepted);
        }
        QTRY_COMPARE(m_kannel->texts(mobile), texts);
        QCOMPARE(m_kannel->parts(mobile).size(), 1 + 1 + 1 + 2 + 3);
    }

    void noPartEndsInHalfACharacter()
    {
        const QString mobile = QStringLiteral("13800138001");
        const QString text = QString(66, u'一') + QStringLiteral("𠮷") + QString(64, u'二') + QStringLiteral("𡋾") + QString(30, u'三');
        KannelGateway gateway(m_kannel->settings());
        QFuture<SendOutcome> sent = gateway.send({message(1, mobile, text)});
        QTRY_VERIFY(sent.isFinished());
        QTRY_COMPARE(m_kannel->texts(mobile).size(), 1);
        QCOMPARE(m_kannel->texts(mobile).first().remove(u' '), text);
        for (const KannelFixture::Part &part : m_kannel->parts(mobile))
            QVERIFY(part.text.isValidUtf16());
    }

    void everyMessageIsReportedDeliveredToItsToken()
    {
        QMutex lock;
        QHash<qint64, DeliveryState> states;
        int forged = 0;
        const auto server = DeliveryReportServer::listen(QHostAddress::LocalHost, 0, [&](const DeliveryReport &report) {
            const QMutexLocker locked(&lock);
            if (!sameToken(report.token, message(report.message, {}, {}).reportToken)) {
                ++forged;
                return QtFuture::makeReadyFuture(ReportVerdict::Refused);
            }
            states[report.message] = mergeState(states.value(report.message), report.state);
            return QtFuture::makeReadyFuture(ReportVerdict::Taken);
        });
        QVERIFY(server.ok());
        KannelGateway gateway(m_kannel->settings(server.value()->url()));
        QList<OutgoingMessage> batch;
        for (int i = 1; i <= 300; ++i)
            batch.append(message(i, QStringLiteral("13800138002"), QStringLiteral("第%1条").arg(i)));
        QFuture<SendOutcome> sent = gateway.send(batch);
        QTRY_VERIFY(sent.isFinished());
        const auto delivered = [&] {
            const QMutexLocker locked(&lock);
            return std::count(states.begin(), states.end(), DeliveryState::Delivered);
        };
        QTRY_COMPARE(delivered(), 300);
        QCOMPARE(forged, 0);
        QTRY_COMPARE(server.value()->counts().taken.load(), 600);
        QCOMPARE(m_kannel->texts(QStringLiteral("13800138002")).size(), 300);
    }

    void aWrongPasswordIsTheGatewaysFaultAndABadNumberIsNot()
    {
        KannelSettings settings = m_kannel->settings();
        KannelGateway right(settings);
        QFuture<SendOutcome> badNumber = right.send({message(1, QStringLiteral("nobody"), QStringLiteral("x"))});
        QTRY_VERIFY(badNumber.isFinished());
        QCOMPARE(badNumber.result().kind, SendOutcome::Kind::Final);
        QVERIFY(!badNumber.result().gatewayAtFault);

        settings.password = QStringLiteral("wrong");
        KannelGateway wrong(settings);
        QFuture<SendOutcome> refused = wrong.send({message(2, QStringLiteral("13800138000"), QStringLiteral("x"))});
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().kind, SendOutcome::Kind::Temporary);
        QVERIFY(refused.result().gatewayAtFault);
        QVERIFY(!refused.result().detail.contains(QStringLiteral("wrong")));
    }

    void killingSmsboxMidwayNeitherLosesNorDoublesAMessage()
    {
        const QString mobile = QStringLiteral("13800138003");
        KannelGateway gateway(m_kannel->settings());
        QList<OutgoingMessage> batch;
        for (int i = 1; i <= 2000; ++i)
            batch.append(message(i, mobile, QStringLiteral("第%1条").arg(i)));
        QFuture<SendOutcome> sent = gateway.send(batch);
        QTRY_VERIFY(sent.resultCount() >= 20);
        m_kannel->killSmsbox();
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.resultCount(), 2000);

        QList<OutgoingMessage> again;
        QStringList accepted;
        QStringList open;
        for (const SendOutcome &outcome : sent.results()) {
            const OutgoingMessage &original = batch.at(outcome.message - 1);
            if (outcome.kind == SendOutcome::Kind::Temporary)
                again.append(original);
            else
                (outcome.kind == SendOutcome::Kind::Accepted ? accepted : open).append(original.text);
        }
        QVERIFY2(!again.isEmpty(), "Kannel was faster than the kill");
        QVERIFY(open.size() <= 16);

        const QString missing = m_kannel->startSmsbox();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QFuture<SendOutcome> second = gateway.send(again);
        QTRY_VERIFY(second.isFinished());
        for (const SendOutcome &outcome : second.results()) {
            QCOMPARE(outcome.kind, SendOutcome::Kind::Accepted);
            accepted.append(batch.at(outcome.message - 1).text);
        }
        const auto lost = [&] {
            const QStringList texts = m_kannel->texts(mobile);
            const QSet<QString> shown(texts.begin(), texts.end());
            return std::count_if(accepted.begin(), accepted.end(), [&shown](const QString &text) { return !shown.contains(text); });
        };
        QTRY_COMPARE(lost(), 0);
        const QStringList texts = m_kannel->texts(mobile);
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
        QVERIFY(texts.size() <= accepted.size() + open.size());
    }

    void aFrozenKannelLeavesItOpenAndShowsTheTextAtMostOnce()
    {
        const QString mobile = QStringLiteral("13800138004");
        KannelSettings settings = m_kannel->settings();
        settings.timeoutMs = 500;
        KannelGateway gateway(settings);
        m_kannel->freezeSmsbox(true);
        QFuture<SendOutcome> sent = gateway.send({message(1, mobile, QStringLiteral("一次"))});
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().kind, SendOutcome::Kind::Unknown);
        m_kannel->freezeSmsbox(false);
        QFuture<SendOutcome> next = gateway.send({message(2, mobile, QStringLiteral("之后"))});
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(next.result().kind, SendOutcome::Kind::Accepted);
        QTRY_VERIFY(m_kannel->texts(mobile).contains(QStringLiteral("之后")));
        QVERIFY(m_kannel->texts(mobile).count(QStringLiteral("一次")) <= 1);
    }
};

YICHUANG_TEST(TestKannelGateway)
#include "tst_KannelGateway.moc"
