// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

class Button;
class Door;
class Label;
class LineField;

// Choosing a password of one's own. Who was given a first one comes here before anything else answers; others by the menu. The password
// itself never leaves this PC: the hall gets what checks it.
class PasswordPage : public QWidget {
    Q_OBJECT

public:
    explicit PasswordPage(Door &door, QWidget *parent = nullptr);

    // With the present password the person has just come in and must change it; without, it is asked for.
    void begin(const QString &workNo, const QString &present);
    // Why this cannot be the new password; empty: it can.
    static QString whyNot(const QString &fresh, const QString &present, const QString &workNo);

Q_SIGNALS:
    void changed(const QString &workNo, const QString &password);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void submit();
    void setBusy(bool busy);

    Door &m_door;
    QString m_workNo;
    Label *m_title;
    Label *m_meaning;
    LineField *m_present;
    LineField *m_fresh;
    LineField *m_again;
    Label *m_fault;
    Button *m_done;
    bool m_busy = false;
};

}
