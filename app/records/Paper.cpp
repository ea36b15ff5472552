// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Paper.h"

#include "records/Reading.h"

namespace yichuang {

Document Document::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<DocumentId>(json[u"id"]),
        .kind = json[u"kind"].toString(),
        .title = json[u"title"].toString(),
        .number = json[u"number"].toString(),
        .createdAt = readTime(json[u"created_at"]),
        .state = readWord<DocumentState>(json[u"state"]).value_or(DocumentState::Making),
        .prints = json[u"prints"].toInt(),
        .printed = json[u"printed"].toInt(),
        .lastPrint = readWord<PrintState>(json[u"last_print"]),
        .pages = json[u"pages"].toInt(),
        .sha256 = json[u"sha256"].toString(),
    };
}

Message Message::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<MessageId>(json[u"id"]),
        .event = json[u"event"].toString(),
        .channel = json[u"channel"].toString(),
        .toMasked = json[u"to_masked"].toString(),
        .text = json[u"text"].toString(),
        .state = readWord<MessageState>(json[u"state"]).value_or(MessageState::Unknown),
        .queuedAt = readTime(json[u"queued_at"]),
        .releaseAt = readTime(json[u"release_at"]),
        .deliveredAt = readTime(json[u"delivered_at"]),
        .detail = json[u"detail"].toString(),
    };
}

PrintJob PrintJob::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<PrintJobId>(json[u"job"]),
        .document = readId<DocumentId>(json[u"document"]),
        .title = json[u"title"].toString(),
        .number = json[u"number"].toString(),
        .by = json[u"by"].toString(),
        .printer = json[u"printer"].toString(),
        .copies = json[u"copies"].toInt(1),
        .copyNo = json[u"copy_no"].toInt(),
        .reason = json[u"reason"].toString(),
        .at = readTime(json[u"at"]),
        .state = readWord<PrintState>(json[u"state"]).value_or(PrintState::Waiting),
        .detail = json[u"detail"].toString(),
    };
}

PaperDue PaperDue::fromJson(const QJsonObject &json)
{
    return {
        .document = readId<DocumentId>(json[u"document"]),
        .caseId = readId<CaseId>(json[u"case"]),
        .kind = readWord<NoticeKind>(json[u"kind"]).value_or(NoticeKind::Accept),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .name = json[u"name"].toString(),
        .undoSeconds = json[u"undo_seconds"].toInt(),
        .sends = json[u"sends"].toBool(),
        .item = json[u"item"].toString(),
        .shortNo = json[u"short_no"].toString(),
        .at = readTime(json[u"at"]),
    };
}

LeftPrint LeftPrint::fromJson(const QJsonObject &json)
{
    return {
        .job = readId<PrintJobId>(json[u"job"]),
        .printer = json[u"printer"].toString(),
        .spooled = json.contains(u"spooled") ? std::optional(json[u"spooled"].toInt()) : std::nullopt,
        .document = readId<DocumentId>(json[u"document"]),
        .copies = json[u"copies"].toInt(1),
        .title = json[u"title"].toString(),
        .name = json[u"name"].toString(),
    };
}

NoticePreview NoticePreview::fromJson(const QJsonObject &json)
{
    const QJsonObject sms = json[u"sms"].toObject();
    const QJsonObject document = json[u"document"].toObject();
    return {
        .smsText = sms[u"text"].toString(),
        .smsToMasked = sms[u"to_masked"].toString(),
        .smsState = readWord<SmsState>(sms[u"state"]).value_or(SmsState::NoNumber),
        .documentTemplate = document[u"template"].toObject(),
        .documentFacts = document[u"facts"].toObject(),
    };
}

}
