// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yichuang {

class QueueModel;
class ReviewBatch;
struct QueueRow;

// Paints a row of the review queue with its tick box; above the first of an item stands the item's name with how many of it are loaded.
class ReviewRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ReviewRowDelegate(const QueueModel &model, const ReviewBatch &batch, QObject *parent = nullptr);

    // The case that is open here.
    void setOpen(qint64 caseId) { m_open = caseId; }
    // Where a press ticks instead of choosing, in the row's own coordinates; the head's box ticks all of its item.
    QRect tickBox(const QRect &row, int index) const;
    QRect headBox(const QRect &row, int index) const;
    bool hasHead(int index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &place, int index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QueueRow &row) const;
    void paintWords(QPainter &painter, const QRect &place, const QueueRow &row) const;

    const QueueModel &m_model;
    const ReviewBatch &m_batch;
    qint64 m_open = 0;
};

}
