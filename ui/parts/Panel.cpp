// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Panel.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

struct Look {
    QColor fill;
    QColor edge;
};

Look look(Panel::Ground ground)
{
    const Theme &theme = Theme::current();
    switch (ground) {
    case Panel::Ground::Surface: return {theme.surface, theme.line};
    case Panel::Ground::Subtle: return {theme.subtle, theme.line};
    case Panel::Ground::Canvas: return {theme.canvas, theme.line};
    case Panel::Ground::Sunken: return {theme.sunken, theme.line};
    case Panel::Ground::Bar: return {theme.bar, theme.barLine};
    case Panel::Ground::Green: return {theme.green.ground, theme.green.line};
    case Panel::Ground::Amber: return {theme.amber.ground, theme.amber.line};
    case Panel::Ground::Red: return {theme.red.ground, theme.red.line};
    case Panel::Ground::Violet: return {theme.violet.ground, theme.violet.line};
    case Panel::Ground::Blue: return {theme.selected, theme.selectedStrong};
    case Panel::Ground::RedSolid: return {theme.red.solid, theme.red.solid};
    }
    return {};
}

}

Panel::Panel(Ground ground, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_shape(shape)
{
}

void Panel::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

void Panel::setLines(Qt::Edges edges)
{
    m_edges = edges;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look l = look(m_ground);
    if (m_shape == Shape::Card) {
        paint::box(painter, rect(), paint::PanelRadius, l.fill, l.edge);
        return;
    }
    painter.fillRect(rect(), l.fill);
    if (m_edges & Qt::TopEdge) {
        painter.fillRect(QRect(0, 0, width(), 1), l.edge);
    }
    if (m_edges & Qt::BottomEdge) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), l.edge);
    }
    if (m_edges & Qt::LeftEdge) {
        painter.fillRect(QRect(0, 0, 1, height()), l.edge);
    }
    if (m_edges & Qt::RightEdge) {
        painter.fillRect(QRect(width() - 1, 0, 1, height()), l.edge);
    }
}

}
