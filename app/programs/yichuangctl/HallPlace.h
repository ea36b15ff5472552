// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"
#include "hall/PrivateHall.h"

#include <QCommandLineParser>

namespace yichuang::ctl {

// Which hall a command works in: a private one (--dir, else the standard folder), or a city's (--server, with --user and --password-file).
// While the object lives, a private hall stays up.
class HallPlace {
public:
    static void addOptions(QCommandLineParser &parser);
    // Errors: input.bad, and those of PrivateHall and SignIn.
    static Result<HallPlace> from(const QCommandLineParser &parser);

    // As the website signs in. A private hall gets a login of its own for this, with a password that follows from the owner's, so that
    // programs that run at the same time don't take it from one another, nor from the website.
    Result<SignIn> portal() const;
    // As the owner of a private hall, or as whoever the server line names.
    Result<SignIn> owner() const;

private:
    std::unique_ptr<PrivateHall> m_hall; // none: a city's
    SignIn m_server;
};

// A hall in which its owner is signed in; it stays up as long as this lives.
struct OwnedHall {
    HallPlace place;
    OwnerSession session;

    // Errors: those of HallPlace::from, of its owner and of OwnerSession::open.
    static Result<OwnedHall> from(const QCommandLineParser &parser);
};

}
