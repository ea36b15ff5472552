// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// yichuangctl password: the security administrator gives somebody who forgot it another one.
class TestPassword : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
        m_hall.value(QStringLiteral("select hall.make_login(login, desks, null) from hall.staff where work_no = 'P0896'"));
        m_hall.value(QStringLiteral("alter role p0896 password 'keeps-the-logins'; alter role p0803 password 'forgotten'; select 1"));
    }

    void whatItSaysLetsThePersonInAndIsGoodForNothingElse()
    {
        const Said said = password(QStringLiteral("P0803"));
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY2(QRegularExpression(QStringLiteral("^[a-z2-9]{12}\n$")).match(said.out).hasMatch(), qPrintable(said.out));
        QVERIFY(!signedIn(QStringLiteral("forgotten")).ok());
        auto session = signedIn(said.out.trimmed());
        QVERIFY2(session.ok(), session ? "" : qPrintable(session.error().log));
        const auto sat = session.value().value("select counter.sign_in(3, 'pc', false)");
        QVERIFY(!sat);
        QCOMPARE(sat.error().code, QStringLiteral("YC003"));
        QVERIFY(password(QStringLiteral("P0803")).out != said.out);
    }

    void whoDoesNotWorkHereOrIsNoAdministratorGetsNone()
    {
        const Said nobody = password(QStringLiteral("P0000"));
        QCOMPARE(nobody.code, 1);
        QVERIFY2(nobody.err.contains(QStringLiteral("Nobody else who works here")) && nobody.out.isEmpty(), qPrintable(nobody.err));
        const Said own = password(QStringLiteral("P0896"));
        QCOMPARE(own.code, 1);
        QCOMPARE(password(QStringLiteral("P0803"), QStringLiteral("p0896"), "wrong").code, 22);
        const QString kept = QStringLiteral("select rolpassword from pg_authid where rolname = 'p0803'");
        const QString before = m_hall.value(kept);
        m_hall.value(QStringLiteral("alter role p0801 password 'a-clerk'; select 1"));
        QCOMPARE(password(QStringLiteral("P0803"), QStringLiteral("p0801"), "a-clerk").code, 1);
        QCOMPARE(m_hall.value(kept), before);
        QCOMPARE(runCtl(m_hall.fixture().folder(), {QStringLiteral("password"), QStringLiteral("P0803")}).code, 2);
    }

    // A password that nobody could read would keep the person out. /dev/full takes everything and keeps nothing, as a full disk does.
    void whatCouldNotBeSaidIsNotGiven()
    {
        const QString kept = QStringLiteral("select rolpassword from pg_authid where rolname = 'p0803'");
        const QString given = QStringLiteral("select count(*) from hall.given_password");
        const QString asked = QStringLiteral("select must_change from hall.staff where login = 'p0803'");
        m_hall.value(QStringLiteral("alter role p0803 password 'known'; delete from hall.given_password; "
                                    "update hall.staff set must_change = false where login = 'p0803'; select 1"));
        const QString before = m_hall.value(kept);
        const Said lost = password(QStringLiteral("P0803"), QStringLiteral("p0896"), "keeps-the-logins", QStringLiteral("/dev/full"));
        QCOMPARE(lost.code, 30);
        QCOMPARE(lost.err, QStringLiteral("No other password was given; the old one stays.\nNot everything that there was to say could be "
                                          "written to the standard output; its disk may be full.\n"));
        QCOMPARE(m_hall.value(kept), before);
        QCOMPARE(m_hall.value(given), QStringLiteral("0"));
        QCOMPARE(m_hall.value(asked), QStringLiteral("f"));
        QVERIFY(signedIn(QStringLiteral("known")).ok());
        // To a disk that has room it goes as to a terminal.
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("password"));
        const Said written = password(QStringLiteral("P0803"), QStringLiteral("p0896"), "keeps-the-logins", file);
        QVERIFY2(written.code == 0, qPrintable(written.err));
        QFile secret(file);
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QVERIFY(signedIn(QString::fromLatin1(secret.readAll()).trimmed()).ok());
        QVERIFY(!signedIn(QStringLiteral("known")).ok());
        QCOMPARE(m_hall.value(asked), QStringLiteral("t"));
    }

    // Something holds the login's row: the keeper gives it the password once that is over.
    void whatTheKeeperWillDoIsSaid()
    {
        QVERIFY(!password(QStringLiteral("P0803")).err.contains(QStringLiteral("keeper")));
        const QString kept = QStringLiteral("select rolpassword from pg_authid where rolname = 'p0803'");
        const QString before = m_hall.value(kept);
        auto holder = OwnerSession::open(m_hall.fixture().ownerSignIn());
        QVERIFY(holder && holder.value().run("begin; alter role p0803 createrole").ok());
        const Said said = password(QStringLiteral("P0803"));
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY2(said.err.contains(QStringLiteral("keeper gives it this password in a few seconds")), qPrintable(said.err));
        QVERIFY2(QRegularExpression(QStringLiteral("^[a-z2-9]{12}\n$")).match(said.out).hasMatch(), qPrintable(said.out));
        QVERIFY(!signedIn(said.out.trimmed()).ok());
        QVERIFY(holder.value().run("rollback").ok());
        m_hall.value(QStringLiteral("select hall.finish_passwords()"));
        QVERIFY(m_hall.value(kept) != before);
        QVERIFY(signedIn(said.out.trimmed()).ok());
    }

private:
    QString socket() { return m_hall.fixture().ownerSignIn().hosts.first(); }

    Said password(const QString &workNo, const QString &user = QStringLiteral("p0896"), const char *secret = "keeps-the-logins",
                  const QString &output = {})
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("secret")));
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
            file.write(secret) < 0)
            qFatal("no file for the password");
        file.close();
        return runCtl(m_hall.fixture().folder(),
                      {QStringLiteral("password"), workNo, QStringLiteral("--server"), QStringLiteral("host=%1 dbname=hall").arg(socket()),
                       QStringLiteral("--user"), user, QStringLiteral("--password-file"), file.fileName()},
                      QStringLiteral("C.UTF-8"), {}, output);
    }

    Result<OwnerSession> signedIn(const QString &secret)
    {
        SignIn signIn = m_hall.fixture().ownerSignIn();
        signIn.user = QStringLiteral("p0803");
        signIn.password = secret;
        return OwnerSession::open(signIn);
    }

    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
};

YICHUANG_TEST(TestPassword)
#include "tst_Password.moc"
