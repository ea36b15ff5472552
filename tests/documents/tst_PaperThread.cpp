// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentWriter.h"
#include "documents/PaperThread.h"
#include "documents/TemplateLibrary.h"

#include "documents/NoticeFacts.h"

#include <QSet>
#include <QTest>
#include <QThread>

using namespace yichuang;
using namespace yichuang::test;

// What a window's own papers are set and drawn in.
class PaperThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each further thread would open all their fonts anew.
    void manyPapersAtOnceAreSetInOneThread()
    {
        const DocumentTemplate form = *TemplateLibrary::originals()->find(QStringLiteral("supplement"));
        QList<QFuture<Qt::HANDLE>> places;
        for (int paper = 0; paper < 8; ++paper)
            places << besideOnPaper([form] { return DocumentWriter::render(form, noticeFacts()) ? QThread::currentThreadId() : nullptr; });
        QSet<Qt::HANDLE> threads;
        for (QFuture<Qt::HANDLE> &place : places)
            threads << place.result();
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(nullptr)); // they were set
        QVERIFY(!threads.contains(QThread::currentThreadId()));
    }
};

YICHUANG_TEST(PaperThreadTest)
#include "tst_PaperThread.moc"
