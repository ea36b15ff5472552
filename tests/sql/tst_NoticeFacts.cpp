// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include "documents/DocumentWriter.h"

#include <QSet>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Every document that a hall issues can be set from the facts that its decision stored, and says with them what its original template asks
// for.
class TestNoticeFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reviewIssuesItsPapers();
    void servingLeavesItsPapers();
    void everyDocumentIsSetFromItsStoredFacts();
    void everyKindWasIssued();
    void everyPaperNamesTheLimitsAndTheOfficeOfItsCase();
    void everyDayOnAPaperIsThatOfItsClock();
    void aPreviewIsWhatLeaves_data();
    void aPreviewIsWhatLeaves();
    void aNoticeCitesTheArticleOfItsGround();
    void theSealIsPrintedOnlyWhereTheHallSaysSo();

private:
    // An officer takes the case up and does this with it.
    void act(const char *who, const char *function, qint64 id, const QString &rest)
    {
        const QString officer = QLatin1String(who);
        DONE(hall.call(officer, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
        DONE(hall.call(
            officer,
            QStringLiteral("review.%1(%2, %3, %4%5)").arg(QLatin1String(function), newRequest()).arg(id).arg(hall.version(id)).arg(rest)));
    }

    RuleHall hall;
    QSet<QString> m_kinds;
};

// One case for each way that a case can go, for a licence and for a matter that is none, by a person, by an agent and by an enterprise.
void TestNoticeFacts::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 600);
    const QJsonArray defects =
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")
            .array();
    for (const QString &item : {RuleHall::shop, RuleHall::certificate}) {
        DONE(hall.decide(RuleHall::clerk, "accept", hall.verified(RuleHall::clerk, item)));
        DONE(hall.decide(RuleHall::clerk, "pre_review", hall.claimed(RuleHall::clerk, item)));
        DONE(hall.decide(
            RuleHall::clerk, "correct", hall.claimed(RuleHall::clerk, item),
            R"(, '[{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}, {"form": "T1", "pointer": "/shop/phone", "new": "13800138000"}]', true)"));
        const qint64 lacking = hall.claimed(RuleHall::clerk, item);
        DONE(hall.supplement(RuleHall::clerk, lacking, defects));
        DONE(hall.resubmit(lacking, object(R"({"materials": [{"seq": 2, "window": true}]})")));
        DONE(hall.decide(RuleHall::clerk, "decline", hall.claimed(RuleHall::clerk, item), ", 1, '该活动依法不需要取得许可。', null, '{}'"));
        DONE(hall.decide(RuleHall::clerk, "decline", hall.claimed(RuleHall::clerk, item),
                         ", 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}'"));
        if (item == RuleHall::shop) // Art. 78 knows licences only
            DONE(hall.decide(RuleHall::clerk, "decline", hall.claimed(RuleHall::clerk, item),
                             ", 3, '经向出具单位核实，所提交的证明不是该单位出具。', null, '{}'"));
        const qint64 late = hall.fresh(item);
        hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 hour' where case_id = %1").arg(late));
        QCOMPARE(hall.tidy()["deemed"].toInt(), 1);
    }
    QJsonObject enterprise = hall.application(RuleHall::shop);
    enterprise["applicant"] =
        object(R"({"kind": "enterprise", "name": "蓬江区嘉慧云吞店", "id_number": "91440703MA4UH2KM79", "phone": "0750-3220128",
        "legal_representative": {"name": "谭嘉慧", "id_number": "440703199003071235"}})");
    DONE(hall.submit(enterprise));
}

