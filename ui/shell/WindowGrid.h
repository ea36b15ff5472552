// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/HallStatus.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace yichuang {

// The hall's windows to sit down at: free ones can be chosen, taken ones are named. Arrow keys and the number choose
// among them.
class WindowGrid : public QWidget {
    Q_OBJECT

public:
    explicit WindowGrid(QWidget *parent = nullptr);

    void show(const QList<WindowStatus> &windows, int here);
    int chosen() const;
    // False where nobody can sit there.
    bool choose(int number);
    // The focus goes to the first that is free, but to none that was just refused.
    void askToChoose(int butNot);
    // The one that has the focus is chosen; false: none has it.
    bool takeFocused();

Q_SIGNALS:
    // By a person's key or mouse.
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *fieldBefore() const;

    QGridLayout *m_grid;
    QButtonGroup *m_group;
    QList<WindowStatus> m_windows;
    int m_here = 0;
    QString m_typed; // the digits of a number so far
    QElapsedTimer m_sinceDigit;
};

}
