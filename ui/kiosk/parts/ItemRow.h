// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QAbstractButton>

namespace yichuang {

// One line of a result list: a bold name, what is to know about it, coloured tags, an arrow. The whole row is the button.
class ItemRow : public QAbstractButton {
    Q_OBJECT

public:
    struct Tag {
        QString text;
        Tone tone = Tone::Grey;
    };

    ItemRow(const QString &name, const QString &aside, const QList<Tag> &tags, QWidget *parent = nullptr);
    // Which characters of the name were searched for.
    void setMarks(const QList<QPair<int, int>> &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMarks(QPainter &painter, const QRectF &name) const;

    QString m_aside;
    QList<Tag> m_tags;
    QList<QPair<int, int>> m_marks;
};

}
