// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "support/SaneTestDevices.h"

#include "support/Recount.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/scan/ScanPage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"

#include <QListWidget>

using namespace yichuang;
using namespace yichuang::test;

// Alt S at a real window: SANE's own test devices, the helper program, a real hall.
class CounterScanTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sane.draw("Grid");
        openHall();
        m_hall->apply(1);
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get());
    }

    void cleanup()
    {
        m_other.reset();
        m_clerk.reset();
        m_proxy.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void a_paper_is_scanned_stored_and_shown_with_two_keys()
    {
        openPaper();
        m_clerk->countFromHere();
        scanOne();
        QCOMPARE(scan()->findChild<ComboField *>(QStringLiteral("scanResolution"))->value().toInt(), 200);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(materials()->markOf(2) == OriginalMark::Scanned);
        QCOMPARE(m_clerk->keys(), 2);
        QVERIFY(!scan()->isVisible());
        QCOMPARE(materials()->current(), 2);
        QCOMPARE(scan()->pageCount(), 0);
        QTRY_COMPARE(m_clerk->part<ViewerPanel>()->pageCount(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select name || '|' || media_type || '|' || pages || '|' || window_no from hall.attachment")),
                 QStringLiteral("场所使用证明（窗口扫描）.pdf|application/pdf|1|1"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'scan'")), QStringLiteral("1"));
    }

    void the_second_press_scans_no_second_page_and_stores_no_second_paper()
    {
        openPaper();
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!scan()->isBusy() && scan()->pageCount() > 0);
        QCOMPARE(scan()->pageCount(), 1);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(materials()->markOf(2) == OriginalMark::Scanned);
        QCOMPARE(papers(), QStringLiteral("1"));
    }

    void an_answer_that_is_lost_is_asked_for_again_and_stored_once_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("of a piece") << QByteArrayLiteral("counter.store_chunk");
        QTest::newRow("of the paper") << QByteArrayLiteral("counter.scan");
    }
    void an_answer_that_is_lost_is_asked_for_again_and_stored_once()
    {
        QFETCH(QByteArray, call);
        openPaper();
        scanOne();
        m_proxy->loseAnswerTo(call);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_proxy->lostAnswers(), 1);
        QTRY_VERIFY(materials()->markOf(2) == OriginalMark::Scanned);
        QCOMPARE(papers(), QStringLiteral("1"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'scan'")), QStringLiteral("1"));
    }

    void a_case_that_another_counter_took_meanwhile_gets_no_paper_and_the_pages_stay()
    {
        openPaper();
        scanOne();
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(m_clerk->work()->file()->caseId, QStringLiteral("一号窗口的同事离开了，请转我办理"));
        QTRY_VERIFY(m_other->work()->holds());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->conflict());
        QCOMPARE(papers(), QStringLiteral("0"));
        QVERIFY(!scan()->isVisible());
        QCOMPARE(scan()->pageCount(), 1);
        QVERIFY(materials()->markOf(2) != OriginalMark::Scanned);
    }

    void a_hall_that_refuses_leaves_the_pages_and_says_why()
    {
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"file_bytes\": 100}' where key = 'rules'"));
        openPaper();
        scanOne();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner()->isVisible() && !m_clerk->work()->isBusy());
        QVERIFY(!banner()->fact().isEmpty());
        QVERIFY(scan()->isVisible());
        QCOMPARE(scan()->pageCount(), 1);
        QCOMPARE(papers(), QStringLiteral("0"));
    }

    void the_feeders_sheets_stay_in_order_and_empty_ones_are_left_out()
    {
        openPaper();
        scanOne();
        auto *source = scan()->findChild<ComboField *>(QStringLiteral("scanSource"));
        source->setCurrent(1);
        QVERIFY(ScanRun::isFeeder(source->value().toString()));
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!scan()->isBusy() && scan()->pageCount() == 11);
        auto *list = scan()->findChild<QListWidget *>(QStringLiteral("scannedPages"));
        QCOMPARE(list->count(), 11);
        QCOMPARE(list->currentRow(), 10);
        for (int i = 0; i < 10; ++i)
            m_clerk->press(Qt::Key_Delete);
        QCOMPARE(scan()->pageCount(), 1);
        QCOMPARE(list->item(0)->text(), QStringLiteral("第 1 页"));
    }

    void white_sheets_are_told_and_not_kept()
    {
        m_sane.draw("Solid white");
        openPaper();
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        auto *said = scan()->findChild<Banner *>();
        QTRY_VERIFY(said->isVisible() && !scan()->isBusy());
        QCOMPARE(said->fact(), QStringLiteral("扫到的都是空白页"));
        QCOMPARE(scan()->pageCount(), 0);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(papers(), QStringLiteral("0"));
    }

    void without_a_scanner_that_is_said_and_the_next_press_looks_again()
    {
        m_sane.unplug();
        openPaper();
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        auto *said = scan()->findChild<Banner *>();
        QTRY_VERIFY(said->isVisible() && !scan()->isBusy());
        QCOMPARE(said->fact(), QStringLiteral("连不上扫描仪"));
    }

    void leaving_keeps_the_pages_and_no_decision_key_works_over_them()
    {
        openPaper();
        scanOne();
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F9);
        QVERIFY(scan()->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!scan()->isVisible());
        QCOMPARE(scan()->pageCount(), 1);
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QVERIFY(scan()->isVisible() && !scan()->isBusy());
        QCOMPARE(scan()->pageCount(), 1);
    }

    void what_the_scanner_still_draws_goes_into_no_other_paper_data()
    {
        QTest::addColumn<bool>("another");
        QTest::newRow("of another case") << true;
        QTest::newRow("of the same case") << false;
    }
    void what_the_scanner_still_draws_goes_into_no_other_paper()
    {
        QFETCH(bool, another);
        m_hall->value(QStringLiteral("insert into hall.material (item_version_id, seq, code, name, required, originals, copies, form, "
                                     "verify_original, exempt, source, data)"
                                     " select item_version_id, 3, 'T-03', '健康证明', required, originals, copies, form, verify_original, "
                                     "exempt, source, data from hall.material"
                                     " where seq = 2"));
        QJsonObject application = SmallHall::application(2);
        application[QStringLiteral("materials")] =
            QJsonDocument::fromJson(R"([{"seq": 2, "window": true}, {"seq": 3, "window": true}])").array();
        m_hall->handIn({application});
        openPaper();
        scanOne();
        m_clerk->press(Qt::Key_Delete);
        QCOMPARE(scan()->pageCount(), 0);
        auto *source = scan()->findChild<ComboField *>(QStringLiteral("scanSource"));
        source->setCurrent(1);
        QVERIFY(ScanRun::isFeeder(source->value().toString()));
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        if (another)
            QTRY_VERIFY(scan()->pageCount() > 0);
        QVERIFY(scan()->isBusy());
        QTest::mouseClick(scan()->findChild<Button *>(QStringLiteral("leaveScan")), Qt::LeftButton);
        QVERIFY(!scan()->isVisible());
        source->setCurrent(0);
        if (another) {
            m_clerk->press(Qt::Key_F5);
            QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy() && m_clerk->work()->file()->caseId != first);
        }
        const int seq = another ? 2 : 3;
        materials()->setCurrent(seq);
        // One sheet on the glass.
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QVERIFY(scan()->isVisible());
        QTRY_VERIFY(!scan()->isBusy() && scan()->pageCount() > 0);
        QCOMPARE(scan()->pageCount(), 1);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(materials()->markOf(seq) == OriginalMark::Scanned);
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(case_id || ' ' || seq || ' ' || pages, ', ') from hall.attachment")),
                 QStringLiteral("%1 %2 1").arg(m_clerk->work()->file()->caseId.value()).arg(seq));
    }

    void an_original_that_one_window_scanned_is_not_asked_for_again_at_the_next()
    {
        m_hall->value(QStringLiteral("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2"));
        m_hall->handIn({SmallHall::application(1)});
        openPaper();
        scanOne();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(materials()->markOf(2) == OriginalMark::Scanned);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        QTRY_VERIFY(m_other->part<QueueModel>()->isLoaded());
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const Material paper = m_other->work()->file()->materials[1];
        QVERIFY(paper.marked && paper.marked->reused);
        QCOMPARE(paper.marked->window, 1);
        QVERIFY(m_other->part<MaterialsPanel>()->isComplete());
        // Another look may say otherwise.
        m_other->part<MaterialsPanel>()->setCurrent(2);
        m_other->part<MaterialsPanel>()->setFocus();
        m_other->press(Qt::Key_3);
        QVERIFY(!m_other->part<MaterialsPanel>()->isComplete());
    }

private:
    ScanPage *scan() { return m_clerk->part<ScanPage>(); }
    MaterialsPanel *materials() { return m_clerk->part<MaterialsPanel>(); }
    Banner *banner() { return m_clerk->page()->findChild<Banner *>(QString(), Qt::FindDirectChildrenOnly); }
    QString papers() { return m_hall->value(QStringLiteral("select count(*) from hall.attachment where scanned_by is not null")); }

    void openPaper()
    {
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        materials()->setCurrent(2);
    }

    void scanOne()
    {
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!scan()->isBusy() && scan()->pageCount() == 1);
    }

    SaneTestDevices m_sane;
    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(CounterScanTest)
#include "tst_CounterScan.moc"
