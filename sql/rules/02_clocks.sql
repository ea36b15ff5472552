-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Clocks: how long the law gives, what stands still in between, and when it is over (docs/clocks.md).
set local role hall_owner;

-- The clock by which a case in a queue is seen: the time to answer until it is accepted, then the promised time for the decision.
create or replace function hall.running_kind(p_case hall.case_file) returns text language sql immutable
    return case when (p_case).accepted_at is null then 'tell' else 'promised' end;

-- The last day of a period from which whole days are taken out. A pause that begins after the period is over gives nothing back.
-- p_adds: an extension, in working days where the unit is that, else in calendar days. The pauses stand in the order of their first days.
create or replace function hall.count_last(p_from date, p_n int, p_unit text, p_adds int, p_firsts date[], p_lasts date[]) returns date language plpgsql stable as $$
declare
    last date := case p_unit when 'workday' then hall.add_workdays(p_from, p_n + p_adds) else hall.last_day(p_from, p_n, p_unit) + p_adds end;
begin
    for i in 1 .. coalesce(cardinality(p_firsts), 0) loop
        continue when p_lasts[i] < p_firsts[i] or p_lasts[i] <= p_from or p_firsts[i] > last;
        last := case p_unit
            when 'workday' then (select d.day from hall.calendar_day d where d.workday
                and d.ordinal = hall.ordinal(last) + hall.ordinal(p_lasts[i]) - hall.ordinal(greatest(p_firsts[i] - 1, p_from)))
            else last + (p_lasts[i] - greatest(p_firsts[i] - 1, p_from)) end;
    end loop;
    return last;
end $$;

-- When a period is over: the end of its last day at the department's closing time. Hours run through nights and days of rest and end at their
-- own minute; a day that is not counted puts them off by a whole day.
create or replace function hall.count_due(p_from date, p_at timestamptz, p_n int, p_unit text, p_adds int, p_firsts date[], p_lasts date[], p_department smallint)
returns timestamptz language plpgsql stable as $$
declare
    last date;
    due_moment timestamptz := p_at + make_interval(hours => p_n) + make_interval(days => p_adds);
begin
    if p_unit = 'hour' then
        for i in 1 .. coalesce(cardinality(p_firsts), 0) loop
            continue when p_lasts[i] < p_firsts[i] or p_lasts[i] <= p_from or p_firsts[i]::timestamp at time zone 'Asia/Shanghai' >= due_moment;
            due_moment := due_moment + make_interval(days => p_lasts[i] - greatest(p_firsts[i] - 1, p_from));
        end loop;
        return due_moment;
    end if;
    last := hall.count_last(p_from, p_n, p_unit, p_adds, p_firsts, p_lasts);
    if p_unit <> 'workday' and last > p_from then
        last := hall.next_workday(last);
        for i in 1 .. coalesce(cardinality(p_firsts), 0) loop
            continue when last not between p_firsts[i] and p_lasts[i];
            last := hall.next_workday(p_lasts[i] + 1);
        end loop;
    end if;
    return hall.due_at(last, p_department);
end $$;

-- The clocks of a case, running and ended. The fence (offset 0) keeps the planner to the index by case: while few clocks run, the small indexes of
-- running ones by due time look cheaper to it, and a plan kept from then reads them from end to end when they have grown.
create or replace function hall.clocks_of(p_case bigint) returns setof hall.clock language sql stable rows 4
begin atomic
    select * from hall.clock where case_id = p_case offset 0;
end;

-- A clock as its intervals make it now.
create or replace function hall.recounted(k hall.clock, p_department smallint) returns hall.clock language plpgsql stable as $$
declare
    firsts date[];
    lasts date[];
    added int;
begin
    select array_agg(first_day order by first_day) filter (where effect = 'pause'), array_agg(last_day order by first_day) filter (where effect = 'pause'), coalesce(sum(adds), 0)
    into firsts, lasts, added from hall.clock_interval where clock_id = k.id;
    k.due_at := hall.count_due(k.from_day, k.from_at, k.n, k.unit, added, firsts, lasts, p_department);
    k.provisional := hall.is_provisional(k.from_day, hall.day_of(k.due_at));
    return k;
end $$;

