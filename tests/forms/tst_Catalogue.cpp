// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/Catalogue.h"

#include <QRegularExpression>
#include <QtTest>

using namespace yichuang;

// The sample hall's data hang together: what one file names, another has.
class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyItemBelongsToADepartmentAndIsMarkedAsSample();
    void everyItemSaysConditionsStepsLawAndPapers();
    void everyFormReadsAndPointsAtItsOwnPapers();
    void staffAndWindowsNameWhatExists();
    void administratorsDoNothingElse();
    void everyReasonCanBeActedOn();
    void everyMaterialAndWidgetHasReasons();
    void aTextMessageFitsIntoOnePart();
};

static QStringList departmentCodes()
{
    QStringList codes;
    for (const QJsonValue department : catalogueFile("departments.json").array()) {
        codes.append(department["code"].toString());
    }
    return codes;
}

void TestCatalogue::everyItemBelongsToADepartmentAndIsMarkedAsSample()
{
    const auto items = catalogueItems();
    QCOMPARE(items.size(), 36);
    for (const auto &item : items) {
        QVERIFY2(departmentCodes().contains(item["department"].toString()), qPrintable(item["code"].toString()));
        QCOMPARE(item["mark"].toString(), "示例");
        QCOMPARE(item["implementation_code"].toString().size(), 31);
        QVERIFY(item["implementation_code"].toString().endsWith(item["code"].toString()));
        QCOMPARE(item["licence"].toBool(), item["type"]["code"].toString() == "01");
        QVERIFY(!(item["online_whole"].toBool() && item["needs_visit"].toBool()));
    }
}

void TestCatalogue::everyItemSaysConditionsStepsLawAndPapers()
{
    for (const auto &item : catalogueItems()) {
        const auto guide = item["guide"].toObject();
        QVERIFY2(guide["conditions"].toArray().size() >= 2, qPrintable(item["code"].toString()));
        QVERIFY(guide["steps"].toArray().size() >= 3);
        QVERIFY(!guide["legal_basis"].toArray().isEmpty());
        const auto materials = item["materials"].toArray();
        QVERIFY(!materials.isEmpty());
        for (qsizetype i = 0; i < materials.size(); ++i) {
            QCOMPARE(materials.at(i)["seq"].toInt(), int(i) + 1);
            QVERIFY(materials.at(i)["required"].toString() != "conditional" || !materials.at(i)["condition"].toString().isEmpty());
            QVERIFY(!(item["online_whole"].toBool() && materials.at(i)["verify_original"].toBool() &&
                      materials.at(i)["required"].toString() == "yes"));
        }
    }
}

void TestCatalogue::everyFormReadsAndPointsAtItsOwnPapers()
{
    for (const auto &item : catalogueItems()) {
        const auto materials = item["materials"].toArray().size();
        for (const QJsonValue json : item["forms"].toArray()) {
            const auto form = FormDefinition::fromJson(json.toObject());
            QVERIFY2(form.ok(), qPrintable(item["code"].toString()));
            QVERIFY(form->pages().size() >= 2 && form->pages().size() <= 3);
            for (const auto &page : form->pages()) {
                for (const auto &field : page.fields) {
                    QVERIFY2(!field.title.isEmpty() && field.title != field.key, qPrintable(field.pointer));
                    QVERIFY(!field.pinnedTo || (*field.pinnedTo >= 1 && *field.pinnedTo <= materials));
                    QVERIFY(field.widget != FieldWidget::Table || !field.columns.isEmpty());
                }
            }
        }
    }
}

void TestCatalogue::staffAndWindowsNameWhatExists()
{
    const auto windows = catalogueFile("windows.json").array();
    QCOMPARE(windows.size(), 16);
    QSet<QString> numbers;
    auto clerks = 0;
    for (const QJsonValue person : catalogueFile("staff.json").array()) {
        numbers.insert(person["work_no"].toString());
        QVERIFY(departmentCodes().contains(person["department"].toString()));
        const auto mayUse = person["windows"].toArray();
        QVERIFY(person["window"].isNull() || mayUse.contains(person["window"]));
        const auto isClerk = person["desks"].toArray().contains("counter");
        QCOMPARE(isClerk, !mayUse.isEmpty());
        clerks += isClerk;
    }
    QCOMPARE(numbers.size(), catalogueFile("staff.json").array().size());
    QVERIFY(clerks >= 14);
}

