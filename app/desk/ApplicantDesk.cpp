// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"

namespace yichuang {

QFuture<Result<int>> ApplicantDesk::storeChunk(const QString &sha256, int no, int total, const QByteArray &data)
{
    return reading(m_line.call("applicant.store_chunk", {sha256, no, total, data}, CallOptions::repeatable()),
                   [](const QJsonValue &answer) { return answer[u"have"].toInt(); });
}

QFuture<Result<ApplicationReceipt>> ApplicantDesk::submit(const QString &externalId, const QJsonObject &application)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.submit", {externalId, application}, CallOptions::repeatable()));
}

QFuture<Result<ApplicationReceipt>> ApplicantDesk::resubmit(const QString &externalId, const QString &caseNo, const QJsonObject &changes)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.resubmit", {externalId, caseNo, changes}, CallOptions::repeatable()));
}

QFuture<Result<std::optional<Progress>>> ApplicantDesk::progress(const QString &caseNo, const QString &queryCode)
{
    return reading(m_line.call("applicant.progress", {caseNo, queryCode}), [](const QJsonValue &answer) {
        return answer.isObject() ? std::optional(Progress::fromJson(answer.toObject())) : std::nullopt;
    });
}

}
