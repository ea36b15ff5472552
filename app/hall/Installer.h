// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"

namespace yichuang {

// What a hall is made of: the numbered changes of its schema, and one script that makes the desks (roles, rules, views, functions) anew.
struct HallSource {
    struct Change {
        int number;
        QString name;
        QByteArray sql;
        QByteArray checksum;
    };
    QList<Change> changes;
    QByteArray desks;
    QByteArray desksChecksum;

    int lastNumber() const { return changes.isEmpty() ? 0 : changes.last().number; }
    // What a program and its hall must have in common: the last change's number and the program's version. The hall carries it as the
    // comment of its schema, which every login may read.
    QString edition(const QString &program = QStringLiteral(YICHUANG_VERSION)) const;
    // What a hall says in that place from its first change on until its desks are made anew: rules are missing meanwhile.
    static bool isUpgrading(const QString &edition);
    // built()'s, told from the names of its files: every connection asks for it, and reading them all takes longer than the connection.
    static QString builtEdition();

    // The files that were built into this program. Its error means that the program was built wrongly.
    static Result<HallSource> built();
    // hall/NNN_name.sql, roles.sql, rules/*.sql and api/*.sql under a folder.
    static Result<HallSource> fromFolder(const QString &folder);
};

// Brings a database to the schema of this program: each missing change in one transaction of its own, then the desks in one. It can be run
// again after it was cut off at any point. roles.sql drops the desks' schemas before it makes them. Errors: hall.version (the hall was made
// by a newer program; facts {hall, program}), hall.changed (an applied file is not what it was; facts {file}), hall.schema (a file was
// refused; facts {file, line}), or those of the session.
class Installer {
public:
    struct State {
        int number = 0;  // of the last applied change, 0 in an empty database
        int pending = 0; // changes that this program has and the hall has not
        bool desksCurrent = false;
        QString program; // the version of the program that last made the desks
    };

    explicit Installer(HallSource source, QString program = QStringLiteral(YICHUANG_VERSION));

    // Reads only.
    Result<State> examine(OwnerSession &session) const;
    Result<State> install(OwnerSession &session) const;

private:
    bool isNewer(int number, const QString &program) const;
    Result<Done> applyChange(OwnerSession &session, const HallSource::Change &change) const;
    Result<Done> makeDesks(OwnerSession &session) const;
    Result<Done> sayEdition(OwnerSession &session, const QString &edition) const;
    Result<Done> runFile(OwnerSession &session, const QString &name, const QByteArray &sql) const;
    Result<Done> record(OwnerSession &session, int number, const QString &name, const QByteArray &checksum) const;

    HallSource m_source;
    QString m_program;
};

namespace error {
inline constexpr QLatin1String HallChanged{"hall.changed"};
inline constexpr QLatin1String HallSchema{"hall.schema"};
}

}