-- The last day that a clock's unit itself gives, before a day of rest carries it on. p_pause: if it stood still then, too.
create or replace function hall.nominal_last(k hall.clock, p_pause daterange) returns date language plpgsql stable as $$
begin
    return (select hall.count_last(k.from_day, k.n, k.unit, coalesce(sum(i.adds)::int, 0), array_agg(i.first_day order by i.first_day) filter (where i.effect = 'pause'),
                array_agg(i.last_day order by i.first_day) filter (where i.effect = 'pause'))
            from (select effect, adds, first_day, last_day from hall.clock_interval where clock_id = k.id
                  union all select 'pause', 0, lower(p_pause), upper(p_pause) - 1 where not isempty(p_pause)) i);
end $$;

create or replace function hall.start_clock(p_case bigint, p_kind text, p_from timestamptz, p_n int, p_unit text, p_department smallint)
returns timestamptz language plpgsql as $$
declare
    first date := hall.day_of(p_from);
    due_moment timestamptz := case p_unit when 'hour' then p_from + make_interval(hours => p_n) else hall.due_at(hall.due_day(first, p_n, p_unit), p_department) end;
begin
    insert into hall.clock (case_id, department_id, kind, from_day, from_at, n, unit, due_at, provisional)
    values (p_case, p_department, p_kind, first, p_from, p_n, p_unit, due_moment, hall.is_provisional(first, hall.day_of(due_moment)));
    return due_moment;
end $$;

-- p_at: when it ended by law, where that is earlier than the moment at which it is written down.
create or replace function hall.end_clock(p_case bigint, p_kind text, p_outcome text, p_at timestamptz default now()) returns void language plpgsql as $$
begin
    update hall.clock set ended_at = p_at, outcome = p_outcome where case_id = p_case and kind = p_kind and ended_at is null;
end $$;

-- The time runs again from today on; where the day that was planned has come before, from that day on. False: it did not stand still.
create or replace function hall.end_pauses(p_case bigint) returns boolean language plpgsql as $$
begin
    update hall.clock_interval set resumed_at = now(), last_day = least(last_day, greatest(hall.today() - 1, first_day - 1))
    where case_id = p_case and effect = 'pause' and resumed_at is null;
    return found;
end $$;

-- A decision ends the pauses of what it decides, and the time for it.
create or replace function hall.end_deciding(p_case bigint, p_outcome text) returns void language plpgsql as $$
begin
    perform hall.end_pauses(p_case);
    perform hall.end_clock(p_case, 'statutory', p_outcome), hall.end_clock(p_case, 'promised', p_outcome);
end $$;

-- Counts the running clocks of a case's decision anew and says what they are now.
create or replace function hall.recount_deciding(p_case hall.case_file) returns jsonb language plpgsql as $$
declare
    k hall.clock;
    dates jsonb := '{}';
begin
    for k in select * from hall.clock where id in (select id from hall.clocks_of(p_case.id) where kind in ('statutory', 'promised')) and ended_at is null
        order by id for update loop
        k := hall.recounted(k, p_case.department_id);
        update hall.clock set due_at = k.due_at, provisional = k.provisional where id = k.id;
        dates := dates || jsonb_build_object(k.kind || '_due', k.due_at, k.kind || '_provisional', k.provisional);
    end loop;
    return dates;
end $$;

-- The special procedure that keeps the case's time for the decision standing, or a row of nulls.
create or replace function hall.running_pause(p_case bigint) returns hall.clock_interval language plpgsql stable as $$
declare
    i hall.clock_interval;
begin
    select * into i from hall.clock_interval where case_id = p_case and effect = 'pause' and resumed_at is null order by id limit 1;
    return i;
end $$;

-- The dates of a case's decision if its clock stood still for so many working days, or ran so many longer: for the officer before the act,
-- and for the notice, which names them. The day on which a pause is ordered still counts; the first day after it that the notice names does not.
create or replace function hall.deciding_if(p_case hall.case_file, p_pause int, p_adds int) returns jsonb language plpgsql stable as $$
declare
    last date := hall.add_workdays(hall.today(), p_pause);
