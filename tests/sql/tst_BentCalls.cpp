// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Every call of every desk, as the hall itself lists them, with nothing, with another kind of thing and with something odd in the place of
// each of its arguments and of each part of what it takes as JSON. It may be answered, or refused by a code of the hall's own; PostgreSQL's
// codes, whose text is English and whose detail holds whole rows, never come out.
class TestBentCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areRefusedByTheHallsOwnCodes_data();
    void areRefusedByTheHallsOwnCodes();
    void sayWhatWasWrongAndNothingOfTheRow();
    void whatIsNestedDeepIsNotLookedThrough_data();
    void whatIsNestedDeepIsNotLookedThrough();

private:
    struct Function {
        QString name;
        QStringList names, types, keys;
    };
    QList<Function> functionsOf(const QString &desk);
    QString usual(const QString &name, const QString &type) const;
    QStringList callsOf(const Function &function) const;
    QStringList bentObjects(const QString &usual, const QStringList &keys) const;

    ApplicantHall hall;
    QMap<QString, QString> m_usual; // what a call would be given, by the argument's name
};

namespace {

const QStringList bentValues{"null", "\"x\"", "-1", "1e400", "{}", "[1]", "\"2026-02-30\""};
const char *placeholder = "@@";

// The value with the placeholder at each of its places in turn.
QJsonArray opened(const QJsonValue &value)
{
    QJsonArray all{QLatin1String(placeholder)};
    if (value.isObject()) {
        const QJsonObject whole = value.toObject();
        for (auto each = whole.begin(); each != whole.end(); ++each)
            for (const QJsonValue &inner : opened(each.value())) {
                QJsonObject changed = whole;
                changed[each.key()] = inner;
                all.append(changed);
            }
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        for (const QJsonValue &inner : opened(value.toArray().first()))
            all.append(QJsonArray{inner});
    }
    return all;
}

QString text(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString typed(const QString &json)
{
    return QStringLiteral("$yc$%1$yc$::jsonb").arg(json);
}

}

void TestBentCalls::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    const QString token = hall.person(1, QStringLiteral("portal"));
    const QString draft = QStringLiteral("'6f1d9a52-36ac-4f0e-8a2d-3d5a1d6f7a10'");
    DONE(hall.save(token, draft, 1, ApplicantHall::shopDraft(), QStringLiteral("portal")));
    const auto json = [](const char *words) { return typed(QString::fromUtf8(words)); };
    m_usual = {
        {"p_request", "gen_random_uuid()"},
        {"p_token", token},
        {"p_id uuid", draft + "::uuid"},
        {"p_item", "'" + RuleHall::shop + "'"},
        {"p_item_code", "'" + RuleHall::shop + "'"},
        {"p_count", "10"},
        {"p_seq", "2"},
        {"p_no", "0"},
        {"p_total", "1"},
        {"p_copies", "1"},
        {"p_workdays", "5"},
        {"p_ground", "1"},
        {"p_ground text", "'lapsed'"},
        {"p_from bigint", "1"},
        {"p_to bigint", "9"},
        {"p_year", "2027"},
        {"p_note", "'已电话告知'"},
        {"p_window", "1"},
        {"p_work_no", "'P0802'"},
        {"p_from", "'P0833'"},
        {"p_to", "'P0832'"},
        {"p_sha256", "repeat('0', 64)"},
        {"p_kind", "'supplement'"},
        {"p_figure", "'received'"},
        {"p_scope", "'department'"},
        {"p_state text", "'printing'"},
        {"p_what", "'figures'"},
        {"p_format", "'csv'"},
        {"p_outcome", "'right'"},
        {"p_verifier", "null"},
        {"p_login", "'kiosk2'"},
        {"p_defects", json(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")},
        {"p_corrections", json(R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}])")},
        {"p_originals", json(R"([{"seq": 2, "mark": "seen", "note": "已看"}])")},
        {"p_identity",
         json(R"({"presence": "in_person", "face_match": true, "note": "", "power_of_attorney": true, "card": {"name": "谭嘉慧",
            "number": "440703196001010017", "source": "chip", "valid_to": "2030-01-01", "sex": "女", "birth": "1960-01-01", "nation": "汉"}})")},
        {"p_card",
         json(R"({"name": "谭嘉慧", "number": "440703196001010017", "source": "chip", "valid_to": "2030-01-01", "presence": "agent"})")},
        {"p_opinion", json(R"({"text": "经审查，符合条件。", "findings": {"1": "meets", "2": "meets"},
            "certificate": {"scope": "热食类", "valid_from": "2030-01-01", "valid_to": "2031-01-01"}})")},
        {"p_refusal", json(R"({"facts": "现场核查发现操作间面积不足六平方米", "articles": "《食品安全法》第三十三条",
            "reasons": "加工场所与经营规模不相适应，不符合法定条件"})")},
        {"p_procedure", json(R"({"cause": "testing", "workdays": 3, "body": "区疾控中心", "reason": "需检测餐具消毒效果"})")},
        {"p_visit",
         json(R"({"day": "2026-11-27", "place": "店内", "officers": ["P0832", "P0833"], "findings": "看到的情况与申报的一致。"})")},
        {"p_hearing", json(R"({"matter": "拟作出的决定涉及相邻住户的重大利益"})")},
        {"p_party", json(R"({"name": "堤东路126号业主", "interest": "排油烟口距住户外窗不足十米", "matter": "开设餐饮店"})")},
        {"p_answer", json(R"({"outcome": "waived", "day": "2026-11-28", "note": "书面放弃"})")},
        {"p_departments", json("[5]")},
        {"p_cases", json("[1]")},
        {"p_batch",
         json(
             R"({"opinion": "同意", "step": "decide", "sent": true, "lines": [{"case": 1, "request": "6f1d9a52-36ac-4f0e-8a2d-3d5a1d6f7a10"}]})")},
        {"p_scan", json(R"({"name": "a.pdf", "size": 10, "sha256": "00", "pages": 1, "scanner": "x"})")},
        {"p_handout", json(R"({"card": {"name": "谭嘉慧", "number": "440703196001010017", "source": "chip", "valid_to": "2030-01-01"},
            "face_match": true, "relation": "亲属", "authority": "授权委托书"})")},
        {"p_service",
         json(R"({"manner": "direct", "place": "店内", "receiver": "谭嘉慧", "relation": "本人", "on": "2026-11-28", "recorded": true,
            "tracking": "EA12345678", "consent": true, "ground": "failed", "reason": "x", "medium": "x"})")},
        {"p_result jsonb", json(R"({"on": "2026-11-28", "receiver": "谭嘉慧", "returned": "查无此人"})")},
        {"p_days", json(R"([{"date": "2027-01-01", "kind": "off", "name": "元旦"}])")},
        {"p_person", json(R"({"work_no": "Z0001", "name": "某", "department": 17, "desks": ["counter"], "steps": ["examine"]})")},
        {"p_filter",
         json(
             R"({"period": "week", "day": "2026-11-27", "department": 17, "hour": 9, "staff": 1, "item": 1, "window": 1, "number": "000001",
            "light": "red", "resubmitted": true, "sort": "due", "skip": [1], "open": true, "kind": "deed", "case_no": "1", "work_no": "P0801",
            "first": "2026-11-01", "last": "2026-11-02"})")},
        {"p_after jsonb", json(R"({"at": "2026-11-27T00:00:00Z", "case_id": 1, "item": 1, "place": 1, "id": 1, "kind": "deed"})")},
        {"p_arguments",
         json(
             R"({"ground": 1, "facts": "该活动依法不需要取得许可。", "workdays": 5, "competent_body": "某局", "options": {"copy_agent": true},
            "cause": "testing", "body": "x", "reason": "x", "matter": "x", "defects": [{"label": "x", "text": "x"}],
            "corrections": [{"form": "T1", "pointer": "/shop/area", "old": 1, "new": 2}], "certificate": {"scope": "x", "valid_from": "2030-01-01"}})")},
        {"p_application", typed(text(hall.application(RuleHall::shop)))},
        {"p_changes",
         json(
             R"({"answers": {"T1": {"shop": {"area": 3}}}, "materials": [{"seq": 2, "window": true, "files": [{"name": "a.pdf", "size": 1}]}],
            "name": "甲", "email": "a@b.cn", "notify_sms": true})")},
        {"p_account", typed(text(ApplicantHall::enterprise(40)))},
        {"p_rating", json(R"({"level": "satisfied", "visit": 1, "reasons": ["办得快"], "words": "好"})")},
        {"p_data jsonb", typed(text(ApplicantHall::shopDraft()))},
        {"p_device jsonb", json(R"({"login": "kiosk9", "name": "九号", "place": "二楼"})")},
        {"p_words", json(R"({"reason": "改正后的理由"})")},
    };
}

