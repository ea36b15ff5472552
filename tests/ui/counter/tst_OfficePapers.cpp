// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"
#include "ui/counter/HandIn.h"

#include "documents/sample/SampleArchives.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"

using namespace yichuang;
using namespace yichuang::test;

// A Word file that was handed in, at a window whose machine cannot make pages of it: what is said there, and that nobody is asked for
// another one for the machine's sake.
class OfficePapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall.apply(2);
    }

    void theWindowSaysWhatItLacksAndOffersNoNotice_data()
    {
        QTest::addColumn<QString>("office");
        QTest::addColumn<QString>("walls");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("wayOut");
        const QString program = QCoreApplication::applicationFilePath(); // any that is there
        QTest::newRow("without LibreOffice") << "/nonexistent/soffice.bin" << program << "本机不能预览 Word 和 Excel 文件"
                                             << "请看纸质原件";
        QTest::newRow("without bubblewrap") << program << "/nonexistent/bwrap"
                                            << "本机不能预览 Word 和 Excel 文件"
                                            << "装 LibreOffice 和 bubblewrap";
        QTest::newRow("where no walls can be made") << PageService::Limits().office.office << "/bin/false"
                                                    << "打不开预览程序"
                                                    << "请告诉管理员检查本机安装";
    }

    void theWindowSaysWhatItLacksAndOffersNoNotice()
    {
        QFETCH(QString, office);
        QFETCH(QString, walls);
        QFETCH(QString, title);
        QFETCH(QString, wayOut);
        PageService::Limits limits;
        limits.office.office = office;
        limits.office.walls = walls;
        CounterScene clerk(m_hall.fixture(), QStringLiteral("p0801"), 1, nullptr, {}, limits);
        clerk.press(Qt::Key_F5);
        QTRY_VERIFY(clerk.work()->holds() && !clerk.work()->isBusy());
        const CaseId open = clerk.work()->file()->caseId;
        handIn(m_hall.fixture(), open, 2, QStringLiteral("合同.docx"), docxOf({QStringLiteral("租赁合同")}));
        auto *viewer = clerk.part<ViewerPanel>();
        bool painted = false;
        connect(viewer, &ViewerPanel::painted, this, [&painted] { painted = true; });
        clerk.part<MaterialsPanel>()->setCurrent(1);
        viewer->setCase(clerk.desk().caseFile(open).result().value());
        viewer->showMaterial(2);
        const auto *notice = viewer->findChild<NoticeView *>();
        QTRY_VERIFY(painted && notice->isVisible() && notice->title() == title);
        QStringList said;
        for (const Label *label : notice->findChildren<Label *>())
            said << label->text();
        QVERIFY2(said.join(u'\n').contains(wayOut), qPrintable(said.join(u'\n')));
        for (const Button *button : notice->findChildren<Button *>())
            QVERIFY2(button->text() != QStringLiteral("写入补正"), qPrintable(title));
        QVERIFY(clerk.work()->holds());
    }

private:
    SmallHall m_hall;
};

YICHUANG_TEST(OfficePapersTest)
#include "tst_OfficePapers.moc"
