-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Figures kept up to date. Every change appends what it adds and takes away to hall.tally_tail; the keeper folds that into hall.tally.
set local role hall_owner;

-- How many supplement notices a case had before this step, undone ones left out.
create or replace function hall.notices_before(e hall.event) returns int language plpgsql stable as $$
begin
    return (select count(*) from hall.event s where s.case_id = e.case_id and s.seq < e.seq and s.action = 'supplement'
            and not hall.is_undone(s));
end $$;

-- Whether a decision came before its promised day was over. What ends before acceptance has no such day.
create or replace function hall.was_in_time(e hall.event) returns boolean language plpgsql stable as $$
begin
    return coalesce((select k.due_at >= e.at from hall.clocks_of(e.case_id) k where k.kind = 'promised' order by k.id desc limit 1), true);
end $$;

-- What a step counts as, and for whom. It reads only what cannot change after the step, so that undoing takes away exactly what was added.
create or replace function hall.measures_of(e hall.event) returns table (measure text, staff_id int, hour smallint, n bigint) language sql stable
begin atomic
    select m.measure, coalesce(m.staff_id, 0), m.hour::smallint, m.n
    from (values
        ('received', e.seq = 1, 0, extract(hour from e.at at time zone 'Asia/Shanghai')::smallint, 1::bigint),
        ('accepted', e.from_status in ('submitted', 'invited') and e.to_status = 'accepted', 0, 0, 1),
        ('deemed', e.action = 'deem', 0, 0, 1),
        ('supplemented', e.action = 'supplement', 0, 0, 1),
        ('second_notices', e.action = 'supplement' and hall.notices_before(e) > 0, 0, 0, 1),
        ('declined', e.action in ('decline', 'not_require'), 0, 0, 1),
        ('finished', e.action in ('grant', 'refuse', 'terminate'), 0, 0, 1),
        ('in_time', e.action in ('grant', 'refuse', 'terminate') and hall.was_in_time(e), 0, 0, 1),
        ('pauses', e.action = 'pause', e.staff_id, 0, 1),
        ('paused_days', e.action = 'pause', e.staff_id, 0, (e.data ->> 'workdays')::bigint),
        ('extensions', e.action = 'extend', coalesce((e.data ->> 'asked_by')::int, e.staff_id), 0, 1),
        ('acts', e.desk = 'review' and e.action in ('forward', 'propose', 'grant', 'refuse', 'return'), e.staff_id, 0, 1)
    ) m(measure, applies, staff_id, hour, n)
    where m.applies;
end;

-- Minutes that a case waited for its first clerk, if both were on one day; null: this step is not its clerk's first.
create or replace function hall.waited(e hall.event) returns int language plpgsql stable as $$
begin
    return (select ceil(extract(epoch from e.at - p.at) / 60)::int from hall.event p
            where p.case_id = e.case_id and p.seq = e.seq - 1 and p.action in ('submit', 'resubmit') and hall.day_of(p.at) = hall.day_of(e.at));
end $$;

create or replace function hall.count_event() returns trigger language plpgsql as $$
declare
    c hall.case_file;
    undone hall.event;
    minutes int;
begin
    select * into c from hall.case_file where id = new.case_id;
    if new.action = 'undo' then
        select * into undone from hall.event where id = (new.data ->> 'undone')::bigint;
        insert into hall.tally_tail select m.measure, hall.day_of(undone.at), c.department_id, c.item_id, m.staff_id, m.hour, -m.n from hall.measures_of(undone) m;
        return null;
    end if;
    insert into hall.tally_tail select m.measure, hall.day_of(new.at), c.department_id, c.item_id, m.staff_id, m.hour, m.n from hall.measures_of(new) m;
    if new.desk = 'counter' then
        minutes := hall.waited(new);
        if minutes is not null then
            insert into hall.tally_tail values ('waits', hall.day_of(new.at), c.department_id, c.item_id, 0, 0, 1),
                ('wait_minutes', hall.day_of(new.at), c.department_id, c.item_id, 0, 0, minutes);
        end if;
    end if;
    return null;
end $$;

-- Open is what nobody has decided yet.
create or replace function hall.is_undecided(p_status text) returns boolean language sql immutable
    return p_status in ('submitted', 'invited', 'supplementing', 'accepted');

create or replace function hall.count_case() returns trigger language plpgsql as $$
begin
    insert into hall.tally_tail values ('open', '-infinity', new.department_id, new.item_id, 0, 0, case when hall.is_undecided(new.status) then 1 else -1 end);
    return null;
end $$;

-- Running clocks by the day on which they are over: of telling and deciding one measure, of delivery another.
create or replace function hall.count_clock() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.ended_at is null then
        insert into hall.tally_tail values (case old.kind when 'deliver' then 'deliver' else 'due' end, hall.day_of(old.due_at), old.department_id, 0, 0, 0, -1);
    end if;
    if tg_op <> 'DELETE' and new.ended_at is null then
        insert into hall.tally_tail values (case new.kind when 'deliver' then 'deliver' else 'due' end, hall.day_of(new.due_at), new.department_id, 0, 0, 0, 1);
    end if;
    return null;
