// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

using Way = std::pair<const char *, std::function<void(CounterPage &)>>;

const QList<Way> &waysThatNeedTheWhole()
{
    static const QList<Way> ways{
        {"a key of the counter", [](CounterPage &page) { page.act(CounterVerb::Undo); }},
        {"any other key", [](CounterPage &page) { QTest::simulateEvent(&page, true, Qt::Key_Escape, Qt::NoModifier, QString(), false); }},
        {"the finder", [](CounterPage &page) { page.find(); }},
        {"a scanned code", [](CounterPage &page) { page.openScanned(QStringLiteral("nothing of ours")); }},
        {"the lock", [](CounterPage &page) { page.lock(); }},
        {"a lost line", [](CounterPage &page) { page.lineLost(QDateTime::currentDateTimeUtc()); }},
        {"a line that is back", [](CounterPage &page) { page.lineBack(); }},
        {"a row of the queue", [](CounterPage &page) { Q_EMIT page.findChild<QueuePanel *>()->rowOpened(CaseId(1)); }},
        {"a queue that cannot be had",
         [](CounterPage &page) {
             Q_EMIT page.findChild<QueueModel *>()->failed(Error{error::LineLost, {}, {}});
         }},
    };
    return ways;
}

}

// The queue is shown before the rest of the counter is made. Whatever comes in earlier finds the whole.
class UnpaintedPageTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        openHall();
        sitDown(1);
    }

    void cleanupTestCase() { shutHall(); }

    void every_way_in_finds_the_page_whole_data()
    {
        QTest::addColumn<int>("nth");
        for (int nth = 0; nth < waysThatNeedTheWhole().size(); ++nth)
            QTest::newRow(waysThatNeedTheWhole()[nth].first) << nth;
    }
    void every_way_in_finds_the_page_whole()
    {
        QFETCH(int, nth);
        const auto page = unpainted();
        QVERIFY(!page->findChild<DecisionBar *>());
        waysThatNeedTheWhole()[nth].second(*page);
        QVERIFY(page->findChild<DecisionBar *>());
    }

    void what_needs_no_case_makes_none()
    {
        const auto page = unpainted();
        page->hallChanged();
        page->saveNow();
        page->unlock();
        page->usePrinter(QStringLiteral("纸"));
        QVERIFY(!page->findChild<DecisionBar *>());
    }

    void a_queue_without_a_row_is_followed_by_the_rest()
    {
        const auto page = unpainted();
        auto *rows = page->findChild<QueueModel *>();
        QVERIFY(rows->rowCount() == 0);
        Q_EMIT rows->loaded();
        QVERIFY(page->findChild<DecisionBar *>());
    }

private:
    // Never shown, so that nothing of it is painted; nor does this thread wait, so that the hall does not answer it.
    std::unique_ptr<CounterPage> unpainted()
    {
        return std::make_unique<CounterPage>(m_clerk->desk(), m_pages, m_printer, m_reader.reader(), m_clerk->who(), m_folder.path());
    }

    QTemporaryDir m_folder;
    PageService m_pages{qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page")};
    FolderPrinter m_printer{QStringLiteral("纸"), m_folder.path()};
    DemoReader m_reader{std::chrono::milliseconds(10)};
};

YICHUANG_TEST(UnpaintedPageTest)
#include "tst_UnpaintedPage.moc"
