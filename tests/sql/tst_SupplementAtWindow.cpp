// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A supplement notice says that what lacks may be brought to the window (Art. 32 (4)): what the window takes, from whom, and what follows.
class TestSupplementAtWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasAskedForIsTakenAndTheFiveDaysRunAnew();
    void theReceiptNamesWhatWasBrought();
    void whoBringsItIsSeenAsForAnAcceptance_data();
    void whoBringsItIsSeenAsForAnAcceptance();
    void anAgentComesWithAPowerOfAttorney();
    void whatIsNothingOrWrongIsRefusedWhole_data();
    void whatIsNothingOrWrongIsRefusedWhole();
    void aMaskThatComesBackIsTheNumberThatItWasShownOf_data();
    void aMaskThatComesBackIsTheNumberThatItWasShownOf();
    void onlyWhoLookedAndServesItTakesIt();
    void whatMayStillBeTakenBackIsAnsweredByNobody();
    void whoComesSecondIsToldOfTheFirst();
    void afterTheSuggestedDayItIsTakenUntilTheCaseIsEnded();
    void anEndThatMayStillBeTakenBackIsToldToNobody();
    void aTapFindsWhatItsPersonWasAskedFor();
    void aFurtherNoticeMayNameWhatWasBrought();

private:
    // Answered with a notice that asks for a paper and for a field that no window corrects; it waits for the applicant.
    qint64 asked()
    {
        const qint64 id = hall.claimed();
        const Said noticed = hall.supplement(RuleHall::clerk, id,
                                             QJsonDocument::fromJson(R"([
            {"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"},
            {"target": "field", "form": "T1", "pointer": "/shop/shop", "label": "店名", "text": "店名与招牌不一致，请更正。"}])")
                                                 .array());
        if (!noticed.isDone())
            qFatal("a notice was refused: %s", qPrintable(noticed.log));
        hall.tell(id);
        return id;
    }
    static QJsonObject brought()
    {
        return object(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"shop": "大明食店"}}}})");
    }
    Said lookedAt(qint64 id)
    {
        look(RuleHall::deputy, id);
        return hall.call(RuleHall::deputy, QStringLiteral("counter.case_file(%1)").arg(id));
    }
    void look(const QString &role, qint64 id) { DONE(hall.call(role, QStringLiteral("counter.look(%1)").arg(id))); }
    Said take(const QString &role, qint64 id, const QJsonValue &identity, const QJsonValue &changes, int version)
    {
        return hall.call(role, QStringLiteral("counter.take_supplement(%1, %2, %3, %4, %5)")
                                   .arg(newRequest())
                                   .arg(id)
                                   .arg(version)
                                   .arg(identity.isNull() ? QStringLiteral("null") : literal(identity), literal(changes)));
    }
    Said take(const QString &role, qint64 id)
    {
        look(role, id);
        return hall.takeSupplement(role, id, hall.inPerson(id), brought());
    }
    QString of(qint64 id, const QString &what) { return hall.value(QString(what).replace(QLatin1String("%c"), QString::number(id))); }
    // Refused, and nothing of it is left.
    void isUntouched(qint64 id, int version)
    {
        QCOMPARE(of(id, QStringLiteral("select status || ' ' || round from hall.case_file where id = %c")),
                 QStringLiteral("supplementing 1"));
        QCOMPARE(hall.version(id), version);
        QCOMPARE(of(id, QStringLiteral("select (select count(*) from hall.answer where case_id = %c and round > 1)"
                                       " + (select count(*) from hall.verification where case_id = %c)"
                                       " + (select count(*) from hall.lease where case_id = %c)"
                                       " + (select count(*) from hall.queue where case_id = %c)")),
                 QStringLiteral("0"));
    }

    RuleHall hall;
};

void TestSupplementAtWindow::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::stranger, 13));
}

