-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who may do what, on one page. Run as a superuser of the database's server, before the rules and the desks are made anew.
-- A login is a member of the desks of its person and of nothing else; a desk's role has its own schema and nothing else.

do $schemas$
declare
    desk text;
begin
    foreach desk in array array['lobby', 'counter', 'review', 'applicant', 'helpdesk', 'supervision', 'office', 'security', 'audit', 'keeper'] loop
        execute format('drop schema if exists %I cascade', desk);
        execute format('create schema %I authorization hall_owner', desk);
        execute format('grant usage on schema %I to %I', desk, 'desk_' || desk);
        execute format('alter default privileges for role hall_owner in schema %I grant execute on functions to %I', desk, 'desk_' || desk);
    end loop;
    -- A kiosk works at the applicant's desk; what it may not do there is taken away where it stands.
    grant usage on schema applicant to desk_kiosk;
    alter default privileges for role hall_owner in schema applicant grant execute on functions to desk_kiosk;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to desk_lobby, desk_counter, desk_review, desk_applicant, desk_kiosk, desk_helpdesk, desk_supervision, desk_office, desk_security, desk_audit, desk_keeper', current_database());
end
$schemas$;

alter default privileges for role hall_owner revoke execute on functions from public;
alter default privileges for role hall_staffing revoke execute on functions from public;
revoke all on schema public from public;
revoke all on schema hall from public;
revoke execute on all functions in schema hall from public;

-- What PostgreSQL leaves open to every login. The owner keeps what its functions need. Locks, counters, sizes, the log's position and the last number
-- drawn tell of one's own transaction what a function did in it, and so how it judged.
revoke usage on language plpgsql, sql from public;
grant usage on language plpgsql, sql to hall_owner, hall_staffing;
do $close$
declare
    f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p
             where p.pronamespace = 'pg_catalog'::regnamespace
               and (p.proname ~ '^(lo_|loread|lowrite|pg_advisory|pg_try_advisory|pg_notify|pg_sleep|pg_logical_emit_message|pg_stat_(?!get_backend_)|pg_current_wal|pg_last_wal)'
                    or p.proname ~ '^pg_(relation|table|indexes|total_relation|database|tablespace)_size$' or p.proname ~ '^(schema|database|table|query|cursor)_to_xml' or p.proname in
                    ('pg_cancel_backend', 'pg_terminate_backend', 'pg_export_snapshot', 'pg_create_logical_replication_slot', 'pg_switch_wal', 'lastval', 'pg_lock_status', 'pg_blocking_pids',
                     'pg_safe_snapshot_blocking_pids', 'pg_isolation_test_session_is_blocked', 'pg_prepared_xact', 'pg_last_committed_xact', 'pg_get_multixact_members')) loop
        execute format('revoke execute on function %s from public', f);
    end loop;
end
$close$;

-- PostgreSQL looks whether it should end a session between two rows, not inside one expression. What reckons there for longer than its arguments are long
-- holds locks for hours with a few megabytes, and no time-out and no keeper ends it: such are for the hall's own functions, whose arguments have bounds.
-- XMLTABLE is no function and cannot be closed, nor can what is short and written a thousand times into one expression; what is left is said by the
-- keeper (hall.staying_sessions), and ended by whoever has the machine (docs/deployment.md).
do $endless$
declare
    f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p
             where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and p.prorettype <> 'internal'::regtype and 'internal'::regtype <> all (p.proargtypes)
               and (p.proname in ('arrayoverlap', 'arraycontains', 'arraycontained', 'jsonb_contains', 'jsonb_contained', 'jsonb_exists_any', 'jsonb_exists_all',
                        'like', 'notlike', 'like_escape', 'translate', 'ltrim', 'rtrim', 'btrim', 'strpos', 'position', 'replace', 'split_part', 'string_to_array', 'string_to_table',
                        'normalize', 'is_normalized', 'xmlexists', 'xpath', 'xpath_exists', 'xml_is_well_formed', 'xml_is_well_formed_content', 'xml_is_well_formed_document')
                    or p.oid = 'jsonb_delete(jsonb, text[])'::regprocedure or p.proname ~ '^(name|text|bpchar|bytea)(ic)?n?like$'
                    or p.proargtypes::oid[] && array['path', 'polygon']::regtype[]::oid[] and p.proname !~ '_(out|send)$') loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to hall_owner, hall_staffing', f);
    end loop;
end
$endless$;

-- A server of the hall's own has no other database to work in, and what was closed here would be open there.
do $elsewhere$
declare
    other name;
begin
    if not exists (select from pg_database where datname not in ('postgres', 'template0', 'template1', current_database())) then
        for other in select datname from pg_database where datname in ('postgres', 'template1') loop
            execute format('revoke connect, temporary on database %I from public', other);
        end loop;
    end if;
end
$elsewhere$;
grant execute on function pg_catalog.pg_notify(text, text), pg_catalog.pg_terminate_backend(int, bigint), pg_catalog.pg_stat_get_activity(int), pg_catalog.pg_stat_clear_snapshot(), pg_catalog.pg_blocking_pids(int), pg_catalog.pg_lock_status(),
    pg_catalog.pg_advisory_lock_shared(bigint), pg_catalog.pg_advisory_xact_lock_shared(bigint) to hall_owner;
grant pg_read_all_stats to hall_owner;

-- Whatever stands in the hall belongs to its owner and never to a superuser, with whose rights a security definer would answer.
do $owner$
declare
    f regprocedure;
begin
    for f in select oid::regprocedure from pg_proc where pronamespace = 'hall'::regnamespace and proowner::regrole::text not in ('hall_owner', 'hall_staffing') loop
        execute format('alter routine %s owner to hall_owner', f);
    end loop;
end
$owner$;
set local check_function_bodies = off;
