// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundleFolder.h"
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QScopeGuard>
#include <QTemporaryFile>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// Who works in a city's hall while somebody brings it up. A private one whose upgrade broke off is brought up by whichever program comes
// next.
class TestUpgradeMeanwhile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
    }

    void a_hall_that_is_being_upgraded_is_said_to_be_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("import") << QStringList{QStringLiteral("import")};
        QTest::newRow("simulate") << QStringList{QStringLiteral("simulate"), QStringLiteral("--minutes"), QStringLiteral("0.01")};
    }
    void a_hall_that_is_being_upgraded_is_said_to_be()
    {
        QFETCH(QStringList, command);
        BundleFolder bundle;
        bundle.say(SmallHall::application(1));
        if (command.first() == QLatin1String("import"))
            command << bundle.path();
        const SignIn owner = m_hall.fixture().ownerSignIn();
        QTemporaryFile secret;
        QVERIFY(secret.open() && secret.write(owner.password.toUtf8()) > 0 && secret.flush());
        command << QStringLiteral("--server") << QStringLiteral("host=%1 dbname=hall").arg(owner.hosts.first()) << QStringLiteral("--user")
                << owner.user << QStringLiteral("--password-file") << secret.fileName();
        const QString edition = m_hall.value(QStringLiteral("select obj_description('hall'::regnamespace, 'pg_namespace')"));
        const auto say = [this](const QString &words) {
            QCOMPARE(m_hall.fixture().asOwner(QStringLiteral("comment on schema hall is '%1'").arg(words)).exitCode, 0);
        };
        say(QStringLiteral("upgrading to ") + edition);
        const auto back = qScopeGuard([&] { say(edition); });
        const auto ask = [&](const char *language) { return runCtl(m_hall.fixture().folder(), command, QLatin1String(language)); };
        const Said said = ask("C.UTF-8");
        QVERIFY2(said.err.startsWith(QStringLiteral("The hall is being upgraded; try again when that is done.\n")), qPrintable(said.err));
        QCOMPARE(said.code, 21);
        const Said chinese = ask("zh_CN.UTF-8");
        QVERIFY2(chinese.err.startsWith(QStringLiteral("大厅正在升级，升级好后再试。\n")), qPrintable(chinese.err));
    }

private:
    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
};

YICHUANG_TEST(TestUpgradeMeanwhile)
#include "tst_UpgradeMeanwhile.moc"