void TestSupplementAtWindow::whatWasAskedForIsTakenAndTheFiveDaysRunAnew()
{
    const qint64 id = asked();
    // It was received and asked for weeks ago.
    of(id, QStringLiteral("update hall.clock set from_day = from_day - 20 where case_id = %c"));
    const Said file = lookedAt(id);
    QCOMPARE(file["next_step"].toString(), QStringLiteral("take_supplement"));
    QCOMPARE(file["asked"][QLatin1String("points")].toArray().size(), 2);
    QCOMPARE(file["asked"][QLatin1String("points")][0][QLatin1String("seq")].toInt(), 2);
    QCOMPARE(file["asked"][QLatin1String("points")][1][QLatin1String("pointer")].toString(), QStringLiteral("/shop/shop"));
    QVERIFY(!file["asked"][QLatin1String("due_at")].toString().isEmpty());

    const Said taken = take(RuleHall::deputy, id, hall.inPerson(id), brought(), hall.version(id));
    DONE(taken);
    QCOMPARE(taken["status"].toString(), QStringLiteral("submitted"));
    QCOMPARE(taken["version"].toInt(), hall.version(id));
    QCOMPARE(of(id, QStringLiteral("select status || ' ' || round || ' ' || (arrived_at is not null) from hall.case_file where id = %c")),
             QStringLiteral("submitted 2 true"));
    // Five days anew from today, and what waited for the applicant is over.
    QCOMPARE(
        of(id, QStringLiteral(
                   "select (from_day = hall.today()) || ' ' || (due_at = hall.due_at(hall.add_workdays(hall.today(), 5), 17::smallint))"
                   " from hall.clock where case_id = %c and kind = 'tell' and ended_at is null")),
        QStringLiteral("true true"));
    QCOMPARE(of(id, QStringLiteral("select outcome from hall.clock where case_id = %c and kind = 'supplement'")),
             QStringLiteral("take_supplement"));
    // In the hands of whoever took it, with its first clerk known; the person was seen in the round that begins.
    QCOMPARE(of(id, QStringLiteral("select s.login || ' ' || l.window_no || ' ' || q.state || ' ' || q.resubmitted from hall.lease l join "
                                   "hall.staff s on s.id = l.staff_id"
                                   " join hall.queue q on q.case_id = l.case_id where l.case_id = %c")),
             QStringLiteral("p0802 2 1 true"));
    QCOMPARE(of(id, QStringLiteral("select s.login from hall.case_file c join hall.staff s on s.id = c.first_clerk_id where c.id = %c")),
             RuleHall::clerk);
    QCOMPARE(of(id, QStringLiteral(
                        "select round || ' ' || equal || ' ' || face_match || ' ' || source from hall.verification where case_id = %c")),
             QStringLiteral("2 true true chip"));
    QCOMPARE(of(id, QStringLiteral("select desk || ' ' || (data ->> 'presence') || ' ' || (data -> 'materials') from hall.event where "
                                   "case_id = %c and action = 'take_supplement'")),
             QStringLiteral("counter in_person [2]"));
    QCOMPARE(
        of(id, QStringLiteral(
                   "select data #>> '{shop,shop}' || ' ' || (data #>> '{shop,area}') from hall.answer where case_id = %c and round = 2")),
        QStringLiteral("大明食店 46.5"));
    QCOMPARE(of(id, QStringLiteral("select count(*) from hall.message m join hall.event e on e.id = m.event_id where e.case_id = %c and "
                                   "e.action = 'take_supplement' and m.event = 'received'")),
             QStringLiteral("1"));
    // And it goes the usual way.
    REFUSED(hall.decide(RuleHall::deputy, "accept", id), "YC302");
    DONE(hall.verify(RuleHall::deputy, id, QJsonValue(), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::deputy, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupplementAtWindow::theReceiptNamesWhatWasBrought()
{
    const qint64 id = asked();
    const Said taken = take(RuleHall::deputy, id);
    DONE(taken);
    const QString facts =
        hall.value(QStringLiteral("select facts from hall.document where id = %1 and kind = 'receipt'").arg(taken["document"].toInteger()));
    const QJsonObject receipt = QJsonDocument::fromJson(facts.toUtf8()).object();
    QStringList papers;
    for (const QJsonValue &paper : receipt[QStringLiteral("materials")].toArray())
        papers.append(paper[QLatin1String("name")].toString() + QLatin1Char(' ') + paper[QLatin1String("form")].toString());
    QCOMPARE(papers, (QStringList{QStringLiteral("申请书 免提交"), QStringLiteral("场所使用证明 窗口交来")}));
    QCOMPARE(receipt[QStringLiteral("window")].toString(), QStringLiteral("02 号窗口"));
    QCOMPARE(receipt[QStringLiteral("received_on")].toString(), hall.value(QStringLiteral("select hall.today()")));
    // It is this window's to print.
    QCOMPARE(hall.value(QStringLiteral("select window_no from hall.paper_due where document_id = %1").arg(taken["document"].toInteger())),
             QStringLiteral("2"));
}

void TestSupplementAtWindow::whoBringsItIsSeenAsForAnAcceptance_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("why");
    QTest::newRow("nobody") << QString() << QStringLiteral("missing");
    QTest::newRow("no card") << QStringLiteral(R"({"presence": "in_person", "face_match": true})") << QStringLiteral("missing");
    QTest::newRow("another name")
        << QStringLiteral(R"({"presence": "in_person", "face_match": true, "card": {"number": "%n", "name": "谭嘉惠", "source": "chip"}})")
        << QStringLiteral("differs");
    QTest::newRow("a stranger")
        << QStringLiteral(
               R"({"presence": "in_person", "face_match": true, "card": {"number": "440703196001019994", "name": "王路人", "source": "chip"}})")
        << QStringLiteral("differs");
    QTest::newRow("nobody looked at the face")
        << QStringLiteral(R"({"presence": "in_person", "card": {"number": "%n", "name": "谭嘉慧", "source": "typed"}})")
        << QStringLiteral("face");
}

void TestSupplementAtWindow::whoBringsItIsSeenAsForAnAcceptance()
{
    QFETCH(QString, identity);
    QFETCH(QString, why);
    const qint64 id = asked();
    look(RuleHall::deputy, id);
    const int version = hall.version(id);
    identity.replace(QLatin1String("%n"), of(id, QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %c")));
    const QJsonValue seen = identity.isEmpty() ? QJsonValue() : QJsonValue(QJsonDocument::fromJson(identity.toUtf8()).object());
    const Said said = take(RuleHall::deputy, id, seen, brought(), version);
    REFUSED(said, "YC301");
    QCOMPARE(said.facts[QStringLiteral("why")].toString(), why);
    isUntouched(id, version);
}

void TestSupplementAtWindow::anAgentComesWithAPowerOfAttorney()
{
    const qint64 id = asked();
    look(RuleHall::deputy, id);
    QJsonObject identity{{QStringLiteral("presence"), QStringLiteral("agent")},
                         {QStringLiteral("face_match"), true},
                         {QStringLiteral("card"),
                          QJsonObject{{QStringLiteral("number"), residentId(990)}, {QStringLiteral("name"), QStringLiteral("李代办")}}}};
    const Said without = take(RuleHall::deputy, id, identity, brought(), hall.version(id));
    REFUSED(without, "YC301");
    QCOMPARE(without.facts[QStringLiteral("why")].toString(), QStringLiteral("agent"));
    identity.insert(QStringLiteral("power_of_attorney"), true);
    DONE(take(RuleHall::deputy, id, identity, brought(), hall.version(id)));
    QCOMPARE(of(id, QStringLiteral("select agent ->> 'name' || ' ' || (agent ->> 'came_in') from hall.case_file where id = %c")),
             QStringLiteral("李代办 2"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupplementAtWindow::whatIsNothingOrWrongIsRefusedWhole_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QStringLiteral("{}") << QStringLiteral("YC303");
    QTest::newRow("empty lists") << QStringLiteral(R"({"materials": [], "answers": {"T1": {"shop": {}}}})") << QStringLiteral("YC303");
    QTest::newRow("no object") << QStringLiteral("[1]") << QStringLiteral("YC303");
    QTest::newRow("a paper that the item has not")
        << QStringLiteral(R"({"materials": [{"seq": 9, "window": true}]})") << QStringLiteral("YC401");
    QTest::newRow("a field that the form has not")
        << QStringLiteral(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shpo": {"shop": "大明食店"}}}})")
        << QStringLiteral("YC401");
    QTest::newRow("an answer that the form refuses")
        << QStringLiteral(R"({"answers": {"T1": {"shop": {"shop": "大"}}}})") << QStringLiteral("YC401");
}

void TestSupplementAtWindow::whatIsNothingOrWrongIsRefusedWhole()
{
    QFETCH(QString, changes);
    QFETCH(QString, code);
    const qint64 id = asked();
    look(RuleHall::deputy, id);
    const int version = hall.version(id);
    const QJsonDocument read = QJsonDocument::fromJson(changes.toUtf8());
    const QJsonValue said = read.isArray() ? QJsonValue(read.array()) : QJsonValue(read.object());
    REFUSED(take(RuleHall::deputy, id, hall.inPerson(id), said, version), qPrintable(code));
    isUntouched(id, version);
}

void TestSupplementAtWindow::aMaskThatComesBackIsTheNumberThatItWasShownOf_data()
{
    QTest::addColumn<QString>("helpers");
    QTest::addColumn<QString>("stored");
    QTest::newRow("another post in a row, and the one before it gone")
        << QStringLiteral(R"([{"name": "Bert", "post": "cook", "account": "*********2222"}])") << QStringLiteral("Bert cook 6217000002222");
    QTest::newRow("the rows the other way round, and a new one")
        << QStringLiteral(R"([{"name": "Bert", "account": "*********2222"}, {"name": "Anna", "account": "*********1111"},
                              {"name": "Dora", "account": "6217000004444"}])")
        << QStringLiteral("Bert - 6217000002222, Anna - 6217000001111, Dora - 6217000004444");
    QTest::newRow("two with the same mask, each in its row")
        << QStringLiteral(R"([{"name": "Carl", "account": "*********3333"}, {"name": "Cora", "account": "*********3333"}])")
        << QStringLiteral("Carl - 6217000003333, Cora - 6218000003333");
    QTest::newRow("the same mask in a row of which nobody knows whose it is")
        << QStringLiteral(R"([{"name": "Cleo", "account": "*********3333"}])") << QString();
    QTest::newRow("a mask of no number that stood there")
        << QStringLiteral(R"([{"name": "Anna", "account": "*********9999"}])") << QString();
}

// The window has masks only, and sends a table whole.
void TestSupplementAtWindow::aMaskThatComesBackIsTheNumberThatItWasShownOf()
{
    QFETCH(QString, helpers);
    QFETCH(QString, stored);
    const QString form = hall.value(QStringLiteral("select definition from hall.form where code = 'T1' limit 1"));
    const auto asBefore =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    hall.value(QStringLiteral(R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties,helpers}',
        '{"title": "从业人员", "type": "array", "x-widget": "table", "items": {"type": "object", "properties": {"name": {"type": "string"},
          "post": {"type": "string"}, "account": {"type": "string", "x-widget": "digits", "pattern": "^[0-9]{8,30}$"}}}}') where code = 'T1')"));
    const qint64 id = asked();
    of(id, QStringLiteral(R"(update hall.answer set data = jsonb_set(data, '{shop,helpers}',
        '[{"name": "Anna", "account": "6217000001111"}, {"name": "Bert", "account": "6217000002222"},
          {"name": "Carl", "account": "6217000003333"}, {"name": "Cora", "account": "6218000003333"}]') where case_id = %c)"));
    look(RuleHall::deputy, id);
    const QJsonObject changes = object(qPrintable(QStringLiteral(R"({"answers": {"T1": {"shop": {"helpers": %1}}}})").arg(helpers)));
    const Said taken = take(RuleHall::deputy, id, hall.inPerson(id), changes, hall.version(id));
    if (stored.isEmpty()) {
        REFUSED(taken, "YC401");
        QCOMPARE(taken.facts["faults"][0]["pointer"].toString(), QStringLiteral("/answers/T1/shop/helpers/0/account"));
        return;
    }
    DONE(taken);
    QCOMPARE(of(id, QStringLiteral(
                        "select string_agg(concat_ws(' ', h ->> 'name', coalesce(h ->> 'post', '-'), h ->> 'account'), ', ' order by o)"
                        " from hall.answer, jsonb_array_elements(data #> '{shop,helpers}') with ordinality t(h, o)"
                        " where case_id = %c and round = 2")),
             stored);
}

void TestSupplementAtWindow::onlyWhoLookedAndServesItTakesIt()
{
    const qint64 id = asked();
    const int version = hall.version(id);
    REFUSED(take(RuleHall::stranger, id, hall.inPerson(id), brought(), version), "YC001");
    const Said unseen = take(RuleHall::deputy, id, hall.inPerson(id), brought(), version);
    REFUSED(unseen, "YC001");
    QCOMPARE(unseen.facts[QStringLiteral("what")].toString(), QStringLiteral("attempt"));
    isUntouched(id, version);
}

void TestSupplementAtWindow::whatMayStillBeTakenBackIsAnsweredByNobody()
{
    const qint64 id = asked();
    of(id, QStringLiteral("insert into hall.undo (case_id, event_id, staff_id, until, before) select e.case_id, e.id, e.staff_id, now() + "
                          "interval '1 hour',"
                          " jsonb_build_object('case', to_jsonb(c) || '{\"status\": \"submitted\"}') from hall.event e join hall.case_file "
                          "c on c.id = e.case_id"
                          " where e.case_id = %c and e.action = 'supplement' on conflict (case_id) do update set until = excluded.until, "
                          "before = excluded.before"));
    const Said file = lookedAt(id);
    QCOMPARE(file["next_step"].toString(), QStringLiteral("none"));
    const QString number = of(id, QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %c"));
    QCOMPARE(hall.call(RuleHall::deputy, QStringLiteral("counter.tapped('%1')").arg(number))["rows"].toArray().size(), 0);
    REFUSED(take(RuleHall::deputy, id, hall.inPerson(id), brought(), hall.version(id)), "YC105");
    isUntouched(id, hall.version(id));
}

void TestSupplementAtWindow::whoComesSecondIsToldOfTheFirst()
{
    // Another window.
    qint64 id = asked();
    look(RuleHall::clerk, id);
    int seen = hall.version(id);
    DONE(take(RuleHall::deputy, id));
    Said second = take(RuleHall::clerk, id, hall.inPerson(id), brought(), seen);
    REFUSED(second, "YC101");
    QCOMPARE(second.facts[QStringLiteral("window")].toInt(), 2);
    QCOMPARE(second.facts[QStringLiteral("action")].toString(), QStringLiteral("take_supplement"));
    REFUSED(take(RuleHall::clerk, id, hall.inPerson(id), brought(), hall.version(id)), "YC105");
    REFUSED(hall.resubmit(id, brought()), "YC105");
    QCOMPARE(of(id, QStringLiteral("select round from hall.case_file where id = %c")), QStringLiteral("2"));
    // The applicant, from home.
    id = asked();
    look(RuleHall::deputy, id);
    seen = hall.version(id);
    DONE(hall.resubmit(id, brought()));
    second = take(RuleHall::deputy, id, hall.inPerson(id), brought(), seen);
    REFUSED(second, "YC101");
    QCOMPARE(second.facts[QStringLiteral("action")].toString(), QStringLiteral("resubmit"));
    QCOMPARE(of(id, QStringLiteral("select round from hall.case_file where id = %c")), QStringLiteral("2"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupplementAtWindow::afterTheSuggestedDayItIsTakenUntilTheCaseIsEnded()
{
    qint64 id = asked();
    of(id, QStringLiteral("update hall.clock set due_at = now() - interval '3 days' where case_id = %c and kind = 'supplement'"));
    DONE(take(RuleHall::deputy, id));
    id = asked();
    look(RuleHall::deputy, id);
    of(id, QStringLiteral("update hall.case_file set status = 'terminated' where id = %c"));
    const Said late = take(RuleHall::deputy, id, hall.inPerson(id), brought(), hall.version(id));
    REFUSED(late, "YC105");
    QCOMPARE(late.facts[QStringLiteral("status")].toString(), QStringLiteral("terminated"));
}

// Who was waited for in vain comes in the seconds in which the officer may still think better of ending it.
void TestSupplementAtWindow::anEndThatMayStillBeTakenBackIsToldToNobody()
{
    hall.setRule("undo_seconds", 600);
    const QString decider = QStringLiteral("p0833");
    DONE(hall.call(decider, QStringLiteral("review.sign_in('pc')")));
    const qint64 id = asked();
    look(RuleHall::deputy, id);
    of(id, QStringLiteral("update hall.clock set due_at = now() - interval '3 days' where case_id = %c and kind = 'supplement'"));
    DONE(hall.call(decider, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(hall.call(decider, QStringLiteral("review.terminate(%1, %2, %3, 'no_supplement', '逾期未补正材料，已两次电话提醒。')")
                                .arg(newRequest())
                                .arg(id)
                                .arg(hall.version(id))));
    const QString no = of(id, QStringLiteral("select case_no from hall.case_file where id = %c"));
    const Said byWeb =
        hall.call(QStringLiteral("portal"), QStringLiteral("applicant.resubmit('late', '%1', %2)").arg(no, literal(brought())));
    const Said here = take(RuleHall::deputy, id, hall.inPerson(id), brought(), hall.version(id));
    for (const Said &said : {byWeb, here}) {
        REFUSED(said, "YC703");
        QCOMPARE(said.facts.keys(), QStringList(QStringLiteral("wait_seconds")));
        QVERIFY(said.facts[QStringLiteral("wait_seconds")].toInt() > 0 && said.facts[QStringLiteral("wait_seconds")].toInt() <= 600);
    }
    // Taken back, it waits for its answer as before.
    DONE(hall.call(decider, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(id)));
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    isUntouched(id, hall.version(id));
    DONE(take(RuleHall::deputy, id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupplementAtWindow::aTapFindsWhatItsPersonWasAskedFor()
{
    const qint64 id = asked();
    const QString number = of(id, QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %c"));
    const auto found = [&](const QString &role) {
        return hall.call(role, QStringLiteral("counter.tapped('%1')").arg(number))["rows"].toArray();
    };
    QCOMPARE(found(RuleHall::deputy).size(), 1);
    QCOMPARE(found(RuleHall::deputy)[0][QLatin1String("case_id")].toInteger(), id);
    QCOMPARE(found(RuleHall::deputy)[0][QLatin1String("status")].toString(), QStringLiteral("supplementing"));
    QCOMPARE(found(RuleHall::stranger).size(), 0); // of another department
    // What waits comes first, and what is over does not come.
    QJsonObject again = hall.application(RuleHall::certificate);
    again[QStringLiteral("applicant")] =
        QJsonDocument::fromJson(of(id, QStringLiteral("select applicant from hall.case_file where id = %c")).toUtf8()).object();
    QJsonObject person = again[QStringLiteral("applicant")].toObject();
    const QStringList given{QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("id_number"), QStringLiteral("phone"),
                            QStringLiteral("address")};
    for (const QString &key : person.keys())
        if (!given.contains(key))
            person.remove(key);
    again[QStringLiteral("applicant")] = person;
    const qint64 waiting = hall.opened(again);
    QCOMPARE(found(RuleHall::deputy).size(), 2);
    QCOMPARE(found(RuleHall::deputy)[0][QLatin1String("case_id")].toInteger(), waiting);
    of(id, QStringLiteral("update hall.case_file set status = 'terminated' where id = %c"));
    QCOMPARE(found(RuleHall::deputy).size(), 1);
}

void TestSupplementAtWindow::aFurtherNoticeMayNameWhatWasBrought()
{
    const qint64 id = asked();
    DONE(take(RuleHall::deputy, id));
    const auto naming = [](int seq) {
        return QJsonArray{QJsonObject{{QStringLiteral("target"), QStringLiteral("material")},
                                      {QStringLiteral("seq"), seq},
                                      {QStringLiteral("label"), QStringLiteral("证明")},
                                      {QStringLiteral("text"), QStringLiteral("交来的一份没有签名，请补签。")}}};
    };
    REFUSED(hall.supplement(RuleHall::deputy, id, naming(3)), "YC305");
    DONE(hall.supplement(RuleHall::deputy, id, naming(2)));
    QCOMPARE(hall.faultsOf(id), QString());
}

YICHUANG_TEST(TestSupplementAtWindow)
#include "tst_SupplementAtWindow.moc"
