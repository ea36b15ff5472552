// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

namespace yichuang {

class TextBox;

// The right column while a batch is chosen: the one opinion that is written into each of its cases.
class BatchOpinion : public Panel {
    Q_OBJECT

public:
    explicit BatchOpinion(QWidget *parent = nullptr);

    QString text() const;
    void clear();
    void focusText();

Q_SIGNALS:
    void edited();

private:
    TextBox *m_text;
};

}
