// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

namespace yichuang {

class NoticePage;

// A day's cases one after the other: taken, every paper looked at, decided in turns by accepting, sending back and declining, the notices
// written on their page by its keys and sent when their paper is drawn; then the memory that the program keeps: {count, people: {case:
// {name, number}}}.
class DayGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;

private:
    enum class Step { Take, Look, Decide, Write, Wait };
    void tick();
    void look();
    void decide();
    void write();
    void choose(const NoticePage &notice);
    void accept();
    void noteMemory();
    void end();

    QTimer m_tick;
    QElapsedTimer m_since;  // the step began
    QElapsedTimer m_chosen; // the first reason or ground of a notice
    Step m_step = Step::Take;
    int m_done = 0;
    int m_accepted = 0;
    int m_noticed = 0;
    int m_left = 0; // notices that could not be sent
    qsizetype m_paper = 0;
    bool m_painted = false;
    bool m_wrote = false;
    CaseId m_case;
    std::vector<double> m_memory;   // MB, after each case
    std::vector<double> m_previews; // milliseconds from the key that chose to the paper in sight
};

}
