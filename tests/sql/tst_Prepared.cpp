// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A server that has other databases, too, and allows prepared transactions for their sake. One would keep its locks for ever.
class TestPrepared : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noCallOfTheHallIsPrepared_data();
    void noCallOfTheHallIsPrepared();

private:
    ApplicantHall hall;
};

void TestPrepared::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.value("alter system set max_prepared_transactions = 5");
    QVERIFY(hall.fixture().stopServer());
    QVERIFY(hall.fixture().startServer());
    DONE(hall.sit(RuleHall::clerk, 1));
}

void TestPrepared::noCallOfTheHallIsPrepared_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("call");
    const auto row = [](const QString &role, const char *call) { QTest::newRow(call) << role << QString::fromUtf8(call); };
    row(RuleHall::clerk, "counter.sign_in(1, 'pc', true)");
    row(RuleHall::clerk, "counter.heartbeat(null, false)");
    row(RuleHall::clerk, "counter.hold(gen_random_uuid(), %1, '等资料来')");
    row(ApplicantHall::website, "applicant.submit('never', %2)");
    row(ApplicantHall::website, "applicant.store_chunk(repeat('a', 64), 0, 2, 'x')");
    row(ApplicantHall::website, "applicant.try_case(gen_random_uuid(), 'PJ-1', '1')");
    row(QStringLiteral("device1"), "lobby.sign_in_begin('P0801')");
}

void TestPrepared::noCallOfTheHallIsPrepared()
{
    QFETCH(QString, role);
    QFETCH(QString, call);
    const QString id = QString::number(hall.claimed());
    call.replace(QLatin1String("%1"), id).replace(QLatin1String("%2"), literal(hall.application(RuleHall::shop)));
    const PsqlAnswer answer = hall.psql(role, QStringLiteral("begin; select %1; prepare transaction 'for ever'").arg(call));
    QVERIFY2(answer.says(QStringLiteral("cannot PREPARE")), qPrintable(answer.out + answer.err));
    QCOMPARE(hall.value("select count(*) from pg_prepared_xacts"), QStringLiteral("0"));
}

YICHUANG_TEST(TestPrepared)
#include "tst_Prepared.moc"
