// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QWidget>

class QBoxLayout;

namespace yichuang {

class Button;
class Label;

// The 40 px strip that says what concerns the whole window: what is so in bold, what it means, and one way to act. It pushes content
// down and covers nothing. What it means, and with it what to do, is never cut: where both do not fit side by side it comes to stand below,
// and of what is so the end is cut, where the names are.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(Tone tone, Icon sign, const QString &fact, const QString &meaning, const QString &action = {}, const QString &keys = {});
    QString fact() const;
    QString meaning() const;

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    Tone m_tone = Tone::Amber;
    Icon m_sign = Icon::Warning;
    QBoxLayout *m_words;
    Label *m_fact;
    Label *m_meaning;
    Button *m_action;
};

}
