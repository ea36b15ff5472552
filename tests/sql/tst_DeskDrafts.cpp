// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What somebody at a desk wrote of cases and did not send: kept, found again in the round in which it was typed, and bounded by person.
class TestDeskDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theOldestGoWhereThereAreTooMany();
    void theOldestGoWhereTheyAreTooLong();
    void whatIsInHandOrPutAsideStays();
    void nobodyElsesGo();
    void whatWasCheckedComesBackInItsRound();
    void ofAnotherRoundOnlyTheWordsComeBack_data();
    void ofAnotherRoundOnlyTheWordsComeBack();
    void whatAnOlderHallKeptIsOfTheRoundInWhichItWasSaved();
    void ofACaseThatWasDecidedNoCheckIsKept();
    void wordsThatArePutByAreKeptOnceAndStay();

private:
    // What a window did in a round, none: it does not say which.
    Said check(qint64 id, int round, const QString &role = RuleHall::clerk);
    QJsonObject draftOf(qint64 id, const QString &role = RuleHall::clerk);
    // The deputy takes the case over and asks its applicant for more.
    void askForMore(qint64 id);
    void comeBack(qint64 id) { DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})"))); }
    QString kept(qint64 id)
    {
        return hall.value(QStringLiteral("select coalesce(string_agg(concat_ws(' ', data -> 'marks', data -> 'round', case when data ?| "
                                         "'{proof,seen,read_at}' then 'checks' end), '/'), '') from hall.draft where case_id = %1")
                              .arg(id));
    }
    static QJsonObject typed()
    {
        return object(R"({"marks": [{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "mismatch", "note": "缺第三页"}],
            "proof": {"presence": "in_person", "card": {"number": "440703199003071235"}, "face_match": true}, "read_at": "2026-11-29T09:00:00Z",
            "seen": ["T1/shop"], "notice": {"kind": "supplement", "defects": [{"seq": 3, "text": "合同缺第三页，请补交。"}]},
            "correction": {"values": {"/shop/owner": "谭家慧"}}, "brought": {"papers": [2], "values": {"/shop/shop": "小明食店"}},
            "note": "下午再来"})");
    }
    Said save(qint64 id, const QString &words = QStringLiteral("写了一半"), const QString &role = RuleHall::clerk);
    QList<qint64> kept(const char *workNo = "P0801");

    RuleHall hall;
};

void TestDeskDrafts::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestDeskDrafts::init()
{
    hall.value(QStringLiteral("delete from hall.draft"));
    hall.setRule("drafts_a_person", 3);
    hall.setRule("drafts_megabytes", 20);
}

Said TestDeskDrafts::save(qint64 id, const QString &words, const QString &role)
{
    return hall.call(role, QStringLiteral("counter.save_draft(%1, %2, %3)")
                               .arg(id)
                               .arg(literal(QJsonObject{{"words", words}}))
                               .arg(QDateTime::currentMSecsSinceEpoch()));
}

// The cases of which a person has words, in their order.
QList<qint64> TestDeskDrafts::kept(const char *workNo)
{
    QList<qint64> cases;
    const QStringList all =
        hall.value(QStringLiteral("select string_agg(d.case_id::text, ' ' order by d.case_id) from hall.draft d join hall.staff s "
                                  "on s.id = d.staff_id where s.work_no = '%1'")
                       .arg(QLatin1String(workNo)))
            .split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : all)
        cases.append(id.toLongLong());
    return cases;
}

void TestDeskDrafts::theOldestGoWhereThereAreTooMany()
{
    const qint64 one = hall.fresh(), two = hall.fresh(), three = hall.fresh(), four = hall.fresh();
    for (const qint64 id : {one, two, three})
        DONE(save(id));
    QCOMPARE(kept(), (QList<qint64>{one, two, three}));
    DONE(save(one, QStringLiteral("又写了一些"))); // not the oldest any more
    DONE(save(four));
    QCOMPARE(kept(), (QList<qint64>{one, three, four}));
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'words' from hall.draft where case_id = %1").arg(one)),
             QStringLiteral("又写了一些"));
}

