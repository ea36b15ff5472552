// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Style.h"

#include "ui/parts/Icon.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QPainter>
#include <QStyleOptionMenuItem>
#include <QStyleOptionSlider>

namespace yichuang {

namespace {

constexpr int Bar = 10;
constexpr int LeastThumb = 32;

QRect thumb(const QStyleOptionSlider &bar)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const int span = bar.maximum - bar.minimum + bar.pageStep;
    const int size = qBound(qMin(LeastThumb, length), span > 0 ? int(qint64(length) * bar.pageStep / span) : length, length);
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return upright ? QRect(0, at, bar.rect.width(), size) : QRect(at, 0, size, bar.rect.height());
}

// A menu's row: its mark, its words, and at the right the key after the words' tab or an arrow to more.
constexpr int MenuInset = 12;
constexpr int MenuMark = 16;
constexpr int MenuGap = 8;
constexpr int MenuEdge = 4; // above the first row and below the last

// Without the mark before the letter that chooses it.
QString menuWords(const QStyleOptionMenuItem &item)
{
    QString words = item.text.section(u'\t', 0, 0);
    for (qsizetype at = words.indexOf(u'&'); at >= 0; at = words.indexOf(u'&', at + 1))
        words.remove(at, 1);
    return words;
}

QString menuKeys(const QStyleOptionMenuItem &item)
{
    return item.text.section(u'\t', 1);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item)
{
    const Theme &theme = Theme::current();
    const QRect row = item.rect;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(row.left() + MenuInset, row.center().y(), row.width() - 2 * MenuInset, 1),
                         theme.highContrast ? theme.control : theme.line);
        painter.restore();
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && (item.state & QStyle::State_Selected))
        paint::box(painter, QRectF(row).adjusted(MenuEdge, 0, -MenuEdge, 0), paint::ControlRadius, theme.selected,
                   theme.highContrast ? theme.primary : QColor());
    const QColor ink = enabled ? theme.ink1 : theme.disabledInk;
    const int mark = scaled(MenuMark);
    if (item.checked)
        icons::paint(painter, QRectF(row.left() + MenuInset, row.center().y() - mark / 2.0, mark, mark), Icon::Tick, theme.primary, 2.25);
    const QRectF words = QRectF(row).adjusted(MenuInset + mark + MenuGap, 0, -MenuInset, 0);
    paint::line(painter, words, menuWords(item), fonts::text(TextStyle::Body), ink);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        icons::paint(painter, QRectF(words.right() - mark, row.center().y() - mark / 2.0, mark, mark), Icon::ChevronRight, ink);
    else if (const QString keys = menuKeys(item); !keys.isEmpty())
        KeyCap::paint(painter, QRectF(words.right() - KeyCap::widthOf(keys), row.top(), KeyCap::widthOf(keys), row.height()), keys);
    painter.restore();
}

}

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return Bar;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return MenuEdge;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_UnderlineShortcut || hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (type != CT_MenuItem || !item)
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), 2 * MenuEdge + 1};
    const QString keys = menuKeys(*item);
    const int aside = !keys.isEmpty()                                       ? 3 * MenuGap + KeyCap::widthOf(keys)
                      : item->menuItemType == QStyleOptionMenuItem::SubMenu ? 3 * MenuGap + scaled(MenuMark)
                                                                            : 0;
    const int words = paint::width(menuWords(*item), fonts::text(TextStyle::Body));
    return {2 * MenuInset + scaled(MenuMark) + MenuGap + words + aside, scaled(36)};
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    if (element == PE_PanelMenu)
        painter->fillRect(option->rect, theme.surface);
    else if (element == PE_FrameMenu)
        paint::box(*painter, option->rect, 0, {}, theme.highContrast ? theme.control : theme.line2);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item)
        paintMenuItem(*painter, *item);
    else if (element == CE_MenuEmptyArea)
        painter->fillRect(option->rect, Theme::current().surface);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const QRect grip = thumb(*bar);
    const bool upright = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarSlider: return grip;
    case SC_ScrollBarGroove: return QRect(QPoint(), bar->rect.size());
    case SC_ScrollBarSubPage: return upright ? QRect(0, 0, bar->rect.width(), grip.top()) : QRect(0, 0, grip.left(), bar->rect.height());
    case SC_ScrollBarAddPage:
        return upright ? QRect(0, grip.bottom() + 1, bar->rect.width(), bar->rect.height() - grip.bottom() - 1)
                       : QRect(grip.right() + 1, 0, bar->rect.width() - grip.right() - 1, bar->rect.height());
    default: return {};
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme &theme = Theme::current();
    painter->fillRect(bar->rect, theme.subtle);
    if (bar->maximum > bar->minimum) {
        const bool held = bar->activeSubControls & SC_ScrollBarSlider;
        paint::box(*painter, QRectF(thumb(*bar)).adjusted(2, 2, -2, -2), 3, held ? theme.control : theme.line2);
    }
}

}
