// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class Label;
class PaperSlot;

// 已收下: submitted while the hall is away. It is handed in by itself once the hall is back; a slip says so.
class KeptPage : public KioskPage {
    Q_OBJECT

public:
    // Under this name it waits.
    KeptPage(Kiosk &kiosk, const ServiceGuide &guide, const QUuid &name);

    bool goBack() override { return true; }
    bool isFarewell() const override { return true; }

private:
    void print();

    ServiceGuide m_guide;
    QUuid m_name;
    PaperSlot *m_paper;
    Label *m_state;
    Label *m_printing;
};

}
