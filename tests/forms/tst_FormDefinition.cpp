// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/Catalogue.h"

#include <QtTest>

using namespace yichuang;

class TestFormDefinition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPagesAndFieldsInTheirOrder();
    void readsHowAFieldIsAskedAndShown();
    void readsWhenAFieldIsAsked();
    void readsTheColumnsOfATable();
    void findsAFieldByTheirAnswersPointer();
    void theOtherOfTwoPeopleStandsOnTheOtherPage_data();
    void theOtherOfTwoPeopleStandsOnTheOtherPage();
    void saysWhoseAFieldIsWhereAnotherPageAsksForTheSame();
    void refusesWhatIsNotAForm_data();
    void refusesWhatIsNotAForm();
};

void TestFormDefinition::keepsPagesAndFieldsInTheirOrder()
{
    const auto form = foodForm();
    QStringList titles;
    for (const auto &page : form.pages()) {
        titles.append(page.title);
    }
    QCOMPARE(titles, (QStringList{"经营者", "经营场所", "经营项目"}));
    QCOMPARE(form.pages().at(1).fields.at(0).title, "店名");
    QCOMPARE(form.pages().at(1).fields.at(2).pointer, "/premises/address");
}

void TestFormDefinition::readsHowAFieldIsAskedAndShown()
{
    const auto form = foodForm();
    const auto &area = *form.field("/premises/area");
    QCOMPARE(area.widget, FieldWidget::Number);
    QCOMPARE(area.unit, "㎡");
    QCOMPARE(area.decimals, 2);
    QVERIFY(area.required);
    QVERIFY(area.correctable);
    QCOMPARE(area.pinnedTo, std::optional<int>(4));
    QCOMPARE(form.field("/premises/seats")->decimals, 0);
    QCOMPARE(form.field("/premises/address")->widget, FieldWidget::Address);
    QCOMPARE(form.field("/operator/name")->binds, "name");
    QCOMPARE(form.field("/operator/name")->pinnedTitle, "承租人");
    QCOMPARE(form.field("/premises/tenure")->options.at(1).value, "租赁");
    QCOMPARE(form.field("/premises/tenure")->options.at(1).label, "租的");
    QCOMPARE(form.field("/business/projects")->options.size(), 7);
}

void TestFormDefinition::readsWhenAFieldIsAsked()
{
    const auto form = foodForm();
    const auto &lease = *form.field("/premises/lease_until");
    QVERIFY(lease.condition);
    QVERIFY(lease.required);
    QVERIFY(lease.condition->holds({{"tenure", "租赁"}}));
    QVERIFY(!lease.condition->holds({{"tenure", "自有"}}));
    QVERIFY(!lease.condition->holds({}));
    QVERIFY(!form.field("/premises/area")->condition);
}

void TestFormDefinition::readsTheColumnsOfATable()
{
    const auto form = foodForm();
    const auto &columns = form.field("/business/equipment")->columns;
    QCOMPARE(columns.size(), 3);
    QCOMPARE(columns.at(1).title, "数量");
    QCOMPARE(columns.at(1).unit, "台（套）");
}

void TestFormDefinition::findsAFieldByTheirAnswersPointer()
{
    const auto form = foodForm();
    QCOMPARE(form.field("/business/staff/1/name")->key, "staff");
    QVERIFY(!form.field("/business/staffing"));
    QVERIFY(!form.field(""));
}

void TestFormDefinition::theOtherOfTwoPeopleStandsOnTheOtherPage_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("man");
    QTest::addColumn<QString>("woman");
    QTest::addColumn<QString>("unknown");
    QTest::newRow("marriage") << "440105010001"
                              << "bride"
                              << "groom"
                              << "bride";
    QTest::newRow("divorce") << "440105010002"
                             << "bride"
                             << "groom"
                             << "bride";
    QTest::newRow("a birth") << "440114200001"
                             << "applicant"
                             << "family"
                             << "family";
    QTest::newRow("a form that asks for one") << "440108200002"
                                              << ""
                                              << ""
                                              << "";
}

// Of every other item nobody stands on another page; where two do, the page of their sex is the party's, else the first.
void TestFormDefinition::theOtherOfTwoPeopleStandsOnTheOtherPage()
{
    QFETCH(QString, item);
    const auto items = catalogueItems();
    const auto found = std::find_if(items.begin(), items.end(), [&](const QJsonObject &one) { return one["code"] == item; });
    QVERIFY(found != items.end());
    const auto form = FormDefinition::fromJson((*found)["forms"][0].toObject());
    QVERIFY(form);
    QFETCH(QString, man);
    QFETCH(QString, woman);
    QFETCH(QString, unknown);
    QCOMPARE(form->othersPages(false, QStringLiteral("男")).join(' '), man);
    QCOMPARE(form->othersPages(false, QStringLiteral("女")).join(' '), woman);
    QCOMPARE(form->othersPages(false, QString()).join(' '), unknown);
}

// As hall.field_said has it (tests/sql/tst_TwoPeople.cpp).
void TestFormDefinition::saysWhoseAFieldIsWhereAnotherPageAsksForTheSame()
{
    for (const QString &couple : {QStringLiteral("440105010001"), QStringLiteral("440105010002")}) {
        const auto items = catalogueItems();
        const auto found = std::find_if(items.begin(), items.end(), [&](const QJsonObject &one) { return one["code"] == couple; });
        QVERIFY(found != items.end());
        const auto form = FormDefinition::fromJson((*found)["forms"][0].toObject());
        QVERIFY(form);
        QCOMPARE(form->field("/groom/name")->said(), QStringLiteral("男方 姓名"));
        QCOMPARE(form->field("/bride/name")->said(), QStringLiteral("女方 姓名"));
        QStringList said;
        for (const auto &page : form->pages()) {
            for (const auto &field : page.fields) {
                QVERIFY2(!said.contains(field.said()), qPrintable(field.said()));
                said.append(field.said());
            }
        }
        // What one page alone asks for needs no more than its title.
        for (const auto &field : form->pages().last().fields) {
            QCOMPARE(field.said(), field.title);
        }
    }
}

void TestFormDefinition::refusesWhatIsNotAForm_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("nothing") << QJsonObject{} << "/pages";
    QTest::newRow("a page without key") << QJsonObject{{"pages",
                                                        QJsonArray{QJsonObject{{"schema", QJsonObject{{"properties", QJsonObject{}}}}}}}}
                                        << "/pages/0";
    QTest::newRow("a page without questions") << QJsonObject{{"pages", QJsonArray{QJsonObject{{"key", "a"}, {"schema", true}}}}}
                                              << "/pages/0";
}

void TestFormDefinition::refusesWhatIsNotAForm()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, pointer);
    const auto form = FormDefinition::fromJson(json);
    QVERIFY(!form);
    QCOMPARE(form.error().code, error::BadInput);
    QCOMPARE(form.error().facts.value("pointer").toString(), pointer);
}

YICHUANG_TEST(TestFormDefinition)
#include "tst_FormDefinition.moc"
