// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// An item of which several versions stand beside one another: the one that was, the one in force, and one that is entered ahead. Each asks
// for another answer and goes by another name. Days are counted from the hall's own, and none lies so near that midnight could change what
// is open.
class TestItemVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsListedAndTakenIsTheVersionOfToday_data();
    void whatIsListedAndTakenIsTheVersionOfToday();
    void aCaseGoesOnByTheVersionThatItWasFiledBy();
    void whatIsAskedForOfAnOldCaseIsGivenByItsOwnForms();
    void aDraftThatWasBegunBeforeIsJudgedByTheVersionOfToday();
    void whoeverKeepsTheListIsToldThatAnotherVersionBegan();

private:
    // Of versions 1 to 3 the first and the last day, as days from today; null: open to the end.
    void arrange(const QString &days);
    static QString name(int version) { return QStringLiteral("小餐饮登记（第%1版）").arg(version); }
    // The answer that only this version has, and demands; the first has none.
    static QString own(int version) { return QStringList{{}, QStringLiteral("seats"), QStringLiteral("terrace")}.at(version - 1); }
    static QJsonObject shopOf(const QJsonObject &paper) { return paper[u"answers"][u"T1"][u"shop"].toObject(); }
    static QJsonObject answers(int version, QJsonObject shop);
    QJsonObject application(int version);
    // "done 2": by which version it was taken; else what was wrong.
    QString heard(const Said &said);
    static QString wrong(const QJsonValue &faults);
    static QJsonObject ofShop(const QJsonValue &items);

    static inline const QString onlyTheFirst = QStringLiteral("(1, -900, null), (2, 30, null), (3, 60, null)");
    static inline const QString theSecond = QStringLiteral("(1, -900, -1), (2, 0, null), (3, 60, null)");

    ApplicantHall m_hall;
};

void TestItemVersions::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(m_hall.sit(RuleHall::clerk, 1));
    const QJsonObject first =
        QJsonDocument::fromJson(
            m_hall
                .value(QStringLiteral(
                           "select v.guide || jsonb_build_object('limits', jsonb_build_object("
                           "'statutory', jsonb_build_object('n', v.statutory_n, 'unit', v.statutory_unit),"
                           "'promised', jsonb_build_object('n', v.promised_n, 'unit', v.promised_unit)), 'guide', v.guide, 'materials',"
                           " (select jsonb_agg(m.data || jsonb_build_object('seq', m.seq, 'code', m.code, 'name', m.name, 'originals', "
                           "m.originals, 'copies', m.copies) order by m.seq) from hall.material m where m.item_version_id = v.id),"
                           " 'forms', (select jsonb_agg(f.definition order by f.seq) from hall.form f where f.item_version_id = v.id))"
                           " from hall.item_version v join hall.item i on i.id = v.item_id where i.code = '%1'")
                           .arg(RuleHall::shop))
                .toUtf8())
            .object();
    // The last one first: that it was entered last makes no version the newest.
    for (const int version : {3, 2}) {
        QJsonObject item = first;
        item["version"] = version;
        QJsonArray forms = item["forms"].toArray(), materials = item["materials"].toArray();
        QJsonObject form = forms[0].toObject();
        QJsonArray pages = form["pages"].toArray();
        QJsonObject page = pages[0].toObject(), schema = page["schema"].toObject(), fields = schema["properties"].toObject();
        fields[own(version)] = object(R"({"title": "席位", "type": "number", "x-widget": "number"})");
        QJsonArray required = schema["required"].toArray();
        required.append(own(version));
        schema["properties"] = fields;
        schema["required"] = required;
        page["schema"] = schema;
        pages[0] = page;
        form["pages"] = pages;
        forms[0] = form;
        forms.append(object(R"({"code": "T2", "title": "附表", "pages": [{"key": "more", "title": "附表", "schema": {"type": "object",
            "properties": {"text": {"title": "说明", "type": "string"}}, "additionalProperties": false}}]})"));
        QJsonObject paper = materials[3].toObject();
        paper["seq"] = 5;
        materials.append(paper);
        item["forms"] = forms;
        item["materials"] = materials;
        m_hall.value(QStringLiteral("select hall.load_item(%1)").arg(literal(item)));
    }
    m_hall.value(
        QStringLiteral("update hall.item_version v set name = '小餐饮登记（第' || v.version || '版）' from hall.item i where i.id = "
                       "v.item_id and i.code = '%1'")
            .arg(RuleHall::shop));
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(v.version::text, ' ' order by v.id) from hall.item_version v join hall.item i "
                                         "on i.id = v.item_id where i.code = '%1'")
                              .arg(RuleHall::shop)),
             QStringLiteral("1 3 2"));
}

