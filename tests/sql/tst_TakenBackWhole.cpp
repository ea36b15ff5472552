// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

#include <QFile>
#include <QMap>

#include <functional>

using namespace yichuang;
using namespace yichuang::test;

// Whatever is taken back leaves the case as it was, in every table that has a row of it: what is forgotten stands there for good, and may
// be what nobody can do anything about.
class TestTakenBackWhole : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void everyActThatMayBeTakenBackIsTriedHere();
    void theCaseIsAsItWasBeforeTheAct_data();
    void theCaseIsAsItWasBeforeTheAct();
    void whatWasSentBackAndTakenBackIsDecided();
    void casesThatOweWhatNobodyCanMakeAreFreedInAHallInUse();

private:
    // A case in the hands of whoever acts, and the act.
    struct Way {
        QString who;
        std::function<qint64()> held;
        std::function<Said(qint64)> act;
    };
    // By status, desk and action, as hall.transition has them.
    QMap<QString, Way> ways();
    Way atCounter(const std::function<qint64()> &held, const char *function, const QString &rest)
    {
        return {RuleHall::clerk, held, [this, function, rest](qint64 id) { return hall.decide(RuleHall::clerk, function, id, rest); }};
    }
    Way atReview(const QString &who, const std::function<qint64()> &made, const char *function, const QString &rest)
    {
        const auto held = [this, who, made] {
            const qint64 id = made();
            if (const Said claimed = claim(who, id); !claimed.isDone())
                qFatal("not claimed: %s", qPrintable(claimed.log));
            return id;
        };
        return {who, held, [this, who, function, rest](qint64 id) { return act(who, function, id, rest); }};
    }
    Said back(const QString &who, qint64 id)
    {
        return hall.call(who, QStringLiteral("%1.undo(%2, %3)").arg(deskOf(who), newRequest()).arg(id));
    }
    static QString deskOf(const QString &who) { return who == RuleHall::clerk ? QStringLiteral("counter") : QStringLiteral("review"); }
    // Invited, and let go of.
    qint64 invited()
    {
        const qint64 id = hall.claimed();
        if (!hall.decide(RuleHall::clerk, "pre_review", id).isDone())
            qFatal("not invited");
        hall.tell(id);
        return id;
    }
    qint64 here()
    {
        const qint64 id = invited();
        if (!hall.claim(RuleHall::clerk, id).isDone() || !hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()).isDone())
            qFatal("nobody came");
        return id;
    }
    bool owes(qint64 id)
    {
        return hall.value(QStringLiteral("select verification_owed from hall.case_file where id = %1").arg(id)) == QLatin1String("t");
    }
    // Everything that is stored of a case, but what is only ever added: the chain and what came of it, and who looked.
    QStringList rows(qint64 id);

    const QString sentBack = QStringLiteral(", '租赁合同页码不全，请核对原件后再送审。'");
};

QMap<QString, TestTakenBackWhole::Way> TestTakenBackWhole::ways()
{
    const QString defects =
        QStringLiteral(R"(, '[{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}]', 15, '{}')");
    const QString notHere = QStringLiteral(", 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}'");
    const QString noNeed = QStringLiteral(", 1, '该事项依法不需要取得行政许可，请知悉。', '', '{}'");
    const QString lapsed = QStringLiteral(", 'lapsed', '申请事项已无办理必要，申请人确认。'");
    const QString never = QStringLiteral(", 'no_supplement', '逾期未补正材料，已两次电话提醒。'");
    const auto fresh = [this] { return hall.verified(); };
    const auto ticked = [this] {
        const qint64 id = hall.claimed();
        if (!hall.verify(RuleHall::clerk, id, QJsonValue(), RuleHall::allSeen()).isDone())
            qFatal("no paper was ticked");
        return id;
    };
    const auto present = [this] { return here(); };
    const auto examined = [this] { return accepted(); };
    const auto decided = [this] { return reviewed(); };
    const auto asked = [this] {
        const qint64 id = accepted();
        if (!take(examiner, "ask_extension", id, QStringLiteral(", 5, '案情复杂，需要补充调查核实。'")).isDone())
            qFatal("no extension was asked for");
        return id;
    };
    const auto silent = [this, defects] {
        const qint64 id = hall.claimed();
        if (!hall.decide(RuleHall::clerk, "supplement", id, defects).isDone())
            qFatal("nothing was asked for");
        hall.tell(id);
        // Counted from a day long ago: taking back counts it anew.
        hall.value(QStringLiteral(
                       "update hall.clock set from_day = from_day - 60 where case_id = %1 and kind = 'supplement'; update hall.clock k set "
                       "due_at = (hall.recounted(k, department_id)).due_at where case_id = %1 and kind = 'supplement'; select 1")
                       .arg(id));
        return id;
    };
    const auto absent = [this] {
        const qint64 id = invited();
        hall.value(QStringLiteral("update hall.queue set suggested_at = now() - interval '1 day' where case_id = %1").arg(id));
        return id;
    };
    return {
        {"submitted counter.pre_review", atCounter(ticked, "pre_review", {})},
        {"submitted counter.accept", atCounter(fresh, "accept", {})},
        {"invited counter.accept", atCounter(present, "accept", {})},
        {"submitted counter.supplement", atCounter(fresh, "supplement", defects)},
        {"invited counter.supplement", atCounter(present, "supplement", defects)},
        {"submitted counter.decline", atCounter(fresh, "decline", notHere)},
        {"invited counter.decline", atCounter(present, "decline", notHere)},
        {"submitted counter.not_require", atCounter(fresh, "decline", noNeed)},
        {"invited counter.not_require", atCounter(present, "decline", noNeed)},
        {"accepted review.forward", atReview(examiner, examined, "forward", fine)},
        {"accepted review.propose", atReview(examiner, examined, "refuse", refusal)},
        {"accepted review.return", atReview(decider, decided, "send_back", sentBack)},
        {"accepted review.pause",
         atReview(
             examiner, examined, "pause",
             QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾病预防控制中心", "reason": "需检测餐具消毒效果"}')"))},
        {"accepted review.extend", atReview(decider, asked, "approve_extension", {})},
        {"accepted review.offer_hearing",
         atReview(examiner, examined, "offer_hearing", QStringLiteral(R"(, '{"matter": "拟作出的决定涉及相邻住户的重大利益"}')"))},
        {"accepted review.inform_party",
         atReview(examiner, examined, "inform_party",
                  QStringLiteral(R"(, '{"name": "隔壁住户", "interest": "油烟口正对他家的窗", "matter": "开设餐饮店"}')"))},
        {"accepted review.grant", atReview(decider, decided, "\"grant\"", fine)},
        {"accepted review.refuse", atReview(decider, decided, "refuse", refusal)},
        {"accepted review.terminate", atReview(decider, decided, "terminate", lapsed)},
        {"supplementing review.terminate", atReview(decider, silent, "terminate", never)},
        {"invited review.terminate", atReview(decider, absent, "terminate", never)},
    };
}

