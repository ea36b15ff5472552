// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace yichuang {

// Notices that nobody has touched the kiosk for a while.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent);

    void setPatience(std::chrono::milliseconds patience);
    std::chrono::milliseconds patience() const { return m_timer.intervalAsDuration(); } // at present
    // Begins to count anew, as a touch does.
    void restart();
    // While this is there the person is busy elsewhere, with a telephone perhaps: so long then.
    void waitDuring(QObject *busy, std::chrono::milliseconds patience);
    std::chrono::milliseconds left() const { return m_timer.remainingTimeAsDuration(); }

Q_SIGNALS:
    void idle();
    void touched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QTimer m_timer;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_longer{0};
    QObject *m_busy = nullptr;
};

}
