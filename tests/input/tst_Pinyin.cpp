// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input/PinyinComposition.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yichuang;

class TestPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loading = PinyinEngine::loadBeside();
        loading.waitForFinished();
        QVERIFY2(loading.result().ok(), loading.result() ? "" : qPrintable(loading.result().error().log));
        m_engine = loading.result().value();
    }

    void offersTheWordAmongTheFirst_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("jingying") << "经营";
        QTest::newRow("shipinjingyingxukezheng") << "食品经营许可证";
        QTest::newRow("spjyxkz") << "食品经营许可证";
        QTest::newRow("baishajiedao") << "白沙街道";
        QTest::newRow("xi'an") << "西安";
    }
    void offersTheWordAmongTheFirst()
    {
        QFETCH(QString, word);
        PinyinComposition composition(m_engine);
        type(composition, QTest::currentDataTag());
        QVERIFY2(composition.candidates().mid(0, 3).contains(word), qPrintable(composition.candidates().mid(0, 3).join(u' ')));
        const auto chosen = composition.choose(int(composition.candidates().indexOf(word)));
        QVERIFY(chosen.has_value());
        QCOMPARE(*chosen, word);
        QVERIFY(composition.isEmpty() && composition.candidates().isEmpty());
    }

    void keepsWhatWasChosenUntilAllLettersAreWords()
    {
        PinyinComposition composition(m_engine);
        type(composition, "didonglu");
        const int first = int(composition.candidates().indexOf("堤"));
        QVERIFY(first >= 0);
        QVERIFY(!composition.choose(first));
        QVERIFY(composition.shown().startsWith("堤"));
        const auto whole = composition.choose(int(composition.candidates().indexOf("东路")));
        QVERIFY(whole.has_value());
        QCOMPARE(*whole, "堤东路");
    }

    void partsSyllablesToBeSeenAndGivesLettersBackAsTyped()
    {
        PinyinComposition composition(m_engine);
        type(composition, "jingying");
        QCOMPARE(composition.shown(), "jing'ying");
        QCOMPARE(composition.letters(), "jingying");
        QVERIFY(composition.eraseLast());
        QCOMPARE(composition.letters(), "jingyin");
        while (composition.eraseLast())
            ;
        QVERIFY(composition.isEmpty());
        QCOMPARE(composition.shown(), "");
    }

    void takesLettersOnlyAndNoEndlessOnes()
    {
        PinyinComposition composition(m_engine);
        QVERIFY(!composition.type(u'1'));
        QVERIFY(!composition.type(u'\''));
        QVERIFY(!composition.type(u'食'));
        for (int i = 0; i < 200; ++i)
            composition.type(u'z');
        QVERIFY(composition.letters().size() <= 60);
        QVERIFY(composition.candidates().size() <= PinyinComposition::MostCandidates);
    }

    void learnsNothing()
    {
        const auto order = [this] {
            PinyinComposition composition(m_engine);
            type(composition, "shishi");
            return composition.candidates();
        };
        const QStringList before = order();
        QVERIFY(before.size() > 5);
        for (int i = 0; i < 20; ++i) {
            PinyinComposition composition(m_engine);
            type(composition, "shishi");
            QVERIFY(composition.choose(4) || composition.choose(0));
        }
        QCOMPARE(order(), before);
    }

    void forgetsWhenWiped()
    {
        PinyinComposition composition(m_engine);
        type(composition, "jingying");
        composition.wipe();
        QVERIFY(composition.isEmpty() && composition.candidates().isEmpty() && composition.letters().isEmpty());
        QVERIFY(!composition.choose(0));
        type(composition, "ni");
        QVERIFY(composition.candidates().contains("你"));
    }

private:
    static void type(PinyinComposition &composition, const char *letters)
    {
        for (const QChar letter : QString::fromLatin1(letters))
            composition.type(letter);
    }

    std::shared_ptr<PinyinEngine> m_engine;
};

YICHUANG_TEST(TestPinyin)
#include "tst_Pinyin.moc"
