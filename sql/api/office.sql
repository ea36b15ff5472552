-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The office administrator's calendar. Loading a year recalculates every provisional date that reaches into it, and loading it again those that
-- reach over a day that changed; what moved is listed (docs/clocks.md).
set local role hall_owner;

-- What the State Council's office arranges for a year: days of that year, each once and each with a name; the days that the law fixes are off, and so
-- are some more; who makes up for it does so on a weekend. Anything else is a list that somebody has not finished.
create or replace function hall.demand_arrangement(p_year int, p_days jsonb) returns void language plpgsql stable as $$
declare
    why text;
    day text;
begin
    if p_year is null or p_year not between 2023 and 2060 or jsonb_typeof(p_days) is distinct from 'array' or jsonb_array_length(p_days) > 120 then
        perform hall.refuse('YC303', '{"field": "days", "least": 11, "why": "year"}');
    end if;
    select x ->> 'date' into day from jsonb_array_elements(p_days) x
    where extract(year from hall.day_or_null(x ->> 'date')) is distinct from p_year or coalesce(x ->> 'kind', '') not in ('off', 'work') or hall.words_or_null(x ->> 'name') is null
       or x ->> 'kind' = 'work' and extract(isodow from hall.day_or_null(x ->> 'date')) < 6 limit 1;
    if found then
        why := 'day';
    elsif (select count(distinct x ->> 'date') < count(*) from jsonb_array_elements(p_days) x) then
        why := 'twice';
        day := (select x ->> 'date' from jsonb_array_elements(p_days) x group by 1 having count(*) > 1 limit 1);
    elsif (select count(*) not between 11 and 60 from jsonb_array_elements(p_days) x where x ->> 'kind' = 'off') then
        why := 'count';
    else
        select p_year || fixed into day from unnest(array['-01-01', '-05-01', '-05-02', '-10-01', '-10-02', '-10-03']) fixed
        where not p_days @> jsonb_build_array(jsonb_build_object('date', p_year || fixed, 'kind', 'off')) limit 1;
        why := case when found then 'statutory' end;
    end if;
    if why is not null then
        perform hall.refuse('YC303', jsonb_strip_nulls(jsonb_build_object('field', 'days', 'least', 11, 'why', why, 'date', left(day, 40))));
    end if;
    perform hall.demand_clean(x ->> 'name', 'name') from jsonb_array_elements(p_days) x;
end $$;

create function office.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_in('office', p_device);
end $$;

create function office.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_out('office');
end $$;

-- By which word somebody knows a year as it was last loaded; none yet is the empty one.
create or replace function hall.edition_of(p_year int) returns text language plpgsql stable as $$
begin
    return coalesce((select loaded_at::text from hall.calendar_year where year = p_year), '');
end $$;

-- The days of a year become these; which were another kind of day before, from the first to the last. The days are made anew as a whole, so one
-- year at a time.
create or replace function hall.arrange_year(p_year int, p_days jsonb, p_source text, p_by name, out first date, out last date) language plpgsql as $$
begin
    select min(day), max(day) into first, last
    from (select day, kind from hall.calendar_exception where extract(year from day) = p_year) was
    full join (select x.date as day, x.kind from jsonb_to_recordset(p_days) as x(date date, kind text)) is_now using (day)
    where was.kind is distinct from is_now.kind;
    delete from hall.calendar_exception where extract(year from day) = p_year;
    insert into hall.calendar_exception (day, kind, name) select x.date, x.kind, x.name from jsonb_to_recordset(p_days) as x(date date, kind text, name text);
    insert into hall.calendar_year (year, loaded, loaded_at, source, loaded_by) values (p_year, true, now(), p_source, p_by)
    on conflict (year) do update set loaded = true, loaded_at = now(), source = excluded.source, loaded_by = excluded.loaded_by;
    perform hall.rebuild_calendar();
end $$;

