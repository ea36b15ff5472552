// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/PageService.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QTest>

namespace yichuang::test {

inline QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Bytes that are here already; `asked` counts how often they are wanted.
inline PageService::BytesProvider holding(const QByteArray &bytes, int *asked = nullptr)
{
    return [bytes, asked] {
        if (asked)
            ++*asked;
        QPromise<Result<QByteArray>> promise;
        promise.start();
        promise.addResult(bytes);
        promise.finish();
        return promise.future();
    };
}

// How a call of the page service ended: "ok", the error's code, "cancelled", or "hangs".
template<typename T> QString codeOf(const QFuture<Result<T>> &future, int milliseconds = 60'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds))
        return QStringLiteral("hangs");
    if (future.resultCount() == 0)
        return QStringLiteral("cancelled");
    const Result<T> result = future.result();
    return result ? QStringLiteral("ok") : result.error().code;
}

}
