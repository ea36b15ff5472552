// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ServiceTest.h"

#include <QThreadPool>

using namespace yichuang;
using namespace yichuang::test;

// The numbers, versions and signatures under which papers are made.
class TestPapers : public ServiceTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void numbersHaveNoGapsAndVoidedOnesAreListed();
    void numbersHaveNoGapsWhenManyTryAndSomeFail();
    void numbersBeginAnewWithTheYear();
    void aDecisionKeepsTheVersionOfItsTemplate();
    void aCertificateSaysItsScopeAndItsTime();
    void aLicenceIsGoodAsLongAsItsItemSays();
    void aBatchTakesTheTermFromTheDraft();
    void aSignatureIsStoredWithItsPaper();
    void aPaperIsCalledAsItIsHeaded();
};

// In every list, log and 送达回证: of a licence and of anything else.
void TestPapers::aPaperIsCalledAsItIsHeaded()
{
    const QDir folder(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/templates"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(names.size() > 15);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject paper = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray blocks = paper[u"blocks"].toArray();
        const auto title =
            std::find_if(blocks.begin(), blocks.end(), [](const QJsonValue &block) { return block[u"block"] == QLatin1String("title"); });
        QVERIFY2(title != blocks.end(), qPrintable(name));
        const QJsonValue text = (*title)[u"text"];
        for (const bool licence : {true, false}) {
            const QString headed = text.isString() ? text.toString() : text[licence ? u"licence" : u"other"].toString();
            QCOMPARE(one(QStringLiteral("select hall.document_title('%1', %2)").arg(paper[u"kind"].toString(), licence ? "true" : "false")),
                     headed);
        }
    }
    hall.setRule("undo_seconds", 0);
    const Said accepted = hall.decide(clerk, "accept", hall.verified());
    DONE(accepted);
    QCOMPARE(one(QStringLiteral("select hall.document_title(d) from hall.document d where id = %1").arg(accepted["document"].toInteger())),
             QStringLiteral("受理通知书"));
}

void TestPapers::numbersHaveNoGapsAndVoidedOnesAreListed()
{
    hall.setRule("undo_seconds", 600);
    const qint64 id = hall.verified();
    const Said first = hall.decide(clerk, "accept", id);
    DONE(first);
    const QString voided = one(QStringLiteral("select number from hall.document where id = %1").arg(first["document"].toInteger()));
    DONE(hall.undo(clerk, id));
    const Said second = hall.decide(clerk, "accept", id);
    DONE(second);
    hall.setRule("undo_seconds", 0);
    QVERIFY(one(QStringLiteral("select number from hall.document where id = %1").arg(second["document"].toInteger())) != voided);
    const QString office = QStringLiteral("p0895");
    const Said listed = hall.call(office, QStringLiteral("office.document_numbers(17, 'acceptance', null)"));
    DONE(listed);
    const QJsonValue series = listed["series"][0];
    QCOMPARE(series["missing"].toArray(), QJsonArray());
    QCOMPARE(series["last"].toInt(), series["issued"].toInt() + int(series["void"].toArray().size()));
    QVERIFY(QJsonDocument(series["void"].toArray()).toJson().contains(voided.toUtf8()));
    // Number by number, the highest first, with who gave it; what is void says why and keeps its place.
    const QString year = QString::number(series["year"].toInt());
    const QString page = QStringLiteral("office.numbers(17, 'acceptance', true, %1, %2, 2)").arg(year);
    const Said top = hall.call(office, page.arg(QStringLiteral("null")));
    DONE(top);
    const QJsonArray numbers = top["numbers"].toArray();
    QCOMPARE(numbers[0]["serial"].toInt(), series["last"].toInt());
    QVERIFY(!numbers[0]["by"].toString().isEmpty() && !numbers[0]["case_no"].toString().isEmpty() && !numbers[0]["void"].toBool());
    QVERIFY(numbers[1]["void"].toBool() && numbers[1]["number"].toString() == voided && !numbers[1]["why"].toString().isEmpty());
    QCOMPARE(hall.call(office, page.arg(series["last"].toInt() - 1))["numbers"][0]["serial"].toInt(-1),
             series["last"].toInt() > 2 ? series["last"].toInt() - 2 : -1);
    // Found as it is typed without Chinese brackets, and only as a whole.
    QString typed = voided;
    typed.replace(u'〔', u'[').replace(u'〕', u']').chop(1);
    QCOMPARE(hall.call(office, QStringLiteral("office.find_number(%1)").arg(literal(typed) + " #>> '{}'"))["found"]["serial"].toInt(),
             numbers[1]["serial"].toInt());
    QVERIFY(hall.call(office, "office.find_number('蓬市监')")["found"].isNull());
    // It leaves the hall in two calls, of which the first is written down.
    const QString take = QStringLiteral("office.take_numbers(%1, 17, 'acceptance', true, %2)");
    const Said taken = hall.call(office, take.arg(newRequest(), year));
    DONE(taken);
    QCOMPARE(one("select count(*) || ' ' || max(login) from hall.trace where what = 'office.take_numbers'"), QStringLiteral("1 p0895"));
    const QString given = QStringLiteral("office.take_numbers_page(%1, null, 500)").arg(taken["export"].toInteger());
    QCOMPARE(hall.call(office, given)["numbers"].toArray().size(), series["last"].toInt());
    REFUSED(hall.call(office, QStringLiteral("office.recalculated_page(%1, null, 500)").arg(taken["export"].toInteger())), "YC001");
    REFUSED(hall.call(office, take.arg(newRequest(), QStringLiteral("2023"))), "YC001");
    REFUSED(hall.call(clerk, page.arg(QStringLiteral("null"))), "42501");
    QVERIFY(hall.psql(office, QStringLiteral("begin; select office.take_numbers_page((%1 ->> 'export')::bigint, null, 10); rollback")
                                  .arg(take.arg(newRequest(), year)))
                .says(QStringLiteral("YC001")));
    // Would one be missing, it would be named.
    hall.value("update hall.document_serial set last = last + 1 where kind = 'acceptance' and department_id = 17");
    QCOMPARE(hall.call(office, QStringLiteral("office.document_numbers(17, 'acceptance', null)"))["series"][0]["missing"].toArray().size(),
             1);
    hall.value("update hall.document_serial set last = last - 1 where kind = 'acceptance' and department_id = 17");
}

