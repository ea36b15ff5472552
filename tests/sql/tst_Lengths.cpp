// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include "documents/DocumentWriter.h"
#include "records/Lengths.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What the hall takes is bounded: no decision is made whose paper could not be, no list is longer than looking through it is quick, and
// nobody's words are so long that others wait for them.
class TestLengths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsThatNoPaperHoldsAreRefusedBeforeTheDecision_data();
    void wordsThatNoPaperHoldsAreRefusedBeforeTheDecision();
    void aCertificatesDaysAreDays_data();
    void aCertificatesDaysAreDays();
    void theLongestWordsFitOnTheirPapers();
    void aPaperThatFailedIsMadeAgainWithOtherWords();
    void aLargeApplicationIsLookedAtQuickly_data();
    void aLargeApplicationIsLookedAtQuickly();
    void whatACaseIsAnsweredWithHasBoundsToo_data();
    void whatACaseIsAnsweredWithHasBoundsToo();
    void anApplicationsPartsAreOfTheirKind_data();
    void anApplicationsPartsAreOfTheirKind();
    void aYearIsLoadedWhole_data();
    void aYearIsLoadedWhole();
    void whatACardSaysIsCleanAndShort();
    void theProgramKnowsTheHallsLengths();
    void nobodysWordsAreLong_data();
    void nobodysWordsAreLong();
    void notesAndDraftsEnd();
    void whatAPrinterSaysIsKeptShort();

private:
    qint64 accepted();
    // At the deciding step, held by the decider.
    qint64 deciding();
    Said act(const char *function, qint64 id, const QString &rest)
    {
        return hall.call(decider, QStringLiteral("review.\"%1\"(%2, %3, %4%5)")
                                      .arg(QLatin1String(function), newRequest())
                                      .arg(id)
                                      .arg(hall.version(id))
                                      .arg(rest));
    }
    Said give(const char *call, const QString &rest)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.%1(%2%3)").arg(QLatin1String(call), newRequest(), rest));
    }
    QString standing(qint64 id)
    {
        return hall.value(QStringLiteral("select status || version || (select count(*) from hall.document where case_id = c.id)"
                                         " || (select count(*) from hall.message where case_id = c.id) from hall.case_file c where id = %1")
                              .arg(id));
    }
    static QString words(int n, int lines = 1)
    {
        QString text(n, QChar(0x5b57));
        for (int line = 1; line < lines; ++line)
            text[line * n / lines] = QLatin1Char('\n');
        return text;
    }

    ApplicantHall hall;
    const QString decider = QStringLiteral("p0833");
};

void TestLengths::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    for (const char *officer : {"p0831", "p0833"})
        DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
    hall.setRule("undo_seconds", 0);
}

qint64 TestLengths::accepted()
{
    const qint64 id = hall.verified();
    const Said done = hall.decide(RuleHall::clerk, "accept", id);
    if (!done.isDone())
        qFatal("an acceptance was refused: %s", qPrintable(done.log));
    return id;
}

qint64 TestLengths::deciding()
{
    const qint64 id = accepted();
    hall.value(QStringLiteral("update hall.review_queue q set place = s.place, step = 'decide' from hall.review_step s, hall.case_file c"
                              " where c.id = q.case_id and s.item_version_id = c.item_version_id and s.step = 'decide' and q.case_id = %1")
                   .arg(id));
    const Said held = hall.call(decider, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id));
    if (!held.isDone())
        qFatal("a claim was refused: %s", qPrintable(held.log));
    return id;
}