QList<TestBentCalls::Function> TestBentCalls::functionsOf(const QString &desk)
{
    const QString listed = hall.value(
        QStringLiteral(
            "select jsonb_agg(jsonb_build_object('name', p.proname, 'names', to_jsonb(coalesce(p.proargnames, '{}')), 'types',"
            " (select coalesce(jsonb_agg(t::regtype::text order by o), '[]') from unnest(p.proargtypes) with ordinality x(t, o)), 'keys',"
            " (select coalesce(jsonb_agg(distinct k[1]), '[]') from regexp_matches(p.prosrc, '->>? ''([a-z_]+)''', 'g') k)) order by "
            "p.proname)"
            " from pg_proc p where p.pronamespace = '%1'::regnamespace and p.prokind = 'f'")
            .arg(desk));
    QList<Function> all;
    const auto strings = [](const QJsonValue &list) {
        QStringList words;
        for (const QJsonValue &word : list.toArray())
            words.append(word.toString());
        return words;
    };
    for (const QJsonValue &one : QJsonDocument::fromJson(listed.toUtf8()).array())
        all.append({desk + QStringLiteral(".\"%1\"").arg(one["name"].toString()), strings(one["names"]), strings(one["types"]),
                    strings(one["keys"])});
    return all;
}

QString TestBentCalls::usual(const QString &name, const QString &type) const
{
    if (const auto known = m_usual.constFind(name + QLatin1Char(' ') + type); known != m_usual.constEnd())
        return *known;
    static const QMap<QString, QString> byType{{"uuid", "gen_random_uuid()"}, {"boolean", "true"},      {"bytea", "'\\x00'::bytea"},
                                               {"jsonb", "'{}'::jsonb"},      {"date", "'2026-11-30'"}, {"text", "'说明理由的文字'"}};
    const auto known = m_usual.constFind(name);
    if (known != m_usual.constEnd() && (type != QLatin1String("jsonb") || known->endsWith(QLatin1String("jsonb"))) &&
        (type == QLatin1String("jsonb") || !known->endsWith(QLatin1String("jsonb"))))
        return *known;
    return byType.value(type, QStringLiteral("1"));
}

