// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ResidentId.h"
#include "support/HallFixture.h"
#include "support/Recount.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

namespace yichuang::test {

// What a call answered: a value, or the refusal's SQLSTATE with its facts.
struct Said {
    QJsonValue value;
    QString state;
    QJsonObject facts;
    QString log;

    bool isDone() const { return state.isEmpty(); }
    QJsonValue operator[](const char *key) const { return value[QLatin1String(key)]; }
};

inline QString literal(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QStringLiteral("$yc$%1$yc$::jsonb").arg(QString::fromUtf8(list.mid(1, list.size() - 2)));
}

inline QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

inline QString newRequest()
{
    return QLatin1Char('\'') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1Char('\'');
}

// A number with the right check digit; each n is another person.
inline QString residentId(int n)
{
    QString id = QStringLiteral("44070319%1").arg(600101000 + n % 1000 + (n / 1000) * 10000, 9);
    return id + ResidentId::checkCharacter(id);
}

// A hall whose people call its functions through psql, as whoever has a password and no program of ours would. It has the real offices,
// people, calendar, words and templates, and three items: a shop's licence that needs a visit, a card that is handled wholly online, and a
// certificate of another department that is made at once and is no licence.
class RuleHall {
public:
    static inline const QString shop = QStringLiteral("440117990001");
    static inline const QString online = QStringLiteral("440117990002");
    static inline const QString certificate = QStringLiteral("440105990003");
    static inline const QString clerk = QStringLiteral("p0801");    // window 1, every department
    static inline const QString deputy = QStringLiteral("p0802");   // window 2, may take over
    static inline const QString stranger = QStringLiteral("p0813"); // window 13, department 04 only

    // Empty when the hall is ready, else why not.
    QString start()
    {
        const QString furnished =
            QStringLiteral(
                "set role hall_owner; select hall.load_catalogue(%1); reset role;"
                "select hall.make_login(login, desks, null) from hall.staff;"
                "select hall.make_login('portal', '{applicant}', null), hall.make_login('keeper1', '{keeper}', null),"
                " hall.make_login('device1', '{lobby}', null),"
                " hall.store_device('kiosk', '{\"login\": \"kiosk1\", \"name\": \"一号自助机\", \"place\": \"一楼大堂\"}', null),"
                " hall.store_device('kiosk', '{\"login\": \"kiosk2\", \"name\": \"二号自助机\", \"place\": \"二楼\"}', null);")
                .arg(literal(catalogue()));
        if (auto started = m_hall.start(HallFixture::Furnishing::byScript(furnished.toUtf8())); !started)
            return started.error().log;
        setRule("leases_a_seat", 1000);     // tests take more cases than two hands hold
        setRule("numbers_an_hour", 100000); // and check more people than come in an hour
        return {};
    }

    // The same with the clerk at window 1 and the deputy at window 2.
    QString startWithTwoClerks()
    {
        if (const QString why = start(); !why.isEmpty())
            return why;
        for (const Said &said : {sit(clerk, 1), sit(deputy, 2)}) {
            if (!said.isDone())
                return said.log;
        }
        return {};
    }

    HallFixture &fixture() { return m_hall; }
    PsqlAnswer psql(const QString &role, const QString &sql) { return m_hall.psql(role, sql); }

    // One call, in a transaction of its own.
    Said call(const QString &role, const QString &expression)
    {
        return read(m_hall.psql(role, QStringLiteral("select %1").arg(expression)));
    }

    static Said read(const PsqlAnswer &answer)
    {
        Said said;
        said.log = answer.err;
        if (answer.exitCode == 0) {
            const auto wrapped = QJsonDocument::fromJson('[' + answer.out.toUtf8() + ']').array();
            said.value = wrapped.isEmpty() ? QJsonValue(answer.out) : wrapped.first();
            return said;
        }
        static const QRegularExpression error(QStringLiteral("(?:ERROR|FATAL):  ([0-9A-Z]{5}): "));
        static const QRegularExpression detail(QStringLiteral("DETAIL:  (\\{.*\\})"));
        const QString state = error.match(answer.err).captured(1);
        said.state = state.isEmpty() ? QStringLiteral("?: ") + answer.err : state;
        said.facts = QJsonDocument::fromJson(detail.match(answer.err).captured(1).toUtf8()).object();
        return said;
    }

