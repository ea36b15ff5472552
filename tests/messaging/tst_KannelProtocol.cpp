// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/KannelProtocol.h"

#include <QTest>
#include <QUrlQuery>

using namespace yichuang;

class TestKannelProtocol : public QObject {
    Q_OBJECT

    static KannelSettings settings()
    {
        KannelSettings settings;
        settings.sendUrl = QUrl(QStringLiteral("http://gateway:13013/cgi-bin/sendsms"));
        settings.user = QStringLiteral("a&b");
        settings.password = QStringLiteral("p+w=1%20 #");
        settings.reportUrl = QUrl(QStringLiteral("http://10.0.0.5:8080/report"));
        return settings;
    }

private Q_SLOTS:
    void everyValueComesBackOutOfTheAddress()
    {
        const QString text = QStringLiteral("【蓬江政务】𠮷先生 a+b&c=d%41#?/\r\n");
        const QByteArray request = kannelRequest(settings(), {42, QStringLiteral("cafe"), QStringLiteral("+8613800138000"), text});
        const QList<QByteArray> words = request.split(' ');
        QCOMPARE(words[0], QByteArray("GET"));
        QVERIFY(request.contains(" HTTP/1.1\r\nHost: gateway:13013\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        QCOMPARE(request.count("\r\n\r\n"), 1);
        QVERIFY(!words[1].contains('+'));
        const QUrlQuery query(QUrl::fromEncoded(words[1]));
        const auto value = [&query](const char *name) { return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); };
        QCOMPARE(value("text"), text);
        QCOMPARE(value("username"), settings().user);
        QCOMPARE(value("password"), settings().password);
        QCOMPARE(value("to"), QStringLiteral("+8613800138000"));
        QCOMPARE(value("coding"), QStringLiteral("2"));
        QCOMPARE(value("charset"), QStringLiteral("UTF-8"));
        QCOMPARE(value("dlr-mask"), QStringLiteral("31"));
        QCOMPARE(value("dlr-url"), QStringLiteral("http://10.0.0.5:8080/report?id=42&token=cafe&type=%d&reply=%A"));
    }

    void noReportsAreAskedForWithoutAnAddress()
    {
        KannelSettings quiet = settings();
        quiet.reportUrl = {};
        QVERIFY(!kannelRequest(quiet, {1, QStringLiteral("t"), QStringLiteral("13800138000"), QStringLiteral("x")}).contains("dlr"));
    }

    void aPairIsNeverCutInHalf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("spaces");
        const QString pair = QStringLiteral("𠮷");
        QTest::newRow("one part") << QString(66, u'一') + pair + u'二' << 0;
        QTest::newRow("seventy units") << QString(66, u'一') + pair + QString(2, u'二') << 0;
        QTest::newRow("at the first cut") << QString(66, u'一') + pair + QString(3, u'二') << 1;
        QTest::newRow("before the cut") << QString(65, u'一') + pair + QString(30, u'二') << 0;
        QTest::newRow("after the cut") << QString(67, u'一') + pair + QString(30, u'二') << 0;
        QTest::newRow("at the second cut") << QString(133, u'一') + pair + QString(30, u'二') << 1;
        QTest::newRow("pairs only") << pair.repeated(120) << 3;
    }

    void aPairIsNeverCutInHalf()
    {
        QFETCH(QString, text);
        QFETCH(int, spaces);
        const QString whole = keepPairsWhole(text);
        QCOMPARE(whole.size(), text.size() + spaces);
        QCOMPARE(QString(whole).remove(u' '), text);
        for (qsizetype cut = 67; whole.size() > 70 && cut < whole.size(); cut += 67)
            QVERIFY(!whole[cut].isLowSurrogate());
    }

    void anAnswerSaysWhatIsKnown_data()
    {
        using Kind = SendOutcome::Kind;
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("gatewayAtFault");
        QTest::newRow("accepted") << 202 << QByteArray("0: Accepted for delivery") << Kind::Accepted << false;
        QTest::newRow("queued") << 202 << QByteArray("3: Queued for later delivery") << Kind::Accepted << false;
        QTest::newRow("sent") << 202 << QByteArray("Sent.") << Kind::Accepted << false;
        QTest::newRow("no number") << 400 << QByteArray("Missing receiver number, rejected") << Kind::Final << false;
        QTest::newRow("not routable") << 403 << QByteArray("Not routable. Do not try again.") << Kind::Final << false;
        QTest::newRow("password") << 403 << QByteArray("Authorization failed for sendsms") << Kind::Temporary << true;
        QTest::newRow("wrong path") << 404 << QByteArray("Unknown request.") << Kind::Temporary << true;
        QTest::newRow("busy") << 503 << QByteArray("Temporal failure, try again later.") << Kind::Temporary << true;
        QTest::newRow("too fast") << 429 << QByteArray() << Kind::Temporary << true;
        QTest::newRow("broken") << 500 << QByteArray() << Kind::Unknown << true;
        QTest::newRow("proxy heard nonsense") << 502 << QByteArray() << Kind::Unknown << true;
        QTest::newRow("proxy lost it") << 504 << QByteArray() << Kind::Unknown << true;
        QTest::newRow("a log-in page") << 200 << QByteArray("<html>") << Kind::Unknown << true;
    }

    void anAnswerSaysWhatIsKnown()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const SendOutcome outcome = kannelOutcome(7, status, body);
        QCOMPARE(outcome.message, 7);
        QTEST(outcome.kind, "kind");
        QTEST(outcome.gatewayAtFault, "gatewayAtFault");
        QVERIFY(outcome.detail.startsWith(QString::number(status)));
    }
};

YICHUANG_TEST(TestKannelProtocol)
#include "tst_KannelProtocol.moc"
