// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/NumbersExport.h"

#include "ui/parts/AsyncWatch.h"

namespace yichuang {

NumbersExport::NumbersExport(OfficeDesk &desk, QObject *parent)
    : SheetExport(parent)
    , m_desk(desk)
{
}

void NumbersExport::begin(const NumberSeries &series, const QString &title, ExportFormat format)
{
    if (!start(title, format))
        return;
    m_rows.clear();
    m_department = series.department;
    whenAnswered(m_desk.takeNumbers(RequestId::make(), series), this, [this](const Result<NumberListId> &list) {
        if (list)
            askPage(*list);
        else
            end(list.error());
    });
}

void NumbersExport::askPage(NumberListId list)
{
    const int before = m_rows.isEmpty() ? 0 : m_rows.last().serial;
    whenAnswered(m_desk.takenNumbers(list, before, PageRows), this, [this, list](const Result<QList<GivenNumber>> &page) {
        if (!page)
            return end(page.error());
        m_rows += *page;
        if (page->size() == PageRows && m_rows.size() < MostRows)
            return askPage(list);
        write(sheet());
        m_rows.clear();
    });
}

Worksheet NumbersExport::sheet() const
{
    Worksheet sheet{
        title(), {tr("序号"), tr("文号"), tr("文书"), tr("部门"), tr("流水号"), tr("日期"), tr("经办"), tr("作废"), tr("原因")}, {}};
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row)
        sheet.rows.append({row->serial, row->number, row->title, m_department, row->caseNo, momentOf(row->at),
                           row->by.isEmpty() ? tr("大厅") : row->by, row->isVoid ? tr("作废") : QString(), row->why});
    return sheet;
}

}
