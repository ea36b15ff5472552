// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace yichuang::test {

// Stands between a program and the hall's Unix socket and does what networks do: cuts, freezes, delays, and loses the answer of something
// that was done. It listens on a free TCP port of 127.0.0.1 and lives on a thread of its own, so that a test may wait for a future
// meanwhile. Where a message is told by bytes of it, a statement that was prepared before counts as part of each message that executes it.
class CuttingProxy {
public:
    explicit CuttingProxy(const QString &targetSocket);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    int port() const;

    // Each of these three holds when it returns: no byte goes another way that is sent afterwards.
    // Ends all connections; new ones are let through again unless closed.
    void cut();
    // While closed, nobody gets through: new connections are ended at once.
    void setClosed(bool closed);
    // While frozen, connections stay and are accepted, but not a byte moves.
    void setFrozen(bool frozen);
    bool isFrozen() const;
    // Frozen from the next message to the hall on that contains these bytes, itself among what does not arrive.
    void freezeAt(const QByteArray &bytes);
    // Each way.
    void setDelay(std::chrono::milliseconds delay);
    // A hall on a slow machine: new connections are let in one after another, this long apart, also those whose other end gave up
    // meanwhile.
    void setDoor(std::chrono::milliseconds between);
    // The next message to the hall that contains these bytes arrives there, but the hall's answer is thrown away and the connection cut
    // when it comes. Empty bytes stand for any message that does something.
    void loseAnswerTo(const QByteArray &bytes);
    // The next message to the hall that contains these bytes arrives there, and from its answer on not a byte moves until setFrozen(false).
    void freezeAnswerTo(const QByteArray &bytes);
    // How many answers were lost.
    int lostAnswers() const;
    int connections() const;
    // How many were let in since the beginning.
    int admitted() const;

private:
    class Relay;
    std::unique_ptr<Relay> m_relay;
};

}