void TestLengths::wordsThatNoPaperHoldsAreRefusedBeforeTheDecision_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("code");
    const auto defects = [](const QString &label, const QString &text, int n = 1) {
        QJsonArray all;
        for (int i = 0; i < n; ++i)
            all.append(QJsonObject{{"target", "material"}, {"seq", 2}, {"label", label}, {"text", text}});
        return QStringLiteral(", %1, 15, '{}'").arg(literal(all));
    };
    const QString lacks = QStringLiteral("缺少产权人签章，请补交。");
    const QString unseen = QString::fromUtf8("\u202e伪造\u200b");
    QTest::newRow("a label that is not what it looks like") << "supplement" << defects(unseen, lacks) << "YC601";
    QTest::newRow("a label without end") << "supplement" << defects(words(101), lacks) << "YC705";
    QTest::newRow("a defect without end") << "supplement" << defects("x", words(400000)) << "YC705";
    QTest::newRow("a defect of more lines than a cell") << "supplement" << defects("x", words(400, 11)) << "YC705";
    QTest::newRow("thirty-one defects") << "supplement" << defects("x", lacks, 31) << "YC705";
    QTest::newRow("forty thousand defects") << "supplement" << defects("x", lacks, 40000) << "YC705";
    QTest::newRow("facts without end") << "decline" << QStringLiteral(", 1, %1, null, '{}'").arg(ApplicantHall::quoted(words(2001)))
                                       << "YC705";
    QTest::newRow("a body without end") << "decline"
                                        << QStringLiteral(", 2, '不属于本机关职权范围。', %1, '{}'").arg(ApplicantHall::quoted(words(101)))
                                        << "YC705";
}

void TestLengths::wordsThatNoPaperHoldsAreRefusedBeforeTheDecision()
{
    QFETCH(QString, call);
    QFETCH(QString, rest);
    QFETCH(QString, code);
    const qint64 id = hall.claimed();
    const QString before = standing(id);
    const Said refused = hall.decide(RuleHall::clerk, call.toLatin1().constData(), id, rest);
    REFUSED(refused, qPrintable(code));
    QVERIFY(refused.facts.contains(u"field"));
    QCOMPARE(standing(id), before);
}

void TestLengths::aCertificatesDaysAreDays_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("code");
    for (const char *day : {"-infinity", "infinity", "yesterday", "4713-01-01 BC", "2026-02-30", "20270101", "2020-01-01", "9999-01-01"})
        QTest::newRow(day) << QStringLiteral(R"({"valid_from": "%1"})").arg(QLatin1String(day)) << "YC316";
    QTest::newRow("no last day") << R"({"valid_to": "infinity"})"
                                 << "YC316";
    QTest::newRow("ends before it begins") << R"({"valid_from": "2090-01-02", "valid_to": "2090-01-01"})"
                                           << "YC316";
    QTest::newRow("a scope of five thousand") << QStringLiteral(R"({"scope": "%1"})").arg(words(5000)) << "YC705";
}

void TestLengths::aCertificatesDaysAreDays()
{
    QFETCH(QString, certificate);
    QFETCH(QString, code);
    const qint64 id = deciding();
    const QString before = standing(id);
    REFUSED(act("grant", id,
                QStringLiteral(R"(, $c${"text": "符合条件", "findings": {"1": "meets", "2": "meets"}, "certificate": %1}$c$)")
                    .arg(certificate)),
            qPrintable(code));
    QCOMPARE(standing(id), before);
}

