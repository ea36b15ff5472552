// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/FigureStrip.h"

#include "ui/parts/Paint.h"
#include "ui/parts/Words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

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
    return {8 / m_rows * scaled(140), m_rows * scaled(100)};
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
    m_figures = {
        {QStringLiteral("received"), tr("收件"), number(f.received), before(f, period)},
        {QStringLiteral("accepted"), tr("受理"), number(f.accepted),
         told > 0 ? tr("受理率 %1").arg(Words::percent(double(f.accepted) / told)) : QString()},
        {QStringLiteral("supplemented"), tr("补正告知"), number(f.supplemented), tr("其中二次补正 %1").arg(f.secondNotices),
         f.secondNotices > 0 ? Ink::Amber : Ink::Third},
        {QStringLiteral("declined"), tr("不予受理"), number(f.declined), tr("已抽查 %1").arg(f.declinedChecked)},
        {QStringLiteral("finished"), tr("办结"), number(f.finished), f.inTime ? tr("按时 %1").arg(Words::percent(*f.inTime)) : QString()},
        {QStringLiteral("open"), tr("在办"), number(f.open), tr("暂停 %1").arg(f.paused)},
        {QStringLiteral("deemed"), tr("视为受理"), number(f.deemed), tr("五日内没有告知"), f.deemed > 0 ? Ink::Red : Ink::Third},
        {QString(), tr("平均等候"), f.minutesToClaim ? tr("%1 分").arg(*f.minutesToClaim) : QStringLiteral("–"), tr("从到件到调件")},
    };
    QStringList words;
    for (const Figure &figure : std::as_const(m_figures))
        words.append(figure.title + u' ' + figure.value + u' ' + figure.remark);
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

QRectF FigureStrip::cell(qsizetype index) const
{
    const qsizetype across = qMax<qsizetype>(1, m_figures.size() / m_rows);
    const qreal wide = qreal(width()) / across, high = qreal(height()) / m_rows;
    return {index % across * wide, index / across * high, wide, high};
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
        paint::line(painter, row(74, 18), figure.remark, fonts::text(TextStyle::Meta), inkColour(figure.ink));
        if (hasFocus() && i == m_current)
            paint::box(painter, place.adjusted(3, 3, -3, -3), paint::ControlRadius, {}, theme.focus, theme.focusWidth);
    }
}

void FigureStrip::open(qsizetype index)
{
    if (index < 0 || index >= m_figures.size() || m_figures[index].key.isEmpty())
        return;
    m_current = index;
    update();
    Q_EMIT casesWanted(m_figures[index].key, m_figures[index].title);
}

void FigureStrip::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        if (cell(i).contains(event->position()))
            open(i);
    }
}

void FigureStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: m_current = qMax<qsizetype>(0, m_current - 1); break;
    case Qt::Key_Right: m_current = qMin(m_figures.size() - 1, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: open(m_current); break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void FigureStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

}
