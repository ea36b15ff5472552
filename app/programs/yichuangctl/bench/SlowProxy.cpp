// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlowProxy.h"

#include <cstring>
#include <deque>
#include <list>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yichuang::ctl {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds InTime{5};

struct Late {
    Clock::time_point due;
    QByteArray bytes;
};

// One connection: a window's end, the hall's end, and the answers that still wait.
struct Way {
    int window;
    int hall;
    std::deque<Late> answers;
    Clock::time_point lateFrom;
    bool over = false;
};

bool writeAll(int to, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::send(to, bytes.constData() + at, size_t(bytes.size() - at), MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

QByteArray readSome(int from)
{
    QByteArray bytes(65'536, Qt::Uninitialized);
    bytes.resize(std::max<ssize_t>(0, ::recv(from, bytes.data(), size_t(bytes.size()), 0)));
    return bytes;
}

int connectTo(const QByteArray &socketName)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socketName.constData(), sizeof address.sun_path - 1);
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    return ::connect(made, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? made : -1;
}

void carry(Way &way, const pollfd &window, const pollfd &hall, std::chrono::milliseconds late)
{
    if (window.revents != 0) {
        const QByteArray asked = readSome(way.window);
        way.over = way.over || asked.isEmpty() || !writeAll(way.hall, asked);
    }
    if (hall.revents != 0) {
        const QByteArray answer = readSome(way.hall);
        way.over = way.over || answer.isEmpty();
        way.answers.push_back({Clock::now() < way.lateFrom ? Clock::now() : Clock::now() + late, answer});
    }
    while (!way.answers.empty() && way.answers.front().due <= Clock::now()) {
        way.over = way.over || !writeAll(way.window, way.answers.front().bytes);
        way.answers.pop_front();
    }
}

}

SlowProxy::SlowProxy(const QString &socket, std::chrono::milliseconds late)
    : m_socket(socket.toLocal8Bit())
    , m_late(late)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    ::listen(listener, 16);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this, listener](const std::stop_token &stop) { work(listener, stop); });
}

SlowProxy::~SlowProxy() = default;

void SlowProxy::work(int listener, std::stop_token stop) const
{
    std::list<Way> ways;
    while (!stop.stop_requested()) {
        std::vector<pollfd> ends{{listener, POLLIN, 0}};
        for (const Way &way : ways) {
            ends.push_back({way.window, POLLIN, 0});
            ends.push_back({way.hall, POLLIN, 0});
        }
        ::poll(ends.data(), ends.size(), 5);
        std::size_t at = 1;
        for (Way &way : ways) {
            carry(way, ends[at], ends[at + 1], m_late);
            at += 2;
        }
        ways.remove_if([](const Way &way) {
            if (way.over) {
                ::close(way.window);
                ::close(way.hall);
            }
            return way.over;
        });
        if (ends[0].revents != 0) {
            if (const int hall = connectTo(m_socket); hall >= 0)
                ways.push_back({::accept(listener, nullptr, nullptr), hall, {}, Clock::now() + InTime});
        }
    }
    for (const Way &way : ways) {
        ::close(way.window);
        ::close(way.hall);
    }
    ::close(listener);
}

}
