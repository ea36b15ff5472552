// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "devices/CupsFixture.h"
#include "devices/CupsPrinter.h"
#include "keeper/Keepers.h"
#include "support/Recount.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Sign.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// From F8 to the paper: the keeper sets the notice, the window prints the archived bytes to a real CUPS queue as a job that it follows, and
// whatever the printer does, the case stays as it was decided.
class CounterPaperTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cups = std::make_unique<CupsFixture>();
        const QString why = m_cups->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void init()
    {
        openHall();
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"undo_seconds\": 1}' where key = 'rules'"));
        m_hall->apply(1);
        m_queue = QStringLiteral("W%1").arg(++m_queues);
        QVERIFY(m_cups->addPrinter(m_queue));
        m_printer = std::make_unique<CupsPrinter>(m_cups->server());
        sitDown();
        m_clerk->printOn(*m_printer, m_queue);
        startKeeper();
    }

    void cleanup()
    {
        m_keeper.reset();
        m_clerk.reset();
        m_printer.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void cleanupTestCase() { m_cups.reset(); }

    void the_archived_bytes_come_out_of_the_windows_printer()
    {
        accept();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        const QByteArray archived = QByteArray::fromHex(
            m_hall->value(QStringLiteral("select encode(pdf, 'hex') from hall.document where kind = 'acceptance'")).toLatin1());
        QVERIFY(archived.startsWith("%PDF"));
        QCOMPARE(m_cups->printed(m_queue).first(), archived);
        QCOMPARE(m_hall->value(QStringLiteral("select encode(sha256(pdf), 'hex') = sha256 from hall.document where kind = 'acceptance'")),
                 QStringLiteral("t"));
        QVERIFY(m_hall->value(QStringLiteral("select spooled > 0 from hall.print_job")) == QStringLiteral("t"));
    }

    // 当场收件: the person stands there and takes the receipt along.
    void the_receipt_of_what_was_received_comes_out_by_itself()
    {
        receive();
        QTRY_VERIFY(m_clerk->work()->holds());
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact() == QStringLiteral("已收件 陈小明"), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("签收")), qPrintable(banner->meaning()));
        expectReceiptOnce();
    }

    void a_receipt_comes_out_once_though_the_answer_was_lost()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk.reset();
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, &proxy, CounterScene::patient());
        m_clerk->printOn(*m_printer, m_queue);
        fillIntake();
        proxy.loseAnswerTo("counter.receive");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(proxy.lostAnswers(), 1);
        expectReceiptOnce();
        m_clerk.reset();
    }

    void a_receipt_that_the_printer_refused_is_named_and_made_again()
    {
        QVERIFY(m_cups->deletePrinter(m_queue));
        receive();
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact().contains(QStringLiteral("没打出来")), qPrintable(banner->fact()));
        QVERIFY2(banner->fact().contains(QStringLiteral("已收件 陈小明")), qPrintable(banner->fact()));
        QVERIFY(m_cups->addPrinter(m_queue));
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        expectReceiptOnce();
    }

    // Nobody had made it yet when the program ended.
    void a_receipt_that_was_owed_when_the_program_ended_comes_out_when_its_window_is_taken_again()
    {
        m_keeper.reset();
        receive();
        QTRY_VERIFY(m_clerk->work()->holds());
        m_clerk.reset();
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.print_job")), QStringLiteral("0"));
        sitDown();
        QCOMPARE(m_clerk->who().due.size(), 1);
        QCOMPARE(m_clerk->who().due.first().kind, NoticeKind::Receive);
        m_clerk->printOn(*m_printer, m_queue);
        startKeeper();
        expectReceiptOnce();
    }

    void a_printer_in_trouble_is_shown_and_changes_no_case_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("words");
        QTest::newRow("out of paper") << QByteArrayLiteral("media-empty-error") << QStringLiteral("打印机缺纸");
        QTest::newRow("jammed") << QByteArrayLiteral("media-jam-error") << QStringLiteral("打印机卡纸");
        QTest::newRow("open") << QByteArrayLiteral("cover-open-error") << QStringLiteral("打印机盖开着");
        QTest::newRow("paused") << QByteArrayLiteral("paused") << QStringLiteral("打印队列已暂停");
    }
    void a_printer_in_trouble_is_shown_and_changes_no_case()
    {
        QFETCH(QByteArray, reason);
        QFETCH(QString, words);
        const bool paused = reason == "paused";
        if (paused)
            QVERIFY(m_cups->pause(m_queue));
        else
            m_cups->complain(m_queue, reason);
        QSignalSpy told(m_clerk->page(), &CounterPage::printerTrouble);
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 held"));
        QTRY_VERIFY2(!told.isEmpty() && told.last().first().toString() == words,
                     qPrintable(told.isEmpty() ? QStringLiteral("nothing was told") : told.last().first().toString()));
        QCOMPARE(status(id), QStringLiteral("accepted"));
        QVERIFY(m_cups->printed(m_queue).isEmpty());
        if (paused)
            QVERIFY(m_cups->resume(m_queue));
        else
            m_cups->complain(m_queue, {});
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QTRY_COMPARE(told.last().first().toString(), QString());
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'accept'")), QStringLiteral("1"));
    }

    void a_printer_that_is_taken_away_costs_only_a_print()
    {
        QVERIFY(m_cups->deletePrinter(m_queue));
        QSignalSpy told(m_clerk->page(), &CounterPage::printerTrouble);
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 failed"));
        QTRY_VERIFY(!told.isEmpty() && !told.last().first().toString().isEmpty());
        QCOMPARE(status(id), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select state from hall.document where kind = 'acceptance'")), QStringLiteral("ready"));
    }

    void a_printer_that_is_taken_away_in_the_middle_is_said()
    {
        m_cups->complain(m_queue, "media-empty-error");
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 held"));
        QVERIFY(m_cups->deletePrinter(m_queue));
        m_cups->complain(m_queue, {});
        QTRY_VERIFY(job() == QStringLiteral("0 failed") || job() == QStringLiteral("0 vanished"));
        QCOMPARE(status(id), QStringLiteral("accepted"));
    }

    void a_paper_that_the_printer_refused_is_named_until_it_is_printed_again_by_its_key()
    {
        QVERIFY(m_cups->deletePrinter(m_queue));
        const CaseId id = accept();
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact().contains(QStringLiteral("没打出来")), qPrintable(banner->fact()));
        QVERIFY2(banner->fact().contains(QStringLiteral("已受理 陈小明")), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Alt L")), qPrintable(banner->meaning()));
        QVERIFY(m_cups->addPrinter(m_queue));
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        m_clerk->press(Qt::Key_L, Qt::AltModifier); // once is enough
        // Nothing came out before: it is the first, without the mark of a reprint.
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(copy_no || ' ' || state, ', ' order by id) from hall.print_job")),
                 QStringLiteral("0 failed, 0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        QVERIFY(!banner->fact().contains(QStringLiteral("没打出来")) || !banner->isVisible());
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        const auto *papers = m_clerk->part<PrintPage>()->findChild<QListWidget *>();
        QTRY_VERIFY(papers->isVisible() && papers->count() > 0);
        QTRY_COMPARE(papers->item(0)->data(RowDelegate::BadgeText).toString(), QStringLiteral("已打 1 次"));
    }

    // Nobody reads a banner of a program that is gone.
    void a_paper_that_the_printer_refused_comes_out_when_its_window_is_taken_again()
    {
        QVERIFY(m_cups->deletePrinter(m_queue));
        accept();
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact().contains(QStringLiteral("没打出来")), qPrintable(banner->fact()));
        QTRY_COMPARE(job(), QStringLiteral("0 failed"));
        QVERIFY(m_cups->addPrinter(m_queue));
        m_clerk->comeBack();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(copy_no || ' ' || state, ', ' order by id) from hall.print_job")),
                     QStringLiteral("0 failed, 0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.paper_due")), QStringLiteral("0"));
    }

    void a_print_of_before_that_was_cancelled_is_named()
    {
        m_cups->complain(m_queue, "media-empty-error");
        accept();
        QTRY_COMPARE(job(), QStringLiteral("0 held"));
        QVERIFY(m_cups->cancel(m_hall->value(QStringLiteral("select spooled from hall.print_job")).toInt()));
        m_clerk->comeBack();
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact().contains(QStringLiteral("没打出来")), qPrintable(banner->fact()));
        QVERIFY2(banner->fact().contains(QStringLiteral("受理通知书 陈小明")), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Alt L")), qPrintable(banner->meaning()));
    }

    void where_the_print_server_keeps_no_history_it_is_said_that_nobody_knows()
    {
        m_cups->stop();
        m_cups = std::make_unique<CupsFixture>();
        const auto another = qScopeGuard([this] {
            m_clerk.reset();
            m_printer.reset();
            m_cups = std::make_unique<CupsFixture>();
            const QString why = m_cups->start();
            QVERIFY2(why.isEmpty(), qPrintable(why));
        });
        QVERIFY(m_cups->start().isEmpty());
        QVERIFY(m_cups->addPrinter(m_queue));
        m_cups->stop();
        m_cups->keepNoHistory();
        QVERIFY(m_cups->start().isEmpty());
        auto forgetful = std::make_unique<CupsPrinter>(m_cups->server());
        m_clerk->printOn(*forgetful, m_queue);
        m_printer = std::move(forgetful);
        accept();
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->meaning().contains(QStringLiteral("不知是否打出")), qPrintable(banner->meaning()));
        QCOMPARE(job(), QStringLiteral("0 vanished"));
    }

    void a_paper_that_is_made_late_is_printed_by_the_window_that_waits_for_it()
    {
        m_keeper.reset();
        QSignalSpy told(m_clerk->page(), &CounterPage::printerTrouble);
        accept();
        QTRY_VERIFY(m_clerk->part<PrintRun>());
        auto *again = m_clerk->part<PrintRun>()->findChild<QTimer *>();
        again->setInterval(0); // the half minute passes faster
        QTRY_VERIFY(!told.isEmpty() && told.last().first().toString().contains(QStringLiteral("还没生成")));
        QVERIFY2(told.last().first().toString().startsWith(QStringLiteral("已受理 陈小明")), qPrintable(told.last().first().toString()));
        startKeeper();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        QTRY_COMPARE(told.last().first().toString(), QString());
    }

    void a_reprint_says_so_on_the_paper_and_in_the_log_and_wants_a_reason()
    {
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        for (int copy = 1; copy <= 2; ++copy) {
            reprint(id);
            QTRY_COMPARE(job(), QStringLiteral("%1 done").arg(copy));
            QTRY_COMPARE(m_cups->printed(m_queue).size(), ServedCopies * (copy + 1));
            // The original's bytes, and an update that draws the mark with its count over them; what it looks like tst_Overlay knows.
            const QByteArray again = m_cups->printed(m_queue).last();
            QVERIFY(again.startsWith(m_cups->printed(m_queue).first()));
            QVERIFY2(again.mid(m_cups->printed(m_queue).first().size()).contains("% " + QByteArray::number(copy) + '\n'),
                     "not marked as a reprint");
        }
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(reason, '/' order by copy_no) from hall.print_job where copy_no > 0")),
                 QStringLiteral("首次打印污损/首次打印污损"));
        QCOMPARE(status(id), QStringLiteral("accepted"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(distinct sha256) from hall.document where kind = 'acceptance'")),
                 QStringLiteral("1"));
    }

    void who_passed_the_pre_review_is_printed_a_notice_only_where_no_message_goes()
    {
        preReview();
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.case_file set applicant = applicant || '{\"phone\": \"0750-3220128\"}'"));
        const CaseId unreached = preReview();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_hall->value(QStringLiteral(
                     "select string_agg(d.kind || ' ' || d.case_id, ', ') from hall.print_job j join hall.document d on d.id = "
                     "j.document_id")),
                 QStringLiteral("visit_notice %1").arg(unreached.value()));
        QCOMPARE(m_cups->printed(m_queue).size(), 2); // copies of one job
    }

    void the_button_names_as_many_copies_as_come_out()
    {
        const CaseId id = preReview();
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        auto *papers = m_clerk->part<PrintPage>();
        QTRY_VERIFY(papers->isVisible());
        const auto *print = papers->findChild<Button *>(QStringLiteral("printNow"));
        QTRY_VERIFY(print->isReady());
        papers->findChild<QWidget *>(QStringLiteral("copies"))->findChild<QLineEdit *>()->setFocus();
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_Up);
        QVERIFY2(print->text().contains(QString::number(ServedCopies + 2)), qPrintable(print->text()));
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies + 2);
    }

    void the_head_of_the_paper_ends_where_that_of_the_printer_does()
    {
        const CaseId id = preReview();
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        const auto *papers = m_clerk->part<PrintPage>();
        QTRY_VERIFY(papers->isVisible());
        const auto end = [papers](const QWidget *part) { return part->mapTo(papers, QPoint(0, part->height())).y(); };
        const auto *zoom = papers->findChild<SignButton *>();
        const auto *state = papers->findChild<QWidget *>(QStringLiteral("printerState"));
        const QList<SectionHeader *> heads = papers->findChildren<SectionHeader *>();
        const auto printer =
            std::find_if(heads.begin(), heads.end(), [&](const SectionHeader *head) { return head->parent() == state->parent(); });
        QVERIFY(zoom && printer != heads.end());
        QCOMPARE(end(zoom->parentWidget()), end(*printer));
    }

    // The case in hand was read before its record was printed.
    void the_record_just_printed_is_printed_again_with_a_reason()
    {
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(page->isVisible());
        page->findChild<LineField *>()->edit()->setFocus();
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral(" 2"));
        QTest::keyClick(page->findChild<CheckBox *>(QStringLiteral("correctionSigned")), Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        auto *papers = m_clerk->part<PrintPage>();
        QTRY_VERIFY(papers->isVisible());
        const auto *reason = papers->findChild<ComboField *>(QStringLiteral("reprintReason"));
        QTRY_VERIFY(reason->isVisible());
        // Whoever presses twice gives no reason, and prints nothing.
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(reason->combo()->hasFocus());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.print_job")), QStringLiteral("1"));
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(job(), QStringLiteral("1 done"));
        QCOMPARE(m_hall->value(QStringLiteral("select reason from hall.print_job where copy_no = 1")), QStringLiteral("首次打印污损"));
    }

    void a_reason_that_was_chosen_for_one_paper_is_none_for_another()
    {
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        auto *papers = m_clerk->part<PrintPage>();
        QTRY_VERIFY(papers->isVisible());
        const auto *reason = papers->findChild<ComboField *>(QStringLiteral("reprintReason"));
        QTRY_VERIFY(reason->isVisible());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier); // to the reason
        m_clerk->press(Qt::Key_Down);
        QCOMPARE(reason->current(), 0);
        auto *list = papers->findChild<QListWidget *>(QStringLiteral("documents"));
        QVERIFY(list->count() > 1);
        list->setFocus();
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Up);
        QCOMPARE(reason->current(), -1);
        QTRY_VERIFY(lacksReasonAlone(*papers));
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(reason->combo()->hasFocus());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.print_job")), QStringLiteral("1"));
    }

    // Pressed before anything was heard of the first print: what is missing is asked for, and is no fault of the printer.
    void a_print_that_somebody_else_began_meanwhile_is_asked_for_its_reason()
    {
        const CaseId id = accept();
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        CaseFile before = *m_clerk->work()->file();
        for (Document &paper : before.documents)
            paper.prints = 0;
        PrintPage page(m_clerk->desk(), *m_printer);
        QSignalSpy trouble(&page, &PrintPage::trouble);
        page.open(before, {}, m_queue);
        page.printNow(); // no answer came yet
        auto *reason = page.findChild<ComboField *>(QStringLiteral("reprintReason"));
        QTRY_VERIFY(!reason->isHidden());
        QTRY_VERIFY(lacksReasonAlone(page));
        QVERIFY(trouble.isEmpty());
        QCOMPARE(job(), QStringLiteral("0 done"));
        reason->setCurrent(0);
        page.printNow();
        QTRY_COMPARE(job(), QStringLiteral("1 done"));
    }

