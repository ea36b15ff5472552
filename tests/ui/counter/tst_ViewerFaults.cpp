// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandIn.h"
#include "ui/counter/HeldCase.h"

#include "documents/HostileFiles.h"
#include "ui/casefile/AttachmentFetch.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/Button.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Skeleton.h"
#include "ui/parts/StatePage.h"

#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// What the viewer says of a paper that shows no page: whose fault it is, for only the applicant's own is a reason to ask for more.
class ViewerFaultsTest : public HeldCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        m_proxy = std::make_unique<CuttingProxy>(m_hall.signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        holdIt(m_proxy.get(), CounterScene::impatient());
    }

    void cleanup()
    {
        m_viewer.reset();
        m_pages.reset();
    }

    void cleanupTestCase() { m_clerk.reset(); }

    // As after a scan: the page that was on its way is left, and nothing of that is told, least of all that a line was lost.
    void a_paper_that_is_opened_again_while_its_page_is_on_its_way_says_nothing_of_the_line()
    {
        handInAndLook(spinningPdf());
        QTRY_COMPARE(m_viewer->pageCount(), 1);
        QSignalSpy painted(m_viewer.get(), &ViewerPanel::painted);
        m_viewer->setCase(m_case);
        m_viewer->showMaterial(2);
        QCOMPARE(state()->state(), StatePage::State::Loading);
        QVERIFY(painted.wait(60'000));
        QCOMPARE(title(), Words::say(Error{error::FileTime, {}, {}}).fact); // its second look's own answer
    }

    void a_large_paper_says_how_much_has_come_and_goes_on_there_after_a_lost_line()
    {
        m_proxy->setDelay(std::chrono::milliseconds(20));
        handInAndLook(pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>", streamOf({}, QByteArray(8 << 20, 'x'))}));
        QSignalSpy came(m_viewer->findChild<AttachmentFetch *>(), &AttachmentFetch::came);
        const auto said = [this] { return state()->findChild<Skeleton *>()->accessibleDescription(); };
        QTRY_VERIFY(QRegularExpression(QStringLiteral("^已取 [1-7] / 8 MB$")).match(said()).hasMatch());
        m_proxy->setClosed(true);
        m_proxy->cut();
        QTRY_COMPARE(state()->state(), StatePage::State::Failed);
        const qint64 kept = came.last()[1].toLongLong();
        QVERIFY(kept < 8 << 20);
        came.clear();
        m_proxy->setClosed(false);
        m_proxy->setDelay({});
        QTRY_VERIFY(!m_clerk->work()->lostSince());
        QTest::mouseClick(state()->findChild<Button *>(), Qt::LeftButton);
        QTRY_COMPARE(m_viewer->pageCount(), 1);
        QCOMPARE(came.first()[1].toLongLong(), kept + (512 << 10));
    }

    void only_a_fault_of_the_file_offers_to_ask_the_applicant_for_more_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("offered");
        QTest::newRow("half a picture") << plainPng(100).left(60) << QString(error::FileBroken) << true;
        QTest::newRow("too slow") << spinningPdf() << QString(error::FileTime) << false;
        QTest::newRow("too large to draw") << plainPng(20'000) << QString(error::FileTooBig) << false;
        QTest::newRow("altered in the hall") << plainPdf(1) << QString(error::FileAltered) << false;
        QTest::newRow("no helper at the PC") << plainPdf(2) << QString(error::FileHelper) << false;
        QTest::newRow("no line") << plainPdf(3) << QString(error::Unread) << false;
    }

    void only_a_fault_of_the_file_offers_to_ask_the_applicant_for_more()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(bool, offered);
        handInAndLook(bytes, code);
        QTRY_COMPARE(state()->state(), StatePage::State::Failed);
        m_proxy->setClosed(false);
        QCOMPARE(title(), Words::say(Error{code, {}, {}}).fact);
        const QList<Button *> buttons = state()->findChildren<Button *>();
        QStringList words;
        for (const Button *button : buttons)
            if (button->isVisible())
                words.append(button->text());
        QCOMPARE(words, offered ? QStringList({QStringLiteral("重试"), QStringLiteral("写入补正")}) : QStringList(QStringLiteral("重试")));
        // Nor do the words send anybody there.
        QCOMPARE(Words::say(Error{code, {}, {}}).meaning.contains(QStringLiteral("补正")), offered);
    }

private:
    // Handed in, and then what the row wants to go wrong with it.
    void handInAndLook(const QByteArray &bytes, const QString &code = {})
    {
        handIn(m_hall.fixture(), m_clerk->work()->file()->caseId, 2, QStringLiteral("a.pdf"), bytes);
        if (code == error::FileAltered)
            m_hall.value(QStringLiteral(
                "update hall.blob_chunk set data = set_byte(data, 9, get_byte(data, 9) # 1) where sha256 = (select sha256 from "
                "hall.attachment where seq = 2)"));
        m_case = m_clerk->desk().caseFile(m_clerk->work()->file()->caseId).result().value();
        const QString helper = QStringLiteral("/yichuang-page") + (code == error::FileHelper ? QStringLiteral("-missing") : QString());
        m_pages = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + helper);
        m_viewer = std::make_unique<ViewerPanel>(m_clerk->desk(), *m_pages);
        m_viewer->resize(800, 800);
        m_viewer->show();
        if (code == error::Unread) {
            m_proxy->setClosed(true);
            m_proxy->cut();
        }
        m_viewer->setCase(m_case);
        m_viewer->showMaterial(2);
    }

    StatePage *state() { return m_viewer->findChild<StatePage *>({}, Qt::FindDirectChildrenOnly); }
    QString title() { return state()->findChild<NoticeView *>()->title(); }

    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<PageService> m_pages;
    std::unique_ptr<ViewerPanel> m_viewer;
    CaseFile m_case;
};

YICHUANG_TEST(ViewerFaultsTest)
#include "tst_ViewerFaults.moc"
