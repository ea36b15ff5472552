// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/PausePlan.h"

#include "desk/ReviewDesk.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

PausePlan::PausePlan(ReviewDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void PausePlan::plan(CaseId id, int workdays)
{
    if (id == m_case && workdays == m_workdays)
        return;
    m_case = id;
    m_workdays = workdays;
    m_clock.reset();
    ++m_round;
    if (workdays <= 0)
        return;
    whenAnswered(m_desk.clockIfPaused(id, workdays), this, [this, round = m_round](const Result<DeadlineExplanation> &clock) {
        if (round != m_round)
            return;
        if (!clock) {
            m_workdays = 0; // asked again with the next key
            return;
        }
        m_clock = *clock;
        Q_EMIT counted();
    });
}

}
