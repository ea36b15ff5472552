// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ForeignPermanentId.h"
#include "core/MachineReadableZone.h"
#include "core/Passport.h"
#include "core/TravelPermit.h"

#include <QTest>

using namespace yichuang;

namespace {
const QDate asOf(2026, 11, 23);
}

class TestTravelDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsOfForeignResidentsAreTaken_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QDate>("birth");
        QTest::newRow("Lithuania") << "911440199001150027"
                                   << "440" << QDate(1990, 1, 15);
        QTest::newRow("Fujian") << "932682198501010017"
                                << "682" << QDate(1985, 1, 1);
        QTest::newRow("Beijing") << "911124198108030024"
                                 << "124" << QDate(1981, 8, 3);
        QTest::newRow("of 2017") << "KAZ110090123105"
                                 << "KAZ" << QDate();
        QTest::newRow("of 2017, small") << " usa440785031507"
                                        << "USA" << QDate();
    }
    void cardsOfForeignResidentsAreTaken()
    {
        QFETCH(QString, number);
        QFETCH(QString, country);
        QFETCH(QDate, birth);
        const auto id = ForeignPermanentId::parse(number, asOf);
        QVERIFY(id);
        QCOMPARE(id->country(), country);
        QCOMPARE(id->birth().value_or(QDate()), birth);
        QVERIFY((id->card() == ForeignPermanentId::Card::Of2023) == birth.isValid());
    }

    void wrongCardsOfForeignResidentsAreRefusedWithTheirFault_data()
    {
        using Fault = ForeignPermanentId::Fault;
        QTest::addColumn<QString>("number");
        QTest::addColumn<ForeignPermanentId::Fault>("fault");
        QTest::newRow("check") << "911124198108030028" << Fault::CheckCharacter;
        QTest::newRow("check of 2017") << "KAZ110090123107" << Fault::CheckCharacter;
        QTest::newRow("first digit") << "811124198108030024" << Fault::Characters;
        QTest::newRow("country of 2017") << "K1Z110090123105" << Fault::Characters;
        QTest::newRow("31 June") << "911124198106310024" << Fault::BirthDate;
        QTest::newRow("31 June of 2017") << "KAZ110090063105" << Fault::BirthDate;
        QTest::newRow("future") << "911124208108030024" << Fault::Future;
        QTest::newRow("length") << "91112419810803002" << Fault::Length;
    }
    void wrongCardsOfForeignResidentsAreRefusedWithTheirFault()
    {
        QFETCH(QString, number);
        QFETCH(ForeignPermanentId::Fault, fault);
        ForeignPermanentId::Fault said{};
        QVERIFY(!ForeignPermanentId::parse(number, asOf, &said));
        QCOMPARE(said, fault);
    }

    void travelPermitsAreKnownByTheirForm_data()
    {
        using Kind = TravelPermit::Kind;
        QTest::addColumn<QString>("number");
        QTest::addColumn<TravelPermit::Kind>("kind");
        QTest::newRow("Hong Kong") << "H12345678" << Kind::HongKongMacao;
        QTest::newRow("Macao, renewed") << "m1234567802" << Kind::HongKongMacao;
        QTest::newRow("no citizen") << "HA1234567" << Kind::HongKongMacaoForeign;
        QTest::newRow("no citizen, Macao") << "MA1234567" << Kind::HongKongMacaoForeign;
        QTest::newRow("Taiwan") << "12345678" << Kind::Taiwan;
        QTest::newRow("Taiwan, booklet") << "1234567801" << Kind::Taiwan;
    }
    void travelPermitsAreKnownByTheirForm()
    {
        QFETCH(QString, number);
        QFETCH(TravelPermit::Kind, kind);
        const auto permit = TravelPermit::parse(number);
        QVERIFY(permit);
        QCOMPARE(permit->kind(), kind);
    }

    void otherFormsAreNoTravelPermits()
    {
        for (const char *number :
             {"", "H1234567", "H123456789", "H123456789012", "K12345678", "HB1234567", "HA12345678", "123456789", "1234567"})
            QVERIFY2(!TravelPermit::parse(QString::fromLatin1(number)), number);
    }

    void chinesePassportsAreKnownByTheirForm_data()
    {
        using Kind = Passport::Kind;
        QTest::addColumn<QString>("number");
        QTest::addColumn<Passport::Kind>("kind");
        QTest::newRow("E and digits") << "E12345678" << Kind::Ordinary;
        QTest::newRow("E and letter") << "ej1234567" << Kind::Ordinary;
        QTest::newRow("G") << "G12345678" << Kind::Ordinary;
        QTest::newRow("diplomatic") << "DE1234567" << Kind::Diplomatic;
        QTest::newRow("service") << "S12345678" << Kind::Service;
        QTest::newRow("public affairs") << "PE1234567" << Kind::PublicAffairs;
    }
    void chinesePassportsAreKnownByTheirForm()
    {
        QFETCH(QString, number);
        QFETCH(Passport::Kind, kind);
        const auto passport = Passport::parse(number, Passport::Issuer::China);
        QVERIFY(passport);
        QCOMPARE(passport->kind(), kind);
    }

    void passportsFromAbroadAreLettersAndDigits()
    {
        for (const char *number : {"", "EI1234567", "EO1234567", "E1234567", "E123456789", "A12345678"})
            QVERIFY2(!Passport::parse(QString::fromLatin1(number), Passport::Issuer::China), number);
        for (const char *number : {"C01X00T47", "12345", "l898902c3"})
            QVERIFY2(Passport::parse(QString::fromLatin1(number), Passport::Issuer::Abroad), number);
        for (const char *number : {"1234", "123456789012345678901", "ABC_123", "ABCß12"})
            QVERIFY2(!Passport::parse(QString::fromUtf8(number), Passport::Issuer::Abroad), number);
    }

    void aMachineReadableLineTellsWhatItHolds()
    {
        const auto specimen = MachineReadableZone::parse(QStringLiteral("L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
        QVERIFY(specimen);
        QCOMPARE(specimen->documentNumber(), QStringLiteral("L898902C3"));
        QCOMPARE(specimen->sex(), QStringLiteral("F"));
        QCOMPARE(specimen->birth(asOf), QDate(1974, 8, 12));
        QCOMPARE(specimen->expiry(), QDate(2012, 4, 15));
        const auto chinese = MachineReadableZone::parse(QStringLiteral("EJ12345673CHN9003071M3206308<<<<<<<<<<<<<<04"));
        QVERIFY(chinese);
        QCOMPARE(chinese->birth(asOf), QDate(1990, 3, 7));
        QCOMPARE(chinese->birth(QDate(2091, 1, 1)), QDate(2090, 3, 7));
    }

    void anUnusedFieldMayLeaveItsCheckDigitOut()
    {
        const QString unused = QStringLiteral("EJ12345673CHN9003071M3206308<<<<<<<<<<<<<<<4");
        QVERIFY(MachineReadableZone::parse(unused));
    }

    void anyWrongDigitOfAMachineReadableLineIsFound_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("specimen") << "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
        QTest::newRow("Chinese") << "EJ12345673CHN9003071M3206308<<<<<<<<<<<<<<04";
    }
    void anyWrongDigitOfAMachineReadableLineIsFound()
    {
        QFETCH(QString, line);
        for (int i = 0; i < line.size(); ++i) {
            for (int other = 1; other < 10 && line[i].isDigit(); ++other) {
                QString wrong = line;
                wrong[i] = QChar(u'0' + (line[i].digitValue() + other) % 10);
                QVERIFY2(!MachineReadableZone::parse(wrong), qPrintable(wrong));
            }
        }
    }

    void aWrongMachineReadableLineSaysWhichFieldFails()
    {
        using Fault = MachineReadableZone::Fault;
        const auto faultOf = [](const char *line) {
            auto fault = Fault::Length;
            return MachineReadableZone::parse(QString::fromUtf8(line), &fault) ? std::nullopt : std::optional(fault);
        };
        QCOMPARE(faultOf("L898902C36UTO7408122F1204159ZE184226B<<<<<1"), Fault::Length);
        QCOMPARE(faultOf("L898902C36UTO7408122Q1204159ZE184226B<<<<<10"), Fault::Characters);
        QCOMPARE(faultOf("L898902C46UTO7408122F1204159ZE184226B<<<<<10"), Fault::DocumentNumber);
        QCOMPARE(faultOf("L898902C36UTO7408132F1204159ZE184226B<<<<<10"), Fault::BirthDate);
        QCOMPARE(faultOf("L898902C36UTO7408122F1204169ZE184226B<<<<<10"), Fault::ExpiryDate);
        QCOMPARE(faultOf("L898902C36UTO7408122F1204159ZE184227B<<<<<10"), Fault::OptionalData);
        QCOMPARE(faultOf("L898902C36UTO7408122F1204159ZE184226B<<<<<11"), Fault::Composite);
    }
};

YICHUANG_TEST(TestTravelDocuments)
#include "tst_TravelDocuments.moc"
