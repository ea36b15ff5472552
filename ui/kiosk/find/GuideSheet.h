// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/ServiceGuide.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>

namespace yichuang {

// A service guide on A4, to take along. Always in Chinese: it is the hall's text. Set on another thread.
QFuture<Result<QByteArray>> setGuideSheet(const ServiceGuide &guide, const QDateTime &printedAt);

// What a person takes along whose application waits for the line: no number yet, nothing of the person.
QFuture<Result<QByteArray>> setWaitingSlip(const ServiceGuide &guide, const QDateTime &keptAt);

}
