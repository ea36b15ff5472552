// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Days by the law's calendar, numbers with and without gaps, and what is shown of numbers.
class TestCounting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsWorkingDaysByTheArrangement_data();
    void countsWorkingDaysByTheArrangement();
    void countsOtherUnitsAsTheySay();
    void aPromiseOfNoDaysEndsOnItsDay();
    void aYearThatIsNotLoadedIsProvisionalAndIsRecalculatedWhenItIs();
    void aDayThatChangesInALoadedYearMovesWhatReachesOverIt();
    void whoWasInvitedHasHisWorkingDaysByTheNewCalendar();
    void aCaseThatIsOpenedWhileAYearIsLoadedIsCountedAnew();
    void aYearIsLookedThroughUntilTheNewestWhoMayNotKnowItIsDone();
    void licencesAndOtherDocumentsAreTwoSeries();
    void caseNumbersHaveTheirCheckDigit();
    void documentNumbersHaveNoGaps();
    void aRecountKnowsEachSeriesByItself();
    void showsNumbersMasked_data();
    void showsNumbersMasked();
    void masksEveryNumberThatAFormAsksFor();
    void theCaseFileHasNoWholeNumber();
    void aRowThatTheWindowHasIsAnsweredByItsCaseAloneUntilItChanges();
    void aRowWhoseLastMomentPassesIsToldAnewAndIsOver();
    void aRowAndItsCaseFileCountTheSameDays();
    void theNextCaseThatTheWindowHasIsAnsweredByItsCaseAloneUntilItChanges();

private:
    RuleHall hall;
};

void TestCounting::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 600);
}

void TestCounting::countsWorkingDaysByTheArrangement_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    QTest::newRow("spring festival") << "2026-02-12" << 5 << "2026-02-26";
    QTest::newRow("from a Saturday that works") << "2026-02-14" << 5 << "2026-02-28";
    QTest::newRow("from a holiday") << "2026-02-16" << 5 << "2026-02-28";
    QTest::newRow("national day 2025") << "2025-09-25" << 20 << "2025-10-29";
    QTest::newRow("a Sunday that works") << "2025-01-24" << 5 << "2025-02-07";
    QTest::newRow("labour day 2024") << "2024-04-30" << 10 << "2024-05-16";
    QTest::newRow("mid-autumn and national day") << "2026-09-18" << 20 << "2026-10-22";
    QTest::newRow("one day over the holiday") << "2026-09-30" << 1 << "2026-10-08";
    QTest::newRow("new year") << "2025-12-31" << 5 << "2026-01-08";
    QTest::newRow("before the festival's eve") << "2024-02-09" << 1 << "2024-02-18";
    QTest::newRow("45 days") << "2026-04-30" << 45 << "2026-07-07";
    QTest::newRow("over a leap day") << "2024-02-28" << 2 << "2024-03-01";
}

void TestCounting::countsWorkingDaysByTheArrangement()
{
    QFETCH(QString, from);
    QFETCH(int, days);
    QFETCH(QString, due);
    QCOMPARE(hall.value(QStringLiteral("select hall.due_day('%1', %2, 'workday')").arg(from).arg(days)), due);
    QCOMPARE(hall.value(QStringLiteral("select hall.is_provisional('%1', '%2')").arg(from, due)), QStringLiteral("f"));
    // Due at the end of the day in the department's own hall, whatever the session's time zone.
    QCOMPARE(
        hall.value(QStringLiteral(
                       "set timezone = 'America/New_York'; select hall.due_at('%1', 17::smallint) = timestamptz '%1 17:30 Asia/Shanghai'")
                       .arg(due)),
        QStringLiteral("t"));
}

void TestCounting::countsOtherUnitsAsTheySay()
{
    QCOMPARE(hall.value("select hall.due_day('2024-01-31', 1, 'month')"), QStringLiteral("2024-02-29"));
    // The last day is in the spring festival: it is carried on to the first day of work.
    QCOMPARE(hall.value("select hall.due_day('2026-02-12', 5, 'day')"), QStringLiteral("2026-02-24"));
    QCOMPARE(hall.value("select hall.due_day('2026-02-12', 24, 'hour')"), QStringLiteral("2026-02-13"));
}