// Every word as long as it may be, in as many lines as it may have: each paper can still be set.
void TestLengths::theLongestWordsFitOnTheirPapers()
{
    const auto quoted = [](const QJsonValue &value) { return QStringLiteral(", ") + literal(value); };
    const auto asText = [](const QString &text) { return QStringLiteral(", ") + ApplicantHall::quoted(text); };
    QJsonArray defects;
    for (int i = 0; i < 30; ++i)
        defects.append(QJsonObject{{"target", "material"}, {"seq", 2}, {"label", words(100)}, {"text", words(500, 10)}});
    DONE(hall.supplement(RuleHall::clerk, hall.claimed(), defects));
    DONE(hall.decide(RuleHall::clerk, "decline", hall.claimed(),
                     QStringLiteral(", 2") + asText(words(2000, 100)) + asText(words(100)) + ", '{}'"));
    const QString name = QString(60, QChar(0x540d));
    DONE(hall.decide(
        RuleHall::clerk, "correct", hall.claimed(),
        quoted(QJsonArray{QJsonObject{{"form", "T1"}, {"pointer", "/shop/owner"}, {"old", QStringLiteral("谭嘉慧")}, {"new", name}}}) +
            ", true"));
    qint64 id = deciding();
    DONE(act("inform_party", id, quoted(QJsonObject{{"name", words(100)}, {"interest", words(1000, 100)}, {"matter", words(1000, 100)}})));
    DONE(act("offer_hearing", id, quoted(QJsonObject{{"matter", words(1000, 100)}})));
    hall.value(QStringLiteral("set session_replication_role = replica; update hall.event set at = at - interval '30 days' where case_id = "
                              "%1 and action in ('offer_hearing', "
                              "'inform_party')")
                   .arg(id));
    DONE(act("grant", id,
             quoted(QJsonObject{{"text", words(2000)},
                                {"findings", object(R"({"1": "meets", "2": "meets"})")},
                                {"certificate", QJsonObject{{"scope", words(500, 10)}, {"valid_to", "2999-12-31"}}}})));
    id = deciding();
    DONE(act("refuse", id,
             QStringLiteral(R"(, '{"text": "不予", "findings": {"1": "fails", "2": "meets"}}')") +
                 quoted(QJsonObject{{"facts", words(2000, 100)}, {"articles", words(1000, 100)}, {"reasons", words(2000, 100)}})));
    DONE(act("pause", deciding(),
             quoted(QJsonObject{{"cause", "testing"}, {"workdays", 3}, {"body", words(200, 10)}, {"reason", words(1000, 100)}})));
    DONE(act("terminate", deciding(), QStringLiteral(", 'lapsed'") + asText(words(2000, 100))));
    hall.value("update hall.document set state = 'ready' where kind in ('grant', 'refusal', 'termination', 'pause')");
    const QString today = hall.value("select hall.today()");
    const auto serve = [&](const char *kind, QJsonObject how) {
        const QString document = hall.value(QStringLiteral("select max(id) from hall.document where kind = '%1'").arg(QLatin1String(kind)));
        const qint64 of = hall.value(QStringLiteral("select case_id from hall.document where id = %1").arg(document)).toLongLong();
        how["on"] = today;
        return give("serve", QStringLiteral(", %1, %2, %3").arg(of).arg(hall.version(of)).arg(document) + quoted(how));
    };
    DONE(serve("grant", {{"manner", "left"},
                         {"place", words(200, 10)},
                         {"refusal", words(500, 10)},
                         {"witness", words(100, 10)},
                         {"witness_unit", words(100, 10)}}));
    DONE(serve("refusal", {{"manner", "direct"}, {"place", words(200, 10)}, {"receiver", words(100, 10)}, {"relation", words(100, 10)}}));
    DONE(serve("termination", {{"manner", "entrusted"}, {"body", words(200, 10)}, {"receiver", words(100, 10)}}));
    DONE(serve("pause", {{"manner", "notice"}, {"ground", "unknown"}, {"reason", words(500, 10)}, {"medium", words(200, 10)}}));
    hall.value("update hall.service set runs_out_at = now() - interval '1 hour' where runs_out_at is not null");
    QCOMPARE(hall.tidy()["served"].toInt(), 1);

    const auto documents =
        QJsonDocument::fromJson(
            hall.value("select jsonb_agg(jsonb_build_object('kind', d.kind, 'facts', d.facts, 'template', t.body))"
                       " from hall.document d join hall.document_template t on t.kind = d.kind and t.version = d.template_version")
                .toUtf8())
            .array();
    QVERIFY(documents.size() > 12);
    for (const QJsonValue &document : documents) {
        const auto form = DocumentTemplate::fromJson(QJsonDocument(document["template"].toObject()).toJson());
        QVERIFY2(form, qPrintable(document["kind"].toString()));
        const auto pdf = DocumentWriter::render(*form, document["facts"].toObject());
        QVERIFY2(pdf, qPrintable(document["kind"].toString() + QLatin1Char(' ') + (pdf ? QString() : pdf.error().log)));
    }
}

