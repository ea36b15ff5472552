// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QAbstractButton>

namespace yichuang {

// A way into something, large enough for a thumb: a sign, its words and, where there is room, what is behind it.
class Tile : public QAbstractButton {
    Q_OBJECT

public:
    // Wide has the sign at the left and two lines; Tall the sign at the top; Small the sign above one word; Row is a list's line with an
    // arrow.
    enum class Shape { Wide, Tall, Small, Row };

    Tile(Shape shape, Icon sign, const QString &text, const QString &meaning = {}, QWidget *parent = nullptr);

    // The one that most people want: solid.
    void setPrimary(bool primary);
    void setTone(Tone tone);
    void setMeaning(const QString &meaning);
    QString meaning() const { return m_meaning; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSign(QPainter &painter, const QRectF &box) const;
    void paintBeside(QPainter &painter) const;
    void paintBelow(QPainter &painter) const;

    Shape m_shape;
    Icon m_sign;
    QString m_meaning;
    bool m_primary = false;
    Tone m_tone = Tone::Blue;
};

}
