// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Switch.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr QSize Track(32, 18);
constexpr int Gap = 8;

}

Switch::Switch(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::ControlRadius);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : Gap + paint::width(text(), fonts::text(TextStyle::Body));
    return {scaled(Track.width()) + words, scaled(20)};
}

void Switch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QSizeF size(scaled(Track.width()), scaled(Track.height()));
    const QRectF track(QPointF(0, (height() - size.height()) / 2), size);
    const QColor ground = !isEnabled() ? theme.line2 : isChecked() ? theme.primary : theme.control;
    paint::box(painter, track, size.height() / 2, ground);
    const qreal knob = size.height() - 4;
    const qreal x = isChecked() ? track.right() - knob - 2 : track.left() + 2;
    paint::box(painter, QRectF(x, track.top() + 2, knob, knob), knob / 2, theme.surface);
    const QRectF words = QRectF(rect()).adjusted(size.width() + Gap, 0, 1, 0);
    paint::line(painter, words, text(), fonts::text(TextStyle::Body), isEnabled() ? theme.ink1 : theme.disabledInk);
}

}