// Each way in which review ends or moves the time of a case leaves its paper.
void TestNoticeFacts::reviewIssuesItsPapers()
{
    const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}}')");
    for (const char *officer : {"p0831", "p0832", "p0833"})
        DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
    for (const char *end : {"grant", "refuse", "terminate"}) {
        const qint64 id = hall.verified();
        DONE(hall.decide(RuleHall::clerk, "accept", id));
        act("p0831", "ask_extension", id, QStringLiteral(", 5, '需向外地登记机关核实情况。'"));
        act("p0833", "approve_extension", id, {});
        act("p0831", "offer_hearing", id, QStringLiteral(R"(, '{"matter": "拟作出的决定涉及相邻住户的重大利益，现告知听证权利。"}')"));
        act("p0831", "inform_party", id,
            QStringLiteral(R"(, '{"name": "堤东路126号业主", "interest": "排油烟口距住户外窗不足十米", "matter": "开设餐饮店"}')"));
        act("p0831", "answer_hearing", id,
            QStringLiteral(R"(, '{"outcome": "waived", "day": "%1", "note": "书面放弃听证"}')").arg(hall.value("select hall.today()")));
        act("p0831", "pause", id,
            QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾控中心", "reason": "需检测餐具消毒效果"}')"));
        act("p0831", "resume", id, QStringLiteral(", '检测合格'"));
        act("p0831", "forward", id, opinion);
        act("p0832", "forward", id, opinion);
        if (qstrcmp(end, "grant") == 0)
            act("p0833", "\"grant\"", id, opinion);
        else if (qstrcmp(end, "refuse") == 0)
            act("p0833", "refuse", id,
                QStringLiteral(
                    R"(, '{"text": "不予"}', '{"facts": "现场核查发现操作间面积不足六平方米", "articles": "《食品安全法》第三十三条", "reasons": "加工场所与经营规模不相适应，不符合条件"}')"));
        else
            act("p0833", "terminate", id, QStringLiteral(", 'withdrawn', '申请人书面撤回申请，已存卷。'"));
    }
}

// Each way in which a paper reaches somebody leaves one too, and so does a withdrawal.
void TestNoticeFacts::servingLeavesItsPapers()
{
    hall.value("update hall.document set state = 'ready'; delete from hall.undo");
    const auto decided = [this](const char *kind) {
        return hall.value(QStringLiteral("select max(d.id) from hall.document d where d.kind = '%1' and not exists (select from "
                                         "hall.service s where s.document_id = d.id)")
                              .arg(QLatin1String(kind)));
    };
    const QString today = hall.value("select hall.today()");
    const auto serve = [&](const char *kind, const QString &how) {
        const QString document = decided(kind);
        const qint64 id = hall.value(QStringLiteral("select case_id from hall.document where id = %1").arg(document)).toLongLong();
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.serve(%1, %2, %3, %4, $yc$%5$yc$)")
                                            .arg(newRequest())
                                            .arg(id)
                                            .arg(hall.version(id))
                                            .arg(document, how)));
    };
    serve(
        "acceptance",
        QStringLiteral(R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "%1"})").arg(today));
    serve("refusal",
          QStringLiteral(R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "recorded": true, "on": "%1"})").arg(today));
    serve("termination",
          QStringLiteral(R"({"manner": "entrusted", "body": "江海区政务服务局", "receiver": "谭嘉慧", "on": "%1"})").arg(today));
    serve("supplement", QStringLiteral(R"({"manner": "electronic", "place": "tan@example.cn", "consent": true})"));
    serve("extension",
          QStringLiteral(
              R"({"manner": "notice", "ground": "unknown", "reason": "登记地址查无此人，电话停机", "medium": "区政府网站", "on": "%1"})")
              .arg(today));
    hall.value("update hall.service set runs_out_at = now() - interval '1 hour' where runs_out_at is not null");
    QCOMPARE(hall.tidy()["served"].toInt(), 1);
    const qint64 granted = hall.value("select id from hall.case_file where status = 'granted'").toLongLong();
    const QJsonObject handout{{"card", hall.card(granted)}, {"face_match", true}};
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hand_out(%1, %2, %3, %4)")
                                        .arg(newRequest())
                                        .arg(granted)
                                        .arg(hall.version(granted))
                                        .arg(literal(handout))));
    for (const QString &item : {RuleHall::shop, RuleHall::certificate})
        QVERIFY(hall.value(QStringLiteral("select (hall.move(c, null::hall.seat, 'applicant', 'withdraw', '{}', '{\"withdrawn_reason\": "
                                          "\"改在他处经营\"}') ->> 'document')::bigint > 0"
                                          " from hall.case_file c where id = %1")
                               .arg(hall.fresh(item))) == QLatin1String("t"));
}

