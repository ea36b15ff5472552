// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>
#include <memory>
#include <optional>

class QPainter;
class QPdfWriter;

namespace yichuang {

// Something of a known height that is drawn at a given height of a page and never broken. Lengths are in document units.
struct Piece {
    double height = 0;
    double before = 0; // space above, dropped at the top of a page
    int together = 0;  // how many pieces before this one move with it to the next page
    std::function<void(QPainter &, double)> draw{};
    std::shared_ptr<const Piece> heading{}; // drawn again where this piece begins a page
};

// Puts pieces on pages from top to bottom.
class PageFlow {
public:
    PageFlow(double top, double bottom)
        : m_top(top)
        , m_bottom(bottom)
    {
    }

    void add(Piece piece) { m_pieces << std::move(piece); }

    // The foot stands at the bottom of the last page and nowhere else.
    void setFoot(Piece foot) { m_foot = std::move(foot); }

    // False when a piece is taller than a page.
    [[nodiscard]] bool paginate();
    int pageCount() const { return int(m_pages.size()); }
    void draw(QPainter &painter, int page) const;

private:
    struct Placed {
        const Piece *piece;
        double y;
    };
    using Page = QList<Placed>;

    void place(const Piece &piece);
    void breakBefore(int taken);

    double m_top;
    double m_bottom;
    double m_y = 0;
    QList<Piece> m_pieces;
    std::optional<Piece> m_foot;
    QList<Page> m_pages;
};

}
