// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/CallName.h"
#include "hall/SqlValue.h"

#include <QJsonValue>
#include <QTest>
#include <QUrl>

using namespace yichuang;

class TestSqlValue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void types_that_the_driver_would_paste_unquoted_do_not_compile()
    {
        static_assert(!std::is_constructible_v<SqlValue, QVariant>);
        static_assert(!std::is_constructible_v<SqlValue, QStringList>);
        static_assert(!std::is_constructible_v<SqlValue, QUrl>);
        static_assert(!std::is_constructible_v<SqlValue, QJsonValue>);
        static_assert(!std::is_constructible_v<SqlValue, const char *>);
        static_assert(!std::is_constructible_v<SqlValue, quint64>);
        static_assert(!std::is_constructible_v<CallName, QString>);
        static_assert(!std::is_constructible_v<CallName, const char *>);
        QCOMPARE(CallName("counter", "claim_next").text(), QStringLiteral("counter.claim_next"));
        QCOMPARE(CallName("counter.claim_next").text(), QStringLiteral("counter.claim_next"));
    }
    void a_text_with_nul_or_half_a_character_is_refused_with_its_place_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("codePoint");
        QTest::newRow("nul") << QStringLiteral("ab") + QChar(0) + QStringLiteral("c") << 2 << 0;
        QTest::newRow("high alone") << QStringLiteral("王") + QChar(0xD842) << 1 << 0xD842;
        QTest::newRow("low alone") << QString(QChar(0xDFB7)) << 0 << 0xDFB7;
        QTest::newRow("wrong order") << QString(QChar(0xDFB7)) + QChar(0xD842) << 0 << 0xDFB7;
    }
    void a_text_with_nul_or_half_a_character_is_refused_with_its_place()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, codePoint);
        const auto checked = SqlValue(text).check();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QString(error::BadInput));
        QCOMPARE(checked.error().facts.value(QStringLiteral("position")).toInt(), position);
        QCOMPARE(checked.error().facts.value(QStringLiteral("code_point")).toInt(), codePoint);
    }
    void a_whole_rare_character_passes() { QVERIFY(SqlValue(QStringLiteral("𠮷野家 👨‍👩‍👧")).check().ok()); }
    void a_day_that_does_not_exist_is_refused()
    {
        QVERIFY(!SqlValue(QDate(2025, 2, 29)).check());
        QVERIFY(!SqlValue(QDateTime()).check());
    }
    void a_null_text_is_an_empty_text_and_only_nullptr_is_null()
    {
        QVERIFY(!SqlValue(QString()).bound().isNull());
        QVERIFY(!SqlValue(QByteArray()).bound().isNull());
        QVERIFY(SqlValue(nullptr).bound().isNull());
        QVERIFY(SqlValue(std::optional<int>()).bound().isNull());
        QCOMPARE(SqlValue(std::optional<int>(4)).bound().toInt(), 4);
    }
};

YICHUANG_TEST(TestSqlValue)
#include "tst_SqlValue.moc"
