// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "records/Ids.h"
#include "ui/parts/Panel.h"

#include <QHash>

namespace yichuang {

class Button;
class Label;
class LineField;

// Stands in place of a case that someone else has or has changed: who, when and what, and the words that were typed, still there.
class ConflictPanel : public Panel {
    Q_OBJECT

public:
    explicit ConflictPanel(QWidget *parent = nullptr);

    // mayTakeOver: the person has the right to, and someone holds the case.
    // which: the case, where no header above says it. Back: no case is open behind it, and Esc leads to where this one was chosen.
    enum class Way { None, Back };
    void show(const Error &error, const QString &draftWords, bool mayTakeOver, const QString &which = {}, Way way = Way::None,
              CaseId of = {});
    // What was written to take the case over is kept until it is open.
    void forgetReason(CaseId of);
    // Ctrl Enter, while the case can be taken over.
    void takeOver();
    QString fact() const;

Q_SIGNALS:
    void nextAsked();
    void reopenAsked();
    void takeOverAsked(const QString &reason);
    void left();

private:
    void giveKey(Button *button, QKeyCombination key, const QString &words);

    Label *m_which;
    Label *m_fact;
    Label *m_meaning;
    Panel *m_draft;
    Label *m_words;
    Button *m_copy;
    LineField *m_reason;
    Button *m_next;
    Button *m_reopen;
    Button *m_takeOver;
    Button *m_leave;
    CaseId m_of;
    QHash<qint64, QString> m_reasons; // by case
};

}
