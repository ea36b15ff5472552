// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include "hall/PrivateHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// The grounds of F10 and their wordings as data: a city adds its own, and an upgrade leaves what the office wrote (docs/decisions.md 8).
class TestGrounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGroundsOwnWordsComeFirstAndNoOtherItemsPhrases();
    void theGroundOfWhatIsNoLicenceDoesNotCallItOne();
    void aGroundThatIsShutSaysWhy();
    void anotherGroundIsARow();
    void anUpgradeBringsNewWordsAndLeavesTheOfficesOwn();

private:
    QJsonObject shut(qint64 id)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["lawful"]["shut"].toObject();
    }

    RuleHall hall;
};

void TestGrounds::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    // Time does not run by itself here: a slow machine changes no verdict.
    hall.setRule("undo_seconds", 600);
}

void TestGrounds::aGroundsOwnWordsComeFirstAndNoOtherItemsPhrases()
{
    const qint64 id = hall.claimed();
    const auto wordsOf = [&](int ground) {
        QStringList words;
        const QJsonArray all = hall.call(RuleHall::clerk, QStringLiteral("counter.reasons(%1)").arg(id)).value["decline"].toArray();
        for (const QJsonValue reason : all)
            if (reason["ground"].toInt() == ground)
                words.append(reason["text"].toString());
        return words;
    };
    const QString general = QStringLiteral("申请人的情况依法不需要申请办理本事项，可以直接开展相关活动。");
    const qsizetype before = wordsOf(1).size();
    QCOMPARE(wordsOf(1).constFirst(), general);
    for (const int ground : {2, 3})
        QCOMPARE(QString::number(wordsOf(ground).size()),
                 hall.value(QStringLiteral("select count(*) from hall.reason where kind = 'decline' and item_code is null and ground = %1")
                                .arg(ground)));
    // The same phrase is said to the item that it is about, after the general one.
    hall.value(QStringLiteral("update hall.reason set item_code = '%1' where text like '仅销售预包装食品%'").arg(RuleHall::shop));
    const QStringList both = wordsOf(1);
    QCOMPARE(both.size(), before + 1);
    QCOMPARE(both.first(), general);
    QCOMPARE(both.filter(QStringLiteral("仅销售预包装食品")).size(), 1);
}

// As its paper says it: what is no licence need not be applied for.
void TestGrounds::theGroundOfWhatIsNoLicenceDoesNotCallItOne()
{
    const auto titleOf = [&](const QString &item) {
        const qint64 id = hall.claimed(RuleHall::clerk, item);
        const QJsonArray all = hall.call(RuleHall::clerk, QStringLiteral("counter.reasons(%1)").arg(id)).value["decline"].toArray();
        for (const QJsonValue reason : all)
            if (reason["ground"].toInt() == 1)
                return reason["title"].toString();
        return QString();
    };
    QCOMPARE(titleOf(RuleHall::shop), QStringLiteral("依法不需要取得行政许可"));
    QCOMPARE(titleOf(RuleHall::certificate), QStringLiteral("依法不需要办理"));
}

// The window has no rule of its own: what it says beside a ground that cannot be chosen is what the hall would refuse it for.
void TestGrounds::aGroundThatIsShutSaysWhy()
{
    const qint64 licence = hall.claimed();
    QCOMPARE(shut(licence)[u"4"].toString(), QStringLiteral("not_barred"));
    for (const char *open : {"1", "2", "3"})
        QVERIFY2(!shut(licence).contains(QLatin1String(open)), open);
    hall.value(QStringLiteral("insert into hall.bar select applicant ->> 'id_number', item_id, hall.today(), '不予许可决定书' from "
                              "hall.case_file where id = %1")
                   .arg(licence));
    QVERIFY(!shut(licence).contains(u"4"));
    const qint64 card = hall.claimed(RuleHall::clerk, RuleHall::certificate);
    for (const char *ofLicences : {"3", "4"})
        QCOMPARE(shut(card)[QLatin1String(ofLicences)].toString(), QStringLiteral("no_licence"));
    for (const char *open : {"1", "2"})
        QVERIFY2(!shut(card).contains(QLatin1String(open)), open);
    DONE(hall.decide(RuleHall::clerk, "decline", licence, QStringLiteral(", 1, '该活动依法不需要取得许可。', null, '{}'")));
    const QJsonObject over = shut(licence);
    QCOMPARE(QString::number(over.size()), hall.value(QStringLiteral("select count(*) from hall.ground")));
    for (const QJsonValue why : over)
        QCOMPARE(why.toString(), QStringLiteral("status"));
}

