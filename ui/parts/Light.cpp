// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Light.h"

#include <QPainter>

namespace yichuang {

Light::Light(State state, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(state);
}

void Light::setState(State state)
{
    m_state = state;
    setAccessibleName(words(state));
    update();
}

int Light::side()
{
    return scaled(14);
}

Tone Light::tone(State state)
{
    switch (state) {
    case State::Green: return Tone::Green;
    case State::Amber: return Tone::Amber;
    case State::Red: return Tone::Red;
    case State::Paused: break;
    }
    return Tone::Grey;
}

QString Light::words(State state)
{
    switch (state) {
    case State::Green: return tr("绿灯，剩 3 工作日以上");
    case State::Amber: return tr("黄灯，剩 1 至 2 工作日");
    case State::Red: return tr("红灯，今日到期或已超期");
    case State::Paused: break;
    }
    return tr("暂停计时");
}

void Light::paint(QPainter &painter, const QRectF &rect, State state)
{
    const qreal unit = qMin(rect.width(), rect.height()) / 14;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().tint(tone(state)).solid);
    switch (state) {
    case State::Green: painter.drawEllipse(QPointF(), 6, 6); break;
    case State::Amber: painter.drawPolygon(QPolygonF{{0, -6}, {7, 6}, {-7, 6}}); break;
    case State::Red: painter.drawRoundedRect(QRectF(-6, -6, 12, 12), 1.5, 1.5); break;
    case State::Paused:
        painter.drawRoundedRect(QRectF(-5.5, -6, 4, 12), 1, 1);
        painter.drawRoundedRect(QRectF(1.5, -6, 4, 12), 1, 1);
        break;
    }
    painter.restore();
}

void Light::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_state);
}

}
