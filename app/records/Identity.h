// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// What an ID card says, read from its chip or typed from its face.
struct IdentityCard {
    QString name;
    QString sex;
    QString nation;
    QDate birth;
    QString address;
    QString number;
    QString authority;
    QDate validFrom;
    QDate validTo; // invalid: 长期
    CardSource source = CardSource::Chip;

    QJsonObject toJson() const;
};

// One line of the comparison, numbers masked.
struct IdentityField {
    CardField field = CardField::Name;
    QString card;
    QString declared;
    std::optional<bool> equal; // none: there was nothing to compare
    std::optional<CompareNote> note;

    static IdentityField fromJson(const QJsonObject &json);
};

struct IdentityComparison {
    bool equal = false;
    QList<IdentityField> fields;
    CardHolder person = CardHolder::Other;
    bool mayReplace = false; // with a power of attorney its bearer comes instead of the agent who was named

    static IdentityComparison fromJson(const QJsonObject &json);
};

// How identity was verified; part of CounterDesk::verify.
struct IdentityProof {
    Presence presence = Presence::InPerson;
    std::optional<IdentityCard> card;
    bool faceMatch = false;
    bool powerOfAttorney = false;
    QString note;

    QJsonObject toJson() const;
};

// The last verification of a case.
struct IdentityVerification {
    QDateTime at;
    QString by;
    int window = 0;
    Presence presence = Presence::InPerson;
    std::optional<CardSource> source;
    bool equal = false;
    bool faceMatch = false;
    bool powerOfAttorney = false;
    bool renamed = false; // since then, so that it says nothing of whom the case names now
    QList<IdentityField> fields;

    static IdentityVerification fromJson(const QJsonObject &json);
};

// What CounterDesk::verify stored.
struct Verified {
    int version = 0; // of the case, from now on
    bool equal = false;
    QList<IdentityField> fields;

    static Verified fromJson(const QJsonObject &json);
};

}
