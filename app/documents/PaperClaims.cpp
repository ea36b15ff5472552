// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaperClaims.h"

#include "documents/Overlay.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
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

// A page as it would come out of the printer, on white.
QImage picture(QPdfDocument &document, int page)
{
    const QSize size = (document.pagePointSize(page) * dotsPerInch / 72.0).toSize();
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter(&sheet).drawImage(0, 0, document.render(page, size));
    return sheet.convertToFormat(QImage::Format_Grayscale8);
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

Result<PaperReader> PaperReader::read(const QByteArray &pdf, CodeReader readCodes)
{
    if (!pdf.startsWith("%PDF-"))
        return bad("no_pdf", QStringLiteral("this is no PDF"));
    if (!pdf.endsWith("%%EOF\n"))
        return bad("truncated", QStringLiteral("the PDF breaks off"));
    const Result<Overlay::Unmarked> unmarked = Overlay::unmark(pdf);
    if (!unmarked)
        return unmarked.error();
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.pageCount() < 1)
        return bad("truncated", QStringLiteral("the PDF has no pages that can be read"));
    PaperReader paper;
    paper.original = unmarked->original;
    paper.copyNumber = unmarked->copyNumber;
    paper.pages = document.pageCount();
    paper.claims = PaperClaims::in(paper.original);
    paper.text = wordsOf(document);
    paper.codes = readCodes(picture(document, paper.pages - 1));
    return paper;
}

}
