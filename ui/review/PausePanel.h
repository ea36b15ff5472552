// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"

namespace yichuang {

class Button;
class ComboField;
class Label;
class NumberField;
class TextBox;

// F6: a special procedure (行政许可法 Art. 45) is begun, with its cause from the list, the days it is planned to take, who carries it out
// and why; the case comes back by itself on its day.
class PausePanel : public Panel {
    Q_OBJECT

public:
    explicit PausePanel(QWidget *parent = nullptr);

    void open(const CaseFile &file);
    WantedPause wanted() const;
    void setWanted(const WantedPause &pause);
    // What the hall counted for the days that are wanted; none: it has not yet.
    void setPlan(const std::optional<DeadlineExplanation> &clock, const QDate &today);
    // Empty: it can be begun.
    QString whyNot() const;

Q_SIGNALS:
    void changed();
    void previewAsked();

private:
    void chooseCause(qsizetype index);
    void buildCauses();
    QString pausedBefore() const;

    CaseFile m_file;
    QWidget *m_causes;
    QList<Button *> m_buttons;
    qsizetype m_cause = -1;
    NumberField *m_days;
    Label *m_resumes;
    ComboField *m_body;
    TextBox *m_reason;
    Label *m_outcome;
};

}
