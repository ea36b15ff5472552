// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewHall.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/QueueModel.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/TextBox.h"
#include "ui/review/ActPanel.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewQueue.h"
#include "ui/review/TeamPage.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// What an officer does more seldom, each behind F7 and its digit, by keyboard at the real page: a hearing offered, a neighbour told, other
// departments heard, a visit, an extension, the end of a case. Each is written into the case once and seen by whoever comes after.
class ReviewActsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall.start(420); }
    void cleanup() { m_hall.clear(); }

    void a_hearing_is_offered_in_writing_and_the_case_stays_in_the_same_hands()
    {
        take("p0834");
        const CaseId id = caseId();
        QTest::keyClick(officer().part<PointList>(), Qt::Key_1);
        officer().part<OpinionPanel>()->setOpinion(QStringLiteral("half written"));
        const QHash<int, Finding> found = officer().part<PointList>()->findings();
        openMore(ReviewAct::OfferHearing);
        QVERIFY(!panel()->whyNot().isEmpty());
        const int before = events();
        send();
        officer().hearOut();
        QCOMPARE(events(), before);
        // The paper is seen beside what is typed; it sends no message.
        officer().type(QStringLiteral("The smoke would reach the windows of the neighbours."));
        auto *notice = officer().part<NoticePreviewPanel>();
        QVERIFY(notice->isVisible());
        QTRY_VERIFY(!notice->findChild<QWidget *>(QStringLiteral("smsText"))->isVisible());
        send();
        send();
        QTRY_COMPARE(documents(id, "hearing_notice"), 1);
        QTRY_VERIFY(!work()->isBusy() && work()->file() && caseId() == id && work()->holds());
        QCOMPARE(events(), before + 1);
        QCOMPARE(officer().part<PointList>()->findings(), found);
        QCOMPARE(officer().part<OpinionPanel>()->opinion(), QStringLiteral("half written"));
        const QList<Opinion> said = work()->file()->review->opinions;
        QVERIFY2(said.last().text.contains(QStringLiteral("neighbours")), qPrintable(said.last().text));
        // A second hearing begins with an empty sheet.
        openMore(ReviewAct::OfferHearing);
        QCOMPARE(panel()->text("matter"), QString());
    }

    void a_neighbour_is_told_and_the_notice_is_taken_back_with_alt_z()
    {
        take("p0834");
        const CaseId id = caseId();
        openMore(ReviewAct::InformParty);
        for (const char *words : {"Owner of 126 Dyke Road", "The chimney is ten metres from his windows.", "a public bath"}) {
            officer().type(QLatin1String(words));
            officer().press(Qt::Key_Tab);
        }
        QCOMPARE(panel()->whyNot(), QString());
        send();
        QTRY_COMPARE(documents(id, "third_party_notice"), 1);
        QTRY_VERIFY(!work()->isBusy() && work()->undoable());
        officer().press(Qt::Key_Z, Qt::AltModifier);
        QTRY_COMPARE(documents(id, "third_party_notice"), 0);
        QTRY_VERIFY(!work()->isBusy() && work()->holds() && caseId() == id);
        QCOMPARE(m_hall.count(
                     QStringLiteral("hall.document where kind = 'third_party_notice' and state = 'void' and case_id = %1").arg(id.value())),
                 1);
        for (const Opinion &said : work()->file()->review->opinions)
            QVERIFY(!said.text.contains(QStringLiteral("Dyke Road")) && !said.named.contains(QStringLiteral("Dyke Road")));
        // What was typed came back with the undoing.
        openMore(ReviewAct::InformParty);
        QCOMPARE(panel()->text("name"), QStringLiteral("Owner of 126 Dyke Road"));
    }

    void a_notice_on_a_case_that_somebody_else_moved_is_refused_and_its_words_stay()
    {
        take("p0834");
        const CaseId id = caseId();
        const int before = documents(id, "hearing_notice");
        openMore(ReviewAct::OfferHearing);
        officer().type(QStringLiteral("The smoke would reach the neighbours."));
        m_hall.run(QStringLiteral("update hall.case_file set version = version + 1 where id = %1").arg(id.value()));
        send();
        QTRY_VERIFY(!work()->isBusy() && officer().part<ConflictPanel>()->isVisible());
        QCOMPARE(documents(id, "hearing_notice"), before);
        QVERIFY(work()->draft().text().contains(QStringLiteral("smoke")));
    }

    // The neighbours waive it; until somebody says so the decision would wait for five days.
    void what_became_of_the_right_to_a_hearing_is_noted_once()
    {
        take("p0834");
        const CaseId id = caseId();
        if (!work()->file()->review->may(ReviewAct::AnswerHearing)) {
            openMore(ReviewAct::OfferHearing);
            officer().type(QStringLiteral("The smoke would reach the windows of the neighbours."));
            send();
            QTRY_COMPARE(documents(id, "hearing_notice"), 1);
        }
        openMore(ReviewAct::AnswerHearing);
        QVERIFY(!panel()->whyNot().isEmpty());
        panel()->findChild<TextBox *>(QStringLiteral("findings"))->setText(QStringLiteral("Waived in writing by all three."));
        send();
        send();
        const QString noted =
            QStringLiteral("select string_agg(data ->> 'outcome', ',') from hall.event where case_id = %1 and action = 'answer_hearing'");
        QTRY_COMPARE(m_hall.value(noted.arg(id.value())), QStringLiteral("waived"));
        QTRY_VERIFY(!work()->isBusy() && work()->file() && caseId() == id);
        const QList<Opinion> said = work()->file()->review->opinions;
        QVERIFY2(said.last().text.contains(QStringLiteral("all three")), qPrintable(said.last().text));
    }

    void another_department_is_asked_and_its_officer_answers_at_his_own_page()
    {
        take("p0834");
        const CaseId id = caseId();
        openMore(ReviewAct::AskOpinion);
        panel()->findChild<ComboField *>()->combo()->setCurrentText(m_hall.value("select name from hall.department where id = 17"));
        panel()->findChild<TextBox *>(QStringLiteral("question"))->setText(QStringLiteral("Is the firm in good order?"));
        send();
        QTRY_VERIFY(!work()->isBusy() && !work()->file()->review->requests.isEmpty());
        ReviewScene &guest = m_hall.sitBeside("p0831");
        guest.work()->look(id);
        QTRY_VERIFY(guest.work()->file() && guest.work()->file()->caseId == id && !guest.work()->isBusy());
        guest.openMore(ReviewAct::GiveOpinion);
        guest.part<ActPanel>()->findChild<TextBox *>(QStringLiteral("text"))->setText(QStringLiteral("In good order."));
        guest.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall.value(QStringLiteral("select agrees || text from hall.opinion_request where case_id = %1").arg(id.value())),
                     QStringLiteral("trueIn good order."));
    }

    void a_visit_is_written_down_by_two_officers()
    {
        take("p0834");
        const CaseId id = caseId();
        QTRY_VERIFY(!officer().part<TeamPage>()->team().people.isEmpty());
        openMore(ReviewAct::SiteVisit);
        panel()->findChild<TextBox *>(QStringLiteral("place"))->setText(QStringLiteral("the pool"));
        panel()->findChild<TextBox *>(QStringLiteral("findings"))->setText(QStringLiteral("Guards were at their places."));
        send();
        QTRY_COMPARE(m_hall.value(QStringLiteral("select cardinality(officers) from hall.site_visit where case_id = %1").arg(id.value())),
                     QStringLiteral("2"));
    }

    void how_a_date_is_counted_is_shown_and_printed_by_keys()
    {
        take("p0834");
        officer().press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(officer().part<DeadlineCard>() && officer().part<DayRuler>() && officer().part<DayRuler>()->isVisible());
        QTRY_VERIFY((officer().press(Qt::Key_P, Qt::ControlModifier),
                     !QDir(officer().paperFolder()).entryList({QStringLiteral("*.pdf")}).isEmpty()));
        QVERIFY(!officer().part<PrintPage>()->isVisible());
        QVERIFY(
            m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'review.explanation_printed' and login = 'p0834'"))
                .toInt() >= 1);
    }

    void screens_data() { Appearances::addRows(); }

    void screens()
    {
        m_hall.dress();
        take("p0834");
        officer().press(Qt::Key_F7);
        QTRY_VERIFY(officer().part<QMenu>());
        QTest::qWait(60);
        Appearances::keepOther(*officer().part<QMenu>(), QStringLiteral("review-more"));
        officer().part<QMenu>()->close();
        QTRY_VERIFY(!officer().part<QMenu>());
        for (const auto &[act, name] : {std::pair{ReviewAct::AskOpinion, "ask-opinion"},
                                        {ReviewAct::SiteVisit, "visit"},
                                        {ReviewAct::AskExtension, "ask-extension"}}) {
            openMore(act);
            m_hall.keep(name);
            officer().press(Qt::Key_Escape);
        }
        openMore(ReviewAct::OfferHearing);
        panel()
            ->findChild<TextBox *>(QStringLiteral("matter"))
            ->setText(QStringLiteral("拟作出的决定涉及相邻住户的重大利益，排油烟口距住户外窗不足十米"));
        QTest::qWait(900); // the paper is asked for and drawn beside the window
        m_hall.keep("hearing");
        officer().press(Qt::Key_Escape);
        if (work()->file()->review->may(ReviewAct::AnswerHearing)) {
            openMore(ReviewAct::AnswerHearing);
            m_hall.keep("answer-hearing");
            officer().press(Qt::Key_Escape);
        }
        openMore(ReviewAct::InformParty);
        panel()->findChild<TextBox *>(QStringLiteral("name"))->setText(QStringLiteral("堤东路 126 号业主"));
        panel()->findChild<TextBox *>(QStringLiteral("interest"))->setText(QStringLiteral("排油烟口距住户外窗不足十米"));
        panel()->findChild<TextBox *>(QStringLiteral("matter"))->setText(QStringLiteral("开设餐饮店"));
        QTest::qWait(900);
        m_hall.keep("third-party");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_H, Qt::ControlModifier);
        m_hall.keep("history");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_N, Qt::AltModifier);
        m_hall.keep("note");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_P, Qt::ControlModifier);
        m_hall.keep("print");
        officer().press(Qt::Key_Escape);
    }

    // Last: the case is extended from here on.
    void an_extension_is_asked_by_one_and_answered_once_by_another()
    {
        take("p0834");
        const CaseId id = caseId();
        openMore(ReviewAct::AskExtension);
        panel()->findChild<TextBox *>(QStringLiteral("reason"))->setText(QStringLiteral("The laboratory needs longer for the samples."));
        send();
        QTRY_COMPARE(asked(id, "asked"), 1);
        QTRY_VERIFY(!work()->isBusy());
        QVERIFY2(!work()->file() || caseId() != id, "it waits for the leader, and does not come back as the next one");
        m_hall.sit("p0836");
        work()->open(id);
        QTRY_VERIFY(work()->file() && caseId() == id && !work()->isBusy());
        openMore(ReviewAct::AnswerExtension);
        send();
        QTRY_COMPARE(asked(id, "approved"), 1);
        QTRY_VERIFY(!work()->isBusy());
        QCOMPARE(documents(id, "extension"), 1);
        work()->open(id);
        QTRY_VERIFY(work()->file() && caseId() == id && !work()->isBusy());
        QVERIFY(!work()->file()->review->may(ReviewAct::AnswerExtension) && !work()->file()->review->may(ReviewAct::AskExtension));
    }

    // Whoever was invited to the window and did not come by the suggested day stands among what rests, and is ended from there.
    void who_was_invited_and_never_came_is_found_and_ended()
    {
        const QString id =
            m_hall.value("select min(c.id) from hall.case_file c join hall.queue q on q.case_id = c.id where c.status = 'invited'");
        QVERIFY2(!id.isEmpty(), "the sample has somebody who is invited");
        m_hall.run(
            QStringLiteral("update hall.queue set suggested_at = null where case_id <> %1; update hall.queue set suggested_at = now() -"
                           " interval '1 hour' where case_id = %1")
                .arg(id));
        m_hall.sit(m_hall
                       .value(QStringLiteral(
                                  "select s.login from hall.staff s join hall.case_file c on c.department_id = s.department_id where c.id"
                                  " = %1 and 'decide' = any (s.steps) and s.active order by s.id limit 1")
                                  .arg(id))
                       .toLatin1()
                       .constData());
        auto *queue = officer().part<ReviewQueue>();
        queue->cycleScope();
        const auto row = [&] {
            for (int i = 0; i < queue->model()->rowCount(); ++i)
                if (queue->model()->row(i).caseId.value() == id.toLongLong())
                    return i;
            return -1;
        };
        QTRY_VERIFY(row() >= 0);
        queue->view()->setFocus();
        queue->view()->setCurrentIndex(queue->model()->index(row()));
        officer().press(Qt::Key_Return);
        QTRY_VERIFY(work()->file() && !work()->isBusy() && !work()->isDeaf() && work()->holds());
        QCOMPARE(caseId().value(), id.toLongLong());
        openMore(ReviewAct::Terminate);
        QCOMPARE(panel()->findChild<QComboBox *>()->currentText(), QStringLiteral("逾期未到窗口核验"));
        panel()->findChild<TextBox *>(QStringLiteral("facts"))->setText(QStringLiteral("Did not come; two calls were not answered."));
        send();
        QTRY_COMPARE(documents(CaseId(id.toLongLong()), "termination"), 1);
        QCOMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where id = %1").arg(id)), QStringLiteral("terminated"));
        QTRY_COMPARE(row(), -1);
    }

