-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Logins of people. These few functions belong to hall_staffing, the only owner that may make and lock roles.
set local role hall_owner;

create or replace function hall.lock_time() returns interval language sql stable
    return make_interval(mins => hall.rule('lock_minutes'));

-- Only a SCRAM verifier is taken: a clear password would stand in the server's log.
create or replace function hall.is_verifier(p_text text) returns boolean language sql immutable
    return coalesce(p_text ~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$', false);

grant execute on function hall.lock_time(), hall.is_verifier(text) to hall_staffing;
grant select on hall.staff, hall.device to hall_staffing;
grant select, insert, update, delete on hall.locked_login to hall_staffing;
grant create on schema hall to hall_staffing;
reset role;
set local role hall_staffing;

create or replace function hall.lock_login(p_login name, p_until timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into hall.locked_login (login, until) values (p_login, p_until) on conflict (login) do update set until = greatest(locked_login.until, excluded.until);
    execute format('alter role %I nologin', p_login);
end $$;

create or replace function hall.unlock_logins() returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    l name;
    n int := 0;
begin
    for l in delete from hall.locked_login k where login in (select login from hall.locked_login where until <= now() for update skip locked) returning login loop
        if (select active from hall.staff where login = l) or (select active from hall.device where login = l) then
            execute format('alter role %I login', l);
        end if;
        n := n + 1;
    end loop;
    return n;
end $$;

-- What each login is given for every session, as the server writes it down.
create or replace function hall.login_limits() returns text[] language sql immutable
    return '{statement_timeout=15s,idle_in_transaction_session_timeout=30s}'::text[];

-- What a login had set for itself, in every database (database is null) or in one, beside the hall's own: whatever a session may set. Of what only a superuser sets
-- nothing is here, nor role and session_authorization, which the server lets nobody take away within a function of another's rights: they shut nobody out, and a
-- program sets the first itself (Connection::agreeOnSettings).
create or replace function hall.own_settings(p_login name default null) returns table (login name, database name, setting text) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query with set_so as materialized (
            select r.rolname, b.datname, split_part(c, '=', 1) as name from pg_db_role_setting s join pg_roles r on r.oid = s.setrole left join pg_database b on b.oid = s.setdatabase,
                unnest(s.setconfig) c
            where (p_login is null or r.rolname = p_login) and not (s.setdatabase = 0 and c = any (hall.login_limits()))),
        free as materialized (
            select p.name from pg_settings p where p.context = 'user' and exists (select from set_so)
            union all
            select unnest('{seed,transaction_isolation,transaction_read_only,transaction_deferrable}'::text[])) -- which it does not list
        select o.rolname, o.datname, o.name from set_so o where o.name in (select f.name from free f);
end $$;

-- A login may do away with its own time-outs, be answered before the disk has it, change nothing, load what is not there, so that nobody comes in with it any more.
-- All of that goes, whatever it is, one by one, and ours stands.
create or replace function hall.straighten(p_login name) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    o record;
    s text;
begin
    for o in select * from hall.own_settings(p_login) loop
        execute format('alter role %I %s reset %I', p_login, case when o.database is not null then format('in database %I', o.database) else '' end, o.setting);
    end loop;
    foreach s in array hall.login_limits() loop
        execute format('alter role %I set %I = %L', p_login, split_part(s, '=', 1), split_part(s, '=', 2));
    end loop;
end $$;

create or replace function hall.set_verifier(p_login name, p_verifier text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not hall.is_verifier(p_verifier) then
        raise exception using errcode = 'YC303', message = 'refused: not a SCRAM verifier', detail = '{"field": "verifier", "least": 1}';
    end if;
    execute format('alter role %I password %L', p_login, p_verifier);
end $$;

create or replace function hall.make_login(p_login name, p_desks text[], p_verifier text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    desk text;
begin
    if not exists (select from pg_roles where rolname = p_login) then
        execute format('create role %I login connection limit 6', p_login);
    -- One that is there already is given nothing that it has not: it may be somebody else's.
    elsif exists (select from pg_roles r where r.rolname = p_login and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls or r.rolname ~ '^(desk|hall)_'
            or exists (select from pg_auth_members m where m.member = r.oid and m.roleid::regrole::text <> all (select 'desk_' || d from unnest(p_desks) d)))) then
        raise exception using errcode = 'YC303', message = 'refused: the login belongs to something else', detail = '{"field": "login", "least": 1}';
    end if;
    foreach desk in array p_desks loop
        execute format('grant %I to %I', 'desk_' || desk, p_login);
    end loop;
    perform hall.straighten(p_login);
    if p_verifier is not null then
        perform hall.set_verifier(p_login, p_verifier);
    end if;
end $$;

create or replace function hall.end_login(p_login name) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter role %I nologin', p_login);
end $$;

-- Lets in again whom end_login shut out, without what the login had set for itself.
create or replace function hall.open_login(p_login name) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.straighten(p_login);
    execute format('alter role %I login', p_login);
end $$;

-- Whoever sits at a desk is put back, also where the login is shut at this moment.
create or replace function hall.restore_limits() returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    l name;
    n int := 0;
begin
    for l in select r.rolname from pg_roles r
             where not r.rolsuper and (r.rolcanlogin or exists (select from hall.staff where login = r.rolname) or exists (select from hall.device where login = r.rolname))
               and (not coalesce(r.rolconfig, '{}') @> hall.login_limits() or r.rolname in (select o.login from hall.own_settings() o))
               and exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid and g.rolname like 'desk\_%' and g.rolname <> 'desk_keeper') loop
        begin
            perform hall.straighten(l);
            n := n + 1;
        exception when others then
            null; -- somebody is changing it at this very moment
        end;
    end loop;
    return n;
end $$;

grant execute on function hall.lock_login(name, timestamptz), hall.unlock_logins(), hall.restore_limits(), hall.straighten(name), hall.own_settings(name), hall.login_limits(), hall.set_verifier(name, text), hall.make_login(name, text[], text), hall.end_login(name), hall.open_login(name) to hall_owner;
reset role;
revoke create on schema hall from hall_staffing;
set local role hall_owner;

-- Whom the hall may lock out. Who keeps the logins is not among them: where everybody else is shut out, that person lets them in again. Nor is the
-- website, at which everybody sits.
create or replace function hall.may_lock(p_login name) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.staff where login = p_login and active and not 'security' = any (desks))
        or exists (select from hall.device where login = p_login and active and kind = 'kiosk');
end $$;

-- Ends a login's sessions, one's own excepted, and looks for them anew: within a transaction the server shows those of its beginning.
create or replace function hall.end_sessions(p_login name, p_milliseconds int) returns void language plpgsql as $$
begin
    perform pg_stat_clear_snapshot();
    perform pg_terminate_backend(pid, p_milliseconds) from pg_stat_activity where usename = p_login and pid <> pg_backend_pid();
end $$;

-- Who came in with a password that was replaced since chooses none. Nobody can tell when the one that was given became the login's: after given_password.at
-- (the transaction was not over), before the row was first seen. A session from between may be of either, and waits for the keeper, who ends it a second later
-- and takes the row away. Where no keeper is awake for a minute, whoever came in after that transaction was over is believed: it may stand still for five
-- seconds (`yichuangctl password` says the password before it is good for anything).
create or replace function hall.demand_not_replaced(p_login name) returns void language plpgsql as $$
declare
    g hall.given_password;
    came_in timestamptz;
begin
    select * into g from hall.given_password where login = p_login;
    if not found then
        return;
    end if;
    select backend_start into came_in from pg_stat_activity where pid = pg_backend_pid();
    if came_in > g.at and g.at > now() - interval '1 minute' then
        perform hall.refuse('YC703', '{"wait_seconds": 2}');
    elsif (came_in > g.at + interval '6 seconds') is not true then
        perform hall.refuse('YC003');
    end if;
end $$;

-- The one call that a password which has to be changed does not refuse. It reaches the hall as a SCRAM verifier, never in clear. Whoever else sits under
-- the old one is out: it may be changed because somebody saw it.
-- Whether it was replaced is looked at twice. A replacement that is being written is not seen at first; but the login's row is written by one after the
-- other, so that here, where this session has written it, the other one is either over, and seen, or has not begun to write it, and will write over
-- this. That is why the transaction has to see what is there now (demand_now), and why only the row that was looked at goes, not one that came since.
create or replace function hall.change_password(p_desk text, p_verifier text) returns jsonb language plpgsql as $$
declare
    me hall.staff := hall.my_staff_to_change(p_desk);
begin
    perform hall.demand_not_replaced(me.login);
    if hall.is_verifier(p_verifier) then
        perform hall.end_sessions(me.login, 500);
    end if;
    perform hall.set_verifier(me.login, p_verifier);
    perform hall.demand_not_replaced(me.login);
    perform hall.end_sessions(me.login, 0);
    delete from hall.given_password where login = me.login and at <= now() - interval '1 minute';
    update hall.staff set must_change = false where id = me.id;
    insert into hall.trace (what) values (p_desk || '.change_password');
    return '{}';
end $$;

-- Gives a login the password of its row and ends its sessions, before it, because one may hold what is to be changed, and after it. What cannot be done
-- at once the keeper does in a later second (hall.finish_passwords).
create or replace function hall.give_password(p_login name, p_milliseconds int) returns boolean language plpgsql set lock_timeout = '500ms' as $$
declare
    g hall.given_password;
begin
    select * into g from hall.given_password where login = p_login for update skip locked;
    if not found then
        return false;
    end if;
    perform hall.end_sessions(p_login, p_milliseconds);
    begin
        update hall.staff set must_change = true where login = p_login and not must_change;
        perform hall.straighten(p_login), hall.set_verifier(p_login, g.verifier);
    -- Who held the login's row and has just let it go: its update is said to be concurrent. Where the login had done away with all of its settings, both
    -- have made the row of them anew; and a database that it had some for may be dropped.
    exception when lock_not_available or deadlock_detected or internal_error or unique_violation or invalid_catalog_name then
        return false;
    end;
    perform hall.end_sessions(p_login, p_milliseconds);
    update hall.given_password set at = clock_timestamp() where login = p_login and at = 'infinity';
    return true;
end $$;

-- Closes a login for two seconds, in which the keeper looks at it again: of who comes in before this is committed nobody is left by then.
create or replace function hall.close_login(p_login name) returns void language plpgsql set lock_timeout = '500ms' as $$
begin
    perform hall.end_sessions(p_login, 0);
    perform hall.lock_login(p_login, now() + interval '2 seconds');
exception when lock_not_available or deadlock_detected or internal_error then
    return; -- its row is held: in a later second
end $$;

-- What was left over; and, a second after it was written, once more: who came in with the old password while the new one was being committed may have
-- given the login another since, and it opens until the given one is committed again. So it is written while nobody comes in with any: the login was
-- closed by an earlier transaction, and is opened (hall.unlock_logins) not before this one.
create or replace function hall.finish_passwords() returns int language plpgsql as $$
declare
    g hall.given_password;
    n int := 0;
begin
    for g in select * from hall.given_password where at = 'infinity' or at < now() - interval '1 second' loop
        if g.at = 'infinity' then
            perform hall.give_password(g.login, 0);
            continue;
        end if;
        perform from hall.locked_login where login = g.login for update skip locked; -- that no other keeper opens it meanwhile
        if not found then
            perform hall.close_login(g.login);
        elsif hall.give_password(g.login, 0) then
            delete from hall.given_password where login = g.login;
            n := n + 1;
        end if;
    end loop;
    return n;
end $$;

-- One part of what is taken from who was sent away. What the login holds locked at this moment stands in the way of that part alone.
create or replace function hall.dismissed(p_part text, p_dismissal hall.dismissal) returns boolean language plpgsql as $$
declare
    person int := (select id from hall.staff where login = p_dismissal.login);
begin
    case p_part
        when 'active' then
            update hall.staff set active = false where login = p_dismissal.login and active;
            update hall.device set active = false where login = p_dismissal.login and active;
        when 'login' then
            perform hall.end_login(p_dismissal.login);
        when 'held' then
            perform hall.return_to_team(person, 'security', p_dismissal.reason, p_dismissal.sent_by);
            delete from hall.seat where staff_id = person;
            delete from hall.account_session where device = p_dismissal.login;
    end case;
    return true;
exception when lock_not_available or deadlock_detected then
    return false;
end $$;

-- Sends a login away: its sessions end, nobody comes in with it, what it held goes back. What cannot be taken at once is taken by the keeper in a
-- later second; every desk refuses the login meanwhile.
create or replace function hall.dismiss(p_login name) returns boolean language plpgsql set lock_timeout = '500ms' as $$
declare
    d hall.dismissal;
    part text;
    whole boolean := true;
begin
    select * into d from hall.dismissal where login = p_login for update skip locked;
    if not found then
        return false;
    end if;
    -- Waited for its sessions is once: of one that stays the server would say so in every second.
    perform pg_terminate_backend(pid, case d.at when now() then 500 else 0 end) from pg_stat_activity where usename = p_login;
    foreach part in array array['active', 'login', 'held'] loop
        whole := hall.dismissed(part, d) and whole;
    end loop;
    if whole then
        delete from hall.dismissal where login = p_login;
    end if;
    return whole;
end $$;

-- What was left over, and whoever came in while the login was being closed, with the seat.
create or replace function hall.finish_dismissals() returns int language plpgsql as $$
declare
    n int;
begin
    select count(*) filter (where hall.dismiss(login)) into n from hall.dismissal;
    perform pg_terminate_backend(pid, 0) from pg_stat_activity
    where usename in (select login from hall.staff where not active union all select login from hall.device where not active);
    delete from hall.seat t using (select p.staff_id, p.desk from hall.seat p join hall.staff s on s.id = p.staff_id where not s.active for update of p skip locked) left_over
    where t.staff_id = left_over.staff_id and t.desk = left_over.desk;
    return n;
end $$;

create or replace function hall.store_device(p_kind text, p_device jsonb, p_verifier text) returns void language plpgsql as $$
begin
    perform hall.make_login((p_device ->> 'login')::name, case p_kind when 'kiosk' then array['kiosk'] else array['applicant'] end, p_verifier);
    insert into hall.device (login, kind, name, place) values (p_device ->> 'login', p_kind, p_device ->> 'name', coalesce(p_device ->> 'place', '')) on conflict do nothing;
end $$;
