// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/MovedRows.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/ClockWords.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

namespace yichuang {

namespace {

QString fromTo(const MovedDate &row)
{
    const QDate today = halltime::today();
    return MovedRows::tr("%1 → %2").arg(halltime::dayOf(row.was, today), halltime::dayOf(row.becomes, today));
}

QString aboutMoved(const MovedDate &row)
{
    QStringList words{visible(row.applicant)};
    if (!row.phoneMasked.isEmpty())
        words.append(row.phoneMasked);
    words.append({row.caseNo, ClockWords::kind(row.kind), MovedRows::tr("%1 移动").arg(halltime::moment(row.at, halltime::today()))});
    if (!row.by.isEmpty())
        words.append(row.by);
    return words.join(QStringLiteral(" · "));
}

}

void MovedRows::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void MovedRows::append(const QList<MovedDate> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int MovedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MovedRows::data(const QModelIndex &index, int role) const
{
    const MovedDate &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return visible(row.item);
    case RowDelegate::Remark: return aboutMoved(row);
    case RowDelegate::BadgeText: return fromTo(row);
    case RowDelegate::BadgeTone: return int(row.becomes < row.was ? Tone::Amber : Tone::Violet);
    case Qt::AccessibleTextRole: return QStringList{visible(row.item), aboutMoved(row), fromTo(row)}.join(QStringLiteral("; "));
    default: return {};
    }
}

}
