// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/PrivateHall.h"
#include "support/KeptLines.h"
#include "support/PsqlAnswer.h"

#include <QHash>
#include <QTemporaryDir>

#include <functional>

namespace yichuang::test {

// A hall for one test, with a server and a socket of its own. The first test of a build makes a template, keyed by the schema it was made
// of; every other one copies it, which takes some tenths of a second. The end of the object is the end of the hall.
class HallFixture {
public:
    // What a hall is filled with before the test. Of one name there is one template, too.
    struct Furnishing {
        QString name;
        std::function<Result<Done>(const SignIn &owner)> fill;

        // What a script makes of a hall, within the hour: some of it counts from today.
        static Furnishing byScript(const QByteArray &script);
    };

    explicit HallFixture(HallSource source = {});
    ~HallFixture();
    Q_DISABLE_COPY_MOVE(HallFixture)

    // To be asked first, with QVERIFY2(hall.start(), …error log…): everything below needs it.
    Result<Done> start(const Furnishing &furnishing = {});

    QString folder() const;
    SignIn ownerSignIn() const;
    SignIn signInAs(const QString &role, const QString &password) const;
    // Signs in with a password that is set for this test, whatever it was before.
    SignIn signInAs(const QString &role);

    // Runs SQL as a role, as a clerk with psql at a terminal would: on a line that is kept (KeptLines), or in psql itself where a script
    // has commands of its own.
    PsqlAnswer psql(const QString &role, const QString &sql);
    // As the owner of the server; stands for the database administrator.
    PsqlAnswer asOwner(const QString &sql);
    // One value of the hall's tables, asked as its owner. A statement that PostgreSQL refuses ends the test: it would have prepared
    // nothing.
    QString value(const QString &sql);
    // Ends the sessions that the above keep open.
    void closeLines() { m_lines.close(); }

    // All processes of the server at once, or its first process only: then the others end by themselves.
    void kill9Server();
    void kill9Postmaster();
    Result<Done> startServer();
    Result<Done> stopServer();
    const PostgresServer &server() const { return *m_server; }

private:
    Result<QString> templateFolder() const;
    Result<QString> furnishedFolder(const QString &bare, const Furnishing &furnishing) const;
    int sharedSegment() const;
    PsqlAnswer ask(const SignIn &signIn, const QString &sql);
    PsqlAnswer runPsql(const SignIn &signIn, const QString &sql) const;

    HallSource m_source;
    QTemporaryDir m_folder;
    FileLock m_lock;
    std::unique_ptr<PostgresServer> m_server;
    QHash<QString, QString> m_passwords;
    KeptLines m_lines;
};

}
