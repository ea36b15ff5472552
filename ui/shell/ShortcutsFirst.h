// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;

namespace yichuang {

// A key of the workplace works wherever the focus is. Over X11 a field to type in takes some chords for its own editing (Ctrl E to the end
// of the line, Ctrl D, Ctrl K, Ctrl U), and the workplace's key of the same chord would be dead there, with nothing said. What text is
// copied, pasted and taken back with stays the field's, and so does a chord that nothing in the window waits for.
// With Ctrl a digit of the number pad is the one above the letters.
class ShortcutsFirst : public QObject {
    Q_OBJECT

public:
    explicit ShortcutsFirst(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool tellAsOfTheRow(QObject *watched, QKeyEvent *press);
};

}