// Each part of what is usual, and each key that the call looks for, is another thing; and so is the whole.
QStringList TestBentCalls::bentObjects(const QString &usual, const QStringList &keys) const
{
    const QJsonValue whole =
        QJsonDocument::fromJson(QByteArray("[") + usual.section(QStringLiteral("$yc$"), 1, 1).toUtf8() + "]").array().first();
    QJsonArray places = opened(whole.isUndefined() ? QJsonObject() : whole);
    if (whole.isObject() || whole.isUndefined())
        for (const QString &key : keys)
            if (!whole.toObject().contains(key)) {
                QJsonObject more = whole.toObject();
                more[key] = QLatin1String(placeholder);
                places.append(more);
            }
    QStringList all;
    for (const QJsonValue &place : places)
        for (const QString &bent : bentValues)
            all.append(typed(text(place).replace(QStringLiteral("\"@@\""), bent)));
    return all;
}

QStringList TestBentCalls::callsOf(const Function &function) const
{
    QStringList arguments;
    for (qsizetype i = 0; i < function.types.size(); ++i)
        arguments.append(usual(function.names[i], function.types[i]));
    QStringList calls;
    const auto with = [&](qsizetype at, const QString &value) {
        QStringList changed = arguments;
        changed[at] = value;
        calls.append(function.name + QLatin1Char('(') + changed.join(QStringLiteral(", ")) + QLatin1Char(')'));
    };
    static const QMap<QString, QStringList> odd{
        {"integer", {"-1", "2147483647"}},
        {"bigint", {"-1", "9223372036854775807"}},
        {"text", {"''", "'x'", "repeat('字', 100000)", "U&'\\202E'", "E'\\x01'", "'-1'", "'2026-02-30'"}},
        {"date", {"'infinity'", "'-infinity'", "'4713-01-01 BC'"}},
        {"bytea", {"''"}},
        {"boolean", {"false"}},
        {"uuid", {"gen_random_uuid()"}}};
    for (qsizetype i = 0; i < function.types.size(); ++i) {
        with(i, QStringLiteral("null"));
        const bool json = function.types[i] == QLatin1String("jsonb");
        for (const QString &value : json ? bentObjects(arguments[i], function.keys) : odd.value(function.types[i]))
            with(i, value);
    }
    if (arguments.isEmpty())
        calls.append(function.name + QStringLiteral("()"));
    return calls;
}

