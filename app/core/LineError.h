// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace yichuang {

// Whether the line is to blame and not the hall's own judgement: what was asked may be asked again with the same words.
inline bool isOfTheLine(const Error &error)
{
    return error.is(error::LineLost) || error.is(error::OutcomeUnknown) || error.is(error::Unread);
}

}