void TestItemVersions::arrange(const QString &days)
{
    m_hall.value(
        QStringLiteral("update hall.item_version v set valid_from = hall.today() + x.first::int, valid_to = hall.today() + x.last::int"
                       " from hall.item i, (values %1) x(version, first, last) where i.id = v.item_id and i.code = '%2' and "
                       "v.version = x.version")
            .arg(days, RuleHall::shop));
}

QJsonObject TestItemVersions::answers(int version, QJsonObject shop)
{
    if (!own(version).isEmpty())
        shop[own(version)] = 12;
    return {{"T1", QJsonObject{{"shop", shop}}}};
}

QJsonObject TestItemVersions::application(int version)
{
    QJsonObject paper = m_hall.application(RuleHall::shop);
    paper["answers"] = answers(version, shopOf(paper));
    return paper;
}

QString TestItemVersions::heard(const Said &said)
{
    if (!said.isDone())
        return said.state + QLatin1Char(' ') + wrong(said.facts["faults"]);
    const QString no = (said["case"].isObject() ? said["case"] : said.value)["case_no"].toString();
    return QStringLiteral("done ") +
           m_hall.value(QStringLiteral("select v.version from hall.case_file c join hall.item_version v on v.id = "
                                       "c.item_version_id where c.case_no = '%1'")
                            .arg(no));
}

QString TestItemVersions::wrong(const QJsonValue &faults)
{
    QStringList said;
    for (const QJsonValue fault : faults.toArray())
        said.append(QStringLiteral("%1 %2 %3")
                        .arg(fault["pointer"].toString(), fault["keyword"].toString(), fault["detail"]["open"].toVariant().toString())
                        .trimmed());
    said.sort();
    return said.join(QStringLiteral(", "));
}

QJsonObject TestItemVersions::ofShop(const QJsonValue &items)
{
    QJsonObject found;
    for (const QJsonValue item : items.toArray()) {
        if (item["code"] != RuleHall::shop)
            continue;
        if (!found.isEmpty())
            qFatal("the item stands twice in a list");
        found = item.toObject();
    }
    return found;
}

void TestItemVersions::whatIsListedAndTakenIsTheVersionOfToday_data()
{
    QTest::addColumn<QString>("days");
    QTest::addColumn<int>("open"); // 0: none
    QTest::newRow("two are entered ahead") << onlyTheFirst << 1;
    QTest::newRow("each ends before the next begins") << theSecond << 2;
    QTest::newRow("the first has an end that is to come") << QStringLiteral("(1, -900, 29), (2, 30, null), (3, 60, null)") << 1;
    QTest::newRow("nobody ended the first") << QStringLiteral("(1, -900, null), (2, -5, null), (3, 60, null)") << 2;
    QTest::newRow("all are in force") << QStringLiteral("(1, -900, null), (2, -90, null), (3, -5, null)") << 3;
    QTest::newRow("the newer ones were ended") << QStringLiteral("(1, -900, null), (2, -90, -9), (3, -60, -9)") << 1;
    QTest::newRow("none is in force") << QStringLiteral("(1, -900, -9), (2, -60, -9), (3, 30, null)") << 0;
}

