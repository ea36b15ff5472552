// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/FactStrip.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

FactStrip::FactStrip(const QList<Fact> &facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (const Fact &fact : facts)
        words.append(fact.name + u' ' + fact.figure + fact.unit);
    setAccessibleName(words.join(QChar(0xFF0C)));
}

QSize FactStrip::sizeHint() const
{
    return {dressed(300, 640, 640),
            fonts::lineHeight(TextStyle::Number) + fonts::lineHeight(TextStyle::Secondary) + 2 * dressed(6, 16, 20)};
}

void FactStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, theme.surface, theme.highContrast ? theme.line2 : theme.line, 2);
    const qreal stride = qreal(width()) / qMax<qsizetype>(1, m_facts.size());
    const int top = dressed(6, 16, 20), line = fonts::lineHeight(TextStyle::Number);
    const QFont small = fonts::text(TextStyle::Body);
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        const Fact &fact = m_facts[i];
        const qreal left = i * stride;
        if (i > 0)
            painter.fillRect(QRectF(left, 0, 2, height()), theme.line);
        // A figure without a unit is a word, and may be a long one.
        const QFont large = fonts::text(fact.unit.isEmpty() ? TextStyle::Verdict : TextStyle::Number, Weight::Bold);
        const qreal unit = fact.unit.isEmpty() ? 0 : paint::width(fact.unit, small) + dressed(2, 6, 8);
        const qreal figure = qMin<qreal>(paint::width(fact.figure, large), stride - unit - dressed(8, 16, 16));
        const qreal x = left + (stride - figure - unit) / 2;
        paint::line(painter, QRectF(x, top, figure, line), fact.figure, large, theme.primary);
        if (unit > 0)
            paint::line(painter, QRectF(x + figure + dressed(2, 6, 8), top + dressed(2, 8, 8), unit, line), fact.unit, small,
                        theme.primary);
        paint::line(painter, QRectF(left, top + line, stride, fonts::lineHeight(TextStyle::Secondary)), fact.name,
                    fonts::text(TextStyle::Secondary), theme.ink2, Qt::AlignHCenter);
    }
}

}
