// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace yichuang {

// Does a piece of work on the program's pool of threads and promises what it returns. Work carries what it needs along as values: whoever
// asked may be gone before it is done.
template<typename Work> QFuture<std::invoke_result_t<const Work &>> beside(Work work)
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<const Work &>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

}
