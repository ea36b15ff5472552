// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"
#include "support/PatternVectors.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtSql>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// The hall's validator against the public JSON Schema test suite (json-schema-suite/, draft 2020-12): every case that stays in the declared
// subset has the suite's verdict, every schema that does not is named by json_schema_unsupported.
class TestJsonSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithThePublicSuite_data();
    void agreesWithThePublicSuite();
    void namesWhatItCannotCheck_data();
    void namesWhatItCannotCheck();
    void readsPatternsAsEcmaDoes_data();
    void readsPatternsAsEcmaDoes();
    void pointsAtEachFaultWithItsFacts_data();
    void pointsAtEachFaultWithItsFacts();
    void answersOneFaultForHugeOrDeepValues();
    void refusesEverythingForAPatternThatSlippedIn();
    void publishesEveryFormOfTheSampleHall();
    void checksAWholeFormOfAnswers();
    void needsNoRightsToBeHarmless();

private:
    QVariant ask(const QString &sql, const QVariantList &values);
    QString faults(const QByteArray &schema, const QByteArray &value);
    QString unsupported(const QByteArray &schema);

    test::HallFixture m_hall;
    QSqlDatabase m_database;
};

static QString sourceFolder()
{
    return qEnvironmentVariable("YICHUANG_SOURCE");
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArray compact(const QJsonValue &value)
{
    const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

void TestJsonSchema::initTestCase()
{
    const auto started = m_hall.start();
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().log));
    const auto owner = m_hall.ownerSignIn();
    m_database = QSqlDatabase::addDatabase("QPSQL");
    m_database.setHostName(owner.hosts.first());
    m_database.setPort(owner.ports.value(0, -1));
    m_database.setUserName(owner.user);
    m_database.setPassword(owner.password);
    m_database.setDatabaseName(owner.database);
    QVERIFY2(m_database.open(), qPrintable(m_database.lastError().text()));
}

QVariant TestJsonSchema::ask(const QString &sql, const QVariantList &values)
{
    QSqlQuery query;
    query.prepare(sql);
    for (const auto &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec() || !query.next()) {
        return "refused " + query.lastError().nativeErrorCode();
    }
    return query.value(0);
}

QString TestJsonSchema::faults(const QByteArray &schema, const QByteArray &value)
{
    return ask("select coalesce(string_agg(pointer || ' ' || keyword || ' ' || detail, chr(10) order by pointer, keyword), '')"
               " from hall.json_schema_faults(cast(? as jsonb), cast(? as jsonb))",
               {QString::fromUtf8(schema), QString::fromUtf8(value)})
        .toString();
}

QString TestJsonSchema::unsupported(const QByteArray &schema)
{
    return ask("select coalesce(string_agg(place, ' ' order by place), '') from hall.json_schema_unsupported(cast(? as jsonb)) place",
               {QString::fromUtf8(schema)})
        .toString();
}

// The subset, said a second time and independently of the SQL. Patterns outside the common syntax are listed by name below.
static bool staysInTheSubset(const QJsonValue &schema);

static bool staysInTheSubset(const QString &keyword, const QJsonValue &value)
{
    static const QSet<QString> plain{"type",
                                     "required",
                                     "enum",
                                     "const",
                                     "minLength",
                                     "maxLength",
                                     "pattern",
                                     "minimum",
                                     "maximum",
                                     "exclusiveMinimum",
                                     "exclusiveMaximum",
                                     "multipleOf",
                                     "minItems",
                                     "maxItems",
                                     "uniqueItems",
                                     "dependentRequired",
                                     "title",
                                     "description",
                                     "default",
                                     "examples",
                                     "$comment",
                                     "$schema"};
    static const QSet<QString> one{"items", "if", "then", "else", "not", "additionalProperties"};
    static const QSet<QString> many{"allOf", "anyOf", "oneOf"};
    const auto all = [](const auto &values) {
        return std::all_of(values.begin(), values.end(), [](const QJsonValue &part) { return staysInTheSubset(part); });
    };

    return plain.contains(keyword) || (keyword == "format" && value == "date") || (one.contains(keyword) && staysInTheSubset(value)) ||
           (many.contains(keyword) && all(value.toArray())) || (keyword == "properties" && all(value.toObject()));
}

static bool staysInTheSubset(const QJsonValue &schema)
{
    const auto object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!staysInTheSubset(member.key(), member.value())) {
            return false;
        }
    }
    return true;
}

// What the suite asks of regular expressions that only one of the two dialects has.
static bool hasAPatternOfEcmaAlone(const QJsonValue &schema)
{
    static const QStringList patterns{"^\\cC$", "^\\cc$", "\\p{Letter}cole", "^\\p{digit}+$", "^\\p{Letter}+$", "\\a", "^\\p{Nd}+$"};
    return patterns.contains(schema["pattern"].toString());
}

