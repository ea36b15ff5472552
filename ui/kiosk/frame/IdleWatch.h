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
    std::chrono::milliseconds patience() const { return m_timer.intervalAsDuration(); }
    // Begins to count anew, as a touch does.
    void restart();

Q_SIGNALS:
    void idle();
    void touched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

}