void TestPapers::numbersHaveNoGapsWhenManyTryAndSomeFail()
{
    QThreadPool pool;
    pool.setMaxThreadCount(6);
    QList<qint64> cases;
    for (int i = 0; i < 12; ++i)
        cases.append(hall.verified());
    for (int i = 0; i < cases.size(); ++i) {
        const QString accept =
            QStringLiteral("select counter.accept(%1, %2, %3)").arg(newRequest()).arg(cases[i]).arg(hall.version(cases[i]));
        pool.start([this, i, accept] { (void)hall.psql(clerk, i % 3 == 0 ? QStringLiteral("begin; %1; rollback").arg(accept) : accept); });
    }
    pool.waitForDone();
    QCOMPARE(one("select count(*) from hall.document_serial s where s.last <> (select count(*) from hall.document d where d.department_id "
                 "= s.department_id and d.kind = s.kind and d.year = s.year"
                 " and (d.facts ->> 'licence')::boolean = s.licence)"),
             QStringLiteral("0"));
    QCOMPARE(one("select count(*) from jsonb_array_elements(hall.document_numbers(null, null, null)) s where s -> 'missing' <> '[]'"),
             QStringLiteral("0"));
}

// A number of New Year's Eve that is void by the morning stays in its own year.
void TestPapers::numbersBeginAnewWithTheYear()
{
    hall.setRule("undo_seconds", 600);
    const int year = one("select extract(year from hall.today())").toInt();
    const QString real = one("select pg_get_functiondef('hall.today()'::regprocedure)");
    const auto itIs = [this](int inYear, const char *day) {
        hall.value(QStringLiteral("create or replace function hall.today() returns date language sql stable return date '%1-%2'")
                       .arg(inYear)
                       .arg(QLatin1String(day)));
    };
    const auto back = qScopeGuard([&] {
        hall.value(real);
        hall.setRule("undo_seconds", 0);
    });
    QString fault;
    const auto accepted = [&](qint64 id) {
        const Said done = hall.decide(clerk, "accept", id);
        if (!done.isDone())
            fault = done.log;
        return one(QStringLiteral("select number from hall.document where id = %1").arg(done["document"].toInteger()));
    };
    const auto number = [](int inYear, int serial) { return QStringLiteral("〔%1〕%2号").arg(inYear).arg(serial); };
    const qint64 first = hall.verified(), second = hall.verified(), third = hall.verified();
    itIs(year, "12-31");
    const QString last = accepted(first);
    const int serial = last.section(QChar(u'〕'), 1).chopped(1).toInt();
    QVERIFY2(serial > 0 && last.endsWith(number(year, serial)), qPrintable(last + fault));
    itIs(year + 1, "01-01");
    DONE(hall.undo(clerk, first));
    const QString anew = accepted(first);
    QVERIFY2(anew.endsWith(number(year + 1, 1)), qPrintable(anew + fault));
    QCOMPARE(anew.section(QChar(u'〔'), 0, 0), last.section(QChar(u'〔'), 0, 0));
    QVERIFY(accepted(second).endsWith(number(year + 1, 2)));
    itIs(year, "12-31");
    QVERIFY(accepted(third).endsWith(number(year, serial + 1)));
    QCOMPARE(fault, QString());
    const QString series = QStringLiteral(
        "select string_agg(concat_ws(' ', s ->> 'year', s ->> 'last', s -> 'missing', s #>> '{void,-1,number}'), ', ' order by "
        "s ->> 'year') from jsonb_array_elements(hall.document_numbers(17::smallint, 'acceptance', null)) s");
    QCOMPARE(one(series), QStringLiteral("%1 %2 [] %3, %4 2 []").arg(year).arg(serial + 1).arg(last).arg(year + 1));
}

