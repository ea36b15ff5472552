// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RowDelegate.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Paint.h"

#include <QAbstractItemView>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Side = 16;
constexpr int SignSide = 18;
constexpr int SignGap = 14;
constexpr int BadgeGap = 8;

int badgeWidth(const QModelIndex &index)
{
    const QString badge = index.data(RowDelegate::BadgeText).toString();
    return badge.isEmpty() ? 0 : Badge::widthOf(badge, Icon(index.data(RowDelegate::BadgeSign).toInt()));
}

int wordsLeft(const QModelIndex &index)
{
    return Icon(index.data(RowDelegate::RowSign).toInt()) == Icon::None ? Side : Side + scaled(SignSide) + SignGap;
}

bool isBadgeBelow(const QModelIndex &index, int width)
{
    const int badge = badgeWidth(index);
    const int remark = paint::width(index.data(RowDelegate::Remark).toString(), fonts::text(TextStyle::Meta));
    return badge > 0 && wordsLeft(index) + remark + BadgeGap + badge + Side > width;
}

}

QStringList RowDelegate::remarkLines(const QModelIndex &index, int width) const
{
    const QString remark = index.data(Remark).toString();
    if (m_mostLines == 1)
        return {remark};
    QStringList lines = paint::lines(remark, fonts::text(TextStyle::Meta), width - wordsLeft(index) - Side);
    if (lines.size() > m_mostLines)
        lines = lines.first(m_mostLines - 1) << lines.mid(m_mostLines - 1).join(QString());
    return lines;
}

// A row asks for no width: it has what the list has, and its words are cut to that.
QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int further = int(qMax<qsizetype>(0, remarkLines(index, width).size() - 1)) * fonts::lineHeight(TextStyle::Meta);
    return {0, scaled(60) + further + (isBadgeBelow(index, width) ? Badge::height() + scaled(6) : 0)};
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
    const qreal left = place.left() + wordsLeft(index);
    if (const auto sign = Icon(index.data(RowSign).toInt()); sign != Icon::None) {
        const int side = scaled(SignSide);
        icons::paint(*painter, QRectF(place.left() + Side, place.center().y() - side / 2, side, side), sign, theme.ink2);
    }
    qreal right = place.right() + 1 - Side;
    const int line = fonts::lineHeight(TextStyle::Body);
    const QStringList remark = remarkLines(index, place.width());
    const int step = fonts::lineHeight(TextStyle::Meta);
    const int under = int(qMax<qsizetype>(1, remark.size())) * step;
    // In a list whose rows are all equally high there is no room below.
    const int third = Badge::height() + scaled(6);
    const bool below = isBadgeBelow(index, place.width()) && place.height() >= scaled(60) + third;
    const int extra = below ? third : 0;
    const qreal top = place.top() + (place.height() - line - under - extra) / 2.0;
    if (const int badge = badgeWidth(index); badge > 0) {
        const qreal y = below ? top + line + under + scaled(6) : place.top() + (place.height() - Badge::height()) / 2.0;
        Badge::paint(*painter, QPointF(below ? left : right - badge, y), index.data(BadgeText).toString(),
                     Tone(index.data(BadgeTone).toInt()), Icon(index.data(BadgeSign).toInt()));
        right -= below ? 0 : badge + BadgeGap;
    }
    paint::line(*painter, QRectF(left, top, right - left, line), index.data(Qt::DisplayRole).toString(),
                fonts::text(TextStyle::Body, chosen ? Weight::Bold : Weight::Normal), theme.ink1);
    for (qsizetype i = 0; i < remark.size(); ++i)
        paint::line(*painter, QRectF(left, top + line + int(i) * step, right - left, step), remark[i], fonts::text(TextStyle::Meta),
                    theme.ink2);
    painter->restore();
}

}
