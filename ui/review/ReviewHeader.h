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

    void setFile(const CaseFile &file, const QDateTime &now);
    // Days that a special procedure being written would take, shown before anything is sent. 0: none.
    void setPlannedPause(int workdays);

    // The ruler's cells for a promised clock; the days of the planned pause are marked ahead.
    static QString clockWords(const CaseFile &file, const QDateTime &now);

private:
    void setClock();

    CaseFile m_file;
    QDateTime m_now;
    int m_planned = 0;
    Label *m_subject;
    QHBoxLayout *m_badges;
    Label *m_facts;
    Light *m_light;
    Label *m_left;
    StepTracker *m_way;
    DayRuler *m_ruler;
    Label *m_used;
    Label *m_due;
    Label *m_statutory;
};

}
