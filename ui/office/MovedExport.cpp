// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/MovedExport.h"

#include "core/Beside.h"
#include "core/HallTime.h"
#include "documents/NewFile.h"
#include "ui/casefile/ClockWords.h"
#include "ui/parts/AsyncWatch.h"

#include <QStandardPaths>

namespace yichuang {

namespace {

constexpr int ExportPage = 500; // as the hall gives
constexpr int MostExported = 100'000;

}

MovedExport::MovedExport(OfficeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
}

void MovedExport::begin(int year, const QString &title, ExportFormat format)
{
    if (m_busy)
        return;
    m_busy = true;
    m_title = title;
    m_format = format;
    m_rows.clear();
    whenAnswered(m_desk.wantMoved(RequestId::make(), year), this, [this](const Result<MovedListId> &list) {
        if (list)
            askPage(*list);
        else
            end(list.error());
    });
}

void MovedExport::askPage(MovedListId list)
{
    const qint64 before = m_rows.isEmpty() ? 0 : m_rows.last().id;
    whenAnswered(m_desk.moved(list, before, ExportPage), this, [this, list](const Result<QList<MovedDate>> &page) {
        if (!page)
            return end(page.error());
        m_rows += *page;
        if (page->size() == ExportPage && m_rows.size() < MostExported)
            return askPage(list);
        write();
    });
}

Worksheet MovedExport::sheetOf(const QString &title, const QList<MovedDate> &rows)
{
    Worksheet sheet{title,
                    {tr("流水号"), tr("事项"), tr("申请人"), tr("手机（遮盖）"), tr("哪个时限"), tr("原来"), tr("现在"), tr("原是暂定"),
                     tr("何时移动"), tr("谁改的年历")},
                    {}};
    const auto moment = [](const QDateTime &at) { return halltime::dayOf(at).toString(Qt::ISODate) + u' ' + halltime::timeOfDay(at); };
    for (const MovedDate &row : rows)
        sheet.rows.append({row.caseNo, row.item, row.applicant, row.phoneMasked, ClockWords::kind(row.kind), moment(row.was),
                           moment(row.becomes), row.wasProvisional ? tr("是") : tr("否"), moment(row.at), row.by});
    return sheet;
}

void MovedExport::write()
{
    const auto write = [sheets = QList<Worksheet>{sheetOf(m_title, m_rows)}, folder = m_folder, format = m_format,
                        title = m_title + u'-' + halltime::today().toString(Qt::ISODate)] {
        const Result<QByteArray> bytes = format == ExportFormat::Csv ? Result<QByteArray>(writeCsv(sheets)) : writeOds(sheets);
        return bytes ? saveBeside(folder, title, wordFor(format), *bytes) : Result<QString>(bytes.error());
    };
    whenAnswered(beside(write), this, [this](const Result<QString> &path) { end(path); });
}

void MovedExport::end(const Result<QString> &path)
{
    m_busy = false;
    m_rows.clear();
    if (path)
        Q_EMIT saved(*path);
    else
        Q_EMIT failed(path.error());
}

}
