// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/ReviewHall.h"

#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/UndoCard.h"
#include "ui/review/CertificateFields.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewQueue.h"
#include "ui/review/TeamPage.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace yichuang::test {

// Officers of a sample hall behind a line that can be broken, and each act of review: what leads to its key, what must be one more in the
// hall whatever happens to the line, the hall or the key, and how the window shows that it is done.
class ReviewFaults : public QObject {
public:
    struct Act {
        QByteArray call; // or, where the same call went before and is only executed again, words that it sends
        void (ReviewFaults::*prepare)();
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        QByteArray action;                   // as the case's history has it
        bool (ReviewFaults::*shown)() const; // how the window shows it
    };

protected:
    void begin(LineTiming timing = {})
    {
        m_timing = timing;
        m_hall = std::make_unique<ReviewHall>();
        m_hall->start(420);
    }

    void end() { m_hall.reset(); }

    void acts()
    {
        QTest::addColumn<Act>("act");
        using Test = ReviewFaults;
        const Qt::KeyboardModifiers control = Qt::ControlModifier, none = Qt::NoModifier;
        QTest::newRow("F5") << Act{"review.claim_next", &Test::waitForQueue, Qt::Key_F5, none, {}, &Test::isOpen};
        QTest::newRow("Enter opens") << Act{"review.claim", &Test::waitAndMark, Qt::Key_Return, none, {}, &Test::isOpen};
        QTest::newRow("F8 sends on") << Act{"review.forward", &Test::openAndExamine, Qt::Key_F8, none, "forward", &Test::isDecided};
        QTest::newRow("F8 grants") << Act{"review.grant", &Test::openToGrant, Qt::Key_F8, none, "grant", &Test::isDecided};
        QTest::newRow("F10 refuses") << Act{"review.refuse", &Test::openAndWriteRefusal, Qt::Key_Return, control, "refuse",
                                            &Test::isDecided};
        QTest::newRow("F10 proposes") << Act{"review.refuse", &Test::openAndWriteProposal, Qt::Key_Return, control, "propose",
                                             &Test::isDecided};
        QTest::newRow("F9 sends back") << Act{"review.send_back", &Test::openAndWriteReturn, Qt::Key_Return, control,
                                              "return",           &Test::isDecided};
        QTest::newRow("terminating") << Act{"review.terminate", &Test::openAndWriteEnd, Qt::Key_Return, control,
                                            "terminate",        &Test::isDecided};
        QTest::newRow("F6 pauses") << Act{"review.pause", &Test::openAndWritePause, Qt::Key_Return, control, "pause", &Test::isDecided};
        QTest::newRow("F6 resumes") << Act{"review.resume", &Test::openAndWriteResult, Qt::Key_Return, control, "resume", &Test::isResumed};
        QTest::newRow("asking for time") << Act{"review.ask_extension", &Test::openAndAskForTime, Qt::Key_Return, control,
                                                "ask_extension",        &Test::isPutAside};
        QTest::newRow("giving time") << Act{
            "review.approve_extension", &Test::openAndAnswer, Qt::Key_Return, control, "extend", &Test::isDecided};
        QTest::newRow("giving no time") << Act{"review.refuse_extension", &Test::openAndAnswerNo, Qt::Key_Return, control,
                                               "refuse_extension",        &Test::isPutAside};
        QTest::newRow("asking a department") << Act{
            "review.ask_opinion", &Test::openAndAskDepartment, Qt::Key_Return, control, "ask_opinion", &Test::isWritten};
        QTest::newRow("answering a department")
            << Act{"review.give_opinion", &Test::lookAndAnswer, Qt::Key_Return, control, "give_opinion", &Test::isAnswered};
        QTest::newRow("a visit") << Act{"review.site_visit", &Test::openAndWriteVisit, Qt::Key_Return, control,
                                        "site_visit",        &Test::isWritten};
        QTest::newRow("offering a hearing") << Act{
            "review.offer_hearing", &Test::openAndOfferHearing, Qt::Key_Return, control, "offer_hearing", &Test::isWritten};
        QTest::newRow("telling a neighbour") << Act{
            "review.inform_party", &Test::openAndTellNeighbour, Qt::Key_Return, control, "inform_party", &Test::isWritten};
        QTest::newRow("noting a hearing") << Act{"review.answer_hearing", &Test::openAndNoteHearing, Qt::Key_Return, control,
                                                 "answer_hearing",        &Test::isWritten};
        QTest::newRow("Alt+Z") << Act{"review.undo", &Test::openAndSendOn, Qt::Key_Z, Qt::AltModifier, "undo", &Test::isBack};
    }

    // What leads to the key, and how much of it there is before.
    void prepare(const Act &act)
    {
        (this->*act.prepare)();
        m_before = count(act);
    }

