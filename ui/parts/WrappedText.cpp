// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/WrappedText.h"

#include <QPainter>

#include <algorithm>

namespace yichuang {

WrappedText::WrappedText(const QString &text, TextStyle style, Weight weight, qreal width, const QList<QTextLayout::FormatRange> &formats)
    : m_layout(text, fonts::text(style, weight))
{
    const int step = fonts::lineHeight(style);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(qMax(1.0, width));
        line.setPosition({0, m_height + (step - line.height()) / 2});
        m_height += step;
    }
    m_layout.endLayout();
}

void WrappedText::paint(QPainter &painter, const QPointF &at, const QColor &ink) const
{
    painter.setPen(ink);
    m_layout.draw(&painter, at);
}

bool WrappedText::isCode(const QString &text)
{
    constexpr char16_t FirstHan = 0x2e80;
    return !text.isEmpty() &&
           std::none_of(text.begin(), text.end(), [](QChar sign) { return sign.isSpace() || sign.unicode() >= FirstHan; });
}

}
