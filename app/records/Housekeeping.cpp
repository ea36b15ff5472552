// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Housekeeping.h"

#include "records/Reading.h"

namespace yichuang {

LeasedMessage LeasedMessage::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<MessageId>(json[u"id"]),
        .token = json[u"token"].toString(),
        .mobile = json[u"mobile"].toString(),
        .text = json[u"text"].toString(),
        .tries = json[u"tries"].toInt(),
    };
}

PendingDocument PendingDocument::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<DocumentId>(json[u"id"]),
        .kind = json[u"kind"].toString(),
        .form = json[u"template"].toObject(),
        .facts = json[u"facts"].toObject(),
    };
}

Announced Announced::fromJson(const QJsonObject &json)
{
    return {.until = json[u"until"].toVariant().toString(), .departments = readNumbers(json[u"departments"])};
}

}
