// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/RuleHall.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

namespace yichuang::test {

// Keepers that are killed while they work: at a chosen step, or again and again.
class KeeperSiege {
public:
    explicit KeeperSiege(RuleHall &hall)
        : m_hall(hall)
    {
    }

    // A keeper that calls itself victim dies as the step is done.
    void dieAt(const QString &step)
    {
        const PsqlAnswer made = m_hall.fixture().asOwner(
            QStringLiteral("create or replace function public.die() returns trigger language plpgsql security definer as $$ begin perform "
                           "pg_terminate_backend(pg_backend_pid()); return null; end $$;"
                           "grant usage on schema public to public; grant execute on function public.die() to public;"
                           "create trigger die after %1 for each row when (current_setting('application_name') = 'victim') execute "
                           "function public.die();")
                .arg(step));
        if (made.exitCode != 0)
            qFatal("no trap: %s", qPrintable(made.err));
    }
    void liveAgain(const QString &step)
    {
        m_hall.value(QStringLiteral("drop trigger die on %1; drop function public.die();").arg(step.section(QStringLiteral(" on "), 1)));
    }
    PsqlAnswer asVictim(const QString &call)
    {
        return m_hall.psql(QStringLiteral("keeper1"), QStringLiteral("set application_name = 'victim'; select %1").arg(call));
    }

    // Three keepers work until nothing is left; one at work is killed again and again, and between the kills something else happens.
    template<typename Work> void besiege(Work work, const QString &left, const char *between = nullptr)
    {
        const SignIn signIn = m_hall.fixture().signInAs(QStringLiteral("keeper1"));
        std::atomic<bool> over = false;
        std::vector<std::thread> keepers;
        for (int i = 0; i < 3; ++i)
            keepers.emplace_back([&, worker = QByteArray("k") + char('0' + i)] {
                while (!over) {
                    auto session = OwnerSession::open(signIn);
                    while (!over && session && work(session.value(), worker)) {
                    }
                }
            });
        QElapsedTimer clock;
        clock.start();
        for (int kills = 0; m_hall.value(left) != QLatin1String("0") && clock.elapsed() < 600'000;) {
            // After some kills they are left alone, so that the end is certain.
            if (++kills < 50)
                m_hall.value("select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity where usename = 'keeper1' and "
                             "state = 'active' order by random() limit 1) k");
            if (between)
                m_hall.value(QLatin1String(between));
        }
        over = true;
        for (std::thread &keeper : keepers)
            keeper.join();
    }

private:
    RuleHall &m_hall;
};

}
