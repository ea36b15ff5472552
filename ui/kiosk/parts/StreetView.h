// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// The arcade houses (骑楼) by the river, in daylight: the one picture of the kiosk. Plain rectangles and arcs; none in high contrast.
void paintStreet(QPainter &painter, const QRectF &place);
QColor streetSky();

}
