// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include <QPointer>

namespace yichuang {

// How long the GUI thread does not come to its events, while keys are pressed and the queue lives: {seconds}.
class StallGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;

private:
    void beat();
    void press();

    QTimer m_beats;
    QTimer m_keys;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    int m_pressed = 0;
    std::vector<double> m_gaps; // milliseconds
};

}
