// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "ui/counter/IdentityPanel.h"

using namespace yichuang;
using namespace yichuang::test;

// What the window keeps of a card that it read, until F8 stores what was compared (docs/devices.md).
class KeptCardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->apply(1);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
    }

    void cleanup()
    {
        m_clerk.reset();
        m_hall.reset();
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

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<CounterScene> m_clerk;
};

YICHUANG_TEST(KeptCardsTest)
#include "tst_KeptCards.moc"
