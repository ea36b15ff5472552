// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"

#include <functional>

namespace yichuang {

struct SampleOptions {
    // Up to MostLively cases live whole lives with papers and messages; more are made in bulk, for benches.
    static constexpr qint64 MostLively = 1000;
    static constexpr qint64 Most = 5'000'000;

    qint64 cases = 420;
    quint32 seed = 1;
    double waiting = 0.1;      // bulk only: the share that waits at the counter
    QString password;          // of every person of the sample, and of the login portal
    bool showPassword = false; // on the sign-in page, with a kiosk and applicants' accounts to try: for a private hall only
};

// Furnishes a hall: catalogue, people and their logins, and cases of the last ninety days. All of it or nothing, in one transaction.
class SampleHall {
public:
    // What is being done, and how far of how much.
    using Progress = std::function<void(const QString &what, qint64 done, qint64 of)>;

    // What the people of a private hall's sample sign in with.
    static QString demoPassword() { return QStringLiteral("yichuang"); }

    // Loads the catalogue, people and logins only.
    static Result<Done> furnish(OwnerSession &session, const SampleOptions &options);
    // The whole sample. Needs a QGuiApplication for the drawn papers. Error hall.not_empty when there is a case already.
    static Result<Done> fill(OwnerSession &session, const SampleOptions &options, const Progress &progress = {});
};

namespace error {
inline constexpr QLatin1String HallNotEmpty{"hall.not_empty"};
}

}
