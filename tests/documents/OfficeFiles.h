// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/HostileCorpus.h"

#include <QByteArray>

namespace yichuang::test {

// Word, Excel and LibreOffice files, made of the parts that their standards ask for.
class OfficeFiles {
public:
    using Entry = HostileCorpus::Entry;

    // `body` is what stands in w:body; `links` are further relationships of the document.
    static QByteArray docx(const QByteArray &body, const QByteArray &links = {}, const QList<Entry> &more = {})
    {
        return HostileCorpus::zipOf(
            QList<Entry>{{"[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main")},
                         {"_rels/.rels", relations(relation("officeDocument", "word/document.xml"))},
                         {"word/_rels/document.xml.rels", relations(links)},
                         {"word/document.xml", head + "<w:document " + wordNames + "><w:body>" + body + "</w:body></w:document>"}} +
            more);
    }

    static QByteArray paragraph(const QByteArray &words) { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"; }
    static QByteArray newPage() { return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"; }

    // A picture that lies somewhere else, and is fetched by whoever follows its address.
    static QByteArray linkedPicture(const QByteArray &address)
    {
        const QByteArray link = QByteArray("<Relationship Id=\"rId9\" Type=\"") + office +
                                "officeDocument/2006/relationships/image\" Target=\"" + address + "\" TargetMode=\"External\"/>";
        return docx("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic>"
                    "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
                    "id=\"1\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link=\"rId9\"/><a:stretch><a:fillRect/>"
                    "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm>"
                    "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>" +
                        paragraph("linked"),
                    link);
    }

    // `rows` are the rows of its one sheet.
    static QByteArray xlsx(const QByteArray &rows)
    {
        const QByteArray names =
            QByteArray("xmlns=\"") + office + "spreadsheetml/2006/main\" xmlns:r=\"" + office + "officeDocument/2006/relationships\"";
        return HostileCorpus::zipOf(
            {{"[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet.main",
                                           "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-"
                                           "officedocument.spreadsheetml.worksheet+xml\"/>")},
             {"_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml"))},
             {"xl/_rels/workbook.xml.rels", relations(relation("worksheet", "worksheets/sheet1.xml"))},
             {"xl/workbook.xml",
              head + "<workbook " + names + "><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
             {"xl/worksheets/sheet1.xml", head + "<worksheet " + names + "><sheetData>" + rows + "</sheetData></worksheet>"}});
    }

    static QByteArray cell(const QByteArray &place, const QByteArray &words)
    {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    // Every cell compares a million rows with a million others.
    static QByteArray endlessSheet()
    {
        QByteArray rows;
        for (int row = 1; row <= 400; ++row) {
            const QByteArray number = QByteArray::number(row);
            rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><f>SUMPRODUCT((C$1:C$1048576=D$1:D$1048576)*(ROW(E$1:E$1048576)+" +
                    number + "))</f></c></row>";
        }
        return xlsx(rows);
    }

    // As LibreOffice keeps it from whoever has no password: the parts are noise, and their list says so.
    static QByteArray lockedDocument()
    {
        const QByteArray type = "application/vnd.oasis.opendocument.text";
        return HostileCorpus::zipOf(
            {{"mimetype", type},
             {"content.xml", QByteArray(400, '\x9d')},
             {"META-INF/manifest.xml",
              head +
                  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                  "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
                  type +
                  "\"/><manifest:file-entry "
                  "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\" manifest:size=\"400\"><manifest:encryption-data "
                  "manifest:checksum-type=\"SHA1/1K\" manifest:checksum=\"AAAA\"/></manifest:file-entry></manifest:manifest>"}});
    }

    // `kind` is "text" or "spreadsheet", `content` what stands in office:body.
    static QByteArray openDocument(const QByteArray &kind, const QByteArray &content, const QList<Entry> &more = {})
    {
        const QByteArray type = "application/vnd.oasis.opendocument." + kind;
        const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
        const auto part = [](const QByteArray &path, const QByteArray &media) {
            return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + media + "\"/>";
        };
        QByteArray parts = part("/", type) + part("content.xml", "text/xml");
        for (const Entry &entry : more)
            parts += part(entry.name, "text/xml");
        return HostileCorpus::zipOf(
            QList<Entry>{{"mimetype", type},
                         {"META-INF/manifest.xml", head + "<manifest:manifest xmlns:manifest=\"" + oasis +
                                                       "manifest:1.0\" manifest:version=\"1.2\">" + parts + "</manifest:manifest>"},
                         {"content.xml", head + "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:text=\"" + oasis +
                                             "text:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:script=\"" + oasis +
                                             "script:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\">" + content +
                                             "</office:document-content>"}} +
            more);
    }

private:
    static inline const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static inline const QByteArray office = "http://schemas.openxmlformats.org/";
    static inline const QByteArray wordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                                               "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                                               "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                                               "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    static QByteArray types(const QByteArray &part, const QByteArray &kind, const QByteArray &more = {})
    {
        return head + "<Types xmlns=\"" + office +
               "package/2006/content-types\"><Default Extension=\"rels\" "
               "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/" +
               part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + kind + "+xml\"/>" + more + "</Types>";
    }

    static QByteArray relations(const QByteArray &all)
    {
        return head + "<Relationships xmlns=\"" + office + "package/2006/relationships\">" + all + "</Relationships>";
    }

    static QByteArray relation(const QByteArray &kind, const QByteArray &target)
    {
        return "<Relationship Id=\"rId1\" Type=\"" + office + "officeDocument/2006/relationships/" + kind + "\" Target=\"" + target +
               "\"/>";
    }
};

}