-- p_seen: the edition that the days were made of; somebody else's that came meanwhile is not overwritten. Null: whoever loads a file looked at none.
create function office.load_year(p_request uuid, p_year int, p_days jsonb, p_source text, p_seen text default null) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'office.load_year', jsonb_build_array(p_year, p_days, p_source, p_seen));
    moved jsonb;
    span record;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('office');
    perform hall.demand_arrangement(p_year, p_days), hall.demand_reason(p_source, 'source', 2);
    lock table hall.calendar_year in share row exclusive mode;
    if p_seen <> hall.edition_of(p_year) then
        perform hall.refuse('YC101', (select jsonb_strip_nulls(jsonb_build_object('year', p_year, 'by', s.name, 'at', y.loaded_at))
            from hall.calendar_year y left join hall.staff s on s.login = y.loaded_by where y.year = p_year));
    end if;
    span := hall.arrange_year(p_year, p_days, p_source, session_user);
    moved := hall.recalculate(p_year, span.first, span.last);
    insert into hall.recheck as r (year, first, last) values (p_year, span.first, span.last)
    on conflict (year) do update set first = least(r.first, excluded.first), last = greatest(r.last, excluded.last), after_xid = null;
    insert into hall.trace (what, data) values ('office.load_year', jsonb_build_object('year', p_year, 'source', p_source, 'moved', jsonb_array_length(moved)));
    return hall.end_request(p_request::text, jsonb_build_object('moved', moved, 'more', exists (select from hall.misdated(span.first, span.last) m where m.moved)));
end $$;

