-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a supervisor sees and from which figure he comes to which cases (docs/supervision.md).
set local role hall_owner;

-- Those of them that a filter asks for.
create or replace function hall.wanted_departments(p_me hall.staff, p_filter jsonb) returns smallint[] language plpgsql stable as $$
declare
    mine smallint[] := hall.supervised(p_me);
    one smallint := (p_filter ->> 'department')::smallint;
begin
    if one is null then
        return mine;
    elsif one <> all (mine) then
        perform hall.refuse('YC001', '{"what": "department"}');
    end if;
    return array[one];
end $$;

-- A period's first and last day: a day, a week from Monday or a month, the one in which the filter's day lies; it ends today at the latest.
create or replace function hall.period_of(p_filter jsonb, out first date, out last date) language plpgsql stable as $$
declare
    day date := coalesce((p_filter ->> 'day')::date, hall.today());
begin
    first := case p_filter ->> 'period' when 'week' then date_trunc('week', day)::date when 'month' then date_trunc('month', day)::date else day end;
    last := case p_filter ->> 'period' when 'week' then first + 6 when 'month' then (first + interval '1 month')::date - 1 else day end;
    last := least(last, greatest(hall.today(), first));
end $$;

create or replace function hall.day_begin(p_day date) returns timestamptz language sql immutable
    return p_day::timestamp at time zone 'Asia/Shanghai';

-- Where a case stands, and with whom: the step, who has it open, put it aside or is to have it.
create or replace function hall.standing_of(p_case hall.case_file, out step text, out handler int, out at_desk text) language plpgsql stable as $$
declare
    q hall.queue;
    r hall.review_queue;
begin
    select * into q from hall.queue where case_id = p_case.id;
    select * into r from hall.review_queue where case_id = p_case.id;
    step := case when r.case_id is not null and not r.away then r.step when p_case.status in ('submitted', 'invited') then 'tell' when p_case.status = 'supplementing' then 'supplement'
        when p_case.status = 'accepted' then 'verify' when p_case.status = 'granted' then 'deliver' else 'over' end;
    at_desk := case when r.case_id is not null and not r.away then 'review' when q.case_id is not null then 'counter' end;
    handler := coalesce((select l.staff_id from hall.lease l where l.case_id = p_case.id and l.expires_at > now()), q.held_by,
        case at_desk when 'review' then r.reserved_for when 'counter' then q.reserved_for end);
end $$;

-- Who urges that a case go on, why, since when and how: remind (催办) while its clock runs, urge (督办) once that is over. Null: nobody, or it went on since.
create or replace function hall.urged_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    u hall.urge;
begin
    select * into u from hall.urge where case_id = p_case.id order by id desc limit 1;
    return case when u.id is not null and u.status = p_case.status and u.step = (hall.standing_of(p_case)).step then
        jsonb_build_object('at', u.at, 'by', (select name from hall.staff where id = u.staff_id), 'reason', u.reason, 'kind', u.kind) end;
end $$;

-- Cases as rows of a supervisor's list, in the order in which they are named; p_at: the moment by which they were found, p_figure: for what.
create or replace function hall.supervised_rows(p_cases bigint[], p_at timestamptz[], p_figure text) returns jsonb language plpgsql stable as $$
begin
    return coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('case_id', c.id, 'case_no', c.case_no, 'short_no', hall.short_no(c.case_no), 'status', c.status,
            'item', v.name, 'licence', nullif(v.licence, true), 'applicant', c.applicant ->> 'name',
            'department', c.department_id, 'department_name', (select name from hall.department where id = c.department_id),
            'received_at', c.received_at, 'at', x.at, 'step', s.step, 'handler', (select name from hall.staff where id = s.handler),
            'due_at', k.due_at, 'provisional', k.provisional, 'workdays_left', hall.workdays_left(k.due_at),
            'light', case when coalesce(r.paused, false) then 'paused' else coalesce(hall.light(k.due_at), 'paused') end,
            'urged_at', u.urged -> 'at', 'urge_kind', u.urged -> 'kind', 'was_due', w.old_due,
            'waited', case when p_figure = 'waits' then (select hall.waited(e) from hall.event e where e.case_id = c.id and e.at = x.at and e.desk = 'counter' order by e.seq limit 1) end,
            'level', case when p_figure in ('rated', 'low_rated') then (select g.level from hall.rating g where g.case_id = c.id and g.at = x.at limit 1) end)) order by x.place)
        from unnest(p_cases, p_at) with ordinality x(id, at, place)
        join hall.case_file c on c.id = x.id
        join hall.item_version v on v.id = c.item_version_id
        left join hall.review_queue r on r.case_id = c.id
        cross join lateral hall.standing_of(c) s
        cross join lateral (select hall.urged_json(c) as urged offset 0) u
        left join lateral (select id, due_at, provisional from hall.clocks_of(c.id) where kind in ('tell', 'promised', 'deliver') and ended_at is null limit 1) k on true
        left join lateral (select old_due from hall.recalculation where case_id = c.id and clock_id = k.id order by id desc limit 1) w on true), '[]');
