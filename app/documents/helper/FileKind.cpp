// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/FileKind.h"

#include <QHash>
#include <QStringDecoder>

namespace yichuang {
namespace {

struct Signature {
    QByteArray begin;
    const char *type;
};

const QList<Signature> &signatures()
{
    static const QList<Signature> list{{"%PDF-", "application/pdf"},
                                       {"\x89PNG\r\n\x1a\n", "image/png"},
                                       {"\xff\xd8\xff", "image/jpeg"},
                                       {"PK\x03\x04", "application/zip"},
                                       {QByteArray("PK\x05\x06"), "application/zip"},
                                       {"Rar!\x1a\x07", "application/vnd.rar"},
                                       {"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"},
                                       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"},
                                       {"GIF8", "image/gif"},
                                       {"BM", "image/bmp"},
                                       {QByteArray("II*\0", 4), "image/tiff"},
                                       {QByteArray("MM\0*", 4), "image/tiff"},
                                       {"MZ", "application/x-msdownload"},
                                       {"\x7f"
                                        "ELF",
                                        "application/x-executable"},
                                       {"<?xml", "application/xml"},
                                       {"{\\rtf", "application/rtf"}};
    return list;
}

// Which contents an ending promises.
const QHash<QString, QStringList> &promised()
{
    static const QHash<QString, QStringList> list{{"pdf", {"application/pdf"}},
                                                  {"png", {"image/png"}},
                                                  {"jpg", {"image/jpeg"}},
                                                  {"jpeg", {"image/jpeg"}},
                                                  {"zip", {"application/zip"}},
                                                  {"rar", {"application/vnd.rar"}},
                                                  {"7z", {"application/x-7z-compressed"}},
                                                  {"docx", {"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}},
                                                  {"xlsx", {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}},
                                                  {"doc", {"application/msword", "application/x-ole-storage", "application/rtf"}},
                                                  {"xls", {"application/vnd.ms-excel", "application/x-ole-storage"}},
                                                  {"odt", {"application/vnd.oasis.opendocument.text"}},
                                                  {"ods", {"application/vnd.oasis.opendocument.spreadsheet"}},
                                                  {"gif", {"image/gif"}},
                                                  {"bmp", {"image/bmp"}},
                                                  {"tif", {"image/tiff"}},
                                                  {"tiff", {"image/tiff"}},
                                                  {"txt", {"text/plain", "application/xml"}}};
    return list;
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes.first(qMin<qsizetype>(bytes.size(), 4096)));
    return !bytes.isEmpty() && !decoder.hasError() && !text.contains(QChar(0));
}

// A file of an archive is named with the folders that it lies in.
QString withoutFolders(const QString &name)
{
    return name.mid(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
}

}

QString mediaTypeOf(const QByteArray &bytes)
{
    for (const Signature &each : signatures()) {
        if (bytes.startsWith(each.begin))
            return QString::fromLatin1(each.type);
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    // A PDF may begin after a byte order mark or an empty line; the hall takes it so, too (hall.content_kind).
    if (bytes.first(qMin<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    return isText(bytes) ? QStringLiteral("text/plain") : QStringLiteral("application/octet-stream");
}

bool nameLies(const QString &name, const QString &mediaType)
{
    if (!withoutFolders(name).contains(u'.'))
        return false;
    const QString ending = name.section(u'.', -1).toLower();
    if (promised().contains(ending))
        return !promised().value(ending).contains(mediaType);
    // An ending we don't know may hide nothing that has a well-known one.
    return mediaType != QLatin1String("application/octet-stream") && mediaType != QLatin1String("text/plain");
}

bool hidesItsEnding(const QString &name)
{
    const QStringList parts = withoutFolders(name).toLower().split(u'.');
    return parts.size() > 2 && parts.last() != parts[parts.size() - 2] && promised().contains(parts[parts.size() - 2].trimmed());
}

}