private:
    void fillIntake()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
    }

    void receive()
    {
        fillIntake();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
    }

    // And nothing else.
    void expectReceiptOnce()
    {
        QTRY_COMPARE(job(), QStringLiteral("0 done"));
        QCOMPARE(m_cups->printed(m_queue).size(), ServedCopies);
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(d.kind || ' ' || c.channel || ' ' || j.copies, ', ') from hall.print_job j"
                                              " join hall.document d on d.id = j.document_id join hall.case_file c on c.id = d.case_id"
                                              " where j.state = 'done'")),
                 QStringLiteral("receipt window %1").arg(ServedCopies));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.paper_due")), QStringLiteral("0"));
    }

    CaseId preReview()
    {
        m_clerk->press(Qt::Key_F5);
        if (!QTest::qWaitFor([this] { return m_clerk->work()->holds() && !m_clerk->work()->isBusy(); }, 60'000))
            qFatal("no case is open");
        const CaseId id = m_clerk->work()->file()->caseId;
        QSignalSpy over(m_clerk->work(), &CounterWork::undoOver);
        m_clerk->press(Qt::Key_F8);
        if (!QTest::qWaitFor([&over] { return !over.isEmpty(); }, 60'000))
            qFatal("the pre-review can be undone for ever");
        return id;
    }

    void startKeeper()
    {
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
        m_keeper->start();
    }

    // The last print: its count and its state.
    QString job() { return m_hall->value(QStringLiteral("select copy_no || ' ' || state from hall.print_job order by id desc limit 1")); }
    QString status(CaseId id) { return m_hall->value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())); }

    CaseId accept()
    {
        m_clerk->press(Qt::Key_F5);
        if (!QTest::qWaitFor([this] { return m_clerk->work()->holds() && !m_clerk->work()->isBusy(); }, 60'000))
            qFatal("no case is open");
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        if (!QTest::qWaitFor([this] { return m_clerk->part<IdentityPanel>()->agrees(); }, 60'000))
            qFatal("the card does not agree");
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F8);
        return id;
    }

    // Nothing is being printed, and nothing is until a reason is chosen.
    static bool lacksReasonAlone(const PrintPage &page)
    {
        const auto *print = page.findChild<Button *>(QStringLiteral("printNow"));
        return !print->isReady() && print->accessibleDescription() == QStringLiteral("请选补打原因");
    }

    // Ctrl+P opens the papers of the case, and prints what is chosen there.
    void reprint(CaseId id)
    {
        if (!m_clerk->part<PrintPage>()->isVisible()) {
            m_clerk->work()->look(id);
            QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
            m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        }
        QTRY_VERIFY(m_clerk->part<PrintPage>()->isVisible());
        QTRY_VERIFY(lacksReasonAlone(*m_clerk->part<PrintPage>()));
        m_clerk->press(Qt::Key_P, Qt::ControlModifier); // to the reason
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
    }

    std::unique_ptr<CupsFixture> m_cups;
    std::unique_ptr<CupsPrinter> m_printer;
    std::unique_ptr<Keeper> m_keeper;
    QTemporaryDir m_phone;
    QString m_queue;
    int m_queues = 0;
};

YICHUANG_TEST(CounterPaperTest)
#include "tst_CounterPaper.moc"
