// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ArchivePanel.h"

#include "ui/parts/RowDelegate.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace yichuang;

// The way into an archive, by itself: the counter's keys are in ui/counter/tst_ArchivePapers.
class ArchivePanelTest : public QObject {
    Q_OBJECT

    static FileFacts archive()
    {
        FileFacts facts;
        facts.mediaType = QStringLiteral("application/zip");
        facts.entries = {{QStringLiteral("图/一.png"), 2048, {}}, {QStringLiteral("二.exe"), 5, {QStringLiteral("programs")}}};
        return facts;
    }

    static Label *origin(const ArchivePanel &panel) { return panel.findChild<Label *>(QStringLiteral("archiveOrigin")); }

private Q_SLOTS:
    void aListSaysThatItIsOfATimeBeforeAndAnOpenFileLeavesThatToItsPage()
    {
        ArchivePanel panel;
        panel.start(QStringLiteral("资料.zip"), QStringLiteral("上次提交，不是这次的"), Ink::Amber);
        panel.show();
        panel.list(archive());
        QVERIFY(origin(panel)->isVisible());
        QCOMPARE(origin(panel)->text(), QStringLiteral("上次提交，不是这次的"));
        panel.openCurrent();
        QVERIFY(!origin(panel)->isVisible());
        QVERIFY(panel.back());
        QVERIFY(origin(panel)->isVisible());
        panel.start(QStringLiteral("资料.zip"));
        panel.list(archive());
        QVERIFY(!origin(panel)->isVisible());
    }

    void howLargeAFileIsIsSaidInTheWindowsLanguage()
    {
        ArchivePanel panel;
        panel.start(QStringLiteral("资料.zip"));
        panel.list(archive());
        const auto *list = panel.findChild<QListWidget *>();
        QCOMPARE(list->item(0)->data(RowDelegate::Remark).toString(), QStringLiteral("图/ · 2.0 kB"));
        QCOMPARE(list->item(1)->data(RowDelegate::Remark).toString(), QStringLiteral("5 字节"));
    }

    void whatIsOpenIsNamedByItsPlaceAndLeftAgainOnce()
    {
        ArchivePanel panel;
        QSignalSpy opened(&panel, &ArchivePanel::opened);
        panel.start(QStringLiteral("资料.zip"));
        panel.openCurrent(); // nothing is listed yet
        QCOMPARE(opened.size(), 0);
        panel.list(archive());
        panel.findChild<QListWidget *>()->setCurrentRow(1);
        panel.openCurrent();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(panel.entry(), QList<int>{1});
        QCOMPARE(panel.name(), QStringLiteral("二.exe"));
        QVERIFY(panel.isInside() && !panel.isListing());
        QVERIFY(panel.back());
        QCOMPARE(panel.entry(), QList<int>());
        QCOMPARE(panel.name(), QStringLiteral("资料.zip"));
        QVERIFY(!panel.back());
    }
};

YICHUANG_TEST(ArchivePanelTest)
#include "tst_ArchivePanel.moc"
