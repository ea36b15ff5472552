// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class CaseDesk;
class DayRuler;
class Label;
class StatePage;

// How a deadline is counted, day by day, with its articles and what happens when it lapses (Ctrl+D).
class DeadlineCard : public QWidget {
    Q_OBJECT

public:
    explicit DeadlineCard(CaseDesk &desk, QWidget *parent = nullptr);
    void setCase(const CaseFile &file);

private:
    void show(const DeadlineExplanation &explanation);
    void addRow(const QString &title, const QString &words, bool strong = false);

    CaseDesk &m_desk;
    CaseId m_case;
    Label *m_title;
    DayRuler *m_ruler;
    Label *m_month;
    QVBoxLayout *m_rows;
    StatePage *m_state;
};

}
