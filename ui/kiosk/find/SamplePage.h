// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class KioskPaperView;

// What a material should look like: the blank form, or one that is filled in as an example.
class SamplePage : public KioskPage {
    Q_OBJECT

public:
    SamplePage(Kiosk &kiosk, const GuideMaterial &material);
    KioskPage *anew() override { return new SamplePage(kiosk(), m_material); }

private:
    void show(const MaterialSample &sample);

    GuideMaterial m_material;
    KioskPaperView *m_view;
};

}
