// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QWidget>

namespace yichuang {

class Label;

// The sentence below a field: a warning sign and what to do about it. Takes no room while it is empty, unless room was reserved.
class FieldNote : public QWidget {
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    void show(const QString &sentence, Tone tone);
    void clear();
    QString sentence() const;
    void reserveRoom();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_words;
    Tone m_tone = Tone::Red;
};

}
