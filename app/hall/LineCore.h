// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/LineJob.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yichuang {

// What the threads of a line share. The worker thread owns the connection and does one job at a time; the watch thread ends jobs whose time
// is up, and when a worker is stuck it leaves that worker alone and starts another. A worker that was left finds its generation over and
// goes.
class LineCore : public std::enable_shared_from_this<LineCore> {
public:
    using Clock = LineJob::Clock;

    LineCore(SignIn signIn, LineTiming timing, Line *line);
    void start();
    // Ends the threads, waits for them unless they are stuck, and settles every job.
    void stop();
    void add(std::shared_ptr<LineJob> job);
    // Ends the pause before the next try.
    void hurry();
    QFuture<Result<Done>> opened() const { return m_opened.future(); }

private:
    using Lock = std::unique_lock<std::mutex>;

    void startWorker(const Lock &);
    void keepSocket(int socket);
    void work(quint64 generation);
    bool connect(Connection &connection, quint64 generation);
    void pauseAfterFailures(quint64 generation);
    std::shared_ptr<LineJob> take(quint64 generation);
    void doJob(Connection &connection, const std::shared_ptr<LineJob> &job, quint64 generation);
    void renew(Connection &connection, const std::shared_ptr<LineJob> &job, quint64 generation);
    void conclude(const std::shared_ptr<LineJob> &job, const Connection::Answer &answer);
    void noteAnswered();
    Clock::time_point deadlineOf(const LineJob &job) const;
    void checkIdle(Connection &connection);

    void watch();
    void giveUpLateJobs();
    void leaveStuckWorker(const Lock &lock);

    bool isOver(quint64 generation) const { return m_stopping || generation != m_generation; }
    void noteOpened(const Result<Done> &outcome);
    template<typename... Arguments> void tell(void (Line::*method)(Arguments...), Arguments... arguments);

    const SignIn m_signIn;
    const LineTiming m_timing;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Line *m_line;
    std::deque<std::shared_ptr<LineJob>> m_queue;
    std::shared_ptr<LineJob> m_current;
    Clock::time_point m_stuckFrom; // while busy: who is still so then is stuck
    std::optional<Error> m_refusal;
    QJsonObject m_lostFacts; // of the last try to connect
    bool m_hurried = false;
    std::thread m_worker;
    std::thread m_watcher;
    QPromise<Result<Done>> m_opened;
    quint64 m_generation = 0;
    int m_socket = -1;
    int m_failures = 0;
    bool m_busy = false;
    bool m_workerGone = true;
    bool m_openedKnown = false;
    bool m_stopping = false;
};

}
