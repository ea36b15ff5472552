// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Audit.h"
#include "records/SignedIn.h"

#include <QFuture>

namespace yichuang {

class Line;

// What the audit administrator may do: read everything that was done, and change nothing (docs/audit.md). What he asks is written down
// before it is answered.
class AuditDesk {
public:
    explicit AuditDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<SignedIn>> signIn(const QString &device);
    QFuture<Result<Done>> signOut();

    QFuture<Result<AuditQuestionId>> ask(const AuditFilter &filter);
    // The latest first; an empty `after` asks for the first page.
    QFuture<Result<AuditRows>> answer(AuditQuestionId question, const QJsonObject &after, int count);

    QFuture<Result<CaseChain>> chain(CaseId id);
    // The seals after a day, the earliest first.
    QFuture<Result<QList<DaySeal>>> seals(const QDate &after, int count);
    // Begins with an empty state and goes on with what the last call answered.
    QFuture<Result<SealCheck>> checkSeal(const QDate &day, const QJsonObject &state);

private:
    Line &m_line;
};

}
