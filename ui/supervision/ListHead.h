// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

class QHBoxLayout;

namespace yichuang {

class Button;
class Label;

// The row over a list that was opened from the figures: the way back, what is listed, how much of it, and what can be done with it.
class ListHead : public Panel {
    Q_OBJECT

public:
    explicit ListHead(QWidget *parent = nullptr);

    Label *name() const { return m_name; }
    Label *count() const { return m_count; }
    void addAct(Button *act);
    // What narrows the list stands beside its count.
    void addField(QWidget *field);

Q_SIGNALS:
    void leaveWanted();

private:
    QHBoxLayout *m_row;
    Label *m_name;
    Label *m_count;
};

}
