// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FetchWhole.h"

#include "ui/parts/AsyncWatch.h"

#include <QPromise>

namespace yichuang {

namespace {

// Lives until the last piece has come.
class WholeFetch : public QObject {
public:
    WholeFetch(std::function<QFuture<Result<QByteArray>>(int no)> piece, std::optional<qint64> size)
        : m_piece(std::move(piece))
        , m_size(size)
    {
        m_bytes.reserve(size.value_or(0));
        m_promise.start();
    }

    QFuture<Result<QByteArray>> begin()
    {
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        whenAnswered(m_piece(m_no++), this, [this](const Result<QByteArray> &piece) {
            if (!piece)
                return finish(piece.error());
            m_bytes += *piece;
            if (piece->isEmpty() || (m_size && m_bytes.size() >= *m_size) || m_promise.isCanceled())
                return finish(m_bytes);
            next();
        });
    }

    void finish(Result<QByteArray> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    std::function<QFuture<Result<QByteArray>>(int no)> m_piece;
    std::optional<qint64> m_size;
    QByteArray m_bytes;
    int m_no = 0;
    QPromise<Result<QByteArray>> m_promise;
};

}

QFuture<Result<QByteArray>> fetchWhole(std::function<QFuture<Result<QByteArray>>(int no)> piece, std::optional<qint64> size)
{
    return (new WholeFetch(std::move(piece), size))->begin();
}

}
