// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Papers that a window scans into the case that it holds.
class TestScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.startWithTwoClerks();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void aScanLiesBesideWhatWasUploadedAndCountsAsSeen()
    {
        const qint64 id = hall.claimed();
        QJsonObject paper = stored("%PDF-1.7 one");
        for (const char *key : {"for", "by", "junk"})
            paper.insert(QLatin1String(key), QStringLiteral("区长本人"));
        const int version = versionOf(id);
        const Said done = scan(RuleHall::clerk, id, version, 2, paper);
        DONE(done);
        QCOMPARE(done["case"]["version"].toInt(), version + 1);
        const QJsonValue material = done["case"]["materials"][1];
        QCOMPARE(material["mark"].toString(), QStringLiteral("scanned"));
        QCOMPARE(material["marked"]["window"].toInt(), 1);
        QCOMPARE(material["attachments"].toArray().size(), 1);
        QCOMPARE(material["attachments"][0]["scan"]["window"].toInt(), 1);
        QCOMPARE(material["attachments"][0]["scan"]["scanner"].toString(), QStringLiteral("Noname"));
        QVERIFY(!material["attachments"][0]["scan"]["by"].toString().isEmpty());
        QCOMPARE(hall.value(QStringLiteral("select device || ' ' || pages from hall.attachment where case_id = %1").arg(id)),
                 QStringLiteral("pc 2"));
        QCOMPARE(hall.value(QStringLiteral("select mark_device from hall.case_material where case_id = %1 and seq = 2").arg(id)),
                 QStringLiteral("pc"));
        // Whatever else was sent with it stands nowhere.
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and data ?| '{for,by,junk}'").arg(id)),
                 QStringLiteral("0"));
        // With it and the other paper the case may be accepted, and its document says what was done with the original.
        DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id),
                         QJsonDocument::fromJson(R"([{"seq": 2, "mark": "scanned"}, {"seq": 3, "mark": "copy"}])").array()));
        DONE(hall.decide(RuleHall::clerk, "accept", id));
        QVERIFY(
            hall.value(QStringLiteral("select facts ->> 'materials' from hall.document where case_id = %1 and kind = 'acceptance'").arg(id))
                .contains(QStringLiteral("原件已扫描")));
        QCOMPARE(hall.faultsOf(id), QString());
    }

    void theSameRequestAgainPutsItInOnce()
    {
        const qint64 id = hall.claimed();
        const QJsonObject paper = stored("%PDF-1.7 twice");
        const int version = versionOf(id);
        const QString request = newRequest();
        const Said first = scan(RuleHall::clerk, id, version, 2, paper, request);
        DONE(first);
        const Said again = scan(RuleHall::clerk, id, version, 2, paper, request);
        DONE(again);
        QCOMPARE(again.value, first.value);
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.attachment where case_id = %1").arg(id)), QStringLiteral("1"));
        REFUSED(scan(RuleHall::clerk, id, version, 3, paper, request), "YC102");
    }

    void onlyWhoHoldsTheCaseScansIntoIt()
    {
        const qint64 id = hall.claimed();
        const QJsonObject paper = stored("%PDF-1.7 mine");
        REFUSED(scan(RuleHall::deputy, id, versionOf(id), 2, paper), "YC104");
        REFUSED(hall.call(RuleHall::stranger, QStringLiteral("counter.store_chunk('%1', 0, 1, '\\x00')").arg(QString(64, u'a'))), "YC002");
        DONE(hall.claim(RuleHall::deputy, id, QStringLiteral("'窗口一的同事离开了，请转我办理'")));
        const int version = versionOf(id);
        REFUSED(scan(RuleHall::clerk, id, version, 2, paper), "YC104");
        REFUSED(scan(RuleHall::deputy, id, version - 1, 2, paper), "YC101");
        DONE(scan(RuleHall::deputy, id, version, 2, paper));
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.attachment where case_id = %1").arg(id)), QStringLiteral("1"));
    }

    void whatIsNoWholePdfIsRefusedAndLeavesNothing()
    {
        const qint64 id = hall.claimed();
        const int version = versionOf(id);
        const QJsonObject good = stored("%PDF-1.7 good");
        const auto with = [&](const char *key, const QJsonValue &value) {
            QJsonObject bad = good;
            bad[QLatin1String(key)] = value;
            return scan(RuleHall::clerk, id, version, 2, bad);
        };
        REFUSED(with("sha256", QString(64, u'0')), "YC401");
        REFUSED(with("name", QStringLiteral("../证明.pdf")), "YC401");
        REFUSED(with("name", QStringLiteral("证明.exe")), "YC401");
        REFUSED(with("size", 3), "YC401");
        REFUSED(with("pages", 0), "YC401");
        REFUSED(with("pages", 1.5), "YC401");
        REFUSED(with("scanner", QString(QChar(0x202E))), "YC601");
        REFUSED(scan(RuleHall::clerk, id, version, 2, stored("GIF89a is no paper")), "YC401");
        REFUSED(scan(RuleHall::clerk, id, version, 77, good), "YC001");
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.attachment where case_id = %1").arg(id)), QStringLiteral("0"));
        QCOMPARE(versionOf(id), version);
    }

    void nobodyMarksAsScannedWhatWasNot()
    {
        const qint64 id = hall.claimed();
        const QJsonArray marks = QJsonDocument::fromJson(R"([{"seq": 2, "mark": "scanned"}])").array();
        REFUSED(hall.verify(RuleHall::clerk, id, {}, marks), "YC001");
    }

    void whoSawAnOriginalFirstStaysTheOneWhoSawIt()
    {
        const qint64 id = hall.claimed();
        const QJsonArray seen = QJsonDocument::fromJson(R"([{"seq": 2, "mark": "seen"}])").array();
        DONE(hall.verify(RuleHall::clerk, id, {}, seen));
        DONE(hall.claim(RuleHall::deputy, id, QStringLiteral("'窗口一的同事离开了，请转我办理'")));
        DONE(hall.verify(RuleHall::deputy, id, {}, RuleHall::allSeen()));
        const auto window = [&](int seq) {
            return hall.value(
                QStringLiteral("select mark_window from hall.case_material where case_id = %1 and seq = %2").arg(id).arg(seq));
        };
        QCOMPARE(window(2), QStringLiteral("1"));
        QCOMPARE(window(3), QStringLiteral("2"));
    }

private:
    // The paper as it is told, its one piece already in the hall.
    QJsonObject stored(const QByteArray &bytes)
    {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const Said piece =
            hall.call(RuleHall::clerk,
                      QStringLiteral("counter.store_chunk('%1', 0, 1, decode('%2', 'hex'))").arg(hash, QString::fromLatin1(bytes.toHex())));
        if (!piece["complete"].toBool())
            qFatal("a piece was refused: %s", qPrintable(piece.log));
        return {{"name", "场所使用证明（窗口扫描）.pdf"}, {"size", bytes.size()}, {"sha256", hash}, {"pages", 2}, {"scanner", "Noname"}};
    }

    Said scan(const QString &role, qint64 id, int version, int seq, const QJsonObject &paper, const QString &request = newRequest())
    {
        return hall.call(role,
                         QStringLiteral("counter.scan(%1, %2, %3, %4, %5)").arg(request).arg(id).arg(version).arg(seq).arg(literal(paper)));
    }

    int versionOf(qint64 id) { return hall.value(QStringLiteral("select version from hall.case_file where id = %1").arg(id)).toInt(); }

    RuleHall hall;
};

YICHUANG_TEST(TestScans)
#include "tst_Scans.moc"