void TestCounting::aPromiseOfNoDaysEndsOnItsDay()
{
    QCOMPARE(hall.value("select hall.due_day('2026-11-23', 0, 'workday')"), QStringLiteral("2026-11-23"));
    QCOMPARE(hall.value("select hall.due_day('2026-11-22', 0, 'workday')"), QStringLiteral("2026-11-22"));
}

void TestCounting::aYearThatIsNotLoadedIsProvisionalAndIsRecalculatedWhenItIs()
{
    const qint64 id = hall.fresh();
    hall.value(QStringLiteral("select hall.end_clock(%1, 'tell', 'x'); select hall.start_clock(%1, 'tell', '2026-12-30 10:00+08', 5, "
                              "'workday', 17::smallint);"
                              "update hall.queue q set due_at = k.due_at from hall.clock k where k.case_id = q.case_id and k.ended_at is "
                              "null and q.case_id = %1")
                   .arg(id));
    const QString due = QStringLiteral("select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || provisional from "
                                       "hall.clock where case_id = %1 and ended_at is null")
                            .arg(id);
    QCOMPARE(hall.value(due), QStringLiteral("2027-01-07 17:30true"));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["tell"]["provisional"].toBool(), true);
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.explain(%1)").arg(id))["provisional"].toBool(), true);
    // The applicant reads it, too: in the message and on his own page.
    const QString message = QStringLiteral("select hall.message_text(c, v, 'received', '{}') from hall.case_file c join hall.item_version "
                                           "v on v.id = c.item_version_id where c.id = %1")
                                .arg(id);
    const QString mark = QStringLiteral("select hall.my_case_row(c) -> 'provisional' from hall.case_file c where id = %1").arg(id);
    QVERIFY2(hall.value(message).contains(QStringLiteral("2027年1月7日（暂定）前")), qPrintable(hall.value(message)));
    QCOMPARE(hall.value(mark), QStringLiteral("true"));

    const QString office = QStringLiteral("p0895");
    const QString request = newRequest();
    const auto load = [&](const char *days) {
        return hall.call(office, QStringLiteral("office.load_year(%1, 2027, '%2', '国务院办公厅')").arg(request, QString::fromUtf8(days)));
    };
    REFUSED(load(R"([{"date": "2026-01-01", "kind": "off", "name": "元旦"}])"), "YC303");
    REFUSED(load(R"([{"date": "2027-01-01", "kind": "perhaps", "name": "元旦"}])"), "YC303");
    const QByteArray whole = RuleHall::arrangement(2027, R"([{"date": "2027-01-04", "kind": "off", "name": "元旦"},
        {"date": "2027-01-09", "kind": "work", "name": "元旦"}])")
                                 .toUtf8();
    const Said loaded = load(whole.constData());
    DONE(loaded);
    QCOMPARE(loaded["moved"].toArray().size(), 1);
    QCOMPARE(loaded["moved"][0]["kind"].toString(), QStringLiteral("tell"));
    QCOMPARE(hall.value(due), QStringLiteral("2027-01-08 17:30false"));
    QVERIFY2(hall.value(message).contains(QStringLiteral("2027年1月8日前")), qPrintable(hall.value(message)));
    QCOMPARE(hall.value(mark), QStringLiteral("false"));
    QCOMPARE(
        hall.value(
            QStringLiteral(
                "select q.due_at = k.due_at from hall.queue q join hall.clock k using (case_id) where k.ended_at is null and case_id = %1")
                .arg(id)),
        QStringLiteral("t"));
    QCOMPARE(hall.value(QStringLiteral("select year || by || (new_due - old_due) from hall.recalculation where case_id = %1").arg(id)),
             QStringLiteral("2027p08951 day"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'recalculate'").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(load(whole.constData()).value, loaded.value);
    QCOMPARE(hall.value("select count(*) from hall.recalculation"), QStringLiteral("1"));
    QCOMPARE(hall.call(office, "office.calendar(2027)")["days"].toArray().size(), 13);
    QCOMPARE(hall.faultsOf(id), QString());
}

static QString load(int year, const char *days)
{
    return QStringLiteral("office.load_year(%1, %2, '%3', '国务院办公厅')")
        .arg(newRequest())
        .arg(year)
        .arg(RuleHall::arrangement(year, days));
}

static QString dueOf(qint64 id)
{
    return QStringLiteral("select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || provisional from hall.clock"
                          " where case_id = %1 and ended_at is null")
        .arg(id);
}

void TestCounting::aDayThatChangesInALoadedYearMovesWhatReachesOverIt()
{
    DONE(hall.call("p0895", load(2031, R"([{"date": "2031-03-05", "kind": "off", "name": "甲"}])")));
    const auto counting = [&](const char *from) {
        const qint64 id = hall.fresh();
        hall.value(
            QStringLiteral("select hall.end_clock(%1, 'tell', 'x'); select hall.start_clock(%1, 'tell', '%2', 5, 'workday', 17::smallint)")
                .arg(id)
                .arg(QLatin1String(from)));
        return id;
    };
    const qint64 over = counting("2031-03-03 10:00+08");
    const qint64 beside = counting("2031-06-02 10:00+08");
    QCOMPARE(hall.value(dueOf(over)), QStringLiteral("2031-03-11 false"));
    const Said again = hall.call(
        "p0895",
        load(2031, R"([{"date": "2031-03-06", "kind": "off", "name": "甲"}, {"date": "2031-03-07", "kind": "off", "name": "乙"}])"));
    DONE(again);
    QCOMPARE(again["moved"].toArray().size(), 1);
    QCOMPARE(hall.value(dueOf(over)), QStringLiteral("2031-03-12 false"));
    QCOMPARE(hall.value(dueOf(beside)), QStringLiteral("2031-06-09 false"));
    QCOMPARE(hall.faultsOf(over), QString());
}

// The invitation said a day that was counted without the year's days off. It is put later with them, by whoever loads the year and by the
// keeper, and never earlier than it was said.
void TestCounting::whoWasInvitedHasHisWorkingDaysByTheNewCalendar()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString counted = QStringLiteral("hall.due_at(hall.suggested_day('2036-03-03'), 17::smallint)");
    hall.value(
        QStringLiteral("set session_replication_role = replica; update hall.event set at = '2036-03-03 10:00+08' where case_id = %1 and "
                       "action = 'pre_review'; update hall.queue set suggested_at = %2 where case_id = %1")
            .arg(QString::number(id), counted));
    const auto day = [&] {
        return hall.value(QStringLiteral("select hall.day_of(suggested_at) from hall.queue where case_id = %1").arg(id));
    };
    const QString said = day();
    DONE(hall.call("p0895", load(2036, R"([{"date": "2036-03-06", "kind": "off", "name": "甲"}])")));
    const QString later = day();
    QCOMPARE(later, hall.value(QStringLiteral("select hall.day_of(%1)").arg(counted)));
    QVERIFY2(later > said, qPrintable(later));
    // As of somebody who was invited at that very moment, by the calendar before.
    hall.value(QStringLiteral("update hall.queue set suggested_at = suggested_at - interval '1 day' where case_id = %1").arg(id));
    QTRY_VERIFY(hall.tidy().isDone() && hall.value("select count(*) from hall.recheck") == QLatin1String("0"));
    QCOMPARE(day(), later);
    DONE(hall.call("p0895", load(2036, "[]")));
    QVERIFY(hall.value(QStringLiteral("select hall.day_of(%1)").arg(counted)) < later);
    QCOMPARE(day(), later);
}

