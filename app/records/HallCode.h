// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace yichuang::error {

// Those of the hall's refusals (docs/calls.md) after which a program goes another way; what a person is told of each stands in Words.
inline constexpr QLatin1String PasswordOld{"YC003"};     // it has to be changed first
inline constexpr QLatin1String CaseChanged{"YC101"};     // by somebody, meanwhile
inline constexpr QLatin1String RequestReused{"YC102"};   // with other arguments
inline constexpr QLatin1String HeldElsewhere{"YC103"};   // another window has the case
inline constexpr QLatin1String NotHeld{"YC104"};         // not, or no longer
inline constexpr QLatin1String StatusForbids{"YC105"};   // the case is past that
inline constexpr QLatin1String TooLateToUndo{"YC106"};   // facts {why}
inline constexpr QLatin1String WindowTaken{"YC201"};     // facts {window, by}
inline constexpr QLatin1String SitsElsewhere{"YC202"};   // at another window
inline constexpr QLatin1String WindowBarred{"YC203"};    // not given to this person, or paused
inline constexpr QLatin1String NotIdentified{"YC301"};   // who stands at the window
inline constexpr QLatin1String PapersMissing{"YC302"};   // or do not match
inline constexpr QLatin1String TooBrief{"YC303"};        // a reason; facts {field, least}
inline constexpr QLatin1String DaysRefused{"YC316"};     // facts {first, last}
inline constexpr QLatin1String Faulty{"YC401"};          // an application; facts {faults}
inline constexpr QLatin1String PaperNotMade{"YC501"};    // yet, or never
inline constexpr QLatin1String SessionOver{"YC701"};     // logged out, too long idle, or of another device
inline constexpr QLatin1String TooMuch{"YC705"};         // too large or too many
inline constexpr QLatin1String LogInWrong{"YC706"};      // the words don't belong together; never says which
inline constexpr QLatin1String LogInLocked{"YC707"};     // too many tries; facts {wait_seconds}
inline constexpr QLatin1String AnsweredAlready{"YC708"}; // or said already
inline constexpr QLatin1String DraftElsewhere{"YC709"};  // another device has gone on with it; facts {saved_at, seq}

}
