// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsWorker.h"

#include <chrono>

namespace yichuang {

using namespace std::chrono_literals;

CupsWorker::CupsWorker(const QString &server)
    : m_client(server)
    , m_pulse(this)
{
    m_pulse.setInterval(500ms);
    connect(&m_pulse, &QTimer::timeout, this, &CupsWorker::look);
}

Result<SpooledJob> CupsWorker::print(const PrintRequest &request)
{
    Result<SpooledJob> job = m_client.submit(request);
    if (job)
        follow(*job);
    return job;
}

void CupsWorker::follow(const SpooledJob &job)
{
    const auto known = std::find_if(m_followed.begin(), m_followed.end(), [&job](const Followed &one) { return one.job == job; });
    if (known != m_followed.end())
        known->told.reset(); // told anew to whoever asks now
    else
        m_followed.append({job, std::nullopt});
    m_pulse.start();
}

// A server that is away is asked about one job only, so that a round never takes longer than one time-out.
void CupsWorker::look()
{
    bool away = false;
    for (Followed &followed : m_followed) {
        const PrintJobState state =
            away ? PrintJobState{PrintJobState::Kind::Held, PrintTrouble::ServerUnreachable, {}} : m_client.state(followed.job);
        away = state.trouble == PrintTrouble::ServerUnreachable;
        if (state != followed.told)
            Q_EMIT jobChanged(followed.job, state);
        followed.told = state;
    }
    m_followed.removeIf([](const Followed &followed) { return followed.told->isFinal(); });
    if (m_followed.isEmpty())
        m_pulse.stop();
}

}
