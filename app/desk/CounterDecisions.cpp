// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

static QJsonObject optionsOf(const SupplementNotice &notice)
{
    return {{QStringLiteral("copy_agent"), notice.copyAgent}};
}

static QJsonObject optionsOf(const Declining &declining)
{
    return {{QStringLiteral("allow_resubmit"), declining.allowResubmit}};
}

QFuture<Result<Decided>> CounterDesk::preReview(const RequestId &request, CaseId id, int version, const QString &note)
{
    return readRecord<Decided>(m_line.call("counter.pre_review", {request.uuid(), id.value(), version, wordsOrNull(note)}, again));
}

QFuture<Result<Decided>> CounterDesk::accept(const RequestId &request, CaseId id, int version, const QString &note)
{
    return readRecord<Decided>(m_line.call("counter.accept", {request.uuid(), id.value(), version, wordsOrNull(note)}, again));
}

QFuture<Result<Decided>> CounterDesk::correct(const RequestId &request, CaseId id, int version, const QList<Correction> &corrections,
                                              bool isSigned)
{
    return readRecord<Decided>(
        m_line.call("counter.correct", {request.uuid(), id.value(), version, writeList(corrections), isSigned}, again));
}

QFuture<Result<Decided>> CounterDesk::supplement(const RequestId &request, CaseId id, int version, const SupplementNotice &notice,
                                                 const QString &note)
{
    return readRecord<Decided>(m_line.call(
        "counter.supplement",
        {request.uuid(), id.value(), version, writeList(notice.defects), notice.workdays, optionsOf(notice), wordsOrNull(note)}, again));
}

QFuture<Result<Decided>> CounterDesk::decline(const RequestId &request, CaseId id, int version, const Declining &declining,
                                              const QString &note)
{
    return readRecord<Decided>(m_line.call("counter.decline",
                                           {request.uuid(), id.value(), version, declining.ground, declining.facts,
                                            wordsOrNull(declining.competentBody), optionsOf(declining), wordsOrNull(note)},
                                           again));
}

QFuture<Result<NoticePreview>> CounterDesk::preview(CaseId id, NoticeKind kind, const QJsonObject &arguments)
{
    return readRecord<NoticePreview>(m_line.call("counter.preview_notice", {id.value(), wordFor(kind), arguments}, looking));
}

QFuture<Result<NoticePreview>> CounterDesk::previewSupplement(CaseId id, const SupplementNotice &notice)
{
    return preview(id, NoticeKind::Supplement,
                   {
                       {QStringLiteral("defects"), writeList(notice.defects)},
                       {QStringLiteral("workdays"), notice.workdays},
                       {QStringLiteral("options"), optionsOf(notice)},
                   });
}

QFuture<Result<NoticePreview>> CounterDesk::previewDecline(CaseId id, const Declining &declining)
{
    return preview(id, NoticeKind::Decline,
                   {
                       {QStringLiteral("ground"), declining.ground},
                       {QStringLiteral("facts"), declining.facts},
                       {QStringLiteral("competent_body"), declining.competentBody},
                       {QStringLiteral("options"), optionsOf(declining)},
                   });
}

}
