// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineSheet.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

using namespace yichuang;

class TestDeadlineSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_year_of_days_is_set_on_paper_with_every_day()
    {
        QJsonArray days;
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
            days.append(QJsonObject{{"date", day.toString(Qt::ISODate)}, {"work", true}, {"counted", day.dayOfYear()}});
        const QJsonObject clock{
            {"kind", "promised"}, {"n", 1}, {"unit", "year"}, {"received_at", "2025-12-31T02:00:00Z"}, {"due_at", "2026-12-31T09:30:00Z"},
            {"days", days}};
        QFuture<Result<QByteArray>> sheet = setDeadlineSheet(
            CaseClocks::fromJson({{"case_no", "PJ-20251231-000018"}, {"item", "食品经营许可"}, {"clocks", QJsonArray{clock}}}),
            QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC));
        QTRY_VERIFY(sheet.isFinished());
        const Result<QByteArray> pdf = sheet.result();
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().log));
        QByteArray bytes = *pdf;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QPdfDocument paper;
        paper.load(&buffer);
        QCOMPARE(paper.status(), QPdfDocument::Status::Ready);
        QVERIFY(paper.pageCount() > 5);
        QString text;
        for (int page = 0; page < paper.pageCount(); ++page)
            text += paper.getAllText(page).text();
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        for (const char *words : {"2026-01-01", "2026-12-31", "365"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text.left(300)));
    }
};

YICHUANG_TEST(TestDeadlineSheet)
#include "tst_DeadlineSheet.moc"
