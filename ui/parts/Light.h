// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QRectF>
#include <QWidget>

namespace yichuang {

// How near a deadline is, told by shape before colour: circle three working days or more, triangle one or two, square due today or over,
// double bar paused. Words always stand beside it.
class Light : public QWidget {
    Q_OBJECT

public:
    enum class State { Green, Amber, Red, Paused };

    explicit Light(State state, QWidget *parent = nullptr);
    void setState(State state);
    State state() const { return m_state; }
    QSize sizeHint() const override { return {side(), side()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

    static int side();
    static Tone tone(State state);
    // The state in words, for those who cannot see the shape.
    static QString words(State state);
    // Paints the light into the square in the middle of `rect`.
    static void paint(QPainter &painter, const QRectF &rect, State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state;
};

}
