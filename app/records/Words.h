// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace yichuang {

// The values that the hall says in words, each enumeration with its words in the order of its values.
template<typename Enum> inline constexpr std::nullptr_t wordsOf = nullptr;

template<typename... Word> constexpr auto spelled(const Word &...words)
{
    return std::array{QLatin1String(words)...};
}

// Where a case stands.
enum class CaseStatus {
    Submitted,
    Invited,
    Supplementing,
    Accepted,
    Declined,
    NotRequired,
    Withdrawn,
    Granted,
    Refused,
    Concluded,
    Terminated,
    Other
};
template<>
inline constexpr auto wordsOf<CaseStatus> = spelled("submitted", "invited", "supplementing", "accepted", "declined", "not_required",
                                                    "withdrawn", "granted", "refused", "concluded", "terminated", "other");
enum class NextStep { Accept, PreReview, TakeSupplement, None };
template<> inline constexpr auto wordsOf<NextStep> = spelled("accept", "pre_review", "take_supplement", "none");
enum class LightColour { Green, Amber, Red, Paused };
template<> inline constexpr auto wordsOf<LightColour> = spelled("green", "amber", "red", "paused");

// The queue.
enum class QueueScope { Window, Department, Held, Mine, Paused, Done };
template<> inline constexpr auto wordsOf<QueueScope> = spelled("window", "department", "held", "mine", "paused", "done");
enum class QueueSort { Due, Received };
template<> inline constexpr auto wordsOf<QueueSort> = spelled("due", "received");
enum class QueueState { Waiting, Claimed, Held, Invited };
template<> inline constexpr auto wordsOf<QueueState> = spelled("waiting", "claimed", "held", "invited");

// Who applies, and for what.
enum class PartyKind { Person, Enterprise };
template<> inline constexpr auto wordsOf<PartyKind> = spelled("person", "enterprise");
enum class SmsState { Deliverable, NoNumber, OptedOut };
template<> inline constexpr auto wordsOf<SmsState> = spelled("deliverable", "no_number", "opted_out");
enum class ItemKind { Immediate, Promised };
template<> inline constexpr auto wordsOf<ItemKind> = spelled("immediate", "promised");

// Papers handed in.
enum class Requirement { Yes, No, Conditional };
template<> inline constexpr auto wordsOf<Requirement> = spelled("yes", "no", "conditional");
enum class MaterialForm { Paper, Electronic, Either };
template<> inline constexpr auto wordsOf<MaterialForm> = spelled("paper", "electronic", "either");
enum class MaterialState { Supplied, Missing, Window };
template<> inline constexpr auto wordsOf<MaterialState> = spelled("supplied", "missing", "window");
enum class OriginalMark { Seen, Copy, Scanned, NotNeeded, Mismatch };
template<> inline constexpr auto wordsOf<OriginalMark> = spelled("seen", "copy", "scanned", "not_needed", "mismatch");

// Identity.
enum class Presence { InPerson, Agent, Online };
template<> inline constexpr auto wordsOf<Presence> = spelled("in_person", "agent", "online");
enum class CardSource { Chip, Typed };
template<> inline constexpr auto wordsOf<CardSource> = spelled("chip", "typed");
enum class CardField { Name, Sex, Nation, Birth, Number, Address, Valid };
template<> inline constexpr auto wordsOf<CardField> = spelled("name", "sex", "nation", "birth", "number", "address", "valid");
enum class CompareNote { NotDeclared, Expired };
template<> inline constexpr auto wordsOf<CompareNote> = spelled("not_declared", "expired");
enum class CardHolder { Applicant, Agent, LegalRepresentative, Other };
template<> inline constexpr auto wordsOf<CardHolder> = spelled("applicant", "agent", "legal_representative", "other");
enum class Secret { ApplicantNumber, ApplicantPhone, AgentNumber, AgentPhone, LegalNumber, CollectorNumber };
template<>
inline constexpr auto wordsOf<Secret> = spelled("applicant.id", "applicant.phone", "agent.id", "agent.phone", "legal.id", "collector.id");

// Decisions, and the papers and messages that leave the hall.
enum class DefectTarget { Material, Field };
template<> inline constexpr auto wordsOf<DefectTarget> = spelled("material", "field");
// What came for a point of a notice.
enum class PointAnswer { File, Window, Answer, Corrected, Promise };
template<> inline constexpr auto wordsOf<PointAnswer> = spelled("file", "window", "answer", "corrected", "promise");
enum class NoticeKind {
    Accept,
    PreReview,
    Supplement,
    Decline,
    Correct,
    Forward,
    Grant,
    Refuse,
    Return,
    Pause,
    Extend,
    Terminate,
    OfferHearing,
    InformParty,
    TakeSupplement, // no notice: a receipt
    Receive         // the same
};
template<>
inline constexpr auto wordsOf<NoticeKind> = spelled("accept", "pre_review", "supplement", "decline", "correct", "forward", "grant",
                                                    "refuse", "return", "pause", "extend", "terminate", "offer_hearing", "inform_party",
                                                    "take_supplement", "receive");
enum class DocumentState { Making, Ready, Void, Failed };
template<> inline constexpr auto wordsOf<DocumentState> = spelled("making", "ready", "void", "failed");
enum class MessageState { Queued, Sending, Accepted, Delivered, Failed, Unknown, Suppressed, Expired };
template<>
inline constexpr auto wordsOf<MessageState> = spelled("queued", "sending", "accepted", "delivered", "failed", "unknown", "suppressed",
                                                      "expired");
enum class SendResult { Accepted, Temporary, Final, Unknown };
template<> inline constexpr auto wordsOf<SendResult> = spelled("accepted", "temporary", "final", "unknown");
enum class PrintState { Waiting, Printing, Done, Held, Failed, Vanished };
template<> inline constexpr auto wordsOf<PrintState> = spelled("waiting", "printing", "done", "held", "failed", "vanished");

// A supervisor asks for a case while its clock runs, or holds against somebody that it is over.
enum class UrgeKind { Remind, Urge };
template<> inline constexpr auto wordsOf<UrgeKind> = spelled("remind", "urge");

// The hall itself.
enum class WindowState { Free, Busy, Paused };
template<> inline constexpr auto wordsOf<WindowState> = spelled("free", "busy", "paused");
enum class GatewayState { Ok, Failing, Off };
template<> inline constexpr auto wordsOf<GatewayState> = spelled("ok", "failing", "off");

template<typename Enum> QString wordFor(Enum value)
{
    return wordsOf<Enum>.at(size_t(value));
}

// None for a word that this program does not know.
template<typename Enum> std::optional<Enum> fromWord(QStringView word)
{
    const auto found = std::find(wordsOf<Enum>.begin(), wordsOf<Enum>.end(), word);
    if (found == wordsOf<Enum>.end())
        return std::nullopt;
    return Enum(found - wordsOf<Enum>.begin());
}

}
