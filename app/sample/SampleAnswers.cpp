// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleAnswers.h"

#include "forms/FormDefinition.h"
#include "sample/SampleData.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace yichuang {
namespace {

bool speaksOf(const QString &title, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&title](const char *word) { return title.contains(QString::fromUtf8(word)); });
}

bool holds(const QJsonObject &condition, const QJsonObject &answers)
{
    const QJsonObject fields = condition.value(u"properties").toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonObject wanted = field->toObject();
        const QJsonValue given = answers.value(field.key());
        if (given.isUndefined() ||
            (wanted.contains(u"const") ? wanted.value(u"const") != given : !wanted.value(u"enum").toArray().contains(given)))
            return false;
    }
    return true;
}

double hundredths(double value)
{
    return std::round(value * 100) / 100;
}

}

SampleAnswers::SampleAnswers(SamplePeople &people, const QDate &today)
    : m_people(people)
    , m_today(today)
    , m_words(SampleData::part(QStringLiteral("words")).toObject())
{
}

QJsonObject SampleAnswers::answersTo(const QJsonObject &form, const QJsonObject &applicant, const QJsonObject &agent,
                                     QRandomGenerator &chance)
{
    QJsonObject answers;
    const QJsonArray pages = form.value(u"pages").toArray();
    const Result<FormDefinition> asked = FormDefinition::fromJson(form);
    const QStringList others =
        asked ? asked->othersPages(text(applicant, "kind") == QLatin1String("enterprise"), text(applicant, "sex")) : QStringList();
    for (const QJsonValue &each : pages) {
        const QString key = text(each.toObject(), "key");
        const Asked people = others.contains(key) ? Asked{another(text(each.toObject(), "x-sex"), chance), {}} : Asked{applicant, agent};
        answers.insert(key, page(each[u"schema"].toObject(), people, chance));
    }
    return answers;
}

QJsonObject SampleAnswers::another(const QString &sex, QRandomGenerator &chance)
{
    QJsonObject person = m_people.person(chance);
    while (!sex.isEmpty() && text(person, "sex") != sex)
        person = m_people.person(chance);
    return person;
}

QJsonObject SampleAnswers::page(const QJsonObject &schema, const Asked &asked, QRandomGenerator &chance)
{
    const QJsonObject fields = schema.value(u"properties").toObject();
    const QJsonArray required = schema.value(u"required").toArray();
    QJsonObject answers;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        if (required.contains(field.key()) || chance.bounded(10) < 7)
            answers.insert(field.key(), value(field.key(), field->toObject(), asked, chance));
    const QJsonArray conditions = schema.value(u"allOf").toArray();
    for (const QJsonValue &condition : conditions) {
        const QJsonArray wanted = condition[u"then"][u"required"].toArray();
        const bool met = holds(condition[u"if"].toObject(), answers);
        for (const QJsonValue &name : wanted) {
            if (!met)
                answers.remove(name.toString());
            else if (!answers.contains(name.toString()))
                answers.insert(name.toString(), value(name.toString(), fields.value(name.toString()).toObject(), asked, chance));
        }
    }
    sayBirthOfNumber(fields, asked.applicant, answers);
    return answers;
}

// Whose number stands beside it was born on the day that the number says.
void SampleAnswers::sayBirthOfNumber(const QJsonObject &fields, const QJsonObject &party, QJsonObject &answers)
{
    const auto number = std::find_if(fields.begin(), fields.end(), [](const QJsonValue &field) {
        return text(field.toObject(), "x-binds") == QLatin1String("id_number");
    });
    if (number == fields.end() || !answers.contains(number.key()))
        return;
    const QDate said = QDate::fromString(answers.value(number.key()).toString().mid(6, 8), QStringLiteral("yyyyMMdd"));
    const QJsonValue birth = said.isValid() ? QJsonValue(said.toString(Qt::ISODate)) : party.value(u"birth");
    for (auto field = fields.begin(); field != fields.end() && birth.isString(); ++field)
        if (text(field->toObject(), "title") == QStringLiteral("出生日期") && answers.contains(field.key()))
            answers.insert(field.key(), birth);
}