-- What such days would move, were they loaded now: tried out, counted, and taken back, so that it is counted as it will be. By number and item only; whose
-- cases they are leaves the hall with a trace (office.recalculated).
create function office.preview_year(p_year int, p_days jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    span record;
    found jsonb;
begin
    perform hall.my_staff('office');
    perform hall.demand_arrangement(p_year, p_days);
    begin
        lock table hall.calendar_year in share row exclusive mode;
        span := hall.arrange_year(p_year, p_days, '', session_user);
        perform hall.replan_pauses();
        with m as materialized (select k.id, m.case_id, c.case_no, v.name as item, k.kind, k.due_at as old, m.due as new, m.moved, m.provisional
            from hall.misdated(span.first, span.last) m join hall.clock k on k.id = m.clock_id join hall.case_file c on c.id = m.case_id
            join hall.item_version v on v.id = c.item_version_id)
        select jsonb_build_object('deadlines', count(*) filter (where moved), 'cases', count(distinct case_id) filter (where moved),
                'earlier', count(*) filter (where moved and new < old), 'settled', count(*) filter (where not moved and not provisional),
                'dates', (select coalesce(jsonb_agg(jsonb_build_object('case_no', x.case_no, 'item', x.item, 'kind', x.kind, 'old', x.old, 'new', x.new) order by x.new, x.id), '[]')
                          from (select * from m where moved order by new, id limit 200) x))
        into found from m;
        raise exception 'tried out';
    exception when raise_exception then
        null;
    end;
    return found;
end $$;

-- Clocks that run and say another date than the calendar would give them now, a case's together: those that are provisional or reach over a day
-- that changed. One statement for all of them; only what was paused or is counted otherwise than in working days is counted one by one.
create or replace function hall.misdated(p_first date, p_last date) returns table (clock_id bigint, case_id bigint, due timestamptz, provisional boolean, moved boolean)
language plpgsql stable as $$
begin
    return query
    select k.id, k.case_id, n.due, p.provisional, n.due <> k.due_at
    from hall.clock k
    join hall.case_file c on c.id = k.case_id
    join hall.department dep on dep.id = c.department_id
    join hall.calendar_day f on f.day = k.from_day
    left join hall.calendar_day d on d.workday and d.ordinal = f.ordinal + k.n
    cross join lateral (select case when k.unit = 'workday' and not exists (select from hall.clock_interval i where i.clock_id = k.id)
        then (greatest(d.day, k.from_day) + dep.closes) at time zone 'Asia/Shanghai' else (hall.recounted(k, c.department_id)).due_at end as due) n
    cross join lateral (select (select count(*) from hall.calendar_year y where y.loaded and y.year between extract(year from k.from_day) and extract(year from hall.day_of(n.due)))
        < extract(year from hall.day_of(n.due)) - extract(year from k.from_day) + 1 as provisional) p
    where k.ended_at is null and (k.provisional or k.due_at >= p_first::timestamp at time zone 'Asia/Shanghai' and k.from_day < p_last)
      and (n.due, p.provisional) is distinct from (k.due_at, k.provisional)
    order by k.case_id, k.id;
end $$;

-- Who was invited until a day that the calendar would put later now. Never an earlier one: the invitation says what it says.
create or replace function hall.suggested_too_early(p_first date) returns table (case_id bigint, suggested_at timestamptz) language plpgsql stable as $$
begin
    return query select q.case_id, s.at
    from hall.queue q
    cross join lateral (select max(e.at) as at from hall.event e where e.case_id = q.case_id and e.action = 'pre_review') told
    cross join lateral (select hall.due_at(hall.suggested_day(hall.day_of(told.at)), q.department_id) as at) s
    where q.suggested_at >= p_first::timestamp at time zone 'Asia/Shanghai' and s.at > q.suggested_at;
end $$;

-- A planned pause ends with as many working days as its notice names, wherever they lie now.
create or replace function hall.replan_pauses() returns void language plpgsql as $$
begin
    update hall.clock_interval set last_day = hall.add_workdays(first_day - 1, planned)
    where effect = 'pause' and resumed_at is null and last_day <> hall.add_workdays(first_day - 1, planned);
end $$;

-- Counts a thousand cases anew, so that nobody waits long for any of them; who is working on one is waited for the next time. What is left after that is
-- the keeper's.
create or replace function hall.recalculate(p_year int, p_first date, p_last date) returns jsonb language plpgsql as $$
declare
    moved jsonb[] := '{}';
    m record;
    k hall.clock;
    counted hall.clock;
    c hall.case_file;
begin
    perform hall.replan_pauses();
    for m in select * from hall.suggested_too_early(p_first) limit 1000 loop
        perform from hall.case_file where id = m.case_id for update skip locked;
        continue when not found;
        update hall.queue set suggested_at = m.suggested_at where case_id = m.case_id and suggested_at < m.suggested_at;
    end loop;
    for m in select * from hall.misdated(p_first, p_last) loop
        if not m.moved then
            update hall.clock set provisional = m.provisional where id = m.clock_id and ended_at is null and due_at = m.due;
            continue;
        end if;
        exit when cardinality(moved) >= 1000;
        select * into c from hall.case_file where id = m.case_id for update skip locked;
        continue when not found;
        select * into k from hall.clock where id = m.clock_id and ended_at is null;
        continue when not found;
        -- Once more now that the case is held: it may have been paused meanwhile.
        counted := hall.recounted(k, c.department_id);
        continue when counted.due_at = k.due_at;
        c := hall.redated(c, k, counted, p_year);
        moved := moved || jsonb_build_object('case_no', c.case_no, 'kind', k.kind, 'old', k.due_at, 'new', counted.due_at);
    end loop;
    return to_jsonb(moved);
end $$;

-- The rest, and cases that were opened or moved at the very moment and have their dates from the calendar before. Everybody who might have is
-- older than the transaction in which the keeper sees the year for the second time; when they have all ended and nothing is misdated any more, it is done.
-- (The one in which it first sees it may be older than theirs, and behind the end of a snapshot others may be running.)
create or replace function hall.recheck_calendar() returns int language plpgsql as $$
declare
    r hall.recheck;
    moved int := 0;
begin
    for r in select * from hall.recheck for update skip locked loop
        moved := moved + jsonb_array_length(hall.recalculate(r.year, r.first, r.last));
        if r.after_xid is null then
            update hall.recheck set after_xid = '0' where year = r.year;
        elsif r.after_xid = '0' then
            update hall.recheck set after_xid = pg_current_xact_id() where year = r.year;
        elsif pg_snapshot_xmin(pg_current_snapshot()) >= r.after_xid and not exists (select from hall.misdated(r.first, r.last))
            and not exists (select from hall.suggested_too_early(r.first)) then
            delete from hall.recheck where year = r.year;
        end if;
    end loop;
    return moved;
end $$;

-- missing: years that ought to be loaded by now; from November on the next one is among them. years: those that were ever loaded, this one and the next.
create function office.calendar(p_year int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('office');
    return jsonb_build_object('year', p_year, 'loaded', coalesce((select loaded from hall.calendar_year where year = p_year), false), 'missing', hall.calendar_missing(),
        'edition', hall.edition_of(p_year),
        'years', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('year', y, 'loaded', coalesce(k.loaded, false), 'loaded_at', k.loaded_at, 'source', nullif(k.source, ''), 'by', s.name)) order by y)
                  from (select year::int as y from hall.calendar_year where loaded union select extract(year from hall.today())::int + n from generate_series(0, 1) n) known
                  left join hall.calendar_year k on k.year = y left join hall.staff s on s.login = k.loaded_by),
        'days', (select coalesce(jsonb_agg(jsonb_build_object('date', day, 'kind', kind, 'name', name) order by day), '[]') from hall.calendar_exception where extract(year from day) = p_year));
