// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DayRuler.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

namespace yichuang {

namespace {

constexpr int Height = 44;
constexpr int LeastCell = 36;
constexpr int NarrowCell = 30;
constexpr int DueEdge = 3;

struct Look {
    QColor ground, ink, stripe;
    Weight weight = Weight::Normal;
};

Look look(const DayRuler::Day &day)
{
    const Theme &theme = Theme::current();
    switch (day.kind) {
    case DayRuler::Kind::Used: return {theme.green.ground, theme.green.text, {}};
    case DayRuler::Kind::Today: return {theme.primary, theme.onPrimary, {}, Weight::Bold};
    case DayRuler::Kind::Rest: return {theme.grey.ground, theme.ink3, {}};
    case DayRuler::Kind::Paused: {
        QColor stripe = theme.highContrast ? theme.canvas : theme.grey.line;
        stripe.setAlphaF(theme.highContrast ? 1.0f : 0.7f);
        return {theme.grey.ground, theme.ink1, stripe};
    }
    case DayRuler::Kind::WillPause: {
        QColor stripe = theme.amber.line;
        stripe.setAlphaF(theme.highContrast ? 0.15f : 0.5f);
        return {theme.amber.ground, theme.amber.text, stripe};
    }
    case DayRuler::Kind::Late: return {theme.red.ground, theme.red.text, {}};
    case DayRuler::Kind::Open: break;
    }
    return {theme.surface, theme.ink1, {}};
}

}

DayRuler::DayRuler(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::ControlRadius);
}

void DayRuler::setDays(const QList<Day> &days)
{
    m_days = days;
    m_mark = -1;
    QStringList words;
    for (const Day &day : days) {
        words.append(day.date.toString(QStringLiteral("M-d ")) + day.mark + (day.due ? tr(" 到期") : QString()));
    }
    setAccessibleName(tr("工作日尺"));
    setAccessibleDescription(words.join(QChar(0xFF0C)));
    bringIntoSight();
    updateGeometry();
    update();
}

void DayRuler::mark(int place)
{
    m_mark = place < m_days.size() ? place : -1;
    if (m_mark >= 0)
        m_first = qBound(qMax(0, m_mark - visibleDays() + 1), m_first, m_mark);
    update();
}

QList<DayRuler::Day> DayRuler::lastingTo(const QDate &today, QList<Day> days)
{
    constexpr int Most = 400; // whoever is later than a year needs no ruler to see it
    if (days.isEmpty() || days.last().date >= today || days.last().date.daysTo(today) > Most) {
        return days;
    }
    for (QDate day = days.last().date.addDays(1); day <= today; day = day.addDays(1)) {
        days.append({day, day == today ? Kind::Today : Kind::Late, tr("超"), false});
    }
    return days;
}

QSize DayRuler::sizeHint() const
{
    return {int(m_days.size()) * scaled(49), top() + scaled(Height)};
}

QSize DayRuler::minimumSizeHint() const
{
    return {qMin<int>(int(m_days.size()), 5) * scaled(LeastCell), sizeHint().height()};
}

int DayRuler::top() const
{
    return fonts::lineHeight(TextStyle::Meta);
}

// Where today stands, -1: nowhere, and the due day; without one, the last.
std::pair<int, int> DayRuler::marked() const
{
    int today = -1, due = int(m_days.size()) - 1;
    for (int i = 0; i < m_days.size(); ++i) {
        today = m_days.at(i).kind == Kind::Today ? i : today;
        due = m_days.at(i).due ? i : due;
    }
    return {today, due};
}

// Cells are narrower than usual where today and the due day are both seen only so.
int DayRuler::visibleDays() const
{
    const int usual = qMax(1, qMin(int(m_days.size()), width() / scaled(LeastCell)));
    const auto [today, due] = marked();
    const int both = today < 0 ? 0 : qAbs(due - today) + 1;
    return both > usual && both * scaled(NarrowCell) <= width() ? both : usual;
}

void DayRuler::bringIntoSight()
{
    const auto [today, due] = marked();
    const int shown = visibleDays(), last = int(m_days.size()) - shown;
    const int both = qMax(0, qMax(due, today) - shown + 1);
    m_first = qBound(0, today < 0 || today > due || both <= today ? both : today, qMax(0, last));
}

