// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"

class QHBoxLayout;

namespace yichuang {

class DayRuler;
class Label;
class Light;
class StepTracker;

// The head of a case under review: what it is, its way step by step, and the promise day by day.
class ReviewHeader : public Panel {
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);

    // Where a number stands whole while somebody wishes to see it.
    Label *numberLine() const { return m_number; }

    void setFile(const CaseFile &file, const QDateTime &now);
    // Days that a special procedure being written would take, and the clock that the hall counts for it, shown before anything is sent.
    // 0: none; no clock: the hall has not said it yet.
    void setPlannedPause(int workdays, const std::optional<DeadlineExplanation> &clock);
    // From which day to which it would move the case; empty while nobody has counted it.
    QString movedWords(const QDate &today) const;

    // How much time is left, as the head says it.
    static QString clockWords(const CaseFile &file, const QDateTime &now);

private:
    void setClock();
    QString plannedWords(const QDate &today) const;
    bool isTooLate() const;
    static QString usedWords(const DeadlineExplanation &clock, const QDate &today);

    CaseFile m_file;
    QDateTime m_now;
    int m_planned = 0;
    std::optional<DeadlineExplanation> m_moved;
    Label *m_subject;
    QHBoxLayout *m_badges;
    Label *m_facts;
    Label *m_number;
    Light *m_light;
    Label *m_left;
    StepTracker *m_way;
    DayRuler *m_ruler;
    Label *m_used;
    Label *m_due;
    Label *m_statutory;
};

}
