// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CuttingProxy.h"

#include <QFile>
#include <QHash>
#include <QList>

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <cstring>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace yichuang::test {
namespace {

using Clock = std::chrono::steady_clock;

struct Chunk {
    Clock::time_point due;
    QByteArray bytes;
};

// What becomes of the hall's next answer.
enum class Fate { Comes, IsLost, Freezes };

struct Pair {
    int client = -1;
    int hall = -1;
    std::deque<Chunk> toHall;
    std::deque<Chunk> toClient;
    Fate answer = Fate::Comes;
    QHash<QByteArray, QByteArray> prepared; // statements by their names
    bool over = false;
};

void closeHard(int socket)
{
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket);
}

std::optional<QByteArray> received(int socket)
{
    char buffer[65536];
    const ssize_t size = ::recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
    if (size > 0)
        return QByteArray(buffer, size);
    return size < 0 && (errno == EAGAIN || errno == EINTR) ? std::optional(QByteArray()) : std::nullopt;
}

}

class CuttingProxy::Relay {
public:
    explicit Relay(const QString &target)
        : m_target(QFile::encodeName(target))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_listener, 4096);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~Relay()
    {
        m_over = true;
        m_thread.join();
        ::close(m_listener);
    }

    // Until what was set just now holds for every byte: the turn that may have begun before it is over, and so is one that began after it.
    void settle() const
    {
        for (const int began = m_turns; m_turns < began + 2;)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    int port = 0;
    std::mutex mutex;
    QByteArray answerTo;
    Fate answer = Fate::Comes; // of the next message that contains answerTo
    QByteArray freezeWith;
    bool cutNow = false;
    std::atomic<bool> closed{false};
    std::atomic<bool> frozen{false};
    std::atomic<int> delay{0};
    std::atomic<int> door{0};
    std::atomic<int> admitted{0};
    std::atomic<int> lost{0};
    std::atomic<int> count{0};

private:
    void run()
    {
        while (!m_over) {
            ++m_turns;
            wait();
            if (frozen)
                continue;
            acceptOne();
            const bool all = takeCut() || closed;
            for (Pair &pair : m_pairs) {
                pair.over = pair.over || all;
                if (!pair.over)
                    move(pair);
            }
            m_pairs.remove_if([](const Pair &pair) {
                if (!pair.over)
                    return false;
                closeHard(pair.client);
                closeHard(pair.hall);
                return true;
            });
            count = int(m_pairs.size());
        }
        for (const Pair &pair : m_pairs) {
            closeHard(pair.client);
            closeHard(pair.hall);
        }
    }

    // Wakes for new bytes at once and for everything else every few milliseconds.
    void wait()
    {
        if (frozen) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return;
        }
        std::vector<pollfd> sockets{{m_listener, short(isDoorOpen() ? POLLIN : 0), 0}};
        for (const Pair &pair : m_pairs) {
            sockets.push_back({pair.client, POLLIN, 0});
            sockets.push_back({pair.hall, POLLIN, 0});
        }
        ::poll(sockets.data(), sockets.size(), 2);
    }

    bool takeCut()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(cutNow, false);
    }

    bool isDoorOpen() const { return closed || Clock::now() >= m_nextThroughDoor; }

    void acceptOne()
    {
        pollfd waiting{m_listener, POLLIN, 0};
        if (!isDoorOpen() || ::poll(&waiting, 1, 0) <= 0)
            return;
        m_nextThroughDoor = Clock::now() + std::chrono::milliseconds(door);
        ++admitted;
        Pair pair;
        pair.client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        pair.hall = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, m_target.constData(), sizeof address.sun_path - 1);
        pair.over = closed || ::connect(pair.hall, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0;
        m_pairs.push_back(std::move(pair));
    }

    void move(Pair &pair)
    {
        const auto due = Clock::now() + std::chrono::milliseconds(delay);
        const auto asked = received(pair.client);
        const QByteArray meant = asked ? meaning(pair, *asked) : QByteArray();
        if (asked && isToFreeze(meant)) {
            frozen = true;
            return;
        }
        const auto answered = received(pair.hall);
        const Fate fate = answered && !answered->isEmpty() ? pair.answer : Fate::Comes;
        if (fate == Fate::IsLost) {
            ++lost;
            pair.over = true;
            return;
        }
        if (answered && !answered->isEmpty()) {
            pair.toClient.push_back({due, *answered});
            pair.answer = Fate::Comes;
        }
        if (asked && !asked->isEmpty()) {
            // A long message comes in pieces, of which only the first tells what it is.
            if (const Fate meantFor = fateOfAnswerTo(meant); meantFor != Fate::Comes)
                pair.answer = meantFor;
            pair.toHall.push_back({due, *asked});
        }
        if (fate == Fate::Freezes) {
            frozen = true;
            return;
        }
        const bool sent = forward(pair.toHall, pair.hall) && forward(pair.toClient, pair.client);
        pair.over = !sent || !asked || (!answered && pair.toClient.empty());
    }

    // A statement is prepared in a message of its own, which does nothing yet, and is then done by its name.
    static QByteArray meaning(Pair &pair, const QByteArray &message)
    {
        // So is one that takes bytes along, in the words of the protocol itself: its name comes first, or after that of what holds the
        // answer.
        if (message.startsWith('P') || message.startsWith('B')) {
            const QList<QByteArray> names = message.mid(5, 200).split('\0');
            const QByteArray name = names.value(message.startsWith('P') ? 0 : 1);
            if (message.startsWith('B'))
                return message + pair.prepared.value(name);
            if (!name.isEmpty()) {
                pair.prepared.insert(name, message);
                return {};
            }
        }
        QByteArray text = message.mid(5);
        if (text.endsWith('\0'))
            text.chop(1);
        const QList<QByteArray> words = text.split(' ');
        if (words.size() < 2 || (words[0] != "PREPARE" && words[0] != "EXECUTE"))
            return message;
        if (words[0] == "EXECUTE")
            return message + pair.prepared.value(words[1]);
        pair.prepared.insert(words[1], message);
        return {};
    }

    bool isToFreeze(const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        if (freezeWith.isEmpty() || !bytes.contains(freezeWith))
            return false;
        freezeWith.clear();
        return true;
    }

    Fate fateOfAnswerTo(const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        return !bytes.isEmpty() && bytes.contains(answerTo) ? std::exchange(answer, Fate::Comes) : Fate::Comes;
    }

    static bool forward(std::deque<Chunk> &chunks, int socket)
    {
        while (!chunks.empty() && chunks.front().due <= Clock::now()) {
            QByteArray &bytes = chunks.front().bytes;
            const ssize_t size = ::send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (size < 0)
                return errno == EAGAIN || errno == EINTR;
            bytes.remove(0, size);
            if (bytes.isEmpty())
                chunks.pop_front();
        }
        return true;
    }

    QByteArray m_target;
    int m_listener = -1;
    std::list<Pair> m_pairs;
    std::thread m_thread;
    std::atomic<bool> m_over{false};
    std::atomic<int> m_turns{0};
    Clock::time_point m_nextThroughDoor;
};

