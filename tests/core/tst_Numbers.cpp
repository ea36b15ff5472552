// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CaseNumber.h"
#include "core/CreditCode.h"
#include "core/MobileNumber.h"
#include "core/ResidentId.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yichuang;

namespace {
const QDate today(2026, 11, 23);
}

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void residentNumbersWithTheRightCheckCharacterAreTaken_data()
    {
        QTest::addColumn<QString>("number");
        for (const char *number : {"440703199003071235", "440703198511090040", "440705200002290012", "440781194901013383", "440703197506151000",
                 "44070319880808002X", "11010519491231002X", "810000199408230021", "820000197511010126", "830000198812120341"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void residentNumbersWithTheRightCheckCharacterAreTaken()
    {
        QFETCH(QString, number);
        QVERIFY(ResidentId::parse(number, today));
    }

    void wrongResidentNumbersAreRefusedWithTheirFault_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<ResidentId::Fault>("fault");
        QTest::newRow("check") << "440703199003071234" << ResidentId::Fault::CheckDigit;
        QTest::newRow("30 February") << "440703199002300016" << ResidentId::Fault::BirthDate;
        QTest::newRow("month 13") << "440703202913010014" << ResidentId::Fault::BirthDate;
        QTest::newRow("future") << "440703209901010019" << ResidentId::Fault::Future;
        QTest::newRow("17 digits") << "44070319900307123" << ResidentId::Fault::Length;
        QTest::newRow("19 digits") << "4407031990030712350" << ResidentId::Fault::Length;
        QTest::newRow("other century") << "440703189903071235" << ResidentId::Fault::CheckDigit;
        QTest::newRow("letter") << "A40703199003071235" << ResidentId::Fault::Characters;
        QTest::newRow("area 84") << "840000199408230027" << ResidentId::Fault::Area;
        QTest::newRow("Macao check") << "810000199408230022" << ResidentId::Fault::CheckDigit;
    }
    void wrongResidentNumbersAreRefusedWithTheirFault()
    {
        QFETCH(QString, number);
        QFETCH(ResidentId::Fault, fault);
        auto said = ResidentId::Fault::Length;
        QVERIFY(!ResidentId::parse(number, today, &said));
        QCOMPARE(said, fault);
    }

    void aResidentNumberTellsBirthAndSexAndHidesItsMiddle()
    {
        const auto id = ResidentId::parse(QStringLiteral("　４４０７０３１９８８０８０８００２ｘ "), today);
        QVERIFY(id);
        QCOMPARE(id->birth(), QDate(1988, 8, 8));
        QVERIFY(!id->isMale());
        QCOMPARE(id->masked(), QStringLiteral("440703********002X"));
    }

    void oneWrongDigitIsAlwaysFound()
    {
        QRandomGenerator chance(20261123);
        for (int i = 0; i < 10000; ++i) {
            const QDate birth = QDate(1930, 1, 1).addDays(chance.bounded(30000));
            QString number = QStringLiteral("440703") + birth.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("%1").arg(chance.bounded(1000), 3, 10, QChar(u'0'));
            number += ResidentId::checkCharacter(number);
            QVERIFY2(ResidentId::parse(number, today), qPrintable(number));
            const int at = chance.bounded(17);
            number[at] = QChar(u'0' + (number[at].digitValue() + 1 + chance.bounded(9)) % 10);
            QVERIFY2(!ResidentId::parse(number, today), qPrintable(number));
        }
    }

    void creditCodesFollowTheStandard_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("valid");
        for (const char *code : {"914403001922038216", "9144030071526726XG", "91330100799655058B", "91350100M000100Y43", "11440703007070124C",
                 "12440703456123455K", "51440703MJL000016M", "92440703MA51234527", "91440703MA4UH2KM79", "55440703MF00001284"})
            QTest::newRow(code) << QString::fromLatin1(code) << true;
        for (const char *code : {"914403001922038215", "91440300I922038216", "91440703MA4UH2KM78", "9144030019220382"})
            QTest::newRow(code) << QString::fromLatin1(code) << false;
    }
    void creditCodesFollowTheStandard()
    {
        QFETCH(QString, code);
        QFETCH(bool, valid);
        QCOMPARE(CreditCode::parse(code).has_value(), valid);
    }

    void mobileNumbersAreReadAsPeopleWriteThem()
    {
        QCOMPARE(MobileNumber::parse(QStringLiteral("+86 138-0013 8000"))->text(), QStringLiteral("13800138000"));
        QCOMPARE(MobileNumber::parse(QStringLiteral("13800138000"))->masked(), QStringLiteral("138****8000"));
        QVERIFY(!MobileNumber::parse(QStringLiteral("12800138000")));
        QVERIFY(!MobileNumber::parse(QStringLiteral("+852 9123 4567")));
    }

    void aCaseNumberKnowsItsFormsAndItsCheckDigit()
    {
        const auto number = CaseNumber::parse(QStringLiteral(" pj20261117 000871"));
        QVERIFY(number);
        QCOMPARE(number->text(), QStringLiteral("PJ-20261117-000871"));
        QCOMPARE(number->shortForm(), QStringLiteral("1117-000871"));
        QCOMPARE(number->tail(), QStringLiteral("000871"));
        QCOMPARE(number->day(), QDate(2026, 11, 17));
        QVERIFY(!CaseNumber::parse(QStringLiteral("PJ-20261117-000872")));
        QVERIFY(!CaseNumber::parse(QStringLiteral("PJ-20261317-000871")));
    }

    void aCaseNumberGrowsBeyondFiveDigits()
    {
        const QString digits = QStringLiteral("20261117123456");
        const QString text = QStringLiteral("PJ-20261117-123456") + QString::number(CaseNumber::luhn(digits));
        QVERIFY(CaseNumber::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_Numbers.moc"