void TestLengths::aPaperThatFailedIsMadeAgainWithOtherWords()
{
    const qint64 id = hall.claimed();
    const Said declined = hall.decide(RuleHall::clerk, "decline", id, ", 1, '该活动依法不需要取得许可。', null, '{}'");
    DONE(declined);
    const QString document = QString::number(declined["document"].toInteger());
    const QString state =
        QStringLiteral("select concat_ws(' ', state, number, facts ->> 'reason') from hall.document where id = %1").arg(document);
    const auto again = [&](const QString &who, const QString &words, const QString &request = newRequest()) {
        return hall.call(who,
                         QStringLiteral("review.reissue(%1, %2, '%3', '文书没有排出来，改正后重新出具')").arg(request, document, words));
    };
    const QString number = hall.value(QStringLiteral("select number from hall.document where id = %1").arg(document));
    REFUSED(again(decider, "{}"), "YC105"); // it may still be made
    DONE(hall.call("keeper1", "keeper.pending_documents('k', 50)"));
    DONE(hall.call("keeper1", QStringLiteral("keeper.document_failed(%1, 'k', 'unprintable: reason')").arg(document)));
    REFUSED(again("p0831", "{}"), "YC004"); // examines, does not lead
    // Who stands in for the leader mends the word at fault, and no other.
    hall.value("insert into hall.delegation (from_staff, to_staff, first_day, last_day, reason, by) select a.id, b.id, hall.today(), "
               "hall.today(), "
               "'外出', a.id from hall.staff a, hall.staff b where a.work_no = 'P0833' and b.work_no = 'P0831'");
    const auto rolledBack = [&](const char *words) {
        return RuleHall::read(
            hall.psql("p0831", QStringLiteral("begin; select review.reissue(gen_random_uuid(), %1, '%2', '文书没有排出来'); rollback")
                                   .arg(document, QString::fromUtf8(words))));
    };
    REFUSED(rolledBack(R"({"competent_body": "江门市市场监督管理局"})"), "YC004");
    REFUSED(rolledBack(R"({"reason": "该项活动依法不需要取得许可", "number": "1"})"), "YC004");
    REFUSED(rolledBack("[]"), "YC402");
    DONE(rolledBack(R"({"reason": "该项活动依法不需要取得许可"})"));
    DONE(rolledBack("{}"));
    hall.value("delete from hall.delegation where to_staff = (select id from hall.staff where work_no = 'P0831')");
    REFUSED(again(decider, R"({"number": "蓬市监许准〔2026〕1号"})"), "YC402");
    REFUSED(again(decider, QString::fromUtf8("{\"reason\": \"另一个理由\u202e\"}")), "YC601");
    const QString request = newRequest();
    const QString words = QStringLiteral(R"({"reason": "该项活动依法不需要取得许可"})");
    const Said first = again(decider, words, request);
    DONE(first);
    QCOMPARE(again(decider, words, request).value, first.value);
    QCOMPARE(hall.value(state), QStringLiteral("making %1 该项活动依法不需要取得许可").arg(number));
    REFUSED(again(decider, words), "YC105");
    QCOMPARE(
        hall.value(
            QStringLiteral(
                "select concat_ws(' ', data ->> 'document', data -> 'was' ->> 'reason') from hall.event where case_id = %1 and action = "
                "'reissue'")
                .arg(id)),
        number + QStringLiteral(" 该活动依法不需要取得许可"));
    QCOMPARE(hall.value(QStringLiteral("select hall.chain_faults(%1, %1)").arg(id)), QStringLiteral("[]"));
    QVERIFY(hall.call("keeper1", "keeper.pending_documents('k', 50)")["documents"].toArray().size() > 0);
}

