// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

using namespace yichuang;
using namespace yichuang::test;

// Each act at the counter while PostgreSQL is killed and comes back: it is shown as done once, it is done once, what was
// typed stays, and the window goes on by itself.
class CounterHallFaultsTest : public CounterFaults {
    Q_OBJECT

private Q_SLOTS:
    // A call waits for the hall for as long as any machine takes to bring it back.
    void init() { begin(CounterScene::patient()); }
    void cleanup() { end(); }

    void a_hall_that_is_killed_and_comes_back_data() { acts(); }
    void a_hall_that_is_killed_and_comes_back()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_clerk->press(act.key, act.modifiers);
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QVERIFY(m_clerk->part<Banner>()->fact().startsWith(QStringLiteral("网络断开")) && m_clerk->part<Banner>()->isVisible());
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY(!m_clerk->work()->lostSince());
        QVERIFY(!m_clerk->part<Banner>()->fact().startsWith(QStringLiteral("网络断开")));
        expectDoneOnce(act);
    }

    void a_hall_that_stays_away_keeps_every_word_and_the_case()
    {
        openAndWriteSupplement();
        const QString words = m_clerk->part<NoticePage>()->supplement().defects.first().text;
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(m_clerk->part<NoticePage>()->isVisible());
        QCOMPARE(m_clerk->part<NoticePage>()->supplement().defects.first().text, words);
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY(!m_clerk->work()->lostSince());
        QCOMPARE(decisions(), 0);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(decisions(), 1);
        QVERIFY(m_hall->value(QStringLiteral("select facts::text from hall.document where kind = 'supplement'")).contains(words));
    }
};

YICHUANG_TEST(CounterHallFaultsTest)
#include "tst_CounterHallFaults.moc"
