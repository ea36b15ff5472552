// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QJsonValue>

#include <functional>
#include <memory>

namespace yichuang {

// What the hall answers to a call, once. Whoever waits for it is told once, on the thread of the line, or at once where the answer is there
// already. Stands for QFuture::then: when one thread finishes a future while another gives it its continuation, Qt 6.4 may run that twice,
// the second time with nothing in it.
class Answer {
public:
    using Told = std::function<void(const Result<QJsonValue> &)>;

    Answer();

    void whenThere(Told told) const;
    // By whoever answers.
    void settle(Result<QJsonValue> result) const;
    // For whoever waits in an event loop.
    operator QFuture<Result<QJsonValue>>() const;
    // Blocks until it is there.
    Result<QJsonValue> result() const { return QFuture<Result<QJsonValue>>(*this).result(); }

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}
