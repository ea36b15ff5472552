// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchHall.h"

#include "BenchEnd.h"

#include "sample/SampleHall.h"

#include <QDir>
#include <QTextStream>
#include <QUuid>

#include <sys/stat.h>

namespace yichuang::ctl {

BenchHall::BenchHall()
    : m_folder(QDir::tempPath() + QStringLiteral("/yichuang-bench-XXXXXX"))
    , m_password(QUuid::createUuid().toString(QUuid::Id128))
{
    // The server of root's hall runs as another user, who has to walk in.
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0711);
    benchend::add(m_folder.path());
}

BenchHall::~BenchHall()
{
    benchend::remove(m_folder.path());
    m_hall.reset();
    [[maybe_unused]] const auto stopped = PrivateHall::stopNow(folder());
    [[maybe_unused]] const auto dropped = PrivateHall::drop(folder());
}

Result<std::unique_ptr<BenchHall>> BenchHall::make(const Size &size)
{
    std::unique_ptr<BenchHall> hall(new BenchHall);
    const auto source = HallSource::built();
    if (!source)
        return source.error();
    QTextStream(stderr) << "a hall of " << size.cases << " cases …" << Qt::endl;
    auto opened = PrivateHall::open(hall->folder(), *source, true);
    if (!opened)
        return opened.error();
    hall->m_hall = std::move(opened).value();
    if (auto done = hall->furnish(size); !done)
        return done.error();
    return hall;
}

Result<Done> BenchHall::furnish(const Size &size)
{
    auto session = owner();
    if (!session)
        return session.error();
    SampleOptions options;
    options.cases = size.cases;
    options.waiting = size.waiting;
    options.password = m_password;
    if (auto filled = SampleHall::fill(session.value(), options); !filled)
        return filled;
    const QString script =
        QStringLiteral("insert into hall.counter_window (number, name) select %1 + i, 'bench ' || i from generate_series(0, %2) i;"
                       "insert into hall.staff (work_no, login, name, desks) select 'B' || i, 'bench_' || i, 'bench ' || i, '{counter}' "
                       "from generate_series(0, %2) i;"
                       "insert into hall.assignment (staff_id, window_no) select id, %1 + substr(work_no, 2)::int from hall.staff where "
                       "login like 'bench\\_%';"
                       "select hall.make_login(login, desks, null) from hall.staff where login like 'bench\\_%';"
                       "do $$ begin execute (select string_agg(format('alter role %I password %L', login, '%3'), ';') from hall.staff "
                       "where login like 'bench\\_%'); end $$;"
                       "create role bench_keeper login password '%3'; grant desk_keeper to bench_keeper;"
                       "create role bench_device login password '%3'; grant desk_lobby to bench_device;"
                       "alter role portal password '%3';"
                       "update hall.setting set value = value || '{\"numbers_an_hour\": 100000000}' where key = 'rules'; checkpoint")
            .arg(FirstWindow)
            .arg(size.seats - 1)
            .arg(m_password);
    return session.value().run(script.toUtf8());
}

SignIn BenchHall::signInAs(const QString &login) const
{
    return m_hall->signInAs(login, m_password);
}

SignIn BenchHall::clerk(int seat) const
{
    return signInAs(QStringLiteral("bench_%1").arg(seat));
}

SignIn BenchHall::keeper() const
{
    return signInAs(QStringLiteral("bench_keeper"));
}

SignIn BenchHall::supervisor() const
{
    return signInAs(QStringLiteral("bench_boss"));
}

SignIn BenchHall::portal() const
{
    return signInAs(QStringLiteral("portal"));
}

Result<OwnerSession> BenchHall::owner() const
{
    const auto signIn = m_hall->ownerSignIn();
    return signIn ? OwnerSession::open(*signIn) : signIn.error();
}

QJsonObject BenchHall::people() const
{
    QJsonObject people;
    for (auto person = m_people.begin(); person != m_people.end(); ++person)
        people.insert(QString::number(person.key()),
                      QJsonObject{{QStringLiteral("name"), person->name}, {QStringLiteral("number"), person->number}});
    return people;
}

Result<Done> BenchHall::learnPeople()
{
    auto session = owner();
    if (!session)
        return session.error();
    const auto rows = session.value().rows("select c.id, coalesce(c.applicant #>> '{legal_representative,name}', c.applicant ->> 'name'),"
                                           " coalesce(c.applicant #>> '{legal_representative,id_number}', c.applicant ->> 'id_number')"
                                           " from hall.queue q join hall.case_file c on c.id = q.case_id where q.state = 0");
    if (!rows)
        return rows.error();
    for (const QStringList &row : *rows)
        m_people.insert(row.at(0).toLongLong(), {row.at(1), row.at(2)});
    return Done{};
}

}
