// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFutureWatcher>
#include <QList>
#include <QPointer>

#include <utility>

namespace yichuang {

// What was asked by whenAnswered, for whoever may come to want it no more.
class PendingAnswer {
public:
    PendingAnswer() = default;
    explicit PendingAnswer(QFutureWatcherBase *watcher)
        : m_watcher(watcher)
    {
    }

    // Nothing of it is delivered any more, not even that there is no answer: nobody lost a line who stopped listening. Whoever works on it
    // hears that it is not wanted. Answered ones are not touched.
    void cancel()
    {
        if (QFutureWatcherBase *watcher = m_watcher) {
            watcher->disconnect();
            watcher->cancel();
            watcher->deleteLater();
            m_watcher.clear();
        }
    }

    bool isAwaited() const { return m_watcher && !m_watcher->isFinished(); }

private:
    QPointer<QFutureWatcherBase> m_watcher;
};

// Several of them, wanted no longer than this lives.
class PendingAnswers {
public:
    PendingAnswers() = default;
    PendingAnswers(const PendingAnswers &) = delete;
    PendingAnswers &operator=(const PendingAnswers &) = delete;
    ~PendingAnswers() { cancel(); }

    void add(const PendingAnswer &answer) { m_answers.append(answer); }

    void cancel()
    {
        for (PendingAnswer &answer : m_answers)
            answer.cancel();
        m_answers.clear();
    }

private:
    QList<PendingAnswer> m_answers;
};

// Calls deliver(Result<T>) on the receiver's thread once the future has an answer. The watcher is the receiver's child, so an answer that
// comes after the receiver's death is dropped without a trace, as is one to a PendingAnswer that was cancelled. A future that ends without
// any answer, since what owed it is gone, is delivered as Internal: of the line nothing is known then.
template<typename T, typename Deliver> PendingAnswer whenAnswered(QFuture<Result<T>> future, QObject *receiver, Deliver deliver)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, deliver = std::move(deliver)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> answered = watcher->future();
        if (answered.resultCount() > 0) {
            deliver(answered.result());
        } else {
            deliver(Result<T>(Error{error::Internal, QStringLiteral("The call ended without an answer."), {}}));
        }
    });
    watcher->setFuture(std::move(future));
    return PendingAnswer(watcher);
}

}
