// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewHall.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/Label.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/UndoCard.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchPanel.h"
#include "ui/review/EvidenceStrip.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewHeader.h"
#include "ui/review/ReviewQueue.h"

#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// Officers of the sample's health office at their real page, by keyboard, against a real hall.
class ReviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall.start(420); }
    void cleanup() { m_hall.clear(); }

    // Beside F5 stands what F5 opens, also where the first row is not this officer's next.
    void F5_opens_the_case_that_stands_beside_it()
    {
        sit();
        const auto *rows = officer().part<QueueModel>();
        QTRY_VERIFY(rows->upNext());
        for (int i = 0; i < 2; ++i) {
            const CaseId named = rows->upNext()->caseId;
            take();
            QCOMPARE(work()->file()->caseId, named);
            QTRY_VERIFY(rows->upNext() && rows->upNext()->caseId != named);
        }
        // Somebody else takes what is named.
        const CaseId taken = rows->upNext()->caseId;
        m_hall.run(QStringLiteral("update hall.review_queue set away = true where case_id = %1").arg(taken.value()));
        officer().page()->hallChanged();
        QTRY_VERIFY(rows->upNext() && rows->upNext()->caseId != taken);
        const CaseId named = rows->upNext()->caseId;
        take();
        QCOMPARE(work()->file()->caseId, named);
        m_hall.run(QStringLiteral("update hall.review_queue set away = false where case_id = %1").arg(taken.value()));
    }

    void a_case_is_taken_examined_point_by_point_and_sent_on_with_one_key_each()
    {
        sit();
        take();
        const CaseId id = work()->file()->caseId;
        QCOMPARE(work()->file()->review->way.last().remark, QStringLiteral("workdays 10")); // its words are the window's
        const int open = judgeAll(Qt::Key_1);
        QVERIFY(open >= 0);
        officer().press(Qt::Key_O, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("checked"));
        const int before = events();
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(work()->undoable() && work()->undoable()->caseId == id);
        QCOMPARE(events(), before + 1);
        // The next officer gets it; no paper is printed, no message sent.
        auto *card = officer().part<UndoCard>();
        QTRY_VERIFY(card->isRunning());
        for (const Label *label : card->findChildren<Label *>())
            QVERIFY2(!label->text().contains(QStringLiteral("打印")), qPrintable(label->text()));
        // The second press was meant for the case before.
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy());
        QCOMPARE(events(), before + 1);
        // The time to take it back runs on while one looks for another case.
        officer().press(Qt::Key_F3);
        QVERIFY(officer().part<FindPopover>());
        officer().press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(work()->file() && work()->file()->caseId == id && !work()->isBusy());
        QCOMPARE(work()->draft().opinion, QStringLiteral("checked"));
    }

    void a_point_without_a_finding_keeps_F8_from_sending_and_gets_the_focus()
    {
        sit();
        take();
        auto *points = officer().part<PointList>();
        if (!points->firstOpen())
            points->setFindings({});
        QVERIFY(points->firstOpen());
        const int before = events();
        officer().press(Qt::Key_F8);
        QVERIFY(!officer().part<ReviewBar>()->reason().isEmpty());
        QCOMPARE(points->current(), *points->firstOpen());
        QVERIFY(!work()->isBusy());
        QCOMPARE(events(), before);
    }

    void a_point_that_fails_leaves_two_keys_and_F8_names_them()
    {
        sit();
        take();
        QVERIFY(judgeAll(Qt::Key_2) >= 0);
        officer().part<PointList>()->setFocus();
        officer().press(Qt::Key_2);
        QVERIFY(officer().part<PointList>()->hasFailed());
        const int before = events();
        officer().press(Qt::Key_F8);
        const QString reason = officer().part<ReviewBar>()->reason();
        QVERIFY2(reason.contains(QStringLiteral("F9")) && reason.contains(QStringLiteral("F10")), qPrintable(reason));
        QCOMPARE(events(), before);
    }

    void without_an_opinion_F8_sends_nothing_and_goes_to_where_it_is_written()
    {
        sit();
        take();
        judgeAll(Qt::Key_1);
        officer().part<OpinionPanel>()->setOpinion({});
        const int before = events();
        officer().press(Qt::Key_F8);
        QVERIFY(!work()->isBusy());
        QCOMPARE(events(), before);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ok"));
        QCOMPARE(officer().part<OpinionPanel>()->opinion(), QStringLiteral("ok"));
        officer().press(Qt::Key_F8);
        QTRY_COMPARE(events(), before + 1);
    }

    void a_refusal_wants_facts_rule_and_reasons_and_what_was_typed_outlives_the_program()
    {
        sit();
        take();
        judgeAll(Qt::Key_2);
        officer().press(Qt::Key_F10);
        auto *panel = officer().part<ActPanel>();
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->whyNot().isEmpty());
        const int before = events();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!work()->isBusy());
        const CaseId id = work()->file()->caseId;
        const QString facts = QStringLiteral("The pool has no guard and no board with the rules of safety.");
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("facts"))->edit(), facts);
        officer().page()->saveNow();
        QTRY_VERIFY(m_hall.value(QStringLiteral("select data::text from hall.draft where case_id = %1").arg(id.value()))
                        .contains(QStringLiteral("no guard")));
        officer().open();
        QTRY_VERIFY(work()->file() && !work()->isBusy());
        QCOMPARE(work()->file()->caseId, id);
        officer().press(Qt::Key_F10);
        panel = officer().part<ActPanel>();
        QCOMPARE(panel->refusal().facts, facts);
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("articles"))->edit(),
                         QStringLiteral("Rules of public places, article 8"));
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("reasons"))->edit(),
                         QStringLiteral("Safety is a condition of the licence."));
        QCOMPARE(panel->whyNot(), QString());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(work()->undoable() && work()->undoable()->caseId == id);
        QCOMPARE(events(), before + 1);
    }

    void the_same_case_at_two_desks_is_one_officers_and_the_other_is_told_whose()
    {
        sit();
        take();
        const CaseId id = work()->file()->caseId;
        m_hall.run(QStringLiteral(
            "update hall.staff set steps = (select steps from hall.staff where work_no = 'P0834'), desks = desks || '{review}'"
            " where work_no = 'P0835' and not 'examine' = any (steps)"));
        m_hall.sitBeside("p0835");
        other().work()->open(id);
        QTRY_VERIFY(other().part<ConflictPanel>()->isVisible());
        QVERIFY(!other().part<ConflictPanel>()->fact().isEmpty());
        QVERIFY(work()->holds());
    }

    void an_answer_that_failed_does_not_look_like_success()
    {
        sit();
        take();
        judgeAll(Qt::Key_1);
        officer().press(Qt::Key_1, Qt::ControlModifier);
        const CaseId id = work()->file()->caseId;
        m_hall.run(QStringLiteral("update hall.case_file set version = version + 1 where id = %1").arg(id.value()));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy() && officer().part<ConflictPanel>()->isVisible());
        QVERIFY(!work()->undoable());
    }

    // The first one's lease ran out while he was thinking; his colleague decided otherwise. One decision stands, and nothing typed is lost.
    void two_officers_decide_oppositely_and_the_second_is_told_by_whom()
    {
        letBothExamine();
        sit();
        take();
        const CaseId id = work()->file()->caseId;
        judgeAll(Qt::Key_1);
        officer().part<OpinionPanel>()->setOpinion(QStringLiteral("all in order"));
        m_hall.run(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second'"));
        m_hall.sitBeside("p0835");
        other().work()->open(id);
        QTRY_VERIFY(other().work()->holds() && !other().work()->isBusy());
        const int before = events();
        other().work()->refuse({QStringLiteral("The pool has no guard at all."), QStringLiteral("Rules, article 8"),
                                QStringLiteral("Safety is a condition of it.")});
        QTRY_VERIFY(other().work()->undoable());
        QCOMPARE(events(), before + 1);
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy() && officer().part<ConflictPanel>()->isVisible());
        QVERIFY2(officer().part<ConflictPanel>()->fact().contains(
                     m_hall.value(QStringLiteral("select name from hall.staff where work_no = 'P0835'"))),
                 qPrintable(officer().part<ConflictPanel>()->fact()));
        QVERIFY(work()->draft().text().contains(QStringLiteral("all in order")));
        QCOMPARE(events(), before + 1);
    }

    void the_chosen_point_shows_its_papers_and_enter_opens_one()
    {
        sit();
        take();
        auto *strip = officer().part<EvidenceStrip>();
        auto *points = officer().part<PointList>();
        points->setFocus();
        int shown = 0;
        for (const ReviewPoint &point : points->points()) {
            points->setCurrent(point.no);
            QCOMPARE(strip->isVisible(), strip->count() > 0);
            shown += strip->count();
        }
        QVERIFY2(shown > 0, "the sample's items say which papers show what");
        officer().press(Qt::Key_Home);
        QVERIFY(strip->count() > 0);
        officer().press(Qt::Key_Right);
        QCOMPARE(strip->current(), qMin(1, strip->count() - 1));
        officer().press(Qt::Key_Return);
        QVERIFY(officer().part<ViewerPanel>()->isVisible());
        officer().press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(points->isVisible());
    }

    void a_refusal_is_read_as_it_would_leave_while_it_is_typed()
    {
        sitAsDecider();
        officer().press(Qt::Key_F10);
        auto *notice = officer().part<NoticePreviewPanel>();
        QVERIFY(notice->isVisible());
        auto *panel = officer().part<ActPanel>();
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("facts"))->edit(), QStringLiteral("The pool has no guard at all."));
        QVERIFY2(notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty(),
                 "half a refusal is no notice");
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("articles"))->edit(), QStringLiteral("Rules, article 8"));
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("reasons"))->edit(), QStringLiteral("Safety is a condition of it."));
        QTRY_VERIFY(!notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
        officer().press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(!notice->isVisible() && officer().part<PointList>()->isVisible());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.document where kind = 'refusal' and case_id = %1")
                                  .arg(work()->file()->caseId.value())),
                 QStringLiteral("0"));
        officer().press(Qt::Key_Escape);
        // The grant has its preview too, where the step decides.
        officer().press(Qt::Key_5, Qt::AltModifier);
        QTRY_VERIFY(notice->isVisible() && !notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
    }

    void several_of_one_item_are_sent_on_together_each_with_its_own_result()
    {
        sit();
        QTRY_VERIFY(officer().part<QueueModel>()->isLoaded() && officer().part<QueueModel>()->rowCount() > 0);
        auto *view = officer().part<ReviewQueue>()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        officer().press(Qt::Key_A, Qt::ControlModifier);
        const qsizetype chosen = officer().page()->batch()->lines().size();
        QVERIFY(chosen >= 1);
        QVERIFY(officer().part<BatchPanel>()->isVisible());
        const int ready = officer().page()->batch()->ready();
        const int before = events();
        officer().press(Qt::Key_4, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Looked at one by one."));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(!officer().page()->batch()->isRunning());
        QCOMPARE(events(), before + officer().page()->batch()->done());
        QVERIFY(officer().page()->batch()->done() <= ready);
        for (const ReviewBatch::Line &line : officer().page()->batch()->lines())
            QVERIFY(line.state != ReviewBatch::State::Failed || line.why.has_value());
        officer().press(Qt::Key_Escape);
        QVERIFY(officer().page()->batch()->isEmpty());
    }

    void the_days_of_a_pause_are_said_before_it_is_sent()
    {
        sit();
        const QString id = m_hall.value(
            "select min(q.case_id) from hall.review_queue q join hall.clock k on k.case_id = q.case_id and k.kind = 'promised' and "
            "k.ended_at "
            "is null where q.department_id = 14 and q.step = 'examine' and not q.paused and not q.away and hall.day_of(k.due_at) > "
            "hall.today()");
        openById(id);
        officer().press(Qt::Key_F6);
        auto *pause = officer().part<PausePanel>();
        QVERIFY(pause->isVisible());
        const auto day = [this, &id](const char *of, int workdays) {
            return m_hall.value(
                QStringLiteral("select to_char(%1, 'MM-DD') from (select hall.deciding_if(c, %2, 0) d from hall.case_file c "
                               "where id = %3) x")
                    .arg(QLatin1String(of))
                    .arg(workdays)
                    .arg(id));
        };
        for (const int workdays : {3, 8}) {
            pause->setWanted({{}, workdays, {}, {}});
            const QString moved = day("hall.day_of((d ->> 'promised_due')::timestamptz)", workdays);
            const QString was = day("hall.day_of((d ->> 'promised_was')::timestamptz)", workdays);
            QTRY_VERIFY2(headSays(QStringLiteral("应办结日改为 ") + moved), qPrintable(moved));
            QTRY_VERIFY2(pause->findChild<Label *>(QStringLiteral("resumes"))->text().startsWith(day("(d ->> 'last_day')::date", workdays)),
                         qPrintable(pause->findChild<Label *>(QStringLiteral("resumes"))->text()));
            pause->setWanted({QStringLiteral("hearing"), workdays, QStringLiteral("somebody"), QStringLiteral("There is a reason.")});
            QTRY_VERIFY2(bar().startsWith(QStringLiteral("应办结日 %1").arg(was)) && bar().contains(QStringLiteral("改为 ") + moved),
                         qPrintable(bar()));
        }
        officer().press(Qt::Key_Escape);
        QVERIFY(!headSays(QStringLiteral("改为")));
    }

    // A clock that stands still from tomorrow on moves no day that is over.
    void a_pause_of_a_late_case_promises_no_other_day()
    {
        sit();
        const QString id = m_hall.value(
            "select min(q.case_id) from hall.review_queue q where q.department_id = 14 and q.step = 'examine' and not q.paused and not "
            "q.away");
        m_hall.run(
            QStringLiteral("update hall.clock set from_day = from_day - 60 where case_id = %1 and kind = 'promised'; update hall.clock "
                           "k set due_at = (hall.recounted(k, 14::smallint)).due_at where case_id = %1 and kind = 'promised'")
                .arg(id));
        openById(id);
        officer().press(Qt::Key_F6);
        QTRY_VERIFY(headSays(QStringLiteral("不变，从明天起停已来不及")));
        QVERIFY(!headSays(QStringLiteral("改为")));
        officer().part<PausePanel>()->setWanted(
            {QStringLiteral("hearing"), 3, QStringLiteral("somebody"), QStringLiteral("There is a reason.")});
        QTRY_VERIFY2(bar().contains(QStringLiteral("不变")), qPrintable(bar()));
    }

    void screens_data() { Appearances::addRows(); }
    void screens()
    {
        m_hall.dress();
        sit();
        QTRY_VERIFY(officer().part<QueueModel>()->isLoaded());
        keep("start");
        take();
        QTest::keyClick(officer().part<PointList>(), Qt::Key_1);
        keep("05a-case");
        officer().press(Qt::Key_F6);
        QTest::qWait(400); // its own question to the hall
        keep("05c-pause");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_F10);
        keep("refuse");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_F9);
        keep("send-back");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_2, Qt::AltModifier);
        keep("form");
        officer().press(Qt::Key_D, Qt::ControlModifier);
        QTest::qWait(400); // its own question to the hall
        keep("deadline");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_F1);
        keep("keys");
        officer().press(Qt::Key_Escape);
        auto *view = officer().part<ReviewQueue>()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        officer().press(Qt::Key_A, Qt::ControlModifier);
        keep("05b-batch");
        officer().press(Qt::Key_Escape);
        officer().page()->lineLost(QDateTime::currentDateTimeUtc().addSecs(-185));
        keep("offline");
        officer().page()->lineBack();
        sitAsDecider();
        officer().press(Qt::Key_F10);
        auto *panel = officer().part<ActPanel>();
        panel->findChild<TextBox *>(QStringLiteral("facts"))
            ->setText(QStringLiteral("现场核查发现游泳场所没有配备救生员，也没有设置安全告示。"));
        panel->findChild<TextBox *>(QStringLiteral("articles"))->setText(QStringLiteral("《公共场所卫生管理条例》第三条"));
        panel->findChild<TextBox *>(QStringLiteral("reasons"))->setText(QStringLiteral("救生与安全设施是许可的条件，目前不具备。"));
        QTRY_VERIFY(
            !officer().part<NoticePreviewPanel>()->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
        QTest::qWait(500); // the paper is drawn beside the window
        keep("refusal-preview");
        Q_EMIT work()->conflicted(Error{QStringLiteral("YC101"),
                                        {},
                                        {{QStringLiteral("by"), QStringLiteral("陈安琪")},
                                         {QStringLiteral("action"), QStringLiteral("grant")},
                                         {QStringLiteral("at"), QStringLiteral("2026-01-05T02:12:00Z")}}});
        QVERIFY(officer().part<ConflictPanel>()->isVisible());
        keep("09b-conflict");
        Q_EMIT work()->conflicted(
            Error{QStringLiteral("YC103"),
                  {},
                  {{QStringLiteral("by"), QStringLiteral("陈安琪")}, {QStringLiteral("since"), QStringLiteral("2026-01-05T02:12:00Z")}}});
        keep("09b-held");
    }

