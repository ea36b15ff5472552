// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <QThread>

#include <chrono>
#include <memory>

namespace yichuang {

class ReaderLine;
class VendorLibrary;

// A reader of second-generation identity cards at a serial port. It is talked to in a thread of its own: nothing here waits.
class SerialReader : public CardReader {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds UsualPoll{300};

    // An empty port: the reader is looked for at every serial port. What answers there in the thread of a busy window is waited for so many
    // times as long as a reader of metal.
    explicit SerialReader(const QString &port, std::chrono::milliseconds poll = UsualPoll, std::shared_ptr<VendorLibrary> library = {},
                          QObject *parent = nullptr, int patience = 1);
    ~SerialReader() override;

    State state() const override { return m_state; }
    void searchAgain() override;

private:
    State m_state = State::Absent;
    ReaderLine *m_line; // lives and dies in the thread
    QThread m_thread;
};

}
