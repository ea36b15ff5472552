// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/KeySheet.h"

#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace yichuang {

namespace {

constexpr int Columns = 3;
constexpr int Margin = 28;
constexpr int Between = 48;
constexpr int Head = 62;
constexpr int GroupHead = 36;
constexpr int Row = 30;
constexpr int GroupGap = 12;
constexpr int LeastColumn = 322;
constexpr int WordsAt = 112;
constexpr qreal LeastShare = 0.85;

}

KeySheet::KeySheet(const QString &remark, const QList<Group> &groups, QWidget *parent)
    : QWidget(parent)
    , m_remark(remark)
    , m_pages({groups})
{
    QStringList words;
    for (const Group &group : groups) {
        for (const Key &key : group.keys) {
            words.append(key.keys + QLatin1Char(' ') + key.words);
        }
    }
    setAccessibleName(tr("快捷键"));
    setAccessibleDescription(words.join(QChar(0xFF0C)));
}

int KeySheet::indentOf(const Group &group)
{
    int indent = WordsAt;
    for (const Key &key : group.keys)
        indent = qMax(indent, KeyCap::widthOf(key.keys) + 12);
    return indent;
}

int KeySheet::heightOf(const Group &group)
{
    return scaled(GroupHead) + int(group.keys.size()) * scaled(Row) + GroupGap;
}

// As wide as the longest words: a key whose meaning is cut is not explained.
int KeySheet::widthOf(const Group &group)
{
    int width = LeastColumn;
    for (const Key &key : group.keys)
        width = qMax(width, indentOf(group) + paint::width(key.words, fonts::text(TextStyle::Body)));
    return width;
}

// Group after group, each below the column that is the shortest so far; a column is as wide as its widest group.
QList<QRect> KeySheet::placesOf(const QList<Group> &groups)
{
    int ends[Columns], widths[Columns];
    std::fill(std::begin(ends), std::end(ends), scaled(Head));
    std::fill(std::begin(widths), std::end(widths), LeastColumn);
    QList<int> columns;
    QList<QRect> places;
    for (const Group &group : groups) {
        const int column = int(std::min_element(std::begin(ends), std::end(ends)) - std::begin(ends));
        columns.append(column);
        places.append({0, ends[column], 0, heightOf(group)});
        ends[column] += heightOf(group);
        widths[column] = qMax(widths[column], widthOf(group));
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const int left = std::accumulate(widths, widths + columns[i], Margin + columns[i] * Between);
        places[i] = {left, places[i].top(), widths[columns[i]], places[i].height()};
    }
    return places;
}

QSize KeySheet::sizeOf(const QList<Group> &groups)
{
    int foot = scaled(Head), right = Columns * LeastColumn;
    for (const QRect &place : placesOf(groups)) {
        foot = qMax(foot, place.bottom() + 1);
        right = qMax(right, place.right() + 1);
    }
    return {right + Margin, foot + Margin};
}

QSize KeySheet::sizeHint() const
{
    QSize size;
    for (const QList<Group> &page : m_pages)
        size = size.expandedTo(sizeOf(page));
    return size;
}

bool KeySheet::isLegibleIn(const QSize &room) const
{
    return isLegible(sizeHint(), room);
}

bool KeySheet::isLegible(const QSize &whole, const QSize &room)
{
    return room.width() >= LeastShare * whole.width() && room.height() >= LeastShare * whole.height();
}

void KeySheet::divideFor(const QSize &room)
{
    if (isLegibleIn(room))
        return;
    const QList<Group> all = m_pages.first();
    m_pages.clear();
    for (const Group &group : all) {
        if (m_pages.isEmpty() || !isLegible(sizeOf(m_pages.last() + QList<Group>{group}), room))
            m_pages.append(QList<Group>());
        m_pages.last().append(group);
    }
}

bool KeySheet::turn()
{
    if (m_page + 1 >= m_pages.size())
        return false;
    ++m_page;
    update();
    return true;
}

int KeySheet::heightForWidth(int width) const
{
    const QSize whole = sizeHint();
    return width >= whole.width() ? whole.height() : whole.height() * width / whole.width();
}

void KeySheet::paintGroup(QPainter &painter, const QRectF &place, const Group &group) const
{
    const Theme &theme = Theme::current();
    const QRectF head(place.left(), place.top(), place.width(), scaled(GroupHead) - 9);
    paint::line(painter, head, group.title, fonts::text(TextStyle::Secondary), theme.ink3);
    painter.setPen(QPen(theme.line, 0)); // one pixel, however small the sheet is drawn
    painter.drawLine(QPointF(place.left(), head.bottom()), QPointF(place.right(), head.bottom()));
    qreal y = place.top() + scaled(GroupHead);
    const int indent = indentOf(group);
    for (const Key &key : group.keys) {
        KeyCap::paint(painter, QRectF(place.left(), y, 0, scaled(Row)), key.keys);
        const QRectF words(place.left() + indent, y, place.width() - indent, scaled(Row));
        paint::line(painter, words, key.words, fonts::text(TextStyle::Body), theme.ink1);
        y += scaled(Row);
    }
}

// Where a window has not quite the room for all of it at the person's text size, all of it is drawn smaller.
void KeySheet::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QList<Group> &groups = m_pages[m_page];
    const QSize whole = sizeHint();
    const qreal share = qMin(1.0, qMin(width() / qreal(whole.width()), height() / qreal(whole.height())));
    painter.scale(share, share);
    // Drawn smaller for its height alone, it has more room across.
    const qreal across = qMax(qreal(whole.width()), width() / share);
    const QFont title = fonts::text(TextStyle::Title, Weight::Bold);
    const QRectF head(Margin, 20, across - 2 * Margin, scaled(28));
    paint::line(painter, head, tr("快捷键"), title, theme.ink1);
    paint::line(painter, head.adjusted(paint::width(tr("快捷键"), title) + 12, 0, 0, 0), m_remark, fonts::text(TextStyle::Body),
                theme.ink3);
    if (m_pages.size() > 1)
        paint::line(painter, head, tr("第 %1/%2 页，F1 翻页").arg(m_page + 1).arg(m_pages.size()), fonts::text(TextStyle::Body), theme.ink2,
                    Qt::AlignRight);
    // A page with less than another is spread over the sheet too.
    const QList<QRect> all = placesOf(groups);
    const qreal spread = (across - 2.0 * Margin) / (sizeOf(groups).width() - 2.0 * Margin);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QRectF place = all[i];
        paintGroup(painter, QRectF(Margin + (place.left() - Margin) * spread, place.top(), place.width() * spread, place.height()),
                   groups[i]);
    }
}

}
