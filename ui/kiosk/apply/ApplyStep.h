// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyWork.h"
#include "ui/kiosk/parts/TurnPane.h"

namespace yichuang {

// One of the four steps. The page around it has the buttons; the step says what they are called and whether one may go on.
class ApplyStep : public TurnPane {
    Q_OBJECT

public:
    explicit ApplyStep(ApplyWork &work)
        : m_work(work)
    {
    }

    // Is looked at: what other steps changed is taken in.
    virtual void shown() {}
    // Why one cannot go on yet; empty: one can.
    virtual QString obstacle() { return {}; }
    // What is missing at a glance, without a look at every field: the way on is greyed while it says something.
    virtual QString lack() const { return {}; }
    // Within the step, as to the next page of a form; false: to the next step.
    virtual bool forward() { return false; }
    virtual bool backward() { return false; }
    virtual QString forwardText() const = 0;

Q_SIGNALS:
    // What the buttons say may be another thing now.
    void changed();

protected:
    ApplyWork &work() const { return m_work; }

private:
    ApplyWork &m_work;
};

}