    int count(const Act &act)
    {
        return act.action.isEmpty() ? m_hall->count(QStringLiteral("hall.lease"))
                                    : m_hall->count(QStringLiteral("hall.event where action = '%1' and case_id = %2")
                                                        .arg(QLatin1String(act.action))
                                                        .arg(m_first.value()));
    }

    void press(const Act &act) { officer().press(act.key, act.modifiers); }

    void expectDoneOnce(const Act &act)
    {
        QTRY_VERIFY2((this->*act.shown)(), qPrintable(QStringLiteral("%1 %2").arg(banner()->fact()).arg(count(act) - m_before)));
        QTRY_VERIFY(!work()->isBusy());
        QCOMPARE(count(act), m_before + 1);
        // The banner tells of nothing but what was done, and of the line.
        static const QRegularExpression done(QStringLiteral("^(已连上大厅$|断网前按下的已办成)"));
        QVERIFY2(!banner()->isVisible() || done.match(banner()->fact()).hasMatch(), qPrintable(banner()->fact()));
    }

    bool isOpen() const { return work()->holds(); }
    bool isDecided() const
    {
        return work()->undoable() && work()->undoable()->caseId == m_first && officer().part<UndoCard>()->isRunning() &&
               !(work()->file() && work()->file()->caseId == m_first);
    }
    bool isPutAside() const { return !work()->isBusy() && !(work()->file() && work()->file()->caseId == m_first); }
    bool isWritten() const
    {
        return work()->holds() && work()->file()->caseId == m_first && work()->file()->version > m_version && !panel()->isVisible();
    }
    bool isResumed() const { return isWritten() && !work()->file()->review->pause; }
    bool isAnswered() const
    {
        const QList<OpinionRequest> &asked = work()->file()->review->requests;
        return std::none_of(asked.begin(), asked.end(), [](const OpinionRequest &one) { return one.mine && !one.answeredAt.isValid(); });
    }
    bool isBack() const
    {
        return work()->holds() && work()->file()->caseId == m_first &&
               officer().part<OpinionPanel>()->opinion() == QStringLiteral("all in order");
    }

    ReviewScene &officer() const { return m_hall->officer(); }
    ReviewWork *work() const { return officer().work(); }
    ActPanel *panel() const { return officer().part<ActPanel>(); }
    Banner *banner() const { return officer().part<Banner>(); }
    CuttingProxy &proxy() { return m_hall->proxy(); }

    void waitForQueue()
    {
        m_hall->sitThrough("p0834", m_timing);
        QTRY_VERIFY(officer().part<QueueModel>()->rowCount() > 2);
    }

    void waitAndMark()
    {
        waitForQueue();
        officer().press(Qt::Key_1, Qt::AltModifier);
        officer().press(Qt::Key_Home);
    }

    void open()
    {
        waitForQueue();
        officer().press(Qt::Key_F5);
        note();
    }

    void note()
    {
        QTRY_VERIFY2(work()->file() && !work()->isBusy() && !work()->isDeaf(), qPrintable(banner()->fact()));
        m_first = work()->file()->caseId;
        m_version = work()->file()->version;
    }

    // With empty hands: whoever holds a case is given that one first.
    void openById(const char *login, CaseId id)
    {
        m_hall->run("delete from hall.lease; update hall.review_queue set claimed = false where claimed");
        m_hall->sitThrough(login, m_timing);
        work()->open(id);
        note();
    }

    void judgeAll(Qt::Key key)
    {
        auto *points = officer().part<PointList>();
        points->setFocus();
        for (int presses = 0; points->firstOpen() && presses < 40; ++presses)
            QTest::keyClick(points, key);
        officer().press(Qt::Key_O, Qt::AltModifier);
        officer().type(QStringLiteral("all in order"));
    }

    void openAndExamine()
    {
        open();
        judgeAll(Qt::Key_1);
    }

    void openAndSendOn()
    {
        openAndExamine();
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(isDecided() && !work()->isBusy());
    }

    // A case that waits for its decision, in the hands of who decides.
    void openToDecide()
    {
        const QString id = m_hall->value(
            "select min(q.case_id) from hall.review_queue q join hall.case_file c on c.id = q.case_id where q.department_id = "
            "14 and q.step = 'examine' and not q.paused and not q.away and c.status = 'accepted' and not c.verification_owed");
        m_hall->run(QStringLiteral("update hall.review_queue q set step = 'decide', place = s.place, reserved_for = null "
                                   "from hall.review_step s, hall.case_file c where c.id = q.case_id and s.item_version_id = "
                                   "c.item_version_id and s.step = 'decide' and q.case_id = %1")
                        .arg(id));
        openById("p0836", CaseId(id.toLongLong()));
        QVERIFY(work()->file()->review->decides);
    }