void TestLengths::aLargeApplicationIsLookedAtQuickly_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("keyword");
    const auto many = [](int n, const QJsonValue &one) {
        QJsonArray all;
        for (int i = 0; i < n; ++i)
            all.append(one);
        return all;
    };
    QTest::newRow("the same paper eight thousand times") << QJsonObject{{"materials", many(8000, QJsonObject{{"seq", 2}})}} << "maxItems";
    QTest::newRow("a paper of twenty thousand files")
        << QJsonObject{{"materials", QJsonArray{QJsonObject{{"seq", 2}, {"files", many(20000, QJsonObject{{"name", "a.pdf"}})}}}}}
        << "maxItems";
    QJsonObject keys = RuleHall::person(1);
    for (int i = 0; i < 20000; ++i)
        keys[QStringLiteral("k%1").arg(i)] = QStringLiteral("x");
    QTest::newRow("an applicant of twenty thousand words") << QJsonObject{{"applicant", keys}} << "maxProperties";
    const auto wordy = [](int members, QJsonObject one) {
        for (int i = 0; i < members; ++i)
            one[QStringLiteral("k%1").arg(i)] = 1;
        return one;
    };
    QTest::newRow("a paper of twenty thousand words")
        << QJsonObject{{"materials", QJsonArray{wordy(20000, {{"seq", 2}, {"window", true}})}}} << "maxProperties";
    QTest::newRow("a file of twenty thousand words")
        << QJsonObject{{"materials", QJsonArray{QJsonObject{{"seq", 2}, {"files", QJsonArray{wordy(20000, {{"name", "a.pdf"}})}}}}}}
        << "maxProperties";
    QTest::newRow("ten files of a thousand words each")
        << QJsonObject{{"materials", QJsonArray{QJsonObject{{"seq", 2}, {"files", many(10, wordy(1000, {{"name", "a.pdf"}}))}}}}}
        << "maxProperties";
    QTest::newRow("more than a draft holds") << QJsonObject{{"answers", QJsonObject{{"T1", QJsonObject{{"shop", words(400000)}}}}}}
                                             << "size";
    const auto family = [&](int rows) {
        return QJsonObject{
            {"answers", QJsonObject{{"T1", QJsonObject{{"shop", QJsonObject{{"shop", "小明食店"},
                                                                            {"street", "江门市蓬江区堤东路128号"},
                                                                            {"owner", "谭嘉慧"},
                                                                            {"family", many(rows, QJsonObject{{"name", "某"}})}}}}}}}};
    };
    QTest::newRow("a table of twenty thousand people") << family(20000) << "maxItems";
    QTest::newRow("a table of nine hundred people") << family(900) << "";
}

void TestLengths::aLargeApplicationIsLookedAtQuickly()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, keyword);
    QJsonObject application = hall.application(RuleHall::shop);
    for (auto each = changes.begin(); each != changes.end(); ++each)
        application[each.key()] = each.value();
    const Said said = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.\"check\"(%1)").arg(literal(application)));
    QCOMPARE(said["faults"][0]["keyword"].toString(), keyword);
    // Time of the processor, which other programs on this machine do not add to.
    const PsqlAnswer looked = hall.fixture().asOwner(
        QStringLiteral("set log_executor_stats = on; set client_min_messages = log; select count(hall.application_faults(%1))")
            .arg(literal(application)));
    static const QRegularExpression used(QStringLiteral("!\\s+([0-9.]+) s user, ([0-9.]+) s system"));
    const QRegularExpressionMatch match = used.match(looked.err);
    QVERIFY2(match.hasMatch(), qPrintable(looked.err));
    const double milliseconds = 1000 * (match.captured(1).toDouble() + match.captured(2).toDouble());
    qInfo("%.0f ms", milliseconds);
    QVERIFY2(milliseconds < 200, qPrintable(QString::number(milliseconds)));
}

