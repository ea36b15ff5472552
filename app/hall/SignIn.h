// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace yichuang {

// Where a hall is and who asks. Secrets come from a person, a 0600 file or the PostgreSQL password file, never from a command line; nothing
// here is ever written to a log.
struct SignIn {
    QStringList hosts; // names, addresses, or one folder that holds a Unix socket
    QList<int> ports;  // none: 5432; one: for every host; else one per host
    QString database = QStringLiteral("hall");
    QString user;
    QString password;
    QString sslMode; // empty: verify-full for a network host
    QString rootCertificate;
    QString certificate;
    QString key;
    QString program = QStringLiteral("yichuang");
    QString edition; // of the hall (HallSource::edition); empty: this program's own

    bool isLocal() const { return hosts.size() == 1 && hosts.first().startsWith(QLatin1Char('/')); }

    // "host=a,b port=5432 dbname=hall user=… sslmode=… sslrootcert=… sslcert=… sslkey=…". A password in it is refused (error input.bad).
    static Result<SignIn> fromSpec(const QString &spec);

    // What libpq is told besides host, database, user and password: how long a try may take, whichever the number of hosts, but two seconds
    // for each at least; keep-alives, read-write hosts only, in random host order.
    struct Route {
        QString hosts;
        QString options;
    };
    Result<Route> route(std::chrono::seconds patience) const;
};

}
