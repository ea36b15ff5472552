// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineSheet.h"

#include "documents/DocumentWriter.h"
#include "documents/PaperThread.h"
#include "records/DeadlineText.h"

#include <QFile>
#include <QJsonArray>

static void initSheets()
{
    Q_INIT_RESOURCE(sheets);
}

namespace yichuang {
namespace {

// No cell of an official table is left empty.
QString filled(const QString &words)
{
    return words.isEmpty() ? QStringLiteral("—") : words;
}

QJsonObject factsOf(const CaseClocks &clocks, const QDateTime &printedAt)
{
    const DeadlineText text(DeadlineText::Language::Chinese);
    QJsonArray rows;
    for (const DeadlineExplanation &clock : clocks.all) {
        const QList<DeadlineText::Row> all = text.rows(clock);
        for (const DeadlineText::Row &row : all)
            rows.append(QJsonObject{{QStringLiteral("what"), row.heading ? QStringLiteral("【%1】").arg(row.what) : row.what},
                                    {QStringLiteral("count"), filled(row.count)},
                                    {QStringLiteral("why"), filled(row.why)}});
    }
    return {{QStringLiteral("licence"), true},
            {QStringLiteral("case_no"), clocks.caseNo},
            {QStringLiteral("status"), filled(clocks.statusName)},
            {QStringLiteral("item"), filled(clocks.item)},
            {QStringLiteral("applicant"), filled(clocks.applicant)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("printed_at"), printedAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)}};
}

Result<QByteArray> setPages(const QJsonObject &facts)
{
    QFile file(QStringLiteral(":/sheets/deadline.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::Internal, file.errorString(), {}};
    const Result<DocumentTemplate> form = DocumentTemplate::fromJson(file.readAll());
    return form ? DocumentWriter::render(*form, facts) : form.error();
}

}

QFuture<Result<QByteArray>> setDeadlineSheet(const CaseClocks &clocks, const QDateTime &printedAt)
{
    initSheets();
    return besideOnPaper([facts = factsOf(clocks, printedAt)] { return setPages(facts); });
}

}