void TestItemVersions::whatIsListedAndTakenIsTheVersionOfToday()
{
    QFETCH(QString, days);
    QFETCH(int, open);
    arrange(days);
    // What kiosk, website and intake list, and what they ask for.
    const QString called = open ? name(open) : QString();
    const Said catalogue = m_hall.ask(ApplicantHall::kiosk, "catalogue", {"''", "null"});
    DONE(catalogue);
    QCOMPARE(ofShop(catalogue["items"])["name"].toString(), called);
    const Said items = m_hall.call(RuleHall::clerk, QStringLiteral("counter.items()"));
    DONE(items);
    QCOMPARE(ofShop(items["items"])["name"].toString(), called);
    const Said guide = m_hall.ask(ApplicantHall::website, "guide", {ApplicantHall::quoted(RuleHall::shop)});
    const Said atWindow = m_hall.call(RuleHall::clerk, QStringLiteral("counter.item_guide('%1')").arg(RuleHall::shop));
    if (open) {
        for (const Said &said : {guide, atWindow}) {
            DONE(said);
            QCOMPARE(said["version"].toInt(), open);
            QCOMPARE(said["materials"].toArray().size(), open == 1 ? 4 : 5);
            QCOMPARE(said["forms"][0]["definition"]["pages"][0]["schema"]["properties"].toObject().contains(own(open)), open != 1);
        }
    } else {
        REFUSED(guide, "YC322");
        REFUSED(atWindow, "YC001");
    }
    const QString none = QStringLiteral("YC401 /item item_closed");
    for (const int version : {1, 2, 3}) {
        // Named by whoever hands in: the one that is open or a fault, and no other fault, for it was filled in as it says.
        QJsonObject paper = application(version);
        paper["item_version"] = version;
        const QString named = version == open ? QStringLiteral("done %1").arg(open)
                              : open          ? QStringLiteral("YC401 /item_version version_closed %1").arg(open)
                                              : none;
        QCOMPARE(heard(m_hall.submit(paper)), named);
        paper["applicant"] = m_hall.application(RuleHall::shop)["applicant"];
        QCOMPARE(heard(m_hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(paper)))), named);
        // Not named: judged by the forms of the one that is open.
        QStringList faults;
        if (!own(version).isEmpty())
            faults.append(QStringLiteral("/answers/T1/shop/%1 additionalProperties").arg(own(version)));
        if (open && !own(open).isEmpty())
            faults.append(QStringLiteral("/answers/T1/shop/%1 required").arg(own(open)));
        faults.sort();
        const QString unnamed = heard(m_hall.submit(application(version)));
        if (!open)
            QVERIFY2(unnamed.contains(none.section(QLatin1Char(' '), 1)), qPrintable(unnamed));
        else
            QCOMPARE(unnamed,
                     version == open ? QStringLiteral("done %1").arg(open) : QStringLiteral("YC401 ") + faults.join(QStringLiteral(", ")));
    }
}

