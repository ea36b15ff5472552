// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Result.h"
#include "documents/Spreadsheet.h"
#include "records/Supervision.h"

#include <QObject>

namespace yichuang {

// Takes a list out of the hall into a file; one at a time. What it asks the hall for, and that it is written down first, is each list's
// own.
class SheetExport : public QObject {
    Q_OBJECT

public:
    explicit SheetExport(QObject *parent = nullptr);

    // Where files go; the person's downloads unless somebody says otherwise.
    void setFolder(const QString &folder) { m_folder = folder; }
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const yichuang::Error &error);

protected:
    // False: another one is under way.
    bool start(const QString &title, ExportFormat format);
    const QString &title() const { return m_title; }
    void write(const Worksheet &sheet);
    void end(const Result<QString> &path);
    static QString momentOf(const QDateTime &at);

    static constexpr int PageRows = 500; // as the hall gives
    static constexpr int MostRows = 100'000;

private:
    QString m_folder;
    QString m_title;
    ExportFormat m_format = ExportFormat::Csv;
    bool m_busy = false;
};

}