end $$;

-- What stands still stays among the running clocks; here it is counted by the same day, to be taken off.
create or replace function hall.count_pause() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.paused then
        insert into hall.tally_tail values ('paused', hall.day_of(old.due_at), old.department_id, 0, 0, 0, -1);
    end if;
    if tg_op <> 'DELETE' and new.paused then
        insert into hall.tally_tail values ('paused', hall.day_of(new.due_at), new.department_id, 0, 0, 0, 1);
    end if;
    return null;
end $$;

-- What became of a message; null: it never went anywhere.
create or replace function hall.message_end(p_state text) returns text language sql immutable
    return case when p_state = 'delivered' then 'sms_delivered' when p_state in ('failed', 'expired', 'unknown') then 'sms_failed' when p_state <> 'suppressed' then 'sms_waiting' end;

create or replace function hall.count_message() returns trigger language plpgsql as $$
declare
    was text := case tg_op when 'UPDATE' then hall.message_end(old.state) end;
    becomes text := hall.message_end(new.state);
begin
    insert into hall.tally_tail
    select m.measure, hall.day_of(m.at), coalesce((select department_id from hall.case_file where id = new.case_id), 0), 0, 0, extract(hour from m.at at time zone 'Asia/Shanghai'), m.n
    from (values (was, case tg_op when 'UPDATE' then old.queued_at end, -1), (becomes, new.queued_at, 1)) m(measure, at, n) where m.measure is not null;
    return null;
end $$;

-- 好评率: what a person who was asked calls satisfied, of all who answered; a rating is never taken back.
create or replace function hall.count_rating() returns trigger language plpgsql as $$
begin
    insert into hall.tally_tail
    select m.measure, hall.day_of(new.at), c.department_id, c.item_id, 0, 0, 1
    from hall.case_file c, unnest(hall.rating_measures(new.level)) m(measure) where c.id = new.case_id;
    return null;
end $$;

create or replace function hall.rating_measures(p_level text) returns text[] language sql immutable
    return case when p_level in ('very_satisfied', 'satisfied') then '{ratings,good_ratings}' else '{ratings}' end::text[];

-- Sums and what was not added yet, as one; both from the asker's one snapshot.
create or replace function hall.tallied(p_measures text[], p_departments smallint[], p_from date, p_to date)
returns table (measure text, day date, department_id smallint, item_id int, staff_id int, hour smallint, n bigint) language sql stable
begin atomic
    select measure, day, department_id, item_id, staff_id, hour, n from hall.tally
    where measure = any (p_measures) and day between p_from and p_to and department_id = any (p_departments)
    union all
    select measure, day, department_id, item_id, staff_id, hour, n from hall.tally_tail
    where measure = any (p_measures) and day between p_from and p_to and department_id = any (p_departments);
end;

-- Adds up what was appended, so many rows at a time. Several keepers take different rows, and touch the sums in one order.
create or replace function hall.fold_tallies(p_most int default 20000) returns int language plpgsql as $$
declare
    folded int;
begin
    with taken as (
        delete from hall.tally_tail where ctid = any (array(select ctid from hall.tally_tail limit p_most for update skip locked)) returning *
    ), added as (
        insert into hall.tally as t
        select measure, day, department_id, item_id, staff_id, hour, sum(n) from taken
        group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6
        on conflict (measure, day, department_id, item_id, staff_id, hour) do update set n = t.n + excluded.n
        returning 1
    )
    select count(*) into folded from taken, (select count(*) from added) made;
    return folded;
end $$;

