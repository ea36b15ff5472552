// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace yichuang {

// The cases behind a figure as far as they were asked for, page after page.
class CaseRows : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    // Words of the row, for those who listen to it.
    QVariant data(const QModelIndex &index, int role) const override;
    const SupervisedCase &row(int index) const { return m_rows[index]; }
    int indexOf(CaseId id) const;
    QDateTime now() const { return m_now; }

    void clear();
    void append(const SupervisedPage &page);
    static QString clockWords(const SupervisedCase &row, const QDateTime &now);
    // Where the list is about waiting or ratings: how long, or how satisfied.
    static QString urgedWords(const SupervisedCase &row);
    static QString countedWords(const SupervisedCase &row);
    // Of a case whose day a calendar moved: which it was, and which it is.
    static QString movedWords(const SupervisedCase &row, const QDateTime &now);

private:
    QList<SupervisedCase> m_rows;
    QDateTime m_now;
};

// Draws such a row in columns: light and clock, item and number, applicant, step and handler, the moment for which it counts.
class CaseRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
