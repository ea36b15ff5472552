// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterKeys.h"
#include "ui/parts/FootBar.h"

namespace yichuang {

class BarVerdict;
class CaseGate;
struct LawfulAnswers;

// The 72 px at the foot of a case: the verdict, then what can be done, the primary at far right. Buttons only say what was wanted.
class DecisionBar : public FootBar {
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    // whyNot: why nothing can be sent now, above whatever the gate says.
    void show(const CaseGate &gate, const LawfulAnswers &lawful, const QString &whyNot);
    // Why the law has no such act for the case as it stands; empty where it has.
    static QString whyShut(CounterVerb verb, const LawfulAnswers &lawful);
    // Says for now why a key did nothing.
    void say(const QString &fact, const QString &meaning);
    QString verdict() const;
    QString reason() const;

Q_SIGNALS:
    void setAsideAsked();
    void correctAsked();
    void printAsked();
    void declineAsked();
    void supplementAsked();
    void forwardAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void setVerdict(bool good, const QString &fact, const QString &meaning);

    BarVerdict *m_verdict;
    Button *m_setAside;
    Button *m_correct;
    Button *m_print;
    Button *m_decline;
    Button *m_supplement;
    Button *m_forward;
};

}
