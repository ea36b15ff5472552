// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "ui/office/SheetExport.h"

namespace yichuang {

// One series of the register of document numbers, from its first number on.
class NumbersExport : public SheetExport {
    Q_OBJECT

public:
    explicit NumbersExport(OfficeDesk &desk, QObject *parent = nullptr);

    void begin(const NumberSeries &series, const QString &title, ExportFormat format);

private:
    void askPage(NumberListId list);
    Worksheet sheet() const;

    OfficeDesk &m_desk;
    QString m_department;
    QList<GivenNumber> m_rows;
};

}
