// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Button.h"

#include <QDialog>

namespace yichuang {

class Label;

// A question that may stop the work: only before publishing, disabling, deleting, leaving with unsent drafts, or taking over by force.
// 400 px wide, verbs on the buttons, Esc cancels. Use it with open() and accepted(); exec() is not for us.
class Dialog : public QDialog {
    Q_OBJECT

public:
    // What cannot be undone puts the focus on cancelling.
    enum class Danger { Reversible, Irreversible };

    Dialog(const QString &title, const QString &text, const QString &verb, Danger danger, QWidget *parent);

    void setWarning(const QString &warning);
    Button *verb() const { return m_verb; }
    Button *cancel() const { return m_cancel; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Danger m_danger;
    QWidget *m_warningRow;
    Label *m_warning;
    Button *m_cancel;
    Button *m_verb;
};

}
