// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleCase.h"

#include "forms/FormDefinition.h"
#include "records/Pointer.h"
#include "records/ServiceGuide.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {
namespace {

QString masked(const QString &number)
{
    return number.size() < 15 ? number : number.left(6) + QString(number.size() - 10, QLatin1Char('*')) + number.right(4);
}

}

SampleCase::SampleCase(World &world, QString key, QJsonObject item, QJsonObject applicant, QJsonObject agent, quint32 seed, bool open)
    : m_world(&world)
    , m_key(std::move(key))
    , m_item(std::move(item))
    , m_applicant(std::move(applicant))
    , m_agent(std::move(agent))
    , m_chance(seed)
    , m_seed(seed)
    , m_open(open)
{
    if (!m_agent.isEmpty())
        m_applicant.remove(QStringLiteral("real_name")); // an account proves who applies by it, and not for whom
    m_answers = m_world->answers.answersTo(form(), m_applicant, m_agent, m_chance);
}

// Every item of the catalogue has one form.
QJsonObject SampleCase::form() const
{
    return m_item.value(u"forms").toArray().first().toObject();
}

void SampleCase::say(const QJsonObject &answers)
{
    for (auto page = answers.begin(); page != answers.end(); ++page) {
        QJsonObject merged = m_answers.value(page.key()).toObject();
        const QJsonObject said = page->toObject();
        for (auto field = said.begin(); field != said.end(); ++field) {
            if (field->isNull())
                merged.remove(field.key());
            else
                merged.insert(field.key(), *field);
        }
        m_answers.insert(page.key(), merged);
    }
}

QJsonObject &SampleCase::add(const QString &action, QDateTime at, const SampleClerk &by)
{
    if (m_last.isValid() && at <= m_last)
        at = m_last.addSecs(75 + m_chance.bounded(200));
    m_last = at;
    QJsonObject step{
        {QStringLiteral("case"), m_key}, {QStringLiteral("action"), action}, {QStringLiteral("at"), at.toUTC().toString(Qt::ISODate)}};
    if (!by.workNo.isEmpty()) {
        step.insert(QStringLiteral("staff"), by.workNo);
        if (by.window > 0)
            step.insert(QStringLiteral("window"), by.window);
    }
    m_steps.append(step);
    return m_steps.last();
}

// What became of the message of a step: nearly all arrive.
QJsonObject SampleCase::message(const QDateTime &at)
{
    const int luck = m_chance.bounded(100);
    const int seconds = 3 + m_chance.bounded(40);
    const auto said = [seconds](const char *state, const char *detail) {
        return QJsonObject{{QStringLiteral("state"), QLatin1String(state)},
                           {QStringLiteral("detail"), QLatin1String(detail)},
                           {QStringLiteral("seconds"), seconds}};
    };
    if (at.secsTo(m_world->calendar.now()) < 900)
        return said("accepted", "");
    if (luck < 92)
        return said("delivered", "");
    if (luck < 96)
        return said("failed", "MK:0001");
    return luck < 98 ? said("unknown", "no answer from the gateway") : said("expired", "the telephone was switched off");
}

void SampleCase::submit(const QDateTime &at, const QString &channel)
{
    m_supplied = materials();
    QJsonObject application{{QStringLiteral("item"), m_item.value(u"code")},
                            {QStringLiteral("channel"), channel},
                            {QStringLiteral("applicant"), m_applicant},
                            {QStringLiteral("answers"), QJsonObject{{form().value(u"code").toString(), m_answers}}},
                            {QStringLiteral("materials"), m_supplied}};
    if (!m_agent.isEmpty())
        application.insert(QStringLiteral("agent"), m_agent);
    QJsonObject &step = add(QStringLiteral("submit"), at, {});
    step.insert(QStringLiteral("application"), application);
    step.insert(QStringLiteral("sms"), message(m_last));
}

void SampleCase::decide(const QString &action, const QDateTime &at, const SampleClerk &by, const QJsonObject &data)
{
    QJsonObject &step = add(action, at, by);
    step.insert(QStringLiteral("data"), data);
    step.insert(QStringLiteral("sms"), message(m_last));
}

