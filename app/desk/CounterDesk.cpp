// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<SignedIn>> CounterDesk::signIn(int window, const QString &device, bool takeOver)
{
    return readRecord<SignedIn>(m_line.call("counter.sign_in", {window, device, takeOver}, again));
}

QFuture<Result<Done>> CounterDesk::hold(const RequestId &request, CaseId id, const QString &reason)
{
    return readDone(m_line.call("counter.hold", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<QList<WindowStatus>>> CounterDesk::handOverWindows(CaseId id)
{
    return reading(m_line.call("counter.hand_over_windows", {id.value()}, looking),
                   [](const QJsonValue &answer) { return readList<WindowStatus>(answer[u"windows"]); });
}

QFuture<Result<Done>> CounterDesk::handOver(const RequestId &request, CaseId id, int window, const QString &reason, const QString &note)
{
    return readDone(m_line.call("counter.hand_over", {request.uuid(), id.value(), window, reason, wordsOrNull(note)}, again));
}

QFuture<Result<IdentityComparison>> CounterDesk::compareIdentity(CaseId id, const IdentityCard &card, Presence presence)
{
    QJsonObject shown = card.toJson();
    shown.insert(QStringLiteral("presence"), wordFor(presence));
    return readRecord<IdentityComparison>(m_line.call("counter.compare_identity", {id.value(), shown}, looking));
}

QFuture<Result<Verified>> CounterDesk::verify(const RequestId &request, CaseId id, int version,
                                              const std::optional<IdentityProof> &identity,
                                              const std::optional<QList<OriginalSeen>> &originals, const QList<AskedPoint> &points)
{
    const SqlValue person = identity ? SqlValue(identity->toJson()) : SqlValue(nullptr);
    const SqlValue papers = originals ? SqlValue(writeList(*originals)) : SqlValue(nullptr);
    QJsonArray looked;
    for (const AskedPoint &point : points)
        looked.append(QJsonObject{{QStringLiteral("form"), point.form}, {QStringLiteral("pointer"), point.pointer}});
    const SqlValue answers = points.isEmpty() ? SqlValue(nullptr) : SqlValue(looked);
    return readRecord<Verified>(m_line.call("counter.verify", {request.uuid(), id.value(), version, person, papers, answers}, again));
}

QFuture<Result<ReasonCatalogue>> CounterDesk::reasons(CaseId id)
{
    return readRecord<ReasonCatalogue>(m_line.call("counter.reasons", {id.value()}, looking));
}

QFuture<Result<KeptPieces>> CounterDesk::storeChunk(const QString &sha256, int no, int total, const std::optional<QByteArray> &data)
{
    return reading(m_line.call("counter.store_chunk", {sha256, no, total, data}, again), keptOf);
}

QFuture<Result<CaseFile>> CounterDesk::scan(const RequestId &request, CaseId id, int version, int seq, const ScannedFile &paper)
{
    return readCase(m_line.call("counter.scan", {request.uuid(), id.value(), version, seq, paper.toJson()}, again));
}

}
