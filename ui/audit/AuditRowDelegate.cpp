// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditRowDelegate.h"

#include "core/HallTime.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Row = 56;
constexpr int Margin = 16;
constexpr int TimeColumn = 72;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::current();
    const QRect &place = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter.fillRect(place, chosen ? theme.selected : option.state & QStyle::State_MouseOver ? theme.hover : theme.surface);
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    if (chosen)
        painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), theme.primary);
    if (chosen && option.state & QStyle::State_HasFocus)
        paint::box(painter, QRectF(place).adjusted(0, 0, 0, -1), 0, {}, theme.focus, theme.focusWidth);
}

}

AuditRowDelegate::AuditRowDelegate(const AuditModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize AuditRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(Row)};
}

// Time, kind and case number are never cut; words are.
void AuditRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AuditRow &row = m_model.row(index.row());
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const QFont body = fonts::text(TextStyle::Body);
    const QFont plain = fonts::text(TextStyle::Secondary);
    const int left = option.rect.left() + Margin;
    const int right = option.rect.right() - Margin;
    const QRect upper(left, option.rect.top() + scaled(7), right - left, scaled(22));
    const QRect lower(left, option.rect.top() + scaled(29), right - left, scaled(20));
    const QStringList moment = AuditWords::moment(row.at, halltime::today()).split(u' ');
    paint::line(*painter, upper, moment.last(), body, theme.ink1);
    paint::line(*painter, lower, moment.first(), plain, theme.ink2);

    const AuditWords::Mark mark = AuditWords::mark(row.kind);
    const int badge = Badge::widthOf(mark.text);
    Badge::paint(*painter, QPointF(right - badge, upper.top() + (upper.height() - Badge::height()) / 2.0), mark.text, mark.tone);
    const int number = row.caseNo.isEmpty() ? 0 : paint::width(row.caseNo, plain) + 12;
    paint::line(*painter, lower, row.caseNo, plain, theme.ink2, Qt::AlignRight);

    const QFont strong = fonts::text(TextStyle::Body, Weight::Bold);
    const QString deed = AuditWords::deed(row);
    const QRect words = upper.adjusted(scaled(TimeColumn), 0, -badge - 12, 0);
    paint::line(*painter, words, deed, strong, theme.ink1);
    if (const QString detail = AuditWords::detail(row); !detail.isEmpty())
        paint::line(*painter, words.adjusted(paint::width(deed, strong) + 12, 0, 0, 0), detail, body, theme.ink2);
    const QString seat = AuditWords::seat(row);
    const QRect place = lower.adjusted(scaled(TimeColumn), 0, -number, 0);
    const QString who = AuditWords::who(row);
    const QString whole = seat.isEmpty() ? who : who + QStringLiteral("  ·  ") + seat;
    // Where is said in the detail too; who is not cut for it.
    paint::line(*painter, place, paint::width(whole, plain) <= place.width() ? whole : who, plain, theme.ink2);
    painter->restore();
}

}
