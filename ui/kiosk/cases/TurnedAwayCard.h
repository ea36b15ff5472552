// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/MyCase.h"
#include "ui/parts/Panel.h"

namespace yichuang {

// Why a case was not taken, and who is competent instead.
class TurnedAwayCard : public Panel {
    Q_OBJECT

public:
    explicit TurnedAwayCard(const TurnedAway &why);
};

}