// The website opens a case in one session while the office loads the year in another, and commits after it.
void TestCounting::aCaseThatIsOpenedWhileAYearIsLoadedIsCountedAnew()
{
    const qint64 id = hall.fresh();
    auto website = OwnerSession::open(hall.fixture().ownerSignIn());
    QVERIFY(bool(website));
    QVERIFY(website.value().run(QStringLiteral("begin; select hall.end_clock(%1, 'tell', 'x'); select hall.start_clock(%1, 'tell', "
                                               "'2032-03-01 10:00+08', 5, 'workday', 17::smallint)")
                                    .arg(id)
                                    .toUtf8()));
    const Said loaded = hall.call("p0895", load(2032, R"([{"date": "2032-03-03", "kind": "off", "name": "甲"}])"));
    DONE(loaded);
    QCOMPARE(loaded["moved"].toArray().size(), 0);
    DONE(hall.tidy());
    QCOMPARE(hall.tidy()["recalculated"].toInt(-1), 0);
    QVERIFY(website.value().run("commit"));
    QCOMPARE(hall.value(dueOf(id)), QStringLiteral("2032-03-08 true"));
    QTRY_VERIFY(hall.tidy().isDone() && hall.value("select count(*) from hall.recheck") == QLatin1String("0"));
    QCOMPARE(hall.value(dueOf(id)), QStringLiteral("2032-03-09 false"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.recalculation where case_id = %1").arg(id)), QStringLiteral("1"));
}

// Whoever began while the year was being loaded may be the newest that has a transaction, so no snapshot of others shows it.
void TestCounting::aYearIsLookedThroughUntilTheNewestWhoMayNotKnowItIsDone()
{
    auto office = OwnerSession::open(hall.fixture().ownerSignIn());
    auto website = OwnerSession::open(hall.fixture().ownerSignIn());
    QVERIFY(office && website);
    QVERIFY(office.value().run("begin; insert into hall.recheck (year, first, last) values (2034, '2034-01-01', '2034-12-31')"));
    QVERIFY(website.value().run("begin; select pg_current_xact_id()"));
    QVERIFY(office.value().run("commit"));
    for (int seconds = 0; seconds < 4; ++seconds)
        DONE(hall.tidy());
    QCOMPARE(hall.value("select count(*) from hall.recheck where year = 2034"), QStringLiteral("1"));
    QVERIFY(website.value().run("commit"));
    QTRY_VERIFY(hall.tidy().isDone() && hall.value("select count(*) from hall.recheck where year = 2034") == QLatin1String("0"));
}

void TestCounting::licencesAndOtherDocumentsAreTwoSeries()
{
    const auto number = [&](bool licence) {
        return hall.value(QStringLiteral("select number from hall.take_document_no(17::smallint, 'acceptance', %1, 2029::smallint)")
                              .arg(licence ? QStringLiteral("true") : QStringLiteral("false")));
    };
    QCOMPARE(number(true), QStringLiteral("蓬市监许受〔2029〕1号"));
    QCOMPARE(number(false), QStringLiteral("蓬市监政受〔2029〕1号"));
    QCOMPARE(number(false), QStringLiteral("蓬市监政受〔2029〕2号"));
    QCOMPARE(number(true), QStringLiteral("蓬市监许受〔2029〕2号"));
}

void TestCounting::caseNumbersHaveTheirCheckDigit()
{
    static const QRegularExpression form(QStringLiteral("^PJ-(\\d{8})-(\\d{5,})(\\d)$"));
    const auto luhn = [](const QString &digits) {
        int sum = 0;
        for (int i = 0; i < digits.size(); ++i) {
            int digit = digits[digits.size() - 1 - i].digitValue() * (i % 2 ? 1 : 2);
            sum += digit / 10 + digit % 10;
        }
        return (10 - sum % 10) % 10;
    };
    QCOMPARE(luhn(QStringLiteral("7992739871")), 3);
    int before = 0;
    for (int i = 0; i < 5; ++i) {
        const QString no = hall.submit(hall.application(RuleHall::shop))["case_no"].toString();
        const auto match = form.match(no);
        QVERIFY2(match.hasMatch(), qPrintable(no));
        QCOMPARE(match.captured(3).toInt(), luhn(match.captured(1) + match.captured(2)));
        QVERIFY(i == 0 || match.captured(2).toInt() == before + 1);
        before = match.captured(2).toInt();
        // A refused application takes no number.
        REFUSED(hall.submit({}), "YC401");
    }
    QCOMPARE(hall.value("select hall.case_no_of('2026-11-17', 87)"),
             QStringLiteral("PJ-20261117-00087%1").arg(luhn(QStringLiteral("2026111700087"))));
    QCOMPARE(hall.value("select hall.case_no_of('2026-11-17', 123456)"),
             QStringLiteral("PJ-20261117-123456%1").arg(luhn(QStringLiteral("20261117123456"))));
}

void TestCounting::documentNumbersHaveNoGaps()
{
    for (int i = 0; i < 3; ++i) {
        const qint64 id = hall.verified();
        DONE(hall.decide(RuleHall::clerk, "accept", id));
        if (i == 1)
            DONE(hall.undo(RuleHall::clerk, id));
        // A refusal after the number was taken gives it back.
        REFUSED(hall.decide(RuleHall::clerk, "correct", hall.claimed(),
                            R"(, '[{"form": "T1", "pointer": "/shop/area", "old": 1, "new": 2}]', true)"),
                "YC101");
    }
    QCOMPARE(hall.value("select string_agg(substring(number from '〕(\\d+)号') || state, ' ' order by serial) from hall.document where "
                        "kind = 'acceptance'"),
             QStringLiteral("1making 2void 3making"));
    QCOMPARE(hall.value("select count(*) from hall.document where kind = 'correction'"), QStringLiteral("0"));
    const QString year = hall.value("select extract(year from hall.today())");
    QCOMPARE(hall.value("select number from hall.document where kind = 'acceptance' and serial = 1"),
             QStringLiteral("蓬市监许受〔%1〕1号").arg(year));
}

// What tests of killed programs ask at their end: a department that gives papers of both series has no fault in either, and one with a gap
// has.
void TestCounting::aRecountKnowsEachSeriesByItself()
{
    hall.value("delete from hall.document_serial where year = 2029"); // numbers that no paper of a case bears
    // What else this hall's tests bent is not asked for.
    const auto recounted = [this] {
        return hall.value(QStringLiteral("select string_agg(f, '; ') from (%1) x(f) where f ~ '^(numbers|serial) of'").arg(Recount));
    };
    const auto accepted = [this] {
        const qint64 id = hall.verified();
        [&] { DONE(hall.decide(RuleHall::clerk, "accept", id)); }();
        return id;
    };
    accepted();
    const QString licence =
        QStringLiteral("update hall.item_version set licence = %2 where item_id = (select id from hall.item where code = '%1')")
            .arg(RuleHall::shop);
    hall.value(licence.arg(QLatin1String("false")));
    const qint64 id = accepted();
    QCOMPARE(hall.value("select string_agg(distinct licence::text, ' ') from hall.document_serial where kind = 'acceptance'"),
             QStringLiteral("false true"));
    QCOMPARE(recounted(), QString());
    QCOMPARE(hall.faultsOf(id), QString());
    const QString last = QStringLiteral("update hall.document_serial set last = last + %1 where kind = 'acceptance' and not licence");
    hall.value(last.arg(1));
    accepted();
    QVERIFY2(recounted().contains(QLatin1String("numbers of 17 acceptance")), qPrintable(recounted()));
    QVERIFY2(hall.faultsOf(id).contains(QLatin1String("numbers of 17 acceptance")), qPrintable(hall.faultsOf(id)));
    // A number that no paper bears is one that somebody has lost.
    hall.value(last.arg(1));
    QVERIFY2(recounted().contains(QLatin1String("serial of 17 acceptance")), qPrintable(recounted()));
    hall.value(licence.arg(QLatin1String("true")));
    hall.value("update hall.document_serial set last = last - 1 where kind = 'acceptance' and not licence");
}

void TestCounting::showsNumbersMasked_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("shown");
    QTest::newRow("identity card") << "hall.mask_number('440703199003071235')"
                                   << "440703********1235";
    QTest::newRow("passport") << "hall.mask_number('E12345678')"
                              << "E*****678";
    QTest::newRow("short") << "hall.mask_number('123')"
                           << "***";
    QTest::newRow("mobile") << "hall.mask_phone('13800138000')"
                            << "138****8000";
    QTest::newRow("landline") << "hall.mask_phone('0750-3220128')"
                              << "0750-322****";
    QTest::newRow("mobile with the country") << "hall.mask_phone('+86 138-0013-8000')"
                                             << "138****8000";
    QTest::newRow("abroad") << "hall.mask_phone('+852 9123 4567')"
                            << "+852 9123 ****";
    QTest::newRow("short phone") << "hall.mask_phone('12')"
                                 << "****";
    QTest::newRow("no phone") << "coalesce(hall.mask_phone(''), '-')"
                              << "-";
    QTest::newRow("enterprise") << "hall.shown_number('{\"kind\": \"enterprise\", \"id_number\": \"91440703MA4UH2KM79\"}')"
                                << "91440703MA4UH2KM79";
}

void TestCounting::showsNumbersMasked()
{
    QFETCH(QString, call);
    QTEST(hall.value(QStringLiteral("select ") + call), "shown");
}

void TestCounting::masksEveryNumberThatAFormAsksFor()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    paper["answers"] = object(R"({"T1": {"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 46.5,
        "owner_id": "440703199003071235", "phone": "13800138000", "account": "6222021234567890123",
        "family": [{"name": "谭𠮷", "id_number": "440703199003071235", "phone": "13800138000", "account": "6222021234567890123"}, {"name": "陈"}]}}})");
    const qint64 id = hall.opened(paper);
    QCOMPARE(
        QJsonDocument::fromJson(hall.value(QStringLiteral("select shown from hall.answer where case_id = %1").arg(id)).toUtf8()).object(),
        object(R"({"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 46.5,
                 "owner_id": "440703********1235", "phone": "138****8000", "account": "***************0123",
                 "family": [{"name": "谭𠮷", "id_number": "440703********1235", "phone": "138****8000", "account": "***************0123"}, {"name": "陈"}]}})"));
    QCOMPARE(
        QJsonDocument::fromJson(hall.value(QStringLiteral("select data from hall.answer where case_id = %1").arg(id)).toUtf8()).object(),
        paper.value("answers")["T1"].toObject());
}

