// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Kiosk.h"

#include <QObject>
#include <QTimer>

namespace yichuang {

class Kiosk;

// Tells the hall once a minute, and at once when something changed, how this machine's parts are.
class Heartbeat : public QObject {
    Q_OBJECT

public:
    explicit Heartbeat(Kiosk &kiosk, const QString &version, QObject *parent = nullptr);

    const KioskHealth &health() const { return m_health; }

private:
    void look();
    void noteReader();
    void send();

    Kiosk &m_kiosk;
    KioskHealth m_health;
    QTimer m_timer;
};

}
