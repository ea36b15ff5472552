// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Identity.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

namespace yichuang {

// The portrait of a card, where a vendor's library could decode it: rows of red, green, blue. It is looked at and never kept.
struct CardPhoto {
    int width = 0;
    int height = 0;
    QByteArray rgb;

    bool isNull() const { return rgb.isEmpty(); }
    bool operator==(const CardPhoto &) const = default;
};

// What an identity card says, read from its chip (GA/T 490) or typed from its face by a clerk. Plain words, nothing checked: a card may
// disagree with itself, and the hall has to hear so.
struct CardData {
    enum class Kind {
        Resident,              // 居民身份证
        HkMoTwResidencePermit, // 港澳台居民居住证
        ForeignPermanent2017,  // 外国人永久居留身份证, fifteen characters
        ForeignPermanent2023,  // the same of 2023, eighteen digits
    };
    enum class Source { Chip, Typed };

    Kind kind = Kind::Resident;
    Source source = Source::Typed;
    QString name;   // in Chinese; where the card has none, the English one
    QString sex;    // 男 or 女
    QString nation; // without 族, as GB/T 3304 lists them; empty where the card has none
    QDate birth;
    QString address;
    QString number;
    QString authority;
    QDate validFrom;
    QDate validTo;         // not set: not known, or long-term
    bool longTerm = false; // 长期
    QString englishName;   // of a foreigner
    QString country;       // the same, as three letters
    QString passNumber;    // 通行证 of a resident of Hong Kong, Macao or Taiwan
    CardPhoto photo;

    bool operator==(const CardData &) const = default;
};

// The shape in which the hall compares cards: name, sex, nation, birth, address, number, authority, valid_from, valid_to (a date or 长期),
// source (chip or typed), kind, english_name, country, pass_number. What is not known is left out, and so is the photo.
QJsonObject toJson(const CardData &card);

// The card as the desks take it.
IdentityCard identityFrom(const CardData &card);

// Refuses what toJson would not write: an unknown kind or source, a date that is none. The facts say which field.
Result<CardData> cardFrom(const QJsonObject &json);

}
