// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/StepTracker.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Circle = 24;
constexpr int LeastStep = 88;
constexpr int LeastKioskStep = 48; // its words have two characters there, and five of them fit into a card

QColor colourOf(StepTracker::State state)
{
    const Theme &theme = Theme::current();
    switch (state) {
    case StepTracker::State::Done: return theme.green.solid;
    case StepTracker::State::Paused: return theme.grey.solid;
    case StepTracker::State::Current: return theme.primary;
    case StepTracker::State::Failed: return theme.red.solid;
    case StepTracker::State::Future: break;
    }
    return theme.line2;
}

// The line behind a step is coloured only where the way was gone.
QColor lineAfter(StepTracker::State state)
{
    const bool gone = state == StepTracker::State::Done || state == StepTracker::State::Paused;
    return gone ? colourOf(state) : Theme::current().line2;
}

}

StepTracker::StepTracker(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepTracker::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    QStringList words;
    for (const Step &step : steps) {
        words.append(step.name + QLatin1Char(' ') + step.remark);
    }
    setAccessibleName(words.join(QChar(0xFF0C)));
    updateGeometry();
    update();
}

QSize StepTracker::sizeHint() const
{
    const int words = fonts::lineHeight(TextStyle::Body) + fonts::lineHeight(TextStyle::Meta);
    return {int(m_steps.size()) * spaced(isKiosk() ? LeastKioskStep : LeastStep), scaled(Circle) + spaced(4) + words};
}

void StepTracker::paintCircle(QPainter &painter, const QRectF &circle, int index) const
{
    const Theme &theme = Theme::current();
    const State state = m_steps.at(index).state;
    const qreal radius = circle.width() / 2;
    const QRectF sign = circle.adjusted(spaced(5), spaced(5), -spaced(5), -spaced(5));
    if (state == State::Future) {
        paint::box(painter, circle, radius, theme.surface, theme.line2, 2);
    } else {
        paint::box(painter, circle, radius, colourOf(state));
    }
    if (state == State::Done || state == State::Failed) {
        icons::paint(painter, sign, state == State::Done ? Icon::Tick : Icon::Cross, theme.onSolid, 3);
    } else if (state == State::Paused) {
        icons::paint(painter, sign, Icon::Pause, theme.onSolid, 3);
    } else {
        const bool current = state == State::Current;
        const QFont face = fonts::text(TextStyle::Secondary, current ? Weight::Bold : Weight::Normal);
        paint::line(painter, circle, QString::number(index + 1), face, current ? theme.onPrimary : theme.ink3, Qt::AlignHCenter);
    }
}

void StepTracker::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty()) {
        return;
    }
    QPainter painter(this);
    // At a kiosk each step stands in the middle of its stretch; on staff screens, where remarks are long, at its left.
    const qreal stride = qreal(width()) / m_steps.size(), side = scaled(Circle), inset = isKiosk() ? (stride - side) / 2 : 0;
    const qreal gap = spaced(6), thick = isKiosk() ? dressed(2, 4, 6) : 2;
    for (int i = 0; i < m_steps.size(); ++i) {
        const qreal x = qRound(i * stride);
        paintCircle(painter, QRectF(x + inset, 0, side, side), i);
        if (i + 1 < m_steps.size()) {
            const qreal from = x + inset + side + gap, to = qRound((i + 1) * stride) + inset - gap;
            painter.fillRect(QRectF(from, (side - thick) / 2, to - from, thick), lineAfter(m_steps.at(i).state));
        }
        // Beside each other, the words of two steps are not read as one.
        paintWords(painter, QRectF(x, side + spaced(4), stride - spaced(isKiosk() ? 4 : 12), 0), m_steps.at(i));
    }
}

void StepTracker::paintWords(QPainter &painter, const QRectF &place, const Step &step) const
{
    const Theme &theme = Theme::current();
    const Qt::Alignment where = isKiosk() ? Qt::AlignHCenter : Qt::AlignLeft;
    const bool current = step.state == State::Current;
    const QRectF name(place.left(), place.top(), place.width(), fonts::lineHeight(TextStyle::Body));
    const QColor ink = current ? theme.primary : step.state == State::Future ? theme.ink3 : theme.ink1;
    paint::line(painter, name, step.name, fonts::text(TextStyle::Body, current ? Weight::Bold : Weight::Normal), ink, where);
    const QRectF remark(place.left(), name.bottom(), place.width(), fonts::lineHeight(TextStyle::Meta));
    paint::line(painter, remark, step.remark, fonts::text(TextStyle::Meta), theme.ink3, where);
}

}
