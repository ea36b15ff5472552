// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

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

}
