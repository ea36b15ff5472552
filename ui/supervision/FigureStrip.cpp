// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/FigureStrip.h"

#include "ui/parts/Paint.h"
#include "ui/parts/Words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {
constexpr int Figures = 9;
}

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("FigureStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize FigureStrip::sizeHint() const
{
    const int across = (Figures + m_rows - 1) / m_rows;
    return {across * scaled(140), m_rows * scaled(100)};
}

void FigureStrip::setRows(int rows)
{
    m_rows = rows;
    updateGeometry();
    update();
}

QString FigureStrip::before(const HallFigures &figures, Period period)
{
    if (!figures.receivedBefore)
        return {};
    const int more = figures.received - *figures.receivedBefore;
    const QString difference = (more > 0 ? QStringLiteral("+") : QString()) + QString::number(more);
    switch (period) {
    case Period::Day: return tr("比上周同日 %1").arg(difference);
    case Period::Week: return tr("比上周同期 %1").arg(difference);
    case Period::Month: return tr("比上月同期 %1").arg(difference);
    }
    return {};
}

void FigureStrip::show(const HallFigures &f, Period period)
{
    const auto number = [](int value) { return QString::number(value); };
    const int told = f.accepted + f.supplemented + f.declined;
    const auto some = [](int count, Ink ink) { return count > 0 ? ink : Ink::Third; };
    m_figures = {
        {QStringLiteral("received"), tr("收件"), number(f.received), before(f, period), Ink::Third,
         f.receivedBefore ? QStringLiteral("received_before") : QString(),
         period == Period::Month ? tr("上月同期收件") : tr("上周同期收件")},
        {QStringLiteral("accepted"), tr("受理"), number(f.accepted),
         told > 0 ? tr("受理率 %1").arg(Words::percent(double(f.accepted) / told)) : QString()},
        {QStringLiteral("supplemented"), tr("补正告知"), number(f.supplemented), tr("其中二次补正 %1").arg(f.secondNotices),
         some(f.secondNotices, Ink::Amber), QStringLiteral("second_notices"), tr("二次补正")},
        {QStringLiteral("declined"), tr("不予受理"), number(f.declined), tr("已抽查 %1").arg(f.declinedChecked), Ink::Third,
         QStringLiteral("declined_checked"), tr("不予受理，已抽查")},
        {QStringLiteral("finished"), tr("办结"), number(f.finished),
         f.inTime ? tr("按时 %1 逾期 %2").arg(Words::percent(*f.inTime)).arg(f.finishedLate) : QString(), some(f.finishedLate, Ink::Amber),
         f.inTime ? QStringLiteral("late") : QString(), tr("逾期办结")},
        {QStringLiteral("open"), tr("在办"), number(f.open), tr("暂停 %1").arg(f.paused), Ink::Third, QStringLiteral("paused"),
         tr("在办，暂停中")},
        {QStringLiteral("deemed"), tr("视为受理"), number(f.deemed), tr("五日内没有告知"), some(f.deemed, Ink::Red)},
        {QStringLiteral("waits"), tr("平均等候"), f.minutesToClaim ? tr("%1 分").arg(*f.minutesToClaim) : QStringLiteral("–"),
         tr("到件至调件 %n 件", nullptr, f.waits)},
        {QStringLiteral("rated"), tr("好评率"), f.good ? Words::percent(*f.good) : QStringLiteral("–"),
         f.lowRated > 0 ? tr("低分 %n 件待回访", nullptr, f.lowRated) : tr("评价 %n 件", nullptr, f.ratings), some(f.lowRated, Ink::Amber),
         f.lowRated > 0 ? QStringLiteral("low_rated") : QString(), tr("低分待回访，在答复页办（Ctrl+F5）")},
    };
    QStringList words;
    for (const Figure &figure : std::as_const(m_figures))
        words.append(figure.title + u' ' + figure.value + u' ' + figure.remark);
    setAccessibleName(words.join(QStringLiteral("; ")));
    if (!m_figures.isEmpty() && m_figures[m_current].below.isEmpty())
        m_below = false;
    say();
    update();
}

// Who listens hears which number Enter would open.
void FigureStrip::say()
{
    const Figure &figure = m_figures[m_current];
    setAccessibleDescription(m_below ? figure.remark : figure.title + u' ' + figure.value);
}

QRectF FigureStrip::cell(qsizetype index) const
{
    const qsizetype across = qMax<qsizetype>(1, (m_figures.size() + m_rows - 1) / m_rows);
    const qreal wide = qreal(width()) / across, high = qreal(height()) / m_rows;
    return {index % across * wide, index / across * high, wide, high};
}

QRectF FigureStrip::remarkOf(qsizetype index) const
{
    const QRectF place = cell(index);
    return {place.left() + 16, place.top() + scaled(74), place.width() - 24, qreal(scaled(18))};
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, theme.surface, theme.line);
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const Figure &figure = m_figures[i];
        const QRectF place = cell(i);
        if (place.left() > 0)
            painter.fillRect(QRectF(qRound(place.left()), place.top() + 1, 1, place.height() - 2), theme.line);
        if (place.top() > 0)
            painter.fillRect(QRectF(place.left() + 1, qRound(place.top()), place.width() - 2, 1), theme.line);
        const QRectF text = place.adjusted(16, 0, -8, 0);
        const auto row = [&](int top, int tall) { return QRectF(text.left(), text.top() + scaled(top), text.width(), scaled(tall)); };
        paint::line(painter, row(12, 20), figure.title, fonts::text(TextStyle::Secondary), theme.ink2);
        paint::line(painter, row(34, 36), figure.value, fonts::text(TextStyle::Number, Weight::Bold), theme.ink1);
        paint::line(painter, remarkOf(i), figure.remark, fonts::text(TextStyle::Meta), inkColour(figure.ink));
        if (hasFocus() && i == m_current)
            paint::box(painter, m_below ? remarkOf(i).adjusted(-6, -2, 4, 3) : place.adjusted(3, 3, -3, -3), paint::ControlRadius, {},
                       theme.focus, theme.focusWidth);
    }
}

void FigureStrip::open(qsizetype index, bool below)
{
    if (index < 0 || index >= m_figures.size())
        return;
    const Figure &figure = m_figures[index];
    m_current = index;
    m_below = below && !figure.below.isEmpty();
    say();
    update();
    Q_EMIT casesWanted(m_below ? figure.below : figure.key, m_below ? figure.belowTitle : figure.title);
}

void FigureStrip::step(qsizetype by)
{
    m_current = qBound<qsizetype>(0, m_current + by, m_figures.size() - 1);
    m_below = m_below && !m_figures[m_current].below.isEmpty();
}

void FigureStrip::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        if (cell(i).contains(event->position()))
            return open(i, remarkOf(i).contains(event->position()));
    }
}

void FigureStrip::keyPressEvent(QKeyEvent *event)
{
    if (m_figures.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Up: m_below = false; break;
    case Qt::Key_Down: m_below = !m_figures[m_current].below.isEmpty(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return open(m_current, m_below);
    default: QWidget::keyPressEvent(event); return;
    }
    say();
    update();
}

void FigureStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

}
