// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/NumberRows.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

namespace yichuang {

namespace {

QString aboutNumber(const GivenNumber &row)
{
    QStringList words{row.title, row.caseNo, halltime::moment(row.at, halltime::today()),
                      row.by.isEmpty() ? NumberRows::tr("大厅自动给出") : visible(row.by)};
    if (row.isVoid)
        words.prepend(row.why.isEmpty() ? NumberRows::tr("作废") : NumberRows::tr("作废：%1").arg(visible(row.why)));
    return words.join(QStringLiteral(" · "));
}

}

void NumberRows::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void NumberRows::append(const QList<GivenNumber> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int NumberRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NumberRows::data(const QModelIndex &index, int role) const
{
    const GivenNumber &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.number;
    case RowDelegate::Remark: return aboutNumber(row);
    case RowDelegate::BadgeText: return row.isVoid ? tr("作废") : QString();
    case RowDelegate::BadgeTone: return int(Tone::Red);
    case Qt::AccessibleTextRole: return row.number + QStringLiteral("; ") + aboutNumber(row);
    default: return {};
    }
}

}
