// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace yichuang {

class StaffWindow;

// Says "painted" on the standard output when the rows of the queue were first on the screen, and ends the program.
class FirstPainting : public QObject {
    Q_OBJECT

public:
    explicit FirstPainting(StaffWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StaffWindow &m_window;
};

}
