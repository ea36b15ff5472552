// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/Kiosk.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace yichuang {

class Button;
class LineField;

// The code that comes by SMS: the field, the button that has it sent, and how long until it may be sent again.
class CodeField : public QWidget {
    Q_OBJECT

public:
    // `to` gives the number that the code is for, or nothing when that is not right yet; it then says so itself.
    CodeField(Kiosk &kiosk, CodePurpose purpose, std::function<QString()> to);

    LineField *field() const { return m_field; }
    QString code() const;
    void send();

private:
    void answered(const Result<CodeSent> &sent);
    void tick();

    Kiosk &m_kiosk;
    CodePurpose m_purpose;
    std::function<QString()> m_to;
    LineField *m_field;
    Button *m_send;
    QTimer m_timer;
    int m_left = 0;
};

}
