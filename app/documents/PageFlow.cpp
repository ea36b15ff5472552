// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageFlow.h"

namespace yichuang {

bool PageFlow::paginate()
{
    m_pages = {Page()};
    m_y = m_top;
    for (const Piece &piece : m_pieces) {
        const double heading = piece.heading ? piece.heading->height : 0;
        if (heading + piece.height > m_bottom - m_top)
            return false;
        const double before = m_pages.last().isEmpty() ? 0 : piece.before;
        if (m_y + before + piece.height > m_bottom)
            breakBefore(piece.together);
        place(piece);
    }
    // What does not leave room for the foot goes over to a page of its own, with the lines that belong to it.
    if (m_foot && m_y + m_foot->before > m_bottom - m_foot->height)
        breakBefore(m_pieces.isEmpty() ? 0 : m_pieces.last().together + 1);
    return true;
}

// Begins a page, taking the last pieces of the old one along unless that would empty it.
void PageFlow::breakBefore(int taken)
{
    Page moved;
    Page &old = m_pages.last();
    while (taken-- > 0 && old.size() > 1)
        moved.prepend(old.takeLast());
    m_pages << Page();
    m_y = m_top;
    for (const Placed &each : moved)
        place(*each.piece);
}

void PageFlow::place(const Piece &piece)
{
    Page &page = m_pages.last();
    const bool first = page.isEmpty();
    if (first && piece.heading && m_pages.size() > 1) {
        page << Placed{piece.heading.get(), m_y};
        m_y += piece.heading->height;
    }
    if (!first)
        m_y += piece.before;
    page << Placed{&piece, m_y};
    m_y += piece.height;
}

void PageFlow::draw(QPainter &painter, int page) const
{
    for (const Placed &each : m_pages[page])
        each.piece->draw(painter, each.y);
    if (m_foot && page == pageCount() - 1)
        m_foot->draw(painter, m_bottom - m_foot->height);
}

}