    // What a telephone's number, a password or a receipt's code becomes when it is tried and then told, as two calls.
    Said tried(const QString &role, const QString &tryCall, const QString &thenCall)
    {
        const QString attempt = newRequest();
        const Said first = call(role, QString(tryCall).replace(QLatin1String("%1"), attempt));
        return first.isDone() ? call(role, QString(thenCall).replace(QLatin1String("%1"), attempt)) : first;
    }

    // One value of the hall's tables, asked as its owner. A query that fails is a fault of the test.
    QString value(const QString &query) { return m_hall.value(query); }

    // What the hall's owner is told who tries this; empty: it was done.
    QString refusal(const QString &query) { return m_hall.asOwner(query).err; }

    Said sit(const QString &role, int window) { return call(role, QStringLiteral("counter.sign_in(%1, 'pc', false)").arg(window)); }

    static QJsonObject person(int n)
    {
        return {{QStringLiteral("kind"), QStringLiteral("person")},
                {QStringLiteral("name"), QStringLiteral("谭嘉慧")},
                {QStringLiteral("id_number"), residentId(n)},
                {QStringLiteral("phone"), QStringLiteral("138%1").arg(n, 8, 10, QLatin1Char('0'))},
                {QStringLiteral("address"), QStringLiteral("江门市蓬江区堤东路128号")}};
    }

