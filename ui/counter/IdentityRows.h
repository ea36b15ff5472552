// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"

#include <QWidget>

namespace yichuang {

// Card and declaration, field by field: what is equal stands once with a tick, what differs stands twice with the wrong characters in red,
// or in amber where it decides nothing.
class IdentityRows : public QWidget {
    Q_OBJECT

public:
    explicit IdentityRows(QWidget *parent = nullptr);

    void setFields(const QList<IdentityField> &fields);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QString fieldWords(CardField field);
    // Whether it refuses an acceptance where it differs, as the hall judges; of the rest the clerk sees that it differs.
    static bool decides(CardField field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static int titleWidth();
    // Where its words begin, below the row's first line or on it, and the room that they have.
    struct Place {
        int left;
        int top;
        int width;
    };

    Place placeOf(const IdentityField &field) const;
    int rowHeight(const IdentityField &field) const;
    void paintRow(QPainter &painter, qreal top, const IdentityField &field) const;
    void paintDifferent(QPainter &painter, qreal top, const IdentityField &field) const;

    QList<IdentityField> m_fields;
};

}