end $$;

-- Open cases by the day on which they are over, the soonest first. p_what: running, all that has a light; waiting, what rests until its applicant or
-- a special procedure is ready; open, both.
create or replace function hall.open_keys(p_departments smallint[], p_what text, p_kinds text[], p_range tstzrange, p_at timestamptz, p_case bigint, p_count int)
returns table (case_id bigint, at timestamptz) language plpgsql stable as $$
begin
    return query select k.case_id, k.due_at from (
        (select x.case_id, x.due_at from unnest(p_departments) d, lateral (
            select c.case_id, c.due_at from hall.clock c
            where c.department_id = d and c.ended_at is null and c.kind in ('tell', 'supplement', 'promised', 'deliver') and c.kind = any (p_kinds)
              and c.due_at >= lower(p_range) and c.due_at < upper(p_range) and (c.due_at, c.case_id) > (p_at, p_case)
              and (p_what = 'open' or p_what = 'running' and c.kind <> 'supplement' and not exists (select from hall.review_queue r where r.case_id = c.case_id and r.paused)
                   or p_what = 'waiting' and c.kind = 'supplement')
            order by c.due_at, c.case_id limit p_count) x)
        union all
        (select q.case_id, q.due_at from hall.queue q join hall.case_file f on f.id = q.case_id
         where p_what <> 'running' and q.state <> 0 and f.status = 'invited' and q.department_id = any (p_departments) and (q.due_at, q.case_id) > (p_at, p_case)
         order by q.due_at, q.case_id limit p_count)
        union all
        (select r.case_id, r.due_at from hall.review_queue r
         where p_what = 'waiting' and r.paused and r.department_id = any (p_departments) and (r.due_at, r.case_id) > (p_at, p_case)
         order by r.due_at, r.case_id limit p_count)) k
    order by k.due_at, k.case_id limit p_count;
end $$;

-- Steps that count for a figure, the newest first; undone ones are left out.
create or replace function hall.step_keys(p_departments smallint[], p_figure text, p_filter jsonb, p_from timestamptz, p_until timestamptz, p_at timestamptz, p_case bigint, p_count int)
returns table (case_id bigint, at timestamptz) language plpgsql stable as $$
declare
    actions text[] := case p_figure when 'accepted' then '{accept,deem}' when 'deemed' then '{deem}' when 'declined' then '{decline,not_require}' when 'pauses' then '{pause}'
        when 'extensions' then '{extend}' when 'finished' then '{grant,refuse,terminate}' else '{supplement}' end;
    of_staff int := (p_filter ->> 'staff')::int;
    of_item int := (p_filter ->> 'item')::int;
begin
    return query select k.case_id, k.at from unnest(actions) a, lateral (
            select e.case_id, e.at from hall.event e join hall.case_file c on c.id = e.case_id
            where e.action = a and e.action in ('accept', 'deem', 'supplement', 'decline', 'not_require', 'grant', 'refuse', 'terminate', 'pause', 'extend') -- as event_counted says
              and e.at >= p_from and e.at < p_until and (e.at, e.case_id) < (p_at, p_case) and c.department_id = any (p_departments)
              and (of_item is null or c.item_id = of_item) and (of_staff is null or coalesce((e.data ->> 'asked_by')::int, e.staff_id) = of_staff)
              and (p_figure <> 'second_notices' or hall.notices_before(e) > 0)
              and not hall.is_undone(e)
            order by e.at desc, e.case_id desc limit p_count) k
        order by k.at desc, k.case_id desc limit p_count;
end $$;

