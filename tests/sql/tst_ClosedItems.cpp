// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// An item that closed while somebody applied for it, or was asked for more.
class TestClosedItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasBegunOfAClosedItemIsKeptAndSaidPlainly();
    void whatACaseIsAskedForMayBeGivenAfterItsItemClosed();

private:
    void closeItem(const QString &item, bool closed);

    ApplicantHall m_hall;
};

void TestClosedItems::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestClosedItems::closeItem(const QString &item, bool closed)
{
    m_hall.value(
        QStringLiteral(
            "update hall.item_version v set valid_to = case when %2 then hall.today() - 1 end from hall.item i where i.id = v.item_id "
            "and i.code = '%1'")
            .arg(item, closed ? QStringLiteral("true") : QStringLiteral("false")));
}

void TestClosedItems::whatWasBegunOfAClosedItemIsKeptAndSaidPlainly()
{
    const QString token = m_hall.person(107);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1));
    closeItem(RuleHall::shop, true);
    const auto saysWhomToAsk = [](const QJsonObject &facts) {
        return !facts["item"].toString().isEmpty() && !facts["until"].toString().isEmpty() && !facts["department"].toString().isEmpty() &&
               !facts["phone"].toString().isEmpty();
    };
    // What is written on is kept; that it cannot be handed in is told with whom to ask.
    QJsonObject more = ApplicantHall::shopDraft();
    more["notify_sms"] = true;
    DONE(m_hall.save(token, draft, 2, more));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft})["data"].toObject(), more);
    const Said checked = m_hall.ask(ApplicantHall::kiosk, "check_draft", {token, draft});
    QCOMPARE(checked["faults"][0]["keyword"].toString(), QStringLiteral("item_closed"));
    QVERIFY2(saysWhomToAsk(checked["faults"][0]["detail"].toObject()), qPrintable(checked.log));
    const Said refused = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    REFUSED(refused, "YC401");
    QCOMPARE(refused.facts["faults"][0]["keyword"].toString(), QStringLiteral("item_closed"));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft})["data"].toObject(), more);
    // Nothing new is begun.
    for (const Said &said : {m_hall.ask(ApplicantHall::website, "guide", {ApplicantHall::quoted(RuleHall::shop)}),
                             m_hall.ask(ApplicantHall::kiosk, "prefill", {token, ApplicantHall::quoted(RuleHall::shop)}),
                             m_hall.save(token, ApplicantHall::newDraft())}) {
        REFUSED(said, "YC322");
        QVERIFY(saysWhomToAsk(said.facts));
    }
    closeItem(RuleHall::shop, false);
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}));
}

// 行政许可法 Art. 32 (4): who was told what lacks may bring it.
void TestClosedItems::whatACaseIsAskedForMayBeGivenAfterItsItemClosed()
{
    const QString token = m_hall.person(142);
    const QString caseNo = m_hall.filed(token);
    const qint64 id = m_hall.idOf(caseNo);
    QVERIFY(m_hall.sit(RuleHall::clerk, 1).isDone());
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.supplement(RuleHall::clerk, id,
                           {object(R"({"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"})")}));
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(id)));
    closeItem(RuleHall::shop, true);
    const Said guide = m_hall.ask(ApplicantHall::kiosk, "case_guide", {token, ApplicantHall::quoted(caseNo)});
    QCOMPARE(guide["code"].toString(), RuleHall::shop);
    QCOMPARE(guide["materials"].toArray().size(), 4);
    const QString other = m_hall.person(143, ApplicantHall::otherKiosk);
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "case_guide", {other, ApplicantHall::quoted(caseNo)}), "YC001");
    const QString draft = ApplicantHall::newDraft();
    const QJsonObject changes = object(R"({"materials": [{"seq": 2, "window": true}]})");
    REFUSED(m_hall.save(token, draft, 1, changes, ApplicantHall::kiosk, RuleHall::online, caseNo), "YC001");
    DONE(m_hall.save(token, draft, 1, changes, ApplicantHall::kiosk, RuleHall::shop, caseNo));
    DONE(m_hall.ask(ApplicantHall::kiosk, "upload_open", {token, draft, "2"}));
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}));
    QCOMPARE(m_hall.status(id), QStringLiteral("submitted"));
    closeItem(RuleHall::shop, false);
}

YICHUANG_TEST(TestClosedItems)
#include "tst_ClosedItems.moc"
