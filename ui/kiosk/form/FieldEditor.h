// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "forms/SchemaCheck.h"
#include "ui/parts/Theme.h"

#include <QWidget>

namespace yichuang {

class FieldNote;

// What a person fills one field of a form in with. It gives an answer that the field's schema can judge, or says why there is none.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    static FieldEditor *make(const FormField &field);

    const FormField &field() const { return m_field; }

    // Undefined while nothing stands here.
    virtual QJsonValue answer() const = 0;
    virtual void setAnswer(const QJsonValue &answer) = 0;
    virtual void setLocked(bool locked) = 0;
    // Why what stands here can be no answer at all; empty: it can.
    virtual QString problem() const { return {}; }
    // A question about an answer that is allowed; empty: nothing to ask.
    virtual QString doubt() const { return {}; }
    // What is wrong within, by pointers from here; only a table has something within.
    virtual void judgeWithin(const QList<SchemaFault> &faults, bool all);

    // The sentence below. Red marks the field as well.
    virtual void say(const QString &sentence, Tone tone);
    virtual void saySilent();
    virtual QString said() const;
    // What gets the focus when the field is to be filled in.
    virtual QWidget *entry() const = 0;

Q_SIGNALS:
    void changed();
    void left();
    void entered();

protected:
    explicit FieldEditor(const FormField &field);
    // Puts the editor's own controls above the sentence.
    void setBody(QWidget *body);
    void watchFocusOf(QWidget *editor);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FormField m_field;
    FieldNote *m_note;
    bool m_visited = false;
};

}