-- Decisions that came after the promised day, the newest first. Which cases these can be, their clocks say, so that the others are not asked one by one: of
-- as many clocks as are likely to do, then of more. A clock ends with the transaction of its decision, up to a minute before the event is written.
create or replace function hall.late_keys(p_departments smallint[], p_from timestamptz, p_until timestamptz, p_at timestamptz, p_case bigint, p_count int)
returns table (case_id bigint, at timestamptz) language plpgsql stable as $$
declare
    looked int := p_count;
    ended int;
    since timestamptz;
    cases bigint[];
    moments timestamptz[];
begin
    loop
        looked := looked * 4;
        select count(*), min(x.ended_at) into ended, since from (
            select k.ended_at from hall.clock k
            where k.kind = 'promised' and k.ended_at >= p_from - interval '1 minute' and k.ended_at < least(p_until, p_at) and k.ended_at > k.due_at - interval '1 minute'
            order by k.ended_at desc limit looked) x;
        select array_agg(f.case_id order by f.at desc, f.case_id desc), array_agg(f.at order by f.at desc, f.case_id desc) into cases, moments from (
            select e.case_id, e.at from (
                select distinct k.case_id from hall.clock k
                where k.kind = 'promised' and k.ended_at >= since and k.ended_at < least(p_until, p_at) and k.ended_at > k.due_at - interval '1 minute' offset 0) k
            join hall.event e on e.case_id = k.case_id join hall.case_file c on c.id = e.case_id
            where e.action in ('grant', 'refuse', 'terminate') and e.at >= p_from and e.at < p_until and (e.at, e.case_id) < (p_at, p_case)
              and (ended < looked or e.at > since + interval '1 minute') and c.department_id = any (p_departments) and not hall.was_in_time(e) and not hall.is_undone(e)
            order by e.at desc, e.case_id desc limit p_count) f;
        exit when ended < looked or cardinality(cases) = p_count;
    end loop;
    return query select x.case_id, x.at from unnest(cases, moments) x(case_id, at);
end $$;

-- Whether a case bears these words: a part of the applicant's name, its pinyin, the item or the case number. No words: each does.
create or replace function hall.says(p_case hall.case_file, p_words text) returns boolean language plpgsql stable as $$
begin
    return coalesce(p_words, '') = '' or hall.is_named(p_case.applicant, p_words) or strpos(p_case.case_no, upper(p_words)) > 0
        or exists (select from hall.item_version v where v.id = p_case.item_version_id and strpos(v.name, p_words) > 0);
end $$;

-- The same span of the period before, up to the same moment of it: a week ago, a month ago.
create or replace function hall.period_before(p_filter jsonb, out first date, out until timestamptz) language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
begin
    first := case p_filter ->> 'period' when 'month' then (span.first - interval '1 month')::date else span.first - 7 end;
    if span.last = hall.today() then
        until := case p_filter ->> 'period' when 'month' then now() - interval '1 month' else now() - interval '7 days' end;
    else
        until := hall.day_begin(case p_filter ->> 'period' when 'month' then (span.last - interval '1 month')::date else span.last - 7 end + 1);
    end if;
end $$;

-- One page of the cases behind a figure.
create or replace function hall.figure_keys(p_departments smallint[], p_figure text, p_filter jsonb, p_after jsonb, p_count int)
returns table (case_id bigint, at timestamptz) language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
    from_at timestamptz := hall.day_begin(span.first);
    until_at timestamptz := hall.day_begin(span.last + 1);
    after_at timestamptz := (p_after ->> 'at')::timestamptz;
    after_case bigint := (p_after ->> 'case_id')::bigint;
    tomorrow timestamptz := hall.day_begin(hall.today() + 1);
