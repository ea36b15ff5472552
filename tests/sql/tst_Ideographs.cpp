// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include "core/Text.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Whoever has a rare character in his name is declared with it: the intake takes every ideograph up to Extension I as it is, fifty to a
// name.
class IdeographsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void everyIdeographMayStandInAName_data()
    {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        QTest::newRow("unified") << 0x4E00u << 0x9FFFu;
        QTest::newRow("A") << 0x3400u << 0x4DBFu;
        QTest::newRow("B") << 0x20000u << 0x2A6DFu;
        QTest::newRow("C") << 0x2A700u << 0x2B739u;
        QTest::newRow("D") << 0x2B740u << 0x2B81Du;
        QTest::newRow("E") << 0x2B820u << 0x2CEA1u;
        QTest::newRow("F") << 0x2CEB0u << 0x2EBE0u;
        QTest::newRow("I") << 0x2EBF0u << 0x2EE5Du;
        QTest::newRow("G") << 0x30000u << 0x3134Au;
        QTest::newRow("H") << 0x31350u << 0x323AFu;
    }
    void everyIdeographMayStandInAName()
    {
        QFETCH(uint, first);
        QFETCH(uint, last);
        for (uint point = first; point <= last; ++point) {
            const char32_t character = point;
            QVERIFY2(!findBlemish(QString::fromUcs4(&character, 1)), qPrintable(QString::number(point, 16)));
        }
        const QString party = literal(m_hall.application(RuleHall::shop)[u"applicant"]);
        QCOMPARE(m_hall.value(
                     QStringLiteral(
                         "select count(*) || ' ' || count(*) filter (where faults <> '[]') || ' ' || sum(char_length(kept)) from ("
                         " select name, hall.party_faults(%1::jsonb || jsonb_build_object('name', name), '/applicant', false) as faults,"
                         " hall.declared(%1::jsonb || jsonb_build_object('name', name)) ->> 'name' as kept from ("
                         "  select string_agg(chr(n), '' order by n) as name from generate_series(%2, %3) n group by n / 50) names) judged")
                         .arg(party)
                         .arg(first)
                         .arg(last)),
                 QStringLiteral("%1 0 %2").arg(last / 50 - first / 50 + 1).arg(last - first + 1));
    }

    // Window and hall refuse the same: every character there is (NUL and halves of pairs are none to the hall).
    void windowAndHallRefuseTheSameCharacters()
    {
        QStringList bad, notInNames;
        for (char32_t point = 1; point <= 0x10FFFF; ++point) {
            if (isSurrogate(point))
                continue;
            const char32_t pair[] = {U'a', point}; // at the beginning U+FEFF is a mark of order, which is left out
            if (findBlemish(QString::fromUcs4(pair, 2)))
                bad.append(QString::number(point));
            else if (isHidden(point))
                notInNames.append(QString::number(point));
        }
        QVERIFY(bad.size() > 60 && bad.contains(QString::number(0x3164)));
        // Of two hundred that stand in a row the hall looks at each where one of them is bad.
        const QString all = QStringLiteral(
            "select string_agg(n::text, ' ' order by n) from (select min(n) as first, max(n) as last from generate_series(1, 1114111) n"
            " where n not between 55296 and 57343 group by n / 200 having hall.blemish(string_agg(chr(n), '' order by n)) is not null) "
            "rows,"
            " generate_series(first, last) n where n not between 55296 and 57343 and %1");
        const auto differing = [](QStringList these, const QStringList &those) {
            these.removeIf([&those](const QString &one) { return those.contains(one); });
            return these.join(QLatin1Char(' '));
        };
        const QStringList refused = m_hall.value(all.arg(QStringLiteral("hall.blemish(chr(n)) is not null"))).split(QLatin1Char(' '));
        QCOMPARE(differing(refused, bad), QString());
        QCOMPARE(differing(bad, refused), QString());
        const QString party = literal(m_hall.application(RuleHall::shop)[u"applicant"]);
        QCOMPARE(
            m_hall.value(QStringLiteral("select string_agg(n::text, ' ' order by n) from unnest(array[%1]) n where "
                                        "hall.party_faults(%2::jsonb || jsonb_build_object('name', '谭' || chr(n)), '', false) <> '[]'")
                             .arg(notInNames.join(QLatin1Char(',')), party)),
            notInNames.join(QLatin1Char(' ')));
        // Of several lines what breaks them may be stored, and nothing else.
        QCOMPARE(m_hall.value(all.arg(QStringLiteral("hall.blemish(chr(n)) is not null and hall.blemish(chr(n), true) is null"))),
                 QStringLiteral("9 10 13"));
    }

private:
    RuleHall m_hall;
};

YICHUANG_TEST(IdeographsTest)

#include "tst_Ideographs.moc"
