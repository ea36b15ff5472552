// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandoutFrame.h"

#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/ReaderWords.h"
#include "ui/casefile/RevealLine.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Words.h"

#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

using namespace yichuang;
using namespace yichuang::test;

// The window that hands out, at the keyboard of a real hall.
class HandoutPageTest : public HandoutFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void who_fetches_lays_the_card_down_and_one_key_hands_over()
    {
        sitDown(2);
        QTemporaryDir tray;
        FolderPrinter printer({}, tray.path());
        m_clerk->printOn(printer, m_clerk->who().printer);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
        m_clerk->countFromHere();
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(statusOf(1), QStringLiteral("concluded"));
        QCOMPARE(m_clerk->keys(), 1);
        QTRY_COMPARE(list()->count(), 1);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        // What is signed comes out by itself once the keeper has made it.
        m_hall->value("update hall.document set state = 'ready', pages = 1, pdf = '%PDF-1.4 slip', sha256 = encode(sha256('%PDF-1.4 "
                      "slip'), 'hex') where kind = 'collection'");
        QTRY_COMPARE(m_hall->value("select string_agg(j.state, ',') from hall.print_job j join hall.document d on d.id = "
                                   "j.document_id where d.kind = 'collection'"),
                     QStringLiteral("done"));
        m_clerk.reset();
    }

    // Whoever comes to collect lays the card down before anybody has pressed a key.
    void a_card_laid_down_says_which_case_waits_and_one_key_opens_it()
    {
        sitDown(2);
        m_clerk->layCard(2);
        const auto *offer = m_clerk->part<NoCasePage>()->findChild<NoticeView *>();
        QTRY_COMPARE(offer->title(), QStringLiteral("陈小明有 1 件待领取"));
        QVERIFY(m_clerk->part<NoCasePage>()->isVisible());
        const QList<Label *> said = offer->findChildren<Label *>();
        const QString shortNo = m_hall->value(QStringLiteral("select hall.short_no(case_no) from hall.case_file where applicant ->> "
                                                             "'id_number' = '%1'")
                                                  .arg(SmallHall::residentId(2)));
        QVERIFY(std::any_of(said.begin(), said.end(), [&shortNo](const Label *label) { return label->text().contains(shortNo); }));
        m_clerk->countFromHere();
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Concluded);
        QCOMPARE(statusOf(2), QStringLiteral("concluded"));
        QCOMPARE(m_clerk->keys(), 2);
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        // The next one lays a card down: what was said of the person before is gone.
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(nothingIsOpen());
    }

    // The reader tells of a card that it could not read: that may be the next person.
    void with_a_card_that_is_not_read_nobody_elses_case_is_opened()
    {
        sitDown(2);
        m_clerk->layCard(2);
        const auto *offer = m_clerk->part<NoCasePage>()->findChild<NoticeView *>();
        QTRY_COMPARE(offer->title(), QStringLiteral("陈小明有 1 件待领取"));
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::WrongCard);
        m_clerk->layCard(3);
        QTRY_VERIFY(offer->title() != QStringLiteral("陈小明有 1 件待领取"));
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        QVERIFY(nothingIsOpen());
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::None);
    }

    void with_a_card_that_was_put_away_over_anothers_case_goes_the_offer()
    {
        sitDown(1);
        m_hall->handIn({SmallHall::application(7)});
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->layCard(1);
        auto *over = m_clerk->part<Banner>();
        QTRY_VERIFY2(over->isVisible() && over->fact() == QStringLiteral("陈小明有 1 件待领取"), qPrintable(over->fact()));
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!over->isVisible());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(nothingIsOpen());
    }

    void over_a_case_that_the_card_opened_it_is_said_what_waits_besides()
    {
        sitDown(1);
        m_hall->handIn({SmallHall::application(1), SmallHall::application(7)});
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        const CaseId waiting = m_clerk->work()->file()->caseId;
        auto *over = m_clerk->part<Banner>();
        QTRY_VERIFY2(over->isVisible() && over->fact() == QStringLiteral("陈小明有 1 件待领取"), qPrintable(over->fact()));
        QVERIFY2(over->meaning().contains(QStringLiteral("Ctrl E")), qPrintable(over->meaning()));
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(sheet()->hasCard());
        QVERIFY(sheet()->handout().caseId != waiting);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Concluded);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == waiting);
        QVERIFY(!over->isVisible());
    }

    // Another one's case is no place to say it.
    void what_waits_for_one_person_is_not_said_over_the_case_of_the_next()
    {
        sitDown(1);
        m_hall->handIn({SmallHall::application(1), SmallHall::application(7)});
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        auto *over = m_clerk->part<Banner>();
        QTRY_VERIFY(over->isVisible());
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy() && m_clerk->work()->file()->caseId != first);
        QVERIFY(!over->isVisible());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(nothingIsOpen());
    }

    void what_was_handed_over_stays_listed_the_certificate_too()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        const QString certificate = sheet()->handout().certificate;
        QVERIFY(!certificate.isEmpty());
        const int before = timesShown(certificate);
        QVERIFY(before > 0 && isShown(QStringLiteral("2 份待领取")));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        QTRY_VERIFY(isShown(QStringLiteral("没有待领取的")));
        QTRY_COMPARE(timesShown(certificate), before);
    }

    void pressing_again_says_who_has_it_and_hands_over_nothing()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!sheet()->whyNot().isEmpty());
        m_clerk->hearOut();
        QCOMPARE(m_hall->value("select count(*) from hall.collection"), QStringLiteral("1"));
    }

    void somebody_else_needs_a_paper_that_lets_him()
    {
        sitDown(1);
        openTheFirstOf(1);
        m_clerk->layCard(50);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        // What is missing is said where it is missing, and no longer than it is.
        QVERIFY(!banner()->isVisible());
        QVERIFY(!field("handoutRelation")->note().isEmpty() && !field("handoutAuthority")->note().isEmpty());
        QCOMPARE(QApplication::focusWidget(), field("handoutRelation")->edit());
        QTest::keyClicks(QApplication::focusWidget(), "TongShi");
        QVERIFY(field("handoutRelation")->note().isEmpty());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!banner()->isVisible());
        QCOMPARE(QApplication::focusWidget(), field("handoutAuthority")->edit());
        QTest::keyClicks(QApplication::focusWidget(), "WeiTuoShu");
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(statusOf(1), QStringLiteral("concluded"));
        QCOMPARE(m_hall->value("select collector || ' ' || relation || ' ' || authority from hall.collection"),
                 QStringLiteral("other TongShi WeiTuoShu"));
    }

    void a_paper_that_is_not_made_yet_stays_here()
    {
        sitDown(1);
        m_hall->value("update hall.document set state = 'making' where kind = 'grant'");
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(banner()->isVisible());
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        QCOMPARE(m_hall->value("select count(*) from hall.collection"), QStringLiteral("0"));
    }

    // A certificate goes with the paper that grants it: without that one nothing waits, and nothing is promised.
    void a_granted_case_without_its_paper_promises_nothing()
    {
        sitDown(1);
        m_hall->value("update hall.document set state = 'void' where kind = 'grant'");
        QCOMPARE(m_hall->value("select count(*) from hall.document where kind = 'grant' and state <> 'void'"), QStringLiteral("0"));
        openTheFirstOf(1);
        QVERIFY(isShown(QStringLiteral("没有待领取的")));
        QVERIFY(!isShown(QStringLiteral("份待领取")));
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        QVERIFY(!isShown(QStringLiteral("就可以交付")));
        QVERIFY(!sheet()->whyNot().isEmpty());
    }

    void what_is_marked_is_what_is_handed_over()
    {
        sitDown(2);
        openTheFirstOf(2);
        const CaseId open = sheet()->handout().caseId;
        m_clerk->layCard(m_hall->value("select applicant ->> 'id_number' from hall.case_file where id = " +
                                       QString::number(open.value())) == SmallHall::residentId(1)
                             ? 1
                             : 2);
        QTRY_VERIFY(sheet()->hasCard());
        QCOMPARE(sheet()->whyNot(), QString());
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(banner()->isVisible());
        QVERIFY2(banner()->fact().contains(QStringLiteral("左边选的是")), qPrintable(banner()->fact()));
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value("select count(*) from hall.collection where case_id = " + QString::number(open.value())),
                     QStringLiteral("1"));
        QCOMPARE(m_hall->value("select count(*) from hall.collection"), QStringLiteral("1"));
    }

    void a_lost_answer_is_asked_again_and_hands_over_once()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(1, &proxy);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        proxy.loseAnswerTo(QByteArrayLiteral("counter.hand_out"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(sheet()->handout().collections.size() == 1 || (m_clerk->press(Qt::Key_F8), false));
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(m_hall->value("select count(*) from hall.collection"), QStringLiteral("1"));
    }

    void another_window_was_faster()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        m_hall->value("update hall.case_file set version = version + 1");
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(banner()->isVisible());
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        QTRY_COMPARE(sheet()->handout().version, m_hall->value("select version from hall.case_file").toInt());
        m_clerk->press(Qt::Key_F8); // read again, the card still lies there
        QTRY_COMPARE(statusOf(1), QStringLiteral("concluded"));
    }

    void the_number_is_whole_only_while_the_key_is_held()
    {
        handOverTheFirst();
        QVERIFY(!isShown(SmallHall::residentId(1)));
        QVERIFY(qobject_cast<QLineEdit *>(m_clerk->host()->focusWidget())); // which keeps the release for itself
        hold();
        QTRY_VERIFY(isShown(SmallHall::residentId(1)));
        letGo();
        QTRY_VERIFY(!isShown(SmallHall::residentId(1)));
        QCOMPARE(m_hall->value("select string_agg(what || ' ' || reason, ', ') from hall.reveal"),
                 QStringLiteral("collector.id 核对领取登记"));
    }

    // Over X11 a held key is told as let go and pressed again at the same moment.
    void a_key_that_is_told_as_let_go_and_pressed_again_is_held()
    {
        handOverTheFirst();
        hold();
        QTRY_VERIFY(isShown(SmallHall::residentId(1)));
        const auto *letGoSoon = revealed()->findChild<QTimer *>(QStringLiteral("letGo"));
        QWidget *focus = m_clerk->host()->focusWidget();
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_V, Qt::AltModifier);
        QApplication::sendEvent(focus, &release);
        QVERIFY(letGoSoon->isActive());
        QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_V, Qt::AltModifier);
        QApplication::sendEvent(focus, &again);
        QVERIFY(!letGoSoon->isActive());
        QVERIFY(isShown(SmallHall::residentId(1)));
    }

    // Its release may go to a window that nobody hears of.
    void a_number_whose_key_was_never_let_go_is_hidden_after_a_minute()
    {
        handOverTheFirst();
        hold();
        QTRY_VERIFY(isShown(SmallHall::residentId(1)));
        auto *over = revealed()->findChild<QTimer *>(QStringLiteral("over"));
        QVERIFY(over->isActive());
        QCOMPARE(over->intervalAsDuration(), std::chrono::minutes(1));
        over->start(0);
        QTRY_VERIFY(!isShown(SmallHall::residentId(1)));
    }

    void a_number_that_the_hall_does_not_show_is_said_so_in_its_place()
    {
        handOverTheFirst();
        // As when all of them are used up: no rule of a hall says none.
        m_hall->value(QStringLiteral("alter table hall.setting disable trigger all; update hall.setting set value = value ||"
                                     " '{\"numbers_an_hour\": 0}' where key = 'rules'; alter table hall.setting enable trigger all"));
        hold();
        const QString why = Words::say(Error{QStringLiteral("YC703"), {}, {}}).fact;
        QTRY_VERIFY(isShown(why));
        letGo();
        QTRY_VERIFY(!isShown(why));
        QVERIFY(!isShown(SmallHall::residentId(1)));
    }

    void what_is_posted_is_under_way_until_its_receipt_comes()
    {
        sitDown(1);
        openTheFirstOf(1);
        m_clerk->press(Qt::Key_F6);
        auto *way = m_clerk->page()->findChild<ComboField *>(QStringLiteral("serviceWay"));
        QCOMPARE(QApplication::focusWidget(), way->combo());
        way->setCurrent(2);
        QCOMPARE(way->text(), QStringLiteral("邮寄送达"));
        const auto *send = m_clerk->page()->findChild<Button *>(QStringLiteral("serviceSend"));
        QVERIFY(!send->isReady());
        QVERIFY(m_clerk->page()->findChild<Label *>(QStringLiteral("serviceMissing"))->text().contains(QStringLiteral("邮件号码")));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        // Nothing typed is lost, and the field that lacks says so.
        QTRY_VERIFY(!field("service_tracking")->note().isEmpty());
        QCOMPARE(QApplication::focusWidget(), field("service_tracking")->edit());
        QCOMPARE(field("service_place")->text(), QStringLiteral("江门市蓬江区港口一路1号"));
        QTest::keyClicks(QApplication::focusWidget(), "EMS1082736455CN");
        QVERIFY(send->isReady());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value("select state from hall.service"), QStringLiteral("under_way"));
        QTRY_VERIFY(sheet()->isVisible());
        QCOMPARE(statusOf(1), QStringLiteral("granted"));
        QTRY_VERIFY(sheet()->handout().papers.first().service); // the page has read what became of it
        QVERIFY(!sheet()->whyNot().isEmpty());                  // it is in the post, not here
        m_clerk->press(Qt::Key_F6);
        QCOMPARE(way->text(), QStringLiteral("邮件已签收"));
        field("service_receiver")->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), "MenWei");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(statusOf(1), QStringLiteral("concluded"));
        QCOMPARE(m_hall->value("select manner || ' ' || state from hall.service"), QStringLiteral("post served"));
    }

    // Not in a toast that is gone before it was read.
    void a_card_that_was_not_read_is_said_where_the_card_would_be()
    {
        sitDown(1);
        const QString fact = ReaderWords::say(CardReader::Fault::CardRemoved).fact;
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::RemovedMidway);
        m_clerk->layCard(1);
        QTRY_COMPARE(m_clerk->part<NoCasePage>()->findChild<NoticeView *>()->title(), fact);
        QVERIFY(m_clerk->part<NoCasePage>()->isVisible());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->layCard(1);
        const auto *page = m_clerk->part<HandoutPage>();
        const auto says = [page](const QString &words) {
            const QList<NoticeView *> views = page->findChildren<NoticeView *>();
            return std::any_of(views.begin(), views.end(),
                               [&words](const NoticeView *view) { return view->isVisible() && view->title() == words; });
        };
        QTRY_VERIFY(says(fact));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->handout().caseId.isValid());
        m_clerk->layCard(1);
        const auto *holder = sheet()->findChild<Label *>(QStringLiteral("handoutHolder"));
        QTRY_COMPARE(holder->text(), fact);
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::None);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        QVERIFY(!holder->text().contains(fact));
    }

    void a_day_of_delivery_that_may_still_move_is_marked_data()
    {
        QTest::addColumn<bool>("loaded");
        QTest::newRow("the years are loaded") << true;
        QTest::newRow("the years are not loaded") << false;
    }
    void a_day_of_delivery_that_may_still_move_is_marked()
    {
        QFETCH(bool, loaded);
        m_hall->value(
            QStringLiteral("update hall.calendar_year set loaded = %1").arg(loaded ? QStringLiteral("true") : QStringLiteral("false")));
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        const QString row = list()->item(0)->data(RowDelegate::BadgeText).toString();
        QVERIFY2(row.contains(QStringLiteral(" 工作日")) && row.contains(QStringLiteral("（暂定）")) == !loaded, qPrintable(row));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(isShown(QStringLiteral("送达期限剩")));
        QCOMPARE(isShown(QStringLiteral(" 工作日（暂定）")), !loaded);
    }

    // The day by which a paper must be in the applicant's hands is explained where it is handed out.
    void how_its_days_are_counted_is_seen_where_a_case_is_handed_out()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->handout().caseId.isValid());
        m_clerk->press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<DeadlineCard>());
        QTRY_VERIFY(m_clerk->part<DeadlineCard>()->findChild<Label *>(QStringLiteral("markedDay")));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->part<HandoutPage>()->isVisible());
    }

    void escape_goes_back_to_the_queue()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(m_clerk->part<HandoutPage>()->isVisible());
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(sheet()->handout().caseId.isValid());
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->part<HandoutPage>()->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<HandoutPage>()->isVisible());
    }

private:
    int timesShown(const QString &words)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what is gone already shows nothing
        const QList<Label *> labels = m_clerk->part<HandoutSheet>()->findChildren<Label *>();
        return int(std::count_if(labels.begin(), labels.end(),
                                 [&words](const Label *label) { return label->isVisible() && label->text().contains(words); }));
    }

    void handOverTheFirst()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        m_clerk->layCard(1);
        QTRY_VERIFY(sheet()->hasCard());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(sheet()->handout().collections.size(), 1);
    }

    void hold() { QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier); }
    void letGo() { QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier); }
    RevealLine *revealed()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return sheet()->findChild<RevealLine *>();
    }

    bool isShown(const QString &words) { return timesShown(words) > 0; }
};

YICHUANG_TEST(HandoutPageTest)
#include "tst_HandoutPage.moc"
