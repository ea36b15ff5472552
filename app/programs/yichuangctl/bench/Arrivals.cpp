// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Arrivals.h"

#include "../intake/SampleApplications.h"
#include "../intake/Sender.h"

#include <algorithm>

namespace yichuang::ctl {

Arrivals::Arrivals(const BenchHall &hall)
{
    for (int i = 0; i < Connections; ++i)
        m_lines.push_back(std::make_unique<Line>(hall.portal()));
}

Result<std::unique_ptr<Arrivals>> Arrivals::prepare(const BenchHall &hall)
{
    std::unique_ptr<Arrivals> arrivals(new Arrivals(hall));
    Sender sender(*arrivals->m_lines.front());
    SampleApplications people(20'261'130);
    for (int i = 0; i < 24; ++i) {
        const SampleApplication made = people.next();
        if (const auto receipt = sender.send(made); !receipt)
            return receipt.error();
        arrivals->m_applications.append(made.application);
    }
    return arrivals;
}

void Arrivals::begin(int aSecond)
{
    m_begin = Clock::now();
    m_thread = std::jthread([this, between = std::chrono::nanoseconds(std::chrono::seconds(1)) / aSecond](const std::stop_token &stop) {
        work(stop, between);
    });
}

void Arrivals::work(const std::stop_token &stop, std::chrono::nanoseconds between)
{
    std::vector<ApplicantDesk> desks;
    for (const auto &line : m_lines)
        desks.emplace_back(*line);
    for (auto next = m_begin; !stop.stop_requested(); next += between) {
        std::this_thread::sleep_until(next);
        const qsizetype no = m_answers.size();
        m_answers.append(
            desks[size_t(no) % desks.size()].submit(QStringLiteral("arrival-%1").arg(no), m_applications[no % m_applications.size()]));
    }
}

double Arrivals::end()
{
    m_thread.request_stop();
    m_thread.join();
    const std::chrono::duration<double> took = Clock::now() - m_begin;
    const auto came = std::count_if(m_answers.cbegin(), m_answers.cend(), [](const QFuture<Result<ApplicationReceipt>> &answer) {
        return answer.isFinished() && answer.result();
    });
    return double(came) / took.count();
}

}
