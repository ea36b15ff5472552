// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

namespace yichuang {

class Button;
class Label;
class LineField;
class TextBox;

// What can be done about a message that did not arrive.
enum class Mend { Call, Correct };

// Where it is written down, below the message: for a call the number and what was said, for a correction the new number and who gave it.
class MendForm : public QWidget {
    Q_OBJECT

public:
    MendForm(Mend mend, const SentMessage &message, QWidget *parent = nullptr);

    Mend mend() const { return m_mend; }
    qint64 message() const { return m_message; }
    QString note() const;
    QString mobile() const;
    void setMobile(const QString &mobile);
    void setNote(const QString &note);
    // Whom to call; before it is known the field says so.
    void setNumber(const QString &number);
    void setFault(const QString &fault);
    void setSending(bool sending);
    void takeFocus();
    // Says what is missing, or asks to be sent.
    void send();

Q_SIGNALS:
    void edited();
    void sendWanted();
    void leaveWanted();

private:
    QString missing();

    Mend m_mend;
    qint64 m_message;
    bool m_sending = false;
    Label *m_number;
    LineField *m_mobile;
    TextBox *m_note;
    Label *m_fault;
    Button *m_send;
};

}
