// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/SignIn.h"
#include "messaging/KannelProtocol.h"

#include <QHostAddress>

#include <optional>
#include <variant>

namespace yichuang {

// Messages become files, as the demo's phone shows them.
struct FolderSettings {
    QString folder;
};

// Where the gateway calls with delivery reports.
struct ReportSettings {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;
    QUrl url; // as the gateway must call it; empty: as listened on
};

// Papers are signed with an organisation's own certificate.
struct CertificateSettings {
    QString certificateFile;
    QString keyFile;
};

// Papers are signed by a service of the city, through its client program.
struct SigningProgramSettings {
    QString program;
    QStringList arguments;
    int timeoutMs = 10'000;
};

// How a keeper works: which hall, which way out for messages. A file says it in JSON, docs/keeper.md describes it.
struct KeeperSettings {
    SignIn hall;
    std::variant<std::monostate, FolderSettings, KannelSettings> gateway; // none: messages wait
    std::optional<ReportSettings> reports;
    std::variant<std::monostate, CertificateSettings, SigningProgramSettings> signing; // none: papers are archived without a signature

    // Error input.bad: facts {faults: [{field, what}]} names every fault of the file, not only the first. Secrets stand in files of their
    // own that nobody else may read.
    static Result<KeeperSettings> fromFile(const QString &path);
    static Result<KeeperSettings> fromJson(const QByteArray &json);
    // Of a private hall, which is known already: such a file says nothing of a hall.
    static Result<KeeperSettings> fromJson(const QByteArray &json, const SignIn &hall);
};

}