void SampleCase::supplement(const QDateTime &at, const SampleClerk &by, QList<int> targets)
{
    if (targets.isEmpty())
        for (const QJsonValue &given : std::as_const(m_supplied))
            if (targets.isEmpty() || (targets.size() < 3 && m_chance.bounded(3) == 0))
                targets.append(given[u"seq"].toInt());
    QJsonArray defects;
    const QJsonArray all = m_item.value(u"materials").toArray();
    for (const QJsonValue &material : all)
        if (targets.contains(material[u"seq"].toInt()))
            defects.append(defectOf(material.toObject()));
    if (defects.isEmpty())
        defects.append(defectOfForm());
    m_targets = targets;
    decide(QStringLiteral("supplement"), at, by, {{QStringLiteral("defects"), defects}, {QStringLiteral("workdays"), 15}});
}

QJsonObject SampleCase::defectOf(const QJsonObject &material)
{
    QString label = QStringLiteral("不清晰");
    QString text = QStringLiteral("上传的文件模糊，文字和印章无法辨认。请重新拍摄或扫描后上传。");
    const QJsonArray reasons = m_world->reasons.value(u"supplement").toArray();
    for (const QJsonValue &reason : reasons) {
        const bool ofItem = reason[u"item"].isUndefined() || reason[u"item"] == m_item.value(u"code");
        if (ofItem && reason[u"key"] == material.value(u"kind") && reason[u"target"] == QLatin1String("material") &&
            m_chance.bounded(3) == 0) {
            label = reason[u"label"].toString();
            text = reason[u"text"].toString();
        }
    }
    return {{QStringLiteral("target"), QStringLiteral("material")},
            {QStringLiteral("seq"), material.value(u"seq")},
            {QStringLiteral("label"), material.value(u"name").toString() + QStringLiteral("：") + label},
            {QStringLiteral("text"), text}};
}

// Where nothing was to be handed in, the first page's last answer is what has to be put right.
QJsonObject SampleCase::defectOfForm() const
{
    const QJsonValue page = form().value(u"pages").toArray().first();
    const QString field = page[u"schema"][u"x-order"].toArray().last().toString();
    const QString pointer = QLatin1Char('/') + page[u"key"].toString() + QLatin1Char('/') + field;
    const Result<FormDefinition> definition = FormDefinition::fromJson(form());
    const QString title = definition && definition->field(pointer) ? definition->field(pointer)->said() : field;
    return {{QStringLiteral("target"), QStringLiteral("field")},
            {QStringLiteral("form"), form().value(u"code")},
            {QStringLiteral("pointer"), pointer},
            {QStringLiteral("label"), title},
            {QStringLiteral("text"), QStringLiteral("“%1”所填内容与登记信息不一致，请核实后更正。").arg(title)}};
}

void SampleCase::resubmit(const QDateTime &at, bool corrected)
{
    ++m_round;
    if (corrected)
        m_answers = m_world->answers.corrected(form(), m_answers, m_chance);
    QJsonObject &step = add(QStringLiteral("resubmit"), at, {});
    step.insert(QStringLiteral("changes"),
                QJsonObject{{QStringLiteral("answers"), QJsonObject{{form().value(u"code").toString(), m_answers}}},
                            {QStringLiteral("materials"), m_targets.isEmpty() ? QJsonArray() : materials(m_targets)}});
    step.insert(QStringLiteral("sms"), message(m_last));
}

void SampleCase::verify(const QDateTime &at, const SampleClerk &by)
{
    QJsonArray marks;
    const QJsonArray all = m_item.value(u"materials").toArray();
    for (const QJsonValue &material : all) {
        if (!material[u"verify_original"].toBool() || !isDemanded(material.toObject()))
            continue;
        const bool copied = material[u"copies"].toInt() > 0 && m_chance.bounded(3) == 0;
        marks.append(QJsonObject{{QStringLiteral("seq"), material[u"seq"]},
                                 {QStringLiteral("mark"), copied ? QStringLiteral("copy") : QStringLiteral("seen")}});
    }
    add(QStringLiteral("verify"), at, by).insert(QStringLiteral("originals"), marks);
}