void DayRuler::scroll(int days)
{
    m_first = qBound(0, m_first + days, qMax(0, int(m_days.size()) - visibleDays()));
    update();
}

void DayRuler::paintDay(QPainter &painter, const QRectF &cell, const Day &day) const
{
    const Theme &theme = Theme::current();
    const Look l = look(day);
    if (l.stripe.isValid()) {
        paint::hatch(painter, cell, l.ground, l.stripe);
    } else {
        painter.fillRect(cell, l.ground);
    }
    const QColor ink = day.due && day.kind != Kind::Today ? theme.red.text : l.ink;
    const QFont face = fonts::text(TextStyle::Secondary, day.due ? Weight::Bold : l.weight);
    const qreal line = scaled(16), from = cell.top() + (cell.height() - 2 * line) / 2;
    const QString number = day.date.toString(QStringLiteral("dd"));
    paint::line(painter, QRectF(cell.left(), from, cell.width(), line), number, face, ink, Qt::AlignHCenter);
    paint::line(painter, QRectF(cell.left(), from + line, cell.width(), line), day.mark, face, ink, Qt::AlignHCenter);
    if (day.due) {
        painter.fillRect(QRectF(cell.right() - DueEdge, cell.top(), DueEdge, cell.height()), theme.red.solid);
    }
}

void DayRuler::paintMonths(QPainter &painter, qreal stride) const
{
    constexpr qreal Gap = 4;
    const QFont face = fonts::text(TextStyle::Meta);
    const QDate first = m_days.at(m_first).date;
    QString month = tr("%1 年 %2 月").arg(first.year()).arg(first.month());
    qreal from = 0;
    for (int i = 1; i < visibleDays(); ++i) {
        const QDate date = m_days.at(m_first + i).date;
        if (date.day() != 1) {
            continue;
        }
        const QString next = tr("%1 月").arg(date.month());
        // The month of the last day or two stands to the left of its end.
        const qreal x = qMin<qreal>(i * stride, width() - paint::width(next, face));
        if (from == 0 && paint::width(month, face) + Gap > x) {
            month = tr("%1 月").arg(first.month()); // the year gives way to the month that follows
        }
        paint::line(painter, QRectF(from, 0, x - from, top()), month, face, Theme::current().ink3);
        month = next;
        from = x;
    }
    paint::line(painter, QRectF(from, 0, width() - from, top()), month, face, Theme::current().ink3);
}

void DayRuler::paintEvent(QPaintEvent *)
{
    if (m_days.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const int shown = visibleDays();
    const qreal stride = qreal(width()) / shown;
    const QRectF frame(0, top(), width(), height() - top());
    QPainterPath rounded;
    rounded.addRoundedRect(frame, paint::ControlRadius, paint::ControlRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(rounded);
    for (int i = 0; i < shown; ++i) {
        const qreal x = qRound(i * stride);
        const QRectF cell(x, frame.top(), qRound((i + 1) * stride) - x, frame.height());
        paintDay(painter, cell, m_days.at(m_first + i));
        if (i > 0) {
            painter.fillRect(QRectF(x, frame.top(), 1, frame.height()), Theme::current().line);
        }
    }
    painter.setClipping(false);
    paint::box(painter, frame, paint::ControlRadius, {}, Theme::current().line2);
    if (m_days.at(m_first + shown - 1).due) {
        painter.setClipPath(rounded);
        painter.fillRect(QRectF(width() - DueEdge, frame.top(), DueEdge, frame.height()), Theme::current().red.solid);
        painter.setClipping(false);
    }
    if (m_mark >= m_first && m_mark < m_first + shown) {
        const qreal x = qRound((m_mark - m_first) * stride), end = qRound((m_mark - m_first + 1) * stride);
        paint::box(painter, QRectF(x, frame.top(), end - x, frame.height()), paint::ControlRadius, {}, Theme::current().ink1, 2);
    }
    paintMonths(painter, stride);
}

void DayRuler::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    bringIntoSight();
}

void DayRuler::wheelEvent(QWheelEvent *event)
{
    scroll(event->angleDelta().y() > 0 ? -1 : 1);
    event->accept();
}

void DayRuler::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        scroll(event->key() == Qt::Key_Left ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}
