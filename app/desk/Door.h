// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "desk/AuditDesk.h"
#include "desk/CounterDesk.h"
#include "desk/InquiryDesk.h"
#include "desk/LobbyDesk.h"
#include "desk/OfficeDesk.h"
#include "desk/ReviewDesk.h"
#include "desk/SupervisionDesk.h"
#include "records/SignedIn.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace yichuang {

class Line;
class LiveFeed;
struct SignIn;

// A person at work: a line of their own, the desks they may use, and word of when it is worth asking again.
class StaffSession : public QObject {
    Q_OBJECT
public:
    StaffSession(const SignIn &signIn, std::unique_ptr<Line> line, SignedIn who, const QString &desk);
    ~StaffSession() override;

    const SignedIn &who() const { return m_who; }
    QString login() const { return m_login; }
    // The desk at which the person sat down; others of theirs are sat down at when they are wanted.
    QString desk() const { return m_desk; }
    CounterDesk &counter() { return m_counter; }
    ReviewDesk &review() { return m_review; }
    SupervisionDesk &supervision() { return m_supervision; }
    AuditDesk &audit() { return m_audit; }
    OfficeDesk &office() { return m_office; }
    // The supervisor's where the person is one, else the help desk's.
    InquiryDesk &inquiries() { return m_inquiries; }
    bool isConnected() const;
    // Tries a lost line now instead of after its pause.
    void hurry();

Q_SIGNALS:
    void changed();
    void lost(const QDateTime &since);
    void back(const QDateTime &lostSince);
    // The login is let in no more, or the hall has become another edition: its line does not come back by itself.
    void refused(const yichuang::Error &why);

private:
    std::unique_ptr<Line> m_line;
    std::unique_ptr<LiveFeed> m_feed;
    QString m_login;
    SignedIn m_who;
    QString m_desk;
    CounterDesk m_counter;
    ReviewDesk m_review;
    SupervisionDesk m_supervision;
    AuditDesk m_audit;
    OfficeDesk m_office;
    InquiryDesk m_inquiries;
};

struct Credentials {
    QString workNo;
    QString password;
    int window = 0; // 0: none was chosen, as officers need none
    QString device; // the PC, as the hall writes it down
    bool takeOver = false;

    bool operator==(const Credentials &) const = default;
};

// A try that the hall has counted and that proved no password yet. It is as old as a wrong try may be to count.
struct CountedTry {
    QString number;
    SignInTicket ticket;
    QDeadlineTimer goodUntil;
};

namespace error {
inline constexpr QLatin1String WindowWanted{"sign_in.window"};      // the person works at a window, and none was chosen
inline constexpr QLatin1String SignInLocked{"sign_in.locked"};      // too many wrong tries; facts {wait_seconds}
inline constexpr QLatin1String ComputerRefused{"sign_in.computer"}; // the computer's own login is refused; facts as of line.refused
// line.refused, a wrong number or password, comes through the door with the hall's rule: facts {tries, lock_minutes}
}

// Whether a wrong number or password may be why. Of whatever refuses a login only one thing is said after the right one: that it is open
// too often.
bool mayBeWrongPassword(const Error &error);

// The hall's door, as a PC before anyone signed in: what the sign-in page shows, and the way in for a person.
class Door : public QObject {
    Q_OBJECT
public:
    // The device's own sign-in; people use the same way with their own login.
    explicit Door(const SignIn &device, QObject *parent = nullptr);
    ~Door() override;

    LobbyDesk &lobby() { return m_lobby; }
    bool isConnected() const;
    // Where it is, for whoever remembers something of one hall that is not true of another.
    QString hall() const;

    // Errors: sign_in.locked, sign_in.window, sign_in.computer, line.refused (number or password is wrong; never says which), and what the
    // desk's sign_in refuses.
    QFuture<Result<std::shared_ptr<StaffSession>>> signIn(const Credentials &credentials);
    // Sets out before the page is there at which it is asked for: who asks next, with the same words, gets this answer.
    void signInAhead(const Credentials &credentials);
    // Which login the number had last time at this PC, in this hall. Its line is opened while the hall writes the try down and says the
    // login, and is given up where that is another.
    void remember(const QString &workNo, const QString &login);
    // Whether the password is the person's, for unlocking a screen. It counts like a sign-in.
    QFuture<Result<Done>> check(const QString &workNo, const QString &password);
    // Sets a new password; the hall gets a SCRAM verifier only. It counts like a sign-in. Lines that are open stay so.
    QFuture<Result<Done>> changePassword(const QString &workNo, const QString &present, const QString &fresh);

Q_SIGNALS:
    void lost(const QDateTime &since);
    void back(const QDateTime &lostSince);

private:
    struct Ahead {
        Credentials who;
        QFuture<Result<std::shared_ptr<StaffSession>>> session;
    };

    std::unique_ptr<SignIn> m_device;
    std::unique_ptr<Line> m_line;
    LobbyDesk m_lobby;
    std::optional<CountedTry> m_spare; // whoever presses again while the hall lets nobody in is counted once
    std::optional<Ahead> m_ahead;
    QString m_lastWorkNo;
    QString m_lastLogin;
};

}
