// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ByAgent.h"
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>

using namespace yichuang;
using namespace yichuang::test;

// Who stands at the window, and whose case it is: an agent, an enterprise, a colleague's case taken over by right.
class CounterPeopleTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void an_agent_is_checked_with_the_power_of_attorney()
    {
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("李代办"), 41);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy()); // the power of attorney was not seen
        auto *authority = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("powerOfAttorney"));
        QVERIFY(authority->isVisible());
        QVERIFY(authority->hasFocus());
        QVERIFY2(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("授权委托书还没核")),
                 qPrintable(m_clerk->part<DecisionBar>()->reason()));
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        QVERIFY(authority->isChecked());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select presence || ' ' || power_of_attorney from hall.verification")),
                 QStringLiteral("agent true"));
    }

    void the_power_of_attorney_marked_among_the_papers_is_checked_beside_the_card_too()
    {
        m_hall->value(QStringLiteral("update hall.material set data = data || '{\"when\": {\"agent\": true}}' where seq = 2"));
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("李代办"), 41);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        const auto *authority = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("powerOfAttorney"));
        m_clerk->press(Qt::Key_F4);
        QVERIFY(!authority->isChecked());
        m_clerk->press(Qt::Key_Space);
        QVERIFY(authority->isChecked());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select presence || ' ' || power_of_attorney from hall.verification")),
                 QStringLiteral("agent true"));
    }

    void an_agent_whom_nobody_named_comes_with_a_power_of_attorney()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("王路人"), 42);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(!m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select agent ->> 'name' || ' ' || (agent ->> 'id_type') from hall.case_file")),
                 QStringLiteral("王路人 111"));
    }

    // No form has an agent's name: it is corrected all the same, else nobody could accept the case.
    void a_slip_in_an_agents_name_is_put_right_and_the_case_accepted()
    {
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("李待办"), 41);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(!m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByCorrection"))->isVisible());
        // Who it is and for whom he stands is seen before he may confirm anything.
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(page->isVisible());
        auto *name = page->findChild<QWidget *>(QStringLiteral("correct/agent/name"))->findChild<QLineEdit *>();
        QCOMPARE(name->text(), QStringLiteral("李代办"));
        QVERIFY(name->hasFocus()); // what the card says otherwise
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        QInputMethodEvent typed;
        typed.setCommitString(QStringLiteral("李待办"));
        QApplication::sendEvent(name, &typed);
        QTest::keyClick(page->findChild<CheckBox *>(QStringLiteral("correctionSigned")), Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select agent ->> 'name' from hall.case_file")), QStringLiteral("李待办"));
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(presence || ' ' || equal, ', ' order by id) from hall.verification")),
                 QStringLiteral("agent false, agent true"));
        QCOMPARE(m_hall->value(QStringLiteral("select concat_ws(' ', x ->> 'field', x ->> 'old', x ->> 'new') from hall.document d,"
                                              " jsonb_array_elements(d.facts -> 'corrections') x where d.kind = 'correction'")),
                 QStringLiteral("代理人姓名 李代办 李待办"));
    }

    // Nobody has to come for it; a stranger's card on the reader hinders all the same, until it is put away.
    void a_strangers_card_hinders_what_is_handled_wholly_online()
    {
        handInOnline();
        sitDown(QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        layCard(QStringLiteral("王路人"), 42);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("暂不能受理"));
        QVERIFY2(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("证件与申报不一致")),
                 qPrintable(m_clerk->part<DecisionBar>()->reason()));
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("submitted"));
        auto *away = m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayWithoutCard"));
        QVERIFY(away->isVisible());
        QTest::keyClick(away, Qt::Key_Space);
        QVERIFY(!m_clerk->part<IdentityPanel>()->comparison());
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.verification")), QStringLiteral("0"));
    }

    void an_agent_shows_the_power_of_attorney_for_what_is_handled_wholly_online_too()
    {
        handInOnline(true);
        sitDown(QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_Space);
        layCard(QStringLiteral("李代办"), 41);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("授权委托书还没核")),
                 qPrintable(m_clerk->part<DecisionBar>()->reason()));
        QVERIFY(m_clerk->page()->findChild<CheckBox *>(QStringLiteral("powerOfAttorney"))->hasFocus());
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select presence || ' ' || power_of_attorney || ' ' || face_match from hall.verification")),
                 QStringLiteral("agent true true"));
    }

    // An offer to let somebody come for the applicant never takes that back.
    void somebody_elses_coming_is_offered_only_where_nobody_was_named()
    {
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        const auto *presence = m_clerk->page()->findChild<Segmented *>(QStringLiteral("presence"));
        auto *way = m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByAgent"));
        layCard(QStringLiteral("王路人"), 42);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QCOMPARE(presence->current(), 1);
        QVERIFY(!way->isVisible());
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(presence->current(), 0);
        QTRY_VERIFY(way->isVisible());
        QTest::keyClick(way, Qt::Key_Space);
        QCOMPARE(presence->current(), 1);
    }

    void another_agent_than_the_one_who_was_named_comes_instead_with_a_power_of_attorney()
    {
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        const auto *verdict = m_clerk->page()->findChild<Label *>(QStringLiteral("verdict"));
        layCard(QStringLiteral("李代办"), 41);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        layCard(QStringLiteral("王路人"), 42);
        QTRY_COMPARE(verdict->text(), QStringLiteral("不是本件的代办人"));
        QTest::keyClick(m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByOtherAgent")), Qt::Key_Space); // Alt W
        QCOMPARE(verdict->text(), QStringLiteral("接替原报的代办人李代办"));
        for (const Qt::Key key : {Qt::Key_F4, Qt::Key_Space, Qt::Key_F8})
            m_clerk->press(key);
        QTRY_COMPARE(m_hall->value("select status || (agent ->> 'name') from hall.case_file"), QStringLiteral("accepted王路人"));
    }

    void Enter_on_a_row_that_another_window_holds_looks_at_it_and_what_is_told_of_it_stays_there()
    {
        m_hall->apply(2);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const CaseId held = m_other->work()->file()->caseId;
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1);
        const auto *rows = m_clerk->part<QueueModel>();
        QTRY_COMPARE(rows->rowCount(), 2);
        QVERIFY(!m_clerk->who().mayTakeOver);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Home);
        if (m_clerk->part<QueuePanel>()->current() != held)
            m_clerk->press(Qt::Key_Down);
        QVERIFY(m_clerk->part<QueuePanel>()->current() == held);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->file()->caseId, held);
        QVERIFY(!m_clerk->work()->holds());
        QVERIFY(!m_clerk->part<ConflictPanel>()->isVisible());
        QVERIFY(m_other->work()->holds());
        // It is decided there: said over the case, and nowhere else.
        m_other->work()->forward(NextStep::PreReview);
        QTRY_VERIFY(!m_other->work()->isBusy() && (!m_other->work()->file() || m_other->work()->file()->caseId != held));
        const auto *banner = m_clerk->part<Banner>();
        m_clerk->page()->hallChanged();
        QTRY_VERIFY2(banner->isVisible() && banner->fact().contains(QStringLiteral("办好了这件")), qPrintable(banner->fact()));
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!banner->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(banner->isVisible());
    }

    void an_enterprise_shows_its_code_and_who_stands_for_it()
    {
        QJsonObject application = SmallHall::application(1);
        QJsonObject party = application[u"applicant"].toObject();
        party[u"kind"] = QStringLiteral("enterprise");
        party[u"name"] = QStringLiteral("江门市小明餐饮有限公司");
        party[u"id_number"] = QStringLiteral("91440703MA4UH2KM79");
        party[u"legal_representative"] =
            QJsonObject{{QStringLiteral("name"), QStringLiteral("陈小明")}, {QStringLiteral("id_number"), SmallHall::residentId(1)}};
        application[u"applicant"] = party;
        m_hall->handIn({application});
        sitDown(QStringLiteral("p0801"), 1);
        const auto says = [this](const char *name) { return m_clerk->page()->findChild<Label *>(QLatin1String(name)); };
        QCOMPARE(says("creditCode")->text(), QStringLiteral("91440703MA4UH2KM79"));
        QVERIFY(says("creditCode")->isVisibleTo(m_clerk->page()));
        QVERIFY(says("legalRepresentative")->text().startsWith(QStringLiteral("陈小明")));
        QVERIFY(!says("legalRepresentative")->text().contains(SmallHall::residentId(1)));
        // Its code is nobody's secret; whose number is compared is who stands for it.
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY2(says("revealed")->text().contains(SmallHall::residentId(1)), qPrintable(says("revealed")->text()));
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(!says("revealed")->text().contains(SmallHall::residentId(1)));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(distinct what, ', ') from hall.reveal")), QStringLiteral("legal.id"));
        layCard(QStringLiteral("陈小明"), 1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
    }

    // The key that shows it may be let go elsewhere, and behind the lock nobody is there.
    void a_number_is_hidden_when_its_window_is_left_or_locked()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        const auto *revealed = m_clerk->page()->findChild<Label *>(QStringLiteral("revealed"));
        const auto *phone = m_clerk->page()->findChild<Label *>(QStringLiteral("phone"));
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY2(revealed->text().contains(SmallHall::residentId(1)), qPrintable(revealed->text()));
        QEvent left(QEvent::WindowDeactivate);
        QApplication::sendEvent(m_clerk->host(), &left);
        QVERIFY2(!revealed->text().contains(SmallHall::residentId(1)), qPrintable(revealed->text()));
        m_clerk->press(Qt::Key_P, Qt::AltModifier);
        QTRY_VERIFY2(phone->text().contains(SmallHall::mobile(1)), qPrintable(phone->text()));
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY2(revealed->text().contains(SmallHall::residentId(1)), qPrintable(revealed->text()));
        m_clerk->page()->lock();
        m_clerk->page()->unlock();
        QVERIFY2(!revealed->text().contains(SmallHall::residentId(1)), qPrintable(revealed->text()));
        QVERIFY2(!phone->text().contains(SmallHall::mobile(1)), qPrintable(phone->text()));
    }

    void what_differs_and_decides_is_named_and_only_what_helps_is_offered()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        CardData card;
        card.name = QStringLiteral("陈小明");
        card.number = SmallHall::residentId(3);
        card.sex = QStringLiteral("男");
        card.birth = QDate(1991, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        m_clerk->lay(card);
        auto *verdict = m_clerk->page()->findChild<Label *>(QStringLiteral("verdict"));
        QTRY_VERIFY2(verdict->text().contains(QStringLiteral("证件号码")), qPrintable(verdict->text()));
        QVERIFY2(!verdict->text().contains(QStringLiteral("出生")), qPrintable(verdict->text())); // it decides nothing
        // Its form has no number to be corrected.
        auto *correct = m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByCorrection"));
        QVERIFY(!correct->isVisible());
    }

    // What stands on a stranger's card does not belong in this application.
    void a_card_with_another_number_is_no_slip_of_the_pen()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        CardData card;
        card.name = QStringLiteral("王路人");
        card.number = SmallHall::residentId(3);
        card.sex = QStringLiteral("男");
        card.birth = QDate(1991, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路9号");
        m_clerk->lay(card);
        const auto *verdict = m_clerk->page()->findChild<Label *>(QStringLiteral("verdict"));
        QTRY_COMPARE(verdict->text(), QStringLiteral("不是本件的申请人"));
        const auto way = [this](const char *name) { return m_clerk->page()->findChild<QWidget *>(QLatin1String(name)); };
        QVERIFY(!way("wayByCorrection")->isVisible());
        QVERIFY(way("wayByAgent")->isVisible());
    }

    // Who lives elsewhere than the card says is accepted, and the clerk is told of it.
    void another_address_is_shown_and_bars_nobody()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        CardData card;
        card.name = QStringLiteral("陈小明");
        card.number = SmallHall::residentId(1);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市江海区金瓯路9号");
        m_clerk->lay(card);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QCOMPARE(m_clerk->page()->findChild<Label *>(QStringLiteral("verdict"))->text(), QStringLiteral("姓名、号码一致，住址不同"));
        QVERIFY(!m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByCorrection"))->isVisible());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select fields @> '[{\"field\": \"address\", \"equal\": false}]' from hall.verification")),
                 QStringLiteral("t"));
    }

    // Nobody consents for somebody else.
    void over_a_strangers_card_nothing_is_corrected()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("王路人"), 42);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(!m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayByCorrection"))->isVisible());
        m_clerk->press(Qt::Key_F7);
        QVERIFY(!m_clerk->part<CorrectionPage>()->isVisible());
        QVERIFY2(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("Esc")),
                 qPrintable(m_clerk->part<DecisionBar>()->reason()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        QVERIFY(m_clerk->part<CorrectionPage>()->isVisible());
    }

    // A draft that is opened again later shows when its card was read, not when it was opened.
    void when_a_card_was_read_stays_with_the_draft()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("陈小明"), 1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        auto *panels = m_clerk->part<CasePanels>();
        CaseDraft draft;
        panels->fill(draft);
        QVERIFY(draft.readAt.isValid());
        draft.readAt = QDateTime(QDate(2026, 3, 2), QTime(10, 26), Qt::UTC);
        panels->open(*m_clerk->work()->file(), CaseDraft::fromJson(draft.toJson()));
        const auto *read = m_clerk->page()->findChild<Label *>(QStringLiteral("readAt"));
        QVERIFY2(read->text().contains(QStringLiteral("03-02 18:26")), qPrintable(read->text()));
        CaseDraft again;
        panels->fill(again);
        QCOMPARE(again.readAt, draft.readAt);
    }

    void a_further_notice_is_no_way_out_until_a_supervisor_allows_it()
    {
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.material set data = data || '{\"kind\": \"identity\"}' where seq = 1"));
        m_hall->value(QStringLiteral("do $$ begin execute replace(pg_get_functiondef('hall.lawful_json(hall.case_file)'::regprocedure),"
                                     " '(select count(*)', '(select 1 + count(*)'); end $$"));
        sitDown(QStringLiteral("p0801"), 1);
        layCard(QStringLiteral("王路人"), 42);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        const auto *way = m_clerk->page()->findChild<QWidget *>(QStringLiteral("wayBySupplement"));
        QVERIFY(way->isVisible() && !way->isEnabled());
        m_clerk->press(Qt::Key_F9);
        const auto *notice = m_clerk->part<NoticePage>();
        const auto barred = [notice] { return notice->findChild<Label *>(QStringLiteral("barredPaper")); };
        QTRY_VERIFY(barred());
        m_hall->value(QStringLiteral(
            "insert into hall.second_notice_leave (case_id, round, by, reason)"
            " select c.id, c.round, (select min(id) from hall.staff), '当事人换了证件，准许再次告知' from hall.case_file c"));
        // The case stays open: pressed again, the page shows what is allowed by now.
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY(!barred());
        QVERIFY(way->isEnabled());
    }

    void who_acts_for_somebody_can_be_called_too()
    {
        handInByAgent();
        sitDown(QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_P, Qt::AltModifier);
        const auto *phone = m_clerk->page()->findChild<Label *>(QStringLiteral("phone"));
        const QStringList numbers =
            m_hall->value(QStringLiteral("select (applicant ->> 'phone') || ' ' || (agent ->> 'phone') from hall.case_file")).split(u' ');
        QCOMPARE(numbers.size(), 2);
        QTRY_COMPARE(phone->text(), QStringLiteral("申请人 %1；代办人 %2").arg(numbers[0], numbers[1]));
    }

    // The case is gone from the window then, and with it the sentence that asks for the call.
    void a_call_that_is_owed_is_said_after_the_decision_and_no_more_once_it_is_taken_back()
    {
        m_hall->apply(2);
        m_hall->value(QStringLiteral("update hall.case_file set applicant = applicant || '{\"phone\": \"0750-3220128\"}'"));
        sitDown(QStringLiteral("p0801"), 1);
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != id && !m_clerk->work()->isBusy());
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->fact(), QStringLiteral("预审通过 陈小明，请打电话约"));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Alt P")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == id && !m_clerk->work()->isBusy());
        QVERIFY2(!banner->isVisible(), qPrintable(banner->fact()));
    }

    // Nothing else will ever say it: neither the next case nor the undoing of another decision takes it away.
    void a_call_that_is_owed_is_covered_by_nothing_of_the_next_case_and_outlives_the_undoing_of_another()
    {
        m_hall->apply(3);
        m_hall->value(
            QStringLiteral("update hall.case_file set applicant = applicant || jsonb_build_object('phone', '0750-3220128', 'name', "
                           "'林小' || substr('红兰梅', (id % 3)::int + 1, 1))"));
        sitDown(QStringLiteral("p0801"), 1);
        const CaseId id = m_clerk->work()->file()->caseId;
        const QString call = QStringLiteral("预审通过 %1，请打电话约").arg(m_clerk->work()->file()->applicant.name);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != id && !m_clerk->work()->isBusy());
        const auto *banner = m_clerk->part<Banner>();
        QCOMPARE(banner->fact(), call);
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F7);
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("2"));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->work()->draft().correction.isEmpty());
        QCOMPARE(banner->fact(), call);
        const CaseId second = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != second && !m_clerk->work()->isBusy());
        const CaseId third = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && m_clerk->work()->undoable()->caseId == third && !m_clerk->work()->isBusy());
        QVERIFY2(banner->fact() != call && banner->fact().endsWith(QStringLiteral("请打电话约")), qPrintable(banner->fact()));
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == third && !m_clerk->work()->isBusy());
        QVERIFY2(banner->isVisible() && banner->fact() == call, qPrintable(banner->fact()));
    }

    void a_persons_case_has_no_room_for_an_enterprises_facts()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        QVERIFY(!m_clerk->page()->findChild<Label *>(QStringLiteral("creditCode"))->isVisibleTo(m_clerk->page()));
    }

    void what_became_of_the_last_message_stands_beside_the_number_data()
    {
        QTest::addColumn<QString>("states"); // the oldest first
        QTest::addColumn<QString>("words");
        QTest::newRow("none yet") << QStringLiteral("queued") << QStringLiteral("可送达");
        QTest::newRow("failed") << QStringLiteral("delivered failed") << QStringLiteral("没有送达");
        QTest::newRow("failed, and another is on its way") << QStringLiteral("failed queued") << QStringLiteral("没有送达");
        QTest::newRow("failed, but a later one came") << QStringLiteral("failed delivered") << QStringLiteral("可送达");
        QTest::newRow("nobody knows") << QStringLiteral("delivered unknown") << QStringLiteral("结果不明");
    }
    void what_became_of_the_last_message_stands_beside_the_number()
    {
        QFETCH(QString, states);
        QFETCH(QString, words);
        m_hall->apply(1);
        for (const QString &state : states.split(u' '))
            m_hall->value(QStringLiteral("insert into hall.message (case_id, event_id, event, channel, recipient, text, state, release_at)"
                                         " select case_id, event_id, event, 'sms' || count(*) over (), recipient, text, '%1', now() from "
                                         "hall.message order by id limit 1")
                              .arg(state));
        m_hall->value(QStringLiteral("delete from hall.message where id = (select min(id) from hall.message)"));
        sitDown(QStringLiteral("p0801"), 1);
        const auto *sms = m_clerk->page()->findChild<Label *>(QStringLiteral("sms"));
        QTRY_VERIFY2(sms->text().contains(words), qPrintable(sms->text()));
        QVERIFY(sms->isVisibleTo(m_clerk->page()));
    }

    void who_may_takes_a_case_over_with_a_reason()
    {
        m_hall->apply(1);
        sitDown(QStringLiteral("p0801"), 1);
        const CaseId id = m_clerk->work()->file()->caseId;
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(id);
        QTRY_VERIFY(m_other->part<ConflictPanel>()->isVisible());
        auto *take = m_other->page()->findChild<Button *>(QStringLiteral("takeOver"));
        auto *reason = m_other->page()->findChild<LineField *>(QStringLiteral("takeOverReason"));
        QTest::keyClick(take, Qt::Key_Space);
        QVERIFY(!reason->note().isEmpty());
        QVERIFY(m_clerk->work()->holds());
        QTest::keyClicks(reason->edit(), QStringLiteral("the clerk is ill"));
        QTest::keyClick(take, Qt::Key_Space);
        QTRY_VERIFY(m_other->work()->file() && m_other->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where data::text like '%the clerk is ill%'")),
                 QStringLiteral("1"));
        m_clerk->work()->setLocked(false); // the next heartbeat
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        // Which was promised to whoever gave it.
        const QList<Label *> said = m_clerk->part<ConflictPanel>()->findChildren<Label *>();
        QVERIFY(std::any_of(said.begin(), said.end(), [](const Label *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("接办理由：the clerk is ill"));
        }));
    }

    // Whoever does not want to take it over is where it was chosen.
    void Esc_at_the_question_goes_back_to_the_queue()
    {
        m_hall->apply(3);
        sitDown(QStringLiteral("p0801"), 1);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        auto *queue = m_other->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 3);
        auto *view = m_other->part<QueuePanel>()->view();
        view->setFocus();
        const int row = queue->indexOf(m_clerk->work()->file()->caseId);
        view->setCurrentIndex(queue->index(row));
        m_other->work()->open(queue->row(row).caseId); // held since the row was shown
        QTRY_VERIFY(m_other->part<ConflictPanel>()->isVisible());
        auto *reason = m_other->page()->findChild<LineField *>(QStringLiteral("takeOverReason"));
        QTest::keyClicks(reason->edit(), QStringLiteral("ill"));
        m_other->press(Qt::Key_Escape);
        QVERIFY(!m_other->part<ConflictPanel>()->isVisible());
        QVERIFY(view->hasFocus());
        QCOMPARE(view->currentIndex().row(), row);
        QVERIFY(!m_other->part<Banner>()->isVisible());
        QVERIFY(m_clerk->work()->holds());
    }

private:
    void handInByAgent() { m_hall->handIn({byAgent()}); }

    // By a verified account, for an item that nobody has to come for.
    void handInOnline(bool agent = false)
    {
        m_hall->value(QStringLiteral("update hall.item_version set online_whole = true, needs_visit = false"));
        m_hall->handIn({agent ? byAgent() : SmallHall::application(1)});
        m_hall->value(QStringLiteral("update hall.case_file set applicant = applicant || '{\"real_name\": true}'"));
    }

    void sitDown(const QString &login, int window)
    {
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), login, window);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
    }

    void layCard(const QString &name, int person) { m_clerk->layCard(person, name); }
};

YICHUANG_TEST(CounterPeopleTest)
#include "tst_CounterPeople.moc"
