// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/DemoReader.h"

namespace yichuang {

namespace {
// The simulator answers between what else its window has to do: given up too early, a card that was read would be told to nobody.
constexpr int Patience = 30;
}

DemoReader::DemoReader(std::chrono::milliseconds poll)
    : m_simulator(m_folder.filePath(QStringLiteral("reader")))
    , m_reader(m_simulator.link(), poll, {}, nullptr, Patience)
{
    if (const Result<Done> plugged = m_simulator.plug(); !plugged)
        qWarning("no simulated card reader: %s", qPrintable(plugged.error().log));
}

}
