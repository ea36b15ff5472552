// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"
#include "support/NumberVectors.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// The hall judges the numbers that people and enterprises are known by, as the program does (tests/core/tst_Numbers).
class TestNumbersOfPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNumberIsJudgedByItsCheckCharacter_data();
    void aNumberIsJudgedByItsCheckCharacter();
    void everyCheckCharacterIsThatOfTheProgram();

private:
    RuleHall hall;
};

void TestNumbersOfPeople::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestNumbersOfPeople::aNumberIsJudgedByItsCheckCharacter_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("good");
    for (const auto &[type, number, good] : NumberVectors)
        QTest::addRow("%s %s", type, number) << QString::fromLatin1(type) << QString::fromLatin1(number) << good;
}

void TestNumbersOfPeople::aNumberIsJudgedByItsCheckCharacter()
{
    QFETCH(QString, type);
    QFETCH(QString, number);
    QFETCH(bool, good);
    QCOMPARE(hall.value(QStringLiteral("select hall.number_fault('%1', '%2') is null").arg(type, number)),
             good ? QStringLiteral("t") : QStringLiteral("f"));
}

void TestNumbersOfPeople::everyCheckCharacterIsThatOfTheProgram()
{
    QStringList whole, begun;
    for (int n = 0; n < 2000; ++n) {
        whole.append(residentId(n * 37));
        begun.append(whole.last().left(17));
    }
    QCOMPARE(hall.value(QStringLiteral("select string_agg(hall.with_check_character(n), ' ' order by place) "
                                       "from string_to_table('%1', ' ') with ordinality x(n, place)")
                            .arg(begun.join(u' '))),
             whole.join(u' '));
}

YICHUANG_TEST(TestNumbersOfPeople)
#include "tst_NumbersOfPeople.moc"
