// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Party.h"

#include "records/Reading.h"

namespace yichuang {

LegalRepresentative LegalRepresentative::fromJson(const QJsonObject &json)
{
    return {.name = json[u"name"].toString(), .idMasked = json[u"id_masked"].toString()};
}

Applicant Applicant::fromJson(const QJsonObject &json)
{
    return {
        .kind = readWord<PartyKind>(json[u"kind"]).value_or(PartyKind::Person),
        .name = json[u"name"].toString(),
        .idType = json[u"id_type"].toString(),
        .idMasked = json[u"id_masked"].toString(),
        .phoneMasked = json[u"phone_masked"].toString(),
        .email = json[u"email"].toString(),
        .notifySms = json[u"notify_sms"].toBool(true),
        .smsState = readWord<SmsState>(json[u"sms_state"]).value_or(SmsState::NoNumber),
        .realName = json[u"real_name"].toBool(),
        .sex = json[u"sex"].toString(),
        .nation = json[u"nation"].toString(),
        .birth = readDate(json[u"birth"]),
        .address = json[u"address"].toString(),
        .legalRepresentative = readOptional<LegalRepresentative>(json[u"legal_representative"]),
        .creditCode = json[u"credit_code"].toString(),
    };
}

Agent Agent::fromJson(const QJsonObject &json)
{
    return {.name = json[u"name"].toString(), .idMasked = json[u"id_masked"].toString(), .phoneMasked = json[u"phone_masked"].toString()};
}

}
