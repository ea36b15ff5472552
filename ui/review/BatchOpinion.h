// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

namespace yichuang {

class FactLine;
class PhraseChips;
class TextBox;
struct BatchFacts;

// The right column while a batch is chosen: the one opinion that is written into each of its cases.
class BatchOpinion : public Panel {
    Q_OBJECT

public:
    explicit BatchOpinion(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &words);
    void clear();
    // Where the batch goes next, how long what is granted is good, and the phrases. Those stay until others are told.
    void setFacts(const BatchFacts &facts);
    void insertPhrase(int n);
    void focusText();

Q_SIGNALS:
    void edited();

private:
    TextBox *m_text;
    PhraseChips *m_phrases;
    FactLine *m_next;
    FactLine *m_valid;
};

}
