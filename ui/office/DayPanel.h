// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

#include <QDate>

namespace yichuang {

class Button;
class Label;
class LineField;
class YearPlan;

// The day that is marked on the sheet: what it is, what the arrangement calls it, and what Space makes of it.
class DayPanel : public Panel {
    Q_OBJECT

public:
    explicit DayPanel(QWidget *parent = nullptr);

    void show(const YearPlan &plan, const QDate &day, bool mayChange);
    // The keys go to the words, with a sentence where they are missing.
    void write(const QString &fault = {});
    // What was written last: of a holiday several days have the same words.
    QString lastWords() const { return m_last; }

Q_SIGNALS:
    void turnWanted();
    void renamed(const QString &words);
    void leaveWanted();

private:
    Label *m_title;
    Label *m_state;
    LineField *m_words;
    Button *m_turn;
    QDate m_day;
    QString m_last;
};

}