begin
    if p_filter ? 'hour' then
        from_at := hall.day_begin(span.last) + make_interval(hours => (p_filter ->> 'hour')::int);
        until_at := from_at + interval '1 hour';
    end if;
    if p_figure = 'received_before' then
        select hall.day_begin(b.first), b.until into from_at, until_at from hall.period_before(p_filter) b;
    end if;
    if p_figure in ('received', 'received_before') then
        return query select k.id, k.received_at from unnest(p_departments) d, lateral (
                select c.id, c.received_at from hall.case_file c
                where c.department_id = d and c.received_at >= from_at and c.received_at < until_at and (c.received_at, c.id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0))
                order by c.received_at desc, c.id desc limit p_count) k
            order by k.received_at desc, k.id desc limit p_count;
    elsif p_figure in ('green', 'amber', 'red') then
        return query select * from hall.open_keys(p_departments, 'running', '{tell,promised}', hall.light_range(p_figure), coalesce(after_at, '-infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure = 'due' then
        return query select * from hall.open_keys(p_departments, 'running', '{tell,promised,deliver}', tstzrange('-infinity', tomorrow, '[)'), coalesce(after_at, '-infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure = 'open' then
        return query select * from hall.open_keys(p_departments, 'open', '{tell,supplement,promised}', '(-infinity,infinity)', coalesce(after_at, '-infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure = 'paused' then
        return query select * from hall.open_keys(p_departments, 'waiting', '{supplement}', '(-infinity,infinity)', coalesce(after_at, '-infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure = 'window' then
        -- What waits for whoever sits at a window: open with him, put aside by him, or kept for him.
        return query select k.case_id, k.due_at from (
                select q.case_id, q.due_at from hall.seat t join hall.queue q on q.reserved_for = t.staff_id and q.state = 0 where t.window_no = (p_filter ->> 'window')::smallint
                union select q.case_id, q.due_at from hall.seat t join hall.queue q on q.held_by = t.staff_id and q.state = 2 where t.window_no = (p_filter ->> 'window')::smallint) k
            join hall.case_file c on c.id = k.case_id
            where c.department_id = any (p_departments) and (k.due_at, k.case_id) > (coalesce(after_at, '-infinity'), coalesce(after_case, 0))
            order by k.due_at, k.case_id limit p_count;
    elsif p_figure = 'number' then
        -- What somebody reads off a receipt or is told by telephone: the whole number, or its last six digits.
        return query select c.id, c.received_at from hall.case_file c
            where c.department_id = any (p_departments) and right(c.case_no, 6) = right(p_filter ->> 'number', 6) and p_filter ->> 'number' ~ '\d{6}$'
              and strpos(replace(c.case_no, '-', ''), upper(replace(p_filter ->> 'number', '-', ''))) > 0
              and (c.received_at, c.id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0)) order by c.received_at desc, c.id desc limit p_count;
    elsif p_figure = 'sms_failed' then
        return query select k.case_id, k.queued_at from (
                select m.case_id, max(m.queued_at) as queued_at from hall.message m join hall.case_file c on c.id = m.case_id
                where m.state in ('failed', 'expired', 'unknown') and m.queued_at >= from_at and m.queued_at < until_at and c.department_id = any (p_departments) group by m.case_id) k
            where (k.queued_at, k.case_id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0)) order by k.queued_at desc, k.case_id desc limit p_count;
    elsif p_figure = 'recalculated' then
        -- Whom a calendar that was loaded or corrected promised another day, whenever that was.
        return query select k.case_id, k.at from (
                select r.case_id, max(r.at) as at from hall.recalculation r join hall.case_file c on c.id = r.case_id
                where c.department_id = any (p_departments) and hall.says(c, btrim(p_filter ->> 'words')) group by r.case_id) k
            where (k.at, k.case_id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0)) order by k.at desc, k.case_id desc limit p_count;
    elsif p_figure = 'late' then
        return query select * from hall.late_keys(p_departments, from_at, until_at, coalesce(after_at, 'infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure = 'waits' and exists (select from hall.tallied('{waits}', p_departments, span.first, span.last)) then
        return query select e.case_id, e.at from hall.event e join hall.case_file c on c.id = e.case_id
            where e.desk = 'counter' and e.at >= from_at and e.at < until_at and (e.at, e.case_id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0))
              and c.department_id = any (p_departments) and hall.waited(e) is not null
            order by e.at desc, e.case_id desc limit p_count;
    elsif p_figure = 'declined_checked' then
        -- By the day on which they were declined, as the number of all declined is.
        return query select l.case_id, e.at from hall.second_look l join hall.event e on e.id = l.event_id join hall.case_file c on c.id = l.case_id
            where e.at >= from_at and e.at < until_at and c.department_id = any (p_departments) and (e.at, l.case_id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0))
            order by e.at desc, l.case_id desc limit p_count;
    elsif p_figure = 'rated' then
        return query select g.case_id, g.at from hall.rating g join hall.case_file c on c.id = g.case_id
            where g.at >= from_at and g.at < until_at and c.department_id = any (p_departments) and (g.at, g.case_id) < (coalesce(after_at, 'infinity'), coalesce(after_case, 0))
            order by g.at desc, g.case_id desc limit p_count;
    elsif p_figure = 'low_rated' then
        -- What nobody answered yet, whenever it was said: the earliest first.
        return query select q.case_id, g.at from hall.inquiry q join hall.rating g on g.id = q.rating_id
            where q.kind = 'rating' and q.answered_at is null and q.department_id = any (p_departments) and (g.at, q.case_id) > (coalesce(after_at, '-infinity'), coalesce(after_case, 0))
            order by g.at, q.case_id limit p_count;
    elsif p_figure in ('accepted', 'deemed', 'supplemented', 'second_notices', 'declined', 'finished', 'pauses', 'extensions') then
        return query select * from hall.step_keys(p_departments, p_figure, p_filter, from_at, until_at, coalesce(after_at, 'infinity'), coalesce(after_case, 0), p_count);
    elsif p_figure is distinct from 'waits' then
        perform hall.refuse('YC001', '{"what": "figure"}');
    end if;
end $$;

-- 抽查: of each department's declined cases of a week one in ten, at least one, drawn by a hash under the hall's own secret. Everyone is as likely
-- as every other, the draw comes out the same whoever asks, and nobody at a window can know whether his case will be looked at.
create or replace function hall.drawn_of(p_week date) returns table (event_id bigint, case_id bigint, department_id smallint, at timestamptz) language plpgsql stable as $$
declare
    secret text := hall.setting('secret') ->> 'query';
    share numeric := hall.rule_number('second_look_percent') / 100;
begin
    return query select x.id, x.case_id, x.department_id, x.at from (
        select e.id, e.case_id, c.department_id, e.at, count(*) over (partition by c.department_id) as of_all,
            row_number() over (partition by c.department_id order by sha256(convert_to(secret || ':second look:' || e.id, 'UTF8'))) as place
        from hall.event e join hall.case_file c on c.id = e.case_id
        where e.action in ('decline', 'not_require') and e.at >= hall.day_begin(p_week) and e.at < hall.day_begin(p_week + 7)
          and not exists (select from hall.event u where u.case_id = e.case_id and u.seq > e.seq and u.action = 'undo' and (u.data ->> 'undone')::bigint = e.id)) x
    where x.place <= ceil(x.of_all * share) order by x.at, x.id;
end $$;

create or replace function hall.second_looks_json(p_departments smallint[], p_week date) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('event', d.event_id, 'case_id', c.id, 'short_no', hall.short_no(c.case_no),
                'item', (select name from hall.item_version where id = c.item_version_id), 'applicant', c.applicant ->> 'name', 'department_name', (select name from hall.department where id = c.department_id),
                'at', d.at, 'by', (select name from hall.staff where id = e.staff_id), 'action', e.action, 'ground', e.data -> 'ground', 'facts', e.data ->> 'facts',
                'outcome', l.outcome, 'note', l.note, 'looked_by', (select name from hall.staff where id = l.staff_id), 'looked_at', l.at)) order by d.at, d.event_id), '[]')
            from hall.drawn_of(p_week) d join hall.case_file c on c.id = d.case_id join hall.event e on e.id = d.event_id left join hall.second_look l on l.event_id = d.event_id
            where d.department_id = any (p_departments));
end $$;

-- Who could go on with a case: at the windows those who serve its department, under review those whose step it is and who did not take another.
create or replace function hall.may_handle(p_case hall.case_file) returns setof hall.staff language plpgsql stable as $$
declare
    s record := hall.standing_of(p_case);
begin
    if s.at_desk = 'review' then
        return query select t.* from hall.staff t where t.active and 'review' = any (t.desks) and t.department_id = p_case.department_id
            and s.step = any (hall.steps_of(t.id)) and hall.barred_by(p_case, t.id, s.step) is null;
    elsif s.at_desk = 'counter' then
        return query select t.* from hall.staff t where t.active and 'counter' = any (t.desks) and exists (
            select from hall.assignment a join hall.counter_window w on w.number = a.window_no where a.staff_id = t.id
              and (w.departments is null or p_case.department_id = any (w.departments)) and (w.items is null or p_case.item_id = any (w.items)));
    end if;
end $$;
