// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/ArchiveReader.h"
#include "documents/helper/Confinement.h"
#include "documents/helper/FileKind.h"
#include "documents/helper/FileReader.h"
#include "documents/PageProtocol.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QtEndian>

#include <new>
#include <unistd.h>

using namespace yichuang;

namespace {

constexpr qint64 fileLimit = 128LL << 20;

bool readExactly(char *to, qint64 count)
{
    while (count > 0) {
        const ssize_t got = read(STDIN_FILENO, to, size_t(count));
        if (got <= 0)
            return false;
        to += got;
        count -= got;
    }
    return true;
}

// Read part by part and not with PageMessage::read, so that a large file is held once.
bool readPart(QByteArray &part, qint64 limit)
{
    qint64 length = 0;
    if (!readExactly(reinterpret_cast<char *>(&length), sizeof length))
        return false;
    length = qFromBigEndian(length);
    if (length < 0 || length > limit)
        return false;
    part.resize(length);
    return readExactly(part.data(), length);
}

void writeAll(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t put = write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (put <= 0)
            _exit(3);
        at += put;
    }
}

void say(const PageMessage &message)
{
    writeAll(message.beginning());
    writeAll(message.body);
}

PageMessage failed(const Error &why)
{
    return {{{"error", why.code}, {"log", why.log}, {"facts", why.facts}}, {}};
}

PageMessage probed(const HeldFile &file)
{
    const auto facts = probeFile(file.bytes, file.name);
    return facts ? PageMessage{{{"facts", facts->toJson()}}, {}} : failed(facts.error());
}

PageMessage drawn(const HeldFile &file, const QJsonObject &head)
{
    const auto page = drawPage(file.bytes, head["page"].toInt(), head["width"].toInt(), head["rotation"].toInt());
    if (!page)
        return failed(page.error());
    const QImage image = page->image.convertToFormat(QImage::Format_RGB32);
    return {{{"width", image.width()}, {"height", image.height()}, {"pages", page->pages}},
            QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
}

// As the programs that write them begin their files.
bool beginsAsOffice(const QByteArray &bytes)
{
    constexpr qsizetype headSize = 30;
    const QByteArray name = bytes.mid(headSize, 60);
    const bool zipped = name.startsWith("[Content_Types].xml") || name.startsWith("mimetypeapplication/vnd.oasis.opendocument.");
    return mediaTypeOf(bytes) == QLatin1String("application/x-ole-storage") || (bytes.startsWith("PK\x03\x04") && zipped);
}

PageMessage tooLarge(const QByteArray &bytes)
{
    return failed({error::FileTooBig, QStringLiteral("office file of %1 bytes in an archive").arg(bytes.size()), {}});
}

PageMessage answer(const QJsonObject &head, const QByteArray &bytes)
{
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != head["sha256"].toString().toLatin1())
        return failed({error::FileAltered, QStringLiteral("bytes do not match their hash"), {}});
    QList<int> places;
    for (const QJsonValue &place : head["entry"].toArray())
        places << place.toInt();
    const auto file = followEntries({head["name"].toString(), bytes}, places);
    if (!file)
        return failed(file.error());
    // It could not be handed back to whoever makes pages of it. That is the rule of the second check below, for whatever turns out to be an
    // office file; one that begins as such is not even looked into.
    const bool isTooLarge = !places.isEmpty() && file->bytes.size() > PageMessage::longestAnswer;
    if (isTooLarge && beginsAsOffice(file->bytes))
        return tooLarge(file->bytes);
    PageMessage message = head["command"] == QLatin1String("probe") ? probed(*file) : drawn(*file, head);
    // Whoever asked holds the file itself, but none of those inside.
    const QString type = message.head.value("facts").toObject().value("type").toString();
    if (places.isEmpty() || officeEnding(type).isEmpty())
        return message;
    if (isTooLarge)
        return tooLarge(file->bytes);
    message.body = file->bytes;
    return message;
}

// What is loaded from files of the system has to be there before the doors close.
void warmUp()
{
    QImageReader::supportedImageFormats();
    QByteArray nothing;
    QBuffer buffer(&nothing);
    buffer.open(QIODevice::ReadOnly);
    QImageReader(&buffer, "jpeg").canRead();
    const QPdfDocument library;
}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    warmUp();
    if (!confineThisProcess())
        return 2;
    QByteArray head;
    QByteArray bytes;
    if (!readPart(head, 1 << 20) || !readPart(bytes, fileLimit))
        return 1;
    try {
        say(answer(QJsonDocument::fromJson(head).object(), bytes));
    } catch (const std::bad_alloc &) {
        say(failed({error::FileMemory, QStringLiteral("out of memory"), {}}));
    }
    // Not through destructors: they have nothing to save, and a broken document may fall over in them.
    _exit(0);
}
