-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Counting by the law's calendar. Day 0 is the day of receipt or acceptance; the first counted day is the next working day
-- (行政许可法 Art. 82 with 民法典 Art. 201); due is the end of the last one, at the department's closing time in Asia/Shanghai.
set local role hall_owner;

create or replace function hall.today() returns date language sql stable
    return (now() at time zone 'Asia/Shanghai')::date;

create or replace function hall.day_of(p_at timestamptz) returns date language sql immutable
    return (p_at at time zone 'Asia/Shanghai')::date;

-- The days that the law itself counts, each once. Within five working days it is told whether an application is taken up and what is missing
-- (行政许可法 Art. 32 (1) (4)); within ten of the decision it is delivered (Art. 44).
create or replace function hall.tell_days() returns int language sql immutable
    return 5;

create or replace function hall.deliver_days() returns int language sql immutable
    return 10;

create or replace function hall.ordinal(p_day date) returns int language plpgsql stable as $$
begin
    return (select ordinal from hall.calendar_day where day = p_day);
end $$;

create or replace function hall.add_workdays(p_day date, p_n int) returns date language plpgsql stable as $$
begin
    return (select greatest(d.day, p_day) from hall.calendar_day d
            where d.workday and d.ordinal = hall.ordinal(p_day) + p_n);
end $$;

-- A date is provisional when the way to it leads through a year whose arrangement is not loaded.
create or replace function hall.is_provisional(p_from date, p_to date) returns boolean language plpgsql stable as $$
begin
    return (select count(*) from hall.calendar_year y where y.loaded and y.year between extract(year from p_from) and extract(year from p_to))
        < extract(year from p_to) - extract(year from p_from) + 1;
end $$;

-- A period whose last day is a day of rest ends with the next working day (民法典 Art. 203).
create or replace function hall.next_workday(p_day date) returns date language plpgsql stable as $$
begin
    return (select c.day from hall.calendar_day c where c.workday and c.ordinal = (select ordinal + (not workday)::int from hall.calendar_day where day = p_day));
end $$;

-- The last day of a period as the unit itself says it, before a day of rest carries it on. A month or a year ends on the day with the same number,
-- or on the month's last day where there is none (民法典 Art. 202). Hours are counted from a moment: hall.count_due.
create or replace function hall.last_day(p_from date, p_n int, p_unit text) returns date language plpgsql stable as $$
begin
    return case p_unit
        when 'workday' then hall.add_workdays(p_from, p_n)
        when 'day' then p_from + p_n
        when 'month' then (p_from + make_interval(months => p_n))::date
        when 'year' then (p_from + make_interval(years => p_n))::date
        when 'hour' then hall.day_of((p_from + time '12:00') at time zone 'Asia/Shanghai' + make_interval(hours => p_n))
    end;
end $$;

create or replace function hall.due_day(p_from date, p_n int, p_unit text) returns date language plpgsql stable as $$
declare
    last date := hall.last_day(p_from, p_n, p_unit);
begin
    return case when p_unit in ('day', 'month', 'year') and p_n > 0 then hall.next_workday(last) else last end;
end $$;

-- Within five days of being told a hearing is asked for (行政许可法 Art. 46, 47). It is the applicant's time, not the office's, of which alone Art. 82 says that it
-- is counted in working days: the hall says how much it is and of what unit (docs/decisions.md).
create or replace function hall.hearing_period() returns jsonb language plpgsql stable as $$
begin
    return coalesce(hall.setting('rules') -> 'hearing_period', hall.usual_rules() -> 'hearing_period');
end $$;

-- The last day on which somebody who was told on a day may ask for a hearing.
create or replace function hall.hearing_until(p_told date) returns date language plpgsql stable as $$
declare
    period jsonb := hall.hearing_period();
begin
    return hall.due_day(p_told, (period ->> 'n')::int, period ->> 'unit');
end $$;

-- The same for who was told by an event: as long as it said then, whatever the rule says since. What was told before events said it had five working days.
create or replace function hall.hearing_until(p_told hall.event) returns date language plpgsql stable as $$
declare
    period jsonb := coalesce(p_told.data -> 'hearing_period', '{"n": 5, "unit": "workday"}');
begin
    return hall.due_day(hall.day_of(p_told.at), (period ->> 'n')::int, period ->> 'unit');
end $$;

create or replace function hall.due_at(p_due date, p_department smallint) returns timestamptz language plpgsql stable as $$
begin
    return (p_due + (select closes from hall.department where id = p_department)) at time zone 'Asia/Shanghai';
end $$;

-- Whole working days that remain after today: 0 on the last day, negative when over.
create or replace function hall.workdays_left(p_due timestamptz) returns int language plpgsql stable as $$
declare
    remaining int := hall.ordinal(hall.day_of(p_due)) - hall.ordinal(hall.today());
begin
    return case when p_due < now() then least(remaining, -1) else remaining end;
end $$;

-- Green from three working days, amber one or two, red on the last day and after; none where no clock runs.
create or replace function hall.light_of(p_remaining int) returns text language sql immutable
    return case when p_remaining >= 3 then 'green' when p_remaining >= 1 then 'amber' when p_remaining is not null then 'red' end;

create or replace function hall.light(p_due timestamptz) returns text language sql stable
    return hall.light_of(hall.workdays_left(p_due));

-- The last instant at which a case due then is still red or amber: lights as ranges of due_at, so that the queue can be read by index.
create or replace function hall.light_range(p_light text) returns tstzrange language plpgsql stable as $$
begin
    return case p_light
        when 'red' then tstzrange('-infinity', (hall.today() + 1)::timestamp at time zone 'Asia/Shanghai', '[)')
        when 'amber' then tstzrange((hall.today() + 1)::timestamp at time zone 'Asia/Shanghai',
            (hall.add_workdays(hall.today(), 2) + 1)::timestamp at time zone 'Asia/Shanghai', '[)')
        when 'green' then tstzrange((hall.add_workdays(hall.today(), 2) + 1)::timestamp at time zone 'Asia/Shanghai', 'infinity', '[)')
    end;
end $$;

-- Counts every day out of the years and exceptions that are loaded. Run whenever an arrangement changes.
create or replace function hall.rebuild_calendar() returns void language plpgsql as $$
begin
    delete from hall.calendar_day;
    insert into hall.calendar_day (day, workday, ordinal, name, provisional)
    select day, workday, sum(workday::int) over (order by day), name, provisional
    from (select d::date as day,
                 coalesce(x.kind = 'work', extract(isodow from d) < 6) as workday,
                 x.name,
                 coalesce(not y.loaded, true) as provisional
          from generate_series(date '2023-01-01', date '2060-12-31', interval '1 day') d
          left join hall.calendar_exception x on x.day = d::date
          left join hall.calendar_year y on y.year = extract(year from d)) days;
end $$;

-- A hall in use whose calendar ends earlier than that is given the rest of it.
do $extend$
begin
    if (select max(day) from hall.calendar_day) < date '2060-12-31' then
        perform hall.rebuild_calendar();
    end if;
end
$extend$;