void TestNoticeFacts::everyDocumentIsSetFromItsStoredFacts()
{
    const auto documents =
        QJsonDocument::fromJson(
            hall.value("select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'facts', d.facts, 'template', t.body))"
                       " from hall.document d join hall.document_template t on t.kind = d.kind and t.version = d.template_version")
                .toUtf8())
            .array();
    QVERIFY(documents.size() > 20);
    for (const QJsonValue &document : documents) {
        m_kinds.insert(document["kind"].toString());
        const auto form = DocumentTemplate::fromJson(QJsonDocument(document["template"].toObject()).toJson());
        QVERIFY2(form, qPrintable(document["kind"].toString()));
        const auto pdf = DocumentWriter::render(*form, document["facts"].toObject());
        QVERIFY2(pdf,
                 qPrintable(document["kind"].toString() + QLatin1Char(' ') +
                            (pdf ? QString()
                                 : pdf.error().log + QString::fromUtf8(QJsonDocument(pdf.error().facts).toJson(QJsonDocument::Compact)))));
        QVERIFY(pdf->startsWith("%PDF-"));
        // No paper has a whole number on it.
        static const QRegularExpression number(QStringLiteral("\\d{17}[\\dX]"));
        const QString facts = QString::fromUtf8(QJsonDocument(document["facts"].toObject()).toJson(QJsonDocument::Compact));
        QVERIFY2(!number.match(facts).hasMatch() || facts.contains(QLatin1String("91440703MA4UH2KM79")), qPrintable(facts));
        QVERIFY(document["facts"]["print_seal"].isBool());
    }
}

void TestNoticeFacts::everyKindWasIssued()
{
    const QStringList kinds = hall.value("select string_agg(kind, ' ') from hall.document_template").split(QLatin1Char(' '));
    QVERIFY(kinds.size() >= 19);
    for (const QString &kind : kinds)
        QVERIFY2(m_kinds.contains(kind), qPrintable(kind));
}

// In the words of the two items that the cases here are of; two offices, so that neither is taken for the other.
void TestNoticeFacts::everyPaperNamesTheLimitsAndTheOfficeOfItsCase()
{
    const QString papers = QStringLiteral("hall.document d join hall.case_file c on c.id = d.case_id join hall.item i on i.id = c.item_id "
                                          "join hall.department o on o.id = c.department_id");
    QCOMPARE(hall.value(QStringLiteral("select count(distinct o.phone) || ' ' || count(distinct o.name) from ") + papers),
             QStringLiteral("2 2"));
    QCOMPARE(hall.value(
                 QStringLiteral(
                     "select string_agg(distinct concat_ws(' ', d.kind, x.fact, d.facts ->> x.fact, 'instead of', x.truth), ', ') from ") +
                 papers +
                 QStringLiteral(" cross join lateral (values"
                                " ('statutory_limit', case i.code when '%1' then '20个工作日' when '%2' then '10日' end),"
                                " ('promised_limit', case i.code when '%1' then '5个工作日' when '%2' then '即办' end),"
                                " ('phone', o.phone), ('authority', o.name), ('review_body', o.review_body), ('court', o.court),"
                                " ('complaint_phone', '0750-0880110'), ('item_code', i.code), ('case_no', c.case_no),"
                                " ('submitted_on', (c.round_received_at at time zone 'Asia/Shanghai')::date::text)) x(fact, truth)"
                                " where d.facts ->> x.fact is distinct from x.truth")
                     .arg(RuleHall::shop, RuleHall::certificate)),
             QString());
}