end $$;

-- Whose dates a year's arrangement moved: who was promised another day. A list of people leaves the hall, and so it takes two calls, as an export does
-- (docs/audit.md): the first writes down who wants it of which year (null: of any).
create function office.recalculated(p_request uuid, p_year int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'office.recalculated', jsonb_build_array(p_year));
    me hall.staff;
    new_id bigint;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('office');
    insert into hall.export (staff_id, what, filter) values (me.id, 'recalculated', jsonb_strip_nulls(jsonb_build_object('year', p_year))) returning id into new_id;
    insert into hall.trace (what, data) values ('office.recalculated', jsonb_strip_nulls(jsonb_build_object('export', new_id, 'year', p_year)));
    return hall.end_request(p_request::text, jsonb_build_object('export', new_id));
end $$;

-- Second call, in a transaction of its own and within the hour: a page, the latest first. It ends before the smallest id of the one before.
create function office.recalculated_page(p_export bigint, p_before bigint, p_count int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('office');
    x hall.export;
begin
    update hall.export set answered_at = coalesce(answered_at, now())
    where id = p_export and staff_id = me.id and what = 'recalculated' and at > now() - interval '1 hour' and xid <> pg_current_xact_id() returning * into x;
    if not found then
        perform hall.refuse('YC001', '{"what": "export"}');
    end if;
    return jsonb_build_object('dates', hall.recalculated((x.filter ->> 'year')::int, p_before, least(p_count, 500)));
end $$;

create or replace function hall.recalculated(p_year int, p_before bigint, p_count int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(to_jsonb(x) order by x.id desc), '[]')
            from (select r.id, r.at, c.case_no, v.name as item, c.applicant ->> 'name' as applicant, hall.mask_phone(c.applicant ->> 'phone') as phone_masked,
                      k.kind, r.old_due as old, r.new_due as new, r.was_provisional, s.name as by
                  from hall.recalculation r join hall.clock k on k.id = r.clock_id join hall.case_file c on c.id = r.case_id
                  join hall.item_version v on v.id = c.item_version_id left join hall.staff s on s.login = r.by
                  where (p_year is null or r.year = p_year) and (p_before is null or r.id < p_before)
                  order by r.id desc limit greatest(p_count, 1)) x);
