// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardText.h"
#include "devices/serial/SpecimenCards.h"

#include <QTest>

using namespace yichuang;

Q_DECLARE_METATYPE(yichuang::CardData)

class TestCardText : public QObject {
    Q_OBJECT

    // Offsets in bytes, as GA/T 490 gives them.
    static void put(QByteArray &block, qsizetype at, const QString &text)
    {
        for (const QChar c : text) {
            block[at++] = char(c.unicode() & 0xFF);
            block[at++] = char(c.unicode() >> 8);
        }
    }

private Q_SLOTS:
    void everyKindOfCardIsReadAsItWasWritten_data()
    {
        QTest::addColumn<CardData>("card");
        QTest::newRow("resident") << test::residentCard();
        QTest::newRow("residence permit") << test::residencePermit();
        QTest::newRow("foreign 2017") << test::foreignOf2017();
        QTest::newRow("foreign 2023") << test::foreignOf2023();
    }
    void everyKindOfCardIsReadAsItWasWritten()
    {
        QFETCH(CardData, card);
        const QByteArray block = cardtext::encode(card);
        QCOMPARE(block.size(), cardtext::Size);
        const auto read = cardtext::decode(block);
        QVERIFY(read.ok());
        QCOMPARE(toJson(*read), toJson(card));
        QCOMPARE(*read, card);
    }

    void fieldsStandWhereTheStandardPutsThem()
    {
        QByteArray block(256, '\0');
        put(block, 0, QStringLiteral("谭嘉慧"));
        put(block, 30, QStringLiteral("2"));
        put(block, 32, QStringLiteral("01"));
        put(block, 36, QStringLiteral("19880512"));
        put(block, 52, QStringLiteral("江门市蓬江区环市街道丰盛里9号302房"));
        put(block, 122, QStringLiteral("440703198805121234"));
        put(block, 158, QStringLiteral("江门市公安局蓬江分局"));
        put(block, 188, QStringLiteral("20190308"));
        put(block, 204, QStringLiteral("20390308"));
        const auto card = cardtext::decode(block);
        QVERIFY(card.ok());
        QCOMPARE(card->name, QStringLiteral("谭嘉慧"));
        QCOMPARE(card->sex, QStringLiteral("女"));
        QCOMPARE(card->nation, QStringLiteral("汉"));
        QCOMPARE(card->birth, QDate(1988, 5, 12));
        QCOMPARE(card->address, QStringLiteral("江门市蓬江区环市街道丰盛里9号302房"));
        QCOMPARE(card->number, QStringLiteral("440703198805121234"));
        QCOMPARE(card->authority, QStringLiteral("江门市公安局蓬江分局"));
        QCOMPARE(card->validTo, QDate(2039, 3, 8));
        QVERIFY(!card->longTerm);
        QCOMPARE(card->kind, CardData::Kind::Resident);
    }

    void aForeignersEnglishNameStandsInForTheMissingChineseOne()
    {
        CardData card = test::foreignOf2017();
        card.name.clear();
        QCOMPARE(cardtext::decode(cardtext::encode(card))->name, card.englishName);
    }

    void everyNationOfTheListIsReadAndAnUnknownCodeIsNone()
    {
        CardData card = test::residentCard();
        for (const QString &nation : {QStringLiteral("汉"), QStringLiteral("柯尔克孜"), QStringLiteral("基诺"), QStringLiteral("其他")}) {
            card.nation = nation;
            QCOMPARE(cardtext::decode(cardtext::encode(card))->nation, nation);
        }
        QByteArray block = cardtext::encode(card);
        put(block, 32, QStringLiteral("77"));
        QVERIFY(cardtext::decode(block)->nation.isEmpty());
    }

    void whatIsNoCardIsRefusedWithTheReason()
    {
        QCOMPARE(cardtext::decode(QByteArray(255, ' ')).error().facts[u"field"].toString(), QStringLiteral("size"));
        QByteArray block = cardtext::encode(test::residentCard());
        put(block, 248, QStringLiteral("Q"));
        QCOMPARE(cardtext::decode(block).error().facts[u"field"].toString(), QStringLiteral("kind"));
    }

    void aDayThatIsNoneStaysUnset()
    {
        QByteArray block = cardtext::encode(test::residentCard());
        put(block, 36, QStringLiteral("19900230"));
        const auto card = cardtext::decode(block);
        QVERIFY(card.ok());
        QVERIFY(!card->birth.isValid());
    }
};

YICHUANG_TEST(TestCardText)
#include "tst_CardText.moc"
