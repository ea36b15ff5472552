// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandIn.h"
#include "ui/counter/HeldCase.h"

#include "documents/HostileCorpus.h"
#include "documents/OfficeFiles.h"
#include "documents/sample/SampleArchives.h"
#include "ui/casefile/ArchivePanel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"

#include <QAbstractButton>
#include <QListWidget>

using namespace yichuang;
using namespace yichuang::test;

// An archive that was handed in, at the counter: its files are chosen and opened by keys or by a click, and left again.
class ArchivePapersTest : public HeldCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        holdIt();
        connect(viewer(), &ViewerPanel::painted, this, [this] { m_painted = true; });
    }

    void cleanupTestCase() { m_clerk.reset(); }

    void arrowsChooseEnterOpensAndEscLeadsBack()
    {
        lookAt(zipOf({{QStringLiteral("说明.txt"), "hello"},
                      {QStringLiteral("图/一.png"), plainPng(50)},
                      {QStringLiteral("合同.pdf"), plainPdf(2)}}));
        QCOMPARE(rows(), (QStringList{"说明.txt", "一.png", "合同.pdf"}));
        QCOMPARE(list()->item(1)->data(RowDelegate::Remark).toString().section(u' ', 0, 0), "图/");
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(list()->hasFocus());
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Down);
        open(Qt::Key_Return);
        QCOMPARE(state()->state(), StatePage::State::Content);
        QCOMPARE(viewer()->pageCount(), 2);
        QVERIFY(!list()->isVisible());
        QVERIFY(viewer()->isAncestorOf(m_clerk->host()->focusWidget()));
        QVERIFY(words().contains(QStringLiteral("资料.zip › 合同.pdf")));
        m_painted = false;
        m_clerk->press(Qt::Key_PageDown);
        QTRY_VERIFY(m_painted);
        QVERIFY(words().contains(QStringLiteral("2 / 2 页")));
        // The last page of a file inside is not followed by another file.
        m_clerk->press(Qt::Key_PageDown);
        QVERIFY(words().contains(QStringLiteral("2 / 2 页")));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(list()->hasFocus());
        QCOMPARE(list()->currentRow(), 2);
        QVERIFY(!words().contains(QStringLiteral("2 / 2 页")));
        QVERIFY(m_clerk->work()->holds());
        m_clerk->press(Qt::Key_Up);
        open(Qt::Key_Enter);
        QCOMPARE(viewer()->pageCount(), 1);
        m_clerk->press(Qt::Key_Backspace);
        QCOMPARE(list()->currentRow(), 1);
        // At the list itself there is nothing to go back to.
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(list()->isVisible());
    }

    void aClickOpensAndTheButtonLeadsBack()
    {
        lookAt(zipOf({{"a.pdf", plainPdf(3)}, {"b.pdf", plainPdf(1)}}));
        m_painted = false;
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(1)).center());
        QTRY_VERIFY(m_painted);
        QCOMPARE(viewer()->pageCount(), 1);
        QTest::mouseClick(panel()->findChild<QAbstractButton *>(QStringLiteral("backToList")), Qt::LeftButton);
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->currentRow(), 1);
    }

    void archivesInsideAreListedInTurn()
    {
        lookAt(zipOf({{"说明.txt", "x"}, {"里.zip", zipOf({{"页.pdf", plainPdf(4)}})}}));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_End);
        QCOMPARE(list()->currentItem()->data(RowDelegate::BadgeText).toString(), QStringLiteral("压缩包"));
        open(Qt::Key_Return);
        QCOMPARE(rows(), QStringList{"页.pdf"});
        QVERIFY(list()->hasFocus());
        open(Qt::Key_Return);
        QCOMPARE(viewer()->pageCount(), 4);
        QVERIFY(words().contains(QStringLiteral("资料.zip › 里.zip › 页.pdf")));
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(rows(), QStringList{"页.pdf"});
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(rows(), (QStringList{"说明.txt", "里.zip"}));
        QCOMPARE(list()->currentRow(), 1);
    }

    void whatCannotBeOpenedSaysWhyAndOneGoesBack()
    {
        using Corpus = HostileCorpus;
        lookAt(Corpus::zipOf({{"a.png", plainPng(9), -1, true},
                              {"../b.png", plainPng(9)},
                              {"c.png", Corpus::packedNoughts(64 << 20), 100, false, true},
                              {"d.png", "no picture"},
                              {"e.exe", "MZ"}}));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        for (const char *said : {"文件加了密码", "文件的路径越界，没有打开", "文件太大，打不开", "这种文件不能预览", "这种文件不能预览"}) {
            open(Qt::Key_Return);
            QCOMPARE(viewer()->findChild<NoticeView *>()->title(), QString::fromUtf8(said));
            QVERIFY(viewer()->findChild<NoticeView *>()->isVisible());
            QVERIFY(viewer()->isAncestorOf(m_clerk->host()->focusWidget()));
            m_clerk->press(Qt::Key_Escape);
            QVERIFY(list()->hasFocus());
            m_clerk->press(Qt::Key_Down);
        }
    }

    void whoLeavesBeforeTheAnswerSeesTheList()
    {
        lookAt(zipOf({{"a.pdf", spinningPdf()}, {"b.pdf", plainPdf(2)}}));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(list()->isVisible());
        m_clerk->press(Qt::Key_Down);
        open(Qt::Key_Return);
        // The service answers in turn: whatever was asked before has had its answer.
        QCOMPARE(viewer()->pageCount(), 2);
        QVERIFY(words().contains(QStringLiteral("资料.zip › b.pdf")));
    }

    void theListOfTheApplicationsPapersReachesIntoTheArchive()
    {
        lookAt(zipOf({{"a.pdf", plainPdf(2)}}));
        auto *materials = m_clerk->part<MaterialsPanel>();
        materials->setFocus();
        QVERIFY(materials->isAncestorOf(m_clerk->host()->focusWidget()));
        m_clerk->press(Qt::Key_Return);
        QVERIFY(list()->hasFocus());
        open(Qt::Key_Return);
        QCOMPARE(viewer()->pageCount(), 2);
    }

    void marksAreSetFromTheListToo()
    {
        lookAt(zipOf({{"a.pdf", plainPdf(2)}, {"1.pdf", plainPdf(1)}}));
        auto *materials = m_clerk->part<MaterialsPanel>();
        materials->setCurrent(2);
        QTRY_VERIFY(list()->isVisible());
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_1);
        QCOMPARE(list()->currentRow(), 0);
        QTRY_VERIFY(materials->markOf(2) == OriginalMark::Seen);
    }

    void namesThatTurnAroundAreShownAsTheyAre()
    {
        lookAt(HostileCorpus::zipOf({{"合同\xE2\x80\xAE"
                                      "fdp.exe",
                                      plainPdf(1)}}));
        QVERIFY(!rows().first().contains(QChar(0x202E)));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        open(Qt::Key_Return);
        for (const Label *label : viewer()->findChildren<Label *>())
            QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->text()));
    }

    void ofTenThousandFilesTheListSaysThatItIsNotWhole()
    {
        QList<HostileCorpus::Entry> many;
        for (int i = 0; i < 10'000; ++i)
            many.append({"f" + QByteArray::number(i) + ".png", "x"});
        lookAt(HostileCorpus::zipOf(many));
        QCOMPARE(list()->count(), 1000);
        QVERIFY(words().contains(QStringLiteral("只列前 1000 个文件")));
    }

    void anOfficeFileInsideSaysThatItIsBeingConvertedAndIsShown()
    {
        lookAt(HostileCorpus::zipOf({{"名单.xlsx", OfficeFiles::endlessSheet()}, {"合同.docx", docxOf({QStringLiteral("租赁合同")})}}));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(viewer()->findChild<NoticeView *>()->title(), QStringLiteral("正在转换成页面"));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_Down);
        m_painted = false;
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_painted, 120'000);
        QCOMPARE(state()->state(), StatePage::State::Content);
        QCOMPARE(viewer()->pageCount(), 1);
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(list()->currentRow(), 1);
    }

    void anotherPaperLeavesTheArchive()
    {
        lookAt(zipOf({{"a.pdf", plainPdf(2)}}));
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        open(Qt::Key_Return);
        viewer()->showMaterial(1);
        QVERIFY(!panel()->isVisible());
        m_painted = false;
        viewer()->showMaterial(2);
        QTRY_VERIFY(m_painted);
        QVERIFY(list()->isVisible());
        QCOMPARE(rows(), QStringList{"a.pdf"});
    }

