// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PrintRows.h"

#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

#include <QListWidgetItem>
#include <QTest>

using namespace yichuang;

// What the list says of a paper's prints: what lies at the printer, or may lie there, is not called printed.
class PrintRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaperIsCalledPrintedOnlyWhenItCameOut_data()
    {
        using enum PrintState;
        QTest::addColumn<QList<PrintState>>("jobs"); // the latest first, as the hall tells them
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("tone");
        QTest::newRow("none") << QList<PrintState>{} << QStringLiteral("未打") << int(Tone::Grey);
        QTest::newRow("nothing came out") << QList{Failed} << QStringLiteral("未打") << int(Tone::Grey);
        QTest::newRow("once") << QList{Done, Failed} << QStringLiteral("已打 1 次") << int(Tone::Green);
        QTest::newRow("twice, and one nobody knows of") << QList{Done, Vanished, Done} << QStringLiteral("已打 2 次") << int(Tone::Green);
        QTest::newRow("stuck at the first") << QList{Held} << QStringLiteral("停在打印机") << int(Tone::Red);
        QTest::newRow("stuck at the second") << QList{Held, Done} << QStringLiteral("停在打印机") << int(Tone::Red);
        QTest::newRow("unknown") << QList{Vanished} << QStringLiteral("不知是否出纸") << int(Tone::Red);
        QTest::newRow("on its way") << QList{Printing} << QStringLiteral("正在打印") << int(Tone::Blue);
    }
    void aPaperIsCalledPrintedOnlyWhenItCameOut()
    {
        QFETCH(QList<PrintState>, jobs);
        QFETCH(QString, words);
        QFETCH(int, tone);
        Document paper;
        paper.id = DocumentId(7);
        paper.state = DocumentState::Ready;
        QList<PrintJob> log;
        for (const PrintState state : jobs) {
            PrintJob job;
            job.document = paper.id;
            job.state = state;
            log.append(job);
        }
        PrintJob another; // of another paper
        another.document = DocumentId(8);
        another.state = PrintState::Done;
        log.append(another);
        PrintRows::count(paper, log);
        QListWidgetItem item(QStringLiteral("受理通知书"));
        PrintRows::badge(item, paper);
        QCOMPARE(item.data(RowDelegate::BadgeText).toString(), words);
        QCOMPARE(item.data(RowDelegate::BadgeTone).toInt(), tone);
        QVERIFY(item.data(Qt::AccessibleTextRole).toString().endsWith(words));
    }
};

YICHUANG_TEST(PrintRowsTest)
#include "tst_PrintRows.moc"
