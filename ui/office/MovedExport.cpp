// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/MovedExport.h"

#include "ui/casefile/ClockWords.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

MovedExport::MovedExport(OfficeDesk &desk, QObject *parent)
    : SheetExport(parent)
    , m_desk(desk)
{
}

void MovedExport::begin(int year, const QString &title, ExportFormat format)
{
    if (!start(title, format))
        return;
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
    whenAnswered(m_desk.moved(list, before, PageRows), this, [this, list](const Result<QList<MovedDate>> &page) {
        if (!page)
            return end(page.error());
        m_rows += *page;
        if (page->size() == PageRows && m_rows.size() < MostRows)
            return askPage(list);
        write(sheet());
        m_rows.clear();
    });
}

Worksheet MovedExport::sheet() const
{
    Worksheet sheet{title(),
                    {tr("流水号"), tr("事项"), tr("申请人"), tr("手机（遮盖）"), tr("哪个时限"), tr("原来"), tr("现在"), tr("原是暂定"),
                     tr("何时移动"), tr("谁改的年历")},
                    {}};
    for (const MovedDate &row : m_rows)
        sheet.rows.append({row.caseNo, row.item, row.applicant, row.phoneMasked, ClockWords::kind(row.kind), momentOf(row.was),
                           momentOf(row.becomes), row.wasProvisional ? tr("是") : tr("否"), momentOf(row.at), row.by});
    return sheet;
}

}
