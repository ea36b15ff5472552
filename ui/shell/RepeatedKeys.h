// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;

namespace yichuang {

// Whoever holds a key down presses it once. Over X11, Qt takes many repeats of a held key for new presses: it misses that the press follows
// its release at the same moment. Here they are told again as what they are, so that nothing is marked or sent by them; a key that bounces
// is taken in the same way. In text fields a repeat types as before.
class RepeatedKeys : public QObject {
    Q_OBJECT

public:
    explicit RepeatedKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isRepeat(const QKeyEvent &press) const;

    int m_released = 0; // the key that was let go last
    quint64 m_at = 0;
    bool m_repeats = false; // the key whose shortcut is about to be told
};

}