private:
    ReviewScene &officer() { return m_hall.officer(); }
    ReviewWork *work() { return officer().work(); }
    ActPanel *panel() { return officer().part<ActPanel>(); }
    CaseId caseId() { return work()->file()->caseId; }
    int events() { return m_hall.count(QStringLiteral("hall.event")); }
    int documents(CaseId id, const char *kind)
    {
        return m_hall.count(QStringLiteral("hall.document where case_id = %1 and kind = '%2' and state <> 'void'")
                                .arg(id.value())
                                .arg(QLatin1String(kind)));
    }
    int asked(CaseId id, const char *state)
    {
        return m_hall.count(
            QStringLiteral("hall.extension_request where case_id = %1 and state = '%2'").arg(id.value()).arg(QLatin1String(state)));
    }
    void send() { officer().press(Qt::Key_Return, Qt::ControlModifier); }

    void take(const char *login)
    {
        m_hall.sit(login);
        officer().press(Qt::Key_F5);
        QTRY_VERIFY(work()->file() && !work()->isBusy() && !work()->isDeaf());
        QVERIFY(work()->file()->review);
    }

    void openMore(ReviewAct act) { officer().openMore(act); }

    ReviewHall m_hall;
};

YICHUANG_TEST(ReviewActsTest)
#include "tst_Acts.moc"
