// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/Answer.h"
#include "support/HallFixture.h"

#include <QDir>
#include <QFile>
#include <QFuture>
#include <QTest>
#include <QTextStream>

namespace yichuang::test {

inline void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("A test's file cannot be written.");
}

// A small hall of functions that do what a test of the line needs: echo, refuse, wait, count.
inline HallSource lineSource()
{
    const QByteArray tables = "do $$ begin create role clerk login; end $$;"
                              "create table hall.entry (id bigint generated always as identity, request uuid unique, text text);"
                              "create table hall.tries (n int not null); insert into hall.tries values (0);";
    const QByteArray functions = R"sql(
drop schema if exists counter cascade;
create schema counter;
grant usage on schema counter to clerk;
create function counter.echo(t text) returns jsonb language sql as $$ select to_jsonb(t) $$;
create function counter.echo_json(j jsonb) returns jsonb language sql as $$ select j $$;
create function counter.echo_bytes(b bytea) returns bytea language sql as $$ select b $$;
create function counter.bytes_of(t text) returns bytea language sql as $$ select convert_to(t, 'UTF8') $$;
create function counter.kinds(b boolean, i bigint, s int, d double precision, y bytea, day date, at timestamptz, u uuid, n text) returns jsonb language sql as
$$ select jsonb_build_object('b', b, 'i', i::text, 's', s, 'd', d, 'y', encode(y, 'hex'), 'day', day, 'at', at at time zone 'UTC', 'u', u, 'n', n) $$;
create function counter.settings() returns jsonb language sql as
$$ select jsonb_object_agg(name, setting) from pg_settings where name in ('TimeZone', 'bytea_output', 'statement_timeout', 'standard_conforming_strings', 'default_transaction_read_only', 'idle_session_timeout') $$;
create function counter.refuse(t text) returns jsonb language plpgsql as $$ begin
    raise exception 'no such thing' using errcode = 'YC101', detail = jsonb_build_object('by', t, 'version', 7)::text; end $$;
create function counter.wait(seconds double precision) returns jsonb language plpgsql as $$ begin perform pg_sleep(seconds); return to_jsonb(seconds); end $$;
create function counter.enter(request_id uuid, t text) returns jsonb language plpgsql security definer as $$
declare known jsonb; begin
    insert into hall.entry (request, text) values (request_id, t) on conflict (request) do nothing;
    select to_jsonb(e) into known from hall.entry e where e.request = request_id; return known; end $$;
create function counter.enter_slowly(request_id uuid, t text, seconds double precision) returns jsonb language plpgsql security definer as
$$ begin perform pg_sleep(seconds); return counter.enter(request_id, t); end $$;
create sequence hall.conflicts;
grant usage on schema hall to clerk; grant usage on sequence hall.conflicts to clerk;
create function counter.conflict(times int) returns jsonb language plpgsql as $$
declare n int := nextval('hall.conflicts'); begin
    if n <= times then raise exception 'deadlock' using errcode = '40P01'; end if; return to_jsonb(n); end $$;
create function counter.nothing() returns jsonb language sql as $$ select null::jsonb $$;
)sql";
    HallSource source;
    source.changes = {{1, QStringLiteral("001_lines"), "create schema hall; " + tables, "lines-5"}};
    source.desks = "drop sequence if exists hall.conflicts;" + functions;
    source.desksChecksum = "desks-5";
    return source;
}

template<typename T> Result<T> resultOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

inline Result<QJsonValue> resultOf(const Answer &answer)
{
    return answer.result();
}

}
