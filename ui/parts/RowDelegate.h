// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yichuang {

// Rows of a list with a bold name, a quieter line below, and at most one badge at the right; the chosen one is tinted with a blue edge.
// Where the badge would cut the line below, which is a number, it stands under it.
// An item's text is the name; the rest are its data under these roles.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { Remark = Qt::UserRole + 100, BadgeText, BadgeTone, BadgeSign, RowSign };

    using QStyledItemDelegate::QStyledItemDelegate;

    // The line below is advice, of which two lines are shown where it needs them; not for lists whose rows are all equally high.
    void wrapRemarks() { m_mostLines = 2; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QStringList remarkLines(const QModelIndex &index, int width) const;

    int m_mostLines = 1;
};

}