void TestLengths::anApplicationsPartsAreOfTheirKind_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("fault");
    QTest::newRow("a name that is none") << R"({"applicant": {"name": {"a": "b"}}})"
                                         << "/applicant/name type";
    QTest::newRow("born after today") << R"({"applicant": {"birth": "2999-01-01"}})"
                                      << "/applicant/birth format";
    QTest::newRow("born on no day") << R"({"applicant": {"birth": "2999-99-99"}})"
                                    << "/applicant/birth format";
    QTest::newRow("a channel that is not what it looks like") << QString::fromUtf8("{\"channel\": \"window\u202e\"}") << "/channel enum";
    QTest::newRow("a window that was none") << R"({"channel": "window"})"
                                            << "/channel enum";
    QTest::newRow("a kiosk that was none") << R"({"channel": "kiosk"})"
                                           << "/channel enum";
    QTest::newRow("the same paper, said otherwise")
        << R"({"materials": [{"seq": 3, "window": true}, {"seq": "1", "window": true}, {"seq": "01"}]})"
        << "/materials/2/seq material";
    QTest::newRow("a kind of file that is an object")
        << R"({"materials": [{"seq": 3, "window": true}, {"seq": 2, "files": [{"name": "a.pdf", "media_type": {"a": 1}}]}]})"
        << "/materials/1/files/0/media_type type";
}

void TestLengths::anApplicationsPartsAreOfTheirKind()
{
    QFETCH(QString, changes);
    QFETCH(QString, fault);
    QJsonObject application = hall.application(RuleHall::shop);
    const QJsonObject changed = object(changes.toUtf8().constData());
    for (auto each = changed.begin(); each != changed.end(); ++each) {
        const QJsonObject words = each.value().toObject();
        QJsonObject part = application[each.key()].toObject();
        for (auto inner = words.begin(); inner != words.end(); ++inner)
            part[inner.key()] = inner.value();
        application[each.key()] = each.value().isObject() ? QJsonValue(part) : each.value();
    }
    const Said refused = hall.submit(application);
    REFUSED(refused, "YC401");
    QCOMPARE(ApplicantHall::fault(refused), QStringLiteral("YC401 ") + fault);
}

void TestLengths::aYearIsLoadedWhole_data()
{
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::newRow("no days") << "null"
                             << "x"
                             << "YC303";
    QTest::newRow("an empty list") << "[]"
                                   << "市政府"
                                   << "YC303";
    QTest::newRow("a day twice") << RuleHall::arrangement(2033, R"([{"date": "2033-10-01", "kind": "off", "name": "国庆节"}])") << "市政府"
                                 << "YC303";
    QTest::newRow("a day that is none") << RuleHall::arrangement(2033, R"([{"date": "2033-02-30", "kind": "off", "name": "某"}])")
                                        << "市政府"
                                        << "YC303";
    QTest::newRow("another year's") << RuleHall::arrangement(2033, R"([{"date": "2034-01-01", "kind": "off", "name": "某"}])") << "市政府"
                                    << "YC303";
    QTest::newRow("work on a working day") << RuleHall::arrangement(2033, R"([{"date": "2033-03-02", "kind": "work", "name": "某"}])")
                                           << "市政府"
                                           << "YC303";
    QTest::newRow("without a day of the law") << QString(RuleHall::arrangement(2033)).replace("2033-05-01", "2033-05-04") << "市政府"
                                              << "YC303";
    QTest::newRow("a name that hides something")
        << RuleHall::arrangement(2033, "[{\"date\": \"2033-03-02\", \"kind\": \"off\", \"name\": \"\u202e某\"}]") << "市政府"
        << "YC601";
    QTest::newRow("nobody's word") << RuleHall::arrangement(2033) << ""
                                   << "YC303";
    QTest::newRow("whole") << RuleHall::arrangement(2033) << "市政府"
                           << "";
}

