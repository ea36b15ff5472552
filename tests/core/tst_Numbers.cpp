// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CaseNumber.h"
#include "core/CreditCode.h"
#include "core/ForeignPermanentId.h"
#include "core/Masks.h"
#include "core/MobileNumber.h"
#include "core/ResidentId.h"
#include "support/NumberVectors.h"

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
        for (const char *number :
             {"440703199003071235", "440703198511090040", "440705200002290012", "440781194901013383", "440703197506151000",
              "44070319880808002X", "11010519491231002X", "810000199408230021", "820000197511010126", "830000198812120341"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void residentNumbersWithTheRightCheckCharacterAreTaken()
    {
        QFETCH(QString, number);
        QVERIFY(ResidentId::parse(number, today));
    }

    // The hall is asked the same (tests/sql/tst_NumbersOfPeople).
    void aNumberIsJudgedByItsCheckCharacter_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("good");
        for (const auto &[type, number, good] : test::NumberVectors)
            QTest::addRow("%s %s", type, number) << QString::fromLatin1(type) << QString::fromLatin1(number) << good;
    }
    void aNumberIsJudgedByItsCheckCharacter()
    {
        QFETCH(QString, type);
        QFETCH(QString, number);
        const bool taken = type == u"111"   ? ResidentId::parse(number, today).has_value()
                           : type == u"553" ? ForeignPermanentId::parse(number, today).has_value()
                                            : CreditCode::parse(number).has_value();
        QTEST(taken, "good");
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
            QString number = QStringLiteral("440703") + birth.toString(QStringLiteral("yyyyMMdd")) +
                             QStringLiteral("%1").arg(chance.bounded(1000), 3, 10, QChar(u'0'));
            number += ResidentId::checkCharacter(number);
            QVERIFY2(ResidentId::parse(number, today), qPrintable(number));
            const int at = chance.bounded(17);
            number[at] = QChar(u'0' + (number[at].digitValue() + 1 + chance.bounded(9)) % 10);
            QVERIFY2(!ResidentId::parse(number, today), qPrintable(number));
        }
    }

    // Written from the standard's other wording: the weighted sum of all eighteen leaves 1 modulo 11, weights being powers of two.
    static bool standardTakes(const QString &number)
    {
        int sum = 0;
        for (int i = 0; i < 18; ++i)
            sum += (number[i] == u'X' ? 10 : number[i].digitValue()) * ((1 << (17 - i)) % 11);
        return sum % 11 == 1;
    }
    void tenThousandNumbersOfChanceAgreeWithTheStandard()
    {
        QRandomGenerator chance(11643);
        int taken = 0;
        for (int i = 0; i < 10000; ++i) {
            const QDate birth = QDate(1900, 1, 1).addDays(chance.bounded(46000));
            const QString number = QStringLiteral("440703") + birth.toString(QStringLiteral("yyyyMMdd")) +
                                   QStringLiteral("%1").arg(chance.bounded(1000), 3, 10, QChar(u'0')) +
                                   QStringView(u"0123456789X")[chance.bounded(11)];
            const auto id = ResidentId::parse(number, today);
            QVERIFY2(id.has_value() == standardTakes(number), qPrintable(number));
            if (!id)
                continue;
            ++taken;
            QCOMPARE(id->text(), number);
            QCOMPARE(id->birth(), birth);
            QCOMPARE(id->isMale(), number[16].digitValue() % 2 == 1);
            QCOMPARE(mask::number(number), id->masked());
        }
        QVERIFY(taken > 700 && taken < 1100);
    }

    void anUnknownAreaAndAHighAgeAreOnlyWorthAWarning()
    {
        using Warning = ResidentId::Warning;
        const QSet<QString> known{QStringLiteral("440703")};
        const auto warnings = [&](const char *number, QDate day) {
            return ResidentId::parse(QString::fromLatin1(number), day)->warnings(known, day);
        };
        QCOMPARE(warnings("440703199003071235", today), QList<Warning>());
        QCOMPARE(warnings("440781194901013383", today), QList<Warning>{Warning::UnknownArea});
        QCOMPARE(warnings("440703199003071235", QDate(2140, 3, 7)), QList<Warning>());
        QCOMPARE(warnings("440703199003071235", QDate(2140, 3, 8)), QList<Warning>{Warning::UnlikelyAge});
    }

    // 港澳台居民居住证: 81, 82 and 83 are no areas of GB/T 2260, and their numbers are good ones.
    void residencePermitsHaveNumbersLikeEverybody() { QVERIFY(ResidentId::parse(QStringLiteral("830000198812120341"), today)); }

    void creditCodesFollowTheStandard_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"914403001922038216", "9144030071526726XG", "91330100799655058B", "91350100M000100Y43",
                                 "11440703007070124C", "12440703456123455K", "51440703MJL000016M", "92440703MA51234527",
                                 "91440703MA4UH2KM79", "55440703MF00001284", " 9144 0703 ma4uh2km79"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void creditCodesFollowTheStandard()
    {
        QFETCH(QString, code);
        const auto parsed = CreditCode::parse(code);
        QVERIFY(parsed);
        QCOMPARE(parsed->text().size(), 18);
    }

    void wrongCreditCodesAreRefusedWithTheirFault_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<CreditCode::Fault>("fault");
        QTest::newRow("check") << "914403001922038215" << CreditCode::Fault::CheckCharacter;
        QTest::newRow("check of letters") << "91440703MA4UH2KM78" << CreditCode::Fault::CheckCharacter;
        QTest::newRow("letter I") << "91440300I922038216" << CreditCode::Fault::Characters;
        QTest::newRow("dotless i") << QStringLiteral("91440300ı922038216") << CreditCode::Fault::Characters;
        QTest::newRow("17") << "91440300192203821" << CreditCode::Fault::Length;
        QTest::newRow("19") << "9144030019220382166" << CreditCode::Fault::Length;
        QTest::newRow("empty") << "" << CreditCode::Fault::Length;
    }
    void wrongCreditCodesAreRefusedWithTheirFault()
    {
        QFETCH(QString, code);
        QFETCH(CreditCode::Fault, fault);
        CreditCode::Fault said{};
        QVERIFY(!CreditCode::parse(code, &said));
        QCOMPARE(said, fault);
    }

    void oneWrongCharacterOfACreditCodeIsAlwaysFound()
    {
        const QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
        QRandomGenerator chance(32100);
        for (int i = 0; i < 10000; ++i) {
            QString code;
            while (code.size() < 17)
                code += alphabet[chance.bounded(31)];
            code += CreditCode::checkCharacter(code);
            QVERIFY2(CreditCode::parse(code), qPrintable(code));
            const int at = chance.bounded(18);
            code[at] = alphabet[(alphabet.indexOf(code[at]) + 1 + chance.bounded(30)) % 31];
            QVERIFY2(!CreditCode::parse(code), qPrintable(code));
        }
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
        QCOMPARE(number->day(), QDate(2026, 11, 17));
        QVERIFY(!CaseNumber::parse(QStringLiteral("PJ-20261117-000872")));
        QVERIFY(!CaseNumber::parse(QStringLiteral("PJ-20261317-000871")));
    }

    void aCaseNumberIsFoundInWhatAScannerReads()
    {
        for (const char *scanned : {"PJ-20261117-000871", "YC1|PJ-20261117-000871|8F3K", "|pj20261117000871"})
            QCOMPARE(CaseNumber::findIn(QString::fromUtf8(scanned))->text(), QStringLiteral("PJ-20261117-000871"));
        for (const char *scanned : {"", "|", "YC1|PJ-20261117-000872", "PJ-2026|1117-000871"})
            QVERIFY2(!CaseNumber::findIn(QString::fromUtf8(scanned)), scanned);
    }

    void aCaseNumberGrowsBeyondFiveDigits()
    {
        const QString digits = QStringLiteral("20261117123456");
        const auto number = CaseNumber::parse(QStringLiteral("PJ-20261117-123456") + QString::number(CaseNumber::luhn(digits)));
        QVERIFY(number);
        QCOMPARE(number->text().size(), QStringLiteral("PJ-20261117-1234567").size());
    }

    void caseNumbersAreReadAsPeopleTypeThem()
    {
        for (const char *typed :
             {"ＰＪ－２０２６１１１７－０００８７１", "pj 2026 1117 000871", " Pj-20261117-000871\n", "PJ20261117000871"})
            QCOMPARE(CaseNumber::parse(QString::fromUtf8(typed))->text(), QStringLiteral("PJ-20261117-000871"));
        for (const char *typed : {"", "PJ-20261117-00871", "20261117-000871", "PJ-20261117-000871-1", "PJ-20261117-00087X"})
            QVERIFY2(!CaseNumber::parse(QString::fromUtf8(typed)), typed);
    }
};

YICHUANG_TEST(TestNumbers)
#include "tst_Numbers.moc"
