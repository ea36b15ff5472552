// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace yichuang {

// One kind of the keeper's work, done again and again. Asked to go while it is under way, it goes once more when it ends.
class Round : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void go();
    // What is under way is finished, nothing new is begun.
    void retire() { m_retired = true; }
    bool isRetired() const { return m_retired; }
    bool isBusy() const { return m_busy; }
    // Why the last time failed, if it did.
    const std::optional<Error> &fault() const { return m_fault; }

Q_SIGNALS:
    void ended();

protected:
    virtual void begin() = 0;
    void end(bool more);
    void fail(const Error &error);

    // Calls then(result) on this thread; never after this object's death.
    template<typename T, typename Then> void await(QFuture<Result<T>> answer, Then then)
    {
        auto *watcher = new QFutureWatcher<Result<T>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [watcher, then = std::move(then)] {
            watcher->deleteLater();
            then(watcher->future().resultCount() > 0 ? watcher->result()
                                                     : Result<T>(Error{error::Internal, QStringLiteral("no answer"), {}}));
        });
        watcher->setFuture(answer);
    }

private:
    void rest();

    bool m_busy = false;
    bool m_again = false;
    bool m_retired = false;
    std::optional<Error> m_fault;
};

}