QStringList TestTakenBackWhole::rows(qint64 id)
{
    static const QString every = hall.value(R"(
        select string_agg(format($f$select concat(%L, to_jsonb(x) - '{version,head_seq,head_hash,taken_at,expires_at}'::text[]) as row from hall.%I x
            where %I = %%1 and to_jsonb(x) -> 'undone' is distinct from 'true'$f$, c.relname || ' ', c.relname, a.attname), ' union all ')
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = case c.relname when 'case_file' then 'id' else 'case_id' end
        where c.relnamespace = 'hall'::regnamespace and c.relkind = 'r' and not a.attisdropped
          and c.relname not in ('event', 'document', 'message', 'sight', 'undo', 'trace'))");
    return hall.value(QStringLiteral("select string_agg(row, E'\\n' order by row) from (%1) x").arg(QString(every).arg(id))).split(u'\n');
}

void TestTakenBackWhole::everyActThatMayBeTakenBackIsTriedHere()
{
    QStringList all = hall.value("select string_agg(concat(from_status, ' ', desk, '.', action), ',') from hall.transition where undoable")
                          .split(QLatin1Char(','));
    all.sort();
    QCOMPARE(QStringList(ways().keys()), all);
}

void TestTakenBackWhole::theCaseIsAsItWasBeforeTheAct_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = ways().keys();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestTakenBackWhole::theCaseIsAsItWasBeforeTheAct()
{
    QFETCH(QString, name);
    const Way way = ways()[name];
    const qint64 id = way.held();
    DONE(hall.call(
        way.who, QStringLiteral(R"(%1.save_draft(%2, '{"marks": [], "text": "写了一半", "act": "visit", "words": {"place": "泳池"}}', 1))")
                     .arg(deskOf(way.who))
                     .arg(id)));
    const QStringList before = rows(id);
    DONE(way.act(id));
    QCOMPARE(
        hall.value(QStringLiteral(
                       "select concat(from_status, ' ', desk, '.', action) from hall.event where case_id = %1 order by seq desc limit 1")
                       .arg(id)),
        name);
    QVERIFY(rows(id) != before);
    DONE(back(way.who, id));
    const QStringList after = rows(id);
    QStringList differs;
    for (const QString &row : before)
        if (!after.contains(row))
            differs << u'-' + row;
    for (const QString &row : after)
        if (!before.contains(row))
            differs << u'+' + row;
    QVERIFY2(differs.isEmpty(), qPrintable(differs.join(u'\n')));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestTakenBackWhole::whatWasSentBackAndTakenBackIsDecided()
{
    const qint64 id = reviewed();
    DONE(take(decider, "send_back", id, sentBack));
    QVERIFY(owes(id));
    DONE(back(decider, id));
    QVERIFY(!owes(id));
    DONE(act(decider, "\"grant\"", id, fine));
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
}

// As a hall from before has them.
void TestTakenBackWhole::casesThatOweWhatNobodyCanMakeAreFreedInAHallInUse()
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/045_taken_back_and_places.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString upgrade = QString::fromUtf8(file.readAll());
    const auto before = [this](qint64 id) {
        hall.value(QStringLiteral("update hall.undo set before = jsonb_set(before, '{case,verification_owed}', 'true') where case_id = %1")
                       .arg(id));
    };
    const qint64 deemed = hall.fresh();
    hall.value(
        QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where case_id = %1 and kind = 'tell'").arg(deemed));
    QCOMPARE(hall.tidy()["deemed"].toInt(), 1);
    DONE(take(examiner, "send_back", deemed, sentBack));
    DONE(back(examiner, deemed));
    const qint64 stuck = accepted();
    DONE(take(examiner, "send_back", stuck, sentBack));
    before(stuck);
    DONE(back(examiner, stuck));
    const qint64 sent = accepted();
    DONE(take(examiner, "send_back", sent, sentBack));
    hall.tell(sent);
    const qint64 halfway = accepted();
    DONE(take(examiner, "send_back", halfway, sentBack));
    before(halfway);
    QVERIFY(owes(deemed) && owes(stuck) && owes(sent) && owes(halfway));
    QCOMPARE(hall.refusal(QStringLiteral("begin; %1; commit").arg(upgrade)), QString());
    QVERIFY(!owes(stuck));
    QVERIFY(owes(deemed) && owes(sent) && owes(halfway));
    DONE(back(examiner, halfway));
    QVERIFY(!owes(halfway));
}

YICHUANG_TEST(TestTakenBackWhole)
#include "tst_TakenBackWhole.moc"
