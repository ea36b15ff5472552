// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/SerialReader.h"

#include "devices/serial/ReaderLine.h"

namespace yichuang {

SerialReader::SerialReader(const QString &port, std::chrono::milliseconds poll, std::shared_ptr<VendorLibrary> library, QObject *parent,
                           int patience)
    : CardReader(parent)
    , m_line(new ReaderLine(port, poll, std::move(library), patience))
{
    m_thread.setObjectName(QStringLiteral("card reader"));
    m_line->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_line, &ReaderLine::begin);
    connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
    connect(m_line, &ReaderLine::stateChanged, this, [this](State state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(m_line, &ReaderLine::cardRead, this, &CardReader::cardRead);
    connect(m_line, &ReaderLine::failed, this, &CardReader::failed);
    m_thread.start();
}

SerialReader::~SerialReader()
{
    m_thread.quit();
    m_thread.wait();
}

void SerialReader::searchAgain()
{
    QMetaObject::invokeMethod(m_line, &ReaderLine::searchAgain);
}

}
