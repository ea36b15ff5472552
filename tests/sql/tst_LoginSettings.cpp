// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ScramVerifier.h"
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// PostgreSQL lets a login write settings into its own role, for every session that comes. None of them outlives the keeper's second, a
// given password, or the website's being let in again: who has a clerk's password for a minute does not keep the clerk out for ever.
class TestLoginSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_given = settings(QStringLiteral("p0803"));
        QCOMPARE(m_given, QStringLiteral("idle_in_transaction_session_timeout=30s statement_timeout=15s"));
    }

    void whatALoginSetsForItselfGoesInTheKeepersNextSecond_data()
    {
        QTest::addColumn<QString>("away");
        for (const char *away : {"reset all", "set statement_timeout = 0", "set synchronous_commit = off",
                                 "set default_transaction_isolation = 'repeatable read'", "set local_preload_libraries = 'nothing'",
                                 "set default_transaction_read_only = on", "set idle_session_timeout = 700", "set search_path = pg_temp",
                                 "set transaction_read_only = on", "set seed = 0.5", "set timezone = 'Asia/Tokyo'"})
            QTest::newRow(away) << QString::fromLatin1(away);
    }
    void whatALoginSetsForItselfGoesInTheKeepersNextSecond()
    {
        QFETCH(QString, away);
        sets(QStringLiteral("p0803"), QStringLiteral("alter role current_user ") + away);
        QVERIFY(settings(QStringLiteral("p0803")) != m_given);
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        QCOMPARE(settings(QStringLiteral("p0803")), m_given);
        QCOMPARE(hall.tidy()["limits"].toInt(-1), 0);
    }

    // Whatever there is, without a list that anybody would have to lengthen.
    void everySettingThatALoginMayWriteGoes()
    {
        sets(QStringLiteral("p0803"), hall.value("select string_agg(format('alter role current_user set %I from current', name), '; ') from"
                                                 " pg_settings where context = 'user' and name !~ '^transaction|[.]'"));
        QVERIFY(hall.value("select cardinality(rolconfig) from pg_roles where rolname = 'p0803'").toInt() > 100);
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        QCOMPARE(settings(QStringLiteral("p0803")), m_given);
    }

    // The server lets nobody take these two away from within the hall; what stands beside them goes all the same.
    void whatStandsBesideARoleGoes()
    {
        sets(QStringLiteral("p0805"), QStringLiteral("alter role current_user set role = 'desk_counter';"
                                                     "alter role session_user set local_preload_libraries = 'nothing'"));
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        QCOMPARE(settings(QStringLiteral("p0805")),
                 QString(m_given).replace(QLatin1String(" statement"), QLatin1String(" role=desk_counter statement")));
        QCOMPARE(hall.tidy()["limits"].toInt(-1), 0);
        DONE(hall.sit(QStringLiteral("p0805"), 5));
        hall.value("alter role p0805 reset role; select 1");
    }

    // What is set for one database stands above what is set for all.
    void soDoesWhatALoginSetsForOneDatabase_data()
    {
        QTest::addColumn<QString>("away");
        for (const char *away : {"statement_timeout = 0", "synchronous_commit = off", "default_transaction_isolation = serializable",
                                 "local_preload_libraries = 'nothing'", "idle_session_timeout = 700"})
            QTest::newRow(away) << QString::fromLatin1(away);
    }
    void soDoesWhatALoginSetsForOneDatabase()
    {
        QFETCH(QString, away);
        sets(QStringLiteral("p0803"), inDatabase(away));
        QCOMPARE(ofDatabases(QStringLiteral("p0803")), 1);
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        QCOMPARE(ofDatabases(QStringLiteral("p0803")), 0);
        QCOMPARE(settings(QStringLiteral("p0803")), m_given);
        QCOMPARE(hall.tidy()["limits"].toInt(-1), 0);
    }

    // A login that is shut for a while opens without it.
    void whoIsLockedOutIsPutBackMeanwhile()
    {
        sets(QStringLiteral("p0803"), QStringLiteral("alter role current_user set local_preload_libraries = 'nothing'"));
        hall.value("alter role p0803 nologin; select 1");
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        hall.value("alter role p0803 login; select 1");
        QCOMPARE(settings(QStringLiteral("p0803")), m_given);
        DONE(hall.sit(QStringLiteral("p0803"), 3));
    }

    // Of what only a superuser sets nothing is taken, nor is it tried in every second.
    void whatASuperuserSetStays()
    {
        const QString watched = QStringLiteral("log_min_duration_statement=5000");
        hall.value("alter role p0803 set log_min_duration_statement = 5000; select 1");
        QCOMPARE(hall.tidy()["limits"].toInt(-1), 0);
        sets(QStringLiteral("p0803"), QStringLiteral("alter role current_user set idle_session_timeout = 700"));
        QCOMPARE(hall.tidy()["limits"].toInt(), 1);
        QCOMPARE(hall.tidy()["limits"].toInt(-1), 0);
        QCOMPARE(
            hall.value("select count(*) || ' ' || (array_agg(c))[1] from pg_roles, unnest(rolconfig) c where rolname = 'p0803' and c !~"
                       " 'timeout'"),
            QStringLiteral("1 ") + watched);
        hall.value("alter role p0803 reset log_min_duration_statement; select 1");
    }

    // Without a keeper, too: the password alone lets nobody in where a library is missing.
    void aGivenPasswordOpensWhateverWasSet()
    {
        sets(QStringLiteral("p0804"), m_everything.arg(inDatabase(QStringLiteral("local_preload_libraries = 'nothing'"))));
        QVERIFY(hall.psql(QStringLiteral("p0804"), QStringLiteral("select 1")).err.contains(QLatin1String("nothing")));
        DONE(hall.call(QStringLiteral("p0896"), QStringLiteral("security.staff_password(%1, 'P0804', '%2')")
                                                    .arg(newRequest(), QString::fromLatin1(scramVerifier(QStringLiteral("given"))))));
        QCOMPARE(settings(QStringLiteral("p0804")), m_given);
        QCOMPARE(ofDatabases(QStringLiteral("p0804")), 0);
    }

    void aWebsiteIsLetInWithoutWhatItHadSet()
    {
        sets(QStringLiteral("portal"), m_everything.arg(inDatabase(QStringLiteral("local_preload_libraries = 'nothing'"))));
        QVERIFY(hall.submit(hall.application(RuleHall::shop)).log.contains(QLatin1String("nothing")));
        for (const char *step : {"website_disable", "website_enable"})
            DONE(hall.call(QStringLiteral("p0896"),
                           QStringLiteral("security.%1(%2, 'portal', '密钥泄露，已换')").arg(QLatin1String(step), newRequest())));
        QCOMPARE(settings(QStringLiteral("portal")), m_given);
        QCOMPARE(ofDatabases(QStringLiteral("portal")), 0);
        DONE(hall.submit(hall.application(RuleHall::shop)));
    }

private:
    QString settings(const QString &login)
    {
        return hall.value(
            QStringLiteral("select string_agg(c, ' ' order by c) from pg_roles, unnest(rolconfig) c where rolname = '%1'").arg(login));
    }
    int ofDatabases(const QString &login)
    {
        return hall
            .value(QStringLiteral("select count(*) from pg_db_role_setting where setrole = '%1'::regrole and setdatabase <> 0").arg(login))
            .toInt();
    }
    QString inDatabase(const QString &setting)
    {
        return QStringLiteral("alter role current_user in database %1 set %2")
            .arg(hall.value("select quote_ident(current_database())"), setting);
    }
    void sets(const QString &login, const QString &what)
    {
        const PsqlAnswer answer = hall.psql(login, what);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    }

    const QString m_everything = QStringLiteral("alter role current_user set default_transaction_read_only = on; %1");
    RuleHall hall;
    QString m_given;
};

YICHUANG_TEST(TestLoginSettings)
#include "tst_LoginSettings.moc"
