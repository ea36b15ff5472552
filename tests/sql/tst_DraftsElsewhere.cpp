// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// One draft on two devices of one person: filed is what was confirmed, or nothing, and neither's words are lost.
class TestDraftsElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTicketFilesWhatItWasGivenOrNothing();
    void aDraftThatWentOnElsewhereSaysSoAndIsNotFiled();
    void whatIsTypedAfterAnotherDeviceFiledItIsInNoApplicationAndSaysSo();

private:
    ApplicantHall m_hall;
};

void TestDraftsElsewhere::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

static QJsonObject withArea(double area)
{
    return object(QStringLiteral(R"({"answers": {"T1": {"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧",
        "area": %1}}}, "materials": [{"seq": 2, "window": true}, {"seq": 3, "window": true}]})")
                      .arg(area)
                      .toUtf8()
                      .constData());
}

// Another device of the same person has gone on with the draft: what lies there may be half written, and nobody at this one saw it.
void TestDraftsElsewhere::aTicketFilesWhatItWasGivenOrNothing()
{
    const QString token = m_hall.person(107);
    const auto count = [&] { return m_hall.value(QStringLiteral("select count(*) from hall.case_file")); };
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1, withArea(245.96)));
    const QString ticket = ApplicantHall::quoted(m_hall.ask(ApplicantHall::kiosk, "draft_ticket", {token, draft})["ticket"].toString());
    const QString there =
        ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(107), ApplicantHall::password, ApplicantHall::website)["token"].toString());
    DONE(m_hall.save(there, draft, 5, withArea(999.99), ApplicantHall::website));
    const auto handIn = [&](const QString &with, const char *seq, double area) {
        return m_hall.ask(ApplicantHall::kiosk, "hand_in", {with, QLatin1String(seq), literal(withArea(area))});
    };
    const QString before = count();
    for (const char *seq : {"2", "5", "null"}) {
        const Said refused = handIn(ticket, seq, 245.96);
        REFUSED(refused, "YC709");
        QCOMPARE(refused.facts.keys(), QStringList({"saved_at", "seq"}));
    }
    // Neither is lost: that one lies there as it was saved, and is filed by whoever goes on with it.
    QCOMPARE(count(), before);
    QCOMPARE(m_hall.ask(ApplicantHall::website, "draft", {there, draft})["data"].toObject(), withArea(999.99));
    const Said filed = handIn(ticket, "2", 999.99); // what lies there is what was confirmed
    DONE(filed);
    QCOMPARE(handIn(ticket, "2", 999.99).value, filed.value);
    QCOMPARE(m_hall.value(QStringLiteral(
                              "select a.data #>> '{shop,area}' from hall.answer a join hall.case_file c on c.id = a.case_id where c.case_no"
                              " = '%1'")
                              .arg(filed["case_no"].toString())),
             QStringLiteral("999.99"));
}

void TestDraftsElsewhere::aDraftThatWentOnElsewhereSaysSoAndIsNotFiled()
{
    const QString token = m_hall.person(109), draft = ApplicantHall::newDraft();
    const Said first = m_hall.save(token, draft, 1, withArea(10));
    QCOMPARE(first["kept"], QJsonValue(true));
    const QString there =
        ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(109), ApplicantHall::password, ApplicantHall::website)["token"].toString());
    QCOMPARE(m_hall.save(there, draft, 2, withArea(20), ApplicantHall::website)["kept"], QJsonValue(true));
    // The same number, and an older one; the same again, whose answer was lost, is kept.
    for (const auto &[seq, area, kept] : {std::tuple{2, 30.0, false}, std::tuple{1, 10.0, false}, std::tuple{2, 20.0, true}}) {
        const Said saved = m_hall.save(token, draft, seq, withArea(area));
        DONE(saved);
        QCOMPARE(saved["kept"], QJsonValue(kept));
        QCOMPARE(saved["seq"].toInt(), 2);
    }
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft})["data"].toObject(), withArea(20));
    const auto submit = [&](const char *seq) {
        return m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft, QLatin1String(seq)});
    };
    REFUSED(submit("1"), "YC709");
    REFUSED(submit("3"), "YC709");
    DONE(submit("2"));
    DONE(submit("1")); // it is filed, and is told so to whoever asks again
}

void TestDraftsElsewhere::whatIsTypedAfterAnotherDeviceFiledItIsInNoApplicationAndSaysSo()
{
    const QString token = m_hall.person(111), draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 3, withArea(10)));
    const QString ticket = ApplicantHall::quoted(m_hall.ask(ApplicantHall::kiosk, "draft_ticket", {token, draft})["ticket"].toString());
    const QString there =
        ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(111), ApplicantHall::password, ApplicantHall::website)["token"].toString());
    const Said filed = m_hall.ask(ApplicantHall::website, "submit_draft", {there, draft, "3"});
    DONE(filed);
    QVERIFY(!filed.value.toObject().contains(QLatin1String("filed")));
    const auto kept = [&](int seq, double area) {
        const Said saved = m_hall.save(token, draft, seq, withArea(area));
        return saved.isDone() && saved["submitted"] == QJsonValue(true) && saved["seq"].toInt() == seq ? saved["kept"] : QJsonValue();
    };
    const auto submit = [&](const char *seq) {
        return m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft, QLatin1String(seq)});
    };
    const auto handIn = [&](const char *seq, double area) {
        return m_hall.ask(ApplicantHall::kiosk, "hand_in", {ticket, QLatin1String(seq), literal(withArea(area))});
    };
    QCOMPARE(kept(4, 20), QJsonValue(false));
    for (const Said &said : {submit("4"), handIn("4", 20)}) {
        REFUSED(said, "YC709");
        QCOMPARE(said.facts.keys(), QStringList({"saved_at", "seq"}));
        QCOMPARE(said.facts[u"seq"].toInt(), 3);
    }
    // Whoever lost the answer is given it, though he turned the pages since: no second application comes of that.
    QCOMPARE(kept(3, 10), QJsonValue(true));
    QCOMPARE(kept(2, 5), QJsonValue(true));
    QCOMPARE(kept(5, 10), QJsonValue(true));
    for (const Said &said : {submit("3"), submit("5"), submit("null"), handIn("9", 10)})
        QCOMPARE(said["case_no"], filed["case_no"]);
    REFUSED(submit("6"), "YC709");
    // One that was filed before the hall kept what was filed.
    m_hall.value(QStringLiteral("update hall.request set result = result - 'filed' where id = 'submit:' || %1").arg(draft));
    QCOMPARE(kept(7, 30), QJsonValue(true));
    QCOMPARE(submit("7")["case_no"], filed["case_no"]);
}

YICHUANG_TEST(TestDraftsElsewhere)
#include "tst_DraftsElsewhere.moc"
