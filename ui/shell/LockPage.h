// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Door.h"

#include <QWidget>

namespace yichuang {

class Label;
class Sign;
class LineField;

// 离席: covers the work, which stays as it is. The person's own password opens it again.
class LockPage : public QWidget {
    Q_OBJECT

public:
    LockPage(Door &door, QWidget *parent = nullptr);

    void lock(const SignedIn &who, const QDateTime &since);

Q_SIGNALS:
    void unlocked();
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tryPassword();
    void sayFault(const QString &sentence);

    Door &m_door;
    QString m_workNo;
    Label *m_title;
    Label *m_who;
    LineField *m_password;
    Label *m_fault;
    Sign *m_faultSign;
    Label *m_rule;
    Label *m_kept;
    bool m_busy = false;
};

}
