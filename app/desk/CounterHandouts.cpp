// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"

#include "desk/Answers.h"
#include "desk/Attempts.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<QList<HandoutRow>>> CounterDesk::handouts(const QString &text)
{
    return reading(m_line.call("counter.handouts", {text}, looking),
                   [](const QJsonValue &answer) { return readList<HandoutRow>(answer[u"rows"]); });
}

QFuture<Result<Handout>> CounterDesk::handout(CaseId id)
{
    const Answer noted = m_line.call("counter.look", {id.value()}, looking);
    return readRecord<Handout>(answerOf(noted, m_line.call("counter.handout", {id.value()}, looking)));
}

QFuture<Result<Decided>> CounterDesk::handOut(const RequestId &request, CaseId id, int version, const Collector &collector)
{
    return readRecord<Decided>(m_line.call("counter.hand_out", {request.uuid(), id.value(), version, collector.toJson()}, again));
}

QFuture<Result<Decided>> CounterDesk::serve(const RequestId &request, CaseId id, int version, DocumentId document,
                                            const QJsonObject &service)
{
    return readRecord<Decided>(m_line.call("counter.serve", {request.uuid(), id.value(), version, document.value(), service}, again));
}

QFuture<Result<Decided>> CounterDesk::serviceResult(const RequestId &request, ServiceId service, const QJsonObject &result)
{
    return readRecord<Decided>(m_line.call("counter.service_result", {request.uuid(), service.value(), result}, again));
}

}
