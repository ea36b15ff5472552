// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"

using namespace yichuang;
using namespace yichuang::test;

// What the window keeps of a card that it read, until F8 stores what was compared (docs/devices.md).
class KeptCardsTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        sitDown(1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
    }

    void cleanup() { shutHall(); }

    void of_a_strangers_card_nothing_beside_what_was_marked()
    {
        CardData card;
        card.name = QStringLiteral("王路人");
        card.number = SmallHall::residentId(42);
        card.sex = QStringLiteral("男");
        card.birth = QDate(1985, 1, 2);
        card.address = QStringLiteral("广州市天河区");
        m_clerk->lay(card);
        QTRY_VERIFY(panel()->comparison() && panel()->isSomebodyElse());
        m_clerk->part<MaterialsPanel>()->mark(OriginalMark::Seen);
        m_clerk->page()->saveNow();
        QTRY_COMPARE(drafts(QStringLiteral("data -> 'marks' <> '[]'")), QStringLiteral("1"));
        QCOMPARE(drafts(QStringLiteral("data::text like '%%1%' or data::text like '%王路人%'").arg(card.number)), QStringLiteral("0"));
    }

    void the_right_card_until_the_case_is_put_down()
    {
        m_clerk->layCard(1);
        QTRY_VERIFY(panel()->agrees());
        m_clerk->page()->saveNow();
        const QString number = QStringLiteral("data::text like '%%1%'").arg(SmallHall::residentId(1));
        QTRY_COMPARE(drafts(number), QStringLiteral("1"));
        m_clerk->work()->release(QStringLiteral("申请人没有带齐，下午再来"));
        QTRY_VERIFY(!m_clerk->work()->file());
        m_clerk->page()->saveNow();
        m_hall->value(QStringLiteral("select hall.tidied('cards')"));
        QCOMPARE(drafts(number), QStringLiteral("0"));
        QCOMPARE(drafts(QStringLiteral("data ? 'marks'")), QStringLiteral("1"));
    }

private:
    IdentityPanel *panel() { return m_clerk->part<IdentityPanel>(); }
    QString drafts(const QString &which) { return m_hall->value(QStringLiteral("select count(*) from hall.draft where ") + which); }
};

YICHUANG_TEST(KeptCardsTest)
#include "tst_KeptCards.moc"
