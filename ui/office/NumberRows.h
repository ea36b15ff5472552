// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/NumberSeries.h"

#include <QAbstractListModel>

namespace yichuang {

// The numbers of one series, the highest first, as RowDelegate shows them.
class NumberRows : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    const QList<GivenNumber> &rows() const { return m_rows; }
    void clear();
    void append(const QList<GivenNumber> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<GivenNumber> m_rows;
};

}
