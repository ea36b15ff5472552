// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SamplePeople.h"

#include "core/CreditCode.h"
#include "core/ResidentId.h"
#include "sample/SampleData.h"

#include <QJsonArray>

namespace yichuang {
namespace {

QString pick(const QJsonArray &list, QRandomGenerator &chance)
{
    return list.at(int(chance.bounded(int(list.size())))).toString();
}

}

SamplePeople::SamplePeople(const QDate &today)
    : m_today(today)
    , m_names(SampleData::part(QStringLiteral("names")).toObject())
{
}

QString SamplePeople::one(const char *list, QRandomGenerator &chance) const
{
    return pick(m_names.value(QLatin1String(list)).toArray(), chance);
}

QString SamplePeople::nameOf(QRandomGenerator &chance, QString *sex) const
{
    const QString of = chance.bounded(2) ? QStringLiteral("男") : QStringLiteral("女");
    if (sex)
        *sex = of;
    const QString surname = one("surnames", chance);
    return surname + pick(m_names.value(u"given").toObject().value(of).toArray(), chance);
}

QString SamplePeople::addressOf(QRandomGenerator &chance) const
{
    const QString street = one("streets", chance);
    const QString road = one("roads", chance);
    const int number = chance.bounded(1, 260);
    const int room = 100 * chance.bounded(1, 9) + chance.bounded(1, 6);
    return chance.bounded(3) ? QStringLiteral("江门市蓬江区%1%2 %3 号 %4 房").arg(street, road).arg(number).arg(room)
                             : QStringLiteral("江门市蓬江区%1%2 %3 号首层").arg(street, road).arg(number);
}

QString SamplePeople::companyOf(QRandomGenerator &chance) const
{
    const QString word = one("words", chance);
    return QStringLiteral("江门市%1%2有限公司").arg(word, one("trades", chance));
}

QString SamplePeople::mobile(QRandomGenerator &chance)
{
    static constexpr int heads[] = {136, 137, 138, 139, 159, 188};
    const int head = heads[chance.bounded(6)];
    return QString::number(head) + QStringLiteral("0750%1").arg(chance.bounded(10000), 4, 10, QLatin1Char('0'));
}

QString SamplePeople::residentId(const QDate &birth, bool male, QRandomGenerator &chance)
{
    static constexpr int areas[] = {440703, 440703, 440703, 440704, 440705, 440781, 440783, 440784, 440785, 441202, 450422};
    QString number;
    do {
        const int area = areas[chance.bounded(11)];
        const int sequence = 2 * chance.bounded(1, 499) + (male ? 1 : 0);
        number = QStringLiteral("%1%2%3").arg(area).arg(birth.toString(QStringLiteral("yyyyMMdd"))).arg(sequence, 3, 10, QLatin1Char('0'));
        number += ResidentId::checkCharacter(number);
    } while (m_taken.contains(number));
    m_taken.insert(number);
    return number;
}

QString SamplePeople::creditCode(const QString &kind, QRandomGenerator &chance)
{
    QString code;
    do {
        code = kind + QStringLiteral("440703MA%1").arg(chance.bounded(10'000'000), 7, 10, QLatin1Char('0'));
        code += CreditCode::checkCharacter(code);
    } while (m_taken.contains(code));
    m_taken.insert(code);
    return code;
}

QJsonObject SamplePeople::personNamed(const QString &name, const QString &sex, QRandomGenerator &chance)
{
    const QDate birth = m_today.addDays(-(365 * 22 + chance.bounded(365 * 48)));
    const QString nation = name.contains(u'·') ? QStringLiteral("汉族") : one("nations", chance);
    QJsonObject person{{QStringLiteral("kind"), QStringLiteral("person")},
                       {QStringLiteral("name"), name},
                       {QStringLiteral("sex"), sex},
                       {QStringLiteral("nation"), nation},
                       {QStringLiteral("birth"), birth.toString(Qt::ISODate)},
                       {QStringLiteral("id_number"), residentId(birth, sex == QStringLiteral("男"), chance)},
                       {QStringLiteral("address"), addressOf(chance)},
                       {QStringLiteral("phone"), mobile(chance)},
                       {QStringLiteral("real_name"), true}};
    const int luck = chance.bounded(40);
    if (luck == 0)
        person.insert(QStringLiteral("notify_sms"), false);
    else if (luck == 1)
        person.insert(QStringLiteral("phone"), QStringLiteral("0750-3220%1").arg(chance.bounded(100, 999)));
    return person;
}

QJsonObject SamplePeople::person(QRandomGenerator &chance)
{
    QString sex;
    const QString name = nameOf(chance, &sex);
    return personNamed(name, sex, chance);
}

QJsonObject SamplePeople::rarePerson(int n, QRandomGenerator &chance)
{
    const QJsonArray rare = m_names.value(u"rare").toArray();
    const QJsonObject one = rare.at(int(n % rare.size())).toObject();
    QJsonObject person = personNamed(one.value(u"name").toString(), one.value(u"sex").toString(), chance);
    if (one.contains(u"nation"))
        person.insert(QStringLiteral("nation"), one.value(u"nation"));
    return person;
}

QJsonObject SamplePeople::enterpriseNamed(const QString &name, QRandomGenerator &chance)
{
    QString sex;
    const QString head = nameOf(chance, &sex);
    const QJsonObject legal = personNamed(head, sex, chance);
    return {{QStringLiteral("kind"), QStringLiteral("enterprise")},
            {QStringLiteral("name"), name},
            {QStringLiteral("id_number"), creditCode(QStringLiteral("91"), chance)},
            {QStringLiteral("address"), addressOf(chance)},
            {QStringLiteral("phone"), mobile(chance)},
            {QStringLiteral("real_name"), true},
            {QStringLiteral("legal_representative"),
             QJsonObject{{QStringLiteral("name"), head}, {QStringLiteral("id_number"), legal.value(u"id_number")}}}};
}

QJsonObject SamplePeople::enterprise(QRandomGenerator &chance)
{
    const QString name = chance.bounded(12) ? companyOf(chance) : one("long_companies", chance);
    return enterpriseNamed(name, chance);
}

QJsonObject SamplePeople::agent(QRandomGenerator &chance)
{
    QString sex;
    const QString name = nameOf(chance, &sex);
    const QJsonObject whole = personNamed(name, sex, chance);
    return {{QStringLiteral("name"), name},
            {QStringLiteral("id_number"), whole.value(u"id_number")},
            {QStringLiteral("phone"), mobile(chance)}};
}

}
