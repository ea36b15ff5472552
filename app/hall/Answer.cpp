// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Answer.h"

#include <QPromise>

#include <mutex>
#include <optional>
#include <vector>

namespace yichuang {

struct Answer::State {
    std::mutex mutex;
    std::optional<Result<QJsonValue>> result; // never changes once it is there
    std::vector<Told> waiting;
};

Answer::Answer()
    : m_state(std::make_shared<State>())
{
}

void Answer::whenThere(Told told) const
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->result) {
            m_state->waiting.push_back(std::move(told));
            return;
        }
    }
    told(*m_state->result);
}

void Answer::settle(Result<QJsonValue> result) const
{
    std::vector<Told> waiting;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->result = std::move(result);
        waiting.swap(m_state->waiting);
    }
    for (const Told &told : waiting)
        told(*m_state->result);
}

Answer::operator QFuture<Result<QJsonValue>>() const
{
    const auto promise = std::make_shared<QPromise<Result<QJsonValue>>>();
    promise->start();
    whenThere([promise](const Result<QJsonValue> &result) {
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

}