-- Counts everything anew: for a hall that had cases before it had figures, and whenever somebody doubts them. Nobody writes meanwhile.
create or replace function hall.recount_tallies() returns void language plpgsql as $$
begin
    lock table hall.case_file, hall.event, hall.clock, hall.review_queue, hall.message, hall.rating, hall.tally, hall.tally_tail in share row exclusive mode;
    delete from hall.tally;
    delete from hall.tally_tail;
    insert into hall.tally
    select measure, day, department_id, item_id, staff_id, hour, sum(n) from (
        select m.measure, hall.day_of(e.at) as day, c.department_id, c.item_id, m.staff_id, m.hour, m.n
        from hall.event e join hall.case_file c on c.id = e.case_id cross join lateral hall.measures_of(e) m
        where e.id not in (select (u.data ->> 'undone')::bigint from hall.event u where u.action = 'undo')
        union all
        select w.measure, hall.day_of(e.at), c.department_id, c.item_id, 0, 0, w.n
        from hall.event e join hall.case_file c on c.id = e.case_id cross join lateral (select hall.waited(e) as minutes offset 0) x
        cross join lateral (values ('waits', 1), ('wait_minutes', x.minutes)) w(measure, n)
        where e.desk = 'counter' and x.minutes is not null
        union all
        select 'open', '-infinity', department_id, item_id, 0, 0, 1 from hall.case_file where hall.is_undecided(status)
        union all
        select case kind when 'deliver' then 'deliver' else 'due' end, hall.day_of(due_at), department_id, 0, 0, 0, 1
        from hall.clock where ended_at is null and kind in ('tell', 'promised', 'deliver')
        union all
        select 'paused', hall.day_of(due_at), department_id, 0, 0, 0, 1 from hall.review_queue where paused
        union all
        select g.measure, hall.day_of(r.at), c.department_id, c.item_id, 0, 0, 1
        from hall.rating r join hall.case_file c on c.id = r.case_id cross join lateral unnest(hall.rating_measures(r.level)) g(measure)
        union all
        select hall.message_end(m.state), hall.day_of(m.queued_at), coalesce(c.department_id, 0), 0, 0, extract(hour from m.queued_at at time zone 'Asia/Shanghai'), 1
        from hall.message m left join hall.case_file c on c.id = m.case_id where hall.message_end(m.state) is not null) counted
    group by 1, 2, 3, 4, 5, 6;
end $$;

-- The bulk sample counts by itself: a row at a time would take longer than everything else about it.
create or replace function hall.watch_tallies(p_on boolean) returns void language plpgsql as $$
declare
    t record;
begin
    for t in select tgname, tgrelid::regclass as of_table from pg_trigger where tgname like 'count\_%' and not tgisinternal loop
        execute format('alter table %s %s trigger %I', t.of_table, case when p_on then 'enable' else 'disable' end, t.tgname);
    end loop;
end $$;

-- What is counted, in words that change when it does: figures of a hall in use are counted anew then.
create or replace function hall.counting() returns text language sql stable
    return md5(concat(pg_get_functiondef('hall.measures_of'::regproc), pg_get_functiondef('hall.waited'::regproc), pg_get_functiondef('hall.is_undecided'::regproc),
        pg_get_functiondef('hall.message_end'::regproc), pg_get_functiondef('hall.rating_measures'::regproc), (select string_agg(pg_get_triggerdef(oid), ';' order by tgname) from pg_trigger where tgname like 'count\_%' and not tgisinternal)));

do $triggers$
begin
    create or replace trigger count_event after insert on hall.event for each row
        when (new.seq = 1 or new.desk = 'counter' or new.action in ('undo', 'deem', 'forward', 'propose', 'grant', 'refuse', 'return', 'terminate', 'pause', 'extend'))
        execute function hall.count_event();
    create or replace trigger count_new_case after insert on hall.case_file for each row when (hall.is_undecided(new.status)) execute function hall.count_case();
    create or replace trigger count_case after update of status on hall.case_file for each row
        when (hall.is_undecided(old.status) <> hall.is_undecided(new.status)) execute function hall.count_case();
    create or replace trigger count_new_clock after insert on hall.clock for each row
        when (new.kind in ('tell', 'promised', 'deliver') and new.ended_at is null) execute function hall.count_clock();
    create or replace trigger count_clock after update of ended_at, due_at on hall.clock for each row
        when (new.kind in ('tell', 'promised', 'deliver') and (old.ended_at is null or new.ended_at is null)
              and ((old.ended_at is null) <> (new.ended_at is null) or old.due_at <> new.due_at)) execute function hall.count_clock();
    create or replace trigger count_gone_clock after delete on hall.clock for each row
        when (old.kind in ('tell', 'promised', 'deliver') and old.ended_at is null) execute function hall.count_clock();
    create or replace trigger count_new_pause after insert on hall.review_queue for each row when (new.paused) execute function hall.count_pause();
    create or replace trigger count_pause after update of paused, due_at on hall.review_queue for each row
        when ((old.paused or new.paused) and (old.paused <> new.paused or old.due_at <> new.due_at)) execute function hall.count_pause();
    create or replace trigger count_gone_pause after delete on hall.review_queue for each row when (old.paused) execute function hall.count_pause();
    create or replace trigger count_new_rating after insert on hall.rating for each row execute function hall.count_rating();
    create or replace trigger count_new_message after insert on hall.message for each row execute function hall.count_message();
    create or replace trigger count_message after update of state, queued_at on hall.message for each row
        when (hall.message_end(old.state) is distinct from hall.message_end(new.state) or old.queued_at <> new.queued_at) execute function hall.count_message();
    if obj_description('hall.tally'::regclass) is distinct from 'counted as ' || hall.counting() then
        perform hall.recount_tallies();
        execute format('comment on table hall.tally is %L', 'counted as ' || hall.counting());
    end if;
end
$triggers$;
