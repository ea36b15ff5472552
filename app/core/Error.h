// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace yichuang {

// Why a call failed: a code that programs branch on, a text for the log, and the facts a window needs to say it in the person's language.
// Codes that the hall raises are its SQLSTATEs of class YC (docs/calls.md); others are named here.
struct Error {
    QString code;
    QString log;
    QJsonObject facts;

    bool is(QLatin1String wanted) const { return code == wanted; }
};

namespace error {
inline constexpr QLatin1String LineLost{"line.lost"};           // not sent, or surely rolled back: safe to send again
inline constexpr QLatin1String OutcomeUnknown{"line.unknown"};  // sent, answer lost: ask again with the same request id
inline constexpr QLatin1String Unread{"line.unread"};           // what only reads got no answer: ask again once the line is back
inline constexpr QLatin1String SignInRefused{"line.refused"};   // wrong number or password, or not allowed to connect
inline constexpr QLatin1String BadInput{"input.bad"};           // refused before anything was sent; facts say which field
inline constexpr QLatin1String VersionMismatch{"hall.version"}; // hall and program don't belong together
inline constexpr QLatin1String Internal{"internal"};            // our own fault; the log text says more
}

}
