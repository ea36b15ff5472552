// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <QList>
#include <QTimer>

#include <chrono>

namespace yichuang {

// A reader without a device, for the demo hall and for tests: it reads the cards that it is shown.
class SimulatedReader : public CardReader {
    Q_OBJECT

public:
    // A real reader needs about half a second for the chip's text and photo.
    explicit SimulatedReader(std::chrono::milliseconds readingTime, QObject *parent = nullptr);

    // Specimen cards: a JSON list of objects as cardFrom reads them.
    static Result<QList<CardData>> specimens(const QString &path);

    State state() const override { return m_state; }

    // Lays a card down; it is told after the reading time as read from its chip. Does nothing while absent or reading.
    void present(const CardData &card);
    // Lifts the card: in the middle of reading that is a fault.
    void lift();
    void fail(Fault fault);
    void setPlugged(bool plugged);

private:
    void enter(State state);
    void told();

    State m_state = State::Ready;
    CardData m_card;
    QTimer m_reading;
};

}
