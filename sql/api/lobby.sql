-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A PC before anyone signed in: what the sign-in page shows, and the first half of signing in.
set local role hall_owner;

create function lobby.status() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp
    return jsonb_build_object(
        'hall', hall.setting('hall') || jsonb_build_object('version', (select max(number) from hall.schema_change)),
        'now', now(),
        'today', (select jsonb_strip_nulls(jsonb_build_object('date', day, 'workday', workday, 'name', name, 'provisional', provisional)) from hall.calendar_day where day = hall.today()),
        'calendar_missing', hall.calendar_missing(),
        'hours', hall.setting('hall') -> 'hours',
        'tries', hall.rule('sign_in_tries'), 'lock_minutes', ceil(extract(epoch from hall.lock_time()) / 60)::int,
        'windows', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', w.number, 'name', w.name, 'by', s.name,
                        'state', case when w.paused then 'paused' when t.staff_id is not null then 'busy' else 'free' end)) order by w.number)
                    from hall.counter_window w left join hall.seat t on t.window_no = w.number left join hall.staff s on s.id = t.staff_id),
        'waiting', (select count(*) from (select from hall.queue where state = 0 limit 1000) q),
        'due_today', (select count(*) from (select from hall.queue where state = 0 and due_at <@ hall.light_range('red') limit 1000) q),
        'gateway', jsonb_build_object(
            'state', hall.gateway_state(),
            'delivered_yesterday', (select round(avg((state = 'delivered')::int), 3) from hall.message
                                    where state in ('delivered', 'failed') and final_at >= (hall.today() - 1)::timestamp at time zone 'Asia/Shanghai'
                                      and final_at < hall.today()::timestamp at time zone 'Asia/Shanghai')),
        'keeper', jsonb_build_object('awake', exists (select from hall.keeper where beat_at > now() - interval '10 seconds')),
        'demo', case when hall.setting('demo') is not null then jsonb_build_object('password', hall.setting('demo') ->> 'password',
            'people', (select jsonb_agg(jsonb_build_object('work_no', s.work_no, 'name', s.name, 'desks', s.desks, 'window', a.window_no) order by s.work_no)
                       from hall.staff s left join hall.assignment a on a.staff_id = s.id and a.usual where s.active)) end);

-- Writes the try down, and says which login to use, how long to wait, and after how many tries for how long one is shut out. A number that does not
-- exist gets the same answer: a login that nobody has.
create function lobby.sign_in_begin(p_work_no text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    wanted text := left(upper(btrim(p_work_no)), 40);
    who name := (select login from hall.staff where work_no = wanted);
    -- Nobody locks these logins, so each PC counts for itself.
    keeps_logins boolean := exists (select from hall.staff where work_no = wanted and 'security' = any (desks));
    most int := hall.rule('sign_in_tries');
    since timestamptz := clock_timestamp() - hall.lock_time();
    until timestamptz;
begin
    perform hall.demand_unprepared();
    -- The tries of a PC are counted one after the other; nobody at another PC waits for them.
    insert into hall.attempt_turn (subject) values ('device:' || session_user) on conflict (subject) do update set at = now();
    -- Where many numbers are tried, the PC is shut out and nobody else.
    select at + hall.lock_time() into until from hall.sign_in_try where device = session_user and not cleared and at > since
    order by at desc offset hall.rule('device_tries') - 1 limit 1;
    if until is null then
        insert into hall.sign_in_try (work_no, at) values (wanted, clock_timestamp());
        select at + hall.lock_time() into until from hall.sign_in_try where work_no = wanted and not cleared and at > since and (not keeps_logins or device = session_user)
        order by at desc offset most limit 1;
        if until is not null then
            select min(at) + hall.lock_time() into until from (
                select at from hall.sign_in_try where work_no = wanted and not cleared and (not keeps_logins or device = session_user) order by at desc limit most) last;
        end if;
        if until is not null and hall.may_lock(who) then
            perform hall.lock_login(who, until);
        end if;
    elsif not exists (select from hall.trace where what = 'lobby.flood' and login = session_user and at > since) then
        insert into hall.trace (what) values ('lobby.flood');
    end if;
    return jsonb_build_object('login', coalesce(who, left(regexp_replace(lower(wanted), '[^a-z0-9]', '', 'g'), 40)),
        'wait_seconds', coalesce(greatest(0, ceil(extract(epoch from until - clock_timestamp())))::int, 0),
        'tries', most, 'lock_minutes', ceil(extract(epoch from hall.lock_time()) / 60)::int);
end $$;
