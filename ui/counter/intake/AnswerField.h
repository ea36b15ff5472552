// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "ui/parts/WhileWhole.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class AnswerTable;
class CheckBox;
class ComboField;
class FieldNote;
class LineField;

// One question of a form, asked as its kind wants: typed, chosen, ticked, or in rows of cells.
class AnswerField : public QWidget {
    Q_OBJECT

public:
    explicit AnswerField(const FormField &field, QWidget *parent = nullptr);

    const FormField &field() const { return m_field; }
    // Its answer is short: a number, a day, a code or one of a few words.
    bool isBrief() const;
    // Undefined while nothing is answered.
    QJsonValue value() const;
    void setValue(const QJsonValue &value);
    // An empty sentence: nothing is wrong.
    void setFault(const QString &sentence);
    // Its own, and those of its cells.
    void clearFaults();
    void sayOpen();
    // What can be told is wrong of what was typed, by itself.
    void sayWrong();
    // Of a table, the cell at a place below its own, /row/column; of anything else itself.
    AnswerField *at(const QString &place);
    void take(Qt::FocusReason reason = Qt::OtherFocusReason);

Q_SIGNALS:
    void edited();
    // It was left after something was typed.
    void judged();

private:
    void buildLine(QVBoxLayout *column);
    void buildChoice(QVBoxLayout *column);
    void buildTicks(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    QJsonValue typed() const;
    void judge();
    QString title() const;

    const FormField m_field;
    LineField *m_line = nullptr;
    ComboField *m_choice = nullptr;
    QList<CheckBox *> m_ticks; // several of them: a list of values; one alone: yes or no
    AnswerTable *m_table = nullptr;
    FieldNote *m_note = nullptr;
    bool m_typed = false; // since it was last judged
    WhileWhole m_whole;
};

}
