// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/YearCalendar.h"

#include <QAbstractListModel>

namespace yichuang {

// Whose dates a year's arrangement moved, the latest first, as RowDelegate shows them.
class MovedRows : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    const QList<MovedDate> &rows() const { return m_rows; }
    void clear();
    void append(const QList<MovedDate> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<MovedDate> m_rows;
};

}
