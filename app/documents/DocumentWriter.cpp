// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentWriter.h"

#include "documents/DocumentSetter.h"
#include "documents/PaperClaims.h"
#include "documents/TextLayer.h"
#include "documents/Typeface.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace yichuang {
namespace {

constexpr double pageWidth = 210 * mm;
constexpr double pageHeight = 297 * mm;
constexpr double sideMargin = 23.5 * mm;
constexpr double topMargin = 21 * mm;
constexpr double bottomMargin = 15 * mm;

std::unique_ptr<PageFlow> laidOut(const DocumentTemplate &form, Facts &facts, double density)
{
    auto flow = std::make_unique<PageFlow>(topMargin, pageHeight - bottomMargin);
    DocumentSetter setter(facts, *flow, sideMargin, pageWidth - 2 * sideMargin, density);
    for (const Block &block : form.blocks)
        setter.set(block);
    if (!facts.fault() && !flow->paginate())
        facts.refuse(QStringLiteral("row_too_tall"), form.kind);
    return facts.fault() ? nullptr : std::move(flow);
}

void drawPageNumber(QPainter &painter, int page, int pages)
{
    const Setting setting{9, 12, Qt::AlignHCenter, 0, 0, false};
    const QString words = QStringLiteral("第 %1 页 共 %2 页").arg(page + 1).arg(pages);
    Paragraph(RichText{{words, false}}, setting, pageWidth).draw(painter, 0, pageHeight - 12 * mm);
}

void drawPage(QPainter &painter, const PageFlow &flow, int page)
{
    flow.draw(painter, page);
    painter.setPen(Qt::black);
    drawPageNumber(painter, page, flow.pageCount());
}

void drawPages(QPdfWriter &writer, const PageFlow &flow)
{
    QPainter painter(&writer);
    for (int page = 0; page < flow.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        drawPage(painter, flow, page);
    }
}

QString wordsOf(const PageFlow &flow)
{
    WordListener listener;
    QPainter painter(&listener);
    for (int page = 0; page < flow.pageCount(); ++page)
        drawPage(painter, flow, page);
    return listener.words();
}
}

Result<QByteArray> DocumentWriter::render(const DocumentTemplate &form, const QJsonObject &given)
{
    Facts facts(given);
    const auto roomy = laidOut(form, facts, 1);
    const auto dense = roomy && roomy->pageCount() > 1 ? laidOut(form, facts, 0.87) : nullptr;
    if (facts.fault())
        return *facts.fault();
    const PageFlow &flow = dense && dense->pageCount() < roomy->pageCount() ? *dense : *roomy;

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(UnitsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(facts.plain(form.title));
    writer.setCreator(QStringLiteral("Yichuang"));
    writer.setDocumentXmpMetadata(PaperClaims::fromFacts(form.kind, given).toXmp());
    drawPages(writer, flow);
    if (facts.fault())
        return *facts.fault();
    return textlayer::corrected(pdf, wordsOf(flow));
}

}
