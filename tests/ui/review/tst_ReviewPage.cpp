// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewScene.h"

#include "hall/OwnerSession.h"
#include "sample/SampleHall.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchPanel.h"
#include "ui/review/EvidenceStrip.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewQueue.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPlainTextEdit>
#include <QTranslator>

using namespace yichuang;
using namespace yichuang::test;

// Officers of the sample's health office at their real page, by keyboard, against a real hall.
class ReviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = m_hall.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        Result<OwnerSession> owner = OwnerSession::open(m_hall.ownerSignIn());
        QVERIFY(owner);
        SampleOptions options;
        options.cases = 420;
        options.password = SampleHall::demoPassword();
        const Result<Done> filled = SampleHall::fill(owner.value(), options);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().log));
    }

    void cleanup()
    {
        m_officer.reset();
        m_other.reset();
        setAppearance({});
        qApp->removeTranslator(&m_english);
        m_hall.asOwner(QStringLiteral("delete from hall.lease; update hall.review_queue set claimed = false where claimed; delete from hall.draft; delete from hall.seat"));
    }

    void a_case_is_taken_examined_point_by_point_and_sent_on_with_one_key_each()
    {
        sit();
        take();
        const CaseId id = work()->file()->caseId;
        const int open = judgeAll(Qt::Key_1);
        QVERIFY(open >= 0);
        m_officer->press(Qt::Key_O, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("checked"));
        const int before = events();
        m_officer->press(Qt::Key_F8);
        QTRY_VERIFY(work()->undoable() && work()->undoable()->caseId == id);
        QCOMPARE(events(), before + 1);
        // The second press was meant for the case before.
        m_officer->press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy());
        QCOMPARE(events(), before + 1);
        m_officer->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(work()->file() && work()->file()->caseId == id && !work()->isBusy());
        QCOMPARE(work()->draft().opinion, QStringLiteral("checked"));
    }

    void a_point_without_a_finding_keeps_F8_from_sending_and_gets_the_focus()
    {
        sit();
        take();
        auto *points = m_officer->part<PointList>();
        if (!points->firstOpen())
            points->setFindings({});
        QVERIFY(points->firstOpen());
        const int before = events();
        m_officer->press(Qt::Key_F8);
        QVERIFY(!m_officer->part<ReviewBar>()->reason().isEmpty());
        QCOMPARE(points->current(), *points->firstOpen());
        QVERIFY(!work()->isBusy());
        QCOMPARE(events(), before);
    }

    void without_an_opinion_F8_sends_nothing_and_goes_to_where_it_is_written()
    {
        sit();
        take();
        judgeAll(Qt::Key_1);
        m_officer->part<OpinionPanel>()->setOpinion({});
        const int before = events();
        m_officer->press(Qt::Key_F8);
        QVERIFY(!work()->isBusy());
        QCOMPARE(events(), before);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ok"));
        QCOMPARE(m_officer->part<OpinionPanel>()->opinion(), QStringLiteral("ok"));
        m_officer->press(Qt::Key_F8);
        QTRY_COMPARE(events(), before + 1);
    }

    void a_refusal_wants_facts_rule_and_reasons_and_what_was_typed_outlives_the_program()
    {
        sit();
        take();
        judgeAll(Qt::Key_2);
        m_officer->press(Qt::Key_F10);
        auto *panel = m_officer->part<ActPanel>();
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->whyNot().isEmpty());
        const int before = events();
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(!work()->isBusy());
        const CaseId id = work()->file()->caseId;
        const QString facts = QStringLiteral("The pool has no guard and no board with the rules of safety.");
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("facts"))->edit(), facts);
        m_officer->page()->saveNow();
        QTRY_VERIFY(m_hall.asOwner(QStringLiteral("select data::text from hall.draft where case_id = %1").arg(id.value())).out.contains(QStringLiteral("no guard")));
        m_officer->open();
        QTRY_VERIFY(work()->file() && !work()->isBusy());
        QCOMPARE(work()->file()->caseId, id);
        m_officer->press(Qt::Key_F10);
        panel = m_officer->part<ActPanel>();
        QCOMPARE(panel->refusal().facts, facts);
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("articles"))->edit(), QStringLiteral("Rules of public places, article 8"));
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("reasons"))->edit(), QStringLiteral("Safety is a condition of the licence."));
        QCOMPARE(panel->whyNot(), QString());
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(work()->undoable() && work()->undoable()->caseId == id);
        QCOMPARE(events(), before + 1);
    }

    void the_same_case_at_two_desks_is_one_officers_and_the_other_is_told_whose()
    {
        sit();
        take();
        const CaseId id = work()->file()->caseId;
        QVERIFY(m_hall.asOwner(QStringLiteral("update hall.staff set steps = (select steps from hall.staff where work_no = 'P0834'), desks = desks || '{review}'"
                                              " where work_no = 'P0835' and not 'examine' = any (steps)")).exitCode == 0);
        m_other = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0835"));
        m_other->work()->open(id);
        QTRY_VERIFY(m_other->part<ConflictPanel>()->isVisible());
        QVERIFY(!m_other->part<ConflictPanel>()->fact().isEmpty());
        QVERIFY(work()->holds());
    }

    void an_answer_that_failed_does_not_look_like_success()
    {
        sit();
        take();
        judgeAll(Qt::Key_1);
        m_officer->press(Qt::Key_1, Qt::ControlModifier);
        const CaseId id = work()->file()->caseId;
        QVERIFY(m_hall.asOwner(QStringLiteral("update hall.case_file set version = version + 1 where id = %1").arg(id.value())).exitCode == 0);
        m_officer->press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy() && m_officer->part<ConflictPanel>()->isVisible());
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
        m_officer->part<OpinionPanel>()->setOpinion(QStringLiteral("all in order"));
        m_hall.asOwner(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second'"));
        m_other = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0835"));
        m_other->work()->open(id);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const int before = events();
        m_other->work()->refuse({QStringLiteral("The pool has no guard at all."), QStringLiteral("Rules, article 8"), QStringLiteral("Safety is a condition of it.")});
        QTRY_VERIFY(m_other->work()->undoable());
        QCOMPARE(events(), before + 1);
        m_officer->press(Qt::Key_F8);
        QTRY_VERIFY(!work()->isBusy() && m_officer->part<ConflictPanel>()->isVisible());
        QVERIFY2(m_officer->part<ConflictPanel>()->fact().contains(m_hall.asOwner(QStringLiteral("select name from hall.staff where work_no = 'P0835'")).out.trimmed()),
                 qPrintable(m_officer->part<ConflictPanel>()->fact()));
        QVERIFY(work()->draft().text().contains(QStringLiteral("all in order")));
        QCOMPARE(events(), before + 1);
    }

    void the_chosen_point_shows_its_papers_and_enter_opens_one()
    {
        sit();
        take();
        auto *strip = m_officer->part<EvidenceStrip>();
        auto *points = m_officer->part<PointList>();
        points->setFocus();
        int shown = 0;
        for (const ReviewPoint &point : points->points()) {
            points->setCurrent(point.no);
            QCOMPARE(strip->isVisible(), strip->count() > 0);
            shown += strip->count();
        }
        QVERIFY2(shown > 0, "the sample's items say which papers show what");
        m_officer->press(Qt::Key_Home);
        QVERIFY(strip->count() > 0);
        m_officer->press(Qt::Key_Right);
        QCOMPARE(strip->current(), qMin(1, strip->count() - 1));
        m_officer->press(Qt::Key_Return);
        QVERIFY(m_officer->part<ViewerPanel>()->isVisible());
        m_officer->press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(points->isVisible());
    }

    void a_refusal_is_read_as_it_would_leave_while_it_is_typed()
    {
        sitAsDecider();
        m_officer->press(Qt::Key_F10);
        auto *notice = m_officer->part<NoticePreviewPanel>();
        QVERIFY(notice->isVisible());
        auto *panel = m_officer->part<ActPanel>();
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("facts"))->edit(), QStringLiteral("The pool has no guard at all."));
        QVERIFY2(notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty(), "half a refusal is no notice");
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("articles"))->edit(), QStringLiteral("Rules, article 8"));
        QTest::keyClicks(panel->findChild<TextBox *>(QStringLiteral("reasons"))->edit(), QStringLiteral("Safety is a condition of it."));
        QTRY_VERIFY(!notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
        m_officer->press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(!notice->isVisible() && m_officer->part<PointList>()->isVisible());
        QCOMPARE(m_hall.asOwner(QStringLiteral("select count(*) from hall.document where kind = 'refusal' and case_id = %1").arg(work()->file()->caseId.value())).out.trimmed(), QStringLiteral("0"));
        m_officer->press(Qt::Key_Escape);
        // The grant has its preview too, where the step decides.
        m_officer->press(Qt::Key_5, Qt::AltModifier);
        QTRY_VERIFY(notice->isVisible() && !notice->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
    }

    void several_of_one_item_are_sent_on_together_each_with_its_own_result()
    {
        sit();
        QTRY_VERIFY(m_officer->part<QueueModel>()->isLoaded() && m_officer->part<QueueModel>()->rowCount() > 0);
        auto *view = m_officer->part<ReviewQueue>()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        m_officer->press(Qt::Key_A, Qt::ControlModifier);
        const qsizetype chosen = m_officer->page()->batch()->lines().size();
        QVERIFY(chosen >= 1);
        QVERIFY(m_officer->part<BatchPanel>()->isVisible());
        const int ready = m_officer->page()->batch()->ready();
        const int before = events();
        m_officer->press(Qt::Key_4, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Looked at one by one."));
        m_officer->press(Qt::Key_F8);
        QTRY_VERIFY(!m_officer->page()->batch()->isRunning());
        QCOMPARE(events(), before + m_officer->page()->batch()->done());
        QVERIFY(m_officer->page()->batch()->done() <= ready);
        for (const ReviewBatch::Line &line : m_officer->page()->batch()->lines())
            QVERIFY(line.state != ReviewBatch::State::Failed || line.why.has_value());
        m_officer->press(Qt::Key_Escape);
        QVERIFY(m_officer->page()->batch()->isEmpty());
    }

    void screens_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("contrast");
        QTest::newRow("zh-light") << QStringLiteral("zh") << false;
        QTest::newRow("zh-contrast") << QStringLiteral("zh") << true;
        QTest::newRow("en-light") << QStringLiteral("en") << false;
        QTest::newRow("en-contrast") << QStringLiteral("en") << true;
    }

    // Every state of the page keeps to its size. With YICHUANG_PICTURES=DIR the pictures are kept there.
    void screens()
    {
        QFETCH(QString, language);
        QFETCH(bool, contrast);
        setAppearance({contrast, 100});
        if (language == QLatin1String("en") && m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")))
            qApp->installTranslator(&m_english);
        sit();
        QTRY_VERIFY(m_officer->part<QueueModel>()->isLoaded());
        keep("start");
        take();
        QTest::keyClick(m_officer->part<PointList>(), Qt::Key_1);
        keep("05a-case");
        m_officer->press(Qt::Key_F6);
        keep("05c-pause");
        m_officer->press(Qt::Key_Escape);
        m_officer->press(Qt::Key_F10);
        keep("refuse");
        m_officer->press(Qt::Key_Escape);
        m_officer->press(Qt::Key_F9);
        keep("send-back");
        m_officer->press(Qt::Key_Escape);
        m_officer->press(Qt::Key_2, Qt::AltModifier);
        keep("form");
        m_officer->press(Qt::Key_D, Qt::ControlModifier);
        QTest::qWait(400); // its own question to the hall
        keep("deadline");
        m_officer->press(Qt::Key_Escape);
        m_officer->press(Qt::Key_F1);
        keep("keys");
        m_officer->press(Qt::Key_Escape);
        auto *view = m_officer->part<ReviewQueue>()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        m_officer->press(Qt::Key_A, Qt::ControlModifier);
        keep("05b-batch");
        m_officer->press(Qt::Key_Escape);
        m_officer->page()->lineLost(QDateTime::currentDateTimeUtc().addSecs(-185));
        keep("offline");
        m_officer->page()->lineBack();
        sitAsDecider();
        m_officer->press(Qt::Key_F10);
        auto *panel = m_officer->part<ActPanel>();
        panel->findChild<TextBox *>(QStringLiteral("facts"))->setText(QStringLiteral("现场核查发现游泳场所没有配备救生员，也没有设置安全告示。"));
        panel->findChild<TextBox *>(QStringLiteral("articles"))->setText(QStringLiteral("《公共场所卫生管理条例》第三条"));
        panel->findChild<TextBox *>(QStringLiteral("reasons"))->setText(QStringLiteral("救生与安全设施是许可的条件，目前不具备。"));
        QTRY_VERIFY(!m_officer->part<NoticePreviewPanel>()->findChild<QWidget *>(QStringLiteral("smsText"))->property("text").toString().isEmpty());
        QTest::qWait(500); // the paper is drawn beside the window
        keep("refusal-preview");
    }

private:
    void sit() { m_officer = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0834")); }
    ReviewWork *work() { return m_officer->work(); }

    void letBothExamine()
    {
        QVERIFY(m_hall.asOwner(QStringLiteral("update hall.staff set steps = (select steps from hall.staff where work_no = 'P0834') where work_no = 'P0835'")).exitCode == 0);
    }

    // A case that waits for its decision, in the hands of who decides.
    void sitAsDecider()
    {
        m_hall.asOwner(QStringLiteral("delete from hall.lease; update hall.review_queue q set step = 'decide', place = s.place, claimed = false, reserved_for = null from hall.review_step s, hall.case_file c"
                                      " where c.id = q.case_id and s.item_version_id = c.item_version_id and s.step = 'decide' and q.department_id = 14 and not q.paused and not q.away"
                                      " and q.case_id = (select min(case_id) from hall.review_queue where department_id = 14 and not paused and not away)"));
        m_officer.reset();
        m_officer = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0836"));
        take();
        QVERIFY(work()->file()->review->decides);
    }

    void take()
    {
        m_officer->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(work()->file() && !work()->isBusy() && !work()->isDeaf(), 15'000);
        QVERIFY(work()->file()->review);
    }

    int judgeAll(Qt::Key key)
    {
        auto *points = m_officer->part<PointList>();
        points->setFocus();
        int presses = 0;
        for (; points->firstOpen() && presses < 40; ++presses)
            QTest::keyClick(points, key);
        return points->firstOpen() ? -1 : presses;
    }

    int events() { return m_hall.asOwner(QStringLiteral("select count(*) from hall.event")).out.trimmed().toInt(); }

    void keep(const char *name)
    {
        QTest::qWait(60); // layouts come to rest
        const QPixmap picture = m_officer->host()->grab();
        QCOMPARE(picture.size(), QSize(1440, 852));
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(QDir(folder).filePath(QStringLiteral("review-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
    }

    HallFixture m_hall;
    std::unique_ptr<ReviewScene> m_officer;
    std::unique_ptr<ReviewScene> m_other;
    QTranslator m_english;
};

QTEST_MAIN(ReviewPageTest)
#include "tst_ReviewPage.moc"
