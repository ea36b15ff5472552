// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewRowDelegate.h"

#include "core/Text.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Paint.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewWords.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Head = 32;
constexpr int Row = 56;
constexpr int Left = 44;
constexpr int Right = 16;
constexpr int Box = 32;

QString accepted(const QueueRow &row)
{
    return row.review && row.review->acceptedOn.isValid()
               ? ReviewRowDelegate::tr("%1 受理").arg(row.review->acceptedOn.toString(QStringLiteral("MM-dd")))
               : QString();
}

}

ReviewRowDelegate::ReviewRowDelegate(const QueueModel &model, const ReviewBatch &batch, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_batch(batch)
{
}

bool ReviewRowDelegate::hasHead(int index) const
{
    return m_model.scope() != QueueScope::Done && (index == 0 || m_model.row(index - 1).item != m_model.row(index).item);
}

QRect ReviewRowDelegate::headBox(const QRect &row, int index) const
{
    return hasHead(index) ? QRect(row.left() + 6, row.top(), scaled(Box), scaled(Head)) : QRect();
}

QRect ReviewRowDelegate::tickBox(const QRect &row, int index) const
{
    const int top = row.top() + (hasHead(index) ? scaled(Head) : 0);
    return {row.left() + 6, top, scaled(Box), scaled(Row)};
}

QSize ReviewRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), scaled(Row) + (hasHead(index.row()) ? scaled(Head) : 0)};
}

void ReviewRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QueueRow &row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect place = option.rect;
    if (hasHead(index.row())) {
        paintHead(*painter, QRect(place.left(), place.top(), place.width(), scaled(Head)), index.row());
        place.setTop(place.top() + scaled(Head));
    }
    paintGround(*painter, option, place, row);
    if (m_model.scope() == QueueScope::Mine)
        CheckBox::paint(*painter, tickBox(option.rect, index.row()), m_batch.holds(row.caseId) ? Qt::Checked : Qt::Unchecked,
                        m_batch.matches(row));
    paintWords(*painter, place, row);
    painter->restore();
}

void ReviewRowDelegate::paintHead(QPainter &painter, const QRect &place, int index) const
{
    const Theme &theme = Theme::current();
    painter.fillRect(place, theme.subtle);
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    int count = 0;
    int chosen = 0;
    const QString item = m_model.row(index).item;
    for (int i = index; i < m_model.rowCount() && m_model.row(i).item == item; ++i) {
        ++count;
        chosen += m_batch.holds(m_model.row(i).caseId);
    }
    if (m_model.scope() == QueueScope::Mine)
        CheckBox::paint(painter, headBox(place, index), chosen == 0 ? Qt::Unchecked : chosen == count ? Qt::Checked : Qt::PartiallyChecked);
    const QFont bold = fonts::text(TextStyle::Secondary, Weight::Bold);
    const QFont plain = fonts::text(TextStyle::Secondary);
    const QString words = tr("%n 件", nullptr, count);
    const int room = place.width() - scaled(Left) - Right - paint::width(words, plain) - 8;
    const QString name = QFontMetrics(bold).elidedText(item, Qt::ElideRight, room);
    paint::line(painter, place.adjusted(scaled(Left), 0, 0, 0), name, bold, theme.ink1);
    paint::line(painter, place.adjusted(scaled(Left) + paint::width(name, bold) + 8, 0, -Right, 0), words, plain, theme.ink3);
}

void ReviewRowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QueueRow &row) const
{
    const Theme &theme = Theme::current();
    const bool open = row.caseId.value() == m_open;
    const bool selected = option.state & QStyle::State_Selected;
    QColor ground = theme.surface;
    if (open || m_batch.holds(row.caseId) || m_model.isNew(row))
        ground = theme.selected;
    else if (option.state & QStyle::State_MouseOver)
        ground = theme.hover;
    painter.fillRect(place, ground);
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    if (open)
        painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), theme.primary);
    if (selected && (option.state & QStyle::State_HasFocus))
        paint::box(painter, QRectF(place).adjusted(0, 0, 0, -1), 0, {}, theme.focus, theme.focusWidth);
    else if (selected && !open)
        paint::box(painter, QRectF(place).adjusted(0, 0, 0, -1), 0, {}, theme.line2, 1);
}

// Number and clock are never cut; names are.
void ReviewRowDelegate::paintWords(QPainter &painter, const QRect &place, const QueueRow &row) const
{
    const Theme &theme = Theme::current();
    const QRect upper(place.left() + scaled(Left), place.top() + scaled(7), place.width() - scaled(Left) - Right, scaled(22));
    const QRect lower(upper.left(), place.top() + scaled(29), upper.width(), scaled(20));
    const QFont body = fonts::text(TextStyle::Body);
    const QFont plain = fonts::text(TextStyle::Secondary);
    const bool urgent = row.light == LightColour::Red || row.light == LightColour::Amber;
    const QFont clockFont = fonts::text(TextStyle::Secondary, urgent ? Weight::Bold : Weight::Normal);
    const bool elsewhere = row.holder && !row.holder->mine;

    const QString clock = QueueWords::clock(row, m_model.now());
    const int clockWidth = paint::width(clock, clockFont);
    const QColor ink = urgent ? theme.tint(Light::tone(QueueWords::light(row.light))).text : theme.ink2;
    const QRect clockPlace(upper.right() - clockWidth, lower.top(), clockWidth + 1, lower.height());
    paint::line(painter, clockPlace, clock, clockFont, ink);
    const QRectF sign(clockPlace.left() - scaled(20), clockPlace.top(), scaled(16), clockPlace.height());
    if (elsewhere)
        icons::paint(painter, sign, Icon::Lock, theme.ink3);
    else
        Light::paint(painter, sign, QueueWords::light(row.light));

    int badge = 0;
    if (row.urgedAt) {
        const bool reminded = row.urgeKind == UrgeKind::Remind;
        const QString urged = reminded ? tr("催办") : tr("督办");
        badge = Badge::widthOf(urged, Icon::Warning) + 8;
        Badge::paint(painter, QPointF(upper.right() - badge + 8, upper.top() + (upper.height() - Badge::height()) / 2.0), urged,
                     reminded ? Tone::Amber : Tone::Red, Icon::Warning);
    } else if (row.review && !row.review->remark.isEmpty()) {
        const QString remark = ReviewWords::remark(row.review->remark);
        badge = Badge::widthOf(remark) + 8;
        Badge::paint(painter, QPointF(upper.right() - badge + 8, upper.top() + (upper.height() - Badge::height()) / 2.0), remark,
                     Tone::Green);
    }
    const QString named = visible(row.applicant);
    const QString subject = row.review && !row.review->subject.isEmpty() ? visible(row.review->subject) : named;
    paint::line(painter, upper.adjusted(0, 0, -badge, 0), subject, body, elsewhere ? theme.ink3 : theme.ink1);
    // Whoever is the subject already is not named a second time.
    const QString applicant = subject == named ? QString() : named;
    QString number = (applicant.isEmpty() ? QString() : QStringLiteral("  ")) + row.shortNo;
    int room = int(sign.left()) - 8 - lower.left() - paint::width(number, plain);
    const QString since = QStringLiteral("  ") + accepted(row);
    if (const int wide = paint::width(since, plain); wide <= room) {
        number += since;
        room -= wide;
    }
    const QString who = QFontMetrics(plain).elidedText(applicant, Qt::ElideRight, qMax(0, room));
    paint::line(painter, lower, who + number, plain, theme.ink2);
}

}