void TestPapers::aDecisionKeepsTheVersionOfItsTemplate()
{
    const qint64 before = hall.verified();
    const Said old = hall.decide(clerk, "accept", before);
    DONE(old);
    hall.value("insert into hall.document_template (kind, version, body) select kind, 9, jsonb_set(body, '{version}', '9') from "
               "hall.document_template where (kind, version) = ('acceptance', 2)");
    const qint64 after = hall.verified();
    const Said fresh = hall.decide(clerk, "accept", after);
    DONE(fresh);
    const Said pending = hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.pending_documents('k', 50)"));
    QHash<qint64, int> versions;
    const QJsonArray documents = pending["documents"].toArray();
    for (const QJsonValue &document : documents)
        versions.insert(document["id"].toInteger(), document["template"]["version"].toInt());
    QCOMPARE(versions.value(old["document"].toInteger()), 2);
    QCOMPARE(versions.value(fresh["document"].toInteger()), 9);
    // A newer program brings versions, and takes none away.
    QCOMPARE(one("select hall.load_templates(jsonb_build_array((select body from hall.document_template where (kind, version) = "
                 "('acceptance', 2)), '{\"kind\": \"acceptance\", \"version\": 10, \"blocks\": []}'::jsonb))"),
             QStringLiteral("1"));
    QCOMPARE(one("select count(*) from hall.document_template where kind = 'acceptance'"), QStringLiteral("3"));
    hall.value("delete from hall.document_template where (kind, version) = ('acceptance', 10)");
}

void TestPapers::aCertificateSaysItsScopeAndItsTime()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(clerk, "accept", id));
    const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}%1}')");
    act("p0831", "forward", id, opinion.arg(QString()));
    act("p0832", "forward", id, opinion.arg(QString()));
    DONE(hall.call(QStringLiteral("p0833"), QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    const auto grant = [&](const char *certificate) {
        return hall.call(QStringLiteral("p0833"),
                         QStringLiteral("review.\"grant\"(%1, %2, %3%4)")
                             .arg(newRequest())
                             .arg(id)
                             .arg(hall.version(id))
                             .arg(opinion.arg(QStringLiteral(R"(, "certificate": %1)").arg(QString::fromUtf8(certificate)))));
    };
    REFUSED(grant(R"({"valid_from": "2026-12-01", "valid_to": "2026-11-01"})"), "YC316");
    REFUSED(grant(R"({"valid_to": "2026-02-31"})"), "YC316");
    DONE(grant(R"({"scope": "热食类食品制售", "valid_from": "2027-01-01", "valid_to": "2031-12-31"})"));
    QCOMPARE(
        one(QStringLiteral("select facts ->> 'scope' || '|' || (facts ->> 'valid_words') from hall.document where id = %1").arg(paper(id))),
        QStringLiteral("热食类食品制售|2027 年 1 月 1 日起至 2031 年 12 月 31 日"));
}

// The item says how long its licence is good; where it does not, the officer does, and 长期有效 stands only where the item says so.
void TestPapers::aLicenceIsGoodAsLongAsItsItemSays()
{
    const QString item = QStringLiteral("update hall.item_version set guide = guide || '{\"result\": %1}', licence = %2"
                                        " where item_id = (select id from hall.item where code = '440117990001')");
    const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}%1}')");
    const auto decided = [&](const QString &result, const QString &licence, const QString &certificate) {
        hall.value(item.arg(result, licence));
        const qint64 id = hall.verified();
        hall.decide(clerk, "accept", id);
        act("p0831", "forward", id, opinion.arg(QString()));
        act("p0832", "forward", id, opinion.arg(QString()));
        hall.call(QStringLiteral("p0833"), QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id));
        const Said done = hall.call(
            QStringLiteral("p0833"),
            QStringLiteral("review.\"grant\"(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(hall.version(id)).arg(opinion.arg(certificate)));
        return std::pair(done, one(QStringLiteral("select facts ->> 'valid_words' from hall.document where id = %1").arg(paper(id))));
    };
    const QString today = one("select hall.zh_day(hall.today())");
    const auto [years, fiveYears] = decided(QStringLiteral("{\"years\": 5}"), QStringLiteral("true"), {});
    DONE(years);
    QCOMPARE(fiveYears, one("select hall.zh_day(hall.today()) || '起至 ' || hall.zh_day((hall.today() + interval '5 years')::date - 1)"));
    const auto [lasting, forGood] = decided(QStringLiteral("{\"term\": \"long\"}"), QStringLiteral("true"), {});
    DONE(lasting);
    QCOMPARE(forGood, today + QStringLiteral("起，长期有效"));
    const auto [unsaid, none] = decided(QStringLiteral("null"), QStringLiteral("true"), {});
    REFUSED(unsaid, "YC303");
    QCOMPARE(unsaid.facts["field"].toString(), QStringLiteral("valid_to"));
    const auto [said, untilThen] =
        decided(QStringLiteral("null"), QStringLiteral("true"), QStringLiteral(R"(, "certificate": {"valid_to": "2030-06-30"})"));
    DONE(said);
    QCOMPARE(untilThen, today + QStringLiteral("起至 2030 年 6 月 30 日"));
    // What is no licence bears no term that nobody said.
    const auto [other, nothing] = decided(QStringLiteral("null"), QStringLiteral("false"), {});
    DONE(other);
    QCOMPARE(nothing, QString());
    hall.value(item.arg(QStringLiteral("{\"years\": 5}"), QStringLiteral("true")));
}