    void openToGrant()
    {
        openToDecide();
        judgeAll(Qt::Key_1);
        auto *certificate = officer().part<CertificateFields>();
        if (!certificate->whyNot().isEmpty())
            certificate->findChild<LineField *>(QStringLiteral("validTo"))->setText(QStringLiteral("2031-06-30"));
        QCOMPARE(certificate->whyNot(), QString());
    }

    void writeRefusal()
    {
        judgeAll(Qt::Key_2);
        officer().press(Qt::Key_F10);
        write("facts", "The pool has no guard at all.");
        write("articles", "Rules, article 8");
        write("reasons", "Safety is a condition of it.");
        QCOMPARE(panel()->whyNot(), QString());
    }

    void openAndWriteRefusal()
    {
        openToDecide();
        writeRefusal();
    }
    void openAndWriteProposal()
    {
        open();
        writeRefusal();
    }

    void openAndWriteReturn()
    {
        open();
        officer().press(Qt::Key_F9);
        write("reason", "Please look at the original of paper 2.");
    }

    void openAndWriteEnd()
    {
        openToDecide();
        officer().openMore(ReviewAct::Terminate);
        write("facts", "The applicant called and wants it back.");
    }

    void openAndWritePause()
    {
        open();
        officer().press(Qt::Key_F6);
        auto *pause = officer().part<PausePanel>();
        QVERIFY(pause->isVisible());
        officer().press(Qt::Key_Space); // the first cause
        pause->findChild<QComboBox *>()->setFocus();
        officer().type(QStringLiteral("the laboratory"));
        pause->findChild<TextBox *>()->edit()->setFocus();
        officer().type(QStringLiteral("The water has to be tested."));
        QCOMPARE(pause->whyNot(), QString());
    }

    void openAndWriteResult()
    {
        openAndWritePause();
        const CaseId id = m_first;
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isDecided() && !work()->isBusy());
        openById("p0834", id);
        QVERIFY(work()->file()->review->pause);
        officer().press(Qt::Key_F6);
        write("result", "passed");
    }

    void openAndAskForTime()
    {
        open();
        officer().openMore(ReviewAct::AskExtension);
        write("reason", "The laboratory needs longer for the samples.");
    }

    void openAndAnswer()
    {
        openAndAskForTime();
        const CaseId id = m_first;
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isPutAside());
        openById("p0836", id);
        officer().openMore(ReviewAct::AnswerExtension);
    }

    void openAndAnswerNo()
    {
        openAndAnswer();
        panel()->findChild<QComboBox *>()->setFocus();
        officer().press(Qt::Key_Down);
        write("reason", "There are two weeks left.");
        QCOMPARE(panel()->choice().toBool(), false);
    }

    void openAndAskDepartment()
    {
        open();
        officer().openMore(ReviewAct::AskOpinion);
        panel()->findChild<ComboField *>()->combo()->setCurrentText(m_hall->value("select name from hall.department where id = 17"));
        write("question", "Is the firm in good order?");
    }

    void lookAndAnswer()
    {
        openAndAskDepartment();
        const CaseId id = m_first;
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isWritten() && !work()->isBusy());
        m_hall->sitThrough("p0831", m_timing);
        work()->look(id);
        note();
        officer().openMore(ReviewAct::GiveOpinion);
        write("text", "In good order.");
    }

    void openAndWriteVisit()
    {
        open();
        QTRY_VERIFY(!officer().part<TeamPage>()->team().people.isEmpty());
        officer().openMore(ReviewAct::SiteVisit);
        write("place", "the pool");
        write("findings", "Guards were at their places.");
        QCOMPARE(panel()->whyNot(), QString());
    }

    void openAndOfferHearing()
    {
        open();
        officer().openMore(ReviewAct::OfferHearing);
        write("matter", "The smoke would reach the windows of the neighbours.");
    }

    void openAndTellNeighbour()
    {
        open();
        officer().openMore(ReviewAct::InformParty);
        write("name", "Owner of 126 Dyke Road");
        write("interest", "The chimney is near his windows.");
        write("matter", "a public bath");
    }

    void openAndNoteHearing()
    {
        openAndOfferHearing();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isWritten() && !work()->isBusy());
        note();
        officer().openMore(ReviewAct::AnswerHearing);
        write("findings", "Waived in writing by all three.");
    }

    void write(const char *field, const char *words)
    {
        panel()->findChild<TextBox *>(QLatin1String(field))->edit()->setFocus();
        officer().type(QLatin1String(words));
    }

    std::unique_ptr<ReviewHall> m_hall;
    LineTiming m_timing;
    CaseId m_first;
    int m_version = 0;
    int m_before = 0;
};

}
