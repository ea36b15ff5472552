// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/CaseFile.h"
#include "records/SignedIn.h"
#include "records/Supervision.h"

#include <QFuture>

namespace yichuang {

class Line;

using ExportId = Id<struct ExportKind>;

// What a supervisor may ask and do, in the departments that are theirs. Acts on a case stand in its chain, with their reason; docs/calls.md
// says what each refuses.
class SupervisionDesk {
public:
    explicit SupervisionDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<SignedIn>> signIn(const QString &device);
    QFuture<Result<Done>> signOut();

    QFuture<Result<Dashboard>> dashboard(const FigureFilter &filter);
    // The cases behind a figure of the dashboard. An empty `after` asks for the first page.
    QFuture<Result<SupervisedPage>> cases(const QString &figure, const FigureFilter &filter, const QJsonObject &after, int count);
    // Whom a calendar promised another day: who asks is written down before the hall answers.
    QFuture<Result<SupervisedPage>> movedCases(const FigureFilter &filter, const QJsonObject &after, int count);
    // Who looked is written down before the hall answers.
    QFuture<Result<CaseFile>> caseFile(CaseId id);
    QFuture<Result<CaseClocks>> explain(CaseId id);
    // Before it leaves the window on paper: who takes it is written down.
    QFuture<Result<Done>> explanationPrinted(CaseId id);
    QFuture<Result<QList<CaseHandler>>> handlers(CaseId id);

    QFuture<Result<Done>> urge(const RequestId &request, CaseId id, const QString &reason);
    QFuture<Result<Done>> reassign(const RequestId &request, CaseId id, const QString &workNo, const QString &reason);
    // By right: the case goes back to the team.
    QFuture<Result<Done>> takeOver(const RequestId &request, CaseId id, const QString &reason);
    QFuture<Result<Done>> allowSecondNotice(const RequestId &request, CaseId id, const QString &reason);

    // Which declined cases a week's draw names; no week: the last that is over.
    QFuture<Result<SecondLooks>> secondLooks(const QDate &week, const FigureFilter &filter);
    QFuture<Result<Done>> lookAgain(const RequestId &request, EventId event, bool right, const QString &note);

    // Taking figures out of the hall is two calls: who takes what is written down by the first, whatever becomes of the second.
    QFuture<Result<ExportId>> beginExport(const RequestId &request, ExportedWhat what, ExportFormat format, const FigureFilter &filter,
                                          const QString &figure = {});
    QFuture<Result<QJsonObject>> exportReport(ExportId id);
    QFuture<Result<SupervisedPage>> exportCases(ExportId id, const QJsonObject &after, int count);

    QFuture<Result<MessagePage>> exportMessages(ExportId id, const QJsonObject &after, int count);

    // The messages behind a number of the delivery card: sms_delivered, sms_waiting, sms_failed, or sms_left, what did not arrive on the
    // days before and nobody was called about.
    QFuture<Result<MessagePage>> messages(const QString &figure, const FigureFilter &filter, const QJsonObject &after, int count);
    // The number to be called, in two calls as every number that is shown.
    QFuture<Result<RevealId>> phoneAttempt(qint64 message);
    QFuture<Result<QString>> phone(RevealId attempt);
    QFuture<Result<Done>> noteCall(const RequestId &request, qint64 message, const QString &note);
    // The message that did not arrive leaves once more.
    QFuture<Result<Done>> correctPhone(const RequestId &request, qint64 message, const QString &mobile, const QString &reason);

private:
    Line &m_line;
};

}
