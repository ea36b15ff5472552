// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// Each act at the counter while the line breaks before the hall has heard of it: it is done once by itself when the line is back, and what
// was typed is what went.
class CounterLineFaultsTest : public CounterFaults {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    // The line breaks before the hall heard of it: nothing is done, and it is done once by itself when the line is back.
    void a_line_that_breaks_before_the_commit_data() { acts(); }
    void a_line_that_breaks_before_the_commit()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_proxy->setFrozen(true);
        m_clerk->press(act.key, act.modifiers);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QCOMPARE(m_hall->value(act.counted), QStringLiteral("0"));
        m_proxy->setClosed(false);
        expectDoneOnce(act);
    }

    // What the paper says is what was sent, not what was typed while nobody knew whether it had gone.
    void words_that_are_under_way_are_locked_and_the_window_says_which_went_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("done before the line broke") << true;
        QTest::newRow("not done before the line broke") << false;
    }
    void words_that_are_under_way_are_locked_and_the_window_says_which_went()
    {
        QFETCH(bool, done);
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        const QString words = page->supplement().defects.first().text;
        if (done)
            m_proxy->loseAnswerTo("counter.supplement");
        else
            m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        if (done)
            QTRY_COMPARE_WITH_TIMEOUT(m_proxy->lostAnswers(), 1, 10'000);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince() && m_clerk->work()->isBusy());
        typeEverywhere(*page);
        QCOMPARE(page->supplement().defects.size(), 1);
        QCOMPARE(page->supplement().defects.first().text, words);
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(QStringLiteral("锁定")), qPrintable(m_clerk->part<Banner>()->meaning()));
        QVERIFY(page->isVisible());
        m_proxy->setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(isNext() && !m_clerk->work()->isBusy(), 20'000);
        QCOMPARE(decisions(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select facts #>> '{defects,0,defect}' from hall.document where kind = 'supplement'")),
                 words);
        QVERIFY2(m_clerk->part<Banner>()->isVisible() && m_clerk->part<Banner>()->fact().contains(QStringLiteral("已办成")),
                 qPrintable(m_clerk->part<Banner>()->fact()));
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(words), qPrintable(m_clerk->part<Banner>()->meaning()));
    }

    void words_that_were_refused_after_the_line_came_back_are_there_to_be_changed()
    {
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince() && m_clerk->work()->isBusy());
        m_hall->value(QStringLiteral("alter function counter.supplement(uuid, bigint, integer, jsonb, integer, jsonb) rename to gone"));
        m_proxy->setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_clerk->work()->isBusy(), 20'000);
        QCOMPARE(decisions(), 0);
        QVERIFY(page->isVisible());
        QVERIFY(!m_clerk->part<Banner>()->meaning().contains(QStringLiteral("可以发出")));
        typeEverywhere(*page);
        QVERIFY(page->supplement().defects.first().text.contains(QStringLiteral("xyz")));
    }

private:
    // Where the focus is, and with the mouse into the box of words; and the keys that tick.
    void typeEverywhere(NoticePage &page)
    {
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("abc"));
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        const QList<QPlainTextEdit *> boxes = page.findChildren<QPlainTextEdit *>();
        const auto shown = std::find_if(boxes.begin(), boxes.end(), [](QPlainTextEdit *box) { return box->isVisible(); });
        QVERIFY(shown != boxes.end());
        QTest::mouseClick((*shown)->viewport(), Qt::LeftButton);
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("xyz"));
    }
};

YICHUANG_TEST(CounterLineFaultsTest)
#include "tst_CounterLineFaults.moc"
