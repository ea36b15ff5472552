// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardData.h"

namespace yichuang::test {

// Made-up persons of the four kinds of card, numbers with right check digits.
inline CardData residentCard()
{
    CardData card;
    card.source = CardData::Source::Chip;
    card.name = QStringLiteral("样例𠮷娜·买买提");
    card.sex = QStringLiteral("女");
    card.nation = QStringLiteral("维吾尔");
    card.birth = QDate(1985, 11, 9);
    card.address = QStringLiteral("广东省江门市蓬江区样例路1号");
    card.number = QStringLiteral("440703198511090040");
    card.authority = QStringLiteral("江门市公安局蓬江分局");
    card.validFrom = QDate(2015, 1, 2);
    card.longTerm = true;
    return card;
}

inline CardData residencePermit()
{
    CardData card = residentCard();
    card.kind = CardData::Kind::HkMoTwResidencePermit;
    card.name = QStringLiteral("样例香江");
    card.nation.clear();
    card.number = QStringLiteral("810000199408230021");
    card.birth = QDate(1994, 8, 23);
    card.passNumber = QStringLiteral("H12345678");
    card.longTerm = false;
    card.validTo = QDate(2030, 8, 22);
    return card;
}

inline CardData foreignOf2017()
{
    CardData card;
    card.source = CardData::Source::Chip;
    card.kind = CardData::Kind::ForeignPermanent2017;
    card.englishName = QStringLiteral("SPECIMEN, AIGERIM");
    card.name = QStringLiteral("样例爱格林");
    card.sex = QStringLiteral("女");
    card.birth = QDate(1990, 1, 23);
    card.number = QStringLiteral("KAZ110090012310");
    card.country = QStringLiteral("KAZ");
    card.validFrom = QDate(2019, 5, 6);
    card.validTo = QDate(2029, 5, 5);
    return card;
}

inline CardData foreignOf2023()
{
    CardData card;
    card.source = CardData::Source::Chip;
    card.kind = CardData::Kind::ForeignPermanent2023;
    card.englishName = QStringLiteral("SPECIMEN, MAXIMILIAN ALEXANDER THEODOR-MARIA");
    card.name = card.englishName;
    card.sex = QStringLiteral("男");
    card.birth = QDate(1990, 1, 15);
    card.number = QStringLiteral("911440199001150027");
    card.country = QStringLiteral("LTU");
    card.validFrom = QDate(2024, 3, 1);
    card.validTo = QDate(2034, 2, 28);
    return card;
}

}
