// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CounterDesk.h"
#include "store/SealedFile.h"

#include <functional>

namespace yichuang {

// A scanned paper on its way: what of it the hall has to know, and its bytes.
struct ScannedPaperFile {
    ScannedFile file;
    SealedFile bytes;
};

// The pages as one PDF, beside the window's thread.
QFuture<Result<ScannedPaperFile>> makeScannedFile(const QList<QImage> &pages, const QString &name, const QString &watermark,
                                                  const QString &scanner);

// Brings the pieces into the hall, one after the other, and then the paper into the case. Called again with the same request id it goes on
// with the pieces that are missing, and puts the paper in once.
QFuture<Result<CaseFile>> uploadScan(CounterDesk &desk, const RequestId &request, CaseId id, int version, int seq,
                                     const ScannedPaperFile &paper, std::function<void(qint64 bytes)> progress = {});

}
