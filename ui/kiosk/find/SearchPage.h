// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class Label;
class LineField;

// 您要办什么事: what was found so far, at every key.
class SearchPage : public KioskPage {
    Q_OBJECT

public:
    explicit SearchPage(Kiosk &kiosk);
    void shown() override;

private:
    void search();
    void showNothing(const QString &typed);

    LineField *m_field;
    Label *m_found;
};

}
