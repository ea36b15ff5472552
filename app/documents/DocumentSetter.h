// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Facts.h"
#include "documents/PageFlow.h"
#include "documents/Paragraph.h"

namespace yichuang {

// Turns the blocks of a template into pieces of a page flow. A density below 1 draws lines and rows closer together: when the signature
// would stand on a page of its own, GB/T 9704 wants the spacing changed, not the page left empty.
class DocumentSetter {
public:
    DocumentSetter(Facts &facts, PageFlow &flow, double left, double width, double density);

    void set(const Block &block);

private:
    void setBody(const TextBlock &block);
    void setBody(const FactTable &table);
    void setBody(const ListTable &table);
    void setBody(const SignatureBlock &block);
    void setBody(const FooterBlock &block);

    void addParagraph(const RichText &text, const Setting &setting, double before, double after);
    void addTableRow(const QList<RichText> &cells, const QList<double> &widths, const QList<Setting> &settings, double before,
                     const std::shared_ptr<const Piece> &heading);
    Piece tableRow(const QList<RichText> &cells, const QList<double> &widths, const QList<Setting> &settings) const;
    Setting spaced(Setting setting) const;

    Facts &m_facts;
    PageFlow &m_flow;
    double m_left;
    double m_width;
    double m_density;
    double m_gap = 0; // owed to the next piece
};

}
