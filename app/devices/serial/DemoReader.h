// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/serial/ReaderSimulator.h"
#include "devices/serial/SerialReader.h"

#include <QTemporaryDir>

namespace yichuang {

// A simulated reader together with the reader that listens to it at its port: what a hall of one's own has in place of metal.
class DemoReader {
public:
    explicit DemoReader(std::chrono::milliseconds poll = SerialReader::UsualPoll);

    CardReader &reader() { return m_reader; }
    ReaderSimulator &simulator() { return m_simulator; }
    void lay(const CardData &card) { m_simulator.lay(card); }

private:
    QTemporaryDir m_folder;
    ReaderSimulator m_simulator;
    SerialReader m_reader;
};

}
