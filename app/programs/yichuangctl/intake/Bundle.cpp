// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bundle.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <locale.h>

namespace yichuang::ctl {
namespace {

constexpr size_t BlockSize = 65536;
constexpr int MostEntries = 10'000; // each file is looked for from the archive's beginning

Error unreadable(const QString &path, const QString &why)
{
    return {error::BadInput, path + QStringLiteral(": ") + why, {}};
}

// Names in an archive that says they are UTF-8 are read through the thread's locale, which may know no more than ASCII.
class Utf8Locale {
public:
    Utf8Locale()
        : m_mine(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_mine ? uselocale(m_mine) : nullptr)
    {
    }
    ~Utf8Locale()
    {
        if (!m_mine)
            return;
        uselocale(m_before);
        freelocale(m_mine);
    }
    Q_DISABLE_COPY_MOVE(Utf8Locale)

private:
    const locale_t m_mine;
    const locale_t m_before;
};

class FolderBundle : public Bundle {
public:
    explicit FolderBundle(const QString &path)
        : m_root(QFileInfo(path).absoluteFilePath()) // QDir makes no path relative to a relative one
    {
        const QString inside = QFileInfo(path).canonicalFilePath() + QLatin1Char('/');
        QDirIterator files(m_root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (QFileInfo(file).canonicalFilePath().startsWith(inside))
                m_sizes.insert(m_root.relativeFilePath(file), files.fileInfo().size());
        }
    }

    Result<QByteArray> read(const QString &name, qint64 most) const override
    {
        QFile file(m_root.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(name, file.errorString());
        return file.read(most + 1);
    }

private:
    const QDir m_root;
};

class ZipBundle : public Bundle {
public:
    static Result<std::unique_ptr<Bundle>> open(const QString &path)
    {
        std::unique_ptr<ZipBundle> bundle(new ZipBundle(path));
        Reader reader(path);
        int entries = 0;
        while (archive_entry *entry = reader.next()) {
            if (++entries > MostEntries)
                return unreadable(path, QStringLiteral("more than %1 entries").arg(MostEntries));
            if (archive_entry_filetype(entry) != AE_IFREG)
                continue;
            const QString name = nameOf(entry);
            if (bundle->has(name))
                bundle->m_twice.insert(name);
            bundle->m_sizes.insert(name, archive_entry_size(entry));
        }
        if (!reader.fault().isEmpty())
            return unreadable(path, reader.fault());
        return std::unique_ptr<Bundle>(std::move(bundle));
    }

    Result<QByteArray> read(const QString &name, qint64 most) const override
    {
        Reader reader(m_path);
        while (archive_entry *entry = reader.next())
            if (nameOf(entry) == name)
                return reader.data(most);
        return unreadable(name, reader.fault());
    }

private:
    explicit ZipBundle(QString path)
        : m_path(std::move(path))
    {
    }

    // One way through the archive.
    class Reader {
    public:
        explicit Reader(const QString &path)
            : m_archive(archive_read_new(), archive_read_free)
        {
            archive_read_support_format_zip(m_archive.get());
            note(archive_read_open_filename(m_archive.get(), QFile::encodeName(path).constData(), BlockSize));
        }

        archive_entry *next()
        {
            archive_entry *entry = nullptr;
            if (!m_fault.isEmpty())
                return nullptr;
            const int code = archive_read_next_header(m_archive.get(), &entry);
            note(code);
            return code == ARCHIVE_OK || code == ARCHIVE_WARN ? entry : nullptr;
        }

        Result<QByteArray> data(qint64 most)
        {
            QByteArray bytes;
            QByteArray block(BlockSize, Qt::Uninitialized);
            while (bytes.size() <= most) {
                const la_ssize_t got = archive_read_data(m_archive.get(), block.data(), BlockSize);
                if (got < 0)
                    return unreadable(QStringLiteral("zip"), QString::fromUtf8(archive_error_string(m_archive.get())));
                if (got == 0)
                    break;
                bytes.append(block.constData(), got);
            }
            return bytes.left(most + 1);
        }

        const QString &fault() const { return m_fault; }

    private:
        void note(int code)
        {
            if (code < ARCHIVE_WARN)
                m_fault = QString::fromUtf8(archive_error_string(m_archive.get()));
        }

        const Utf8Locale m_locale;
        std::unique_ptr<archive, int (*)(archive *)> m_archive;
        QString m_fault;
    };

    // Programs of Windows write names in GB 18030 (or its part GBK) without saying so; libarchive hands over as it is what is no UTF-8.
    static QString nameOf(archive_entry *entry)
    {
        if (const char *utf8 = archive_entry_pathname_utf8(entry))
            return Bundle::plain(QString::fromUtf8(utf8));
        QStringDecoder decoder("GB18030");
        return Bundle::plain(decoder(QByteArray(archive_entry_pathname(entry))));
    }

    const QString m_path;
};

}

Result<std::unique_ptr<Bundle>> Bundle::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return std::unique_ptr<Bundle>(std::make_unique<FolderBundle>(path));
    if (!info.isFile())
        return unreadable(path, QStringLiteral("there is no such folder or zip file"));
    return ZipBundle::open(path);
}

QString Bundle::plain(const QString &path)
{
    return QDir::cleanPath(path);
}

bool Bundle::climbsOut(const QString &path)
{
    static const QRegularExpression slash(QStringLiteral("[/\\\\]"));
    const QStringList steps = path.split(slash);
    return steps.first().isEmpty() || steps.first().contains(QLatin1Char(':')) || steps.contains(QStringLiteral(".."));
}

}