void TestCounting::theCaseFileHasNoWholeNumber()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    paper["agent"] = QJsonObject{{"name", "李伟豪"}, {"id_number", residentId(801)}, {"phone", "13900001111"}};
    const qint64 id = hall.opened(paper);
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    const QString number = paper.value("applicant")["id_number"].toString();
    const QString phone = paper.value("applicant")["phone"].toString();
    for (const char *call : {"counter.case_file(%1)", "counter.preview_notice(%1, 'accept', '{}')",
                             "counter.queue_page('window', '{}', null, 200, null)", "counter.reasons(%1)"}) {
        const QString sql = QString::fromLatin1(call).replace(QLatin1String("%1"), QString::number(id));
        const PsqlAnswer answer = hall.psql(RuleHall::clerk, QStringLiteral("select ") + sql);
        QCOMPARE(answer.err, QString());
        QVERIFY2(!answer.out.contains(number) && !answer.out.contains(residentId(801)), call);
        QVERIFY2(!answer.out.contains(phone) && !answer.out.contains(QLatin1String("13900001111")), call);
    }
}

void TestCounting::aRowThatTheWindowHasIsAnsweredByItsCaseAloneUntilItChanges()
{
    const qint64 quiet = hall.opened(hall.application(RuleHall::shop));
    const qint64 moving = hall.opened(hall.application(RuleHall::shop));
    QJsonObject known;
    const auto rowOf = [this, &known](qint64 id) {
        const Said said =
            hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('department', '{}', null, 200, %1)").arg(literal(known)));
        const QJsonArray rows = said.value["rows"].toArray();
        for (const QJsonValue &row : rows)
            if (row.isDouble() ? row.toInteger() == id : row["case_id"].toInteger() == id)
                return row;
        return QJsonValue();
    };
    for (const qint64 id : {quiet, moving}) {
        QVERIFY(rowOf(id).isObject());
        known[QString::number(id)] = rowOf(id)["stamp"];
    }
    QVERIFY(rowOf(quiet).isDouble() && rowOf(moving).isDouble());
    DONE(hall.sit(RuleHall::deputy, 2));
    DONE(hall.claim(RuleHall::deputy, moving));
    QVERIFY(rowOf(quiet).isDouble());
    const QJsonValue claimed = rowOf(moving);
    QCOMPARE(claimed["holder"]["window"].toInt(), 2);
    known[QString::number(moving)] = claimed["stamp"];
    QVERIFY(rowOf(moving).isDouble());
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(moving)));
    QVERIFY(rowOf(moving).isObject());
}