void TestJsonSchema::agreesWithThePublicSuite_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QJsonArray>("cases");
    QTest::addColumn<bool>("inside");
    const auto suite = sourceFolder() + "/tests/sql/json-schema-suite";
    QDirIterator files(suite, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        for (const QJsonValue group : QJsonDocument::fromJson(bytesOf(path)).array()) {
            QTest::newRow(qPrintable(path.mid(suite.size() + 1) + ": " + group["description"].toString()))
                << compact(group["schema"]) << group["tests"].toArray()
                << (staysInTheSubset(group["schema"]) && !hasAPatternOfEcmaAlone(group["schema"]));
        }
    }
}

void TestJsonSchema::agreesWithThePublicSuite()
{
    QFETCH(QByteArray, schema);
    QFETCH(QJsonArray, cases);
    QFETCH(bool, inside);
    if (schema.contains("\\u0000")) {
        QCOMPARE(unsupported(schema), "refused 22P05"); // PostgreSQL stores no NUL, so no such schema and no such answer gets in
        return;
    }
    QCOMPARE(unsupported(schema).isEmpty(), inside);
    for (const QJsonValue one : cases) {
        if (!inside) {
            break;
        }
        const auto value = compact(one["data"]);
        const auto found = faults(schema, value);
        QVERIFY2(value.contains("\\u0000") ? found == "refused 22P05" : found.isEmpty() == one["valid"].toBool(),
                 qPrintable(one["description"].toString() + ": " + QString::fromUtf8(value) + " -> " + found));
    }
}

void TestJsonSchema::namesWhatItCannotCheck_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *schema, const char *places) { QTest::newRow(schema) << QByteArray(schema) << places; };
    row(R"({"type":"object","x-order":["a"],"properties":{"a":{"type":"string","x-unit":"㎡"}}})", "");
    row(R"({"$ref":"#/a"})", "/$ref");
    row(R"({"properties":{"a/b":{"contains":{}}}})", "/properties/a~1b/contains");
    row(R"({"allOf":[{},{"if":{"prefixItems":[]}}]})", "/allOf/1/if/prefixItems");
    row(R"({"format":"email"})", "/format");
    row(R"({"minLength":-1})", "/minLength");
    row(R"({"maxItems":1.5})", "/maxItems");
    row(R"({"multipleOf":0})", "/multipleOf");
    row(R"({"type":"text"})", "/type");
    row(R"({"type":[]})", "/type");
    row(R"({"required":[1]})", "/required");
    row(R"({"anyOf":[]})", "/anyOf");
    row(R"({"properties":{"a":1}})", "/properties");
    row(R"({"items":[{}]})", "/items");
    row(R"({"$schema":"http://json-schema.org/draft-07/schema#"})", "/$schema");
    row(R"({"pattern":"("})", "/pattern");
    row(R"(17)", "");
}

void TestJsonSchema::namesWhatItCannotCheck()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, places);
    QCOMPARE(unsupported(schema), places);
    QCOMPARE(ask("select count(*) from hall.json_schema_unsupported(cast(? as jsonb))", {QString::fromUtf8(schema)}).toInt(),
             places.isEmpty() && schema != "17" ? 0 : 1);
}

void TestJsonSchema::readsPatternsAsEcmaDoes_data()
{
    addPatternRows();
}

void TestJsonSchema::readsPatternsAsEcmaDoes()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const auto schema = compact(QJsonObject{{"pattern", pattern}});
    const auto verdict = !unsupported(schema).isEmpty() ? "unsupported" : faults(schema, compact(text)).isEmpty() ? "yes" : "no";
    QTEST(QString(verdict), "verdict");
}

void TestJsonSchema::pointsAtEachFaultWithItsFacts_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *schema, const char *value, const char *found) {
        QTest::newRow(schema) << QByteArray(schema) << QByteArray(value) << found;
    };
    row(R"({"required":["a/b"]})", "{}", R"(/a~1b required {"missing": "a/b"})");
    row(R"({"properties":{"t":{"items":{"maxLength":1}}}})", R"({"t":["𠮷","两字"]})", R"(/t/1 maxLength {"limit": 1, "actual": 2})");
    row(R"({"additionalProperties":false})", R"({"多":1})", R"(/多 additionalProperties {"property": "多"})");
    row(R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})", R"(/b dependentRequired {"because": "a", "missing": "b"})");
    row(R"({"minimum":5,"multipleOf":0.01})", "4.123",
        " minimum {\"limit\": 5, \"actual\": 4.123}\n multipleOf {\"limit\": 0.01, \"actual\": 4.123}");
    row(R"({"oneOf":[{},true]})", "1", R"( oneOf {"matched": 2})");
    row(R"({"enum":["自有","租赁"]})", R"("借")", R"( enum {"allowed": ["自有", "租赁"]})");
    row(R"({"format":"date"})", R"("2026-02-30")", R"( format {"format": "date"})");
    row(R"({"type":"integer"})", "1.5", R"( type {"actual": "number", "expected": "integer"})");
    row(R"({"maxItems":1,"items":false})", "[1,2]", R"( maxItems {"limit": 1, "actual": 2})");
}

