// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Spreadsheet.h"

#include <QXmlStreamWriter>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace yichuang {

namespace {

constexpr auto MediaType = "application/vnd.oasis.opendocument.spreadsheet";

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double: return true;
    default: return false;
    }
}

// What spreadsheets begin to calculate at: =, +, -, @, also behind blanks, and a tab or a line's end in front.
bool looksLikeFormula(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r' || c == u'\n' || c == u'＝' || c == u'＋' ||
            c == u'－' || c == u'＠')
            return true;
        if (!c.isSpace())
            return false;
    }
    return false;
}

QString csvCell(const QVariant &value)
{
    QString text = value.toString();
    if (isNumber(value))
        return text;
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r') || text.startsWith(u'\''))
        return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

// XML has no place for most controls, nor for halves of pairs.
QString forXml(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE || (c < u' ' && c != u'\t' && c != u'\n')) {
            clean += QChar::ReplacementCharacter;
        } else {
            clean += c;
        }
    }
    return clean;
}

void writeCell(QXmlStreamWriter &xml, const QVariant &value)
{
    xml.writeStartElement(QStringLiteral("table:table-cell"));
    if (isNumber(value)) {
        xml.writeAttribute(QStringLiteral("office:value-type"), QStringLiteral("float"));
        xml.writeAttribute(QStringLiteral("office:value"), value.toString());
    } else {
        xml.writeAttribute(QStringLiteral("office:value-type"), QStringLiteral("string"));
    }
    const QStringList lines = forXml(value.toString()).split(u'\n');
    for (const QString &line : lines)
        xml.writeTextElement(QStringLiteral("text:p"), line);
    xml.writeEndElement();
}

QByteArray contentOf(const QList<Worksheet> &sheets)
{
    QByteArray content;
    QXmlStreamWriter xml(&content);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-content"));
    for (const char *space : {"office", "table", "text"})
        xml.writeAttribute(QStringLiteral("xmlns:%1").arg(QLatin1String(space)),
                           QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:%1:1.0").arg(QLatin1String(space)));
    xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.3"));
    xml.writeStartElement(QStringLiteral("office:body"));
    xml.writeStartElement(QStringLiteral("office:spreadsheet"));
    for (const Worksheet &sheet : sheets) {
        xml.writeStartElement(QStringLiteral("table:table"));
        xml.writeAttribute(QStringLiteral("table:name"), forXml(sheet.name));
        const auto row = [&xml](const auto &cells) {
            xml.writeStartElement(QStringLiteral("table:table-row"));
            for (const auto &cell : cells)
                writeCell(xml, QVariant(cell));
            xml.writeEndElement();
        };
        row(sheet.head);
        for (const QVariantList &cells : sheet.rows)
            row(cells);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return content;
}

QByteArray manifest()
{
    QByteArray list;
    QXmlStreamWriter xml(&list);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest:manifest"));
    xml.writeAttribute(QStringLiteral("xmlns:manifest"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"));
    xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.3"));
    for (const auto &[path, type] : {std::pair("/", MediaType), std::pair("content.xml", "text/xml")}) {
        xml.writeEmptyElement(QStringLiteral("manifest:file-entry"));
        xml.writeAttribute(QStringLiteral("manifest:full-path"), QLatin1String(path));
        xml.writeAttribute(QStringLiteral("manifest:media-type"), QLatin1String(type));
    }
    xml.writeEndDocument();
    return list;
}

la_ssize_t collect(archive *, void *target, const void *data, size_t length)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data), qsizetype(length));
    return la_ssize_t(length);
}

bool store(archive *zip, const char *path, const QByteArray &bytes)
{
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), path);
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    return archive_write_header(zip, entry.get()) == ARCHIVE_OK &&
           archive_write_data(zip, bytes.constData(), size_t(bytes.size())) == bytes.size();
}

}

QByteArray writeCsv(const QList<Worksheet> &sheets)
{
    QString text(QChar::ByteOrderMark);
    const auto row = [&text](const auto &cells) {
        QStringList line;
        for (const auto &cell : cells)
            line.append(csvCell(QVariant(cell)));
        text += line.join(u',') + QLatin1String("\r\n");
    };
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (sheets.size() > 1) {
            if (i > 0)
                text += QLatin1String("\r\n");
            row(QStringList{sheets[i].name});
        }
        row(sheets[i].head);
        for (const QVariantList &cells : sheets[i].rows)
            row(cells);
    }
    return text.toUtf8();
}

Result<QByteArray> writeOds(const QList<Worksheet> &sheets)
{
    QByteArray bytes;
    const std::unique_ptr<archive, int (*)(archive *)> zip(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(zip.get());
    archive_write_set_bytes_in_last_block(zip.get(), 1);
    bool well = archive_write_open(zip.get(), &bytes, nullptr, collect, nullptr) == ARCHIVE_OK;
    // The kind of the file comes first and uncompressed, where programs look for it.
    well = well && archive_write_zip_set_compression_store(zip.get()) == ARCHIVE_OK && store(zip.get(), "mimetype", MediaType);
    well = well && archive_write_zip_set_compression_deflate(zip.get()) == ARCHIVE_OK &&
           store(zip.get(), "content.xml", contentOf(sheets)) && store(zip.get(), "META-INF/manifest.xml", manifest()) &&
           archive_write_close(zip.get()) == ARCHIVE_OK;
    if (!well)
        return Error{QString(error::BadInput), QString::fromUtf8(archive_error_string(zip.get())), {}};
    return bytes;
}

}
