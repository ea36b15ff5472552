// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/PaperScanPage.h"

#include "support/SaneTestDevices.h"
#include "ui/kiosk/ApplyTest.h"

using namespace yichuang;
using namespace yichuang::test;

// Papers in the scanner of the kiosk, which is one of SANE's own test devices: ten sheets lie in its feeder, one on its glass.
class PaperScanTest : public ApplyTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sane.draw("Grid");
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_scene.setScanner(QStringLiteral("auto"));
    }

    void cleanup()
    {
        m_proxy.reset();
        m_scene.close();
    }

    void a_stack_of_papers_is_one_file_of_the_application()
    {
        m_scene.open();
        toTheScanner();
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_COMPARE(page()->pageCount(), 10);
        QTRY_VERIFY(!page()->isWaiting());
        // The feeder is empty now, so it is the sheet on the glass.
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_COMPARE(page()->pageCount(), 11);
        QTRY_VERIFY(!page()->isWaiting());
        QVERIFY(m_scene.touch(QStringLiteral("takeScan")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_COMPARE(files().size(), 1);
        QVERIFY2(files().first().name.endsWith(QStringLiteral("（自助机扫描）.pdf")), qPrintable(files().first().name));
        QCOMPARE(m_scene.value(QStringLiteral(
                     "select string_agg(convert_from(substr(data, 1, 5), 'latin1'), ' ') from hall.blob_chunk where no = 0")),
                 QStringLiteral("%PDF-"));
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.phone_upload where not closed")), QStringLiteral("0"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(apply()->canSubmit());
    }

    void a_page_is_turned_or_thrown_away_before_anything_is_handed_in()
    {
        m_scene.open();
        toTheScanner();
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_COMPARE(page()->pageCount(), 10);
        QTRY_VERIFY(!page()->isWaiting());
        QVERIFY(m_scene.touch(QStringLiteral("turnPage-1")));
        QVERIFY(m_scene.touch(QStringLiteral("removePage-1")));
        QCOMPARE(page()->pageCount(), 9);
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.blob_chunk")), QStringLiteral("0"));
    }

    void an_empty_sheet_and_a_scanner_that_is_away_are_said_with_what_to_do_data()
    {
        QTest::addColumn<bool>("away");
        QTest::addColumn<QString>("said");
        QTest::newRow("the back of a sheet") << false << QStringLiteral("空白");
        QTest::newRow("unplugged") << true << QStringLiteral("手机扫码传");
    }
    void an_empty_sheet_and_a_scanner_that_is_away_are_said_with_what_to_do()
    {
        QFETCH(bool, away);
        QFETCH(QString, said);
        if (away)
            m_sane.unplug();
        else
            m_sane.draw("Solid white");
        m_scene.open();
        toTheScanner();
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_VERIFY2(m_scene.said().contains(said), qPrintable(m_scene.said()));
        QTRY_VERIFY(!page()->isWaiting());
        QCOMPARE(page()->pageCount(), 0);
        QVERIFY(!m_scene.find(QStringLiteral("takeScan")));
    }

    void a_paper_whose_answer_is_lost_is_handed_in_once_however_often_that_is_touched()
    {
        m_proxy = std::make_unique<CuttingProxy>(m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() +
                                                 QStringLiteral("/.s.PGSQL.5432"));
        m_scene.open(QSize(1080, 1920), m_proxy.get());
        toTheScanner();
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_COMPARE(page()->pageCount(), 10);
        QTRY_VERIFY(!page()->isWaiting());
        m_proxy->freezeAnswerTo("applicant.upload_file");
        QVERIFY(m_scene.touch(QStringLiteral("takeScan")));
        m_scene.touch(QStringLiteral("takeScan"));
        QTRY_VERIFY(m_proxy->isFrozen());
        QCOMPARE(m_scene.pageName(), QStringLiteral("PaperScanPage")); // nothing looks done before it is
        m_proxy->cut();
        m_proxy->setFrozen(false);
        // It is asked for again by itself, or the pages are still there to be touched once more.
        QTRY_VERIFY(m_scene.pageName() == QLatin1String("ApplyPage") || !m_scene.said().isEmpty());
        if (m_scene.pageName() == QLatin1String("PaperScanPage")) {
            QCOMPARE(page()->pageCount(), 10);
            QTRY_VERIFY(m_scene.pageName() == QLatin1String("ApplyPage") || (m_scene.touch(QStringLiteral("takeScan")), false));
        }
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(m_scene.value(QStringLiteral("select count(distinct sha256) from hall.blob_chunk")), QStringLiteral("1"));
    }

    void without_a_scanner_nothing_offers_one()
    {
        m_scene.setScanner({});
        m_scene.open();
        toThePapers();
        QVERIFY(m_scene.find(QStringLiteral("window-2")));
        QVERIFY(!m_scene.find(QStringLiteral("scan-2")));
    }

    void whoever_leaves_while_it_scans_leaves_nothing_behind()
    {
        m_scene.open();
        toTheScanner();
        QVERIFY(m_scene.touch(QStringLiteral("scan")));
        QTRY_VERIFY(page()->pageCount() > 0);
        QVERIFY(m_scene.touch(QStringLiteral("leave")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QVERIFY(m_scene.window().findChildren<PaperScanPage *>().isEmpty());
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.blob_chunk")), QStringLiteral("0"));
    }

private:
    void toThePapers()
    {
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(apply()->step(), 2);
    }

    void toTheScanner()
    {
        toThePapers();
        QVERIFY(m_scene.touch(QStringLiteral("scan-2")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("PaperScanPage"));
    }

    PaperScanPage *page() { return static_cast<PaperScanPage *>(m_scene.page()); }
    ApplyPage *apply() { return static_cast<ApplyPage *>(m_scene.page()); }
    QList<UploadedFile> files() { return apply()->work().files(2); }

    SaneTestDevices m_sane;
    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(PaperScanTest)
#include "tst_PaperScan.moc"
