// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandoutFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/counter/IdentityPanel.h"
#include "ui/counter/ServicePanel.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"

#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// One collector after the other at the window that hands out, and what is left behind for them.
class HandoutTurnsTest : public HandoutFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void once_the_last_one_is_done_the_next_card_finds_its_own_case_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("laid down") << false;
        QTest::newRow("typed") << true;
    }
    void once_the_last_one_is_done_the_next_card_finds_its_own_case()
    {
        QFETCH(bool, typed);
        handOverToTheFirst();
        const CaseId first = sheet()->handout().caseId;
        if (typed)
            type(QStringLiteral("陈小明"), 2);
        else
            m_clerk->layCard(2);
        QTRY_VERIFY(sheet()->handout().caseId != first && sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
        QVERIFY2(!banner()->isVisible(), qPrintable(banner()->fact()));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        QCOMPARE(statusOf(1) + statusOf(2), QStringLiteral("concludedconcluded"));
    }

    // The reader tells of it once.
    void the_next_card_is_laid_down_before_the_last_hand_over_is_answered()
    {
        sitDown(2);
        openFor(1);
        const CaseId first = sheet()->handout().caseId;
        m_clerk->press(Qt::Key_F8);
        m_clerk->layCard(2);
        QTRY_VERIFY(sheet()->handout().caseId != first && sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
        QCOMPARE(statusOf(1) + statusOf(2), QStringLiteral("concludedgranted"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        QCOMPARE(statusOf(2), QStringLiteral("concluded"));
    }

    void on_the_empty_page_a_card_is_typed_too()
    {
        sitDown(2);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        type(QStringLiteral("陈小明"), 2);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        QCOMPARE(statusOf(1) + statusOf(2), QStringLiteral("grantedconcluded"));
    }

    void of_whom_nothing_waits_is_told_so_and_asked_nothing()
    {
        handOverToTheFirst();
        m_clerk->layCard(50);
        const auto *holder = sheet()->findChild<Label *>(QStringLiteral("handoutHolder"));
        QTRY_VERIFY2(holder->text().contains(SmallHall::residentId(50).right(4)), qPrintable(holder->text()));
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->fact(), QStringLiteral("陈小明 没有待领取的件"));
        QVERIFY(!field("handoutRelation")->isVisible() && !field("handoutAuthority")->isVisible());
        // Who comes for somebody else takes it from the list, as ever.
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Granted);
        m_clerk->layCard(50);
        QTRY_VERIFY(field("handoutRelation")->isVisible());
    }

    void what_is_to_be_done_with_the_slip_stays_said_when_the_key_is_pressed_twice()
    {
        sitDown(2);
        openFor(1);
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->fact(), QStringLiteral("已交付 陈小明"));
        QVERIFY2(banner()->meaning().contains(QStringLiteral("签名")), qPrintable(banner()->meaning()));
        m_clerk->hearOut();
        QCOMPARE(banner()->fact(), QStringLiteral("已交付 陈小明"));
        QCOMPARE(m_hall->value("select count(*) from hall.collection"), QStringLiteral("1"));
        // Another case that is not ready says what it lacks.
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Granted);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->fact(), QStringLiteral("还不能交付"));
    }

    void who_was_compared_before_the_page_was_left_stands_there_no_longer()
    {
        sitDown(2);
        openFor(1);
        const CaseId first = sheet()->handout().caseId;
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(list()->isVisible() && list()->count() == 2 && nothingIsOpen());
        QVERIFY(!sheet()->hasCard());
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->isVisible());
        if (sheet()->handout().caseId != first) {
            m_clerk->press(Qt::Key_Down);
            m_clerk->press(Qt::Key_Return);
            QTRY_VERIFY(sheet()->isVisible() && sheet()->handout().caseId == first);
        }
        m_clerk->press(Qt::Key_F8);
        m_clerk->hearOut();
        QVERIFY(!sheet()->hasCard() && !sheet()->whyNot().isEmpty());
        QCOMPARE(statusOf(1) + statusOf(2), QStringLiteral("grantedgranted"));
    }

    void while_the_next_card_is_compared_nobody_stands_there()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(2, &proxy);
        openFor(1);
        proxy.freezeAnswerTo("counter.compare_identity");
        m_clerk->layCard(50);
        QTRY_VERIFY(proxy.isFrozen());
        QVERIFY(!sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        proxy.setFrozen(false);
        QTRY_VERIFY(field("handoutRelation")->isVisible());
        m_clerk->hearOut();
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        m_clerk.reset(); // before its way to the hall goes
    }

    // Of two cards one after the other it is the second person who stands there, though the hall's word of the first comes meanwhile.
    void what_the_hall_says_of_an_earlier_card_brings_nobody_back()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(2, &proxy);
        openFor(1);
        proxy.freezeAnswerTo("counter.compare_identity");
        m_clerk->layCard(1);
        QTRY_VERIFY(proxy.isFrozen());
        QSignalSpy read(&m_clerk->reader(), &CardReader::cardRead);
        m_clerk->layCard(50, QStringLiteral("王路人"));
        QTRY_COMPARE(read.size(), 1);
        proxy.freezeAnswerTo("counter.compare_identity");
        proxy.setFrozen(false);
        // The second question goes once the first is answered.
        QTRY_VERIFY(proxy.isFrozen());
        QTest::qWait(0);
        QVERIFY(!sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QStringLiteral("还没有读领取人的证件"));
        m_clerk->press(Qt::Key_F8);
        proxy.setFrozen(false);
        QTRY_VERIFY(sheet()->hasCard());
        const auto *holder = sheet()->findChild<Label *>(QStringLiteral("handoutHolder"));
        QVERIFY2(holder->text().startsWith(QStringLiteral("王路人")), qPrintable(holder->text()));
        m_clerk->hearOut();
        QCOMPARE(statusOf(1) + statusOf(2), QStringLiteral("grantedgranted"));
        m_clerk.reset(); // before its way to the hall goes
    }

    void a_card_waits_while_another_way_is_being_written()
    {
        sitDown(2);
        openFor(1);
        const CaseId first = sheet()->handout().caseId;
        m_clerk->press(Qt::Key_F6);
        auto *service = m_clerk->part<ServicePanel>();
        QTRY_VERIFY(service->isVisible());
        m_clerk->layCard(50);
        m_clerk->hearOut();
        QVERIFY(service->isVisible());
        QCOMPARE(sheet()->handout().caseId, first);
        QTest::keyClick(service, Qt::Key_Escape);
        QTRY_VERIFY(field("handoutRelation")->isVisible());
        QCOMPARE(sheet()->handout().caseId, first);
    }

    void what_was_written_of_another_way_is_there_again_in_its_case_until_it_went()
    {
        sitDown(2);
        openTheFirstOf(2);
        const CaseId first = sheet()->handout().caseId;
        auto *service = m_clerk->part<ServicePanel>();
        const auto *way = service->findChild<ComboField *>(QStringLiteral("serviceWay"));
        m_clerk->press(Qt::Key_F6);
        QTRY_VERIFY(service->isVisible());
        const QString usual = way->text();
        m_clerk->press(Qt::Key_End);
        QCOMPARE(way->text(), QStringLiteral("公告送达"));
        write("service_reason", QStringLiteral("住所已拆，电话停机，无人知其去向"));
        write("service_medium", QStringLiteral("区政府网站"));
        auto *tried = service->findChild<CheckBox *>(QStringLiteral("service_tried"));
        QTest::keyClick(tried, Qt::Key_Space);
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!service->isVisible());
        // Of another case nothing of it.
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->handout().caseId != first && sheet()->isVisible());
        m_clerk->press(Qt::Key_F6);
        QTRY_VERIFY(service->isVisible());
        QCOMPARE(way->text(), usual);
        QCOMPARE(field("service_reason")->text(), QString());
        QVERIFY(!tried->isChecked());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!service->isVisible());
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->handout().caseId == first && sheet()->isVisible());
        m_clerk->press(Qt::Key_F6);
        QTRY_VERIFY(service->isVisible());
        QCOMPARE(way->text(), QStringLiteral("公告送达"));
        QCOMPARE(field("service_reason")->text(), QStringLiteral("住所已拆，电话停机，无人知其去向"));
        QCOMPARE(field("service_medium")->text(), QStringLiteral("区政府网站"));
        QVERIFY(tried->isChecked());
        // It went: what is written next is of another paper.
        QTest::keyClick(tried, Qt::Key_Space); // which the hall believes only where another way is known to have failed
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value("select manner || ' ' || state from hall.service"), QStringLiteral("notice under_way"));
        QTRY_VERIFY(!service->isVisible() && sheet()->handout().caseId == first && sheet()->handout().papers.first().service);
        m_clerk->press(Qt::Key_F6);
        QTRY_VERIFY(service->isVisible());
        QCOMPARE(field("service_reason")->text(), QString());
        QVERIFY(!tried->isChecked());
    }

    void whose_card_goes_along_leaves_nothing_of_it_in_the_case_that_was_open_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a stranger") << QStringLiteral("王路人");
        QTest::newRow("of the same name") << QStringLiteral("陈小明");
    }
    void whose_card_goes_along_leaves_nothing_of_it_in_the_case_that_was_open()
    {
        QFETCH(QString, name);
        sitDown(1);
        m_hall->handIn({SmallHall::application(7)});
        openFirst();
        const CaseId open = m_clerk->work()->file()->caseId;
        const auto *identity = m_clerk->part<IdentityPanel>();
        const auto *verdict = identity->findChild<Label *>(QStringLiteral("verdict"));
        const QString before = verdict->text();
        m_clerk->layCard(1, name);
        auto *over = m_clerk->part<Banner>();
        QTRY_VERIFY2(over->isVisible() && over->fact() == name + QStringLiteral("有 1 件待领取"), qPrintable(over->fact()));
        QVERIFY(verdict->text() != before);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(identity->isVisible());
        QCOMPARE(m_clerk->work()->file()->caseId, open);
        QCOMPARE(verdict->text(), before);
        QVERIFY(!identity->proof() && !identity->comparison());
        QVERIFY(!m_clerk->work()->draft().proof);
    }

private:
    void openFor(int person)
    {
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        m_clerk->layCard(person);
        QTRY_VERIFY(sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
    }

    void write(const char *name, const QString &words)
    {
        field(name)->edit()->setFocus();
        IntakeHand::type(words);
    }

    void handOverToTheFirst()
    {
        sitDown(2);
        openFor(1);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        QTRY_COMPARE(list()->count(), 1);
    }

    void type(const QString &name, int person)
    {
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        IntakeHand::type(name);
        m_clerk->press(Qt::Key_Tab);
        IntakeHand::type(SmallHall::residentId(person));
        m_clerk->press(Qt::Key_Return);
    }
};

YICHUANG_TEST(HandoutTurnsTest)
#include "tst_HandoutTurns.moc"
