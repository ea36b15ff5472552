// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yichuang {

class QueueModel;
struct QueueRow;

// Paints a row of the queue, 80 px high. Number and clock are never cut; names are.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    QueueDelegate(const QueueModel &model, QObject *parent = nullptr);

    // The case that is open at this window.
    void setOpen(qint64 caseId) { m_open = caseId; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QueueRow &row) const;
    void paintHead(QPainter &painter, const QRect &line, const QueueRow &row, bool elsewhere) const;
    void paintWho(QPainter &painter, const QRect &line, const QueueRow &row) const;
    void paintFoot(QPainter &painter, const QRect &line, const QueueRow &row) const;

    const QueueModel &m_model;
    qint64 m_open = 0;
};

}
