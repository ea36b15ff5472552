// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/CaseRows.h"

#include "core/HallTime.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Light.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/RatingWords.h"
#include "ui/parts/Words.h"
#include "ui/supervision/LateRows.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int RowHeight = 56;
constexpr int Edge = 16;

bool isTimed(const SupervisedCase &row)
{
    return row.step != QLatin1String("over") && row.light != LightColour::Paused && row.dueAt.isValid() && row.workdaysLeft;
}

bool isUnsure(const SupervisedCase &row)
{
    return row.provisional && isTimed(row);
}

QString timeLeft(const SupervisedCase &row, const QDateTime &now)
{
    if (!isTimed(row))
        return row.step == QLatin1String("over") ? CaseRows::tr("已结束") : CaseRows::tr("不计时");
    if (row.dueAt < now && *row.workdaysLeft < 0)
        return CaseRows::tr("超 %n 工作日", nullptr, -*row.workdaysLeft);
    return QueueWords::remaining(*row.workdaysLeft, row.dueAt, now, false);
}

QString where(const SupervisedCase &row)
{
    const QString step =
        row.step == QLatin1String("over") ? Words::status(wordFor(row.status), row.licence) : LateRows::stepWords(row.step);
    return row.handler.isEmpty() ? step : step + QStringLiteral(" · ") + row.handler;
}

}

int CaseRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CaseRows::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::DisplayRole)
        return {};
    const SupervisedCase &one = m_rows[index.row()];
    QStringList words{one.item, one.applicant, one.shortNo, clockWords(one, m_now), where(one)};
    if (one.urgedAt)
        words.append(urgedWords(one));
    if (const QString counted = countedWords(one); !counted.isEmpty())
        words.append(counted);
    if (one.wasDueAt)
        words.append(movedWords(one, m_now));
    return words.join(QStringLiteral("; "));
}

int CaseRows::indexOf(CaseId id) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[i].caseId == id)
            return i;
    }
    return -1;
}

void CaseRows::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void CaseRows::append(const SupervisedPage &page)
{
    m_now = page.now.isValid() ? page.now : m_now;
    if (page.rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
    m_rows += page.rows;
    endInsertRows();
}

QString CaseRows::clockWords(const SupervisedCase &row, const QDateTime &now)
{
    return timeLeft(row, now) + Provisional::mark(isUnsure(row));
}

QString CaseRows::urgedWords(const SupervisedCase &row)
{
    return row.urgeKind == UrgeKind::Remind ? tr("已催办") : tr("已督办");
}

QString CaseRows::countedWords(const SupervisedCase &row)
{
    if (row.waited)
        return tr("等了 %n 分", nullptr, *row.waited);
    return row.level ? RatingWords::level(wordFor(*row.level)) : QString();
}

QString CaseRows::movedWords(const SupervisedCase &row, const QDateTime &now)
{
    const QDate today = halltime::dayOf(now);
    return tr("原 %1，现 %2").arg(halltime::dayOf(*row.wasDueAt, today), halltime::dayOf(row.dueAt, today)) +
           Provisional::mark(row.provisional);
}

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(RowHeight)};
}

void CaseRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *rows = qobject_cast<const CaseRows *>(index.model());
    const SupervisedCase &row = rows->row(index.row());
    const Theme &theme = Theme::current();
    const QRectF place = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(place, selected ? theme.selected : option.state & QStyle::State_MouseOver ? theme.hover : theme.surface);
    painter->fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), theme.line);
    if (selected && (option.state & QStyle::State_HasFocus))
        paint::box(*painter, place.adjusted(0, 0, 0, -1), 0, {}, theme.focus, theme.focusWidth);

    const QFont body = fonts::text(TextStyle::Secondary);
    const QFont meta = fonts::text(TextStyle::Meta);
    const bool urgent = row.light == LightColour::Red || row.light == LightColour::Amber;
    const qreal clockWide = scaled(128);
    const qreal whenWide = scaled(CaseRows::countedWords(row).isEmpty() ? 96 : 128);
    const qreal room = place.width() - 2 * Edge - clockWide - whenWide;
    const QRectF clock(place.left() + Edge, place.top(), clockWide, place.height());
    const QRectF item(clock.right(), place.top() + scaled(8), room * 0.42 - 12, scaled(20));
    const QRectF who(item.right() + 12, place.top(), room * 0.24 - 12, place.height());
    const QRectF step(who.right() + 12, place.top(), room * 0.34 - 12, place.height());
    const QRectF when(place.right() - Edge - whenWide, place.top(), whenWide, place.height());
    Light::paint(*painter, QRectF(clock.left(), clock.top(), scaled(16), clock.height()), QueueWords::light(row.light));
    const QColor clockInk = urgent ? theme.tint(Light::tone(QueueWords::light(row.light))).text : theme.ink2;
    const QFont clockFont = fonts::text(TextStyle::Secondary, urgent ? Weight::Bold : Weight::Normal);
    const QRectF left = clock.adjusted(scaled(24), 0, -4, 0);
    if (isUnsure(row)) {
        const QRectF upper(left.left(), item.top(), left.width(), item.height());
        paint::line(*painter, upper, timeLeft(row, rows->now()), clockFont, clockInk);
        paint::line(*painter, upper.translated(0, scaled(20)), Provisional::word(true), meta, theme.ink2);
    } else {
        paint::line(*painter, left, timeLeft(row, rows->now()), clockFont, clockInk);
    }
    paint::line(*painter, item, row.item, fonts::text(TextStyle::Secondary, Weight::Bold), theme.ink1);
    paint::line(*painter, item.translated(0, scaled(20)), row.shortNo + QStringLiteral("  ") + row.department, meta, theme.ink2);
    paint::line(*painter, who, row.applicant, body, theme.ink1);
    qreal badge = 0;
    if (row.urgedAt) {
        const QString words = CaseRows::urgedWords(row);
        badge = Badge::widthOf(words) + 8;
        Badge::paint(*painter, QPointF(step.right() - badge + 8, step.center().y() - Badge::height() / 2.0), words,
                     row.urgeKind == UrgeKind::Remind ? Tone::Amber : Tone::Red);
    }
    const QRectF stand = step.adjusted(0, 0, -badge, 0);
    if (row.wasDueAt) {
        paint::line(*painter, QRectF(stand.left(), item.top(), stand.width(), item.height()), where(row), body, theme.ink1);
        paint::line(*painter, QRectF(stand.left(), item.top() + scaled(20), stand.width(), item.height()),
                    CaseRows::movedWords(row, rows->now()), meta, theme.violet.text);
    } else {
        paint::line(*painter, stand, where(row), body, theme.ink1);
    }
    const QString counted = CaseRows::countedWords(row);
    const QRectF upper(when.left(), item.top(), when.width(), item.height());
    if (!counted.isEmpty())
        paint::line(*painter, upper, counted, body, theme.ink1, Qt::AlignRight);
    paint::line(*painter, counted.isEmpty() ? when : upper.translated(0, scaled(20)),
                halltime::moment(row.at, halltime::dayOf(rows->now())), meta, theme.ink2, Qt::AlignRight);
}

}
