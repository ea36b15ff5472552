// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewFaults.h"

using namespace yichuang;
using namespace yichuang::test;

// Each act of review while an answer is lost after the commit, the line breaks before it, PostgreSQL is killed, or the key is pressed
// twice: it is shown as done once, and it is done once.
class ReviewFaultsTest : public ReviewFaults {
    Q_OBJECT

private Q_SLOTS:
    // A call waits for the hall for as long as any machine takes to bring it back.
    void init() { begin(ReviewScene::patient()); }
    void cleanup() { end(); }

    void an_answer_that_is_lost_after_the_commit_data() { acts(); }
    void an_answer_that_is_lost_after_the_commit()
    {
        QFETCH(Act, act);
        prepare(act);
        if (QTest::currentTestFailed())
            return;
        proxy().loseAnswerTo(act.call);
        press(act);
        QTRY_COMPARE(proxy().lostAnswers(), 1);
        expectDoneOnce(act);
    }

    // Nothing is done, and it is done once by itself when the line is back.
    void a_line_that_breaks_before_the_commit_data() { acts(); }
    void a_line_that_breaks_before_the_commit()
    {
        QFETCH(Act, act);
        prepare(act);
        if (QTest::currentTestFailed())
            return;
        proxy().setFrozen(true);
        press(act);
        proxy().setClosed(true);
        proxy().setFrozen(false);
        QTRY_VERIFY(work()->lostSince());
        QVERIFY(banner()->isVisible() && banner()->fact().startsWith(QStringLiteral("网络断开")));
        QCOMPARE(count(act), m_before);
        proxy().setClosed(false);
        expectDoneOnce(act);
    }

    void a_hall_that_is_killed_and_comes_back_data() { acts(); }
    void a_hall_that_is_killed_and_comes_back()
    {
        QFETCH(Act, act);
        prepare(act);
        if (QTest::currentTestFailed())
            return;
        press(act);
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(work()->lostSince());
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY(!work()->lostSince());
        expectDoneOnce(act);
    }

    void a_second_press_does_nothing_more_data() { acts(); }
    void a_second_press_does_nothing_more()
    {
        QFETCH(Act, act);
        prepare(act);
        if (QTest::currentTestFailed())
            return;
        proxy().setFrozen(true);
        press(act);
        press(act);
        proxy().setFrozen(false);
        expectDoneOnce(act);
    }

