// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FieldRow.h"

#include "core/Text.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/WrappedText.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Inset = 16;
constexpr int TitleWidth = 96;
constexpr int LeastValue = 100; // a value with less room beside its title goes below it

QList<QTextLayout::FormatRange> bolded(const QList<TextRange> &ranges)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : ranges) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        formats.append({int(range.from), int(range.length), bold});
    }
    return formats;
}

}

FieldRow::FieldRow(QString title, QString value, const ChangedField *change, QWidget *parent)
    : QWidget(parent)
    , m_title(std::move(title))
    , m_value(visible(value.isEmpty() ? QStringLiteral("—") : value))
{
    if (change)
        m_change = *change;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(m_change ? tr("%1：%2，上次：%3").arg(m_title, m_value, m_change->before) : tr("%1：%2").arg(m_title, m_value));
}

void FieldRow::setPoint(const FieldPoint &point)
{
    m_point = point;
    setAccessibleDescription(point.words);
    updateGeometry();
}

QString FieldRow::badge() const
{
    if (m_change)
        return tr("变更");
    if (!m_point || m_point->state == FieldPoint::State::Answered)
        return {};
    return m_point->state == FieldPoint::State::Open ? tr("待核") : tr("已看");
}

int FieldRow::badgeRoom() const
{
    return badge().isEmpty() ? 0 : Badge::widthOf(badge()) + 12;
}

int FieldRow::pointHeight() const
{
    return m_point ? int(fonts::lineHeight(TextStyle::Meta)) : 0;
}

// A number that would be broken beside its title has more room below it.
bool FieldRow::isStacked(int width) const
{
    const int room = width - 2 * Inset - scaled(TitleWidth) - badgeRoom();
    return room < scaled(LeastValue) ||
           (WrappedText::isCode(m_value) && paint::width(m_value, fonts::text(TextStyle::Body, weight())) > room);
}

Weight FieldRow::weight() const
{
    return m_change ? Weight::Bold : Weight::Normal;
}

int FieldRow::titleWidth(int width) const
{
    return isStacked(width) ? width - 2 * Inset - badgeRoom() : scaled(TitleWidth) - 8;
}

QRect FieldRow::valueRect(int width) const
{
    if (isStacked(width))
        return {Inset, 0, width - 2 * Inset, 0};
    const int left = Inset + scaled(TitleWidth);
    return {left, 0, width - left - Inset - badgeRoom(), 0};
}

int FieldRow::heightForWidth(int width) const
{
    const WrappedText title(m_title, TextStyle::Body, Weight::Normal, titleWidth(width));
    const int wide = valueRect(width).width();
    qreal height = WrappedText(m_value, TextStyle::Body, weight(), wide).height();
    if (m_change)
        height += WrappedText(tr("上次：%1").arg(visible(m_change->before)), TextStyle::Secondary, Weight::Normal, wide).height();
    return int(isStacked(width) ? title.height() + height : qMax(height, title.height())) + 8 + pointHeight();
}

void FieldRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_change) {
        painter.fillRect(rect(), theme.violet.ground);
        painter.fillRect(QRect(0, 0, 3, height()), theme.violet.solid);
    }
    // A question that is cut short asks something else: titles take as many lines as they need.
    const WrappedText title(m_title, TextStyle::Body, Weight::Normal, titleWidth(width()));
    title.paint(painter, QPointF(Inset, 4), theme.ink2);
    const QRect place = valueRect(width());
    const qreal top = 4 + (isStacked(width()) ? title.height() : 0);
    const WrappedText value(m_value, TextStyle::Body, Weight::Normal, place.width(),
                            m_change ? bolded(m_change->characters.added) : QList<QTextLayout::FormatRange>());
    value.paint(painter, QPointF(place.left(), top), theme.ink1);
    if (m_point)
        paint::line(painter, QRectF(Inset, height() - 4 - pointHeight(), width() - 2 * Inset, pointHeight()), m_point->words,
                    fonts::text(TextStyle::Meta), m_point->state == FieldPoint::State::Open ? theme.amber.text : theme.ink3);
    if (!badge().isEmpty())
        Badge::paint(painter, QPointF(width() - Inset - Badge::widthOf(badge()), 5), badge(),
                     m_change                                    ? Tone::Violet
                     : m_point->state == FieldPoint::State::Open ? Tone::Amber
                                                                 : Tone::Grey);
    if (!m_change)
        return;
    const QString words = tr("上次：%1");
    const int prefix = int(words.indexOf(QLatin1String("%1")));
    const QString before = visible(m_change->before);
    QTextCharFormat line;
    line.setFontStrikeOut(true);
    const WrappedText old(words.arg(before), TextStyle::Secondary, Weight::Normal, place.width(), {{prefix, int(before.size()), line}});
    old.paint(painter, QPointF(place.left(), top + value.height()), theme.violet.text);
}

}
