// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/SignIn.h"
#include "support/PsqlAnswer.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <mutex>
#include <optional>

struct pg_conn;

namespace yichuang::test {

// Asks a hall as psql does, statement by statement until one is refused, but on lines that stay open between the scripts: a process, its
// sign-in and a session that has to learn the hall's functions anew cost ten to fifty times what the statement does.
// A script finds a line as a new one would be. What another left is put back first; a line whose login was changed since it was opened (its
// password, its rights to come in, its settings), and one that the server ended, is opened anew and refused or not like any other. A script
// that sets something, or asks how a statement would be done, has a session of its own: one that is used has made its plans. May be asked
// from several threads; each has a line for itself.
class KeptLines {
public:
    // The parts of a script that are sent one by one; none where it takes psql itself (\commands, copy).
    static std::optional<QList<QByteArray>> statementsOf(const QString &script);

    // Owner: of the server, who looks at the doors.
    PsqlAnswer ask(const SignIn &who, const SignIn &owner, const QList<QByteArray> &statements);
    // For those who count sessions, or take a database away.
    void close();

private:
    struct Closer {
        void operator()(pg_conn *connection) const;
    };
    using Connection = std::unique_ptr<pg_conn, Closer>;
    struct Line {
        Connection connection;
        QByteArray door; // as it was before the line was opened
    };

    Line take(const SignIn &who, const QByteArray &door);
    QByteArray doorOf(const SignIn &who, const SignIn &owner);
    static Connection open(const SignIn &signIn);
    static bool isSound(pg_conn *connection);
    static bool isPutBack(pg_conn *connection, bool isOwner);

    std::mutex m_mutex;
    QHash<QString, QList<std::shared_ptr<Line>>> m_free; // by login and password
    std::mutex m_doorMutex;
    Connection m_doorkeeper;
};

}