CuttingProxy::CuttingProxy(const QString &targetSocket)
    : m_relay(std::make_unique<Relay>(targetSocket))
{
}

CuttingProxy::~CuttingProxy() = default;

int CuttingProxy::port() const
{
    return m_relay->port;
}

void CuttingProxy::cut()
{
    {
        const std::lock_guard lock(m_relay->mutex);
        m_relay->cutNow = true;
    }
    m_relay->settle();
}

void CuttingProxy::setClosed(bool closed)
{
    m_relay->closed = closed;
    m_relay->settle();
}

void CuttingProxy::setFrozen(bool frozen)
{
    m_relay->frozen = frozen;
    m_relay->settle();
}

bool CuttingProxy::isFrozen() const
{
    return m_relay->frozen;
}

void CuttingProxy::freezeAt(const QByteArray &bytes)
{
    const std::lock_guard lock(m_relay->mutex);
    m_relay->freezeWith = bytes;
}

void CuttingProxy::setDelay(std::chrono::milliseconds delay)
{
    m_relay->delay = int(delay.count());
}

void CuttingProxy::setDoor(std::chrono::milliseconds between)
{
    m_relay->door = int(between.count());
}

void CuttingProxy::loseAnswerTo(const QByteArray &bytes)
{
    const std::lock_guard lock(m_relay->mutex);
    m_relay->answerTo = bytes;
    m_relay->answer = Fate::IsLost;
}

void CuttingProxy::freezeAnswerTo(const QByteArray &bytes)
{
    const std::lock_guard lock(m_relay->mutex);
    m_relay->answerTo = bytes;
    m_relay->answer = Fate::Freezes;
}

int CuttingProxy::lostAnswers() const
{
    return m_relay->lost;
}

int CuttingProxy::connections() const
{
    return m_relay->count;
}

int CuttingProxy::admitted() const
{
    return m_relay->admitted;
}

}
