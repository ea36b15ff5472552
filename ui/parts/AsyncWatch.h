// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFutureWatcher>

#include <utility>

namespace yichuang {

// Calls deliver(Result<T>) on the receiver's thread once the future has an answer. The watcher is the receiver's child, so an answer that
// comes after the receiver's death is dropped without a trace. A future that ends without any answer is delivered as LineLost.
template<typename T, typename Deliver> void whenAnswered(QFuture<Result<T>> future, QObject *receiver, Deliver deliver)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, deliver = std::move(deliver)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> answered = watcher->future();
        if (answered.resultCount() > 0) {
            deliver(answered.result());
        } else {
            deliver(Result<T>(Error{error::LineLost, QStringLiteral("The call ended without an answer."), {}}));
        }
    });
    watcher->setFuture(std::move(future));
}

}
