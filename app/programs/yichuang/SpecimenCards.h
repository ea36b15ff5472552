// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardData.h"
#include "hall/SignIn.h"
#include "records/Ids.h"

#include <QFuture>

namespace yichuang {

// A private hall has no citizens and no cards: the specimen card of whoever applied in a case, as its owner reads it off the sample, for
// the simulated reader. An enterprise comes by its legal representative, a case with an agent by the agent. Runs on another thread.
QFuture<Result<CardData>> specimenCard(const SignIn &owner, CaseId id);

}
