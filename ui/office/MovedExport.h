// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "documents/Spreadsheet.h"
#include "records/Supervision.h"

#include <QObject>

namespace yichuang {

// Takes the list of whose dates moved out of the hall into a file: the hall writes down who takes it, then it gives the rows. One at a
// time.
class MovedExport : public QObject {
    Q_OBJECT

public:
    explicit MovedExport(OfficeDesk &desk, QObject *parent = nullptr);

    // Where files go; the person's downloads unless somebody says otherwise.
    void setFolder(const QString &folder) { m_folder = folder; }
    bool isBusy() const { return m_busy; }
    void begin(int year, const QString &title, ExportFormat format);
    static Worksheet sheetOf(const QString &title, const QList<MovedDate> &rows);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const yichuang::Error &error);

private:
    void askPage(MovedListId list);
    void write();
    void end(const Result<QString> &path);

    OfficeDesk &m_desk;
    QString m_folder;
    QString m_title;
    ExportFormat m_format = ExportFormat::Csv;
    QList<MovedDate> m_rows;
    bool m_busy = false;
};

}
