// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Material.h"

#include <QFuture>

#include <functional>

namespace yichuang {

class CaseDesk;

// An attachment's bytes from the hall, whole.
QFuture<Result<QByteArray>> fetchAttachment(CaseDesk &desk, const Attachment &attachment);

// The same for whoever asks later: when the reader is gone by then, nothing is fetched (file.cancelled).
std::function<QFuture<Result<QByteArray>>()> fetchFor(QObject *reader, CaseDesk &desk, const Attachment &attachment);

}
