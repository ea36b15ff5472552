// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardData.h"

#include <QTest>

using namespace yichuang;

class TestCardData : public QObject {
    Q_OBJECT

    static CardData specimen()
    {
        CardData card;
        card.name = QStringLiteral("样例𠮷娜·买买提");
        card.sex = QStringLiteral("女");
        card.nation = QStringLiteral("维吾尔");
        card.birth = QDate(1985, 11, 9);
        card.address = QStringLiteral("广东省江门市蓬江区样例路1号");
        card.number = QStringLiteral("440703198511090040");
        card.authority = QStringLiteral("江门市公安局蓬江分局");
        card.validFrom = QDate(2015, 1, 2);
        card.longTerm = true;
        return card;
    }

private Q_SLOTS:
    void aCardSurvivesItsJson()
    {
        CardData card = specimen();
        QCOMPARE(toJson(card)[u"valid_to"].toString(), QStringLiteral("长期"));
        QCOMPARE(toJson(card)[u"birth"].toString(), QStringLiteral("1985-11-09"));
        QCOMPARE(cardFrom(toJson(card)).value(), card);
        card.kind = CardData::Kind::ForeignPermanent2017;
        card.source = CardData::Source::Chip;
        card.longTerm = false;
        card.validTo = QDate(2035, 1, 2);
        card.nation.clear();
        QVERIFY(!toJson(card).contains(u"nation"));
        QCOMPARE(cardFrom(toJson(card)).value(), card);
    }

    void whatMakesNoSenseIsRefusedWithItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("day that is none") << QStringLiteral("birth") << QStringLiteral("1990-02-30");
        QTest::newRow("word") << QStringLiteral("valid_to") << QStringLiteral("永久");
        QTest::newRow("long-term from") << QStringLiteral("valid_from") << QStringLiteral("长期");
        QTest::newRow("kind") << QStringLiteral("kind") << QStringLiteral("library");
        QTest::newRow("source") << QStringLiteral("source") << QStringLiteral("guess");
    }

    void whatMakesNoSenseIsRefusedWithItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QJsonObject json = toJson(specimen());
        json.insert(field, value);
        const auto card = cardFrom(json);
        QVERIFY(!card.ok());
        QCOMPARE(card.error().code, QString(error::BadInput));
        QCOMPARE(card.error().facts[u"field"].toString(), field);
    }

    void aPortraitNeverBecomesPartOfWhatIsSentOrStored()
    {
        CardData card = specimen();
        const QJsonObject before = toJson(card);
        card.photo = {1, 1, QByteArray(3, 'p')};
        QCOMPARE(toJson(card), before);
    }
};

YICHUANG_TEST(TestCardData)
#include "tst_CardData.moc"
