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

    // As a card finds them: the window sends a clerk whose reader is away to F3.
    void whoActsOrSignsForAnApplicantFindsTheCase_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList acted{QStringLiteral("冼国雄")}, signedFor{QStringLiteral("江门市悦沁健身有限公司")};
        QTest::newRow("the agent's number") << residentId(801) << acted;
        QTest::newRow("the agent's name") << QStringLiteral("余伟豪") << acted;
        QTest::newRow("the end of it") << QStringLiteral("伟豪") << acted;
        QTest::newRow("its pinyin") << QStringLiteral("yuweihao") << acted;
        QTest::newRow("its initials") << QStringLiteral("ywh") << acted;
        QTest::newRow("the agent's phone") << QStringLiteral("7751") << acted;
        QTest::newRow("the representative's number") << residentId(802) << signedFor;
        QTest::newRow("the representative's name") << QStringLiteral("容俊熙") << signedFor;
        QTest::newRow("the representative's initials") << QStringLiteral("rjx") << signedFor;
        QTest::newRow("an agent whom a window saw") << residentId(803) << QStringList{QStringLiteral("谭嘉慧")};
        QTest::newRow("the name of that one") << QStringLiteral("麦青云") << QStringList{QStringLiteral("谭嘉慧")};
        QTest::newRow("an agent who applies for himself")
            << residentId(804) << QStringList{QStringLiteral("冼国雄"), QStringLiteral("司徒安")};
        QTest::newRow("under the name that only one case says") << QStringLiteral("司徒鞍") << acted;
    }
    void whoActsOrSignsForAnApplicantFindsTheCase()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        if (hall.value(QStringLiteral("select count(*) from hall.case_file where agent is not null")) == QLatin1String("0"))
            openWithPeople();
        QCOMPARE(names(RuleHall::clerk, typed), found);
        QCOMPARE(names(RuleHall::stranger, typed), QStringList());
        // Who looked for whom is written down as for an applicant.
        if (typed.size() == 18)
            QCOMPARE(hall.value(
                         QStringLiteral(
                             "select data ->> 'tail' from hall.trace where what = 'counter.find' and login = '%1' order by id desc limit 1")
                             .arg(RuleHall::clerk)),
                     hall.value(QStringLiteral("select right(hall.mask_number('%1'), 4)").arg(typed)));
    }

    // The queue leaves out the place that an enterprise's name begins with; whoever reads the name there types it from there.
    void lettersFindAnEnterpriseAsTheQueueShowsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList gym{QStringLiteral("江门市蓬江区恒信人力资源有限公司")}, works{QStringLiteral("江门市市政工程有限公司")},
            region{QStringLiteral("江门区域供水有限公司")};
        QTest::newRow("as it is shown") << QStringLiteral("hxrl") << gym;
        QTest::newRow("in full pinyin") << QStringLiteral("hengxinrenli") << gym;
        QTest::newRow("from its beginning") << QStringLiteral("jmspjqhx") << gym;
        QTest::newRow("in capital letters") << QStringLiteral("HXRL") << gym;
        QTest::newRow("not from any other place") << QStringLiteral("rlzy") << QStringList();
        QTest::newRow("市政 is no place") << QStringLiteral("szgc") << works;
        QTest::newRow("nor what comes after it") << QStringLiteral("zgcyx") << QStringList();
        QTest::newRow("区域 is none") << QStringLiteral("jmqygs") << region;
        QTest::newRow("nor its end") << QStringLiteral("ygsyx") << QStringList();
    }
    void lettersFindAnEnterpriseAsTheQueueShowsIt()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        int n = 0;
        for (const char *name : {"江门市蓬江区恒信人力资源有限公司", "江门市市政工程有限公司", "江门区域供水有限公司"}) {
            if (hall.value(QStringLiteral("select count(*) from hall.applicant where name = '%1'").arg(QString::fromUtf8(name))) != u'0')
                continue;
            QJsonObject application = hall.application(RuleHall::shop);
            QJsonObject applicant = RuleHall::person(++n + 720);
            applicant[QStringLiteral("name")] = QString::fromUtf8(name);
            application[QStringLiteral("applicant")] = applicant;
            hall.opened(application);
        }
        QCOMPARE(names(RuleHall::clerk, typed), found);
    }

    // Of one name many keys begin alike: they take nobody's place in what is answered.
    void whatIsBoundedIsPeopleAndNotTheirKeys()
    {
        QJsonObject application = hall.application(RuleHall::shop);
        QJsonObject applicant = RuleHall::person(731);
        applicant[QStringLiteral("name")] = QStringLiteral("末位商行");
        application[QStringLiteral("applicant")] = applicant;
        hall.opened(application);
        hall.value(
            "with before as (insert into hall.applicant (kind, name, id_type, id_number) select 'enterprise', '前' || n, 'credit_code', "
            "'V' || n "
            "from generate_series(1, 60) n returning id) insert into hall.name_key (key, applicant_id) select 'vv' || chr(96 + k), id from "
            "before, "
            "generate_series(1, 8) k; insert into hall.name_key (key, applicant_id) select 'vvz', id from hall.applicant where name = "
            "'末位商行'; select 1;");
        const QStringList found = names(RuleHall::clerk, QStringLiteral("vv"));
        hall.value("delete from hall.name_key where key like 'vv%'; delete from hall.applicant where id_number ~ '^V[0-9]+$'; select 1;");
        QCOMPARE(found, QStringList{QStringLiteral("末位商行")});
    }

    // An upgrade finds by the same letters whom the hall knows already, under each of their names.
    void anUpgradeKnowsTheLettersOfTheNamesAsTheyAreShown()
    {
        const auto keys = [&] {
            return hall.value("select string_agg(applicant_id || ' ' || key, ',' order by applicant_id, key) from hall.name_key");
        };
        const QString before = keys();
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/041_shown_names.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString upgrade = QStringLiteral("begin; ") + QString::fromUtf8(file.readAll()) + QStringLiteral("; commit;");
        // As they were before: from the beginning of each name only.
        hall.value(
            "delete from hall.name_key k where not exists (select from (select id, name from hall.applicant union select applicant_id, "
            "name from hall.also_declared) n where n.id = k.applicant_id and k.key = any (hall.pinyin_keys(n.name))); select 1;");
        QVERIFY(keys() != before);
        QCOMPARE(hall.refusal(upgrade), QString());
        QCOMPARE(keys(), before);
        QCOMPARE(hall.refusal(upgrade), QString());
        QCOMPARE(keys(), before); // once more is the same
    }

    // Whoever filed between that upgrade and the new rules gets them with the next case, under each name.
    void whoFiledDuringAnUpgradeIsFoundAfterTheNextCase_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("under the name that the hall has") << QStringLiteral("江门市新会区潮连园艺有限公司");
        QTest::newRow("under another one") << QStringLiteral("江门市新会区荷塘园艺有限公司");
    }
    void whoFiledDuringAnUpgradeIsFoundAfterTheNextCase()
    {
        QFETCH(QString, name);
        const auto file = [&] {
            QJsonObject application = hall.application(RuleHall::shop);
            QJsonObject applicant = RuleHall::person(732);
            applicant[QStringLiteral("name")] = name;
            application[QStringLiteral("applicant")] = applicant;
            hall.opened(application);
        };
        const QString keys =
            QStringLiteral("select string_agg(key, ',' order by key) from hall.name_key where applicant_id = (select id from "
                           "hall.applicant where id_number = '%1')")
                .arg(residentId(732));
        file();
        const QString before = hall.value(keys);
        hall.value(QStringLiteral("delete from hall.name_key where key = any (hall.pinyin_keys(hall.name_without_place('%1'))); select 1;")
                       .arg(name));
        QVERIFY(hall.value(keys) != before);
        file();
        QCOMPARE(hall.value(keys), before);
    }

    // However many cases name agents, theirs are looked up and not searched.
    void thePeopleOfACaseAreLookedUpInIndexes()
    {
        const auto plan = [&](const char *where) {
            return hall.value(
                QStringLiteral(
                    "set enable_seqscan = off; explain select f.id from hall.case_file f where %1 order by f.id desc limit 20; select 1;")
                    .arg(QLatin1String(where)));
        };
        const QString agents = plan("f.agent is not null and f.agent ->> 'id_number' = 'x'");
        QVERIFY2(agents.contains(QStringLiteral("case_of_agent")), qPrintable(agents));
        const QString signers = plan("f.applicant ? 'legal_representative' and f.applicant #>> '{legal_representative,id_number}' = 'x'");
        QVERIFY2(signers.contains(QStringLiteral("case_of_representative")), qPrintable(signers));
    }

    // What an upgrade does for the cases that are there is what receiving them does.
    void anUpgradeKnowsThePeopleOfTheCasesThatAreThere()
    {
        const auto people = [&] {
            return hall.value(
                QStringLiteral("select (select string_agg(concat_ws(' ', a.kind, a.name, a.id_type, a.id_number, a.phone), ',' order by "
                               "a.id_number) from hall.applicant a)"
                               " || (select string_agg(concat_ws(' ', a.id_number, d.name, d.phone), ',' order by a.id_number, d.name, "
                               "d.phone) from hall.also_declared d join hall.applicant a on a.id = d.applicant_id)"
                               " || (select string_agg(concat_ws(' ', a.id_number, k.key), ',' order by a.id_number, k.key) from "
                               "hall.name_key k join hall.applicant a on a.id = k.applicant_id)"));
        };
        const QString before = people();
        const QDir changes(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall"));
        QFile file(changes.filePath(changes.entryList({QStringLiteral("*_people_of_cases.sql")}).value(0)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString upgrade = QString::fromUtf8(file.readAll());
        const QString nobody = QStringLiteral(
            "with gone as (select id from hall.applicant a where not exists (select from hall.case_file where applicant_id = a.id))"
            ", k as (delete from hall.name_key where applicant_id in (select id from gone))"
            ", d as (delete from hall.also_declared where applicant_id in (select id from gone)) select string_agg(id::text, ',') from "
            "gone");
        const QString gone = hall.value(nobody);
        QVERIFY(!gone.isEmpty());
        hall.value(QStringLiteral("delete from hall.applicant where id in (%1); select 1;").arg(gone));
        QVERIFY(people() != before);
        QCOMPARE(hall.refusal(QStringLiteral("begin; ") + upgrade + QStringLiteral("; commit;")), QString());
        QCOMPARE(people(), before);
        QCOMPARE(hall.refusal(QStringLiteral("begin; ") + upgrade + QStringLiteral("; commit;")), QString());
        QCOMPARE(people(), before); // once more is the same
    }

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
            hall.fixture().closeLines(); // a session that ends tells at once what it has counted
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
    void openWithPeople()
    {
        const auto opened = [&](const char *applicant, const QJsonObject &agent, int own = 0) {
            QJsonObject application = hall.application(RuleHall::shop);
            QJsonObject party = own > 0 ? RuleHall::person(own) : application[u"applicant"].toObject();
            party[QStringLiteral("name")] = QString::fromUtf8(applicant);
            application[QStringLiteral("applicant")] = party;
            if (!agent.isEmpty())
                application[QStringLiteral("agent")] = agent;
            return hall.opened(application);
        };
        const auto named = [](const char *name, int n, const char *phone) {
            return QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)},
                               {QStringLiteral("id_number"), residentId(n)},
                               {QStringLiteral("phone"), QLatin1String(phone)}};
        };
        opened("冼国雄", named("余伟豪", 801, "13900007751"));
        opened("司徒安", {}, 804);
        opened("冼国雄", named("司徒鞍", 804, "13900004804"));
        QJsonObject application = hall.application(RuleHall::shop);
        QJsonObject firm = RuleHall::person(1);
        firm[QStringLiteral("kind")] = QStringLiteral("enterprise");
        firm[QStringLiteral("name")] = QStringLiteral("江门市悦沁健身有限公司");
        firm[QStringLiteral("id_number")] = QStringLiteral("91440703MA4UH2KM79");
        firm[QStringLiteral("legal_representative")] =
            QJsonObject{{QStringLiteral("name"), QStringLiteral("容俊熙")}, {QStringLiteral("id_number"), residentId(802)}};
        application[QStringLiteral("applicant")] = firm;
        hall.opened(application);
        const qint64 seen = hall.claimed();
        QJsonObject identity = hall.inPerson(seen);
        QJsonObject card = identity[u"card"].toObject();
        card[QStringLiteral("name")] = QStringLiteral("麦青云");
        card[QStringLiteral("number")] = residentId(803);
        card[QStringLiteral("sex")] = residentId(803)[16].digitValue() % 2 ? QStringLiteral("男") : QStringLiteral("女");
        identity[QStringLiteral("card")] = card;
        identity[QStringLiteral("presence")] = QStringLiteral("agent");
        identity[QStringLiteral("power_of_attorney")] = true;
        if (const Said done = hall.verify(RuleHall::clerk, seen, identity, QJsonValue()); !done.isDone())
            qFatal("the agent was refused: %s", qPrintable(done.log));
    }

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
