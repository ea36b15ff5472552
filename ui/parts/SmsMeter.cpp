// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SmsMeter.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Alone = 70;
constexpr int Joined = 67;
constexpr int Bar = 8;
constexpr int Gap = 4;

}

SmsMeter::SmsMeter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0, 1);
}

void SmsMeter::setCount(int characters, int parts)
{
    m_characters = characters;
    m_parts = qMax(1, parts);
    setAccessibleName(tr("共 %1 字，%2 条").arg(m_characters).arg(m_parts));
    update();
}

QSize SmsMeter::sizeHint() const
{
    return {scaled(160), fonts::lineHeight(TextStyle::Body) + 6 + Bar + 4 + fonts::lineHeight(TextStyle::Meta)};
}

QSize SmsMeter::minimumSizeHint() const
{
    return {sizeHint().width() * 3 / 4, sizeHint().height()};
}

void SmsMeter::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const qreal line = fonts::lineHeight(TextStyle::Body);
    const QRectF head(0, 0, width(), line);
    paint::line(painter, head, tr("共 %n 字", nullptr, m_characters), fonts::text(TextStyle::Secondary), theme.ink1);
    paint::line(painter, head, tr("%n 条", nullptr, m_parts), fonts::text(TextStyle::Secondary, Weight::Bold),
                m_parts > 3 ? theme.red.text : theme.ink1, Qt::AlignRight);
    const int each = m_parts == 1 ? Alone : Joined;
    const qreal wide = (width() - Gap * (m_parts - 1.0)) / m_parts;
    for (int part = 0; part < m_parts; ++part) {
        const int used = qBound(0, m_characters - part * each, each);
        const QRectF bar(part * (wide + Gap), line + 6, wide, Bar);
        paint::box(painter, bar, 2, theme.highContrast ? theme.sunken : theme.grey.ground);
        paint::box(painter, QRectF(bar.topLeft(), QSizeF(wide * used / each, Bar)), 2, m_parts > 3 ? theme.red.solid : theme.primary);
        const QRectF below(bar.left(), bar.bottom() + 4, wide, fonts::lineHeight(TextStyle::Meta));
        paint::line(painter, below, QStringLiteral("%1/%2").arg(used).arg(each), fonts::text(TextStyle::Meta), theme.ink3);
    }
}

}