// What a ground asks for stands in hall.ground alone: whoever adds one writes its row and its words.
void TestGrounds::anotherGroundIsARow()
{
    const int next = 100; // a city's own
    // Its notice would say that nothing has to be applied for, and leave out to whom.
    for (const char *untrue : {"true, false, false, false", "false, false, false, true"})
        QVERIFY(hall.refusal(QStringLiteral("insert into hall.ground values (%1, 'not_require', 12, '谁说的', %2)")
                                 .arg(next)
                                 .arg(QLatin1String(untrue)))
                    .contains(QLatin1String("23514")));
    // A paper that cites nothing could not be made; nobody would see it before the message has gone.
    for (const char *article : {"''", "'广东省行政许可监督管理条例'"})
        QVERIFY(
            hall.refusal(QStringLiteral("insert into hall.reason (kind, ground, label, text, article) values ('decline', 2, '不予受理', "
                                        "'不予受理。', %1)")
                             .arg(QString::fromUtf8(article)))
                .contains(QLatin1String("23514")));
    QCOMPARE(
        hall.value(QStringLiteral("insert into hall.ground values (%1, 'decline', 12, '谁说的', true, false, false, false);"
                                  "insert into hall.reason (kind, ground, label, text, article) values ('decline', %1, '已由他人办结', "
                                  "'同一事项已经办结。', '中华人民共和国行政许可法第三十二条')")
                       .arg(next)),
        QString());
    const qint64 id = hall.claimed();
    const auto offered = [&] {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))
            .value["lawful"]["grounds"]
            .toArray()
            .contains(next);
    };
    // Words that a hall has from before they had to name one stay, and their ground is offered to no licence.
    hall.value(QStringLiteral("alter table hall.reason disable trigger ground_names_its_article; update hall.reason set article = '' where "
                              "ground = %1; alter table hall.reason enable trigger ground_names_its_article")
                   .arg(next));
    QVERIFY(!offered());
    QCOMPARE(shut(id).value(QString::number(next)).toString(), QStringLiteral("no_article"));
    const Said uncited = hall.decide(RuleHall::clerk, "decline", id,
                                     QStringLiteral(", %1, '同一事项已经由他人申请并办结。', '区住房和城乡建设局', '{}'").arg(next));
    REFUSED(uncited, "YC304");
    QCOMPARE(uncited.facts["why"].toString(), QStringLiteral("no_article"));
    hall.value(QStringLiteral("update hall.reason set article = '中华人民共和国行政许可法第三十二条' where ground = %1").arg(next));
    QVERIFY(offered());
    const QJsonArray reasons = hall.call(RuleHall::clerk, QStringLiteral("counter.reasons(%1)").arg(id)).value["decline"].toArray();
    const QJsonObject added = reasons.last().toObject();
    QCOMPARE(added["title"].toString(), QStringLiteral("已由他人办结"));
    QCOMPARE(added["asks"].toString(), QStringLiteral("谁说的"));
    QCOMPARE(added["needs_body"].toBool(), true);
    const auto decline = [&](const char *rest) {
        return hall.decide(RuleHall::clerk, "decline", id,
                           QStringLiteral(", %1, %2, '{}'").arg(QString::number(next), QString::fromUtf8(rest)));
    };
    const Said brief = decline("'同一事项已经办结了。', '区住房和城乡建设局'");
    REFUSED(brief, "YC303");
    QCOMPARE(brief.facts["least"].toInt(), 12);
    REFUSED(decline("'同一事项已经由他人申请并办结。', null"), "YC306");
    const Said preview =
        hall.call(RuleHall::clerk,
                  QStringLiteral("counter.preview_notice(%1, 'decline', '{\"ground\": %2, \"facts\": \"同一事项已经由他人申请并办结。\"}')")
                      .arg(id)
                      .arg(next));
    QCOMPARE(preview["document"]["kind"].toString(), QStringLiteral("decline"));
    DONE(decline("'同一事项已经由他人申请并办结。', '区住房和城乡建设局'"));
    QCOMPARE(hall.status(id), QStringLiteral("declined"));
    QCOMPARE(hall.value(QStringLiteral("delete from hall.reason where ground = %1; delete from hall.ground where ground = %1").arg(next)),
             QString());
}

void TestGrounds::anUpgradeBringsNewWordsAndLeavesTheOfficesOwn()
{
    const auto upgrade = [&] {
        const auto source = HallSource::built();
        return source && furnishHall(hall.fixture().ownerSignIn(), *source);
    };
    const auto count = [&](const char *label) {
        return hall.value(QStringLiteral("select count(*) from hall.reason where label = '%1'").arg(QString::fromUtf8(label)));
    };
    // A hall of an earlier program has neither this phrase nor this message.
    hall.value("delete from hall.phrase_brought where key in (select hall.phrase_key(kind, ground, item_code, target, target_key, label, "
               "text) from "
               "hall.reason where label = '缺申请人签名')");
    hall.value("delete from hall.reason where label = '缺申请人签名'");
    hall.value("delete from hall.message_template where event = 'account_by_card'");
    // What its office did: one phrase changed, one struck, its own signature, its own message.
    hall.value("update hall.reason set text = '请逐项补填申请表后再交。' where label = '漏填必填项'");
    hall.value("delete from hall.reason where label = '填写前后不一'");
    hall.value("update hall.message_template set text = replace(text, '【蓬江政务】', '【江海政务】')");
    hall.value("update hall.message_template set text = '【江海政务】已收到。' where event = 'received'");
    const QString phrases = hall.value("select count(*) from hall.reason");
    QVERIFY(upgrade());
    QCOMPARE(count("缺申请人签名"), QStringLiteral("1"));
    QVERIFY(!hall.value("select pinyin from hall.reason where label = '缺申请人签名'").isEmpty());
    QCOMPARE(count("填写前后不一"), QStringLiteral("0"));
    QCOMPARE(hall.value("select distinct text from hall.reason where label = '漏填必填项'"), QStringLiteral("请逐项补填申请表后再交。"));
    QCOMPARE(hall.value("select count(*) from hall.reason").toInt(), phrases.toInt() + 1);
    QVERIFY(hall.value("select text from hall.message_template where event = 'account_by_card'")
                .startsWith(QStringLiteral("【江海政务】有人持")));
    QCOMPARE(hall.value("select text from hall.message_template where event = 'received'"), QStringLiteral("【江海政务】已收到。"));
    QVERIFY(upgrade());
    QCOMPARE(hall.value("select count(*) from hall.reason").toInt(), phrases.toInt() + 1);
}

YICHUANG_TEST(TestGrounds)
#include "tst_Grounds.moc"
