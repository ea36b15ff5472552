// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/FileLock.h"
#include "hall/Installer.h"
#include "hall/PostgresServer.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace yichuang {

// A hall of one's own: a PostgreSQL server in the user's data folder, shared by all programs that run at the time. Each of them holds a
// shared lock on hall.lock; whoever finds that nobody else does may stop the server. The locks are the kernel's, so a killed program leaves
// none behind. While a program is in the hall, a server that was killed is started again. It protects against mistakes, not against the
// person who owns the folder. Everything here blocks for up to seconds: call it off the GUI thread. Errors: those of PostgresServer and
// Installer.
class PrivateHall {
public:
    struct Status {
        QString folder;
        bool exists = false;
        bool running = false;
        qint64 processId = 0;
        QString socket;
        int postgresMajor = 0;
    };

    // YICHUANG_HALL_DIR, else /var/lib/yichuang for root, else yichuang in the user's data folder.
    static QString standardFolder();
    static Status status(const QString &folder);

    // Joins the hall: makes it if there is none and make is true (else error hall.missing), starts the server if it is down, and brings the
    // schema up to this program's. Destroying the object leaves the hall, and stops the server if nobody else is in it.
    static Result<std::unique_ptr<PrivateHall>> open(const QString &folder, const HallSource &source, bool make = true);
    ~PrivateHall();
    Q_DISABLE_COPY_MOVE(PrivateHall)

    // Stops the server if no program is in the hall; true if it is down now. The keeper, which itself is no reason to stay, asks this now
    // and then.
    static Result<bool> stopIfUnused(const QString &folder);
    // Stops it in any case: programs that are in the hall lose their line.
    static Result<Done> stopNow(const QString &folder);
    // Ends a hall and everything in it. Error hall.in_use while a program is in it.
    static Result<Done> drop(const QString &folder);

    const QString &folder() const { return m_server.folder(); }
    // The owner of the server, for making and mending. Desks sign in with signInAs.
    Result<SignIn> ownerSignIn() const { return ownerSignIn(folder()); }
    static Result<SignIn> ownerSignIn(const QString &folder);
    SignIn signInAs(const QString &user, const QString &password) const;
    const Installer::State &schema() const { return m_schema; }
    // Keeps the server running when this object leaves.
    void leaveRunning() { m_leaveRunning = true; }

private:
    explicit PrivateHall(const QString &folder);
    Result<Done> join(const HallSource &source, bool make);
    Result<Done> makeFolder() const;
    Result<Done> makeSecret() const;
    Result<Done> bringUp(const HallSource &source);
    void watch();
    void startAgain();

    PostgresServer m_server;
    FileLock m_use;
    Installer::State m_schema;
    bool m_leaveRunning = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_leaving = false;
    std::thread m_watcher;
};

// Makes the database if it is missing, installs the schema and fills the pinyin table: what a private hall and a city's server have in
// common.
Result<Installer::State> furnishHall(const SignIn &owner, const HallSource &source);

}
