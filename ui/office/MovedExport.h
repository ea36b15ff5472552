// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "ui/office/SheetExport.h"

namespace yichuang {

// The list of whose dates a year's arrangement moved.
class MovedExport : public SheetExport {
    Q_OBJECT

public:
    explicit MovedExport(OfficeDesk &desk, QObject *parent = nullptr);

    void begin(int year, const QString &title, ExportFormat format);

private:
    void askPage(MovedListId list);
    Worksheet sheet() const;

    OfficeDesk &m_desk;
    QList<MovedDate> m_rows;
};

}
