// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

class QPainter;

namespace yichuang {

// Paints the picture of a round official seal: the organisation along the rim, a star, a caption below. It is a picture only; what makes a
// seal valid is GB/T 38540 or the ink.
void paintSeal(QPainter &painter, QPointF centre, double diameter, const QString &organisation, const QString &caption);

}
