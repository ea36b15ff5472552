// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <QThread>

#include <chrono>
#include <memory>

namespace yichuang {

class VendorLibrary;

// A reader that only its maker's library can talk to. The library is called in a thread of its own, as its calls may take long.
class VendorReader : public CardReader {
    Q_OBJECT

public:
    explicit VendorReader(std::shared_ptr<VendorLibrary> library, std::chrono::milliseconds poll = std::chrono::milliseconds(300),
                          QObject *parent = nullptr);
    ~VendorReader() override;

    State state() const override { return m_state; }
    void searchAgain() override;

private:
    void ask();
    void take(State state);

    const std::shared_ptr<VendorLibrary> m_library;
    State m_state = State::Absent;
    State m_told = State::Absent; // in the thread
    bool m_faulty = false;        // in the thread
    QObject *m_worker;
    QThread m_thread;
};

}
