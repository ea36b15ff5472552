// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CaseDraft.h"

#include "records/Reading.h"

namespace yichuang {

namespace {

OriginalSeen markFrom(const QJsonObject &json)
{
    return {json[u"seq"].toInt(), readWord<OriginalMark>(json[u"mark"]).value_or(OriginalMark::Seen), json[u"note"].toString()};
}

IdentityCard cardFrom(const QJsonObject &json)
{
    IdentityCard card;
    card.name = json[u"name"].toString();
    card.sex = json[u"sex"].toString();
    card.nation = json[u"nation"].toString();
    card.birth = readDate(json[u"birth"]);
    card.address = json[u"address"].toString();
    card.number = json[u"number"].toString();
    card.authority = json[u"authority"].toString();
    card.validFrom = readDate(json[u"valid_from"]);
    card.validTo = readDate(json[u"valid_to"]);
    card.source = readWord<CardSource>(json[u"source"]).value_or(CardSource::Typed);
    return card;
}

IdentityProof proofFrom(const QJsonObject &json)
{
    IdentityProof proof;
    proof.presence = readWord<Presence>(json[u"presence"]).value_or(Presence::InPerson);
    if (json[u"card"].isObject())
        proof.card = cardFrom(json[u"card"].toObject());
    proof.faceMatch = json[u"face_match"].toBool();
    proof.powerOfAttorney = json[u"power_of_attorney"].toBool();
    proof.note = json[u"note"].toString();
    return proof;
}

void gatherWords(const QJsonValue &value, QStringList &words)
{
    if (const QString text = value.toString().trimmed(); !text.isEmpty())
        words.append(text);
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        gatherWords(entry[u"text"].isString() ? entry[u"text"] : entry, words);
    const QJsonObject parts = value.toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.key() != u"kind") // which notice it is; everything else was typed or chosen
            gatherWords(part.value(), words);
    }
}

void putOnce(QJsonArray &list, const QJsonObject &entry)
{
    if (!entry.isEmpty() && !list.contains(entry))
        list.append(entry);
}

}

QString CaseDraft::words() const
{
    QStringList words;
    if (!note.isEmpty())
        words.append(note);
    gatherWords(notice, words);
    gatherWords(correction, words);
    gatherWords(brought[u"values"], words);
    gatherWords(hold, words);
    gatherWords(earlier, words);
    return words.join(u'\n');
}

QString CaseDraft::earlierWords() const
{
    QStringList words;
    gatherWords(earlier, words);
    return words.join(u'\n');
}

void CaseDraft::putBy(const CaseDraft &before)
{
    for (const QJsonValue &entry : before.earlier)
        putOnce(earlier, entry.toObject());
    QJsonArray notes;
    for (const OriginalSeen &mark : before.marks) {
        if (!mark.note.isEmpty())
            notes.append(mark.note);
    }
    QJsonObject entry;
    const auto insert = [&entry](const QString &key, const QJsonValue &value) {
        if (!value.toObject().isEmpty() || !value.toArray().isEmpty() || !value.toString().isEmpty())
            entry.insert(key, value);
    };
    insert(QStringLiteral("notice"), before.notice);
    insert(QStringLiteral("correction"), before.correction);
    insert(QStringLiteral("brought"), before.brought[u"values"]);
    insert(QStringLiteral("marks"), notes);
    insert(QStringLiteral("proof"), before.proof ? before.proof->note : QString());
    if (note.isEmpty())
        note = before.note;
    else if (note != before.note)
        insert(QStringLiteral("note"), before.note);
    putOnce(earlier, entry);
    if (hold.isEmpty())
        hold = before.hold;
}

QJsonObject CaseDraft::toJson() const
{
    QJsonObject json;
    QJsonArray list;
    for (const OriginalSeen &mark : marks)
        list.append(mark.toJson());
    json.insert(QStringLiteral("marks"), list);
    if (proof)
        json.insert(QStringLiteral("proof"), proof->toJson());
    if (readAt.isValid())
        json.insert(QStringLiteral("read_at"), readAt.toString(Qt::ISODate));
    json.insert(QStringLiteral("seen"), QJsonArray::fromStringList(seen));
    json.insert(QStringLiteral("notice"), notice);
    json.insert(QStringLiteral("correction"), correction);
    json.insert(QStringLiteral("brought"), brought);
    json.insert(QStringLiteral("note"), note);
    if (!hold.isEmpty())
        json.insert(QStringLiteral("hold"), hold);
    if (!earlier.isEmpty())
        json.insert(QStringLiteral("earlier"), earlier);
    return json;
}

CaseDraft CaseDraft::fromJson(const QJsonObject &json)
{
    CaseDraft draft;
    const QJsonArray marks = json[u"marks"].toArray();
    for (const QJsonValue &mark : marks)
        draft.marks.append(markFrom(mark.toObject()));
    if (json[u"proof"].isObject())
        draft.proof = proofFrom(json[u"proof"].toObject());
    draft.readAt = QDateTime::fromString(json[u"read_at"].toString(), Qt::ISODate);
    draft.seen = readTexts(json[u"seen"]);
    draft.notice = json[u"notice"].toObject();
    draft.correction = json[u"correction"].toObject();
    draft.brought = json[u"brought"].toObject();
    draft.note = json[u"note"].toString();
    draft.hold = json[u"hold"].toObject();
    draft.earlier = json[u"earlier"].toArray();
    return draft;
}

}