// A case of a batch whose item knows no term brings it in the officer's draft, as it brings its findings; without it the case is looked at
// alone.
void TestPapers::aBatchTakesTheTermFromTheDraft()
{
    const QString item = QStringLiteral("update hall.item_version set guide = guide || '{\"result\": %1}'"
                                        " where item_id = (select id from hall.item where code = '440117990001')");
    hall.value(item.arg(QStringLiteral("null")));
    const qint64 id = hall.verified();
    DONE(hall.decide(clerk, "accept", id));
    const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}}')");
    act("p0831", "forward", id, opinion);
    act("p0832", "forward", id, opinion);
    const auto batch = [&] {
        return hall.call(QStringLiteral("p0833"),
                         QStringLiteral("review.act_in_batch(%1, %2, '440117990001', 'decide', '同意')").arg(newRequest()).arg(id));
    };
    const Said refused = batch();
    REFUSED(refused, "YC317");
    QCOMPARE(refused.facts["why"].toString(), QStringLiteral("term"));
    hall.value(QStringLiteral("insert into hall.draft (case_id, staff_id, seq, data) select %1, id, 1, '{\"certificate\": {\"valid_to\": "
                              "\"2030-06-30\", \"scope\": \"热食\"}}' from hall.staff where login = 'p0833'")
                   .arg(id));
    DONE(batch());
    QCOMPARE(one(QStringLiteral("select facts ->> 'valid_words' from hall.document where id = %1").arg(paper(id))),
             one("select hall.zh_day(hall.today()) || '起至 2030 年 6 月 30 日'"));
    QCOMPARE(one(QStringLiteral("select facts ->> 'scope' from hall.document where id = %1").arg(paper(id))), QStringLiteral("热食"));
    hall.value(item.arg(QStringLiteral("{\"years\": 5}")));
}

void TestPapers::aSignatureIsStoredWithItsPaper()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(clerk, "accept", id));
    makePapers(QStringLiteral("'\\x3082'"), QStringLiteral("'蓬江区市场监督管理局'"));
    const QString number = one(QStringLiteral("select number from hall.document where id = %1").arg(paper(id, "acceptance")));
    const QString auditor = QStringLiteral("p0897");
    const Said archived = hall.call(auditor, QStringLiteral("audit.document('%1')").arg(number));
    DONE(archived);
    QCOMPARE(archived["signature"].toString(), QStringLiteral("MII="));
    QCOMPARE(archived["signer"].toString(), QStringLiteral("蓬江区市场监督管理局"));
    QCOMPARE(archived["sha256"].toString().size(), 64);
    QVERIFY(archived["archived_at"].isString());
    QCOMPARE(hall.call(auditor, QStringLiteral("audit.document('没有这个号')")).value, QJsonValue(QString()));
    REFUSED(hall.call(clerk, QStringLiteral("audit.document('%1')").arg(number)), "42501");
}

YICHUANG_TEST(TestPapers)
#include "tst_Papers.moc"
