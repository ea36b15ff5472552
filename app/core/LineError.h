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

namespace error {

// The fact of a lost line that it is lost to an upgrade: the hall is there, and lets nobody in until it is done.
inline constexpr QLatin1String Upgrade{"upgrade"};

inline bool isUpgrade(const Error &error)
{
    return (error.is(LineLost) || error.is(Unread)) && error.facts[Upgrade].toBool();
}

}

}
