// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/SchemaCheck.h"
#include "forms/SchemaSubset.h"

#include "support/PatternVectors.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("YICHUANG_SOURCE");
}

QJsonDocument read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QString said(const QList<SchemaFault> &faults)
{
    QStringList lines;
    for (const SchemaFault &fault : faults)
        lines.append(fault.pointer + u' ' + fault.keyword);
    lines.sort();
    return lines.join(QLatin1String(", "));
}

QJsonValue value(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']')[0];
}

}

// The C++ validator against the public JSON Schema test suite, draft 2020-12, as tests/sql/tst_JsonSchema holds the hall's own against it.
class TestSchemaCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePublicSuite_data()
    {
        QTest::addColumn<QJsonValue>("schema");
        QTest::addColumn<QJsonArray>("cases");
        const QString suite = sourceFolder() + "/tests/sql/json-schema-suite";
        int inside = 0;
        for (QDirIterator files(suite, {"*.json"}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            for (const QJsonValue group : read(path).array()) {
                inside += SchemaSubset::unsupported(group["schema"]).isEmpty() ? 1 : 0;
                QTest::newRow(qPrintable(path.mid(suite.size() + 1) + ": " + group["description"].toString()))
                    << group["schema"] << group["tests"].toArray();
            }
        }
        QCOMPARE(inside, 169); // of 358: a keyword that is no longer checked, or newly taken in, shows here
    }
    void agreesWithThePublicSuite()
    {
        QFETCH(QJsonValue, schema);
        QFETCH(QJsonArray, cases);
        const auto check = SchemaCheck::of(schema);
        QCOMPARE(check.ok(), SchemaSubset::unsupported(schema).isEmpty());
        if (!check)
            return;
        for (const QJsonValue one : cases)
            QVERIFY2(check->faults(one["data"]).isEmpty() == one["valid"].toBool(),
                     qPrintable(one["description"].toString() + ": " + said(check->faults(one["data"]))));
    }

    void namesWhatItCannotCheck_data()
    {
        QTest::addColumn<QString>("places");
        const auto row = [](const char *schema, const char *places) { QTest::newRow(schema) << QString(places); };
        // moc stumbles over raw strings with a # or one bracket in them.
        row(R"({"type":"object","x-order":["a"],"properties":{"a":{"type":"string","x-unit":"㎡"}}})", "");
        row("{\"$ref\":\"#/a\"}", "/$ref");
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
        row("{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}", "/$schema");
        row("{\"pattern\":\"(\"}", "/pattern");
    }
    void namesWhatItCannotCheck()
    {
        QFETCH(QString, places);
        const QJsonValue schema = value(QTest::currentDataTag());
        QCOMPARE(SchemaSubset::unsupported(schema).join(u' '), places);
        QCOMPARE(SchemaCheck::of(schema).ok(), places.isEmpty());
    }

    void readsPatternsAsTheHallDoes_data() { addPatternRows(); }
    void readsPatternsAsTheHallDoes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const auto check = SchemaCheck::of(QJsonObject{{"pattern", pattern}});
        QTEST(QString(!check ? "unsupported" : check->faults(text).isEmpty() ? "yes" : "no"), "verdict");
    }

    void pointsAtEachFault_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char *schema, const char *json, const char *faults) {
            QTest::newRow(schema) << QByteArray(schema) << QByteArray(json) << QString(faults);
        };
        row(R"({"required":["a/b"]})", "{}", "/a~1b required");
        row(R"({"properties":{"t":{"items":{"maxLength":1}}}})", R"({"t":["𠮷","两字"]})", "/t/1 maxLength");
        row(R"({"additionalProperties":false})", R"({"多":1})", "/多 additionalProperties");
        row(R"({"properties":{"a":false}})", R"({"a":1})", "/a false");
        row(R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})", "/b dependentRequired");
        row(R"({"minimum":5,"multipleOf":0.01})", "4.123", " minimum,  multipleOf");
        row(R"({"enum":["自有","租赁"]})", R"("借")", " enum");
        row(R"({"format":"date"})", R"("2026-02-30")", " format");
        row(R"({"type":"integer"})", "1.5", " type");
        row(R"({"type":"integer","maximum":99999999999})", "12345678901", "");
        row(R"({"multipleOf":0.01})", "46.33", "");
    }
    void pointsAtEachFault()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, json);
        const auto check = SchemaCheck::of(value(schema));
        QVERIFY(check.ok());
        QTEST(said(check->faults(value(json))), "faults");
    }

    void checksAPageOfTheSample()
    {
        const QJsonValue form = read(sourceFolder() + "/resources/catalogue/items/440117020001.json")["forms"][0];
        const auto check = SchemaCheck::of(form["pages"][1]["schema"]);
        QVERIFY(check.ok());
        const QJsonObject owned{{"shop_name", "嘉慧云吞店"},
                                {"street", "白沙街道"},
                                {"address", "堤东路 126 号首层"},
                                {"area", 46.5},
                                {"tenure", "自有"},
                                {"business_form", "餐饮服务经营者（小型）"},
                                {"seats", 24},
                                {"phone", "13800138000"}};
        QCOMPARE(said(check->faults(owned)), "");
        auto rented = owned;
        rented["tenure"] = "租赁";
        QCOMPARE(said(check->faults(rented)), "/lease_until required, /lessor required");
        auto both = owned;
        both["lease_until"] = "2029-10-31";
        both["area"] = 4650;
        QCOMPARE(said(check->faults(both)), "/area maximum, /lease_until false");
    }

    void compilesEveryFormOfTheCatalogue()
    {
        int pages = 0;
        for (QDirIterator files(sourceFolder() + "/resources/catalogue/items", {"*.json"}); files.hasNext();) {
            for (const QJsonValue form : read(files.next())["forms"].toArray()) {
                for (const QJsonValue page : form["pages"].toArray()) {
                    QVERIFY(SchemaCheck::of(page["schema"]).ok());
                    ++pages;
                }
            }
        }
        QVERIFY(pages >= 90);
    }
};

YICHUANG_TEST(TestSchemaCheck)
#include "tst_SchemaCheck.moc"