// While they run: what moves a clock afterwards leaves the papers as they were.
void TestNoticeFacts::everyDayOnAPaperIsThatOfItsClock()
{
    const auto said = [this](qint64 id, const char *kind, const char *fact) {
        return hall.value(QStringLiteral("select facts ->> '%1' from hall.document where kind = '%2' and case_id = %3")
                              .arg(QLatin1String(fact), QLatin1String(kind))
                              .arg(id));
    };
    const auto due = [this](qint64 id, const char *clock) {
        return hall.value(
            QStringLiteral("select (due_at at time zone 'Asia/Shanghai')::date from hall.clock where kind = '%1' and case_id = %2")
                .arg(QLatin1String(clock))
                .arg(id));
    };
    const qint64 noticed = hall.claimed();
    QCOMPARE(said(noticed, "receipt", "answer_due_on"), due(noticed, "tell"));
    DONE(hall.supplement(
        RuleHall::clerk, noticed,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])").array(),
        QStringLiteral("17")));
    QCOMPARE(said(noticed, "supplement", "suggested_on"), due(noticed, "supplement"));

    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(due(id, "promised") < due(id, "statutory"));
    QCOMPARE(said(id, "acceptance", "due_on"), due(id, "promised"));
    QCOMPARE(said(id, "acceptance", "statutory_due_on"), due(id, "statutory"));
    QCOMPARE(said(id, "acceptance", "accepted_on"), hall.value("select hall.today()"));
    act("p0831", "ask_extension", id, QStringLiteral(", 5, '需向外地登记机关核实情况。'"));
    act("p0833", "approve_extension", id, {});
    QVERIFY(due(id, "promised") != said(id, "acceptance", "due_on"));
    QCOMPARE(said(id, "extension", "due_on"), due(id, "promised"));
    QCOMPARE(said(id, "extension", "statutory_due_on"), due(id, "statutory"));
    const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}}')");
    act("p0831", "forward", id, opinion);
    act("p0832", "forward", id, opinion);
    act("p0833", "\"grant\"", id, opinion);
    QCOMPARE(said(id, "grant", "deliver_by"), due(id, "deliver"));
}

void TestNoticeFacts::aPreviewIsWhatLeaves_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("rest"); // of the call that decides
    QTest::newRow("accept") << "accept"
                            << "{}" << QString();
    QTest::newRow("pre-review") << "pre_review"
                                << "{}" << QString();
    const QString defects = R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])";
    QTest::newRow("supplement") << "supplement" << QStringLiteral(R"({"workdays": 17, "options": {}, "defects": %1})").arg(defects)
                                << QStringLiteral(", '%1', 17, '{}'").arg(defects);
    QTest::newRow("decline") << "decline"
                             << R"({"ground": 2, "facts": "不属于本机关职权范围。", "competent_body": "江门市市场监督管理局"})"
                             << ", 2, '不属于本机关职权范围。', '江门市市场监督管理局', '{}'";
    QTest::newRow("not required") << "decline"
                                  << R"({"ground": 1, "facts": "依法不需要取得许可。"})"
                                  << ", 1, '依法不需要取得许可。', null, '{}'";
    const QString corrections = R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}])";
    QTest::newRow("correct") << "correct" << QStringLiteral(R"({"corrections": %1})").arg(corrections)
                             << QStringLiteral(", '%1', true").arg(corrections);
}

// The words of the message, and of the paper everything that its template prints; but for the number, which nobody has taken yet, and the
// moment.
void TestNoticeFacts::aPreviewIsWhatLeaves()
{
    QFETCH(QString, kind);
    QFETCH(QString, arguments);
    QFETCH(QString, rest);
    const qint64 id = hall.verified();
    const Said preview =
        hall.call(RuleHall::clerk, QStringLiteral("counter.preview_notice(%1, '%2', $yc$%3$yc$)").arg(id).arg(kind, arguments));
    DONE(preview);
    const QByteArray form = QJsonDocument(preview["document"]["template"].toObject()).toJson(QJsonDocument::Compact);
    const QJsonObject shown = preview["document"]["facts"].toObject();
    const auto pdf = DocumentWriter::render(DocumentTemplate::fromJson(form).value(), shown);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().log + QString::fromUtf8(QJsonDocument(pdf.error().facts).toJson())));
    const QString of = QStringLiteral(" where case_id = %1").arg(id);
    QCOMPARE(hall.value("select count(*) from hall.document" + of), QStringLiteral("1"));

    const Said done = hall.decide(RuleHall::clerk, qPrintable(kind), id, rest);
    DONE(done);
    const QString event = of + QStringLiteral(" and event_id = %1").arg(done["event"].toInteger());
    QCOMPARE(preview["sms"]["text"].toString(), hall.value("select coalesce(string_agg(text, ' '), '') from hall.message" + event));
    QCOMPARE(preview["document"]["kind"].toString(), hall.value("select kind from hall.document" + event));
    const QJsonObject stored = QJsonDocument::fromJson(hall.value("select facts from hall.document" + event).toUtf8()).object();
    const auto isPrinted = [&form](const QString &fact) {
        return fact != u"number" && fact != u"corrected_at" &&
               (form.contains('{' + fact.toUtf8() + '}') || form.contains('{' + fact.toUtf8() + '|') ||
                form.contains('"' + fact.toUtf8() + '"'));
    };
    int printed = 0;
    for (const QString &fact : stored.keys() + shown.keys()) {
        if (!isPrinted(fact))
            continue;
        ++printed;
        QVERIFY2(shown[fact] == stored[fact], qPrintable(fact));
        QCOMPARE(shown[fact + QStringLiteral("_provisional")], stored[fact + QStringLiteral("_provisional")]);
    }
    QVERIFY(printed > 20);
}