QJsonValue SampleAnswers::value(const QString &key, const QJsonObject &field, const Asked &asked, QRandomGenerator &chance)
{
    const QString type = text(field, "type");
    const QString widget = text(field, "x-widget");
    if (field.contains(u"const"))
        return field.value(u"const");
    if (const QJsonValue known = bound(field, asked, chance); !known.isUndefined())
        return known;
    if (field.contains(u"enum"))
        return field.value(u"enum").toArray().at(int(chance.bounded(int(field.value(u"enum").toArray().size()))));
    if (type == QLatin1String("boolean"))
        return chance.bounded(10) < 3;
    if (type == QLatin1String("number") || type == QLatin1String("integer"))
        return number(field, chance);
    if (type == QLatin1String("array"))
        return list(field, asked, chance);
    if (widget == QLatin1String("date"))
        return date(field, chance);
    if (widget == QLatin1String("phone"))
        return SamplePeople::mobile(chance);
    if (const QJsonValue own = ofEnterprise(field, asked.applicant); !own.isUndefined())
        return own;
    if (widget == QLatin1String("credit"))
        return m_people.creditCode(QStringLiteral("91"), chance);
    if (widget == QLatin1String("id") || text(field, "title") == QStringLiteral("证件号码"))
        return m_people.residentId(m_today.addDays(-9000 - chance.bounded(9000)), chance.bounded(2), chance);
    return words(key, field, chance);
}

// What the form takes from the declared party; nothing when the party does not have it.
QJsonValue SampleAnswers::bound(const QJsonObject &field, const Asked &asked, QRandomGenerator &chance)
{
    const QString binds = text(field, "x-binds");
    const QJsonObject &party = asked.applicant;
    const bool enterprise = text(party, "kind") == QLatin1String("enterprise");
    const QJsonObject legal = party.value(u"legal_representative").toObject();
    if (binds == u"id_number") {
        const bool ofPerson = text(field, "pattern").contains(QLatin1String("16}"));
        return enterprise && ofPerson ? legal.value(u"id_number") : party.value(u"id_number");
    }
    if (binds == u"credit_code")
        return enterprise ? party.value(u"id_number") : QJsonValue(m_people.creditCode(QStringLiteral("92"), chance));
    if (binds == u"legal_name")
        return enterprise ? legal.value(u"name") : party.value(u"name");
    if (binds == QLatin1String("phone")) {
        const QString phone = text(party, "phone");
        return phone.size() == 11 && phone.startsWith(u'1') ? phone : SamplePeople::mobile(chance);
    }
    if (text(field, "title") == QStringLiteral("经办人") && !asked.agent.isEmpty())
        return asked.agent.value(u"name");
    if (enterprise && binds == QLatin1String("name") && text(field, "title").endsWith(QStringLiteral("姓名")))
        return legal.value(u"name");
    // A form for enterprises that persons may fill in as well wants longer names than some have.
    if (binds.isEmpty() || text(party, binds.toLatin1().constData()).size() < field.value(u"minLength").toInt())
        return QJsonValue::Undefined;
    return party.value(binds);
}

// An enterprise speaks of itself where the form asks for a body without binding it.
QJsonValue SampleAnswers::ofEnterprise(const QJsonObject &field, const QJsonObject &party)
{
    static const QStringList itself{QStringLiteral("单位名称"), QStringLiteral("申请单位"), QStringLiteral("申请企业"),
                                    QStringLiteral("举办单位"), QStringLiteral("建设单位"), QStringLiteral("使用单位"),
                                    QStringLiteral("运输企业"), QStringLiteral("机构名称")};
    if (text(party, "kind") != QLatin1String("enterprise"))
        return QJsonValue::Undefined;
    if (text(field, "x-widget") == QLatin1String("credit"))
        return party.value(u"id_number");
    const bool fits = text(party, "name").size() >= field.value(u"minLength").toInt() &&
                      text(party, "name").size() <= field.value(u"maxLength").toInt(200);
    return fits && itself.contains(text(field, "title")) ? party.value(u"name") : QJsonValue::Undefined;
}

QJsonValue SampleAnswers::list(const QJsonObject &field, const Asked &asked, QRandomGenerator &chance)
{
    const QJsonObject item = field.value(u"items").toObject();
    const int least = field.value(u"minItems").toInt();
    const int most = std::max(least, std::min(field.value(u"maxItems").toInt(50), 3));
    const int count = std::max(least, chance.bounded(1, most + 1));
    QJsonArray rows;
    if (item.contains(u"enum")) {
        QJsonArray chosen = item.value(u"enum").toArray(); // in the form's own order, as it is ticked
        while (chosen.size() > count)
            chosen.removeAt(int(chance.bounded(int(chosen.size()))));
        return chosen;
    }
    for (int i = 0; i < count; ++i)
        rows.append(text(item, "type") == QLatin1String("object") ? QJsonValue(page(item, asked, chance)) : value({}, item, asked, chance));
    return rows;
}

