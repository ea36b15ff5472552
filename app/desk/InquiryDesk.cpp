// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/InquiryDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<SignedIn>> InquiryDesk::signIn(const QString &device)
{
    return readRecord<SignedIn>(m_line.call(here("sign_in"), {device}, again));
}

QFuture<Result<Done>> InquiryDesk::signOut()
{
    return readDone(m_line.call(here("sign_out")));
}

QFuture<Result<InquiryPage>> InquiryDesk::inquiries(std::optional<InquiryKind> kind, bool open, const QJsonObject &after, int count)
{
    QJsonObject filter{{QStringLiteral("open"), open}};
    if (kind)
        filter[QStringLiteral("kind")] = wordFor(*kind);
    const std::optional<QJsonObject> from = after.isEmpty() ? std::nullopt : std::optional(after);
    return readRecord<InquiryPage>(m_line.call(here("inquiries"), {filter, from, count}, looking));
}

QFuture<Result<Inquiry>> InquiryDesk::answer(const RequestId &request, InquiryId id, const QString &text)
{
    return readRecord<Inquiry>(m_line.call(here("answer_inquiry"), {request.uuid(), id.value(), text}, again));
}

QFuture<Result<QList<KioskStanding>>> InquiryDesk::kiosks()
{
    return reading(m_line.call(here("kiosks"), {}, looking),
                   [](const QJsonValue &answer) { return readList<KioskStanding>(answer[u"kiosks"]); });
}

QFuture<Result<QList<HelpCall>>> InquiryDesk::helpCalls()
{
    return reading(m_line.call(here("help_calls"), {}, looking),
                   [](const QJsonValue &answer) { return readList<HelpCall>(answer[u"calls"]); });
}

QFuture<Result<HelpCall>> InquiryDesk::takeHelpCall(HelpCallId id)
{
    return readRecord<HelpCall>(m_line.call(here("take_help_call"), {id.value()}, again));
}

}
