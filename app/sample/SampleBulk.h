// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/SampleHall.h"

namespace yichuang {

// A sample for benches: any number of cases, made in the database itself by statements over whole sets. Answers come from a few variants of
// each item; people, numbers, clocks, chains and queue are those of real cases.
class SampleBulk {
public:
    static Result<Done> fill(OwnerSession &session, const SampleOptions &options, const SampleHall::Progress &progress);
};

}