private:
    ViewerPanel *viewer() { return m_clerk->part<ViewerPanel>(); }
    ArchivePanel *panel() { return m_clerk->part<ArchivePanel>(); }
    QListWidget *list() { return panel()->findChild<QListWidget *>(); }
    StatePage *state() { return viewer()->findChild<StatePage *>(); }

    void lookAt(const QByteArray &bytes)
    {
        handIn(m_hall.fixture(), m_clerk->work()->file()->caseId, 2, QStringLiteral("资料.zip"), bytes);
        const CaseFile file = m_clerk->desk().caseFile(m_clerk->work()->file()->caseId).result().value();
        m_clerk->part<MaterialsPanel>()->setCurrent(1);
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_painted = false;
        viewer()->setCase(file);
        viewer()->showMaterial(2);
        QTRY_VERIFY(m_painted);
        QVERIFY(list()->isVisible());
    }

    void open(Qt::Key key)
    {
        m_painted = false;
        m_clerk->press(key);
        QTRY_VERIFY(m_painted);
    }

    QStringList rows()
    {
        QStringList names;
        for (int row = 0; row < list()->count(); ++row)
            names << list()->item(row)->text();
        return names;
    }

    // Everything that the preview says.
    QString words()
    {
        QStringList said;
        for (const Label *label : viewer()->findChildren<Label *>())
            if (label->isVisible())
                said << label->text();
        return said.join(u'\n');
    }

    bool m_painted = false;
};

YICHUANG_TEST(ArchivePapersTest)
#include "tst_ArchivePapers.moc"