void TestLengths::aYearIsLoadedWhole()
{
    QFETCH(QString, days);
    QFETCH(QString, source);
    QFETCH(QString, code);
    const Said said = hall.call("p0895", QStringLiteral("office.load_year(%1, 2033, $d$%2$d$, '%3')").arg(newRequest(), days, source));
    QCOMPARE(said.state, code);
    QCOMPARE(hall.value("select coalesce((select loaded from hall.calendar_year where year = 2033), false)"),
             code.isEmpty() ? QStringLiteral("t") : QStringLiteral("f"));
}

void TestLengths::whatACardSaysIsCleanAndShort()
{
    const qint64 id = hall.claimed();
    const auto with = [&](const char *key, const QJsonValue &value) {
        QJsonObject identity = hall.inPerson(id);
        QJsonObject card = identity["card"].toObject();
        card[QLatin1String(key)] = value;
        identity["card"] = card;
        return hall.verify(RuleHall::clerk, id, identity, {});
    };
    REFUSED(with("name", QString::fromUtf8("谭\u202e嘉慧")), "YC601");
    REFUSED(with("name", words(3000)), "YC705");
    REFUSED(with("source", QString::fromUtf8("chip\u202e")), "YC601");
    REFUSED(with("address", QJsonObject{{"a", 1}}), "YC402");
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.verification where case_id = %1").arg(id)), QStringLiteral("0"));
    DONE(with("address", QStringLiteral("江门市蓬江区堤东路128号")));
}

void TestLengths::theProgramKnowsTheHallsLengths()
{
    for (const char *field : {"facts",          "reasons", "findings", "opinion", "text",     "/T1/shop", "reason",     "articles",
                              "interest",       "matter",  "question", "result",  "scope",    "note",     "refusal",    "returned",
                              "words",          "defect",  "label",    "name",    "receiver", "relation", "witness",    "witness_unit",
                              "competent_body", "page",    "number",   "place",   "body",     "medium",   "external_id"})
        QCOMPARE(QString::number(longest(QLatin1String(field))),
                 hall.value(QStringLiteral("select hall.longest('%1')").arg(QLatin1String(field))));
}

void TestLengths::nobodysWordsAreLong_data()
{
    QTest::addColumn<QString>("call");
    const QString endless = QStringLiteral("repeat('字', 2000000)");
    QTest::newRow("put aside") << QStringLiteral("counter.hold(%1, %2, %3)").arg(newRequest(), "%1", endless);
    QTest::newRow("put back") << QStringLiteral("counter.release(%1, %2, %3)").arg(newRequest(), "%1", endless);
    QTest::newRow("note") << QStringLiteral("counter.note(%1, %2, %3)").arg(newRequest(), "%1", endless);
    QTest::newRow("reveal") << QStringLiteral("counter.reveal_attempt(%1, 'applicant.id', %2)").arg("%1", endless);
    QTest::newRow("draft") << QStringLiteral("counter.save_draft(%1, jsonb_build_object('a', %2), 1)").arg("%1", endless);
    QTest::newRow("urge") << QStringLiteral("supervision.urge(%1, %2, %3)").arg(newRequest(), "%1", endless);
}

void TestLengths::nobodysWordsAreLong()
{
    QFETCH(QString, call);
    const qint64 id = hall.claimed();
    const QString before = standing(id);
    REFUSED(hall.call(call.startsWith(QLatin1String("counter")) ? RuleHall::clerk : QStringLiteral("p0890"), call.arg(id)), "YC705");
    QCOMPARE(standing(id), before);
}

