// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Answer.h"
#include "hall/CallName.h"
#include "hall/SignIn.h"
#include "hall/SqlValue.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace yichuang {

class LineCore;

struct CallOptions {
    // True for a call that only reads, or that carries its request id: when its answer is lost, the line itself asks again with the same
    // words.
    bool idempotent = false;
    // Of these the one that changes nothing: without an answer there is nothing that could have been done.
    bool reads = false;
    int attempts = 5;
    std::optional<std::chrono::milliseconds> budget = {}; // the line's own, unless it is given here

    static CallOptions repeatable() { return {.idempotent = true}; }
    static CallOptions reading() { return {.idempotent = true, .reads = true}; }
};

// How patient a line is. The standard values are the promises of the handbook; tests use shorter ones.
struct LineTiming {
    std::chrono::milliseconds stall{15'000};   // a call without an answer for so long is given up together with its connection
    std::chrono::milliseconds firstPause{250}; // before trying to connect again; doubled up to the longest, each time shortened by chance
    std::chrono::milliseconds longestPause{8'000};
    std::chrono::milliseconds idleCheck{10'000};
    std::chrono::milliseconds budget{10'000}; // a call waits so long for a lost line, or an answer that got lost, before its future says so
    // Whose first try fails tries no more, whatever the reason: who waits at the door is told, and tries again when he likes. A line that
    // was open once comes back like any other.
    bool firstTryOnly = false;
    // A computer's own login, which nobody can lock by trying: once an administrator put it right the line comes back by itself.
    bool triesWhenRefused = false;
};

// The line to the hall: one connection on a thread of its own, calls answered in the order they were made. Nothing here blocks the caller.
// A call always gets exactly one answer. Errors: the hall's own codes of class YC with their facts; hall.disk_full and hall.crowded
// (surely not done, the server has no room); other SQLSTATEs; line.lost (surely not done; facts {upgrade: true} where the hall is being
// upgraded), line.unknown (perhaps done, ask again with the same request id), line.unread (a call that only reads got no answer),
// line.refused (sign-in not accepted; the line stays closed, so that no account is locked by trying again, unless it was made to go on
// trying), input.bad (nothing was sent;
// facts {argument, position, code_point}).
class Line : public QObject {
    Q_OBJECT
public:
    explicit Line(SignIn signIn, QObject *parent = nullptr, LineTiming timing = {});
    ~Line() override;

    // What came of the first try to connect. After line.lost, hall.crowded and hall.disk_full the line goes on trying by itself, unless it
    // was made for the first try only.
    QFuture<Result<Done>> opened() const;

    // The function answers one jsonb; SQL's null comes as JSON's null.
    Answer call(CallName function, const QList<SqlValue> &arguments = {}, CallOptions options = {});
    // The function answers one bytea.
    QFuture<Result<QByteArray>> callBytes(CallName function, const QList<SqlValue> &arguments = {}, CallOptions options = {});

    // A person does not want to wait for the next try of a lost line.
    void hurry();
    // Once everything that was asked is answered: another connection. What was said over the old one stays in no buffer of it.
    void renew();
    bool isConnected() const { return m_connected; }
    QDateTime lostSince() const { return m_lostSince; }

Q_SIGNALS:
    void connected();
    void lost(const QDateTime &since);
    void back(const QDateTime &lostSince);
    void refused(const yichuang::Error &error);

private:
    friend class LineCore;
    void noteConnected();
    void noteLost();
    void noteRefused(const Error &error);

    std::shared_ptr<LineCore> m_core;
    QDateTime m_lostSince;
    bool m_connected = false;
    bool m_everConnected = false;
};

}