private:
    void sit() { m_hall.sit("p0834"); }
    ReviewScene &officer() { return m_hall.officer(); }
    ReviewScene &other() { return m_hall.other(); }
    ReviewWork *work() { return officer().work(); }

    void letBothExamine()
    {
        m_hall.run(
            QStringLiteral("update hall.staff set steps = (select steps from hall.staff where work_no = 'P0834') where work_no = 'P0835'"));
    }

    // A case that waits for its decision, in the hands of who decides.
    void sitAsDecider()
    {
        m_hall.run(QStringLiteral(
            "delete from hall.lease; update hall.review_queue q set step = 'decide', place = s.place, claimed = false, reserved_for = null "
            "from hall.review_step s, hall.case_file c"
            " where c.id = q.case_id and s.item_version_id = c.item_version_id and s.step = 'decide' and q.department_id = 14 and not "
            "q.paused and not q.away"
            " and q.case_id = (select min(case_id) from hall.review_queue where department_id = 14 and not paused and not away)"));
        m_hall.sit("p0836");
        take();
        QVERIFY(work()->file()->review->decides);
    }

    void openById(const QString &id)
    {
        work()->open(CaseId(id.toLongLong()));
        QTRY_VERIFY(work()->file() && !work()->isBusy());
        QCOMPARE(work()->file()->caseId.value(), id.toLongLong());
    }
    QString bar() { return officer().part<ReviewBar>()->reason(); }

    void take()
    {
        officer().press(Qt::Key_F5);
        QTRY_VERIFY(work()->file() && !work()->isBusy() && !work()->isDeaf());
        QVERIFY(work()->file()->review);
    }

    int judgeAll(Qt::Key key)
    {
        auto *points = officer().part<PointList>();
        points->setFocus();
        int presses = 0;
        for (; points->firstOpen() && presses < 40; ++presses)
            QTest::keyClick(points, key);
        return points->firstOpen() ? -1 : presses;
    }

    int events() { return m_hall.count(QStringLiteral("hall.event")); }

    bool headSays(const QString &words)
    {
        const QList<Label *> labels = officer().part<ReviewHeader>()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
    }

    void keep(const char *name) { m_hall.keep(name); }

    ReviewHall m_hall;
};

YICHUANG_TEST(ReviewPageTest)
#include "tst_ReviewPage.moc"
