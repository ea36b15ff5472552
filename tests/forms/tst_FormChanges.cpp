// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/Catalogue.h"
#include "forms/FormChanges.h"

#include <QtTest>

using namespace yichuang;

class TestFormChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEachChangedAnswerWithBothTexts();
    void namesTheCellOfATable();
    void namesARowThatCameOrWent();
    void saysNothingWhenNothingLooksDifferent();
    void marksTheChangedCharacters_data();
    void marksTheChangedCharacters();
    void marksAnAmountAsAWhole();
    void staysQuickOnLongTexts();
};

static QJsonObject with(QJsonObject answers, const QString &page, const QString &key, const QJsonValue &value)
{
    auto ofPage = answers[page].toObject();
    ofPage[key] = value;
    answers[page] = ofPage;
    return answers;
}

void TestFormChanges::namesEachChangedAnswerWithBothTexts()
{
    const auto before = with(with(foodAnswers(), "premises", "area", 64.5), "premises", "address", "堤东路 128 号首层");
    const auto changes = changedFields(foodForm(), before, foodAnswers());
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).pointer, "/premises/address");
    QCOMPARE(changes.at(0).page, 1);
    QCOMPARE(changes.at(1).title, "使用面积");
    QCOMPARE(changes.at(1).before, "64.50 ㎡");
    QCOMPARE(changes.at(1).after, "46.50 ㎡");
    QCOMPARE(changes.at(0).characters.added, (QList<TextRange>{{4, 3}}));
}

void TestFormChanges::namesTheCellOfATable()
{
    auto staff = foodAnswers().value("business")["staff"].toArray();
    auto second = staff.at(1).toObject();
    second["duty"] = "收银员";
    staff.replace(1, second);
    const auto changes = changedFields(foodForm(), foodAnswers(), with(foodAnswers(), "business", "staff", staff));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).pointer, "/business/staff/1/duty");
    QCOMPARE(changes.at(0).title, "从业人员 第 2 行 岗位");
    QCOMPARE(changes.at(0).page, 2);
}

void TestFormChanges::namesARowThatCameOrWent()
{
    auto staff = foodAnswers().value("business")["staff"].toArray();
    staff.removeLast();
    const auto fewer = with(foodAnswers(), "business", "staff", staff);
    const auto gone = changedFields(foodForm(), foodAnswers(), fewer);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).pointer, "/business/staff/1");
    QCOMPARE(gone.at(0).before, "𠮷田 · 服务员 · 2027-05-06");
    QVERIFY(gone.at(0).after.isEmpty());
    QCOMPARE(changedFields(foodForm(), fewer, foodAnswers()).at(0).after, gone.at(0).before);
}

void TestFormChanges::saysNothingWhenNothingLooksDifferent()
{
    QVERIFY(changedFields(foodForm(), foodAnswers(), foodAnswers()).isEmpty());
    QVERIFY(changedFields(foodForm(), with(foodAnswers(), "premises", "area", 46.50), foodAnswers()).isEmpty());
}

// Of 64.50 that became 46.50 no figure alone is the change; of a long number each one is.
void TestFormChanges::marksAnAmountAsAWhole()
{
    const auto area =
        changedFields(foodForm(), with(foodAnswers(), "premises", "area", 64.50), with(foodAnswers(), "premises", "area", 46.50));
    QCOMPARE(area.size(), 1);
    const auto &number = area.at(0);
    const auto shown = [](const QString &text, const QList<TextRange> &ranges) {
        return ranges.size() == 1 ? text.mid(ranges.at(0).from, ranges.at(0).length) : QString();
    };
    QVERIFY2(number.after.startsWith("46.5"), qPrintable(number.after));
    QCOMPARE(shown(number.before, number.characters.removed), number.before.section(' ', 0, 0));
    QCOMPARE(shown(number.after, number.characters.added), number.after.section(' ', 0, 0));
    const auto address = changedFields(foodForm(), with(foodAnswers(), "premises", "address", "堤东路 1128 号"),
                                       with(foodAnswers(), "premises", "address", "堤东路 1126 号"));
    QCOMPARE(address.size(), 1);
    QCOMPARE(shown(address.at(0).after, address.at(0).characters.added), "1126");
    const auto phone = changedFields(foodForm(), with(foodAnswers(), "premises", "address", "13800138001"),
                                     with(foodAnswers(), "premises", "address", "13800138002"));
    QCOMPARE(phone.size(), 1);
    QCOMPARE(shown(phone.at(0).after, phone.at(0).characters.added), "2");
}

void TestFormChanges::marksTheChangedCharacters_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("added");
    QTest::newRow("one character") << "128 号"
                                   << "126 号"
                                   << "2+1"
                                   << "2+1";
    QTest::newRow("two places") << "64.50 ㎡"
                                << "46.50 ㎡"
                                << "0+1"
                                << "1+1";
    QTest::newRow("inserted") << "白沙"
                              << "白沙街道"
                              << ""
                              << "2+2";
    QTest::newRow("removed") << "首层二楼"
                             << "二楼"
                             << "0+2"
                             << "";
    QTest::newRow("everything") << "甲"
                                << "乙丙"
                                << "0+1"
                                << "0+2";
    QTest::newRow("nothing") << "同"
                             << "同"
                             << ""
                             << "";
    QTest::newRow("a rare character is never cut") << "𠮷田"
                                                   << "𠮶田"
                                                   << "0+2"
                                                   << "0+2";
    QTest::newRow("repeated") << "1112"
                              << "112"
                              << "2+1"
                              << "";
    QTest::newRow("from nothing") << ""
                                  << "新"
                                  << ""
                                  << "0+1";
}

static QString written(const QList<TextRange> &ranges)
{
    QStringList texts;
    for (const auto &range : ranges) {
        texts.append(QStringLiteral("%1+%2").arg(range.from).arg(range.length));
    }
    return texts.join(' ');
}

void TestFormChanges::marksTheChangedCharacters()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto found = difference(before, after);
    QTEST(written(found.removed), "removed");
    QTEST(written(found.added), "added");
}

void TestFormChanges::staysQuickOnLongTexts()
{
    const auto found = difference(QString(20'000, u'甲'), QString(20'000, u'乙'));
    QCOMPARE(found.removed, (QList<TextRange>{{0, 20'000}}));
    QCOMPARE(found.added, (QList<TextRange>{{0, 20'000}}));
}

YICHUANG_TEST(TestFormChanges)
#include "tst_FormChanges.moc"
