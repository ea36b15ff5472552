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
    list(ExportedWhat::Cases, format, figure, title, filter);
}

void Exporter::messages(ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter)
{
    list(ExportedWhat::Messages, format, figure, title, filter);
}

void Exporter::list(ExportedWhat what, ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter)
{
    if (m_busy)
        return;
    m_format = format;
    m_title = title + u'-' + halltime::today().toString(Qt::ISODate);
    m_rows.clear();
    m_messages.clear();
    begin(what, filter, figure);
}

void Exporter::begin(ExportedWhat what, const FigureFilter &filter, const QString &figure)
{
    m_busy = true;
    m_what = what;
    m_cut = 0;
    Q_EMIT stateChanged();
    whenAnswered(m_desk.beginExport(RequestId::make(), what, m_format, filter, figure), this, [this, what](const Result<ExportId> &begun) {
        if (!begun)
            return end(begun.error());
        if (what == ExportedWhat::Cases)
            return askCases(*begun, {});
        if (what == ExportedWhat::Messages)
            return askMessages(*begun, {});
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
        if (take(*page, m_rows))
            return askCases(id, page->next);
        writeList([title = m_title, rows = m_rows, cut = m_cut > 0] { return FigureSheets::ofCases(title, rows, cut); });
    });
}

void Exporter::askMessages(ExportId id, const QJsonObject &after)
{
    whenAnswered(m_desk.exportMessages(id, after, AnswerLength), this, [this, id](const Result<MessagePage> &page) {
        if (!page)
            return end(page.error());
        if (take(*page, m_messages))
            return askMessages(id, page->next);
        writeList([title = m_title, rows = m_messages, cut = m_cut > 0] { return FigureSheets::ofMessages(title, rows, cut); });
    });
}

// Whether there is another page to be asked for.
template<typename Page, typename Rows> bool Exporter::take(const Page &page, Rows &rows)
{
    rows += page.rows;
    if (!page.next.isEmpty() && rows.size() <= m_mostRows)
        return true;
    if (rows.size() > m_mostRows) {
        rows.resize(m_mostRows);
        m_cut = m_mostRows;
    }
    return false;
}

template<typename Sheet> void Exporter::writeList(Sheet sheet)
{
    write([format = m_format, sheet = std::move(sheet)]() -> Result<QByteArray> {
        const QList<Worksheet> sheets{sheet()};
        return format == ExportFormat::Csv ? Result<QByteArray>(writeCsv(sheets)) : writeOds(sheets);
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
    m_messages.clear();
    Q_EMIT stateChanged();
    if (path)
        Q_EMIT saved(*path, m_what, m_cut);
    else
        Q_EMIT failed(path.error());
}

}
