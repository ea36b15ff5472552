// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace yichuang {

// Does a piece of work on a pool of threads and promises what it returns. Work carries what it needs along as values: whoever asked may be
// gone before it is done.
template<typename Work> QFuture<std::invoke_result_t<const Work &>> beside(QThreadPool &pool, Work work)
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<const Work &>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

// The same on the program's own pool.
template<typename Work> QFuture<std::invoke_result_t<const Work &>> beside(Work work)
{
    return beside(*QThreadPool::globalInstance(), std::move(work));
}

}
