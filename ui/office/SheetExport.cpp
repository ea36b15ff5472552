// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/SheetExport.h"

#include "core/Beside.h"
#include "core/HallTime.h"
#include "documents/NewFile.h"
#include "ui/parts/AsyncWatch.h"

#include <QStandardPaths>

namespace yichuang {

SheetExport::SheetExport(QObject *parent)
    : QObject(parent)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
}

bool SheetExport::start(const QString &title, ExportFormat format)
{
    if (m_busy)
        return false;
    m_busy = true;
    m_title = title;
    m_format = format;
    return true;
}

void SheetExport::write(const Worksheet &sheet)
{
    const auto write = [sheets = QList<Worksheet>{sheet}, folder = m_folder, format = m_format,
                        title = m_title + u'-' + halltime::today().toString(Qt::ISODate)] {
        const Result<QByteArray> bytes = format == ExportFormat::Csv ? Result<QByteArray>(writeCsv(sheets)) : writeOds(sheets);
        return bytes ? saveBeside(folder, title, wordFor(format), *bytes) : Result<QString>(bytes.error());
    };
    whenAnswered(beside(write), this, [this](const Result<QString> &path) { end(path); });
}

void SheetExport::end(const Result<QString> &path)
{
    m_busy = false;
    if (path)
        Q_EMIT saved(*path);
    else
        Q_EMIT failed(path.error());
}

QString SheetExport::momentOf(const QDateTime &at)
{
    return halltime::dayOf(at).toString(Qt::ISODate) + u' ' + halltime::timeOfDay(at);
}

}
