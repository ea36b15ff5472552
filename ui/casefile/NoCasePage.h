// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/StatePage.h"

namespace yichuang {

// Where a case would be while none is open, and how one comes to be.
class NoCasePage : public StatePage {
    Q_OBJECT

public:
    explicit NoCasePage(QWidget *parent = nullptr);

    void showNoCase();

Q_SIGNALS:
    void nextAsked();
};

}