    QJsonObject application(const QString &item)
    {
        ++m_people;
        QJsonObject answers =
            object(R"({"T1": {"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 46.5}}})");
        QJsonObject paper = object(R"({"item": "", "materials": [{"seq": 2, "window": true}, {"seq": 3, "window": true}]})");
        paper[QStringLiteral("item")] = item;
        paper[QStringLiteral("applicant")] = person(m_people);
        paper[QStringLiteral("answers")] = answers;
        return paper;
    }

    Said submit(const QJsonObject &application)
    {
        return call(QStringLiteral("portal"), QStringLiteral("applicant.submit('web-%1', %2)").arg(++m_external).arg(literal(application)));
    }

    // An application that came in; its case's id.
    qint64 fresh(const QString &item = shop) { return opened(application(item)); }
    qint64 opened(const QJsonObject &application)
    {
        const Said receipt = submit(application);
        if (!receipt.isDone())
            qFatal("an application was refused: %s", qPrintable(receipt.log));
        return value(QStringLiteral("select id from hall.case_file where case_no = '%1'").arg(receipt["case_no"].toString())).toLongLong();
    }

    qint64 claimed(const QString &role = clerk, const QString &item = shop)
    {
        const qint64 id = fresh(item);
        claim(role, id);
        return id;
    }

    Said claim(const QString &role, qint64 id, const QString &reason = QStringLiteral("null"))
    {
        return call(role, QStringLiteral("counter.claim(%1, %2, %3)").arg(newRequest()).arg(id).arg(reason));
    }

    // The card of the case's applicant, as the reader gives it.
    QJsonObject card(qint64 id)
    {
        QJsonObject card = object(R"({"name": "谭嘉慧", "sex": "男", "source": "chip", "valid_to": "长期"})");
        const QString number = value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id));
        card[QStringLiteral("number")] = number;
        card[QStringLiteral("sex")] = number[16].digitValue() % 2 ? QStringLiteral("男") : QStringLiteral("女");
        return card;
    }

    static QJsonArray allSeen() { return QJsonDocument::fromJson(R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}])").array(); }

    Said verify(const QString &role, qint64 id, const QJsonValue &identity, const QJsonValue &originals)
    {
        const auto given = [](const QJsonValue &value) { return value.isNull() ? QStringLiteral("null") : literal(value); };
        return call(role, QStringLiteral("counter.verify(%1, %2, %3, %4, %5)")
                              .arg(newRequest())
                              .arg(id)
                              .arg(version(id))
                              .arg(given(identity), given(originals)));
    }

    QJsonObject inPerson(qint64 id)
    {
        return {{QStringLiteral("presence"), QStringLiteral("in_person")},
                {QStringLiteral("face_match"), true},
                {QStringLiteral("card"), card(id)}};
    }

    // Claimed, with the person and the papers seen.
    qint64 verified(const QString &role = clerk, const QString &item = shop)
    {
        const qint64 id = claimed(role, item);
        if (const Said done = verify(role, id, inPerson(id), allSeen()); !done.isDone())
            qFatal("a verification was refused: %s", qPrintable(done.log));
        return id;
    }

    int version(qint64 id) { return value(QStringLiteral("select version from hall.case_file where id = %1").arg(id)).toInt(); }
    QString status(qint64 id) { return value(QStringLiteral("select status from hall.case_file where id = %1").arg(id)); }

    // counter.accept(request, case, version, …rest)
    Said decide(const QString &role, const char *function, qint64 id, const QString &rest = {})
    {
        return call(
            role, QStringLiteral("counter.%1(%2, %3, %4%5)").arg(QLatin1String(function), newRequest()).arg(id).arg(version(id)).arg(rest));
    }
    Said supplement(const QString &role, qint64 id, const QJsonArray &defects, const QString &days = QStringLiteral("15"),
                    const QJsonObject &options = {})
    {
        return decide(role, "supplement", id, QStringLiteral(", %1, %2, %3").arg(literal(defects), days, literal(options)));
    }
    // What a notice asked for, brought to a window by whoever is seen there.
    Said takeSupplement(const QString &role, qint64 id, const QJsonObject &identity, const QJsonObject &changes)
    {
        return decide(role, "take_supplement", id, QStringLiteral(", %1, %2").arg(literal(identity), literal(changes)));
    }
    Said undo(const QString &role, qint64 id) { return call(role, QStringLiteral("counter.undo(%1, %2)").arg(newRequest()).arg(id)); }

    // The time in which a decision can be taken back is over: its applicant is told.
    void tell(qint64 id) { value(QStringLiteral("update hall.undo set until = now() where case_id = %1").arg(id)); }

    // By whoever was told.
    Said resubmit(qint64 id, const QJsonObject &changes)
    {
        tell(id);
        const QString no = value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
        return call(QStringLiteral("portal"),
                    QStringLiteral("applicant.resubmit('again-%1', '%2', %3)").arg(++m_external).arg(no, literal(changes)));
    }

    // What office.load_year takes for a year: eleven days off, and p_more besides.
    static QString arrangement(int year, const char *more = "[]")
    {
        QJsonArray days = QJsonDocument::fromJson(more).array();
        for (const char *day : {"01-01", "02-10", "02-11", "02-12", "02-13", "04-05", "05-01", "05-02", "10-01", "10-02", "10-03"})
            days.append(QJsonObject{{QStringLiteral("date"), QStringLiteral("%1-%2").arg(year).arg(QLatin1String(day))},
                                    {QStringLiteral("kind"), QStringLiteral("off")},
                                    {QStringLiteral("name"), QStringLiteral("节日")}});
        return QString::fromUtf8(QJsonDocument(days).toJson(QJsonDocument::Compact));
    }

    void setRule(const char *key, int to)
    {
        value(
            QStringLiteral("update hall.setting set value = value || '{\"%1\": %2}' where key = 'rules'").arg(QLatin1String(key)).arg(to));
    }
    Said tidy() { return call(QStringLiteral("keeper1"), QStringLiteral("keeper.tidy()")); }

    // Everything that must hold of a case at any time; empty when it does.
    QString faultsOf(qint64 id)
    {
        return value(QStringLiteral("select string_agg(f, ', ') from (%1) x(f)").arg(invariants(QString::number(id))));
    }

    static QString invariants(const QString &id)
    {
        return QStringLiteral(
                   "with c as (select * from hall.case_file where id = %1),"
                   " undone as (select (data ->> 'undone')::bigint as id from hall.event where case_id = %1 and action = 'undo'),"
                   " decided as (select * from hall.event e where e.case_id = %1 and e.id not in (select id from undone)"
                   "   and e.action in ('accept', 'pre_review', 'supplement', 'decline', 'not_require', 'deem'))"
                   " select 'chain' where hall.chain_faults(%1, %1) <> '[]'"
                   " union all select 'two decisions in a round' from decided, c where action <> 'pre_review' group by c.round having "
                   "count(*) > c.round"
                   " union all select 'an event without its document: ' || action from decided d where (select count(*) from hall.document "
                   "where event_id = d.id"
                   "   and state <> 'void') <> 1"
                   " union all select 'two decisions at review' from hall.event where case_id = %1 and action in ('grant', 'refuse', "
                   "'terminate')"
                   "   and id not in (select id from undone) having count(*) > 1"
                   " union all select 'papers of two decisions' from hall.document where case_id = %1 and kind in ('grant', 'refusal', "
                   "'termination')"
                   "   and state <> 'void' having count(*) > 1"
                   " union all select 'a message of an undone event' from hall.message where event_id in (select id from undone) and state "
                   "<> 'suppressed'"
                   " union all select 'a document of an undone event' from hall.document where event_id in (select id from undone) and "
                   "state <> 'void'"
                   " union all select 'two messages of one event' from hall.message where case_id = %1 group by event_id, recipient, "
                   "staff_id having "
                   "count(*) > 1"
                   " union all select 'held but not claimed' from hall.lease l left join hall.queue q using (case_id) where case_id = %1 "
                   "and l.window_no is not null and q.state is distinct from 1"
                   " union all select 'held but not claimed by an officer' from hall.lease l left join hall.review_queue r using (case_id) "
                   "where case_id = %1 "
                   "and l.window_no is null and r.claimed is not true and exists (select from c where status = 'accepted')"
                   " union all select 'under review though ' || c.status from c join hall.review_queue r on r.case_id = c.id where "
                   "c.status <> 'accepted'"
                   " union all select 'not under review though accepted' from c where c.status = 'accepted' and not exists (select from "
                   "hall.review_queue where case_id = c.id)"
                   " union all select 'waits though ' || c.status from c join hall.queue q on q.case_id = c.id"
                   "   where c.status not in ('submitted', 'invited') and not c.verification_owed"
                   " union all select 'does not wait though ' || c.status from c where c.status in ('submitted', 'invited')"
                   "   and not exists (select from hall.queue where case_id = c.id)"
                   " union all select 'version' from c where version < 1 or head_seq <> (select count(*) from hall.event where case_id = "
                   "%1)"
                   " union all %2")
            .arg(id, NumberFaults);
    }

