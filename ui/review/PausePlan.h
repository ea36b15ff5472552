// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "records/Ids.h"

#include <QObject>

namespace yichuang {

class ReviewDesk;

// What a special procedure being written would make of the promised clock. The hall counts; an answer for days that are no longer wanted is
// dropped.
class PausePlan : public QObject {
    Q_OBJECT

public:
    explicit PausePlan(ReviewDesk &desk, QObject *parent = nullptr);

    // The same once more asks nothing. 0 days: nothing is planned.
    void plan(CaseId id, int workdays);
    // None until the hall has answered.
    const std::optional<DeadlineExplanation> &clock() const { return m_clock; }

Q_SIGNALS:
    void counted();

private:
    ReviewDesk &m_desk;
    CaseId m_case;
    int m_workdays = 0;
    int m_round = 0;
    std::optional<DeadlineExplanation> m_clock;
};

}