void TestDeskDrafts::theOldestGoWhereTheyAreTooLong()
{
    hall.setRule("drafts_megabytes", 1);
    const qint64 a = hall.fresh(), b = hall.fresh();
    // Words that cannot be pressed together.
    const auto noise = [&] {
        return hall.value(QStringLiteral("select string_agg(md5(random()::text), '') from generate_series(1, 20000)"));
    };
    DONE(save(a, noise()));
    QCOMPARE(kept(), (QList<qint64>{a}));
    DONE(save(b, noise()));
    QCOMPARE(kept(), (QList<qint64>{b}));
    // What is being typed stays, however long it is.
    hall.setRule("drafts_megabytes", 0);
    DONE(save(b, noise()));
    QCOMPARE(kept(), (QList<qint64>{b}));
}

void TestDeskDrafts::whatIsInHandOrPutAsideStays()
{
    const qint64 inHand = hall.claimed(), aside = hall.claimed(), handed = hall.claimed(RuleHall::deputy), other = hall.fresh();
    for (const qint64 id : {inHand, aside, handed, other})
        DONE(save(id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(aside)));
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.hand_over(%1, %2, 1, '请接着办')").arg(newRequest()).arg(handed)));
    hall.setRule("drafts_a_person", 1);
    const qint64 now = hall.fresh();
    DONE(save(now));
    QCOMPARE(kept(), (QList<qint64>{inHand, aside, handed, now}));
}

void TestDeskDrafts::nobodyElsesGo()
{
    hall.setRule("drafts_a_person", 1);
    const qint64 a = hall.fresh(), b = hall.fresh();
    DONE(save(a, QStringLiteral("他写的"), RuleHall::deputy));
    DONE(save(a));
    DONE(save(b));
    QCOMPARE(kept("P0802"), (QList<qint64>{a}));
    QCOMPARE(kept(), (QList<qint64>{b}));
}

Said TestDeskDrafts::check(qint64 id, int round, const QString &role)
{
    QJsonObject draft = typed();
    if (round > 0)
        draft[u"round"] = round;
    return hall.call(role,
                     QStringLiteral("counter.save_draft(%1, %2, %3)").arg(id).arg(literal(draft)).arg(QDateTime::currentMSecsSinceEpoch()));
}

QJsonObject TestDeskDrafts::draftOf(qint64 id, const QString &role)
{
    return hall.claim(role, id)["case"]["draft"].toObject();
}

void TestDeskDrafts::askForMore(qint64 id)
{
    DONE(hall.claim(RuleHall::deputy, id, QStringLiteral("'一号窗口没有反应，请转我办理'")));
    DONE(hall.supplement(
        RuleHall::deputy, id,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")
            .array()));
}

void TestDeskDrafts::whatWasCheckedComesBackInItsRound()
{
    const qint64 id = hall.claimed();
    for (const int round : {1, 0}) { // who holds the case and does not say it means the round that is
        DONE(check(id, round));
        const QJsonObject draft = draftOf(id);
        const QJsonObject said = typed();
        for (const char *part : {"marks", "proof", "read_at", "seen", "notice", "correction", "brought", "note"})
            QCOMPARE(draft[QLatin1String(part)], said[QLatin1String(part)]);
        QVERIFY(!draft.contains(u"earlier"));
    }
}

void TestDeskDrafts::ofAnotherRoundOnlyTheWordsComeBack_data()
{
    QTest::addColumn<int>("round");
    QTest::addColumn<QString>("arrives");
    QTest::newRow("before anybody decides") << 1 << "before";
    QTest::newRow("while the applicant is waited for") << 1 << "meanwhile";
    QTest::newRow("while the applicant is waited for, of no round") << 0 << "meanwhile";
    QTest::newRow("in the next round") << 1 << "after";
    QTest::newRow("in the next round, of no round") << 0 << "after";
    QTest::newRow("from a round that is not yet") << 3 << "after";
}

