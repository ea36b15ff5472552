// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ByAgent.h"
#include "ui/counter/CounterFrame.h"

#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"

using namespace yichuang;
using namespace yichuang::test;

// Another comes than the agent who was named: only the clerk's own word puts them in that one's place, and it stays where it was given.
class ReplacedAgentTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->value(QStringLiteral("update hall.material set data = data || '{\"when\": {\"agent\": true}}' where seq = 2"));
        m_hall->handIn({byAgent()});
        sitDown();
        openFirst();
    }

    void cleanup() { shutHall(); }

    void a_power_of_attorney_that_is_marked_among_the_papers_replaces_nobody()
    {
        layStranger();
        markMandate();
        QVERIFY(!panel()->proof()->powerOfAttorney);
        QVERIFY(!authority()->isChecked());
        QCOMPARE(verdict(), QStringLiteral("不是本件的代办人"));
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        QCOMPARE(verdict(), QStringLiteral("接替原报的代办人李代办"));
        QVERIFY(panel()->proof()->powerOfAttorney);
    }

    // Marked before, it is of whoever was named.
    void nor_does_one_that_was_marked_before_the_card_came()
    {
        markMandate();
        layStranger();
        QVERIFY(!authority()->isChecked());
        QVERIFY(!panel()->proof()->powerOfAttorney);
    }

    void a_card_that_could_not_be_compared_has_no_tick_that_nobody_set()
    {
        m_hall->value(QStringLiteral("alter function counter.compare_identity(bigint, jsonb) rename to compare_no_identity"));
        markMandate();
        m_clerk->layCard(42, QStringLiteral("王路人"));
        QTRY_VERIFY(panel()->proof());
        m_clerk->hearOut();
        QTRY_VERIFY(!authority()->isChecked());
        QVERIFY(!panel()->comparison());
        QVERIFY(!panel()->proof()->powerOfAttorney);
    }

    // As after every paper that is scanned.
    void who_was_put_in_the_named_ones_place_stays_there_when_the_case_is_read_again()
    {
        layStranger();
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        QCOMPARE(verdict(), QStringLiteral("接替原报的代办人李代办"));
        markMandate();
        QCOMPARE(verdict(), QStringLiteral("接替原报的代办人李代办"));
        m_clerk->page()->saveNow();
        m_clerk->part<CasePanels>()->open(*m_clerk->work()->file(), m_clerk->work()->draft());
        QVERIFY(!panel()->comparison());
        QTRY_VERIFY(panel()->comparison());
        QCOMPARE(verdict(), QStringLiteral("接替原报的代办人李代办"));
        QVERIFY(panel()->proof()->powerOfAttorney);
    }

private:
    IdentityPanel *panel() { return m_clerk->part<IdentityPanel>(); }
    CheckBox *authority() { return m_clerk->page()->findChild<CheckBox *>(QStringLiteral("powerOfAttorney")); }
    QString verdict() { return m_clerk->page()->findChild<Label *>(QStringLiteral("verdict"))->text(); }

    void layStranger()
    {
        m_clerk->layCard(42, QStringLiteral("王路人"));
        QTRY_COMPARE(verdict(), QStringLiteral("不是本件的代办人"));
    }

    void markMandate()
    {
        auto *papers = m_clerk->part<MaterialsPanel>();
        papers->setCurrent(2);
        papers->setFocus();
        m_clerk->press(Qt::Key_Space);
        QVERIFY(papers->isMandateSeen());
    }
};

YICHUANG_TEST(ReplacedAgentTest)
#include "tst_ReplacedAgent.moc"
