// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QProcess>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Two clerks, a keeper and the passing of time on one case, in every order of their steps: PostgreSQL's own isolationtester runs the specs
// of the folder isolation, and after each order everything that must hold of a case holds.
class TestIsolation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inEveryOrderTheCaseStaysSound_data();
    void inEveryOrderTheCaseStaysSound();

private:
    RuleHall hall;
};

static QString specs()
{
    return qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/tests/sql/isolation/");
}

static QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestIsolation::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.value("update hall.staff set steps = '{decide}' where work_no in ('P0831', 'P0832')");
    for (const char *officer : {"p0831", "p0832"})
        DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
    hall.setRule("undo_seconds", 3600);
    hall.setRule("lease_seconds", 3600);
    const PsqlAnswer prepared = hall.fixture().asOwner(
        contents(specs() + QStringLiteral("setup.sql")) +
        QStringLiteral("create function probe.prepare() returns void language sql as $f$ select probe.prepare(%1) $f$;"
                       "create function probe.verdict() returns text language sql as $f$ select coalesce(string_agg(f, ', '), 'sound') "
                       "from (%2 union all select what from probe.stranger) x(f) $f$;"
                       "grant execute on all functions in schema probe to public;")
            .arg(literal(hall.application(RuleHall::shop)), RuleHall::invariants(QStringLiteral("(select id from probe.the_case)"))));
    QVERIFY2(prepared.exitCode == 0, qPrintable(prepared.err));
}

void TestIsolation::inEveryOrderTheCaseStaysSound_data()
{
    QTest::addColumn<int>("orders");
    QTest::newRow("claim_claim") << 30;
    QTest::newRow("claim_next_claim") << 2;
    QTest::newRow("accept_take_over") << 15;
    QTest::newRow("accept_expiry") << 90;
    QTest::newRow("accept_lapse") << 10;
    QTest::newRow("verify_supplement") << 15;
    QTest::newRow("undo_claim") << 30;
    QTest::newRow("undo_print") << 90;
    QTest::newRow("hand_over_accept") << 90;
    QTest::newRow("accept_withdraw") << 10;
    QTest::newRow("resubmit_claim") << 30;
    QTest::newRow("take_resubmit") << 12;
    QTest::newRow("grant_refuse") << 60;
}

void TestIsolation::inEveryOrderTheCaseStaysSound()
{
    QFETCH(int, orders);
    const QString program = QStringLiteral("/usr/lib/postgresql/15/lib/pgxs/src/test/isolation/isolationtester");
    QVERIFY2(QFile::exists(program), "isolationtester is in the package postgresql-server-dev-15");
    const SignIn owner = hall.fixture().ownerSignIn();
    QProcess tester;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), owner.password);
    environment.insert(QStringLiteral("PGISOLATIONTIMEOUT"), QStringLiteral("120"));
    tester.setProcessEnvironment(environment);
    tester.start(program, {QStringLiteral("host=%1 user=%2 dbname=%3").arg(owner.hosts.value(0), owner.user, owner.database)});
    tester.write(contents(specs() + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".spec")).toUtf8());
    tester.closeWriteChannel();
    QVERIFY(tester.waitForFinished(800'000));
    const QString said = QString::fromUtf8(tester.readAllStandardOutput());
    const QString errors = QString::fromUtf8(tester.readAllStandardError());
    QCOMPARE(said.count(QLatin1String("starting permutation")), orders);
    static const QRegularExpression permutation(QStringLiteral("starting permutation: ([^\\n]*)\\n(.*?)(?=starting permutation|$)"),
                                                QRegularExpression::DotMatchesEverythingOption);
    int done = 0;
    auto each = permutation.globalMatch(said);
    while (each.hasNext()) {
        const auto one = each.next();
        const QString told = one.captured(2);
        QVERIFY2(told.contains(QRegularExpression(QStringLiteral("verdict *\\n-+\\nsound *\\n"))),
                 qPrintable(one.captured(1) + QLatin1Char('\n') + told + errors));
        for (const char *wrong : {"ERROR", "40P01"}) // a deadlock is a call's answer here
            QVERIFY2(!told.contains(QLatin1String(wrong)), qPrintable(one.captured(1) + QLatin1Char('\n') + told));
        done += int(
            told.contains(QRegularExpression(QStringLiteral("step [abw]1: [^\n]*\n(?:step [^\n]*\n)*(?:act|apply|take) *\n-+\ndone *\n"))));
    }
    QVERIFY(done > 0);
}

YICHUANG_TEST(TestIsolation)
#include "tst_Isolation.moc"
