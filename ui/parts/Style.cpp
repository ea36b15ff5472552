// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Style.h"

#include "ui/parts/Paint.h"

#include <QPainter>
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

}

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    return metric == PM_ScrollBarExtent ? Bar : QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_UnderlineShortcut || hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
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
