// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueDelegate.h"

#include "core/Text.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Left = 36;
constexpr int Right = 12;
constexpr int LightLeft = 14;

bool isElsewhere(const QueueRow &row)
{
    return row.holder && !row.holder->mine;
}

}

QueueDelegate::QueueDelegate(const QueueModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(80)};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QueueRow &row = m_model.row(index.row());
    const QRect &place = option.rect;
    painter->save();
    paintGround(*painter, option, row);
    const int inner = place.width() - scaled(Left) - Right;
    const auto line = [&](int top, int height) {
        return QRect(place.left() + scaled(Left), place.top() + scaled(top), inner, scaled(height));
    };
    paintHead(*painter, line(10, 22), row, isElsewhere(row));
    paintWho(*painter, line(32, 20), row);
    paintFoot(*painter, line(52, 20), row);
    painter->restore();
}

void QueueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QueueRow &row) const
{
    const Theme &theme = Theme::current();
    const QRect &place = option.rect;
    const bool open = row.caseId.value() == m_open;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    QColor ground = theme.subtle;
    if (open)
        ground = theme.highContrast ? theme.selected : theme.surface;
    else if (m_model.isNew(row))
        ground = theme.selected;
    else if (option.state & QStyle::State_MouseOver)
        ground = theme.hover;
    painter.fillRect(place, ground);
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    if (open)
        painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), theme.primary);
    if (focused)
        paint::box(painter, QRectF(place).adjusted(0, 0, 0, -1), 0, {}, theme.focus, theme.focusWidth);
    else if (selected && !open)
        paint::box(painter, QRectF(place).adjusted(0, 0, 0, -1), 0, {}, theme.line2, 1);
}

void QueueDelegate::paintHead(QPainter &painter, const QRect &line, const QueueRow &row, bool elsewhere) const
{
    const Theme &theme = Theme::current();
    const QRectF sign(line.left() - scaled(Left - LightLeft), line.top(), scaled(16), line.height());
    if (elsewhere)
        icons::paint(painter, sign, Icon::Lock, theme.ink3);
    else
        Light::paint(painter, sign, QueueWords::light(row.light));
    const QFont aside = fonts::text(TextStyle::Secondary);
    const QString waiting = row.caseId.value() == m_open && !elsewhere ? tr("办理中") : QueueWords::waiting(row, m_model.now());
    const int width = paint::width(waiting, aside);
    paint::line(painter, line, waiting, aside, theme.ink3, Qt::AlignRight);
    paint::line(painter, line.adjusted(0, 0, -width - 8, 0), row.item, fonts::text(TextStyle::Body, Weight::Bold),
                elsewhere ? theme.ink3 : theme.ink1);
}

void QueueDelegate::paintWho(QPainter &painter, const QRect &line, const QueueRow &row) const
{
    const Theme &theme = Theme::current();
    const QFont font = fonts::text(TextStyle::Secondary);
    const QString number = QStringLiteral(" · ") + row.shortNo;
    const int numberWidth = paint::width(number, font);
    const int room = line.width() - numberWidth;
    const QString name = QFontMetrics(font).elidedText(QueueWords::applicant(row, font, room), Qt::ElideRight, room);
    const int nameWidth = paint::width(name, font);
    paint::line(painter, QRect(line.left(), line.top(), nameWidth, line.height()), name, font, theme.ink2);
    paint::line(painter, QRect(line.left() + nameWidth, line.top(), numberWidth + 1, line.height()), number, font, theme.ink2);
}

void QueueDelegate::paintFoot(QPainter &painter, const QRect &line, const QueueRow &row) const
{
    const Theme &theme = Theme::current();
    const bool urgent = row.light == LightColour::Red || row.light == LightColour::Amber;
    const QFont font = fonts::text(TextStyle::Secondary, urgent ? Weight::Bold : Weight::Normal);
    const QString clock = QueueWords::clock(row, m_model.now());
    const QColor ink = urgent && !isElsewhere(row) ? theme.tint(Light::tone(QueueWords::light(row.light))).text : theme.ink2;
    paint::line(painter, line, clock, font, ink);
    // What doesn't fit beside the clock is left out, the last first, and the most important one is shortened before it is: the clock is
    // never cut.
    int room = line.width() - paint::width(clock, font) - 8;
    QList<QueueWords::Mark> marks;
    for (QueueWords::Mark mark : QueueWords::marks(row)) {
        if (marks.isEmpty() && mark.tone == Tone::Red && Badge::widthOf(mark.text, mark.sign) > room) {
            // One letter of a warning says less than a sign, and whoever reads aloud is told the words.
            mark.text.clear();
            mark.sign = mark.sign == Icon::None ? Icon::Warning : mark.sign;
        } else if (marks.isEmpty())
            mark.text =
                QFontMetrics(fonts::text(TextStyle::Meta)).elidedText(mark.text, Qt::ElideRight, room - Badge::widthOf({}, mark.sign));
        const int width = Badge::widthOf(mark.text, mark.sign);
        if (width > room)
            break;
        marks.append(mark);
        room -= width + 8;
    }
    qreal right = line.right() + 1;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        right -= Badge::widthOf(mark->text, mark->sign);
        Badge::paint(painter, QPointF(right, line.top() + (line.height() - Badge::height()) / 2.0), mark->text, mark->tone, mark->sign);
        right -= 8;
    }
}

}
