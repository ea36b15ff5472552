// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Retry.h"
#include "hall/SignIn.h"
#include "hall/SqlValue.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

struct pg_conn;
struct pg_result;

namespace yichuang {

// One session with the hall. It belongs to the thread that opens it; Line and LiveFeed give it one.
class Connection {
public:
    // What came of a statement. NotSent is surely not done, Conflict was rolled back and may be sent again, Unknown may or may not be done.
    enum class Outcome { Answered, Refused, Conflict, NotSent, Unknown };
    struct Answer {
        Outcome outcome = Outcome::NotSent;
        QVariant value;
        Error error;
    };

    explicit Connection(SignIn signIn);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    // Errors line.lost (nobody answers, or the hall is being upgraded; facts {upgrade: true}), hall.crowded and hall.disk_full (nobody can,
    // for now), line.refused (somebody does, and says no; facts {why}) and hall.version (the hall is of another edition; facts {hall,
    // program}).
    Result<Done> open(std::chrono::seconds patience = retry::patience(0));
    // Whether it is worth trying to open again; a refused sign-in is not, for that would lock the account, unless
    // only its places are taken.
    static bool mayComeBack(const Error &error);
    void close();
    bool isOpen() const { return m_open; }

    // Looks at the socket without asking anything: false when the other side has hung up.
    bool looksAlive() const;
    // The file descriptor, or -1. Shutting it down from another thread ends a call that is stuck in it.
    int socket() const;

    // Runs one prepared statement that answers one value. The statement is kept prepared for the next time.
    Answer ask(const QString &statement, const QList<SqlValue> &arguments);
    // The same where bytes are sent, or answered: they go as they are. Qt's driver would write them into the statement and read them back
    // as text, at many times their size.
    Answer askBytes(const QString &statement, const QList<SqlValue> &arguments, bool answersBytes);

    QSqlDriver *driver() const;
    Result<Done> listen(const QString &channel);

private:
    struct Failure {
        QString state;
        QString message;
        QJsonObject facts;
    };
    Failure failureOf(const QSqlQuery &query) const;
    Failure failureOf(const pg_result *result) const;
    static void addDetails(Failure &failure, const pg_result *result);
    bool isThere();
    static Answer hungUp();
    Answer failed(const Failure &failure, bool sent);
    // Whether the hall is not any more what it was when we came in.
    bool hasChanged();
    QString ourEdition() const;
    Result<Done> agreeOnSettings();
    QSqlDatabase database() const;

    SignIn m_signIn;
    QString m_name;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    QHash<QString, QByteArray> m_plain; // names of what askBytes prepared
    pg_conn *m_handle = nullptr;        // owned by the driver; null unless open
    bool m_open = false;
};

}
