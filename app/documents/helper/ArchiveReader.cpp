// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/ArchiveReader.h"

#include "documents/helper/FileKind.h"

#include <archive.h>
#include <archive_entry.h>

#include <QRegularExpression>
#include <QStringDecoder>

#include <memory>

namespace yichuang {
namespace {

constexpr int entryLimit = 1000;
constexpr qint64 unpackedLimit = 200LL << 20;
constexpr qint64 entryBytesLimit = 64LL << 20;
constexpr qint64 ratioLimit = 100;
constexpr qsizetype depthLimit = 3;

// Goes through an archive from head to head.
class ArchiveWalk {
public:
    explicit ArchiveWalk(const QByteArray &bytes)
        : m_size(bytes.size())
        , m_handle(archive_read_new(), &archive_read_free)
    {
        archive_read_support_format_zip(handle());
        archive_read_support_format_rar(handle());
        archive_read_support_format_rar5(handle());
        archive_read_support_format_7zip(handle());
        if (archive_read_open_memory(handle(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK)
            m_fault = reason();
    }

    archive *handle() const { return m_handle.get(); }

    // Null at the end, beyond the limit of entries, and where there is a fault.
    archive_entry *next()
    {
        if (m_fault || isCut())
            return nullptr;
        archive_entry *entry = nullptr;
        const int state = archive_read_next_header(handle(), &entry);
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN) {
            if (state != ARCHIVE_EOF)
                m_fault = reason();
            return nullptr;
        }
        if (++m_heads > entryLimit)
            return nullptr;
        m_locked = archive_entry_is_encrypted(entry);
        m_unpacked += qMax<qint64>(0, archive_entry_size(entry));
        if (m_unpacked > unpackedLimit || m_unpacked > ratioLimit * m_size) {
            m_fault = tooBig(m_unpacked);
            return nullptr;
        }
        return entry;
    }

    bool isCut() const { return m_heads > entryLimit; }
    const std::optional<Error> &fault() const { return m_fault; }

    // Why it went no further: a list or a file that is locked is not a broken one, and a broken one beside it is not locked.
    Error reason() const
    {
        const QString log = QString::fromUtf8(archive_error_string(handle()));
        if (m_locked || (m_heads == 0 && archive_read_has_encrypted_entries(handle()) > 0))
            return {error::FileEncrypted, log, {}};
        return {archive_errno(handle()) == ENOMEM ? error::FileMemory : error::FileBroken, log, {}};
    }

    static Error tooBig(qint64 unpacked)
    {
        return {error::FileTooBig, QStringLiteral("archive unpacks to %1 bytes or more").arg(unpacked), {{"bytes", unpacked}}};
    }

private:
    qint64 m_size;
    std::unique_ptr<archive, decltype(&archive_read_free)> m_handle;
    int m_heads = 0;
    bool m_locked = false; // the file in hand
    qint64 m_unpacked = 0;
    std::optional<Error> m_fault;
};

// Windows writes the names of a zip in the machine's own code and does not say so: what is no UTF-8 is read as Chinese.
QString nameOf(archive_entry *entry)
{
    const char *raw = archive_entry_pathname(entry);
    if (!raw)
        return QString::fromUtf8(archive_entry_pathname_utf8(entry));
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString name = utf8(raw);
    if (!utf8.hasError())
        return name;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? QString(chinese(raw)) : name;
}

bool isFolder(archive_entry *entry)
{
    return archive_entry_filetype(entry) == AE_IFDIR;
}

// Whoever unpacked it without care would write outside of the folder.
bool leavesItsFolder(const QString &name)
{
    static const QRegularExpression away(QStringLiteral("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)"));
    return name.contains(away);
}

bool hasEnding(const QString &name, const QStringList &endings)
{
    return endings.contains(name.section(u'.', -1).toLower());
}

// What an entry's head alone says of it.
QStringList warningsOf(archive_entry *entry, const QString &name)
{
    static const QStringList archives{QStringLiteral("zip"), QStringLiteral("rar"), QStringLiteral("7z"), QStringLiteral("tar"),
                                      QStringLiteral("gz")};
    static const QStringList programs{QStringLiteral("exe"), QStringLiteral("scr"), QStringLiteral("bat"), QStringLiteral("cmd"),
                                      QStringLiteral("com"), QStringLiteral("js"),  QStringLiteral("vbs"), QStringLiteral("msi"),
                                      QStringLiteral("lnk"), QStringLiteral("ps1")};
    QStringList warnings;
    if (archive_entry_is_encrypted(entry))
        warnings << QStringLiteral("encrypted");
    if (name.endsWith(QLatin1String("vbaProject.bin"), Qt::CaseInsensitive))
        warnings << QStringLiteral("macros");
    if (leavesItsFolder(name))
        warnings << QStringLiteral("escapes");
    if (hasEnding(name, archives))
        warnings << QStringLiteral("nested");
    if (hasEnding(name, programs))
        warnings << QStringLiteral("programs");
    return warnings;
}

bool holds(const FileFacts &facts, const QString &beginning)
{
    return std::any_of(facts.entries.cbegin(), facts.entries.cend(), [&](const auto &entry) { return entry.name.startsWith(beginning); });
}

void nameMicrosoftDocument(FileFacts &facts)
{
    const QString office = QStringLiteral("application/vnd.openxmlformats-officedocument.");
    if (holds(facts, QStringLiteral("word/")))
        facts.mediaType = office + QStringLiteral("wordprocessingml.document");
    else if (holds(facts, QStringLiteral("xl/")))
        facts.mediaType = office + QStringLiteral("spreadsheetml.sheet");
    else if (holds(facts, QStringLiteral("ppt/")))
        facts.mediaType = office + QStringLiteral("presentationml.presentation");
}

// An OpenDocument begins with its own media type, as it is, in its first entry.
void nameOpenDocument(const QByteArray &bytes, FileFacts &facts)
{
    constexpr qsizetype headSize = 30;
    const QByteArray begin = bytes.mid(headSize, 100);
    for (const char *type : {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"}) {
        if (begin.startsWith(QByteArray("mimetype") + type + "PK"))
            facts.mediaType = QString::fromLatin1(type);
    }
    if (!officeEnding(facts.mediaType).isEmpty() && (holds(facts, QStringLiteral("Basic/")) || holds(facts, QStringLiteral("Scripts/"))))
        facts.flags << QStringLiteral("macros");
}

Result<HeldFile> unpacked(const ArchiveWalk &walk, HeldFile file, qint64 limit)
{
    constexpr qint64 step = 256 << 10;
    for (qint64 size = 0;; size = file.bytes.size()) {
        file.bytes.resize(size + step);
        const la_ssize_t got = archive_read_data(walk.handle(), file.bytes.data() + size, size_t(step));
        file.bytes.truncate(size + qMax<qint64>(0, got));
        if (got < 0)
            return walk.reason();
        if (got == 0)
            return file;
        if (file.bytes.size() > limit)
            return ArchiveWalk::tooBig(file.bytes.size());
    }
}

// An OpenDocument with a password is a ZIP without one: what is locked is said in its list of parts.
bool saysItIsLocked(const ArchiveWalk &walk)
{
    constexpr qint64 limit = 1 << 20;
    const Result<HeldFile> parts = unpacked(walk, {}, limit);
    return parts && parts->bytes.contains(":encryption-data");
}

Result<HeldFile> entryAt(const QByteArray &bytes, int place)
{
    ArchiveWalk walk(bytes);
    archive_entry *entry = walk.next();
    for (int at = 0; entry && (isFolder(entry) || at++ < place);)
        entry = walk.next();
    if (!entry)
        return walk.fault().value_or(Error{error::FileBroken, QStringLiteral("archive without entry %1").arg(place), {}});
    const QString name = nameOf(entry);
    if (leavesItsFolder(name))
        return Error{error::FileEscapes, QStringLiteral("entry leaves its folder"), {}};
    if (archive_entry_is_encrypted(entry))
        return Error{error::FileEncrypted, QStringLiteral("entry wants a password"), {}};
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
        return Error{error::FileType, QStringLiteral("entry is no file"), {}};
    return unpacked(walk, {name, {}}, qMin(entryBytesLimit, ratioLimit * bytes.size()));
}

}

Result<FileFacts> listArchive(const QByteArray &bytes, FileFacts facts)
{
    ArchiveWalk walk(bytes);
    while (archive_entry *entry = walk.next()) {
        const QString name = nameOf(entry);
        const QStringList warnings = warningsOf(entry, name);
        facts.flags << warnings;
        if (name == QLatin1String("META-INF/manifest.xml") && saysItIsLocked(walk))
            facts.flags << QStringLiteral("encrypted");
        if (!isFolder(entry))
            facts.entries << FileFacts::Entry{name, archive_entry_size(entry), warnings};
    }
    if (walk.fault())
        return *walk.fault();
    if (walk.isCut())
        facts.flags << QStringLiteral("too_many_entries");
    if (holds(facts, QStringLiteral("[Content_Types].xml")))
        nameMicrosoftDocument(facts);
    else
        nameOpenDocument(bytes, facts);
    facts.flags.removeDuplicates();
    return facts;
}

Result<HeldFile> followEntries(HeldFile file, const QList<int> &places)
{
    if (places.size() > depthLimit)
        return Error{error::FileNested, QStringLiteral("%1 archives deep").arg(places.size()), {}};
    for (const int place : places) {
        if (!isArchive(mediaTypeOf(file.bytes)))
            return Error{error::FileBroken, QStringLiteral("no archive to look into"), {}};
        Result<HeldFile> entry = entryAt(file.bytes, place);
        if (!entry)
            return entry;
        file = std::move(entry).value();
    }
    return file;
}

}
