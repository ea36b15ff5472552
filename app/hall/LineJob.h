// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/Connection.h"
#include "hall/Line.h"

#include <QPromise>

#include <variant>

namespace yichuang {

// One call on its way: what is asked, who waits for it, and what is known of its fate so far.
struct LineJob {
    using Clock = std::chrono::steady_clock;

    QString statement;
    QList<SqlValue> arguments;
    CallOptions options;
    std::variant<Answer, QPromise<Result<QByteArray>>> asked;
    Clock::time_point deadline;
    int sent = 0;
    int conflicts = 0;
    bool perhapsDone = false;
    bool isRenewal = false; // asks nothing: the connection makes room for another

    void answer(const QVariant &value);
    // A call that only reads fails with line.unread where another is lost or unknown.
    void fail(const Error &error);
    // For a call that never got its answer: line.unknown if it was sent once, else line.lost.
    void giveUp(const QString &why, const QJsonObject &facts = {});
    bool mayRepeat() const { return options.idempotent && sent < options.attempts && Clock::now() < deadline; }
};

}
