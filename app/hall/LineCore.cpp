// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/LineCore.h"

#include "hall/Retry.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yichuang {

LineCore::LineCore(SignIn signIn, LineTiming timing, Line *line)
    : m_signIn(std::move(signIn))
    , m_timing(timing)
    , m_line(line)
{
    m_opened.start();
}

void LineCore::start()
{
    Lock lock(m_mutex);
    startWorker(lock);
    m_watcher = std::thread([core = shared_from_this()] { core->watch(); });
}

void LineCore::startWorker(const Lock &)
{
    m_workerGone = false;
    m_worker = std::thread([core = shared_from_this(), generation = m_generation] { core->work(generation); });
}

// A copy of the descriptor of our own: the number of a closed one may already belong to somebody else when the watch thread comes to use
// it.
void LineCore::keepSocket(int socket)
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = socket >= 0 ? ::fcntl(socket, F_DUPFD_CLOEXEC, 0) : -1;
}

void LineCore::add(std::shared_ptr<LineJob> job)
{
    Lock lock(m_mutex);
    if (m_refusal) {
        job->fail(*m_refusal);
        return;
    }
    job->deadline = deadlineOf(*job);
    m_queue.push_back(std::move(job));
    m_wake.notify_all();
}

LineCore::Clock::time_point LineCore::deadlineOf(const LineJob &job) const
{
    return Clock::now() + job.options.budget.value_or(m_timing.budget);
}

void LineCore::stop()
{
    Lock lock(m_mutex);
    m_line = nullptr;
    m_stopping = true;
    m_wake.notify_all();
    m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_workerGone; });
    if (!m_workerGone && m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
    m_wake.wait_for(lock, std::chrono::seconds(3), [this] { return m_workerGone; });
    const bool gone = m_workerGone;
    if (m_current)
        m_current->giveUp(QStringLiteral("The program left the hall."));
    m_current.reset();
    for (const auto &job : m_queue)
        job->giveUp(QStringLiteral("The program left the hall."));
    m_queue.clear();
    noteOpened(Error{error::LineLost, QStringLiteral("The program left the hall."), {}});
    lock.unlock();
    m_watcher.join();
    if (gone)
        m_worker.join();
    else
        m_worker.detach();
}

template<typename... Arguments> void LineCore::tell(void (Line::*method)(Arguments...), Arguments... arguments)
{
    if (m_line)
        QMetaObject::invokeMethod(
            m_line, [line = m_line, method, arguments...] { (line->*method)(arguments...); }, Qt::QueuedConnection);
}

void LineCore::noteOpened(const Result<Done> &outcome)
{
    if (m_openedKnown)
        return;
    m_openedKnown = true;
    m_opened.addResult(outcome);
    m_opened.finish();
}

void LineCore::work(quint64 generation)
{
    Connection connection(m_signIn);
    for (;;) {
        {
            Lock lock(m_mutex);
            m_wake.wait(lock, [&] { return !m_refusal || isOver(generation); });
            if (isOver(generation))
                break;
        }
        if (!connection.isOpen()) {
            pauseAfterFailures(generation);
            if (!connect(connection, generation))
                continue;
        }
        const auto job = take(generation);
        if (job && job->isRenewal)
            renew(connection, job, generation);
        else if (job)
            doJob(connection, job, generation);
        else
            checkIdle(connection);
        Lock lock(m_mutex);
        if (!isOver(generation) && !connection.isOpen()) {
            keepSocket(-1);
            tell(&Line::noteLost);
        }
    }
    Lock lock(m_mutex);
    if (generation == m_generation) {
        keepSocket(-1);
        m_workerGone = true;
        m_wake.notify_all();
    }
}

bool LineCore::connect(Connection &connection, quint64 generation)
{
    std::chrono::seconds patience;
    {
        Lock lock(m_mutex);
        patience = retry::patience(m_failures);
        m_busy = true;
        // The driver itself ends what the patience is over for.
        m_stuckFrom = Clock::now() + patience + m_timing.stall;
    }
    const auto outcome = connection.open(patience);
    Lock lock(m_mutex);
    if (isOver(generation))
        return false;
    m_busy = false;
    const bool isLastTry = m_timing.firstTryOnly && !m_openedKnown;
    noteOpened(outcome);
    m_lostFacts = outcome ? QJsonObject() : outcome.error().facts;
    if (outcome) {
        keepSocket(connection.socket());
        tell(&Line::noteConnected);
        return true;
    }
    const bool mayComeBack = Connection::mayComeBack(outcome.error());
    const bool isFirm = !mayComeBack && !(m_timing.triesWhenRefused && outcome.error().is(error::SignInRefused));
    const bool triesAgain = !isLastTry && !isFirm;
    if (!mayComeBack || !triesAgain) {
        for (const auto &job : m_queue)
            job->fail(outcome.error());
        m_queue.clear();
    }
    if (triesAgain) {
        tell(&Line::noteLost);
        ++m_failures;
    } else {
        m_refusal = outcome.error();
        tell<const Error &>(&Line::noteRefused, *m_refusal);
    }
    return false;
}

