// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// A ground with a colour of the theme and, where asked for, hairlines at its edges or a rounded card's edge.
class Panel : public QWidget {
    Q_OBJECT

public:
    enum class Ground { Surface, Subtle, Canvas, Sunken, Bar, Green, Amber, Red, Violet, Blue, RedSolid };
    enum class Shape { Flat, Card };

    explicit Panel(Ground ground = Ground::Surface, Shape shape = Shape::Flat, QWidget *parent = nullptr);

    void setGround(Ground ground);
    Ground ground() const { return m_ground; }
    // Which edges of a flat panel carry a hairline.
    void setLines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    Shape m_shape;
    Qt::Edges m_edges;
};

}
