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
    using Choose = std::function<void(const QString &code)>;

    // Whoever only chooses an item comes back with it; else its guide opens.
    explicit SearchPage(Kiosk &kiosk, Choose choose = {});
    void shown() override;
    // Whoever came to choose comes back to the page that asked.
    KioskPage *anew() override { return m_choose ? nullptr : new SearchPage(kiosk()); }

private:
    void search();
    void showNothing(const QString &typed);

    Choose m_choose;
    LineField *m_field;
    Label *m_found;
};

}