// Nothing is written in that moment, so that only the time itself can tell of it.
void TestCounting::aRowWhoseLastMomentPassesIsToldAnewAndIsOver()
{
    const qint64 id = hall.opened(hall.application(RuleHall::shop));
    const auto seen = [this, id](const QString &known) {
        return QJsonDocument::fromJson(
            '[' + hall.value(QStringLiteral("select (hall.queue_lines(array[%1::bigint], 0, '%2'))[1]").arg(id).arg(known)).toUtf8() +
            ']')[0];
    };
    hall.value(
        QStringLiteral("update hall.clock set due_at = clock_timestamp() + interval '5 seconds' where case_id = %1 and kind = 'tell'")
            .arg(id));
    const QJsonValue before = seen(QStringLiteral("{}"));
    QVERIFY(before[u"workdays_left"].toInt() >= 0);
    const QString known = QStringLiteral(R"({"%1": "%2"})").arg(id).arg(before[u"stamp"].toString());
    QVERIFY(seen(known).isDouble());
    QTRY_VERIFY_WITH_TIMEOUT(seen(known).isObject(), 20'000);
    const QJsonValue after = seen(known);
    QCOMPARE(after[u"due_at"], before[u"due_at"]);
    QCOMPARE(after[u"workdays_left"].toInt(), -1);
    QCOMPARE(after[u"light"].toString(), QStringLiteral("red"));
}

// The row counts for itself, for two hundred rows at once; it must come to what everybody else is told (hall.workdays_left).
void TestCounting::aRowAndItsCaseFileCountTheSameDays()
{
    const qint64 id = hall.opened(hall.application(RuleHall::shop));
    DONE(hall.claim(RuleHall::clerk, id));
    for (const char *due :
         {"now() - interval '1 second'", "(hall.today() + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 microsecond'",
          "hall.due_at(hall.today() - 1, 17::smallint)", "hall.due_at(hall.today() - 9, 17::smallint)",
          "hall.due_at(hall.add_workdays(hall.today(), 1), 17::smallint)",
          "hall.due_at(hall.add_workdays(hall.today(), 4), 17::smallint)"}) {
        const QStringList said =
            hall.value(QStringLiteral(
                           "update hall.clock set due_at = %2 where case_id = %1 and kind = 'tell';"
                           "select concat_ws(' ', r ->> 'workdays_left', r ->> 'light', t ->> 'workdays_left', t ->> 'light') "
                           "from hall.case_file c, hall.queue_rows(array[c.id], 0) q, lateral (select q -> 0 r, hall.tell_json(c) t) x "
                           "where c.id = %1")
                           .arg(id)
                           .arg(QLatin1String(due)))
                .split(u' ');
        QCOMPARE(said.size(), 4);
        QCOMPARE(said.mid(0, 2), said.mid(2, 2));
    }
}

void TestCounting::theNextCaseThatTheWindowHasIsAnsweredByItsCaseAloneUntilItChanges()
{
    const qint64 id = hall.opened(hall.application(RuleHall::shop));
    hall.value(QStringLiteral("update hall.queue set state = 3 where case_id <> %1").arg(id));
    QJsonObject known;
    const auto next = [this, &known] {
        return hall.call(RuleHall::clerk,
                         QStringLiteral("counter.queue_page('window', '{}', null, 50, %1)").arg(literal(known)))["up_next"];
    };
    QCOMPARE(next()["case_id"].toInteger(), id);
    known[QString::number(id)] = next()["stamp"];
    QCOMPARE(next().toInteger(), id);
    hall.value(QStringLiteral("update hall.queue set due_at = due_at - interval '1 minute' where case_id = %1").arg(id));
    QCOMPARE(next()["case_id"].toInteger(), id);
    known[QString::number(id)] = next()["stamp"];
    QCOMPARE(next().toInteger(), id);
    hall.value(QStringLiteral("update hall.queue set state = 3 where case_id = %1").arg(id));
    QVERIFY(next().isNull());
}

YICHUANG_TEST(TestCounting)
#include "tst_Counting.moc"
