// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardData.h"

#include <QObject>

namespace yichuang {

// A device that reads identity cards laid on it. A card is told once per laying; it has to be lifted before it is told again.
class CardReader : public QObject {
    Q_OBJECT

public:
    enum class State {
        Absent,   // not plugged in, or not answering
        Occupied, // plugged in, but another program has it
        Ready,    // waiting for a card
        Reading,  // a card is on it
    };
    Q_ENUM(State)

    enum class Fault {
        CardRemoved,      // lifted too early: lay it down again
        CardUnreadable,   // damaged, or laid crooked
        CardRefused,      // card and reader don't recognise one another
        WrongCard,        // a card of another kind, a bank's or a bus's
        DeviceBroken,     // the reader's own security module failed its test: have it changed
        DeviceUnlicensed, // the security module is not authorised: have it changed
        LineNoisy,        // what arrives makes no sense: look at the cable
    };
    Q_ENUM(Fault)

    using QObject::QObject;

    bool isReady() const { return state() == State::Ready || state() == State::Reading; }
    virtual State state() const = 0;
    // Leaves the reader that answers now, if any, and looks for another one.
    virtual void searchAgain() = 0;

Q_SIGNALS:
    void cardRead(const yichuang::CardData &card);
    void failed(yichuang::CardReader::Fault fault);
    void stateChanged(yichuang::CardReader::State state);
};

}
