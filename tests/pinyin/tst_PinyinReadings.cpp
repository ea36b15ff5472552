// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin/PinyinReadings.h"

#include <QTest>

using namespace yichuang;

class TestPinyinReadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheUsualReadingFirstAndFurtherOnesOfPolyphones()
    {
        const QList<QStringList> readings = PinyinReadings::of({U'银', U'行', U'吕', U'䶮'});
        QCOMPARE(readings[0], QStringList{"yin"});
        QVERIFY(readings[1].startsWith("xing") || readings[1].startsWith("hang"));
        QVERIFY(readings[1].contains("xing") && readings[1].contains("hang"));
        QVERIFY(readings[2].contains("lv") && readings[2].contains("lu"));
        QCOMPARE(readings[3], QStringList{"yan"});
    }

    void answersEachCharacterInItsPlaceAlsoOfLongLists()
    {
        QList<char32_t> characters(1300, U'人');
        characters[600] = 0x2A6DE; // nobody knows its reading
        characters[1299] = U'王';
        const QList<QStringList> readings = PinyinReadings::of(characters);
        QCOMPARE(readings.size(), 1300);
        QCOMPARE(readings[0], QStringList{"ren"});
        QVERIFY(readings[600].isEmpty());
        QCOMPARE(readings[601], QStringList{"ren"});
        QCOMPARE(readings[1299], QStringList{"wang"});
    }

    void knowsNoReadingOfWhatIsNotChinese() { QCOMPARE(PinyinReadings::of({U'1', U'，'}), (QList<QStringList>{{}, {}})); }
};

YICHUANG_TEST(TestPinyinReadings)
#include "tst_PinyinReadings.moc"
