// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/ArchiveListing.h"

#include <archive.h>
#include <archive_entry.h>

#include <QRegularExpression>

#include <memory>

namespace yichuang {
namespace {

constexpr qsizetype entryLimit = 1000;
constexpr qint64 unpackedLimit = 200LL << 20;
constexpr qint64 ratioLimit = 100;

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

Archive opened(const QByteArray &bytes)
{
    Archive handle(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_rar(handle.get());
    archive_read_support_format_rar5(handle.get());
    archive_read_support_format_7zip(handle.get());
    if (archive_read_open_memory(handle.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK)
        handle.reset();
    return handle;
}

QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    return QString::fromUtf8(name ? name : archive_entry_pathname(entry));
}

void addFlag(FileFacts &facts, const QString &flag)
{
    if (!facts.flags.contains(flag))
        facts.flags << flag;
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

// What an entry's name alone says of it.
void warnOf(const QString &name, FileFacts &facts)
{
    static const QStringList archives{QStringLiteral("zip"), QStringLiteral("rar"), QStringLiteral("7z"), QStringLiteral("tar"),
                                      QStringLiteral("gz")};
    static const QStringList programs{QStringLiteral("exe"), QStringLiteral("scr"), QStringLiteral("bat"), QStringLiteral("cmd"),
                                      QStringLiteral("com"), QStringLiteral("js"),  QStringLiteral("vbs"), QStringLiteral("msi"),
                                      QStringLiteral("lnk"), QStringLiteral("ps1")};
    if (name.endsWith(QLatin1String("vbaProject.bin"), Qt::CaseInsensitive))
        addFlag(facts, QStringLiteral("macros"));
    if (leavesItsFolder(name))
        addFlag(facts, QStringLiteral("escapes"));
    if (hasEnding(name, archives))
        addFlag(facts, QStringLiteral("nested"));
    if (hasEnding(name, programs))
        addFlag(facts, QStringLiteral("programs"));
}

void nameOfficeDocument(FileFacts &facts)
{
    const auto holds = [&](const QString &beginning) {
        return std::any_of(facts.entries.cbegin(), facts.entries.cend(),
                           [&](const auto &entry) { return entry.name.startsWith(beginning); });
    };
    if (!holds(QStringLiteral("[Content_Types].xml")))
        return;
    const QString office = QStringLiteral("application/vnd.openxmlformats-officedocument.");
    if (holds(QStringLiteral("word/")))
        facts.mediaType = office + QStringLiteral("wordprocessingml.document");
    else if (holds(QStringLiteral("xl/")))
        facts.mediaType = office + QStringLiteral("spreadsheetml.sheet");
    else if (holds(QStringLiteral("ppt/")))
        facts.mediaType = office + QStringLiteral("presentationml.presentation");
}

}

Result<FileFacts> listArchive(const QByteArray &bytes, FileFacts facts)
{
    const Archive handle = opened(bytes);
    if (!handle)
        return Error{error::FileBroken, QStringLiteral("archive cannot be opened"), {}};
    qint64 unpacked = 0;
    archive_entry *entry = nullptr;
    int state = archive_read_next_header(handle.get(), &entry);
    for (; state == ARCHIVE_OK || state == ARCHIVE_WARN; state = archive_read_next_header(handle.get(), &entry)) {
        if (facts.entries.size() == entryLimit) {
            addFlag(facts, QStringLiteral("too_many_entries"));
            break;
        }
        facts.entries << FileFacts::Entry{nameOf(entry), archive_entry_size(entry)};
        unpacked += qMax<qint64>(0, facts.entries.last().bytes);
        if (unpacked > unpackedLimit || unpacked > ratioLimit * bytes.size())
            return Error{error::FileTooBig, QStringLiteral("archive unpacks to %1 bytes or more").arg(unpacked), {{"bytes", unpacked}}};
        if (archive_entry_is_encrypted(entry))
            addFlag(facts, QStringLiteral("encrypted"));
        warnOf(facts.entries.last().name, facts);
    }
    if (state != ARCHIVE_EOF && !facts.flags.contains(QStringLiteral("too_many_entries")))
        return Error{error::FileBroken, QString::fromUtf8(archive_error_string(handle.get())), {}};
    nameOfficeDocument(facts);
    return facts;
}

}
