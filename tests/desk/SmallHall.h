// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ResidentId.h"
#include "desk/ApplicantDesk.h"
#include "hall/Line.h"
#include "hall/OwnerSession.h"
#include "support/HallFixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang::test {

// A hall with the real offices, people and words, and one item with a short form: people apply through the portal, clerks and keepers sign
// in.
class SmallHall {
public:
    static inline const QString item = QStringLiteral("440117990001");

    // Empty when the hall is ready, else why not.
    QString start()
    {
        const QByteArray furnished =
            "select hall.load_catalogue($everything$" + QJsonDocument(catalogue()).toJson(QJsonDocument::Compact) +
            "$everything$::jsonb);"
            "select hall.make_login(login, desks, null) from hall.staff where work_no in ('P0801', 'P0802', 'P0803', 'P0834', 'P0890', "
            "'P0892', 'P0897');"
            "create role keeper login; grant desk_keeper to keeper; create role portal login; grant desk_applicant to portal;"
            "create role pc01 login; grant desk_lobby to pc01;"
            // Tests take more cases than two hands hold, and check more people than come in an hour.
            "update hall.setting set value = value || '{\"leases_a_seat\": 1000, \"numbers_an_hour\": 100000}' where key = 'rules';";
        const Result<Done> started = m_fixture.start(HallFixture::Furnishing::byScript(furnished));
        return started ? QString() : started.error().log;
    }

    HallFixture &fixture() { return m_fixture; }
    SignIn signInAs(const QString &login) { return m_fixture.signInAs(login); }

    // One value of the hall's tables, asked as its owner.
    QString value(const QString &query) { return m_fixture.value(query); }

    // Hands in so many applications, each of another person; gives the case numbers.
    QStringList apply(int count)
    {
        QList<QJsonObject> applications;
        for (int i = 1; i <= count; ++i)
            applications.append(application(m_applications + i));
        return handIn(applications);
    }

    // The same with applications of one's own making.
    QStringList handIn(const QList<QJsonObject> &applications)
    {
        Line line(signInAs(QStringLiteral("portal")));
        ApplicantDesk portal(line);
        QStringList numbers;
        for (const QJsonObject &one : applications) {
            ++m_applications;
            const auto receipt = portal.submit(QStringLiteral("web-%1").arg(m_applications), one).result();
            if (!receipt)
                qFatal("an application was refused: %s %s", qPrintable(receipt.error().log),
                       QJsonDocument(receipt.error().facts).toJson(QJsonDocument::Compact).constData());
            numbers.append(receipt->caseNo);
        }
        return numbers;
    }

    static QString residentId(int number)
    {
        QString id = QStringLiteral("44070319900307") + QStringLiteral("%1").arg(number % 1000, 3, 10, QLatin1Char('0'));
        return id + ResidentId::checkCharacter(id);
    }

    static QString mobile(int number) { return QStringLiteral("138%1").arg(number, 8, 10, QLatin1Char('0')); }

    static QJsonObject application(int number)
    {
        return QJsonObject{
            {QStringLiteral("item"), item},
            {QStringLiteral("applicant"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("person")},
                                                      {QStringLiteral("name"), QStringLiteral("陈小明")},
                                                      {QStringLiteral("id_number"), residentId(number)},
                                                      {QStringLiteral("phone"), mobile(number)},
                                                      {QStringLiteral("address"), QStringLiteral("江门市蓬江区港口一路1号")}}},
            {QStringLiteral("answers"),
             QJsonObject{{QStringLiteral("T1"),
                          QJsonObject{{QStringLiteral("shop"), QJsonObject{{QStringLiteral("shop"), QStringLiteral("小明食店")},
                                                                           {QStringLiteral("street"), QStringLiteral("港口一路1号")}}}}}}},
            {QStringLiteral("materials"), QJsonArray{QJsonObject{{QStringLiteral("seq"), 2}, {QStringLiteral("window"), true}}}},
        };
    }

private:
    static QJsonDocument resource(const QString &name)
    {
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        return QJsonDocument::fromJson(file.readAll());
    }

    static QJsonObject catalogue()
    {
        QJsonArray templates;
        const QString folder = qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/templates");
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")});
        for (const QString &name : names)
            templates.append(resource(QStringLiteral("templates/") + name).object());
        const auto read = [](const char *name) { return resource(QStringLiteral("catalogue/%1.json").arg(QLatin1String(name))); };
        return QJsonObject{
            {QStringLiteral("hall"), read("hall").object()},
            {QStringLiteral("departments"), read("departments").array()},
            {QStringLiteral("windows"), read("windows").array()},
            {QStringLiteral("staff"), read("staff").array()},
            {QStringLiteral("reasons"), read("reasons").object()},
            {QStringLiteral("sms"), read("sms").object()},
            {QStringLiteral("templates"), templates},
            {QStringLiteral("calendar"), QJsonArray()},
            {QStringLiteral("items"), QJsonArray{shopItem()}},
        };
    }

    static QJsonObject shopItem()
    {
        const char *text = R"({"code": "440117990001", "name": "小餐饮登记", "department": "17", "version": 1, "valid_from": "2024-01-01",
            "licence": true, "immediate": false, "needs_visit": true, "online_whole": false, "sensitive": false, "fee": "不收费",
            "limits": {"statutory": {"n": 20, "unit": "workday"}, "promised": {"n": 5, "unit": "workday"}},
            "guide": {"summary": "小餐饮登记", "legal_basis": [{"law": "中华人民共和国食品安全法", "article": "第三十六条"}]},
            "materials": [
                {"seq": 1, "code": "T-01", "name": "申请书", "kind": "application", "required": "yes", "originals": 1, "copies": 0,
                 "form": "electronic", "verify_original": false, "exempt": true, "shared_source": "系统生成"},
                {"seq": 2, "code": "T-02", "name": "场所使用证明", "kind": "premises", "required": "yes", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": true, "exempt": false, "shared_source": null, "allowed_types": ["pdf", "jpg"]}],
            "forms": [{"code": "T1", "title": "小餐饮登记表", "pages": [{"key": "shop", "title": "店铺", "schema": {"type": "object",
                "required": ["shop", "street"], "properties": {
                    "shop": {"title": "店名", "type": "string", "minLength": 2, "maxLength": 60},
                    "street": {"title": "地址", "type": "string", "minLength": 4, "maxLength": 120, "x-binds": "address", "x-correctable": true}},
                "additionalProperties": false}}]}]})";
        return QJsonDocument::fromJson(text).object();
    }

    HallFixture m_fixture;
    int m_applications = 0;
};

}
