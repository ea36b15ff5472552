// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ApplicantDesk.h"

#include <QDateTime>
#include <QObject>

namespace yichuang {

struct SignIn;

// The hall's door as a kiosk: the machine's own line, at which applicants come and go.
class KioskDoor : public QObject {
    Q_OBJECT
public:
    explicit KioskDoor(const SignIn &device, QObject *parent = nullptr);
    ~KioskDoor() override;

    ApplicantDesk &desk() { return m_desk; }
    bool isConnected() const;
    // Nothing that was asked or answered so far stays in the line's buffers.
    void forget();

Q_SIGNALS:
    void lost(const QDateTime &since);
    void back(); // also the first time, when it was lost before it ever was there

private:
    std::unique_ptr<Line> m_line;
    ApplicantDesk m_desk;
};

}
