// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QSizeF>
#include <QStringList>

namespace yichuang {

// What can be wrong with a file that somebody handed in. Each of these is an answer about the file, not a fault of the program.
namespace error {
inline constexpr QLatin1String FileTooBig{"file.too_big"}; // the file, a picture in it, or an archive's contents pass the limits
inline constexpr QLatin1String FileBroken{"file.broken"};  // cannot be read, or brought its reader down
inline constexpr QLatin1String FileEncrypted{"file.encrypted"};
inline constexpr QLatin1String FileTime{"file.time"}; // took longer than a person would wait
inline constexpr QLatin1String FileMemory{"file.memory"};
inline constexpr QLatin1String FileType{"file.type"};       // a kind that has no preview
inline constexpr QLatin1String FileAltered{"file.altered"}; // the bytes are not those that were handed in
inline constexpr QLatin1String FilePage{"file.page"};       // there is no such page
inline constexpr QLatin1String FileHelper{"file.helper"};   // the helper program cannot be started
inline constexpr QLatin1String FileEscapes{"file.escapes"}; // an archive's file whose name leads out of the folder
inline constexpr QLatin1String FileNested{"file.nested"};   // in more archives, one in the other, than are opened
inline constexpr QLatin1String FileCancelled{"file.cancelled"};
}

// What a look at a file's contents tells.
struct FileFacts {
    struct Entry {
        QString name;
        qint64 bytes = 0;
        QStringList flags; // what its name and its head alone say of it
    };
    QString mediaType; // by content, never by name
    qint64 bytes = 0;
    bool preview = false; // its pages can be shown
    int pages = 0;        // 0 where there is no preview
    QList<QSizeF> sizes;  // of the first 500 pages: points for PDF, pixels for a picture
    QStringList flags;    // the words that ViewerPanel has for them: encrypted, javascript, signed, macros, name_lies, escapes, …
    QList<Entry> entries; // what an archive holds, the first 1000

    QJsonObject toJson() const;
    static FileFacts fromJson(const QJsonObject &object);
};

bool isArchive(const QString &mediaType);

// The ending that names of Word's, Excel's and LibreOffice's texts and sheets have; empty for anything else.
QString officeEnding(const QString &mediaType);

struct PageImage {
    QImage image;
    int page = 0;
    int pages = 0;
};

}
