// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/ItemRow.h"

#include "ui/parts/Badge.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace yichuang {

ItemRow::ItemRow(const QString &name, const QString &aside, const QList<Tag> &tags, QWidget *parent)
    : QAbstractButton(parent)
    , m_aside(aside)
    , m_tags(tags)
{
    setText(name);
    QStringList words{aside};
    for (const Tag &tag : tags)
        words.append(tag.text);
    setAccessibleDescription(words.join(QChar(0xFF0C)));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::PanelRadius);
    connect(this, &QAbstractButton::clicked, this, &ItemRow::activated);
}

void ItemRow::setMarks(const QList<QPair<int, int>> &marks)
{
    m_marks = marks;
    update();
}

QSize ItemRow::sizeHint() const
{
    return {dressed(200, 400, 480), dressed(64, 144, 208)};
}

void ItemRow::paintMarks(QPainter &painter, const QRectF &name) const
{
    const QFontMetricsF metrics(fonts::text(TextStyle::Verdict, Weight::Bold));
    for (const auto &[from, length] : m_marks) {
        const qreal left = metrics.horizontalAdvance(text().left(from)), wide = metrics.horizontalAdvance(text().mid(from, length));
        painter.fillRect(QRectF(name.left() + left, name.top(), wide, name.height()).intersected(name), Theme::current().amber.ground);
    }
}

void ItemRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, isDown() ? theme.selectedStrong : theme.surface,
               theme.highContrast ? theme.line2 : theme.line, 2);
    const int side = dressed(12, 28, 36), arrow = dressed(20, 40, 56);
    const int first = fonts::lineHeight(TextStyle::Verdict), second = qMax(Badge::height(), fonts::lineHeight(TextStyle::Secondary));
    const qreal top = (height() - first - second) / 2.0, right = width() - side - arrow - side;
    const QRectF name(side, top, right - side, first);
    paintMarks(painter, name);
    paint::line(painter, name, text(), fonts::text(TextStyle::Verdict, Weight::Bold), theme.ink1);
    const QFont small = fonts::text(TextStyle::Secondary);
    qreal x = side;
    const qreal tagsTop = top + first + (second - Badge::height()) / 2.0;
    int tags = 0;
    for (const Tag &tag : m_tags)
        tags += Badge::widthOf(tag.text) + dressed(6, 12, 16);
    const qreal asideWide = qMin<qreal>(paint::width(m_aside, small), qMax<qreal>(0, right - side - tags));
    paint::line(painter, QRectF(x, top + first, asideWide, second), m_aside, small, theme.ink2);
    x += asideWide + (asideWide > 0 ? dressed(8, 20, 24) : 0);
    for (const Tag &tag : m_tags) {
        if (x + Badge::widthOf(tag.text) > right + 1)
            break;
        Badge::paint(painter, QPointF(x, tagsTop), tag.text, tag.tone);
        x += Badge::widthOf(tag.text) + dressed(6, 12, 16);
    }
    icons::paint(painter, QRectF(width() - side - arrow, (height() - arrow) / 2.0, arrow, arrow), Icon::ChevronRight, theme.ink3);
}

}