void TestCatalogue::administratorsDoNothingElse()
{
    QSet<QString> found;
    for (const QJsonValue person : catalogueFile("staff.json").array()) {
        for (const QJsonValue desk : person["desks"].toArray()) {
            if (QStringList{"office", "security", "audit"}.contains(desk.toString())) {
                QCOMPARE(person["desks"].toArray().size(), 1);
                found.insert(desk.toString());
            }
        }
    }
    QCOMPARE(found.size(), 3);
}

void TestCatalogue::everyReasonCanBeActedOn()
{
    const auto reasons = catalogueFile("reasons.json");
    for (const QJsonValue reason : reasons["supplement"].toArray()) {
        const auto label = reason["label"].toString();
        const auto text = reason["text"].toString();
        QVERIFY2(label.size() <= 8 && text.size() >= 10, qPrintable(label));
        QVERIFY2(text.contains("请") && !text.contains("等") && !text.contains("其他"), qPrintable(text));
    }
    const auto grounds = reasons["decline"].toArray();
    QVERIFY(grounds.size() >= 4);
    QSet<QString> items;
    for (const auto &item : catalogueItems())
        items.insert(item["code"].toString());
    // The ground's own words come first on every item, so they name nothing that only one of them has.
    for (const QJsonValue ground : grounds) {
        QVERIFY(!ground["text"].toString().contains("食品") && ground["phrases"].toArray().size() >= 2);
        for (const QJsonValue phrase : ground["phrases"].toArray())
            for (const QJsonValue item : phrase["items"].toArray())
                QVERIFY2(items.contains(item.toString()), qPrintable(item.toString()));
    }
    QVERIFY(!reasons["bodies"].toArray().isEmpty());
}

void TestCatalogue::everyMaterialAndWidgetHasReasons()
{
    QSet<QString> kinds;
    for (const QJsonValue reason : catalogueFile("reasons.json")["supplement"].toArray()) {
        kinds.insert(reason["target"].toString() + ' ' + reason["key"].toString());
    }
    for (const auto &item : catalogueItems()) {
        for (const QJsonValue material : item["materials"].toArray()) {
            QVERIFY2(kinds.contains("material " + material["kind"].toString()), qPrintable(material["kind"].toString()));
        }
        const auto text = QString::fromUtf8(QJsonDocument(item).toJson());
        static const QRegularExpression widget("\"x-widget\": \"(\\w+)\"");
        for (auto found = widget.globalMatch(text); found.hasNext();) {
            const auto name = found.next().captured(1);
            QVERIFY2(kinds.contains("field " + name) || name == "switch" || name == "promise", qPrintable(name));
        }
    }
}

void TestCatalogue::aTextMessageFitsIntoOnePart()
{
    const auto sms = catalogueFile("sms.json");
    const QHash<QString, QString> facts{{"surname", "欧阳"},
                                        {"title", "女士"},
                                        {"tail", "008714"},
                                        {"date", "12月14日"},
                                        {"phone", "0750-0880117"},
                                        {"count", "12"},
                                        {"hall", "蓬江区政务服务中心"},
                                        {"code", "123456"}};
    for (const QJsonValue message : sms["templates"].toArray()) {
        auto text = message["text"].toString();
        QVERIFY(text.startsWith("【蓬江政务】"));
        for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
            text.replace('{' + fact.key() + '}', fact.value());
        }
        // An item that does not fit is cut (hall.message_text), to six characters and … at the least.
        const auto room = 70 - text.remove("{item}").size();
        QVERIFY2(!text.contains('{'), qPrintable(text));
        QVERIFY2(room >= (message["text"].toString().contains("{item}") ? 7 : 0), qPrintable(text));
    }
}

YICHUANG_TEST(TestCatalogue)
#include "tst_Catalogue.moc"
