// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Finding a case by what somebody remembers of a name: its beginning or any other part, of two characters at least.
class TestFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        QVERIFY(hall.sit(RuleHall::clerk, 1).isDone());
        QVERIFY(hall.sit(RuleHall::stranger, 13).isDone());
        for (const char *name : {"阿不都·买买提江", "欧阳嘉慧", "谭嘉慧", "𠮷𠮷野家", "一%纯_果汁店", "O'Brien 明"}) {
            QJsonObject application = hall.application(RuleHall::shop);
            QJsonObject applicant = application[u"applicant"].toObject();
            applicant[QStringLiteral("name")] = QString::fromUtf8(name);
            application[QStringLiteral("applicant")] = applicant;
            hall.opened(application);
        }
    }

    void anyPartOfANameFindsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("the beginning") << QStringLiteral("欧阳") << QStringList{QStringLiteral("欧阳嘉慧")};
        QTest::newRow("the end") << QStringLiteral("嘉慧") << QStringList{QStringLiteral("欧阳嘉慧"), QStringLiteral("谭嘉慧")};
        QTest::newRow("the middle") << QStringLiteral("都·买") << QStringList{QStringLiteral("阿不都·买买提江")};
        QTest::newRow("with room around it") << QStringLiteral("  阳嘉 ") << QStringList{QStringLiteral("欧阳嘉慧")};
        QTest::newRow("characters of Ext B") << QStringLiteral("𠮷野") << QStringList{QStringLiteral("𠮷𠮷野家")};
        QTest::newRow("Latin letters inside") << QStringLiteral("Brien") << QStringList{QStringLiteral("O'Brien 明")};
        QTest::newRow("signs that stand for others elsewhere") << QStringLiteral("%纯_") << QStringList{QStringLiteral("一%纯_果汁店")};
        QTest::newRow("which stand for nothing else here") << QStringLiteral("谭_慧") << QStringList();
        QTest::newRow("both characters, but apart") << QStringLiteral("欧嘉") << QStringList();
        QTest::newRow("both characters, turned around") << QStringLiteral("慧嘉") << QStringList();
        QTest::newRow("one character only") << QStringLiteral("嘉") << QStringList();
        QTest::newRow("one character of two units only") << QStringLiteral("𠮷") << QStringList();
    }
    void anyPartOfANameFindsIt()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QCOMPARE(names(RuleHall::clerk, typed), found);
    }

    void whoMayNotSeeACaseFindsNoneOfIt() { QCOMPARE(names(RuleHall::stranger, QStringLiteral("嘉慧")), QStringList()); }

    // By the number both, by each name and telephone what declares it: a slip of an agent neither hides nor renames anybody.
    void whoFilesUnderSomebodysNumberRenamesNobody()
    {
        QJsonObject first = RuleHall::person(700);
        first[QStringLiteral("name")] = QStringLiteral("关文杰");
        QJsonObject second = RuleHall::person(700);
        second[QStringLiteral("name")] = QStringLiteral("赵不对");
        second[QStringLiteral("phone")] = QStringLiteral("13900009301");
        for (const QJsonObject &applicant : {first, second, second}) {
            QJsonObject application = hall.application(RuleHall::shop);
            application[QStringLiteral("applicant")] = applicant;
            hall.opened(application);
        }
        const QStringList once{QStringLiteral("关文杰")};
        const QStringList twice{QStringLiteral("赵不对"), QStringLiteral("赵不对")};
        for (const char *words : {"关文杰", "文杰", "gwj", "0700"})
            QCOMPARE(names(RuleHall::clerk, QString::fromUtf8(words)), once);
        for (const char *words : {"赵不对", "不对", "zbd", "9301"})
            QCOMPARE(names(RuleHall::clerk, QString::fromUtf8(words)), twice);
        QCOMPARE(names(RuleHall::clerk, first[u"id_number"].toString()), once + twice);
        QCOMPARE(hall.value(QStringLiteral("select name || ' ' || phone from hall.applicant where id_number = '%1'")
                                .arg(first[u"id_number"].toString())),
                 QStringLiteral("关文杰 13800000700"));
    }

    // An enterprise that changed its name has files as many as ever: its names are looked at, and not every case.
    void ofWhomHasManyCasesTheNamesAreComparedAndNotTheCases()
    {
        hall.value("alter role p0801 set track_functions = 'all'");
        const auto opened = [&](const char *name) {
            QJsonObject application = hall.application(RuleHall::shop);
            QJsonObject applicant = RuleHall::person(701);
            applicant[QStringLiteral("name")] = QString::fromUtf8(name);
            application[QStringLiteral("applicant")] = applicant;
            hall.opened(application);
        };
        opened("魑魅魍魉");
        for (int i = 0; i < 15; ++i)
            opened("旧名");
        const auto compared = [&] {
            return hall
                .value("select coalesce(sum(calls), 0) from pg_stat_user_functions where schemaname = 'hall' and funcname = 'is_named'")
                .toInt();
        };
        const int before = compared();
        QCOMPARE(names(RuleHall::clerk, QStringLiteral("chimeiwangliang")), QStringList{QStringLiteral("魑魅魍魉")});
        QTRY_VERIFY2(compared() > before, "nothing was counted");
        QVERIFY2(compared() - before <= 4, qPrintable(QString::number(compared() - before)));
        hall.value("alter role p0801 reset track_functions");
    }

    // As many as half the hall's names have the same ending: the index is still what is read, and the answer stays bounded.
    void thePartIsLookedUpInAnIndexHoweverManyNamesThereAre()
    {
        hall.value("insert into hall.applicant (kind, name, id_type, id_number) select 'enterprise', '江门市' || n || '号餐饮有限公司', "
                   "'credit_code', "
                   "'X' || n from generate_series(1, 20000) n; analyze hall.applicant;");
        const QString plan =
            hall.value("explain select a.id from hall.applicant a where hall.name_pairs(a.name) @> hall.name_pairs('阳嘉') and "
                       "strpos(a.name, '阳嘉') > 0 limit 2000; select 1;");
        QVERIFY2(plan.contains(QStringLiteral("applicant_name_pairs")), qPrintable(plan));
        QCOMPARE(names(RuleHall::clerk, QStringLiteral("阳嘉")), QStringList{QStringLiteral("欧阳嘉慧")});
        QVERIFY(hall.value("select cardinality(hall.people_named('有限公司'))").toInt() <= 400);
        QCOMPARE(hall.value("select cardinality(hall.people_named('19999号'))"), QStringLiteral("1"));
    }

private:
    QStringList names(const QString &who, const QString &typed)
    {
        const Said found = hall.call(who, QStringLiteral("counter.find($t$%1$t$)").arg(typed));
        if (!found.isDone())
            return {found.log};
        QStringList names;
        const QJsonArray rows = found["rows"].toArray();
        for (const QJsonValue &row : rows)
            names.append(row[u"applicant"].toString());
        std::sort(names.begin(), names.end());
        return names;
    }

    RuleHall hall;
};

YICHUANG_TEST(TestFind)
#include "tst_Find.moc"
