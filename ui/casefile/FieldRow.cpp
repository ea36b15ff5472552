// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FieldRow.h"

#include "core/Text.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>
#include <QTextLayout>

namespace yichuang {

namespace {

constexpr int Inset = 16;
constexpr int TitleWidth = 96;
constexpr int LeastValue = 100; // a value with less room beside its title goes below it

struct Laid {
    QTextLayout layout;
    qreal height = 0;
};

void layOut(Laid &laid, const QString &text, const QFont &font, int width, int lineHeight,
            const QList<QTextLayout::FormatRange> &formats = {})
{
    laid.layout.setText(text);
    laid.layout.setFont(font);
    laid.layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    laid.layout.setTextOption(option);
    laid.layout.beginLayout();
    for (QTextLine line = laid.layout.createLine(); line.isValid(); line = laid.layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, laid.height + (lineHeight - line.height()) / 2});
        laid.height += lineHeight;
    }
    laid.layout.endLayout();
}

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

int FieldRow::badgeRoom() const
{
    return m_change ? Badge::widthOf(tr("变更")) + 12 : 0;
}

bool FieldRow::isStacked(int width) const
{
    return width - 2 * Inset - scaled(TitleWidth) - badgeRoom() < scaled(LeastValue);
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
    Laid title;
    layOut(title, m_title, fonts::text(TextStyle::Body), titleWidth(width), fonts::lineHeight(TextStyle::Body));
    Laid value;
    const int wide = valueRect(width).width();
    layOut(value, m_value, fonts::text(TextStyle::Body, m_change ? Weight::Bold : Weight::Normal), wide,
           fonts::lineHeight(TextStyle::Body));
    qreal height = value.height;
    if (m_change) {
        Laid old;
        layOut(old, tr("上次：%1").arg(m_change->before), fonts::text(TextStyle::Secondary), wide, fonts::lineHeight(TextStyle::Secondary));
        height += old.height;
    }
    return int(isStacked(width) ? title.height + height : qMax(height, title.height)) + 8;
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
    Laid title;
    layOut(title, m_title, fonts::text(TextStyle::Body), titleWidth(width()), fonts::lineHeight(TextStyle::Body));
    painter.setPen(theme.ink2);
    title.layout.draw(&painter, QPointF(Inset, 4));
    const QRect place = valueRect(width());
    const qreal top = 4 + (isStacked(width()) ? title.height : 0);
    Laid value;
    layOut(value, m_value, fonts::text(TextStyle::Body), place.width(), fonts::lineHeight(TextStyle::Body),
           m_change ? bolded(m_change->characters.added) : QList<QTextLayout::FormatRange>());
    painter.setPen(theme.ink1);
    value.layout.draw(&painter, QPointF(place.left(), top));
    if (!m_change)
        return;
    QFont struck = fonts::text(TextStyle::Secondary);
    Laid old;
    const QString words = tr("上次：%1");
    const int prefix = int(words.indexOf(QLatin1String("%1")));
    QTextCharFormat line;
    line.setFontStrikeOut(true);
    layOut(old, words.arg(visible(m_change->before)), struck, place.width(), fonts::lineHeight(TextStyle::Secondary),
           {{prefix, int(m_change->before.size()), line}});
    painter.setPen(theme.violet.text);
    old.layout.draw(&painter, QPointF(place.left(), top + value.height));
    Badge::paint(painter, QPointF(width() - Inset - Badge::widthOf(tr("变更")), 5), tr("变更"), Tone::Violet);
}

}
