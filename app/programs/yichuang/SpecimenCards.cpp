// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpecimenCards.h"

#include "core/Beside.h"
#include "hall/OwnerSession.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {

namespace {

// A passer-by who has no case yet.
CardData somebody()
{
    CardData card;
    card.name = QStringLiteral("样例嘉慧");
    card.sex = QStringLiteral("女");
    card.nation = QStringLiteral("汉");
    card.birth = QDate(1985, 11, 9);
    card.address = QStringLiteral("广东省江门市蓬江区样例路1号");
    card.number = QStringLiteral("440703198511090040");
    card.authority = QStringLiteral("江门市公安局蓬江分局");
    card.validFrom = QDate(2019, 3, 8);
    card.validTo = QDate(2039, 3, 8);
    return card;
}

Result<CardData> readCard(const SignIn &owner, CaseId id)
{
    if (id == CaseId())
        return somebody();
    Result<OwnerSession> session = OwnerSession::open(owner);
    if (!session)
        return session.error();
    const auto party = session.value().value(
        "select case when agent is not null then agent when applicant ? 'legal_representative' then applicant -> 'legal_representative'"
        " else applicant end from hall.case_file where id = $1",
        {QByteArray::number(id.value())});
    if (!party)
        return party.error();
    // A card without a person would be taken for somebody's.
    if (!*party)
        return Error{error::BadInput, QStringLiteral("there is no case %1").arg(id.value()), {}};
    const QJsonObject json = QJsonDocument::fromJson((*party).value_or(QString()).toUtf8()).object();
    CardData card;
    card.source = CardData::Source::Chip;
    card.name = json[u"name"].toString();
    card.number = json[u"id_number"].toString();
    card.nation = json[u"nation"].toString(QStringLiteral("汉"));
    card.address = json[u"address"].toString();
    card.authority = QStringLiteral("江门市公安局蓬江分局");
    card.validTo = QDate::currentDate().addYears(9);
    if (card.number.size() == 18) {
        card.birth = QDate::fromString(card.number.mid(6, 8), QStringLiteral("yyyyMMdd"));
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
    }
    return card;
}

}

QFuture<Result<CardData>> specimenCard(const SignIn &owner, CaseId id)
{
    return beside([owner, id] { return readCard(owner, id); });
}

}
