// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RowDelegate.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

// A row asks for no width: it has what the list has, and its words are cut to that.
QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(60)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect &place = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(place, chosen ? theme.selected : option.state & QStyle::State_MouseOver ? theme.hover : theme.surface);
    painter->fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    if (chosen)
        painter->fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), theme.primary);
    qreal left = place.left() + 16;
    if (const auto sign = Icon(index.data(RowSign).toInt()); sign != Icon::None) {
        icons::paint(*painter, QRectF(left, place.center().y() - 9, 18, 18), sign, theme.ink2);
        left += 32;
    }
    qreal right = place.right() - 15;
    if (const QString badge = index.data(BadgeText).toString(); !badge.isEmpty()) {
        const auto sign = Icon(index.data(BadgeSign).toInt());
        right -= Badge::widthOf(badge, sign);
        Badge::paint(*painter, QPointF(right, place.top() + (place.height() - Badge::height()) / 2.0), badge,
                     Tone(index.data(BadgeTone).toInt()), sign);
        right -= 8;
    }
    const int line = fonts::lineHeight(TextStyle::Body);
    const int under = fonts::lineHeight(TextStyle::Meta);
    const qreal top = place.top() + (place.height() - line - under) / 2.0;
    paint::line(*painter, QRectF(left, top, right - left, line), index.data(Qt::DisplayRole).toString(),
                fonts::text(TextStyle::Body, chosen ? Weight::Bold : Weight::Normal), theme.ink1);
    paint::line(*painter, QRectF(left, top + line, right - left, under), index.data(Remark).toString(), fonts::text(TextStyle::Meta),
                theme.ink2);
    painter->restore();
}

}
