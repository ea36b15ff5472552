// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/PrivateHall.h"
#include "keeper/KeeperLauncher.h"
#include "start/PrivateDevice.h"

#include <QFuture>

namespace yichuang {

// What the program needs of a hall before the first page: how this PC signs in, and, in a private hall, the hall itself to stay in.
struct Started {
    SignIn device;
    std::unique_ptr<PrivateHall> privateHall;
    std::optional<KeeperWatch> keeper; // of the private hall
};

// Of every person of the sample that a private hall is made with; its sign-in page says it.
inline constexpr char SamplePassword[] = "yichuang";

// A hall without its settings is a fresh one: it gets the sample, and says its password on the sign-in page. Of several programs that start
// at the same time one fills it and the others go on with what that put in. Blocks.
Result<Done> furnishOnce(const SignIn &owner, const std::function<void(const QString &)> &progress);

// Joins the hall that the command line names, or the user's own, which is made with its sample if there is none. Nothing of it runs on the
// caller's thread; `progress` is told on another thread what is being done.
QFuture<Result<std::shared_ptr<Started>>> startHall(const QString &serverSpec, const QString &folder, Device kind,
                                                    std::function<void(const QString &)> progress);

}