end $$;

-- The register of 文号: each series with what it has given, what was voided, and what is missing (nothing ever is). Null: every department, kind, year.
create function office.document_numbers(p_department int, p_kind text, p_year int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('office');
    return jsonb_build_object('series', hall.document_numbers(p_department::smallint, p_kind, p_year));
end $$;

-- A series number by number, the highest first: below p_before, null: from its end. What was voided keeps its number and says why.
create or replace function hall.numbers_of(p_department smallint, p_kind text, p_licence boolean, p_year int, p_before int, p_count int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x)) order by x.serial desc), '[]')
            from (select d.serial, d.number, hall.document_title(d) as title, c.case_no, d.created_at as at, s.name as by, d.state = 'void' as void,
                      case when d.state = 'void' then d.why end as why
                  from hall.document d join hall.case_file c on c.id = d.case_id join hall.event e on e.id = d.event_id left join hall.staff s on s.id = e.staff_id
                  where d.department_id = p_department and d.kind = p_kind and d.year = p_year and d.serial is not null
                    and coalesce((d.facts ->> 'licence')::boolean, true) = p_licence and (p_before is null or d.serial < p_before)
                  order by d.serial desc limit least(greatest(p_count, 1), 500)) x);
end $$;

create function office.numbers(p_department int, p_kind text, p_licence boolean, p_year int, p_before int, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('office');
    return jsonb_build_object('numbers', hall.numbers_of(p_department::smallint, p_kind, p_licence, p_year, p_before, p_count));
end $$;

-- Where a number stands, whatever brackets and digits it is typed with; null: the hall never gave it.
create function office.find_number(p_number text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    said text := translate(left(p_number, 60), '[［(（【]］)）】０１２３４５６７８９ 　', '〔〔〔〔〔〕〕〕〕〕0123456789');
begin
    perform hall.my_staff('office');
    return jsonb_build_object('found', (select jsonb_build_object('department_id', d.department_id, 'kind', d.kind, 'year', d.year, 'serial', d.serial,
            'licence', coalesce((d.facts ->> 'licence')::boolean, true))
        from hall.document d where d.number in (said, said || '号') and d.serial is not null limit 1));
end $$;

-- The register leaves the hall in two calls, as every list does: the first writes down who takes which series.
create function office.take_numbers(p_request uuid, p_department int, p_kind text, p_licence boolean, p_year int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'office.take_numbers', jsonb_build_array(p_department, p_kind, p_licence, p_year));
    me hall.staff;
    wanted jsonb := jsonb_build_object('department', p_department, 'kind', p_kind, 'licence', p_licence, 'year', p_year);
    new_id bigint;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('office');
    if not exists (select from hall.document_serial where department_id = p_department and kind = p_kind and licence = p_licence and year = p_year) then
        perform hall.refuse('YC001', '{"what": "series"}');
    end if;
    insert into hall.export (staff_id, what, filter) values (me.id, 'document_numbers', wanted) returning id into new_id;
    insert into hall.trace (what, data) values ('office.take_numbers', jsonb_build_object('export', new_id, 'year', p_year, 'filter', wanted));
    return hall.end_request(p_request::text, jsonb_build_object('export', new_id));
end $$;

create function office.take_numbers_page(p_export bigint, p_before int, p_count int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('office');
    x hall.export;
begin
    update hall.export set answered_at = coalesce(answered_at, now())
    where id = p_export and staff_id = me.id and what = 'document_numbers' and at > now() - interval '1 hour' and xid <> pg_current_xact_id() returning * into x;
    if not found then
        perform hall.refuse('YC001', '{"what": "export"}');
    end if;
    return jsonb_build_object('numbers', hall.numbers_of((x.filter ->> 'department')::smallint, x.filter ->> 'kind', (x.filter ->> 'licence')::boolean,
        (x.filter ->> 'year')::int, p_before, p_count));
end $$;
