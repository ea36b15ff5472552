// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Draft.h"

#include "records/Reading.h"

namespace yichuang {

ApplicationDraft ApplicationDraft::fromJson(const QJsonObject &json)
{
    return {
        .id = QUuid(json[u"id"].toString()),
        .item = json[u"item"].toString(),
        .caseNo = json[u"case_no"].toString(),
        .data = json[u"data"].toObject(),
        .place = json[u"place"].toString(),
        .seq = json[u"seq"].toInteger(),
        .itemName = json[u"item_name"].toString(),
        .savedAt = readTime(json[u"saved_at"]),
        .expiresAt = readTime(json[u"expires_at"]),
    };
}

SavedDraft SavedDraft::fromJson(const QJsonObject &json)
{
    return {.savedAt = readTime(json[u"saved_at"]), .seq = json[u"seq"].toInteger(), .kept = readYesNo(json[u"kept"]).value_or(true)};
}

DraftTicket DraftTicket::fromJson(const QJsonObject &json)
{
    return {.ticket = json[u"ticket"].toString(),
            .name = QUuid(json[u"name"].toString()),
            .key = QByteArray::fromHex(json[u"key"].toString().toLatin1())};
}

PrefilledField PrefilledField::fromJson(const QJsonObject &json)
{
    return {
        .form = json[u"form"].toString(),
        .pointer = json[u"pointer"].toString(),
        .value = json[u"value"],
        .source = readWord<PrefillSource>(json[u"source"]).value_or(PrefillSource::Account),
        .caseNo = json[u"case_no"].toString(),
        .of = readDate(json[u"of"]),
    };
}

ApplicationFault ApplicationFault::fromJson(const QJsonObject &json)
{
    return {.pointer = json[u"pointer"].toString(), .keyword = json[u"keyword"].toString(), .detail = json[u"detail"].toObject()};
}

UploadedFile UploadedFile::fromJson(const QJsonObject &json)
{
    return {
        .name = json[u"name"].toString(),
        .mediaType = json[u"media_type"].toString(),
        .size = json[u"size"].toInteger(),
        .sha256 = json[u"sha256"].toString(),
    };
}

PhoneUpload PhoneUpload::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<UploadId>(json[u"id"]),
        .token = json[u"token"].toString(),
        .expiresAt = readTime(json[u"expires_at"]),
        .state = readWord<UploadState>(json[u"state"]).value_or(UploadState::Closed),
        .received = json[u"received"].toInteger(),
        .files = readList<UploadedFile>(json[u"files"]),
    };
}

UploadPage UploadPage::fromJson(const QJsonObject &json)
{
    return {
        .secret = json[u"secret"].toString(),
        .item = json[u"item"].toString(),
        .material = json[u"material"].toString(),
        .allowedTypes = readTexts(json[u"allowed_types"]),
        .bytesLeft = json[u"bytes_left"].toInteger(),
        .filesLeft = json[u"files_left"].toInt(),
        .expiresAt = readTime(json[u"expires_at"]),
    };
}

}