    // What the paper says is what was sent, not what was typed while nobody knew whether it had gone.
    void words_that_are_under_way_are_locked_and_the_window_says_what_went_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("done before the line broke") << true;
        QTest::newRow("not done before the line broke") << false;
    }
    void words_that_are_under_way_are_locked_and_the_window_says_what_went()
    {
        QFETCH(bool, done);
        openAndWriteRefusal();
        const QHash<int, Finding> found = officer().part<PointList>()->findings();
        breakLine(done, "review.refuse", Qt::Key_Return, Qt::ControlModifier);
        for (auto *box : officer().page()->findChildren<QPlainTextEdit *>())
            QTest::keyClicks(box, QStringLiteral("xyz"));
        QTest::keyClick(officer().part<PointList>(), Qt::Key_1);
        // Another decision waits for this one.
        officer().press(Qt::Key_F9);
        officer().press(Qt::Key_Escape);
        QCOMPARE(panel()->act(), ReviewAct::Refuse);
        QCOMPARE(panel()->refusal().facts, QStringLiteral("The pool has no guard at all."));
        QCOMPARE(officer().part<OpinionPanel>()->opinion(), QStringLiteral("all in order"));
        QCOMPARE(officer().part<PointList>()->findings(), found);
        QVERIFY2(banner()->meaning().contains(QStringLiteral("锁定")), qPrintable(banner()->meaning()));
        const QString name = work()->file()->applicant.name;
        proxy().setClosed(false);
        QTRY_VERIFY(isDecided() && !work()->isBusy());
        QTRY_VERIFY2(banner()->fact() == QStringLiteral("断网前按下的已办成：%1 %2").arg(panel()->title(), name),
                     qPrintable(banner()->fact()));
        QCOMPARE(
            m_hall->value(
                QStringLiteral("select data ->> 'facts' from hall.event where action = 'refuse' and case_id = %1").arg(m_first.value())),
            QStringLiteral("The pool has no guard at all."));
    }

    void a_decision_that_was_pressed_without_a_line_is_named_until_it_is_pressed_again()
    {
        openAndExamine();
        const QString name = work()->file()->applicant.name;
        proxy().setClosed(true);
        proxy().cut();
        QTRY_VERIFY(work()->lostSince());
        officer().press(Qt::Key_F8);
        QVERIFY2(banner()->meaning().contains(QStringLiteral("同意，送下一步 %1 没有发出").arg(name)), qPrintable(banner()->meaning()));
        proxy().setClosed(false);
        QTRY_COMPARE(banner()->fact(), QStringLiteral("同意，送下一步 %1 还没有发出").arg(name));
        QVERIFY2(banner()->meaning().contains(QStringLiteral("F8")), qPrintable(banner()->meaning()));
        QVERIFY(work()->holds() && work()->file()->caseId == m_first);
        QTRY_VERIFY(!work()->isBusy());
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(isDecided());
        QVERIFY(!banner()->fact().contains(QStringLiteral("还没有发出")) || !banner()->isVisible());
    }

    // The window ends before it hears that the act was done: its words are not there to be sent again, and what lay beside them is.
    void words_that_went_are_not_there_again_when_the_window_ended_before_the_answer_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<ReviewAct>("again");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *call, void (ReviewFaults::*lead)(), const char *action, ReviewAct again,
                            const char *field) {
            QTest::newRow(name) << Act{call, lead, Qt::Key_Return, Qt::ControlModifier, action, &ReviewFaultsTest::isWritten} << again
                                << QString::fromLatin1(field);
        };
        using Test = ReviewFaultsTest;
        row("a visit", "review.site_visit", &Test::openAndWriteVisit, "site_visit", ReviewAct::SiteVisit, "findings");
        row("a hearing", "review.offer_hearing", &Test::openAndOfferHearing, "offer_hearing", ReviewAct::OfferHearing, "matter");
        row("a neighbour", "review.inform_party", &Test::openAndTellNeighbour, "inform_party", ReviewAct::InformParty, "name");
        row("a department", "review.ask_opinion", &Test::openAndAskDepartment, "ask_opinion", ReviewAct::AskOpinion, "question");
    }
    void words_that_went_are_not_there_again_when_the_window_ended_before_the_answer()
    {
        QFETCH(Act, act);
        QFETCH(ReviewAct, again);
        QFETCH(QString, field);
        prepare(act);
        officer().press(Qt::Key_Escape);
        judgeAll(Qt::Key_1);
        const QHash<int, Finding> found = officer().part<PointList>()->findings();
        officer().openMore(again);
        QVERIFY(!panel()->text(field.toLatin1().constData()).isEmpty());
        proxy().freezeAnswerTo(act.call);
        press(act);
        QTRY_VERIFY(proxy().isFrozen());
        QCOMPARE(count(act), m_before + 1);
        officer().open([this] { proxy().setFrozen(false); });
        QTRY_VERIFY(work()->file() && !work()->isBusy());
        QCOMPARE(work()->file()->caseId, m_first);
        QCOMPARE(officer().part<PointList>()->findings(), found);
        QCOMPARE(officer().part<OpinionPanel>()->opinion(), QStringLiteral("all in order"));
        QTRY_VERIFY(!officer().part<TeamPage>()->team().people.isEmpty());
        officer().openMore(again);
        QCOMPARE(panel()->text(field.toLatin1().constData()), QString());
        QCOMPARE(count(act), m_before + 1);
    }

    void a_second_sheet_of_the_same_act_begins_empty()
    {
        openAndWriteVisit();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isWritten() && !work()->isBusy());
        officer().openMore(ReviewAct::SiteVisit);
        QCOMPARE(panel()->text("findings"), QString());
        QCOMPARE(panel()->text("place"), QString());
    }

    void a_decision_can_still_be_taken_back_after_the_window_ended()
    {
        openAndExamine();
        const QString name = work()->file()->applicant.name;
        proxy().freezeAnswerTo("review.forward");
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(proxy().isFrozen());
        officer().open([this] { proxy().setFrozen(false); });
        QTRY_VERIFY(officer().part<UndoCard>()->isRunning());
        QVERIFY2(officer().part<UndoCard>()->accessibleName().contains(QStringLiteral("同意，已送下一步 ") + name),
                 qPrintable(officer().part<UndoCard>()->accessibleName()));
        officer().press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(isBack() && !work()->isBusy());
        QVERIFY(!officer().part<PointList>()->firstOpen());
    }

private:
    void breakLine(bool done, const char *call, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        if (done)
            proxy().freezeAnswerTo(call);
        else
            proxy().setFrozen(true);
        officer().press(key, modifiers);
        QTRY_VERIFY(proxy().isFrozen()); // with the answer, which is lost: a line that only broke might be back before it is closed
        proxy().setClosed(true);
        proxy().setFrozen(false);
        QTRY_VERIFY(work()->lostSince() && work()->isBusy());
    }
};

YICHUANG_TEST(ReviewFaultsTest)
#include "tst_ReviewFaults.moc"