void TestBentCalls::areRefusedByTheHallsOwnCodes_data()
{
    QTest::addColumn<QString>("role");
    for (const auto &[desk, role] : {std::pair{"counter", "p0801"},
                                     {"review", "p0833"},
                                     {"applicant", "portal"},
                                     {"supervision", ""},
                                     {"helpdesk", ""},
                                     {"office", "p0895"},
                                     {"security", "p0896"},
                                     {"audit", "p0897"},
                                     {"keeper", "keeper1"},
                                     {"lobby", "device1"}})
        QTest::newRow(desk) << QString::fromLatin1(role);
}

void TestBentCalls::areRefusedByTheHallsOwnCodes()
{
    QFETCH(QString, role);
    const QString desk = QLatin1String(QTest::currentDataTag());
    if (role.isEmpty())
        role = hall.value(QStringLiteral("select login from hall.staff where '%1' = any (desks) and active order by id limit 1").arg(desk));
    if (role.isEmpty())
        role = hall.value(
            QStringLiteral(
                "with made as (insert into hall.staff (work_no, login, name, department_id, desks) values ('P0999', 'p0999', '某', 20, "
                "array['%1']) returning login, desks) select hall.make_login(login, desks, null) || 'p0999' from made")
                .arg(desk));
    qint64 id = hall.claimed();
    if (desk == QLatin1String("review")) {
        id = hall.verified();
        DONE(hall.decide(RuleHall::clerk, "accept", id));
        hall.value(
            QStringLiteral(
                "update hall.review_queue q set place = s.place, step = 'decide' from hall.review_step s, hall.case_file c where c.id = "
                "q.case_id and s.item_version_id = c.item_version_id and s.step = 'decide' and q.case_id = %1")
                .arg(id));
        DONE(hall.call(role, QStringLiteral("review.sign_in('pc')")));
        DONE(hall.call(role, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    }
    hall.value("update hall.document set state = 'ready', pages = 1, pdf = 'x'");
    m_usual["p_case"] = QString::number(id);
    m_usual["p_version"] = QString::number(hall.version(id));
    m_usual["p_document"] = hall.value(QStringLiteral("select max(id) from hall.document where case_id = %1").arg(id));
    m_usual["p_case_no"] = hall.value(QStringLiteral("select quote_literal(case_no) from hall.case_file where id = %1").arg(id));

    QString script = QStringLiteral("\\set ON_ERROR_STOP 0\n\\set VERBOSITY terse\n\\o /dev/null\n");
    qsizetype count = 0;
    for (const Function &function : functionsOf(desk)) {
        for (const QString &call : callsOf(function)) {
            script += QStringLiteral("begin;\n\\warn @ %1\nselect %2;\nrollback;\n").arg(++count).arg(call);
        }
    }
    QVERIFY2(count > 0, qPrintable(role));
    script.replace(QStringLiteral("\\set VERBOSITY terse"), QStringLiteral("\\set VERBOSITY sqlstate"));
    const PsqlAnswer answer = hall.psql(role, script);
    QCOMPARE(answer.exitCode, 0);
    const QStringList lines = answer.err.split(QLatin1Char('\n'));
    const QStringList calls = script.split(QStringLiteral("begin;\n"));
    QStringList wrong;
    qsizetype at = 0, refused = 0;
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("@ ")))
            at = line.mid(2).toLongLong();
        else if (line.contains(QLatin1String("YC")))
            ++refused;
        else if (!line.contains(QLatin1String("NOTICE:")))
            wrong.append(line + QLatin1Char(' ') + calls.value(at).section(QLatin1Char('\n'), 1, 1));
    }
    qInfo("%lld calls, %lld refused", qlonglong(count), qlonglong(refused));
    QCOMPARE(at, count);
    QVERIFY2(wrong.isEmpty(),
             qPrintable(QString::number(wrong.size()) + QLatin1Char('\n') + wrong.mid(0, 40).join(QLatin1Char('\n')).left(12000)));
    QVERIFY(refused > 0);
}

