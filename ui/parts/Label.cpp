// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Label.h"

#include "ui/parts/Paint.h"

#include <QEvent>
#include <QPainter>

namespace yichuang {

QColor inkColour(Ink ink)
{
    const Theme &theme = Theme::current();
    switch (ink) {
    case Ink::First: return theme.ink1;
    case Ink::Second: return theme.ink2;
    case Ink::Third: return theme.ink3;
    case Ink::Disabled: return theme.disabledInk;
    case Ink::Blue: return theme.primary;
    case Ink::Green: return theme.green.text;
    case Ink::Amber: return theme.amber.text;
    case Ink::Red: return theme.red.text;
    case Ink::Violet: return theme.violet.text;
    case Ink::Bar: return theme.barInk;
    case Ink::BarSecond: return theme.barInk2;
    case Ink::BarRed: return QColor(0xFF9A91); // the bar is dark in every look
    case Ink::Float: return theme.floatInk;
    case Ink::FloatSecond: return theme.floatInk2;
    case Ink::OnSolid: return theme.onSolid;
    }
    return theme.ink1;
}

Label::Label(const QString &text, TextStyle style, Ink ink, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

Label *Label::bold(const QString &text, TextStyle style, Ink ink, QWidget *parent)
{
    auto *label = new Label(text, style, ink, parent);
    label->setStyleOf(style, Weight::Bold);
    return label;
}

void Label::setStyleOf(TextStyle style, Weight weight)
{
    m_style = style;
    m_weight = weight;
    updateGeometry();
    update();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void Label::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
    update();
}

void Label::setMostLines(int lines)
{
    m_mostLines = lines;
    setWordWrap(true);
    setElide(Qt::ElideRight);
}

QStringList Label::linesFor(int width) const
{
    QStringList lines;
    for (const QString &paragraph : text().split(QLatin1Char('\n'))) {
        if (wordWrap()) {
            lines.append(paint::lines(paragraph, shownFont(), width));
        } else {
            lines.append(paragraph);
        }
    }
    if (m_mostLines > 0 && lines.size() > m_mostLines) {
        const QString rest = lines.mid(m_mostLines - 1).join(QString());
        lines = lines.mid(0, m_mostLines - 1) << rest;
    }
    return lines;
}

int Label::widest() const
{
    int width = 0;
    for (const QString &paragraph : text().split(QLatin1Char('\n'))) {
        width = qMax(width, paint::width(paragraph, shownFont()));
    }
    return width;
}

QSize Label::sizeHint() const
{
    const QMargins m = contentsMargins();
    const int paragraphs = int(text().count(QLatin1Char('\n'))) + 1;
    return {widest() + m.left() + m.right(), paragraphs * fonts::lineHeight(m_style) + m.top() + m.bottom()};
}

QSize Label::minimumSizeHint() const
{
    if (wordWrap()) {
        return {qMin(widest(), 4 * fonts::lineHeight(m_style)), fonts::lineHeight(m_style)};
    }
    if (m_elide != Qt::ElideNone) {
        return {qMin(widest(), 2 * fonts::lineHeight(m_style)), fonts::lineHeight(m_style)};
    }
    return sizeHint();
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap()) {
        return -1;
    }
    const QMargins m = contentsMargins();
    return int(linesFor(width - m.left() - m.right()).size()) * fonts::lineHeight(m_style) + m.top() + m.bottom();
}

void Label::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QStringList lines = linesFor(area.width());
    const int step = fonts::lineHeight(m_style);
    const int block = step * int(lines.size());
    const Qt::Alignment where = alignment();
    int y = area.top();
    if (where & Qt::AlignBottom) {
        y += area.height() - block;
    } else if (where & Qt::AlignVCenter) {
        y += (area.height() - block) / 2;
    }
    const QColor ink = isEnabled() ? inkColour(m_ink) : Theme::current().disabledInk;
    const Qt::Alignment sideways = QStyle::visualAlignment(layoutDirection(), where) & Qt::AlignHorizontal_Mask;
    for (const QString &words : lines) {
        paint::line(painter, QRectF(area.left(), y, area.width(), step), words, shownFont(), ink, sideways, m_elide);
        y += step;
    }
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

}
