// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <chrono>
#include <thread>

namespace yichuang {

// Starts the keeper of a private hall as a program of its own, which outlives the one that started it. Of several that are started at the
// same time all but one end at once, so it may be called as often as one likes.
class KeeperLauncher {
public:
    // The program is yichuangctl; empty: the one beside this program.
    explicit KeeperLauncher(QString folder, QString program = {});

    // True when a keeper was started, false when one was awake. Returns at once.
    Result<bool> wake() const;

private:
    const QString m_folder;
    const QString m_program;
};

// As long as it lives, wakes the keeper of a private hall again if that ended, on a thread of its own: without a keeper no paper is made
// and no message leaves.
class KeeperWatch {
public:
    explicit KeeperWatch(KeeperLauncher launcher, std::chrono::milliseconds every = std::chrono::seconds(20));

private:
    std::jthread m_thread;
};

}
