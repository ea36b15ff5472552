// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

// The agreement of use and what becomes of personal data, in full. Agreeing leads to registration.
class AgreementPage : public KioskPage {
    Q_OBJECT

public:
    AgreementPage(Kiosk &kiosk, Kiosk::Make next);
    KioskPage *anew() override { return new AgreementPage(kiosk(), m_next); }

private:
    void load();
    void show(const Agreement &agreement);

    Kiosk::Make m_next;
    Agreement m_agreement;
    Button *m_agree;
};

}
