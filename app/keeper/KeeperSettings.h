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

// How a keeper works: which hall, which way out for messages. A file says it in JSON, docs/keeper.md describes it.
struct KeeperSettings {
    SignIn hall;
    std::variant<std::monostate, FolderSettings, KannelSettings> gateway; // none: messages wait
    std::optional<ReportSettings> reports;

    // Error input.bad: facts {faults: [{field, what}]} names every fault of the file, not only the first. Secrets stand in files of their
    // own that nobody else may read.
    static Result<KeeperSettings> fromFile(const QString &path);
    static Result<KeeperSettings> fromJson(const QByteArray &json);
};

}
