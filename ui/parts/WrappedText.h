// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Fonts.h"

#include <QTextLayout>

class QPainter;

namespace yichuang {

// Words laid out in a width, in as many of the design's lines as they take; stretches of them may look otherwise than the rest.
class WrappedText {
public:
    WrappedText(const QString &text, TextStyle style, Weight weight, qreal width, const QList<QTextLayout::FormatRange> &formats = {});

    qreal height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &at, const QColor &ink) const;

    // A number or a code, which is compared sign by sign and therefore stands on one line where it can.
    static bool isCode(const QString &text);

private:
    QTextLayout m_layout;
    qreal m_height = 0;
};

}
