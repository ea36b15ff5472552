// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/Exporter.h"

#include "core/Beside.h"
#include "core/HallTime.h"
#include "documents/NewFile.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/supervision/FigureSheets.h"

#include <QStandardPaths>

namespace yichuang {

namespace {

constexpr int AnswerLength = 1000; // as the hall gives

}

Exporter::Exporter(SupervisionDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
}

void Exporter::figures(ExportFormat format, const FigureFilter &filter)
{
    if (m_busy)
        return;
    m_format = format;
    m_title = tr("大厅统计");
    begin(ExportedWhat::Figures, filter);
}

void Exporter::report(const FigureFilter &filter)
{
    if (m_busy)
        return;
    m_format = ExportFormat::Pdf;
    m_title = tr("大厅月报");
    FigureFilter month = filter;
    month.period = Period::Month;
    begin(ExportedWhat::Report, month);
}

void Exporter::cases(ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter)
{
    if (m_busy)
        return;
    m_format = format;
    m_title = title;
    m_rows.clear();
    begin(ExportedWhat::Cases, filter, figure);
}

void Exporter::begin(ExportedWhat what, const FigureFilter &filter, const QString &figure)
{
    m_busy = true;
    m_cut = 0;
    Q_EMIT stateChanged();
    whenAnswered(m_desk.beginExport(RequestId::make(), what, m_format, filter, figure), this, [this, what](const Result<ExportId> &begun) {
        if (!begun)
            return end(begun.error());
        if (what == ExportedWhat::Cases)
            return askCases(*begun, {});
        whenAnswered(m_desk.exportReport(*begun), this, [this](const Result<QJsonObject> &report) {
            if (!report)
                return end(report.error());
            m_title += u'-' + (*report)[u"first"].toString() + u'-' + (*report)[u"last"].toString();
            write([format = m_format, report = *report]() -> Result<QByteArray> {
                switch (format) {
                case ExportFormat::Csv: return writeCsv(FigureSheets::of(report));
                case ExportFormat::Ods: return writeOds(FigureSheets::of(report));
                case ExportFormat::Pdf: break;
                }
                return FigureSheets::reportPdf(report);
            });
        });
    });
}

void Exporter::askCases(ExportId id, const QJsonObject &after)
{
    whenAnswered(m_desk.exportCases(id, after, AnswerLength), this, [this, id](const Result<SupervisedPage> &page) {
        if (!page)
            return end(page.error());
        m_rows += page->rows;
        if (!page->next.isEmpty() && m_rows.size() <= m_mostRows)
            return askCases(id, page->next);
        if (m_rows.size() > m_mostRows) {
            m_rows.resize(m_mostRows);
            m_cut = m_mostRows;
        }
        m_title += u'-' + halltime::today().toString(Qt::ISODate);
        write([format = m_format, title = m_title, rows = m_rows, cut = m_cut > 0]() -> Result<QByteArray> {
            const QList<Worksheet> sheets{FigureSheets::ofCases(title, rows, cut)};
            return format == ExportFormat::Csv ? Result<QByteArray>(writeCsv(sheets)) : writeOds(sheets);
        });
    });
}

template<typename Make> void Exporter::write(Make make)
{
    const auto write = [make = std::move(make), folder = m_folder, title = m_title, format = m_format] {
        const Result<QByteArray> bytes = make();
        return bytes ? saveBeside(folder, title, wordFor(format), *bytes) : Result<QString>(bytes.error());
    };
    whenAnswered(beside(write), this, [this](const Result<QString> &path) { end(path); });
}

void Exporter::end(const Result<QString> &path)
{
    m_busy = false;
    m_rows.clear();
    Q_EMIT stateChanged();
    if (path)
        Q_EMIT saved(*path, m_cut);
    else
        Q_EMIT failed(path.error());
}

}
