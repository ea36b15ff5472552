// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyStep.h"

namespace yichuang {

class MaterialCard;

// The papers by the guide's list: photographed by telephone, taken from a stick, or brought to the window.
class MaterialStep : public ApplyStep {
    Q_OBJECT

public:
    MaterialStep(ApplyWork &work, Kiosk &kiosk);

    void shown() override;
    QString obstacle() override;
    QString lack() const override;
    QString forwardText() const override;

private:
    Kiosk &m_kiosk;
};

}
