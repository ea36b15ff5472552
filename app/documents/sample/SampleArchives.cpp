// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sample/SampleArchives.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace yichuang {
namespace {

constexpr time_t entryTime = 1764547200; // one moment for all, so that the bytes repeat

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char((value >> shift) & 0xff);
    return bytes;
}

// RAR 5 writes numbers seven bits at a time, lowest first.
QByteArray variable(quint64 value)
{
    QByteArray bytes;
    do {
        bytes += char((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
        value >>= 7;
    } while (value > 0);
    return bytes;
}

QByteArray rarBlock(const QByteArray &header)
{
    const QByteArray sized = variable(quint64(header.size())) + header;
    return littleEndian(crcOf(sized)) + sized;
}

QByteArray rarFile(const ArchivedFile &file)
{
    constexpr int typeFile = 2;
    constexpr int hasData = 2;
    constexpr int hasCrc = 4;
    const QByteArray size = variable(quint64(file.bytes.size()));
    const QByteArray name = file.name.toUtf8();
    const QByteArray unixHost = variable(1);
    return rarBlock(variable(typeFile) + variable(hasData) + size + variable(hasCrc) + size + variable(0100644) +
                    littleEndian(crcOf(file.bytes)) + variable(0) + unixHost + variable(quint64(name.size())) + name) +
           file.bytes;
}

}

QByteArray zipOf(const QList<ArchivedFile> &files)
{
    QByteArray result(512 * 1024, Qt::Uninitialized);
    size_t used = 0;
    const std::unique_ptr<archive, decltype(&archive_write_free)> zip(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(zip.get());
    archive_write_set_options(zip.get(), "hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(zip.get(), 1);
    archive_write_open_memory(zip.get(), result.data(), size_t(result.size()), &used);
    for (const ArchivedFile &file : files) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), file.name.toUtf8().constData());
        archive_entry_set_size(entry.get(), file.bytes.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), entryTime, 0);
        archive_write_header(zip.get(), entry.get());
        archive_write_data(zip.get(), file.bytes.constData(), size_t(file.bytes.size()));
    }
    archive_write_close(zip.get());
    return result.first(qsizetype(used));
}

QByteArray docxOf(const QStringList &paragraphs)
{
    const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray office = "http://schemas.openxmlformats.org/";
    QByteArray body;
    for (const QString &words : paragraphs)
        body += "<w:p><w:r><w:t>" + words.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
    return zipOf(
        {{"[Content_Types].xml",
          xml + "<Types xmlns=\"" + office +
              "package/2006/content-types\"><Default Extension=\"rels\" "
              "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels", xml + "<Relationships xmlns=\"" + office + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" +
                             office + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml",
          xml + "<w:document xmlns:w=\"" + office + "wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>"}});
}

QByteArray rarOf(const QList<ArchivedFile> &files)
{
    constexpr int typeMain = 1;
    constexpr int typeEnd = 5;
    QByteArray result("Rar!\x1a\x07\x01\x00", 8);
    result += rarBlock(variable(typeMain) + variable(0) + variable(0));
    for (const ArchivedFile &file : files)
        result += rarFile(file);
    return result + rarBlock(variable(typeEnd) + variable(0) + variable(0));
}

}
