// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Application.h"

#include <QFuture>

#include <optional>

namespace yichuang {

class Line;

// What the website and the kiosk may do for an applicant. The external id is the sender's own name for a submission: handing in the same
// again gives the first answer again.
class ApplicantDesk {
public:
    explicit ApplicantDesk(Line &line)
        : m_line(line)
    {
    }

    // Pieces of 512 KiB, named by the hash of the whole file. Gives how many the hall has.
    QFuture<Result<int>> storeChunk(const QString &sha256, int no, int total, const QByteArray &data);
    // docs/application.schema.json describes the application; YC401 lists every fault in it.
    QFuture<Result<ApplicationReceipt>> submit(const QString &externalId, const QJsonObject &application);
    QFuture<Result<ApplicationReceipt>> resubmit(const QString &externalId, const QString &caseNo, const QJsonObject &changes);
    // None when number and code don't belong together; tries are counted.
    QFuture<Result<std::optional<Progress>>> progress(const QString &caseNo, const QString &queryCode);

private:
    Line &m_line;
};

}