// The officer reads the article in the list of grounds, the applicant on the paper: one row says both.
void TestNoticeFacts::aNoticeCitesTheArticleOfItsGround()
{
    const qint64 id = hall.claimed();
    const auto cited = [&](int ground) {
        const QString arguments =
            QStringLiteral("{\"ground\": %1, \"facts\": \"经向出具单位核实，所提交的证明不是该单位出具。\"}").arg(ground);
        const Said said = hall.call(RuleHall::clerk, QStringLiteral("counter.preview_notice(%1, 'decline', '%2')").arg(id).arg(arguments));
        // The paper says what the facts say of the law, and names none itself.
        const QString form = QString::fromUtf8(QJsonDocument(said["document"]["template"].toObject()).toJson(QJsonDocument::Compact));
        const QString sentence = QStringLiteral("根据{law}{article}的规定");
        if (!form.contains(sentence))
            return form;
        const QJsonValue facts = said["document"]["facts"];
        return QString(sentence)
            .replace(QLatin1String("{law}"), facts["law"].toString())
            .replace(QLatin1String("{article}"), facts["article"].toString());
    };
    const auto article = [&](const char *words) {
        hall.value(
            QStringLiteral("update hall.reason set article = '%1' where kind = 'decline' and ground = 3").arg(QString::fromUtf8(words)));
    };
    QCOMPARE(cited(1), QStringLiteral("根据《中华人民共和国行政许可法》第三十二条第一款第（一）项的规定"));
    QCOMPARE(cited(2), QStringLiteral("根据《中华人民共和国行政许可法》第三十二条第一款第（二）项的规定"));
    QCOMPARE(cited(4), QStringLiteral("根据《中华人民共和国行政许可法》第七十八条、第七十九条的规定"));
    article("中华人民共和国行政许可法第七十八条第一款");
    QCOMPARE(cited(3), QStringLiteral("根据《中华人民共和国行政许可法》第七十八条第一款的规定"));
    article("行政许可法第七十八条");
    QCOMPARE(cited(3), QStringLiteral("根据《中华人民共和国行政许可法》第七十八条的规定"));
    article("第七十八条");
    QCOMPARE(cited(3), QStringLiteral("根据《中华人民共和国行政许可法》第七十八条的规定"));
    for (const char *other : {"中华人民共和国食品安全法第一百三十五条", "《中华人民共和国食品安全法》第一百三十五条"}) {
        article(other);
        QCOMPARE(cited(3), QStringLiteral("根据《中华人民共和国食品安全法》第一百三十五条的规定"));
    }
}

void TestNoticeFacts::theSealIsPrintedOnlyWhereTheHallSaysSo()
{
    const auto printed = [&] {
        return hall.value(QStringLiteral("select facts ->> 'print_seal' from hall.document where case_id = %1").arg(hall.fresh()));
    };
    QCOMPARE(printed(), QStringLiteral("false"));
    hall.value("update hall.setting set value = value || '{\"print_seal\": true}' where key = 'hall'");
    QCOMPARE(printed(), QStringLiteral("true"));
}

YICHUANG_TEST(TestNoticeFacts)
#include "tst_NoticeFacts.moc"
