// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileFetch.h"

#include <QFutureWatcher>
#include <QHash>
#include <QPromise>

namespace yichuang {

namespace {

// While one piece is written and hashed the next is on the line.
constexpr int Ahead = 2;

// Lives until the file is whole, something failed, or nobody wants it.
class Fetching : public QObject {
public:
    explicit Fetching(FileFetch what)
        : m_what(std::move(what))
        , m_asked(m_what.arrived->next)
    {
        m_promise.start();
        auto *unwanted = new QFutureWatcher<Result<SealedFile>>(this);
        connect(unwanted, &QFutureWatcherBase::canceled, this, &QObject::deleteLater);
        unwanted->setFuture(m_promise.future());
    }

    QFuture<Result<SealedFile>> begin()
    {
        const auto future = m_promise.future();
        goOn();
        return future;
    }

private:
    bool isWhole() const { return m_what.size && m_what.arrived->sink.size() >= *m_what.size; }

    bool mayAsk() const
    {
        const int underWay = m_asked - m_what.arrived->next;
        return underWay < 1 || (m_what.size && underWay < Ahead && m_asked * FileFetch::PieceBytes < *m_what.size);
    }

    void goOn()
    {
        if (isWhole())
            return finish(m_what.arrived->sink.seal());
        while (mayAsk())
            ask(m_asked++);
    }

    void ask(int no)
    {
        auto *watcher = new QFutureWatcher<Result<QByteArray>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, no] {
            watcher->deleteLater();
            const auto answer = watcher->future();
            m_came.insert(no, answer.resultCount() > 0
                                  ? answer.result()
                                  : Result<QByteArray>(Error{error::Internal, QStringLiteral("The call ended without an answer."), {}}));
            take();
        });
        watcher->setFuture(m_what.piece(no));
    }

    void take()
    {
        if (m_promise.isCanceled())
            return; // another may go on with what arrived
        FileFetch::Arrived &arrived = *m_what.arrived;
        for (auto piece = m_came.constFind(arrived.next); !m_done && piece != m_came.constEnd(); piece = m_came.constFind(arrived.next)) {
            if (!*piece)
                return finish(piece->error());
            if ((*piece)->isEmpty())
                return finish(arrived.sink.seal());
            if (const auto added = arrived.sink.add(**piece); !added)
                return finish(added.error());
            m_came.remove(arrived.next++);
            if (m_what.progress)
                m_what.progress(arrived.sink.size());
        }
        if (!m_done)
            goOn();
    }

    void finish(Result<SealedFile> result)
    {
        m_done = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    const FileFetch m_what;
    int m_asked;
    bool m_done = false;
    QHash<int, Result<QByteArray>> m_came;
    QPromise<Result<SealedFile>> m_promise;
};

}

QFuture<Result<SealedFile>> FileFetch::begin() const
{
    return (new Fetching(*this))->begin();
}

}
