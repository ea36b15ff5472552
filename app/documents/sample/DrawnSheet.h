// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Paragraph.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

namespace yichuang {

// A sheet of paper as it lies on a scanner: tinted, a little askew, with ink on it. Lengths are in millimetres.
class DrawnSheet {
public:
    DrawnSheet(QSizeF size, int dpi, quint32 seed);

    QPainter &painter() { return m_painter; }
    QRandomGenerator &chance() { return m_chance; }

    void text(double x, double y, double width, const QString &words, const Setting &setting = {});
    void seal(double x, double y, double diameter, const QString &organisation, const QString &caption);
    void signature(double x, double y, double width);
    void handwriting(double x, double y, const QString &words, double points = 15);
    void frame(double x, double y, double width, double height, double pen = 0.25);
    void line(double x1, double y1, double x2, double y2, double pen = 0.25);
    // The word 样例 across the sheet, so that no drawing passes for a paper.
    void watermark();

    QImage finished();

private:
    QSizeF m_size;
    QRandomGenerator m_chance;
    QImage m_image;
    QPainter m_painter;
};

// A portrait as photographers take it for papers, drawn into the rectangle in the painter's units.
void paintPortrait(QPainter &painter, const QRectF &box, quint32 seed);

}
