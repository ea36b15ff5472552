// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/HourChart.h"

#include "ui/parts/Paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int AxisWidth = 28;
constexpr int FootHeight = 24;
constexpr int HeadHeight = 20;

// 1, 2 or 5 times a power of ten, so that four lines reach the highest bar.
int stepFor(int highest)
{
    int step = 1;
    for (int power = 1;; power *= 10) {
        for (const int base : {1, 2, 5}) {
            step = base * power;
            if (step * 4 >= highest)
                return step;
        }
    }
}

}

HourChart::HourChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("HourChart"));
    setFocusPolicy(Qt::StrongFocus);
}

void HourChart::show(const QList<HourLoad> &hours, std::optional<int> capacity, int hour)
{
    m_hours = hours;
    m_capacity = capacity;
    m_hour = hour;
    QStringList words;
    for (const HourLoad &one : hours)
        words.append(tr("%1 时 %n 件", nullptr, one.received).arg(one.hour));
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

int HourChart::top() const
{
    int highest = m_capacity.value_or(1);
    for (const HourLoad &hour : m_hours)
        highest = qMax(highest, qMax(hour.received, hour.usual.value_or(0)));
    return highest;
}

void HourChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QFont meta = fonts::text(TextStyle::Meta);
    const QRectF field(scaled(AxisWidth), scaled(HeadHeight), width() - scaled(AxisWidth),
                       height() - scaled(FootHeight) - scaled(HeadHeight));
    const int step = stepFor(top());
    const int lines = (top() + step - 1) / step;
    const auto y = [&](qreal value) { return field.bottom() - field.height() * value / qMax(1, lines * step); };
    for (int i = 0; i <= lines; ++i) {
        const qreal at = qRound(y(i * step));
        painter.fillRect(QRectF(field.left(), at, field.width(), 1), i == 0 ? theme.control : theme.line);
        paint::line(painter, QRectF(0, at - 9, scaled(AxisWidth) - 8, 18), QString::number(i * step), meta, theme.ink2, Qt::AlignRight);
    }
    const qreal wide = field.width() / qMax<qsizetype>(1, m_hours.size());
    const qreal bar = qMin<qreal>(scaled(36), wide * 0.7);
    for (qsizetype i = 0; i < m_hours.size(); ++i) {
        const HourLoad &hour = m_hours[i];
        const qreal left = qRound(field.left() + i * wide + (wide - bar) / 2);
        const bool past = hour.hour < m_hour;
        if (hour.usual.value_or(0) > 0 && !past) {
            const QRectF box(left, qRound(y(*hour.usual)), bar, field.bottom() - qRound(y(*hour.usual)));
            paint::box(painter, box, 2, theme.subtle, theme.control, 1, Qt::DashLine);
            paint::line(painter, QRectF(left - 10, box.top() - 18, bar + 20, 18), QString::number(*hour.usual), meta, theme.ink2,
                        Qt::AlignHCenter);
        }
        if (hour.received > 0) {
            const QRectF box(left, qRound(y(hour.received)), bar, field.bottom() - qRound(y(hour.received)));
            paint::box(painter, box, 2, theme.primary);
            const bool inside = box.height() > 24;
            const QRectF words(left - 10, inside ? box.top() + 3 : box.top() - 18, bar + 20, 18);
            paint::line(painter, words, QString::number(hour.received), fonts::text(TextStyle::Meta, Weight::Bold),
                        inside ? theme.onPrimary : theme.primary, Qt::AlignHCenter);
        }
        if (hasFocus() && i == m_current)
            paint::box(painter, QRectF(field.left() + i * wide + 2, field.top(), wide - 4, field.height() + scaled(FootHeight)),
                       paint::ControlRadius, {}, theme.focus, theme.focusWidth);
        const bool now = hour.hour == m_hour;
        paint::line(painter, QRectF(left - 10, field.bottom() + 4, bar + 20, 18),
                    QStringLiteral("%1").arg(hour.hour, 2, 10, QLatin1Char('0')),
                    fonts::text(TextStyle::Meta, now ? Weight::Bold : Weight::Normal), now ? theme.ink1 : theme.ink2, Qt::AlignHCenter);
    }
    // No window is staffed: there is nothing to hold the bars against.
    if (m_capacity.value_or(0) > 0) {
        const qreal at = qRound(y(*m_capacity));
        painter.fillRect(QRectF(field.left(), at, field.width(), 2), theme.red.solid);
        paint::line(painter, QRectF(field.left(), at - 19, field.width(), 18), tr("可承载 %1 件/时").arg(*m_capacity), meta, theme.red.text,
                    Qt::AlignRight);
    }
}

void HourChart::mousePressEvent(QMouseEvent *event)
{
    const qreal wide = (width() - scaled(AxisWidth)) / qreal(qMax<qsizetype>(1, m_hours.size()));
    const auto index = qsizetype((event->position().x() - scaled(AxisWidth)) / wide);
    if (event->position().x() < scaled(AxisWidth) || index >= m_hours.size())
        return;
    m_current = index;
    update();
    Q_EMIT hourWanted(m_hours[index].hour);
}

void HourChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: m_current = qMax<qsizetype>(0, m_current - 1); break;
    case Qt::Key_Right: m_current = qMax<qsizetype>(0, qMin(m_hours.size() - 1, m_current + 1)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current < m_hours.size())
            Q_EMIT hourWanted(m_hours[m_current].hour);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

}