QJsonValue SampleAnswers::number(const QJsonObject &field, QRandomGenerator &chance)
{
    if (speaksOf(text(field, "title"), {"月薪", "月收入", "月均收入"}))
        return qint64(2000 + 100 * chance.bounded(60));
    const double least = field.value(u"minimum").toDouble();
    const double spread = speaksOf(text(field, "title"), {"面积", "资本", "资金", "价格", "投资"}) ? 300 : 40;
    const double most = std::min(field.value(u"maximum").toDouble(1e6), least + spread);
    const double value = least + (most - least) * (0.1 + 0.8 * chance.bounded(1000) / 1000.0);
    if (text(field, "type") == QLatin1String("integer"))
        return qint64(std::clamp(std::round(value), least, most));
    return field.value(u"multipleOf").toDouble() == 0.1 ? std::round(value * 10) / 10 : hundredths(value);
}

QString SampleAnswers::date(const QJsonObject &field, QRandomGenerator &chance) const
{
    const QString title = text(field, "title");
    // The term of the lease that is drawn.
    if (title == QStringLiteral("租期至"))
        return QStringLiteral("2029-10-31");
    if (title.contains(QStringLiteral("出生")))
        return m_today.addDays(-4000 - chance.bounded(4000)).toString(Qt::ISODate);
    const bool ahead = speaksOf(title, {"至", "下次", "竣工", "交付", "结束", "缴足", "预产", "预约", "止", "出院"});
    return m_today.addDays(ahead ? 60 + chance.bounded(300) : -20 - chance.bounded(280)).toString(Qt::ISODate);
}

QString SampleAnswers::words(const QString &key, const QJsonObject &field, QRandomGenerator &chance)
{
    const QString title = text(field, "title");
    QString said;
    if (const QJsonArray known = m_words.value(title).toArray(); !known.isEmpty())
        said = known.at(int(chance.bounded(int(known.size())))).toString();
    else if (text(field, "x-widget") == QLatin1String("address") || speaksOf(title, {"地址", "地点", "坐落", "场地"}))
        said = m_people.addressOf(chance);
    else if (speaksOf(title, {"姓名", "人", "员", "园长", "监事", "医师"}) || key == QLatin1String("name"))
        said = m_people.nameOf(chance);
    else if (speaksOf(title, {"单位", "机构", "公司", "企业"}))
        said = m_people.companyOf(chance);
    else
        said = QStringLiteral("情况属实，详见所附材料，有关事项可以随时补充说明。");
    const int least = field.value(u"minLength").toInt();
    while (said.size() < least)
        said += said;
    return said.left(field.value(u"maxLength").toInt(2000));
}

QJsonObject SampleAnswers::corrected(const QJsonObject &form, QJsonObject answers, QRandomGenerator &chance) const
{
    int left = 1 + chance.bounded(3);
    const QJsonArray pages = form.value(u"pages").toArray();
    for (const bool pinned : {true, false})
        for (const QJsonValue &each : pages) {
            const QString pageKey = each[u"key"].toString();
            QJsonObject given = answers.value(pageKey).toObject();
            const QJsonObject fields = each[u"schema"][u"properties"].toObject();
            for (auto field = fields.begin(); field != fields.end() && left > 0; ++field) {
                const QJsonObject definition = field->toObject();
                const QJsonValue old = given.value(field.key());
                if (old.isUndefined() || definition.contains(u"x-pinned") != pinned || definition.contains(u"x-binds"))
                    continue;
                QJsonValue now = old;
                if (text(definition, "x-widget") == QLatin1String("address"))
                    now = m_people.addressOf(chance);
                else if (old.isDouble())
                    now = number(definition, chance);
                left -= now != old;
                given.insert(field.key(), now);
            }
            answers.insert(pageKey, given);
        }
    return answers;
}

QJsonObject SampleAnswers::correction(const QJsonObject &form, const QJsonObject &answers)
{
    const QJsonArray pages = form.value(u"pages").toArray();
    for (const QJsonValue &each : pages) {
        const QString pageKey = each[u"key"].toString();
        const QJsonObject fields = each[u"schema"][u"properties"].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QString old = answers.value(pageKey)[field.key()].toString();
            if (field.value()[u"x-correctable"].toBool() && field.value()[u"x-widget"] == QLatin1String("address") &&
                field.value()[u"x-binds"].isUndefined() && !old.isEmpty())
                return {{QStringLiteral("form"), form.value(u"code")},
                        {QStringLiteral("pointer"), QLatin1Char('/') + pageKey + QLatin1Char('/') + field.key()},
                        {QStringLiteral("old"), old},
                        {QStringLiteral("new"), old + QStringLiteral("之一")}};
        }
    }
    return {};
}

}
