// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/PageService.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace yichuang::test {

inline QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Bytes that are here already; `asked` counts how often they are wanted.
inline PageService::FileProvider holding(const QByteArray &bytes, int *asked = nullptr)
{
    return [bytes, asked] {
        if (asked)
            ++*asked;
        return QtFuture::makeReadyFuture(SealedFile::of(bytes));
    };
}

// An event loop of its own: qWaitFor() sleeps for ten milliseconds after each piece of a file that is handed over, of which a large one has
// hundreds, and the clock of the page helper runs meanwhile.
template<typename T> bool hasEnded(const QFuture<T> &future, int milliseconds)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    return future.isFinished();
}

// How a call of the page service ended: "ok", the error's code, "cancelled", or "hangs".
template<typename T> QString codeOf(const QFuture<Result<T>> &future, int milliseconds = 60'000)
{
    if (!hasEnded(future, milliseconds))
        return QStringLiteral("hangs");
    if (future.resultCount() == 0)
        return QStringLiteral("cancelled");
    const Result<T> result = future.result();
    return result ? QStringLiteral("ok") : result.error().code;
}

}
