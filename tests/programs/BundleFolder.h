// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

namespace yichuang::test {

// A bundle for yichuangctl import: application.json and what a test puts beside it.
class BundleFolder {
public:
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    void put(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(filePath(name)).path());
        QFile file(filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    void say(const QJsonObject &application) { put(QStringLiteral("application.json"), QJsonDocument(application).toJson()); }

    // The same as a zip file beside the folder's files.
    QString zipped()
    {
        const QString zip = m_zip.filePath(QStringLiteral("bundle.zip"));
        archive *out = archive_write_new();
        archive_write_set_format_zip(out);
        archive_write_open_filename(out, QFile::encodeName(zip).constData());
        addFolder(out, QDir(path()), {});
        archive_write_free(out);
        return zip;
    }

private:
    static void addFolder(archive *out, const QDir &folder, const QString &prefix)
    {
        const QFileInfoList entries = folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QFileInfo &info : entries) {
            if (info.isDir()) {
                addFolder(out, QDir(info.filePath()), prefix + info.fileName() + QLatin1Char('/'));
                continue;
            }
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(info.filePath()));
            const QByteArray bytes = file.readAll();
            archive_entry *entry = archive_entry_new();
            archive_entry_set_pathname_utf8(entry, (prefix + info.fileName()).toUtf8().constData());
            archive_entry_set_size(entry, bytes.size());
            archive_entry_set_filetype(entry, AE_IFREG);
            archive_entry_set_perm(entry, 0644);
            archive_write_header(out, entry);
            archive_write_data(out, bytes.constData(), size_t(bytes.size()));
            archive_entry_free(entry);
        }
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_zip;
};

}
