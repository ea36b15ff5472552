// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Facts.h"

#include <QFont>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace yichuang {

// How a run of text is set; lengths are in document units.
struct Setting {
    double points = 14;
    double leading = 25; // distance of base lines, in points
    Qt::Alignment align = Qt::AlignLeft;
    double indent = 0;  // of the first line, in characters
    double spacing = 0; // between characters, in points
    bool bold = false;
};

// Text broken into lines of a width. Lines keep their distance whatever font steps in for a rare character.
class Paragraph {
public:
    Paragraph(const RichText &text, const Setting &setting, double width);

    int lineCount() const { return int(m_lines.size()); }
    double lineHeight() const { return m_lineHeight; }
    double height() const { return lineCount() * m_lineHeight; }

    void drawLine(QPainter &painter, int line, double x, double y) const;
    void draw(QPainter &painter, double x, double y) const;

private:
    struct Line {
        std::shared_ptr<QTextLayout> layout;
        double left;
        double ascent;
    };
    void breakIntoLines(const RichText &text, double width);
    void setLine(const RichText &text, double left, double width, bool stretch);

    Setting m_setting;
    double m_em;
    double m_lineHeight;
    QList<Line> m_lines;
};

}