private:
    static QJsonDocument resource(const QString &name)
    {
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        return QJsonDocument::fromJson(file.readAll());
    }

    static QJsonArray calendar()
    {
        QJsonArray days;
        for (const QString &name : {QStringLiteral("calendar"), QStringLiteral("calendar_provisional")}) {
            QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/%1.csv").arg(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(file.fileName()));
            const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
            for (const QString &line : lines)
                days.append(QJsonObject{{QStringLiteral("date"), line.section(QLatin1Char(','), 0, 0)},
                                        {QStringLiteral("kind"), line.section(QLatin1Char(','), 1, 1)},
                                        {QStringLiteral("name"), line.section(QLatin1Char(','), 2).trimmed()},
                                        {QStringLiteral("provisional"), name.endsWith(QLatin1String("provisional"))}});
        }
        return days;
    }

    static QJsonObject catalogue()
    {
        QJsonArray templates;
        const QStringList names =
            QDir(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/templates")).entryList({QStringLiteral("*.json")});
        for (const QString &name : names)
            templates.append(resource(QStringLiteral("templates/") + name).object());
        QJsonObject all{
            {QStringLiteral("templates"), templates}, {QStringLiteral("calendar"), calendar()}, {QStringLiteral("items"), items()}};
        for (const char *part : {"hall", "departments", "windows", "staff", "reasons", "sms", "synonyms"}) {
            const QJsonDocument read = resource(QStringLiteral("catalogue/%1.json").arg(QLatin1String(part)));
            all[QLatin1String(part)] = read.isArray() ? QJsonValue(read.array()) : QJsonValue(read.object());
        }
        return all;
    }

    static QJsonArray items()
    {
        const QJsonObject licence =
            object(R"({"code": "", "name": "小餐饮登记", "department": "17", "version": 1, "valid_from": "2024-01-01",
            "licence": true, "immediate": false, "needs_visit": true, "online_whole": false, "sensitive": false, "fee": "不收费",
            "special_procedure": ["检测"], "result_name": "小餐饮登记证",
            "result": {"years": 5},
            "review": {"points": [{"title": "场所合规", "demand": "与食品加工规模相适应", "materials": [2]}, {"title": "平面布局合理", "materials": [3]}]},
            "limits": {"statutory": {"n": 20, "unit": "workday"}, "promised": {"n": 5, "unit": "workday"}},
            "guide": {"summary": "小餐饮登记", "legal_basis": [{"law": "中华人民共和国食品安全法", "article": "第三十六条"}]},
            "materials": [
                {"seq": 1, "code": "T-01", "name": "申请书", "kind": "application", "required": "yes", "originals": 1, "copies": 0,
                 "form": "electronic", "verify_original": false, "exempt": true, "shared_source": "系统生成"},
                {"seq": 2, "code": "T-02", "name": "场所使用证明", "kind": "premises", "required": "yes", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": true, "exempt": false, "shared_source": null, "allowed_types": ["pdf", "jpg"]},
                {"seq": 3, "code": "T-03", "name": "平面图", "kind": "plan", "required": "yes", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": false, "exempt": false, "shared_source": null},
                {"seq": 4, "code": "T-04", "name": "其他说明", "kind": "other", "required": "no", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": false, "exempt": false, "shared_source": null}],
            "forms": [{"code": "T1", "title": "登记表", "pages": [{"key": "shop", "title": "店铺", "schema": {"type": "object",
                "required": ["shop", "street", "owner"], "properties": {
                    "shop": {"title": "店名", "type": "string", "x-subject": true, "minLength": 2, "maxLength": 60},
                    "owner": {"title": "经营者", "type": "string", "minLength": 2, "maxLength": 60, "x-binds": "name", "x-correctable": true},
                    "owner_id": {"title": "证件号码", "type": "string", "x-widget": "id", "pattern": "^[0-9X]{18}$"},
                    "phone": {"title": "电话", "type": "string", "x-widget": "phone", "x-binds": "phone", "x-correctable": true},
                    "account": {"title": "账号", "type": "string", "x-widget": "digits"},
                    "area": {"title": "面积", "type": "number", "x-widget": "number", "exclusiveMinimum": 0, "x-correctable": true},
                    "family": {"title": "家庭成员", "type": "array", "x-widget": "table", "items": {"type": "object", "properties": {
                        "name": {"title": "姓名", "type": "string"}, "id_number": {"title": "证件", "type": "string", "x-widget": "id"},
                        "phone": {"title": "电话", "type": "string", "x-widget": "phone"},
                        "account": {"title": "账号", "type": "string", "x-widget": "digits"}}}},
                    "promise": {"title": "本人承诺所填属实", "type": "boolean", "const": true, "x-widget": "promise"},
                    "street": {"title": "地址", "type": "string", "minLength": 4, "maxLength": 120, "x-binds": "address", "x-correctable": true}},
                "additionalProperties": false}}]}]})");
        QJsonObject visit = licence, whole = licence, atOnce = licence;
        visit[QStringLiteral("code")] = shop;
        whole[QStringLiteral("code")] = online;
        whole[QStringLiteral("needs_visit")] = false;
        whole[QStringLiteral("online_whole")] = true;
        atOnce[QStringLiteral("code")] = certificate;
        atOnce[QStringLiteral("department")] = QStringLiteral("05");
        atOnce[QStringLiteral("licence")] = false;
        atOnce.remove(QStringLiteral("result"));
        atOnce[QStringLiteral("immediate")] = true;
        atOnce[QStringLiteral("limits")] = object(R"({"statutory": {"n": 10, "unit": "day"}, "promised": {"n": 0, "unit": "workday"}})");
        return {visit, whole, atOnce};
    }

    HallFixture m_hall{HallSource::fromFolder(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql")).value()};
    int m_people = 0;
    int m_external = 0;
};

}

#define REFUSED(said, code)                                                                                                                \
    do {                                                                                                                                   \
        const yichuang::test::Said &r = (said);                                                                                            \
        QVERIFY2(r.state == QLatin1String(code), qPrintable(r.state + QLatin1Char(' ') + r.log));                                          \
    } while (false)
#define DONE(said)                                                                                                                         \
    do {                                                                                                                                   \
        const yichuang::test::Said &d = (said);                                                                                            \
        QVERIFY2(d.isDone(), qPrintable(d.log));                                                                                           \
    } while (false)
