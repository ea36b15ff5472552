// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class FieldNote;
class Label;
class LineField;

// One question of a form as a person answers it by thumb: choices are buttons, everything else is typed. It tells its value at every
// change.
class SingleField : public QWidget {
    Q_OBJECT

public:
    SingleField(const FormField &field, const QJsonValue &value, QWidget *parent = nullptr);

    const FormField &field() const { return m_field; }
    QJsonValue value() const { return m_value; }
    // Where the value is from, said beside the label.
    void setSource(const QString &words);
    // A sentence beside the field; empty takes it away.
    void setFault(const QString &sentence);
    // What is wrong as far as the machine can tell; says it too.
    bool check();

Q_SIGNALS:
    void changed();

private:
    void build();
    void addLine();
    void addChoices(bool several);
    void addSwitch();
    void addTable();
    void set(const QJsonValue &value);
    QString faultOf(const QString &typed) const;

    FormField m_field;
    QJsonValue m_value;
    QVBoxLayout *m_rows;
    LineField *m_line = nullptr;
    FieldNote *m_note;
    Label *m_source;
};

}
