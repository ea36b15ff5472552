// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/BegunIntakes.h"

#include "core/HallTime.h"
#include "core/Text.h"

#include <QDateTime>
#include <QJsonArray>

namespace yichuang {

namespace {

const CaseId NoCase; // what is typed here belongs to no case yet

QJsonObject jsonOf(const BegunIntake &begun)
{
    QJsonObject forms;
    for (auto form = begun.forms.constBegin(); form != begun.forms.constEnd(); ++form)
        forms.insert(form.key(), form.value());
    QJsonObject sent;
    for (auto one = begun.sent.constBegin(); one != begun.sent.constEnd(); ++one) {
        QJsonArray words;
        for (const QJsonObject &went : one->words)
            words.append(went);
        sent.insert(one.key(), QJsonObject{{QStringLiteral("request"), one->request.toString()}, {QStringLiteral("words"), words}});
    }
    return {{QStringLiteral("item"), begun.item}, {QStringLiteral("title"), begun.title}, {QStringLiteral("applicant"), begun.applicant},
            {QStringLiteral("forms"), forms},     {QStringLiteral("at"), begun.at},       {QStringLiteral("sent"), sent}};
}

BegunIntake begunFrom(const QJsonObject &json)
{
    BegunIntake begun{json[u"item"].toString(), json[u"title"].toString(), json[u"applicant"].toObject(), {}, json[u"at"].toInteger(), {}};
    const QJsonObject forms = json[u"forms"].toObject();
    for (auto form = forms.constBegin(); form != forms.constEnd(); ++form)
        begun.forms.insert(form.key(), form.value().toObject());
    const QJsonObject sent = json[u"sent"].toObject();
    for (auto one = sent.constBegin(); one != sent.constEnd(); ++one) {
        SentIntake went{QUuid(one.value()[u"request"].toString()), {}};
        const QJsonArray list = one.value()[u"words"].toArray();
        for (const QJsonValue &words : list)
            went.words.append(words.toObject());
        begun.sent.insert(one.key(), went);
    }
    return begun;
}

}

QString BegunIntake::number() const
{
    const QJsonObject stands =
        applicant[u"kind"] == QLatin1String("enterprise") ? applicant[u"legal_representative"].toObject() : applicant;
    return stands[u"id_number"].toString();
}

QString BegunIntake::name() const
{
    const QString name = applicant[u"name"].toString();
    return visible(name.isEmpty() ? applicant[u"legal_representative"][u"name"].toString() : name);
}

BegunIntakes::BegunIntakes(const QString &folder, const SignedIn &who)
    : m_store(folder, who)
{
}

void BegunIntakes::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    const auto kept = m_store.find(NoCase);
    if (!kept)
        return;
    const qint64 oldest = halltime::now().addDays(-DraftStore::DaysKept).toMSecsSinceEpoch();
    const QJsonArray list = kept->words[u"begun"].toArray();
    for (const QJsonValue &one : list)
        if (const BegunIntake begun = begunFrom(one.toObject()); begun.at >= oldest)
            m_list.append(begun);
    // What an earlier version kept: one intake, as it stood there last.
    const QString item = kept->words[u"item"].toString();
    if (list.isEmpty() && !item.isEmpty() && kept->seq >= oldest)
        m_list.append(
            BegunIntake{item, item, kept->words[u"applicant"].toObject(), {{item, kept->words[u"form"].toObject()}}, kept->seq, {}});
}

const QList<BegunIntake> &BegunIntakes::list()
{
    load();
    return m_list;
}

void BegunIntakes::add(BegunIntake begun)
{
    load();
    begun.at = halltime::now().toMSecsSinceEpoch();
    m_list.prepend(begun);
}

BegunIntake BegunIntakes::take(int place)
{
    return m_list.takeAt(place);
}

int BegunIntakes::placeOf(const QString &number)
{
    load();
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(), [&number](const BegunIntake &one) { return one.number() == number; });
    return found == m_list.cend() || number.isEmpty() ? -1 : int(found - m_list.cbegin());
}

void BegunIntakes::store(const std::optional<BegunIntake> &written)
{
    load();
    const qint64 now = halltime::now().toMSecsSinceEpoch();
    QJsonArray list;
    if (written) {
        BegunIntake one = *written;
        one.at = now;
        list.append(jsonOf(one));
    }
    for (const BegunIntake &one : std::as_const(m_list))
        list.append(jsonOf(one));
    if (list.isEmpty())
        m_store.forget(NoCase, now);
    else
        m_store.keep(NoCase, {now, {{QStringLiteral("begun"), list}}});
}

}
