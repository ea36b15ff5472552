// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

namespace yichuang {

class OwnerSession;

// Gives a hall in use the phrases and messages that came with a newer program. What the office changed or struck stays as it is.
class HallWords {
public:
    static Result<Done> load(OwnerSession &session);
};

}