// The first new try comes at once, the next ones ever later, and at another moment in every window.
void LineCore::pauseAfterFailures(quint64 generation)
{
    Lock lock(m_mutex);
    if (m_failures < 2)
        return;
    const auto pause = retry::pause(m_failures - 2, m_timing.firstPause, m_timing.longestPause);
    m_hurried = false;
    m_wake.wait_for(lock, pause, [&] { return m_hurried || isOver(generation); });
}

void LineCore::hurry()
{
    const Lock lock(m_mutex);
    m_hurried = true;
    m_wake.notify_all();
}

std::shared_ptr<LineJob> LineCore::take(quint64 generation)
{
    Lock lock(m_mutex);
    m_wake.wait_for(lock, m_timing.idleCheck, [&] { return !m_queue.empty() || isOver(generation); });
    if (isOver(generation))
        return {};
    m_busy = true;
    m_stuckFrom = Clock::now() + m_timing.stall;
    if (m_queue.empty())
        return {};
    m_current = m_queue.front();
    m_queue.pop_front();
    return m_current;
}

void LineCore::checkIdle(Connection &connection)
{
    {
        // Who leaves a hall that says nothing asks it nothing more.
        const Lock lock(m_mutex);
        if (m_stopping)
            return;
    }
    const auto answer = connection.ask(QStringLiteral("select 1"), {});
    Lock lock(m_mutex);
    if (answer.outcome == Connection::Outcome::Answered)
        m_failures = 0;
    m_busy = false;
}

void LineCore::doJob(Connection &connection, const std::shared_ptr<LineJob> &job, quint64 generation)
{
    const bool answersBytes = std::holds_alternative<QPromise<Result<QByteArray>>>(job->asked);
    const bool bytes =
        answersBytes || std::any_of(job->arguments.begin(), job->arguments.end(), [](const SqlValue &one) { return one.isBytes(); });
    const auto answer =
        bytes ? connection.askBytes(job->statement, job->arguments, answersBytes) : connection.ask(job->statement, job->arguments);
    Lock lock(m_mutex);
    if (generation != m_generation || m_current != job)
        return;
    m_busy = false;
    m_current.reset();
    conclude(job, answer);
}

void LineCore::renew(Connection &connection, const std::shared_ptr<LineJob> &job, quint64 generation)
{
    connection.close();
    connect(connection, generation);
    Lock lock(m_mutex);
    if (generation != m_generation || m_current != job)
        return;
    m_busy = false;
    m_current.reset();
    job->answer({});
}

void LineCore::conclude(const std::shared_ptr<LineJob> &job, const Connection::Answer &answer)
{
    switch (answer.outcome) {
    case Connection::Outcome::Answered:
        noteAnswered();
        job->answer(answer.value);
        return;
    case Connection::Outcome::Refused:
        noteAnswered();
        job->fail(answer.error);
        return;
    case Connection::Outcome::Conflict:
        if (++job->conflicts > 3)
            job->fail(answer.error);
        else
            m_queue.push_front(job);
        noteAnswered();
        return;
    case Connection::Outcome::NotSent:
        ++m_failures;
        m_queue.push_front(job);
        return;
    case Connection::Outcome::Unknown:
        ++job->sent;
        job->perhapsDone = true;
        if (job->mayRepeat())
            m_queue.push_front(job);
        else
            job->giveUp(answer.error.log);
        return;
    }
}

// The line stands: whoever waits for his turn only waits for others, and his time for a lost line begins now.
void LineCore::noteAnswered()
{
    m_failures = 0;
    for (const auto &job : m_queue) {
        if (!job->perhapsDone)
            job->deadline = std::max(job->deadline, deadlineOf(*job));
    }
}

void LineCore::watch()
{
    Lock lock(m_mutex);
    const auto tick = std::clamp(m_timing.stall / 15, std::chrono::milliseconds(20), std::chrono::milliseconds(500));
    while (!m_stopping) {
        m_wake.wait_for(lock, tick, [this] { return m_stopping; });
        if (m_stopping)
            return;
        giveUpLateJobs();
        if (m_busy && Clock::now() > m_stuckFrom)
            leaveStuckWorker(lock);
    }
}

// What surely was not sent and waits behind a call in flight waits for that call, which is answered or found stuck.
void LineCore::giveUpLateJobs()
{
    const auto now = Clock::now();
    const bool isAsking = m_current != nullptr;
    std::erase_if(m_queue, [this, now, isAsking](const std::shared_ptr<LineJob> &job) {
        if (job->deadline > now || (isAsking && !job->perhapsDone))
            return false;
        job->giveUp(QStringLiteral("The line to the hall was lost for too long."), m_lostFacts);
        return true;
    });
}

void LineCore::leaveStuckWorker(const Lock &lock)
{
    ++m_generation;
    ++m_failures;
    m_busy = false;
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
    keepSocket(-1);
    m_worker.detach();
    tell(&Line::noteLost);
    if (const auto job = std::exchange(m_current, nullptr))
        conclude(job,
                 {Connection::Outcome::Unknown, {}, Error{error::OutcomeUnknown, QStringLiteral("The hall did not answer in time."), {}}});
    startWorker(lock);
}

}
