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
        Absent,  // not plugged in, or not answering
        Ready,   // waiting for a card
        Reading, // a card is on it
    };
    Q_ENUM(State)

    enum class Fault {
        CardRemoved,    // lifted too early: lay it down again
        CardUnreadable, // damaged, or not an identity card
        DeviceBroken,   // the reader's own security module refuses: have it changed
    };
    Q_ENUM(Fault)

    using QObject::QObject;

    virtual State state() const = 0;

Q_SIGNALS:
    void cardRead(const yichuang::CardData &card);
    void failed(yichuang::CardReader::Fault fault);
    void stateChanged(yichuang::CardReader::State state);
};

}
