// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/ArchiveReader.h"
#include "documents/helper/Confinement.h"
#include "documents/helper/FileKind.h"
#include "documents/helper/FileReader.h"
#include "documents/PageProtocol.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPdfDocument>

#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yichuang;

namespace {

constexpr qint64 fileLimit = 128LL << 20;

// The next question, and with the first one the file. None: whoever asked is gone, or speaks nonsense.
std::optional<QJsonObject> hear(int &file)
{
    static char words[PageMessage::longestRequest];
    iovec part{words, sizeof words};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))]{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    const ssize_t got = recvmsg(STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
    if (got <= 0 || (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)))
        return std::nullopt;
    const cmsghdr *rights = CMSG_FIRSTHDR(&message);
    if (rights && rights->cmsg_level == SOL_SOCKET && rights->cmsg_type == SCM_RIGHTS && file < 0)
        std::memcpy(&file, CMSG_DATA(rights), sizeof file);
    return QJsonDocument::fromJson(QByteArray::fromRawData(words, got)).object();
}

// Where the bytes lie, without a copy of them: nobody can change or shorten the file any more.
std::optional<QByteArray> bytesOf(int file)
{
    struct stat about {};
    if (fstat(file, &about) != 0 || about.st_size > fileLimit)
        return std::nullopt;
    if (about.st_size == 0)
        return QByteArray();
    void *bytes = mmap(nullptr, size_t(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    return bytes == MAP_FAILED ? std::nullopt : std::optional(QByteArray::fromRawData(static_cast<const char *>(bytes), about.st_size));
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

PageMessage drawn(FileReader &reader, const QJsonObject &head)
{
    const auto page = reader.draw(head["page"].toInt(), head["width"].toInt(), head["rotation"].toInt());
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

Error tooLarge(const QByteArray &bytes)
{
    return {error::FileTooBig, QStringLiteral("office file of %1 bytes in an archive").arg(bytes.size()), {}};
}

// The file, or the one of those inside it that was asked for last, stays open between the answers.
class Desk {
public:
    explicit Desk(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    PageMessage answer(const QJsonObject &head)
    {
        QList<int> places;
        for (const QJsonValue &place : head["entry"].toArray())
            places << place.toInt();
        if (const auto fault = open(places))
            return failed(*fault);
        const QString name = places.isEmpty() ? head["name"].toString() : m_name;
        if (head["command"] != QLatin1String("probe"))
            return withOffice(drawn(*m_reader, head));
        const auto facts = m_reader->probe(name);
        return facts ? withOffice({{{"facts", facts->toJson()}}, {}}) : failed(facts.error());
    }

private:
    std::optional<Error> open(const QList<int> &places)
    {
        if (m_reader && m_places == places)
            return std::nullopt;
        m_reader.reset();
        const auto file = followEntries({{}, m_bytes}, places);
        if (!file)
            return file.error();
        // The rule is below, in withOffice; what begins as such a file is not even looked into.
        if (!places.isEmpty() && file->bytes.size() > PageMessage::longestAnswer && beginsAsOffice(file->bytes))
            return tooLarge(file->bytes);
        m_places = places;
        m_name = file->name;
        m_reader = std::make_unique<FileReader>(file->bytes);
        return std::nullopt;
    }

    // Whoever asked holds the file itself, but none of those inside.
    PageMessage withOffice(PageMessage message) const
    {
        const QString type = message.head.value("facts").toObject().value("type").toString();
        if (m_places.isEmpty() || officeEnding(type).isEmpty())
            return message;
        const QByteArray &bytes = m_reader->bytes();
        if (bytes.size() > PageMessage::longestAnswer)
            return failed(tooLarge(bytes));
        message.body = bytes;
        return message;
    }

    const QByteArray m_bytes;
    QList<int> m_places;
    QString m_name;
    std::unique_ptr<FileReader> m_reader;
};

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
    int file = -1;
    std::optional<QJsonObject> head = hear(file);
    const auto bytes = bytesOf(file);
    if (!head || !bytes)
        _exit(1);
    Desk desk(*bytes);
    try {
        for (; head; head = hear(file))
            say(desk.answer(*head));
    } catch (const std::bad_alloc &) {
        say(failed({error::FileMemory, QStringLiteral("out of memory"), {}}));
    }
    // Not through destructors: they have nothing to save, and a broken document may fall over in them.
    _exit(0);
}
