// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yichuang {

class AuditModel;

// A trace in two lines: when; what was done, with its kind; who, from which seat; on which case.
class AuditRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit AuditRowDelegate(const AuditModel &model, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const AuditModel &m_model;
};

}
