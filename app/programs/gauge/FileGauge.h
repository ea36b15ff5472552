// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include "records/CaseFile.h"

namespace yichuang {

// A large scan in the viewer: its first page from the hall, its small pictures, its pages turned one by one as they are read and then
// wherever, and what of it stays in the window's memory: {size, rounds, turns}.
class FileGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;

private:
    void openIt();
    void notePage();
    void noteThumbs();
    void turn();
    void end();

    CaseFile m_case;
    int m_seq = 0;
    QTimer m_watch;
    QElapsedTimer m_clock;
    enum class Step { Rest, First, Thumbs, Turn } m_step = Step::Rest;
    int m_jump = 0;
    double m_before = 0; // MB
    double m_largest = 0;
    std::vector<double> m_firsts; // milliseconds
    std::vector<double> m_thumbs;
    std::vector<double> m_turns;
    std::vector<double> m_jumps;
};

}
