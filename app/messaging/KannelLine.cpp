// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/KannelLine.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace yichuang {

static constexpr qsizetype longestAnswer = 64 * 1024;

KannelLine::KannelLine(const KannelSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(QStringLiteral("no answer in %1 ms").arg(m_settings.timeoutMs)); });
}

void KannelLine::carry(const OutgoingMessage &message)
{
    m_message = message;
    m_written = false;
    m_arrived.clear();
    m_limit.start(m_settings.timeoutMs);
    if (m_socket)
        write();
    else
        connectAnew();
}

void KannelLine::connectAnew()
{
    m_socket = new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QTcpSocket::connected, this, &KannelLine::write);
    connect(m_socket, &QTcpSocket::readyRead, this, &KannelLine::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &KannelLine::broken);
    m_socket->connectToHost(m_settings.sendUrl.host(), quint16(m_settings.sendUrl.port(80)));
}

// A socket is never used for a second connection: this may run inside one of its own signals.
void KannelLine::drop()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    std::exchange(m_socket, nullptr)->deleteLater();
}

// The request leaves in one piece: split in two, it would wait for the other side's delayed acknowledgement.
void KannelLine::write()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_written = true;
    m_socket->write(kannelRequest(m_settings, *m_message));
    m_socket->flush();
}

void KannelLine::read()
{
    m_arrived += m_socket->readAll();
    const HttpHead head = HttpHead::read(m_arrived);
    if (head.state() == HttpHead::State::Malformed || m_arrived.size() > longestAnswer)
        return giveUp(QStringLiteral("the answer is not HTTP"));
    const qsizetype body = head.bodySize();
    if (head.state() == HttpHead::State::Incomplete || body < 0 || m_arrived.size() < head.size() + body)
        return;
    settle(kannelOutcome(m_message->id, head.word(1).toInt(), m_arrived.mid(head.size(), body)), head.keepsOpen());
}

void KannelLine::broken()
{
    m_arrived += m_socket->readAll();
    const HttpHead head = HttpHead::read(m_arrived);
    if (head.state() == HttpHead::State::Complete)
        settle(kannelOutcome(m_message->id, head.word(1).toInt(), m_arrived.mid(head.size())), false);
    else
        giveUp(m_socket->errorString());
}

void KannelLine::giveUp(const QString &why)
{
    if (!m_message)
        return;
    const auto kind = m_written ? SendOutcome::Kind::Unknown : SendOutcome::Kind::Temporary;
    settle({m_message->id, kind, {}, why, true}, false);
}

// Whoever listens may hand over the next message at once; if nobody does, the connection ends.
void KannelLine::settle(const SendOutcome &outcome, bool keepOpen)
{
    m_limit.stop();
    m_message.reset();
    if (!keepOpen)
        drop();
    Q_EMIT settled(outcome);
    if (!m_message)
        drop();
}

}