void TestLengths::notesAndDraftsEnd()
{
    const qint64 id = hall.claimed();
    hall.setRule("notes_a_day", 3);
    const auto note = [&] { return give("note", QStringLiteral(", %1, '记一笔'").arg(id)); };
    for (int i = 0; i < 3; ++i)
        DONE(note());
    REFUSED(note(), "YC705");
    // Reasons, too, are sent to everybody who opens the case.
    const auto putBack = [&](const char *reason) {
        return give("release", QStringLiteral(", %1, %2").arg(id).arg(QString::fromUtf8(reason)));
    };
    for (int i = 0; i < 3; ++i) {
        DONE(putBack("'等申请人来'"));
        DONE(hall.claim(RuleHall::clerk, id));
    }
    REFUSED(putBack("'等申请人来'"), "YC705");
    DONE(putBack("null"));
    DONE(hall.claim(RuleHall::clerk, id));
    hall.setRule("notes_a_day", 50);
    DONE(note());
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.save_draft(%1, '[1]', 1)").arg(id)), "YC402");
}

void TestLengths::whatAPrinterSaysIsKeptShort()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "decline", id, ", 1, '该活动依法不需要取得许可。', null, '{}'"));
    const QString document = hall.value(QStringLiteral("select max(id) from hall.document where case_id = %1").arg(id));
    hall.value(QStringLiteral("update hall.document set state = 'ready', pages = 1, pdf = 'x' where id = %1").arg(document));
    // The first print needs no reason; one that is given is kept, and so it is looked at.
    REFUSED(give("print_begin", QStringLiteral(", %1, 'P', 1, %2").arg(document, QString::fromUtf8("'补\u202e打'"))), "YC601");
    REFUSED(give("print_begin", QStringLiteral(", %1, 'P', 1, repeat('字', 300000)").arg(document)), "YC705");
    const Said begun = give("print_begin", QStringLiteral(", %1, 'P', 1, null").arg(document));
    DONE(begun);
    const QString job = QString::number(begun["job"].toInteger());
    DONE(hall.call(RuleHall::clerk,
                   QStringLiteral("counter.print_state(%1, 'printing', %2, null)").arg(job, QString::fromUtf8("'no\u202e paper'"))));
    QCOMPARE(hall.value(QStringLiteral("select detail from hall.print_job where id = %1").arg(job)), QStringLiteral("no  paper"));
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.print_state(%1, 'bogus', '', null)").arg(job)), "YC402");
}

// What a case is answered with is counted as an application is, and said once a place.
void TestLengths::whatACaseIsAnsweredWithHasBoundsToo_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("place");
    QTest::newRow("the changes") << "{%1}"
                                 << "";
    QTest::newRow("a paper") << R"({"materials": [{"seq": 2, "window": true, %1}]})"
                             << "/materials/0";
    QTest::newRow("a file") << R"({"materials": [{"seq": 2, "files": [{"name": "a.pdf", %1}]}]})"
                            << "/materials/0/files/0";
}

void TestLengths::whatACaseIsAnsweredWithHasBoundsToo()
{
    QFETCH(QString, changes);
    QFETCH(QString, place);
    const qint64 id = hall.claimed();
    DONE(hall.supplement(
        RuleHall::clerk, id,
        QJsonArray{QJsonObject{{"target", "material"}, {"seq", 2}, {"label", "证明"}, {"text", "缺少产权人签章，请补交。"}}}));
    QStringList members;
    for (int i = 0; i < 40; ++i)
        members.append(QStringLiteral("\"k%1\": 1").arg(i));
    const Said answered = hall.resubmit(id, object(changes.arg(members.join(QLatin1Char(','))).toUtf8().constData()));
    REFUSED(answered, "YC401");
    QCOMPARE(answered.facts[u"faults"].toArray(),
             QJsonArray{(QJsonObject{{"pointer", place}, {"keyword", "maxProperties"}, {"detail", QJsonObject{{"limit", 30}}}})});
}

YICHUANG_TEST(TestLengths)
#include "tst_Lengths.moc"
