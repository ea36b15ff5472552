// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentWriter.h"
#include "documents/Overlay.h"
#include "documents/TemplateLibrary.h"

#include "documents/Golden.h"
#include "documents/NoticeFacts.h"

#include <QTimeZone>

using namespace yichuang;
using namespace yichuang::test;

class OverlayTest : public QObject {
    Q_OBJECT

    const QDateTime m_when{QDate(2026, 11, 23), QTime(9, 47), QTimeZone("Asia/Shanghai")};
    QByteArray m_original;

private Q_SLOTS:
    void initTestCase()
    {
        QJsonObject facts = noticeFacts();
        facts["print_seal"] = true;
        m_original = *DocumentWriter::render(*TemplateLibrary::originals()->find("acceptance"), facts);
    }

    void aReprintBeginsWithTheArchivedBytes()
    {
        const auto copy = Overlay::reprint(m_original, 1, m_when);
        QVERIFY(copy.ok());
        QVERIFY(copy->startsWith(m_original));
    }

    void theBoxIsPrintedAndNothingElseChanges()
    {
        const QImage before = pagesOf(m_original, 100).first();
        const QImage after = pagesOf(*Overlay::reprint(m_original, 1, m_when), 100).first();
        const QRect top(0, 0, before.width(), 80);
        const QRect rest(0, 80, before.width(), before.height() - 80);
        QVERIFY(before.copy(rest) == after.copy(rest));
        QVERIFY(before.copy(top) != after.copy(top));
        QCOMPARE(compareWithGolden(*Overlay::reprint(m_original, 1, m_when), "acceptance-reprint"), QString());
    }

    void everyPageOfALongDocumentIsMarked()
    {
        QJsonObject facts = noticeFacts();
        QJsonArray rows;
        for (int i = 0; i < 60; ++i)
            rows << QJsonObject{{"name", "材料"}, {"form", "电子"}, {"copies", 1}};
        facts["materials"] = rows;
        const QByteArray original = *DocumentWriter::render(*TemplateLibrary::originals()->find("acceptance"), facts);
        const QList<QImage> before = pagesOf(original, 60);
        const QList<QImage> after = pagesOf(*Overlay::reprint(original, 2, m_when), 60);
        QCOMPARE(after.size(), before.size());
        QVERIFY(before.size() >= 2);
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY(before[i] != after[i]);
    }

    void whatIsNoDocumentOfOursIsRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("%PDF-1.4"), m_original.left(m_original.size() / 2), m_original.left(m_original.size() - 40)})
            QVERIFY(!Overlay::reprint(bytes, 1, m_when).ok());
        QVERIFY(!Overlay::reprint(m_original, 0, m_when).ok());
        QVERIFY(!Overlay::reprint(m_original, 1, QDateTime()).ok());
    }
};

YICHUANG_TEST(OverlayTest)
#include "tst_Overlay.moc"