void TestDeskDrafts::ofAnotherRoundOnlyTheWordsComeBack()
{
    QFETCH(int, round);
    QFETCH(QString, arrives);
    const qint64 id = hall.claimed();
    if (arrives == u"before") {
        DONE(check(id, round));
        // A draft is taken away with the decision, but for one that is just being stored.
        hall.value(QStringLiteral("create table public.late as select * from hall.draft where case_id = %1").arg(id));
    }
    askForMore(id);
    if (arrives == u"before")
        hall.value(
            QStringLiteral("with late as (select * from public.late) insert into hall.draft select * from late; drop table public.late"));
    if (arrives == u"meanwhile")
        DONE(check(id, round));
    comeBack(id);
    if (arrives == u"after")
        DONE(check(id, round));

    const Said others = hall.claim(RuleHall::deputy, id);
    DONE(others);
    QVERIFY(others["case"]["begun"].isUndefined());
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    const Said mine = hall.claim(RuleHall::clerk, id);
    DONE(mine);
    const QJsonObject file = mine["case"].toObject();
    const QJsonObject draft = file[u"draft"].toObject();
    QCOMPARE(file[u"round"].toInt(), 2);
    QCOMPARE(draft[u"marks"].toArray(), QJsonArray());
    for (const char *part : {"proof", "read_at", "seen", "notice", "correction", "brought"})
        QVERIFY2(!draft.contains(QLatin1String(part)), part);
    QCOMPARE(draft[u"note"].toString(), QStringLiteral("下午再来"));
    const QString words = QString::fromUtf8(QJsonDocument(draft[u"earlier"].toArray()).toJson());
    for (const QString &word :
         {QStringLiteral("缺第三页"), QStringLiteral("合同缺第三页，请补交。"), QStringLiteral("谭家慧"), QStringLiteral("小明食店")})
        QVERIFY2(words.contains(word), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("440703199003071235")), qPrintable(words));
}

void TestDeskDrafts::whatAnOlderHallKeptIsOfTheRoundInWhichItWasSaved()
{
    const qint64 id = hall.claimed();
    const QString older =
        QStringLiteral("insert into hall.draft (case_id, staff_id, seq, data, saved_at) select %1, s.id, 1, %2, "
                       "c.round_received_at + interval '%3' from hall.staff s, hall.case_file c where c.id = %1 and s.work_no = 'P0801' "
                       "on conflict (case_id, staff_id) do update set saved_at = excluded.saved_at")
            .arg(id)
            .arg(literal(typed()));
    hall.value(older.arg(QStringLiteral("1 second")));
    QCOMPARE(draftOf(id)[u"marks"].toArray().size(), 2);
    hall.value(older.arg(QStringLiteral("-1 second")));
    QCOMPARE(draftOf(id)[u"marks"].toArray().size(), 0);
    QVERIFY(!draftOf(id).contains(u"proof"));
}

void TestDeskDrafts::ofACaseThatWasDecidedNoCheckIsKept()
{
    const qint64 id = hall.claimed();
    askForMore(id);
    DONE(check(id, 1));
    QCOMPARE(kept(id), QStringLiteral("[] 1"));
    // What is being typed of what the applicant brings is typed now.
    QCOMPARE(hall.value(QStringLiteral("select data #> '{brought,papers}' from hall.draft where case_id = %1").arg(id)),
             QStringLiteral("[2]"));
    comeBack(id);
    QVERIFY(!draftOf(id).contains(u"brought"));
}

void TestDeskDrafts::wordsThatArePutByAreKeptOnceAndStay()
{
    const qint64 id = hall.claimed();
    askForMore(id);
    comeBack(id);
    DONE(check(id, 1));
    QJsonObject draft = draftOf(id, RuleHall::clerk);
    QCOMPARE(draft[u"earlier"].toArray().size(), 1);
    DONE(check(id, 2)); // which says nothing of them
    QVERIFY(!draftOf(id).contains(u"earlier"));
    draft[u"round"] = 1; // and here once more what is put by
    for (const char *part : {"notice", "correction", "brought", "marks"})
        draft[QLatin1String(part)] = typed()[QLatin1String(part)];
    DONE(hall.call(
        RuleHall::clerk,
        QStringLiteral("counter.save_draft(%1, %2, %3)").arg(id).arg(literal(draft)).arg(QDateTime::currentMSecsSinceEpoch() + 1)));
    QCOMPARE(draftOf(id)[u"earlier"].toArray().size(), 1);
}

YICHUANG_TEST(TestDeskDrafts)
#include "tst_DeskDrafts.moc"