void TestJsonSchema::pointsAtEachFaultWithItsFacts()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QTEST(faults(schema, value), "found");
}

void TestJsonSchema::answersOneFaultForHugeOrDeepValues()
{
    QVERIFY(faults("{}", QByteArray(64, '[') + QByteArray(64, ']')).isEmpty());
    QCOMPARE(faults("{}", QByteArray(66, '[') + QByteArray(66, ']')), " depth {\"limit\": 64}");
    QVERIFY(faults(R"({"maxLength":1})", '"' + QByteArray(1'100'000, 'a') + '"').startsWith(" size "));
    QVERIFY(faults(R"({"minimum":0})", "[1e131000,1e131000,1e131000,1e131000,1e131000,1e131000,1e131000,1e131000,1e131000]")
                .startsWith(" size "));
    QCOMPARE(faults("{}", QByteArray(200'000, '[') + QByteArray(200'000, ']')), "refused 54001");
}

void TestJsonSchema::refusesEverythingForAPatternThatSlippedIn()
{
    QVERIFY(!faults(R"({"pattern":"(a)\\1"})", R"("aa")").isEmpty());
}

void TestJsonSchema::publishesEveryFormOfTheSampleHall()
{
    auto forms = 0;
    for (QDirIterator files(sourceFolder() + "/resources/catalogue/items", {"*.json"}); files.hasNext();) {
        const auto item = QJsonDocument::fromJson(bytesOf(files.next()));
        for (const QJsonValue form : item["forms"].toArray()) {
            QCOMPARE(ask("select count(*) from jsonb_array_elements(cast(? as jsonb) -> 'pages') page, hall.json_schema_unsupported(page "
                         "-> 'schema')",
                         {QString::fromUtf8(compact(form))})
                         .toInt(),
                     0);
            ++forms;
        }
    }
    QVERIFY(forms >= 36);
}

void TestJsonSchema::checksAWholeFormOfAnswers()
{
    const auto form =
        compact(QJsonDocument::fromJson(bytesOf(sourceFolder() + "/resources/catalogue/items/440117020001.json"))["forms"][0]);
    const auto premisesFaults = [&](const QJsonObject &premises) {
        return ask("select coalesce(string_agg(concat(fault ->> 'pointer', ' ', fault ->> 'keyword'), ', ' order by fault ->> 'pointer'), "
                   "'')"
                   " from jsonb_array_elements(hall.answer_faults(cast(? as jsonb), cast(? as jsonb), '')) fault"
                   " where fault ->> 'pointer' like '/premises/%'",
                   {QString::fromUtf8(form), QString::fromUtf8(compact(QJsonObject{{"premises", premises}}))})
            .toString();
    };
    const QJsonObject owned{{"shop_name", "嘉慧云吞店"},
                            {"street", "白沙街道"},
                            {"address", "堤东路 126 号首层"},
                            {"area", 46.5},
                            {"tenure", "自有"},
                            {"business_form", "餐饮服务经营者（小型）"},
                            {"seats", 24},
                            {"phone", "13800138000"}};
    QCOMPARE(premisesFaults(owned), "");
    auto rented = owned;
    rented["tenure"] = "租赁";
    QCOMPARE(premisesFaults(rented), "/premises/lease_until required, /premises/lessor required");
    auto both = owned;
    both["lease_until"] = "2029-10-31";
    both["area"] = 4650;
    QCOMPARE(premisesFaults(both), "/premises/area maximum, /premises/lease_until false");
}

void TestJsonSchema::needsNoRightsToBeHarmless()
{
    QCOMPARE(
        ask("select count(*) from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'hall' and proname like 'json%'"
            " and (prosecdef or provolatile <> 'i')",
            {})
            .toInt(),
        0);
    QCOMPARE(ask("select count(*) from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'hall'"
                 " and proname in ('json_schema_faults', 'json_schema_unsupported') and 'search_path=pg_catalog, pg_temp' = any(proconfig)",
                 {})
                 .toInt(),
             2);
}

YICHUANG_TEST(TestJsonSchema)
#include "tst_JsonSchema.moc"