void TestItemVersions::aCaseGoesOnByTheVersionThatItWasFiledBy()
{
    arrange(onlyTheFirst);
    const qint64 id = m_hall.claimed();
    arrange(theSecond);
    const Said file = m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
    DONE(file);
    QCOMPARE(file["item"]["name"].toString(), name(1));
    QCOMPARE(file["materials"].toArray().size(), 4);
    QVERIFY(!file["forms"][0]["definition"]["pages"][0]["schema"]["properties"].toObject().contains(own(2)));
    const auto notice = [](int seq) {
        return QJsonArray{
            QJsonObject{{"target", "material"}, {"seq", seq}, {"label", "证明"}, {"text", "缺少产权人签章，请补交。"}},
            object(
                R"({"target": "field", "form": "T1", "pointer": "/shop/street", "label": "地址", "text": "地址写得不完整，请写明门牌号。"})")};
    };
    REFUSED(m_hall.supplement(RuleHall::clerk, id, notice(5)), "YC001"); // which only the newer ones ask for
    DONE(m_hall.supplement(RuleHall::clerk, id, notice(2)));
    const QJsonObject shop = object(R"({"shop": "小明食店", "street": "江门市蓬江区堤东路130号", "owner": "谭嘉慧", "area": 46.5})");
    const QJsonArray brought{object(R"({"seq": 2, "window": true})")};
    const auto again = [&](int version) { return m_hall.resubmit(id, {{"answers", answers(version, shop)}, {"materials", brought}}); };
    const Said newForm =
        m_hall.resubmit(id, {{"answers", object(R"({"T2": {"more": {"text": "另有露天席位"}}})")}, {"materials", brought}});
    QCOMPARE(newForm.state + QLatin1Char(' ') + wrong(newForm.facts["faults"]), QStringLiteral("YC401 /answers/T2 form_unknown"));
    const Said byTheNewer = again(2);
    QCOMPARE(byTheNewer.state + QLatin1Char(' ') + wrong(byTheNewer.facts["faults"]),
             QStringLiteral("YC401 /answers/T1/shop/seats additionalProperties"));
    DONE(again(1));
    QCOMPARE(m_hall.value(QStringLiteral("select c.status || ' ' || v.version from hall.case_file c join hall.item_version v on v.id = "
                                         "c.item_version_id where c.id = %1")
                              .arg(id)),
             QStringLiteral("submitted 1"));
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.verify(RuleHall::clerk, id, m_hall.inPerson(id), RuleHall::allSeen()));
    DONE(m_hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestItemVersions::whatIsAskedForOfAnOldCaseIsGivenByItsOwnForms()
{
    arrange(onlyTheFirst);
    const QString token = m_hall.person(311);
    const QString caseNo = m_hall.filed(token);
    const qint64 id = m_hall.idOf(caseNo);
    arrange(theSecond);
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.supplement(
        RuleHall::clerk, id,
        {object(
            R"({"target": "field", "form": "T1", "pointer": "/shop/street", "label": "地址", "text": "地址写得不完整，请写明门牌号。"})")}));
    m_hall.tell(id);
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "case_guide", {token, ApplicantHall::quoted(caseNo)})["version"].toInt(), 1);
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "guide", {ApplicantHall::quoted(RuleHall::shop)})["version"].toInt(), 2);
    QJsonObject shop = shopOf(ApplicantHall::shopDraft());
    shop["street"] = QStringLiteral("江门市蓬江区堤东路130号");
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1, {{"answers", answers(2, shop)}}, ApplicantHall::kiosk, RuleHall::shop, caseNo));
    const Said byTheNewer = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    QCOMPARE(byTheNewer.state + QLatin1Char(' ') + wrong(byTheNewer.facts["faults"]),
             QStringLiteral("YC401 /answers/T1/shop/seats additionalProperties"));
    DONE(m_hall.save(token, draft, 2, {{"answers", answers(1, shop)}}, ApplicantHall::kiosk, RuleHall::shop, caseNo));
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}));
    QCOMPARE(m_hall.status(id), QStringLiteral("submitted"));
}

void TestItemVersions::aDraftThatWasBegunBeforeIsJudgedByTheVersionOfToday()
{
    arrange(onlyTheFirst);
    const QString token = m_hall.person(312);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1));
    QCOMPARE(wrong(m_hall.ask(ApplicantHall::kiosk, "check_draft", {token, draft})["faults"]), QString());
    arrange(theSecond);
    const QString missing = QStringLiteral("/answers/T1/shop/seats required");
    QCOMPARE(wrong(m_hall.ask(ApplicantHall::kiosk, "check_draft", {token, draft})["faults"]), missing);
    QCOMPARE(heard(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft})), QStringLiteral("YC401 ") + missing);
    QJsonObject more = ApplicantHall::shopDraft();
    more["answers"] = answers(2, shopOf(more));
    DONE(m_hall.save(token, draft, 2, more));
    QCOMPARE(heard(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft})), QStringLiteral("done 2"));
}

// By another version of the list (docs/website-interface.md), on every page of it: nobody has entered anything on the day of the change.
void TestItemVersions::whoeverKeepsTheListIsToldThatAnotherVersionBegan()
{
    const auto told = [this](const char *after) {
        const Said page = m_hall.ask(ApplicantHall::website, "catalogue", {QString::fromLatin1(after), "1"});
        return page.isDone() ? page["version"].toString() : page.log;
    };
    arrange(QStringLiteral("(1, -900, 29), (2, 30, null), (3, 60, null)"));
    const QString before = told("''");
    QVERIFY2(before.size() == 32, qPrintable(before));
    QCOMPARE(told("''"), before);
    QCOMPARE(told(qPrintable(ApplicantHall::quoted(RuleHall::certificate))), before);
    arrange(theSecond);
    QVERIFY(told("''") != before);
    QCOMPARE(told(qPrintable(ApplicantHall::quoted(RuleHall::certificate))), told("''"));
    arrange(QStringLiteral("(1, -900, -9), (2, -60, -9), (3, 30, null)"));
    QVERIFY(told("''") != before);
}

YICHUANG_TEST(TestItemVersions)
#include "tst_ItemVersions.moc"
