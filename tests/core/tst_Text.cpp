// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"
#include "core/PinyinFilter.h"
#include "core/SmsText.h"
#include "core/Text.h"

#include <QTest>
#include <QTimeZone>

using namespace yichuang;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMayNeverBeStoredIsFoundWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::newRow("NUL") << QString(QStringLiteral("谭") + QChar(0) + QStringLiteral("慧")) << 1;
        QTest::newRow("lone surrogate") << QString(QStringLiteral("谭嘉") + QChar(0xD842)) << 2;
        QTest::newRow("right-to-left override") << QStringLiteral("a\u202Eb") << 1;
        QTest::newRow("zero width") << QStringLiteral("谭\u200B") << 1;
        QTest::newRow("line break in one line") << QStringLiteral("a\nb") << 1;
    }
    void whatMayNeverBeStoredIsFoundWithItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const auto blemish = findBlemish(text);
        QVERIFY(blemish);
        QCOMPARE(int(blemish->position), position);
    }

    void rareCharactersAreNoBlemish()
    {
        const char32_t rare[] = {0x20BB7, 0x4DAE, 0x36C3, 0x2A6D6, 0x30EDD, 0x323AF, 0xE000, 0x00B7};
        QVERIFY(!findBlemish(QString::fromUcs4(rare, 8)));
        QVERIFY(!findBlemish(QStringLiteral("一\n二"), Lines::Many));
    }

    void hiddenCharactersAreShown()
    {
        QCOMPARE(visible(QStringLiteral("a\u202Eb")), QStringLiteral("a⟨U+202E⟩b"));
        QCOMPARE(visible(QStringLiteral("𠮷野")), QStringLiteral("𠮷野"));
    }

    void cuttingNeverHalvesACharacter()
    {
        QCOMPARE(truncated(QStringLiteral("𠮷𠮷𠮷"), 2), QStringLiteral("𠮷𠮷"));
        QCOMPARE(int(codePointCount(QStringLiteral("𠮷野家"))), 3);
        QCOMPARE(truncated(QStringLiteral("ab"), 5), QStringLiteral("ab"));
    }

    void messagesAreCountedAsTheNetworkCountsThem_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("parts");
        QTest::addColumn<int>("toSave");
        QTest::newRow("70") << 70 << 1 << 0;
        QTest::newRow("71") << 71 << 2 << 1;
        QTest::newRow("134") << 134 << 2 << 64;
        QTest::newRow("135") << 135 << 3 << 1;
        QTest::newRow("160") << 160 << 3 << 26;
    }
    void messagesAreCountedAsTheNetworkCountsThem()
    {
        QFETCH(int, length);
        QFETCH(int, parts);
        QFETCH(int, toSave);
        const SmsText text(QString(length, u'字'));
        QCOMPARE(int(text.parts().size()), parts);
        QCOMPARE(text.toSaveOnePart(), toSave);
        QCOMPARE(text.parts().join(QString()), QString(length, u'字'));
    }

    void aMessageIsNeverCutThroughARareCharacter()
    {
        const SmsText text(QString(66, u'字') + QStringLiteral("𠮷") + QString(20, u'字'));
        QCOMPARE(int(text.parts().size()), 2);
        QCOMPARE(int(text.parts().first().size()), 66);
    }

    void instantsAreShownAsTheClockOnTheHallsWallShowsThem()
    {
        const QDateTime instant(QDate(2026, 11, 23), QTime(16, 30), QTimeZone::utc());
        QCOMPARE(halltime::dayOf(instant), QDate(2026, 11, 24));
        QCOMPARE(halltime::moment(instant, QDate(2026, 11, 24)), QStringLiteral("11-24 00:30"));
        QCOMPARE(halltime::dayOf(instant, QDate(2027, 1, 1)), QStringLiteral("2026-11-24"));
        QCOMPARE(halltime::weekday(instant), 2);
    }

    void shortListsAreFoundByWordsPinyinAndInitials()
    {
        const PinyinEntry entry{QStringLiteral("照片模糊"), QStringLiteral("zhaopianmohu"), QStringLiteral("zpmh")};
        for (const auto *typed : {"mohu", "zpm", "模糊", "ZHAO", "mo hu", ""})
            QVERIFY2(matchesPinyin(entry, QString::fromUtf8(typed)), typed);
        QVERIFY(!matchesPinyin(entry, QStringLiteral("qianzi")));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_Text.moc"
