// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"
#include "core/PersonName.h"
#include "core/PinyinFilter.h"
#include "core/SmsText.h"
#include "core/Text.h"
#include "core/TypedDay.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
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
        QTest::newRow("a filler that is a letter") << QStringLiteral("谭\u3164") << 1;
        QTest::newRow("a blank that is no space") << QStringLiteral("谭嘉\u2800") << 2;
        QTest::newRow("a grapheme joiner") << QStringLiteral("谭\u034F") << 1;
        QTest::newRow("music") << QStringLiteral("谭\U0001D173") << 1;
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

    void onTheScreenALawIsNamedShort()
    {
        QCOMPARE(shortLaw(QStringLiteral("《中华人民共和国食品安全法》第三十五条")), QStringLiteral("《食品安全法》第三十五条"));
        QCOMPARE(shortLaw(QStringLiteral("行政许可法第七十八条")), QStringLiteral("行政许可法第七十八条"));
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
        QTest::newRow("70") << 70 << 1;
        QTest::newRow("71") << 71 << 2;
        QTest::newRow("134") << 134 << 2;
        QTest::newRow("135") << 135 << 3;
        QTest::newRow("160") << 160 << 3;
    }
    void messagesAreCountedAsTheNetworkCountsThem()
    {
        QFETCH(int, length);
        QFETCH(int, parts);
        const SmsText text(QString(length, u'字'));
        QCOMPARE(int(text.parts().size()), parts);
        QCOMPARE(text.parts().join(QString()), QString(length, u'字'));
    }

    void aMessageIsNeverCutThroughARareCharacter()
    {
        const SmsText text(QString(66, u'字') + QStringLiteral("𠮷") + QString(20, u'字'));
        QCOMPARE(int(text.parts().size()), 2);
        QCOMPARE(int(text.parts().first().size()), 66);
    }

    void noPartIsTooLongAndNothingIsLost()
    {
        QRandomGenerator chance(20261123);
        for (int round = 0; round < 2000; ++round) {
            QString said;
            while (said.size() < chance.bounded(1, 400))
                said += chance.bounded(4) ? QStringLiteral("字") : QStringLiteral("𠮷");
            const SmsText text(said);
            QCOMPARE(text.parts().join(QString()), said);
            for (const QString &part : text.parts()) {
                QVERIFY(part.size() <= (text.parts().size() == 1 ? 70 : 67));
                QVERIFY(!part.front().isLowSurrogate() && !part.back().isHighSurrogate());
            }
        }
    }

    void instantsAreShownAsTheClockOnTheHallsWallShowsThem()
    {
        const QDateTime instant(QDate(2026, 11, 23), QTime(16, 30), QTimeZone::utc());
        QCOMPARE(halltime::dayOf(instant), QDate(2026, 11, 24));
        QCOMPARE(halltime::moment(instant, QDate(2026, 11, 24)), QStringLiteral("11-24 00:30"));
        QCOMPARE(halltime::dayOf(instant, QDate(2027, 1, 1)), QStringLiteral("2026-11-24"));
    }

    void shortListsAreFoundByWordsPinyinAndInitials_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        for (const char *typed :
             {"mohu", "zpm", "zpmh", "pm", "模糊", "ZHAO", "ZhaoPian", "mo hu", "zhaop", "zhaopmo", "zhpianm", "", "  "})
            QTest::newRow(typed) << QString::fromUtf8(typed) << true;
        for (const char *typed : {"qianzi", "ian", "hao", "zm", "zpmhu u", "zhaopianmohuu", "糊模", "ohu"})
            QTest::newRow(typed) << QString::fromUtf8(typed) << false;
    }
    void shortListsAreFoundByWordsPinyinAndInitials()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        const PinyinEntry entry{QStringLiteral("照片模糊"), QStringLiteral("zhaopianmohu"), QStringLiteral("zpmh")};
        QCOMPARE(matchesPinyin(entry, typed), found);
    }

    void anEntryOfManyAlikeSyllablesIsSearchedAtOnce()
    {
        const PinyinEntry entry{{}, QString(400, u'a'), QString(200, u'a')};
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!matchesPinyin(entry, QString(40, u'a') + u'b'));
        QVERIFY(timer.elapsed() < 60'000); // who tries every way would never end
    }

    void codesAreReadAsPeopleTypeThem()
    {
        QCOMPARE(asCode(QStringLiteral("　ｅ1２ 3\u00A0x")), QStringLiteral("E123X"));
        QCOMPARE(asCode(QStringLiteral("ßſı")), QStringLiteral("ßſı"));
    }

    void daysAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("day");
        for (const char *typed :
             {"20261020", "2026-10-20", " 2026/10/20 ", "2026.10.20", "2026年10月20日", "２０２６１０２０", "2026 年 10 月 20 日"})
            QTest::newRow(typed) << QStringLiteral("2026-10-20");
        QTest::newRow("2026-1-5") << QStringLiteral("2026-01-05");
        for (const char *none : {"20261320", "20260230", "2026", "201020", "10/20/2026", "2026-10", "昨天", ""})
            QTest::newRow(none) << QString::fromUtf8(none);
    }
    void daysAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, day);
        QCOMPARE(writtenDay(QString::fromUtf8(QTest::currentDataTag())), day);
    }

    void namesOfEveryRegisterAreTaken_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        const char32_t rare[] = {0x20BB7, 0x4DAE, 0x36C3, 0x2A6D6, 0x2B740, 0x30EDD, 0x323AF, 0x2FFFD, 0xE000, 0xF0000};
        QTest::newRow("rare, unassigned, private") << QString::fromUcs4(rare, 10) << QString::fromUcs4(rare, 10);
        QTest::newRow("blanks around") << QStringLiteral(" 谭嘉慧　") << QStringLiteral("谭嘉慧");
        QTest::newRow("separator") << QStringLiteral("阿依古丽·买买提") << QStringLiteral("阿依古丽·买买提");
        QTest::newRow("look-alikes") << QStringLiteral("阿依古丽•买买提・艾力") << QStringLiteral("阿依古丽·买买提·艾力");
        QTest::newRow("latin") << QStringLiteral("Jean-Luc d'Arc") << QStringLiteral("Jean-Luc d'Arc");
        QTest::newRow("100 rare ones") << QStringLiteral("𠮷").repeated(100) << QStringLiteral("𠮷").repeated(100);
    }
    void namesOfEveryRegisterAreTaken()
    {
        QFETCH(QString, given);
        QFETCH(QString, name);
        const auto parsed = PersonName::parse(given);
        QVERIFY(parsed);
        QCOMPARE(parsed->text(), name);
    }

    void whatHidesInANameIsRefusedWithItsPlace_data()
    {
        using Fault = PersonName::Fault;
        QTest::addColumn<QString>("name");
        QTest::addColumn<PersonName::Fault>("fault");
        QTest::addColumn<int>("position");
        QTest::newRow("empty") << QString() << Fault::Empty << 0;
        QTest::newRow("blank") << QStringLiteral(" 　") << Fault::Empty << 0;
        QTest::newRow("101") << QString(u' ' + QStringLiteral("𠮷").repeated(101)) << Fault::TooLong << 201;
        QTest::newRow("NUL") << QString(QStringLiteral("谭") + QChar(0)) << Fault::Control << 1;
        QTest::newRow("line break at the end") << QStringLiteral("谭嘉\n") << Fault::Control << 2;
        QTest::newRow("C1 control") << QStringLiteral("谭\u0085") << Fault::Control << 1;
        QTest::newRow("line separator") << QStringLiteral("谭\u2028") << Fault::Control << 1;
        QTest::newRow("high surrogate") << QString(QStringLiteral("𠮷") + QChar(0xD842)) << Fault::UnpairedSurrogate << 2;
        QTest::newRow("low surrogate") << QString(QChar(0xDFB7) + QStringLiteral("谭")) << Fault::UnpairedSurrogate << 0;
        for (const char16_t hidden : {0x00AD, 0x034F, 0x061C, 0x115F, 0x17B4, 0x180B, 0x180E, 0x2800, 0x3164, 0xFFA0, 0x200B,
                                      0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF})
            QTest::addRow("U+%04X", hidden) << QString(QStringLiteral("谭") + QChar(hidden) + QStringLiteral("慧")) << Fault::Hidden << 1;
    }
    void whatHidesInANameIsRefusedWithItsPlace()
    {
        QFETCH(QString, name);
        QFETCH(PersonName::Fault, fault);
        QFETCH(int, position);
        PersonName::Problem problem{};
        QVERIFY(!PersonName::parse(name, &problem));
        QCOMPARE(problem.fault, fault);
        QCOMPARE(int(problem.position), position);
    }

    void joinersMayStandInATextAndAreShown()
    {
        const QString family = QStringLiteral("👩\u200D👧");
        QVERIFY(!findBlemish(family));
        QCOMPARE(visible(family), QStringLiteral("👩⟨U+200D⟩👧"));
        const QString mongolian = QStringLiteral("ᠴᠠᠭᠠ᠎ᠠ");
        QVERIFY(!findBlemish(mongolian));
        QCOMPARE(visible(mongolian), QStringLiteral("ᠴᠠᠭᠠ⟨U+180E⟩ᠠ"));
        QVERIFY(!findBlemish(QStringLiteral("葛󠄀"))); // a variant of a character is one
    }

    void anInstantThatIsNoneIsShownAsNothing()
    {
        QCOMPARE(halltime::timeOfDay(QDateTime()), QString());
        QVERIFY(!halltime::dayOf(QDateTime()).isValid());
    }
};

YICHUANG_TEST(TestText)
#include "tst_Text.moc"
