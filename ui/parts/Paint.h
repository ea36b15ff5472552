// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Fonts.h"
#include "ui/parts/Theme.h"

#include <QRectF>

class QPainter;

namespace yichuang::paint {

inline constexpr int BadgeRadius = 4;
inline constexpr int ControlRadius = 6;
inline constexpr int PanelRadius = 8;

// A rounded box whose edge lies inside `rect`, so that a 1 px edge covers exactly the outermost row of pixels. At a kiosk its corners are
// as much rounder as its controls are larger.
void box(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge = {}, qreal width = 1,
         Qt::PenStyle style = Qt::SolidLine);

// One line of text, centred in height, cut with an ellipsis where it does not fit.
void line(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
          Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode cut = Qt::ElideRight);

// A paragraph in as many lines as it needs in that width.
QStringList lines(const QString &paragraph, const QFont &font, int width);

// The width that one line needs, rounded up to whole pixels.
int width(const QString &text, const QFont &font);

// The hatch of paused days.
void hatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &stripe);

// The 0/8/24 shadow under popovers, dialogs and key sheets; `rect` is the floating panel.
void shadow(QPainter &painter, const QRectF &rect, qreal radius);

}
