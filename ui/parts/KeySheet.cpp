// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/KeySheet.h"

#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Columns = 3;
constexpr int Margin = 28;
constexpr int Between = 48;
constexpr int Head = 62;
constexpr int GroupHead = 36;
constexpr int Row = 30;
constexpr int BandGap = 12;
constexpr int WordsAt = 112;

}

KeySheet::KeySheet(const QString &remark, const QList<Group> &groups, QWidget *parent)
    : QWidget(parent)
    , m_remark(remark)
    , m_groups(groups)
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

int KeySheet::bandHeight(int band) const
{
    qsizetype most = 0;
    for (qsizetype i = band * Columns; i < qMin<qsizetype>((band + 1) * Columns, m_groups.size()); ++i) {
        most = qMax(most, m_groups.at(i).keys.size());
    }
    return scaled(GroupHead) + int(most) * scaled(Row) + BandGap;
}

QSize KeySheet::sizeHint() const
{
    int height = scaled(Head) + Margin;
    for (int band = 0; band * Columns < m_groups.size(); ++band) {
        height += bandHeight(band);
    }
    return {1120, height};
}

void KeySheet::paintGroup(QPainter &painter, const QRectF &place, const Group &group) const
{
    const Theme &theme = Theme::current();
    const QRectF head(place.left(), place.top(), place.width(), scaled(GroupHead) - 9);
    paint::line(painter, head, group.title, fonts::text(TextStyle::Secondary), theme.ink3);
    painter.fillRect(QRectF(place.left(), head.bottom(), place.width(), 1), theme.line);
    qreal y = place.top() + scaled(GroupHead);
    int indent = WordsAt;
    for (const Key &key : group.keys) {
        indent = qMax(indent, KeyCap::widthOf(key.keys) + 12);
    }
    for (const Key &key : group.keys) {
        KeyCap::paint(painter, QRectF(place.left(), y, 0, scaled(Row)), key.keys);
        const QRectF words(place.left() + indent, y, place.width() - indent, scaled(Row));
        paint::line(painter, words, key.words, fonts::text(TextStyle::Body), theme.ink1);
        y += scaled(Row);
    }
}

void KeySheet::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QFont title = fonts::text(TextStyle::Title, Weight::Bold);
    const QRectF head(Margin, 20, width() - 2 * Margin, scaled(28));
    paint::line(painter, head, tr("快捷键"), title, theme.ink1);
    paint::line(painter, head.adjusted(paint::width(tr("快捷键"), title) + 12, 0, 0, 0), m_remark, fonts::text(TextStyle::Body),
                theme.ink3);
    const qreal wide = (width() - 2 * Margin - (Columns - 1) * Between) / qreal(Columns);
    qreal y = scaled(Head);
    for (int band = 0; band * Columns < m_groups.size(); ++band) {
        for (int column = 0; column < Columns && band * Columns + column < m_groups.size(); ++column) {
            const QRectF place(Margin + column * (wide + Between), y, wide, bandHeight(band));
            paintGroup(painter, place, m_groups.at(band * Columns + column));
        }
        y += bandHeight(band);
    }
}

}
