// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/QuestionSheet.h"

#include <QTimer>

namespace yichuang {

// 您还在吗: counts down from 30 seconds, then the person is taken to be gone.
class IdleQuestion : public QuestionSheet {
    Q_OBJECT

public:
    IdleQuestion(bool hasDrafts, QWidget *window);

Q_SIGNALS:
    void over();

private:
    void count();

    bool m_hasDrafts;
    int m_left = 30;
    QTimer m_timer;
};

}