void SampleCase::correct(const QDateTime &at, const SampleClerk &by)
{
    const QJsonObject correction = SampleAnswers::correction(form(), m_answers);
    if (correction.isEmpty())
        return;
    const QStringList path = pathOf(correction.value(u"pointer").toString());
    say({{path.value(0), QJsonObject{{path.value(1), correction.value(u"new")}}}});
    decide(QStringLiteral("correct"), at, by, {{QStringLiteral("corrections"), QJsonArray{correction}}});
}

void SampleCase::step(const QString &action, const QDateTime &at, const SampleClerk &by, const QString &text)
{
    add(action, at, by).insert(QStringLiteral("text"), text);
}

bool SampleCase::isDemanded(const QJsonObject &material) const
{
    return GuideMaterial::fromJson(material).isDemanded({{form().value(u"code").toString(), m_answers}}, !m_agent.isEmpty());
}

QJsonArray SampleCase::materials(const QList<int> &only)
{
    QJsonArray given;
    const QJsonArray all = m_item.value(u"materials").toArray();
    for (const QJsonValue &each : all) {
        const QJsonObject material = each.toObject();
        if (!isDemanded(material) || (!only.isEmpty() && !only.contains(material.value(u"seq").toInt())))
            continue;
        // Some bring a paper to the window instead of sending it.
        const bool atWindow = only.isEmpty() && material.value(u"verify_original").toBool() && m_chance.bounded(14) == 0;
        given.append(atWindow
                         ? QJsonObject{{QStringLiteral("seq"), material.value(u"seq")}, {QStringLiteral("window"), true}}
                         : QJsonObject{{QStringLiteral("seq"), material.value(u"seq")}, {QStringLiteral("files"), filesFor(material)}});
    }
    return given;
}

QJsonArray SampleCase::filesFor(const QJsonObject &material)
{
    const quint32 seed = m_seed + 97 * quint32(material.value(u"seq").toInt()) + 7919 * quint32(m_round);
    if (!m_open)
        return {m_world->files.shared(material, m_chance)};
    if (m_chance.bounded(60) == 0)
        return {m_world->files.broken(material, seed)};
    QJsonArray files{m_world->files.own(material, namesFor(material), seed)};
    if (material.value(u"kind") == QLatin1String("health"))
        files.append(m_world->files.own(material, namesFor(material), seed + 1));
    return files;
}

// The drawn paper says what the form pins above it.
SampleNames SampleCase::namesFor(const QJsonObject &material) const
{
    const bool enterprise = m_applicant.value(u"kind") == QLatin1String("enterprise");
    const QJsonObject legal = m_applicant.value(u"legal_representative").toObject();
    const bool agents = material.value(u"kind") == QLatin1String("authorisation") && !m_agent.isEmpty();
    const bool leased = material.value(u"kind") == QLatin1String("premises") || material.value(u"kind") == QLatin1String("contract");
    const QJsonObject holder = agents ? m_agent : enterprise && !leased ? legal : m_applicant;
    SampleNames names{holder.value(u"name").toString(),
                      enterprise ? m_applicant.value(u"name").toString() : QStringLiteral("江门市蓬江区堤东物业管理有限公司"),
                      m_applicant.value(u"address").toString(), masked(holder.value(u"id_number").toString()),
                      enterprise ? m_applicant.value(u"id_number").toString() : QString()};
    if (leased && enterprise)
        names.company = QStringLiteral("江门市蓬江区堤东物业管理有限公司");
    const QJsonArray pages = form().value(u"pages").toArray();
    for (const QJsonValue &page : pages) {
        const QJsonObject answers = m_answers.value(page[u"key"].toString()).toObject();
        const QJsonObject fields = page[u"schema"][u"properties"].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QJsonValue answer = answers.value(field.key());
            if (field.key() == QLatin1String("lessor") && leased && answer.isString())
                names.company = answer.toString();
            if (field.value()[u"x-pinned"] != material.value(u"seq"))
                continue;
            if (field.value()[u"x-widget"] == QLatin1String("address"))
                names.address = answer.toString();
            else if (field.value()[u"title"].toString().contains(QStringLiteral("面积")))
                names.area = answer.toDouble();
        }
    }
    return names;
}

}
