// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PieceFeed.h"

#include <QProcess>

#include <algorithm>

namespace yichuang {
namespace {

constexpr qint64 piece = 256 << 10;

}

PieceFeed::PieceFeed(QProcess &program, const QByteArray &bytes)
    : QObject(&program)
    , m_program(program)
    , m_bytes(bytes)
{
    connect(&m_program, &QProcess::bytesWritten, this, &PieceFeed::feed);
    feed();
}

void PieceFeed::feed()
{
    while (m_fed < m_bytes.size() && m_program.bytesToWrite() < piece) {
        const qint64 taken = m_program.write(m_bytes.constData() + m_fed, std::min<qint64>(piece, m_bytes.size() - m_fed));
        if (taken < 0)
            return; // it has ended, and its end is the answer
        m_fed += taken;
    }
    if (m_fed < m_bytes.size())
        return;
    m_program.disconnect(this);
    m_program.closeWriteChannel();
    deleteLater();
}

}
