// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace yichuang {

class Label;
class SignButton;

// A small whole number between two ends, with − and + beside it: 112×32 px. Up and Down work too. What is typed counts at once, not only
// when the box is left: a page is sent by a key that moves no focus, and never with another number than the one that stands there. The
// least is 0 or 1, so that no smaller number is on its way to one that will do.
class NumberField : public QWidget {
    Q_OBJECT

public:
    NumberField(const QString &label, int least, int most, QWidget *parent = nullptr);

    int value() const { return m_value; }
    void setValue(int value);

Q_SIGNALS:
    void changed(int value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void hold(int value);
    void take(int value);
    void follow();
    void settle();
    void dress();

    int m_least;
    int m_most;
    int m_value;
    Label *m_label;
    QWidget *m_box;
    SignButton *m_less;
    SignButton *m_more;
    QLineEdit *m_edit;
};

}
