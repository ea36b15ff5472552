// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/DemoReader.h"

namespace yichuang {

DemoReader::DemoReader(std::chrono::milliseconds poll)
    : m_simulator(m_folder.filePath(QStringLiteral("reader")))
    , m_reader(m_simulator.link(), poll)
{
    if (const Result<Done> plugged = m_simulator.plug(); !plugged)
        qWarning("no simulated card reader: %s", qPrintable(plugged.error().log));
}

}
