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

// Whether it is the file that was handed in that cannot be used, so that another one may be asked for (行政许可法 art. 32 lets that be done
// once). What this PC's preview cannot do, what the hall lost or altered and a line that is down are nothing an applicant can mend.
inline bool isOfTheFile(const Error &error)
{
    return error.is(error::FileBroken) || error.is(error::FileEncrypted) || error.is(error::FileType) || error.is(error::FileEscapes) ||
           error.is(error::FileNested);
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
    QStringList flags;    // the words that FileWords has for them: encrypted, javascript, signed, macros, name_lies, escapes, …
    QList<Entry> entries; // what an archive holds, the first 1000; a long name is cut

    QJsonObject toJson() const;
    // Within bounds, whatever the object says.
    static FileFacts fromJson(const QJsonObject &object);
    static int pageCount(const QJsonValue &said);
};

bool isArchive(const QString &mediaType);

// The ending that names of Word's, Excel's and LibreOffice's texts and sheets have; empty for anything else.
QString officeEnding(const QString &mediaType);

// The same as of an error, of a file that was looked at and has no pages: those of Word and Excel want a program that this PC lacks.
inline bool isOfTheFile(const FileFacts &facts)
{
    return facts.flags.contains(QStringLiteral("encrypted")) || officeEnding(facts.mediaType).isEmpty();
}

struct PageImage {
    QImage image;
    int page = 0;
    int pages = 0;
};

}