begin
    return (select jsonb_build_object('first_day', hall.today() + 1, 'last_day', last, 'resumes_on', last + 1, 'pause_provisional', hall.is_provisional(hall.today(), last))
                || jsonb_object_agg(x.kind || '_due', x.due) || jsonb_object_agg(x.kind || '_provisional', hall.is_provisional(x.from_day, hall.day_of(x.due)))
                || jsonb_object_agg(x.kind || '_was', x.due_at) || jsonb_object_agg(x.kind || '_was_provisional', x.provisional)
            from (select k.*, hall.count_due(k.from_day, k.from_at, k.n, k.unit, p_adds + coalesce(i.added, 0),
                      case when p_pause > 0 then i.firsts || (hall.today() + 1) else i.firsts end, case when p_pause > 0 then i.lasts || last else i.lasts end, p_case.department_id) due
                  from hall.clock k,
                      lateral (select array_agg(first_day order by first_day) filter (where effect = 'pause') firsts,
                                      array_agg(last_day order by first_day) filter (where effect = 'pause') lasts, sum(adds)::int added
                               from hall.clock_interval where clock_id = k.id) i
                  where k.case_id = p_case.id and k.kind in ('statutory', 'promised') and k.ended_at is null) x);
end $$;

-- 特别程序 (Art. 45): both clocks of the decision stand still from tomorrow on for the working days that the notice names.
-- The event and the notice are already there; the caller has locked the case.
create or replace function hall.pause_clock(p_case hall.case_file, p_event bigint, p_document bigint, p_cause text, p_workdays int) returns jsonb language plpgsql as $$
declare
    last date := hall.add_workdays(hall.today(), p_workdays);
begin
    insert into hall.clock_interval (clock_id, case_id, effect, cause, most, first_day, last_day, planned, event_id, document_id)
    select k.id, k.case_id, 'pause', p_cause, 0, hall.today() + 1, last, p_workdays, p_event, p_document
    from hall.clocks_of(p_case.id) k where k.kind in ('statutory', 'promised') and k.ended_at is null;
    if not found then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'pause'));
    end if;
    return hall.recount_deciding(p_case) || jsonb_build_object('first_day', hall.today() + 1, 'last_day', last, 'resumes_on', last + 1);
end $$;

create or replace function hall.resume_clock(p_case hall.case_file) returns jsonb language plpgsql as $$
begin
    if not hall.end_pauses(p_case.id) then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'resume'));
    end if;
    return hall.recount_deciding(p_case);
end $$;

-- Art. 42: once, by as many working days as hall.clock_cause says.
create or replace function hall.extend_clock(p_case hall.case_file, p_event bigint, p_document bigint, p_workdays int, p_cause text default 'extension')
returns jsonb language plpgsql as $$
begin
    insert into hall.clock_interval (clock_id, case_id, effect, cause, most, adds, event_id, document_id)
    select k.id, k.case_id, 'extend', p_cause, a.most, p_workdays, p_event, p_document
    from hall.clock k join hall.clock_cause a on a.cause = p_cause
    where k.case_id = p_case.id and k.kind in ('statutory', 'promised') and k.ended_at is null;
    if not found then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'extend'));
    end if;
    return hall.recount_deciding(p_case);
exception when unique_violation or check_violation then
    perform hall.refuse('YC312', jsonb_build_object('case_no', p_case.case_no, 'most', (select most from hall.clock_cause where cause = p_cause),
        'extended', exists (select from hall.clock_interval where case_id = p_case.id and effect = 'extend')));
end $$;

-- On the day that its notice named a clock runs again, whether somebody thinks of it or not. The day counts from then, even where the hall was down.
create or replace function hall.resume_clocks() returns int language plpgsql as $$
declare
    c hall.case_file;
    nobody hall.seat;
    i hall.clock_interval;
    n int := 0;
begin
    for c in select f.* from hall.case_file f
             where f.id in (select case_id from hall.clock_interval where effect = 'pause' and resumed_at is null and last_day < hall.today())
             order by f.id limit 200 for update of f skip locked loop
        i := hall.running_pause(c.id);
        continue when i.id is null or i.last_day >= hall.today();
        -- What goes wrong with one case is written down once and holds up no other.
        begin
            c := hall.record(c, nobody, 'keeper', 'resume', jsonb_build_object('cause', i.cause, 'due', i.last_day + 1) || hall.resume_clock(c), true);
            n := n + 1;
        exception when lock_not_available then
            null; -- the next second
        when others then
            perform hall.trace_once('keeper.resume_failed', c.case_no, sqlerrm);
        end;
    end loop;
    return n;
end $$;

-- Years that dates already reach into, or soon will, and that nobody has loaded: the running one, and from November on the next.
create or replace function hall.calendar_missing() returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(y order by y), '[]')
            from generate_series(extract(year from hall.today())::int, extract(year from hall.today() + 61)::int) y
            where not exists (select from hall.calendar_year k where k.year = y and k.loaded));
end $$;
