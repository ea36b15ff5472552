// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaperClaims.h"

#include "documents/Apart.h"
#include "documents/Codes.h"
#include "documents/Overlay.h"

#include <QBuffer>
#include <QDataStream>
#include <QImage>
#include <QPdfDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace yichuang {
namespace {

const QString ownNamespace = QStringLiteral("urn:yichuang:paper:1");
const QString rdfNamespace = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString xmpNamespace = QStringLiteral("adobe:ns:meta/");
constexpr int dotsPerInch = 203;

Error bad(const char *reason, const QString &why)
{
    return Error{error::BadInput, why, {{"reason", reason}}};
}

// A page as it would come out of the printer, on white and in greys. Dot by dot, for what paints in several threads would wait here for
// threads that a process apart has not.
QImage picture(QPdfDocument &document, int page)
{
    const QImage drawn = document.render(page, (document.pagePointSize(page) * dotsPerInch / 72.0).toSize());
    QImage sheet(drawn.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < sheet.height(); ++y) {
        uchar *const line = sheet.scanLine(y);
        for (int x = 0; x < sheet.width(); ++x) {
            const QRgb dot = drawn.pixel(x, y);
            line[x] = uchar(255 - (255 - qGray(dot)) * qAlpha(dot) / 255);
        }
    }
    return sheet;
}

// Than A3 (842 by 1191 points), with something to spare.
bool isLarger(const QSizeF &page)
{
    return !(std::min(page.width(), page.height()) <= 850 && std::max(page.width(), page.height()) <= 1200);
}

QString plain(QString text)
{
    static const QRegularExpression gaps(QStringLiteral("\\s"));
    return text.remove(gaps).normalized(QString::NormalizationForm_KC);
}

QString wordsOf(QPdfDocument &document)
{
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    return plain(text);
}

bool isRadical(QChar character)
{
    return character >= QChar(0x2E80) && character <= QChar(0x2FDF);
}

}

PaperClaims PaperClaims::fromFacts(const QString &kind, const QJsonObject &facts)
{
    const QString caseNo = facts[u"case_no"].toString();
    return {kind, facts[u"number"].toString(), caseNo, QStringLiteral("PJZW1|%1|%2").arg(caseNo, facts[u"query_token"].toString())};
}

QByteArray PaperClaims::toXmp() const
{
    QByteArray xmp;
    QXmlStreamWriter xml(&xmp);
    xml.writeNamespace(xmpNamespace, QStringLiteral("x"));
    xml.writeStartElement(xmpNamespace, QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdfNamespace, QStringLiteral("rdf"));
    xml.writeStartElement(rdfNamespace, QStringLiteral("RDF"));
    xml.writeNamespace(ownNamespace, QStringLiteral("paper"));
    xml.writeStartElement(rdfNamespace, QStringLiteral("Description"));
    xml.writeAttribute(rdfNamespace, QStringLiteral("about"), QString());
    xml.writeTextElement(ownNamespace, QStringLiteral("kind"), kind);
    xml.writeTextElement(ownNamespace, QStringLiteral("number"), number);
    xml.writeTextElement(ownNamespace, QStringLiteral("case"), caseNo);
    xml.writeTextElement(ownNamespace, QStringLiteral("code"), code);
    xml.writeEndDocument();
    return xmp;
}

PaperClaims PaperClaims::in(const QByteArray &pdf)
{
    const qsizetype from = pdf.indexOf("<x:xmpmeta");
    const qsizetype to = from < 0 ? -1 : pdf.indexOf("</x:xmpmeta>", from);
    if (to < 0)
        return {};
    QXmlStreamReader xml(pdf.mid(from, to - from + 12));
    PaperClaims claims;
    const QHash<QString, QString *> fields{{QStringLiteral("kind"), &claims.kind},
                                           {QStringLiteral("number"), &claims.number},
                                           {QStringLiteral("case"), &claims.caseNo},
                                           {QStringLiteral("code"), &claims.code}};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.namespaceUri() != ownNamespace)
            continue;
        if (QString *field = fields.value(xml.name().toString()))
            *field = xml.readElementText();
    }
    return xml.hasError() ? PaperClaims() : claims;
}

bool PaperReader::prints(const QString &words) const
{
    const QString wanted = plain(words);
    const auto same = [](QChar printed, QChar asked) { return printed == asked || isRadical(printed); };
    return !wanted.isEmpty() && std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

QString PaperReader::printedNumber() const
{
    static const QRegularExpression shape(QStringLiteral("〔\\d{4}〕\\d+号"));
    return shape.match(text).captured();
}

void PaperReader::look(const QByteArray &pdf, QDataStream &told)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    told << document.pageCount();
    if (document.pageCount() < 1)
        return;
    told << wordsOf(document);
    const int last = document.pageCount() - 1;
    const bool isLarge = isLarger(document.pagePointSize(last));
    told << isLarge;
    if (!isLarge)
        told << codesIn(picture(document, last));
}

Result<PaperReader> PaperReader::read(const QByteArray &pdf, Look look)
{
    if (!pdf.startsWith("%PDF-"))
        return bad("no_pdf", QStringLiteral("this is no PDF"));
    if (!pdf.endsWith("%%EOF\n"))
        return bad("truncated", QStringLiteral("the PDF breaks off"));
    const Result<Overlay::Unmarked> unmarked = Overlay::unmark(pdf);
    if (!unmarked)
        return unmarked.error();
    PaperReader paper;
    paper.original = unmarked->original;
    paper.copyNumber = unmarked->copyNumber;
    paper.isMarkRead = unmarked->isMarkRead;
    paper.claims = PaperClaims::in(paper.original);
    const QByteArray told = toldApart([&pdf, look](QDataStream &out) { look(pdf, out); });
    QDataStream in(told);
    in >> paper.pages;
    if (in.status() == QDataStream::Ok && paper.pages < 1)
        return bad("truncated", QStringLiteral("the PDF has no pages that can be read"));
    in >> paper.text;
    paper.isRead = in.status() == QDataStream::Ok;
    in >> paper.isLarge;
    QStringList codes;
    in >> codes;
    if (in.status() == QDataStream::Ok)
        paper.codes = codes;
    return paper;
}

}
