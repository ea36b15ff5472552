// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace yichuang {

// Keeps whoever touches the kiosk inside of it: no menus, no shortcuts, no dragging, no closing. Staff know the one way out: five touches
// on the sign in the upper corner, then the code.
class WayOut : public QObject {
    Q_OBJECT

public:
    explicit WayOut(QObject *parent);

    // A touch on the sign in the corner.
    void knock();

Q_SIGNALS:
    // It was knocked often enough: ask for the code.
    void knocked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_since;
    int m_knocks = 0;
};

}
