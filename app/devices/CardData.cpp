// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardData.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yichuang {

namespace {

constexpr QStringView longTermWord = u"长期";

constexpr std::array kinds{
    std::pair{CardData::Kind::Resident, QLatin1String("resident")},
    std::pair{CardData::Kind::HkMoTwResidencePermit, QLatin1String("hk_mo_tw_residence_permit")},
    std::pair{CardData::Kind::ForeignPermanent2017, QLatin1String("foreign_permanent_2017")},
    std::pair{CardData::Kind::ForeignPermanent2023, QLatin1String("foreign_permanent_2023")},
};

constexpr std::array sources{
    std::pair{CardData::Source::Chip, QLatin1String("chip")},
    std::pair{CardData::Source::Typed, QLatin1String("typed")},
};

constexpr std::array textFields{
    std::pair{QLatin1String("name"), &CardData::name},
    std::pair{QLatin1String("sex"), &CardData::sex},
    std::pair{QLatin1String("nation"), &CardData::nation},
    std::pair{QLatin1String("address"), &CardData::address},
    std::pair{QLatin1String("number"), &CardData::number},
    std::pair{QLatin1String("authority"), &CardData::authority},
    std::pair{QLatin1String("english_name"), &CardData::englishName},
    std::pair{QLatin1String("country"), &CardData::country},
    std::pair{QLatin1String("pass_number"), &CardData::passNumber},
};

constexpr std::array dateFields{
    std::pair{QLatin1String("birth"), &CardData::birth},
    std::pair{QLatin1String("valid_from"), &CardData::validFrom},
    std::pair{QLatin1String("valid_to"), &CardData::validTo},
};

template<typename Table, typename Value> QLatin1String wordOf(const Table &table, Value value)
{
    return std::find_if(table.begin(), table.end(), [value](const auto &entry) { return entry.first == value; })->second;
}

template<typename Table> auto valueOf(const Table &table, const QString &word) -> std::optional<decltype(table[0].first)>
{
    const auto found = std::find_if(table.begin(), table.end(), [&word](const auto &entry) { return entry.second == word; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

Error bad(QLatin1String field)
{
    return Error{error::BadInput, QStringLiteral("a card's %1 makes no sense").arg(field), {{QStringLiteral("field"), QString(field)}}};
}

}

QJsonObject toJson(const CardData &card)
{
    QJsonObject json{
        {QStringLiteral("kind"), wordOf(kinds, card.kind)},
        {QStringLiteral("source"), wordOf(sources, card.source)},
    };
    for (const auto &[name, field] : textFields) {
        if (!(card.*field).isEmpty())
            json.insert(name, card.*field);
    }
    for (const auto &[name, field] : dateFields) {
        if ((card.*field).isValid())
            json.insert(name, (card.*field).toString(Qt::ISODate));
    }
    if (card.longTerm)
        json.insert(QStringLiteral("valid_to"), longTermWord.toString());
    return json;
}

Result<CardData> cardFrom(const QJsonObject &json)
{
    CardData card;
    const auto kind = valueOf(kinds, json[u"kind"].toString(wordOf(kinds, CardData::Kind::Resident)));
    const auto source = valueOf(sources, json[u"source"].toString(wordOf(sources, CardData::Source::Typed)));
    if (!kind)
        return bad(QLatin1String("kind"));
    if (!source)
        return bad(QLatin1String("source"));
    card.kind = *kind;
    card.source = *source;
    for (const auto &[name, field] : textFields)
        card.*field = json[name].toString();
    for (const auto &[name, field] : dateFields) {
        const QString word = json[name].toString();
        if (field == &CardData::validTo && word == longTermWord)
            card.longTerm = true;
        else if (!word.isEmpty() && !(card.*field = QDate::fromString(word, Qt::ISODate)).isValid())
            return bad(name);
    }
    return card;
}

IdentityCard identityFrom(const CardData &data)
{
    IdentityCard card;
    card.name = data.name;
    card.sex = data.sex;
    card.nation = data.nation;
    card.birth = data.birth;
    card.address = data.address;
    card.number = data.number;
    card.authority = data.authority;
    card.validFrom = data.validFrom;
    card.validTo = data.longTerm ? QDate() : data.validTo;
    card.source = data.source == CardData::Source::Chip ? CardSource::Chip : CardSource::Typed;
    return card;
}

}
