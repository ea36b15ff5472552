// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What somebody at a desk wrote of cases and did not send: kept, found again, and bounded by person.
class TestDeskDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theOldestGoWhereThereAreTooMany();
    void theOldestGoWhereTheyAreTooLong();
    void whatIsInHandOrPutAsideStays();
    void nobodyElsesGo();

private:
    Said save(qint64 id, const QString &words = QStringLiteral("写了一半"), const QString &role = RuleHall::clerk);
    QList<qint64> kept(const char *workNo = "P0801");

    RuleHall hall;
};

void TestDeskDrafts::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestDeskDrafts::init()
{
    hall.value(QStringLiteral("delete from hall.draft"));
    hall.setRule("drafts_a_person", 3);
    hall.setRule("drafts_megabytes", 20);
}

Said TestDeskDrafts::save(qint64 id, const QString &words, const QString &role)
{
    return hall.call(role, QStringLiteral("counter.save_draft(%1, %2, %3)")
                               .arg(id)
                               .arg(literal(QJsonObject{{"words", words}}))
                               .arg(QDateTime::currentMSecsSinceEpoch()));
}

// The cases of which a person has words, in their order.
QList<qint64> TestDeskDrafts::kept(const char *workNo)
{
    QList<qint64> cases;
    const QStringList all =
        hall.value(QStringLiteral("select string_agg(d.case_id::text, ' ' order by d.case_id) from hall.draft d join hall.staff s "
                                  "on s.id = d.staff_id where s.work_no = '%1'")
                       .arg(QLatin1String(workNo)))
            .split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : all)
        cases.append(id.toLongLong());
    return cases;
}

void TestDeskDrafts::theOldestGoWhereThereAreTooMany()
{
    const qint64 one = hall.fresh(), two = hall.fresh(), three = hall.fresh(), four = hall.fresh();
    for (const qint64 id : {one, two, three})
        DONE(save(id));
    QCOMPARE(kept(), (QList<qint64>{one, two, three}));
    DONE(save(one, QStringLiteral("又写了一些"))); // not the oldest any more
    DONE(save(four));
    QCOMPARE(kept(), (QList<qint64>{one, three, four}));
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'words' from hall.draft where case_id = %1").arg(one)),
             QStringLiteral("又写了一些"));
}

void TestDeskDrafts::theOldestGoWhereTheyAreTooLong()
{
    hall.setRule("drafts_megabytes", 1);
    const qint64 a = hall.fresh(), b = hall.fresh();
    // Words that cannot be pressed together.
    const auto noise = [&] {
        return hall.value(QStringLiteral("select string_agg(md5(random()::text), '') from generate_series(1, 20000)"));
    };
    DONE(save(a, noise()));
    QCOMPARE(kept(), (QList<qint64>{a}));
    DONE(save(b, noise()));
    QCOMPARE(kept(), (QList<qint64>{b}));
    // What is being typed stays, however long it is.
    hall.setRule("drafts_megabytes", 0);
    DONE(save(b, noise()));
    QCOMPARE(kept(), (QList<qint64>{b}));
}

void TestDeskDrafts::whatIsInHandOrPutAsideStays()
{
    const qint64 inHand = hall.claimed(), aside = hall.claimed(), handed = hall.claimed(RuleHall::deputy), other = hall.fresh();
    for (const qint64 id : {inHand, aside, handed, other})
        DONE(save(id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(aside)));
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.hand_over(%1, %2, 1, '请接着办')").arg(newRequest()).arg(handed)));
    hall.setRule("drafts_a_person", 1);
    const qint64 now = hall.fresh();
    DONE(save(now));
    QCOMPARE(kept(), (QList<qint64>{inHand, aside, handed, now}));
}

void TestDeskDrafts::nobodyElsesGo()
{
    hall.setRule("drafts_a_person", 1);
    const qint64 a = hall.fresh(), b = hall.fresh();
    DONE(save(a, QStringLiteral("他写的"), RuleHall::deputy));
    DONE(save(a));
    DONE(save(b));
    QCOMPARE(kept("P0802"), (QList<qint64>{a}));
    QCOMPARE(kept(), (QList<qint64>{b}));
}

YICHUANG_TEST(TestDeskDrafts)
#include "tst_DeskDrafts.moc"
