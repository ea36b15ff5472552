// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Material.h"

#include "records/Reading.h"

namespace yichuang {

PaperTouch PaperTouch::fromJson(const QJsonObject &json)
{
    return {
        .by = json[u"by"].toString(), .window = json[u"window"].toInt(), .at = readTime(json[u"at"]), .reused = json[u"reused"].toBool()};
}

Attachment Attachment::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<AttachmentId>(json[u"id"]),
        .name = json[u"name"].toString(),
        .mediaType = json[u"media_type"].toString(),
        .size = json[u"size"].toInteger(),
        .sha256 = json[u"sha256"].toString(),
        .round = json[u"round"].toInt(1),
        .scan = json.contains(u"scan") ? std::optional(PaperTouch::fromJson(json[u"scan"].toObject())) : std::nullopt,
    };
}

Material Material::fromJson(const QJsonObject &json)
{
    return {
        .seq = json[u"seq"].toInt(),
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .kind = json[u"kind"].toString(),
        .required = readWord<Requirement>(json[u"required"]).value_or(Requirement::Yes),
        .condition = json[u"condition"].toString(),
        .ofAgent = json[u"of_agent"].toBool(),
        .originals = json[u"originals"].toInt(),
        .copies = json[u"copies"].toInt(),
        .form = readWord<MaterialForm>(json[u"form"]).value_or(MaterialForm::Either),
        .verifyOriginal = json[u"verify_original"].toBool(),
        .exempt = json[u"exempt"].toBool(),
        .source = json[u"source"].toString(),
        .newInRound = json[u"new_in_round"].toBool(),
        .state = readWord<MaterialState>(json[u"state"]).value_or(MaterialState::Missing),
        .mark = readWord<OriginalMark>(json[u"mark"]),
        .markNote = json[u"mark_note"].toString(),
        .marked = json.contains(u"marked") ? std::optional(PaperTouch::fromJson(json[u"marked"].toObject())) : std::nullopt,
        .attachments = readList<Attachment>(json[u"attachments"]),
    };
}

QJsonObject OriginalSeen::toJson() const
{
    QJsonObject json{{QStringLiteral("seq"), seq}, {QStringLiteral("mark"), wordFor(mark)}};
    if (!note.isEmpty())
        json[u"note"] = note;
    return json;
}

QJsonObject ScannedFile::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("size"), size},
            {QStringLiteral("sha256"), sha256},
            {QStringLiteral("pages"), pages},
            {QStringLiteral("scanner"), scanner}};
}

}