void TestBentCalls::sayWhatWasWrongAndNothingOfTheRow()
{
    const qint64 id = hall.claimed();
    const Said nothing = hall.call(RuleHall::clerk, QStringLiteral("counter.save_draft(%1, '{}', null)").arg(id));
    REFUSED(nothing, "YC402");
    QCOMPARE(nothing.facts, object(R"({"why": "missing", "field": "seq"})"));
    const Said bent =
        hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('department', '{\"resubmitted\": \"zz\"}', null, 10, null)"));
    REFUSED(bent, "YC402");
    QCOMPARE(bent.facts, object(R"({"why": "kind"})"));
    QVERIFY(!bent.log.contains(QLatin1String("zz")));
}

void TestBentCalls::whatIsNestedDeepIsNotLookedThrough_data()
{
    QTest::addColumn<int>("levels");
    for (const int levels : {20, 500, 3000})
        QTest::addRow("%d", levels) << levels;
}

// Each level would be copied with all that is below it: a megabyte would become gigabytes.
void TestBentCalls::whatIsNestedDeepIsNotLookedThrough()
{
    QFETCH(int, levels);
    const QString deep =
        QStringLiteral("(repeat('{\"a\":', %1) || '\"' || repeat('x', 900000) || '\"' || repeat('}', %1))::jsonb").arg(levels);
    const Said said =
        hall.call(ApplicantHall::website, QStringLiteral("applicant.check(%1 || jsonb_build_object('answers', jsonb_build_object("
                                                         "'T1', jsonb_build_object('shop', %2))))")
                                              .arg(literal(hall.application(RuleHall::shop)), deep));
    DONE(said);
    QCOMPARE(said["faults"],
             QJsonValue(QJsonArray{QJsonObject{{"pointer", "/answers"}, {"keyword", "depth"}, {"detail", QJsonObject{{"limit", 12}}}}}));
}

YICHUANG_TEST(TestBentCalls)
#include "tst_BentCalls.moc"
