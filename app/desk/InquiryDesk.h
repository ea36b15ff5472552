// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/CallName.h"
#include "records/Ids.h"
#include "records/Inquiry.h"
#include "records/Kiosk.h"
#include "records/SignedIn.h"

#include <QFuture>

namespace yichuang {

class Line;

// What applicants wait for from people: answers to questions, complaints and bad ratings, and somebody who comes to a kiosk. Supervisors
// see all of it; the help desk sees consultations and calls.
class InquiryDesk {
public:
    static InquiryDesk ofSupervisor(Line &line) { return InquiryDesk(line, "supervision"); }
    static InquiryDesk ofHelpDesk(Line &line) { return InquiryDesk(line, "helpdesk"); }

    QFuture<Result<SignedIn>> signIn(const QString &device);
    QFuture<Result<Done>> signOut();

    // What waits for an answer, the soonest due first; or what was answered, the latest first. An empty `after` asks for the first page.
    QFuture<Result<InquiryPage>> inquiries(std::optional<InquiryKind> kind, bool open, const QJsonObject &after, int count);
    // YC303: too short; YC708 {by}: somebody was faster.
    QFuture<Result<Inquiry>> answer(const RequestId &request, InquiryId id, const QString &text);

    QFuture<Result<QList<KioskStanding>>> kiosks();
    QFuture<Result<QList<HelpCall>>> helpCalls();
    // Gives who goes: oneself, or whoever was faster.
    QFuture<Result<HelpCall>> takeHelpCall(HelpCallId id);

private:
    InquiryDesk(Line &line, CallWord schema)
        : m_line(line)
        , m_schema(schema)
    {
    }
    CallName here(CallWord function) const { return CallName(m_schema, function); }

    Line &m_line;
    CallWord m_schema;
};

}
