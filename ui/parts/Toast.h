// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QTimer>
#include <QWidget>

namespace yichuang {

// A fact that goes away by itself after 2 s, above the bar at the lower edge of its host, at its left; one that is no success has no tick.
// Never for anything a person must act on.
class Toast : public QWidget {
    Q_OBJECT

public:
    // The host is the page in whose corner the toast appears.
    explicit Toast(QWidget *host);

    // What was done.
    void tell(const QString &fact) { say(fact, Tone::Green); }
    // What failed.
    void fail(const QString &fact) { say(fact, Tone::Red); }
    // Amber: nothing happened, or something is still to be done.
    void say(const QString &fact, Tone tone);
    QString fact() const { return m_fact; }
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QString m_fact;
    Tone m_tone = Tone::Green;
    QTimer m_end;
};

}
