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
    void everyItemHasItsTypeThemeLimitsAndFee();
    void everyFormReadsAndPointsAtItsOwnPapers();
    void everyItemAsksSomethingOnlyOfSomeAndSomethingInAUnit();
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

// As the law and common practice have them: the code, its type, the theme by which a person or an enterprise finds it, the days that the
// law and the hall give (w: workdays, d: days, m: months, 0: at once), and what it costs, if anything.
void TestCatalogue::everyItemHasItsTypeThemeLimitsAndFee()
{
    const char *const known[] = {
        "440102010001 01 e120 3m 30w",
        "440102010002 01 p050 30w 20w",
        "440104070001 07 p090 60d 15w 工本费 40 元",
        "440104070002 07 p090 15w 5w 首次申领免费",
        "440105010001 07 p060 0 0",
        "440105010002 07 p060 60d 60d",
        "440105020001 01 e005 60w 15w",
        "440105020002 01 e005 60w 15w",
        "440105050001 05 p085 30w 20w",
        "440105050002 05 p065 20w 10w",
        "440106050001 05 p120 7d 3w",
        "440108010001 01 e030 20w 8w",
        "440108010002 01 e030 20w 5w",
        "440108050001 05 p085 20w 10w",
        "440108200001 20 p085 0 0",
        "440108200002 20 p030 0 0",
        "440111010001 01 e040 7w 3w",
        "440111010002 01 e085 10w 5w",
        "440112010001 01 e075 20w 8w",
        "440113010001 01 e120 3w 1w",
        "440113010002 01 e010 20w 7w",
        "440114010001 01 e110 20w 5w",
        "440114020001 01 e110 45d 10w",
        "440114030001 01 p050 20w 1w",
        "440114200001 20 p005 1w 0",
        "440117010001 07 e005 3w 0",
        "440117010002 07 p035 3w 0",
        "440117010003 07 e165 3w 1w",
        "440117020001 01 e010 10w 5w",
        "440117030001 01 e135 15w 5w",
        "440118070001 07 p145 20w 5w",
        "440118200001 20 p085 0 0",
        "440119010001 01 e095 20w 5w",
        "440119010002 01 e090 20w 5w 占道费、修复费",
        "440121050001 05 p085 30w 15w",
        "440121070001 07 p090 15w 5w",
    };
    const auto limit = [](const QJsonValue &of) {
        const QHash<QString, QString> units{{"workday", "w"}, {"day", "d"}, {"month", "m"}};
        return of["n"].toInt(-1) == 0 ? QStringLiteral("0") : QString::number(of["n"].toInt(-1)) + units.value(of["unit"].toString(), "?");
    };
    QStringList found, expected;
    for (const auto &item : catalogueItems()) {
        const QString code = item["code"].toString();
        QStringList words{code, item["type"]["code"].toString()};
        for (const QJsonValue theme : item["themes"].toArray()) {
            words.append(theme["axis"].toString().left(1) + theme["code"].toString());
            QVERIFY2(!theme["name"].toString().isEmpty(), qPrintable(code));
        }
        words << limit(item["limits"]["statutory"]) << limit(item["limits"]["promised"]);
        found.append(words.join(u' '));
        const auto row =
            std::find_if(std::begin(known), std::end(known), [&code](const char *one) { return QString(one).startsWith(code); });
        QVERIFY2(row != std::end(known), qPrintable(found.last()));
        const QString wanted = *row, fee = wanted.section(u' ', 5);
        expected.append(wanted.section(u' ', 0, 4));
        QVERIFY2(fee.isEmpty() ? item["fee"] == "不收费" : item["fee"].toString().startsWith(fee), qPrintable(code));
        QCOMPARE(item["immediate"].toBool(), expected.last().endsWith(" 0"));
    }
    QCOMPARE(found, expected);
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

// So that whoever looks at the sample sees both at each of its items.
void TestCatalogue::everyItemAsksSomethingOnlyOfSomeAndSomethingInAUnit()
{
    for (const auto &item : catalogueItems()) {
        bool isConditional = false, hasUnit = false;
        for (const QJsonValue form : item["forms"].toArray()) {
            for (const QJsonValue page : form["pages"].toArray())
                isConditional |= page["schema"]["allOf"][0]["if"].isObject();
            hasUnit |= QJsonDocument(form.toObject()).toJson(QJsonDocument::Compact).contains("\"x-unit\":\"");
        }
        QVERIFY2(isConditional && hasUnit, qPrintable(item["code"].toString()));
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
        QVERIFY2(ground["article"].toString().contains("第"), qPrintable(ground["title"].toString())); // what the paper cites
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
