// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"
#include "documents/OfficeConverter.h"
#include "store/SealedFile.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace yichuang {

class PageQueue;

// Shows files that strangers handed in. No such file is ever opened in this process: a helper program, with limits of memory, processor
// time, files and network set upon itself, looks at one file, and at no other, page after page; the two used last are kept. A second after
// the service was made a spare helper waits, so that the next file begins at once. Word's and Excel's files become a PDF first, where
// LibreOffice and bubblewrap are installed, behind walls of their own.
//
// Every call returns at once and every future ends: with an answer, or with an Error whose code begins with "file." (see FileFacts.h).
// Cancel a future whose page is no longer wanted: a queued one is dropped, a running helper is killed. Lives in the thread that made it,
// which needs an event loop; destroying it kills its helpers and ends its futures with file.cancelled.
class PageService : public QObject {
    Q_OBJECT

public:
    // Fetches the file, from the hall or a folder; called only when it is needed, in the service's thread. Ends with file.cancelled where
    // who asked is gone; whoever else asked for the same page is then served by their own provider. Its future is cancelled where nobody
    // wants the file any more.
    using FileProvider = std::function<QFuture<Result<SealedFile>>()>;

    struct Limits {
        int wallClock = 7000; // milliseconds for one answer; of the processor's time it has 5 s
        qint64 fileBytes = 128LL << 20;
        qint64 cacheBytes = 48LL << 20;
        bool prefetch = true; // draw the page after the wanted one when nothing else is to do
        OfficeConverter::Setup office;
    };

    // The helper is the path of the program yichuang-page.
    explicit PageService(QString helper, QObject *parent = nullptr);
    PageService(QString helper, Limits limits, QObject *parent = nullptr);

    // The helper beside the running program.
    static QString installedHelper();

    // A page, counted from 0, drawn `width` pixels wide (at most 4096) after turning it clockwise by 0, 90, 180 or 270 degrees.
    // sha256 is the raw hash, 32 bytes; bytes that do not match it are refused unread. A file inside an archive is named by its place in
    // the archive's list, after the places of the archives around it; the helper takes it out in its memory.
    QFuture<Result<PageImage>> page(const QByteArray &sha256, const FileProvider &file, int page, int width, int rotation = 0,
                                    const QList<int> &entry = {});

    // The name is asked for only to say whether it lies about the type; a file inside an archive has its own.
    QFuture<Result<FileFacts>> probe(const QByteArray &sha256, const FileProvider &file, const QString &name, const QList<int> &entry = {});

    // Forgets every picture, as when a person leaves the seat; whoever waits for one, or for a look, is answered with file.cancelled.
    void clearCache();

Q_SIGNALS:
    // An office file's answer will take seconds, whatever the line and the helper do.
    void converting(const QByteArray &sha256, const QList<int> &entry);

private:
    PageQueue *m_queue;
};

}
