// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Application.h"
#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

// How one case stands, for who has its number and code: nothing of papers or persons.
class ProgressPage : public KioskPage {
    Q_OBJECT

public:
    ProgressPage(Kiosk &kiosk, const Progress &progress);
    KioskPage *anew() override { return new ProgressPage(kiosk(), m_progress); }

private:
    Progress m_progress;
};

}
