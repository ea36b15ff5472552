// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/FetchWhole.h"

#include "ui/parts/AsyncWatch.h"

#include <QPromise>

namespace yichuang {

namespace {

// Lives until the last piece has come.
class Fetch : public QObject {
public:
    explicit Fetch(std::function<QFuture<Result<QByteArray>>(int no)> piece)
        : m_piece(std::move(piece))
    {
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
            if (piece->isEmpty() || m_promise.isCanceled())
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
    QByteArray m_bytes;
    int m_no = 0;
    QPromise<Result<QByteArray>> m_promise;
};

}

QFuture<Result<QByteArray>> fetchWhole(std::function<QFuture<Result<QByteArray>>(int no)> piece)
{
    return (new Fetch(std::move(piece)))->begin();
}

}
