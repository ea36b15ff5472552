-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The queue: what waits, in the order in which it is taken, and who holds it.
set local role hall_owner;

-- Which window gave a case to this person and why, until they have done something with it. Taking it is not yet doing something.
create or replace function hall.handed_json(p_case bigint, p_me int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', e.at, 'by', s.name, 'window', e.window_no, 'text', e.data ->> 'note')
            from hall.queue q join hall.event e on e.case_id = q.case_id and e.action = 'hand_over' join hall.staff s on s.id = e.staff_id
            where q.case_id = p_case and q.reserved_for = p_me
              and not exists (select from hall.event f where f.case_id = e.case_id and f.seq > e.seq and f.staff_id = p_me and f.action not in ('reuse', 'take_over'))
            order by e.seq desc limit 1);
end $$;

-- Whether a draft has anything in it: its number, its round and the pages that were looked at are nothing that was done, nor is a box that was left empty.
-- Containment finds only what is empty itself inside what is empty, and needs no query of its own for every row.
create or replace function hall.is_begun(p_draft jsonb) returns boolean language sql immutable
    return not p_draft - '{seq,round,seen}'::text[] <@ '{"marks": [], "notice": {}, "correction": {}, "brought": {}, "note": "", "hold": {}, "earlier": []}';

-- Cases as rows of a queue or a search, in the order in which they are named. One statement for all of them: a row costs a fraction of what
-- it would by itself. A row carries the stamp of everything in it that can change; one whose stamp the asker names, by the case's id, he
-- has already, and it is answered by its id alone: what is told of a case is looked up only where it is told. Two hundred windows ask again at every
-- change. So little is said that goes without saying (the first round, and what is false but for `arrived` and the holder's `mine`), the words are put
-- together as text, which no later step takes apart again, and everything is found by its key in the order that is written here, however many cases there
-- are: planning that anew for every list of cases cost more than the reading, and to look for a better order cost a window's first page a third.
-- The stamp's `offset 0` keeps it a value that is made once a case; without it the expression is put into both places that read it, and made twice.
-- Most cases nobody urges: a look by the key costs less than to call `hall.urged_json` with the whole row, which then looks itself.
create or replace function hall.queue_lines(p_cases bigint[], p_me int, p_known jsonb) returns json[] language plpgsql stable
set plan_cache_mode = force_generic_plan set join_collapse_limit = 1 as $$
declare
    today constant int := hall.ordinal(hall.today());
begin
    return array(
        select case when p_known ->> x.id::text = s.stamp then to_json(x.id) else (
            select json_strip_nulls(json_build_object(
                'case_id', c.id, 'stamp', s.stamp, 'case_no', c.case_no, 'short_no', hall.short_no(c.case_no), 'status', c.status,
                'item', v.name, 'licence', nullif(v.licence, true), 'applicant', c.applicant ->> 'name', 'department', c.department_id,
                'received_at', c.received_at, 'waiting_since', coalesce(q.received_at, c.round_received_at),
                'due_at', k.due_at, 'workdays_left', d.remaining, 'light', coalesce(hall.light_of(d.remaining), 'paused'), 'provisional', nullif(k.provisional, false),
                'round', nullif(c.round, 1), 'resubmitted', nullif(c.round > 1, false), 'agent', nullif(c.agent is not null, false),
                'arrived', c.arrived_at is not null, 'draft', nullif(hall.is_begun(w.data), false), 'deemed', nullif(c.deemed, false),
                'state', case q.state when 0 then 'waiting' when 1 then 'claimed' when 2 then 'held' when 3 then 'invited' end,
                'holder', case when l.case_id is not null then json_build_object('by', (select name from hall.staff where id = l.staff_id),
                                                                                 'window', l.window_no, 'since', l.taken_at, 'mine', l.staff_id = p_me) end,
                'hold_reason', q.hold_reason, 'urged_at', case when exists (select from hall.urge u where u.case_id = c.id) then hall.urged_json(c) -> 'at' end,
                'urge_kind', case when exists (select from hall.urge u where u.case_id = c.id) then hall.urged_json(c) -> 'kind' end,
                'returned', nullif(q.returned, false), 'handed_from', case when q.reserved_for = p_me then hall.handed_json(c.id, p_me) -> 'window' end))
            from hall.item_version v
            left join hall.calendar_day due on due.day = hall.day_of(k.due_at)
            cross join lateral (select case when k.due_at < now() then least(due.ordinal - today, -1) else due.ordinal - today end remaining) d
            where v.id = c.item_version_id) end
        from unnest(p_cases) with ordinality x(id, place)
        join hall.case_file c on c.id = x.id
        left join hall.queue q on q.case_id = c.id
        left join hall.clock k on k.case_id = c.id and k.kind = hall.running_kind(c) and k.ended_at is null
        left join hall.draft w on w.case_id = c.id and w.staff_id = p_me
        left join hall.lease l on l.case_id = c.id and l.expires_at > now()
        cross join lateral (select hashtextextended(concat_ws(' ', c.xmin, q.xmin, k.xmin, k.due_at < now(), today, hall.is_begun(w.data), l.staff_id, l.taken_at), 0)::text stamp offset 0) s
        order by x.place);
end $$;

-- Every one of them whole, for whoever has none yet.
create or replace function hall.queue_rows(p_cases bigint[], p_me int) returns jsonb language sql stable
    return to_jsonb(hall.queue_lines(p_cases, p_me, '{}'));

-- Whether a light finds it: under none is what waits for its person, whatever day was its last.
create or replace function hall.is_lit(p_untimed boolean, p_range tstzrange) returns boolean language sql immutable
    return not p_untimed or p_range = '(-infinity,infinity)';

-- One page of a scope, by due or received time from where the page before ended. Departments and items are the seat's;
-- null means all. Every branch is an index scan that stops at the page's length, and is planned once: what the planner guesses of a moment that it is
-- not told must not bring it to sort what waits. A plan that takes a forbidden way all the same, for there is no other, costs so much in the planner's
-- eyes that a server with jit on would compile it at every call.
create or replace function hall.waiting_keys(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_sort text,
    p_after_time timestamptz, p_after_case bigint, p_count int)
returns table (case_id bigint, at timestamptz) language plpgsql stable
set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare
    my_items int[] := case when p_scope = 'window' then p_seat.items end;
begin
    if p_scope = 'held' then
        return query select q.case_id, q.due_at from hall.queue q
            where q.state = 2 and q.held_by = p_seat.staff_id and (q.due_at, q.case_id) > (p_after_time, p_after_case)
              and q.due_at <@ p_range and hall.is_lit(q.untimed, p_range) and (not p_resubmitted or q.resubmitted)
            order by q.due_at, q.case_id limit p_count;
    elsif p_resubmitted and p_sort <> 'received' then
        return query select q.case_id, q.due_at from hall.queue q
            where q.state = 0 and q.resubmitted and (q.due_at, q.case_id) > (p_after_time, p_after_case)
              and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range)
              and (my_items is null or q.item_id = any (my_items)) and (p_seat.departments is null or q.department_id = any (p_seat.departments))
            order by q.due_at, q.case_id limit p_count;
    elsif p_sort = 'received' then
        return query select q.case_id, q.received_at from unnest(coalesce(p_seat.departments, (select array_agg(id) from hall.department))) d,
            lateral (select * from hall.queue k where k.department_id = d and k.state = 0 and (k.received_at, k.case_id) > (p_after_time, p_after_case)
                     and (my_items is null or k.item_id = any (my_items)) and k.due_at <@ p_range and hall.is_lit(k.untimed, p_range) and (not p_resubmitted or k.resubmitted)
                     order by k.received_at, k.case_id limit p_count) q
            order by q.received_at, q.case_id limit p_count;
    elsif my_items is not null then
        return query select q.case_id, q.due_at from unnest(my_items) i,
            lateral (select * from hall.queue k where k.item_id = i and k.state = 0 and (k.due_at, k.case_id) > (p_after_time, p_after_case)
                     and k.due_at >= lower(p_range) and k.due_at < upper(p_range) and hall.is_lit(k.untimed, p_range) and (not p_resubmitted or k.resubmitted)
                     order by k.due_at, k.case_id limit p_count) q
            order by q.due_at, q.case_id limit p_count;
    elsif p_seat.departments is not null then
        return query select q.case_id, q.due_at from unnest(p_seat.departments) d,
            lateral (select * from hall.queue k where k.department_id = d and k.state = 0 and (k.due_at, k.case_id) > (p_after_time, p_after_case)
                     and k.due_at >= lower(p_range) and k.due_at < upper(p_range) and hall.is_lit(k.untimed, p_range) and (not p_resubmitted or k.resubmitted)
                     order by k.due_at, k.case_id limit p_count) q
            order by q.due_at, q.case_id limit p_count;
    else
        return query select q.case_id, q.due_at from hall.queue q
            where q.state = 0 and (q.due_at, q.case_id) > (p_after_time, p_after_case)
              and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) and (not p_resubmitted or q.resubmitted)
            order by q.due_at, q.case_id limit p_count;
    end if;
end $$;

-- A page of what waits, with the few that other windows hold just now in their places among it.
create or replace function hall.queue_keys(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_sort text,
    p_after_time timestamptz, p_after_case bigint, p_count int)
returns table (case_id bigint, at timestamptz) language sql stable
begin atomic
    select k.case_id, k.at
    from (select w.case_id, w.at from hall.waiting_keys(p_seat, p_scope, p_range, p_resubmitted, p_sort, p_after_time, p_after_case, p_count) w
          union all
          (select q.case_id, case p_sort when 'received' then q.received_at else q.due_at end
           from hall.queue q
           where q.state = 1 and p_scope <> 'held' and hall.serves(p_seat, q.department_id)
             and (p_scope <> 'window' or p_seat.items is null or q.item_id = any (p_seat.items))
             and q.due_at <@ p_range and hall.is_lit(q.untimed, p_range) and (not p_resubmitted or q.resubmitted)
             and (case p_sort when 'received' then q.received_at else q.due_at end, q.case_id) > (p_after_time, p_after_case))) k
    order by 2, 1 limit p_count;
end;

-- How many, but never counting further than a thousand; in no order, so that nothing is gathered or sorted for it.
create or replace function hall.queue_count(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean) returns int language plpgsql stable
set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off set enable_bitmapscan = off as $$
declare
    most constant int := 1000;
    my_items int[] := case when p_scope = 'window' then p_seat.items end;
    n int;
begin
    if p_scope = 'held' then
        return (select count(*) from (select from hall.queue q where q.state = 2 and q.held_by = p_seat.staff_id and (not p_resubmitted or q.resubmitted)
            and q.due_at <@ p_range and hall.is_lit(q.untimed, p_range) limit most) k);
    elsif p_resubmitted then
        n := (select count(*) from (select from hall.queue q where q.state = 0 and q.resubmitted and q.due_at >= lower(p_range) and q.due_at < upper(p_range)
                and hall.is_lit(q.untimed, p_range) and (my_items is null or q.item_id = any (my_items)) and (p_seat.departments is null or q.department_id = any (p_seat.departments)) limit most) k);
    elsif my_items is not null then
        n := (select count(*) from (select from unnest(my_items) i,
                lateral (select from hall.queue q where q.state = 0 and q.item_id = i and q.due_at >= lower(p_range) and q.due_at < upper(p_range)
                    and hall.is_lit(q.untimed, p_range) limit most) one limit most) k);
    elsif p_seat.departments is not null then
        n := (select count(*) from (select from unnest(p_seat.departments) d,
                lateral (select from hall.queue q where q.state = 0 and q.department_id = d and q.due_at >= lower(p_range) and q.due_at < upper(p_range)
                    and hall.is_lit(q.untimed, p_range) limit most) one limit most) k);
    else
        n := (select count(*) from (select from hall.queue q where q.state = 0 and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) limit most) k);
    end if;
    return least(most, n + (
        select count(*) from (select from hall.queue q where q.state = 1 and hall.serves(p_seat, q.department_id) and (my_items is null or q.item_id = any (my_items))
            and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) and (not p_resubmitted or q.resubmitted) limit most) k));
end $$;

-- What stands beside the tabs and lights of a queue. Whatever has a light is one of all: of a long queue the lights tell that it is long.
create or replace function hall.queue_counts(p_seat hall.seat, p_scope text) returns json language plpgsql stable as $$
declare
    most constant int := 1000;
    everything constant tstzrange := '(-infinity,infinity)';
    red constant int := hall.queue_count(p_seat, p_scope, hall.light_range('red'), false);
    amber constant int := hall.queue_count(p_seat, p_scope, hall.light_range('amber'), false);
    green constant int := hall.queue_count(p_seat, p_scope, hall.light_range('green'), false);
    n constant int := case when red + amber + green >= most then most else hall.queue_count(p_seat, p_scope, everything, false) end;
begin
    return json_build_object('red', red, 'amber', amber, 'green', green,
        'window', case when p_scope = 'window' or (p_scope = 'department' and p_seat.items is null) then n else hall.queue_count(p_seat, 'window', everything, false) end,
        'department', case when p_scope = 'department' or (p_scope = 'window' and p_seat.items is null) then n else hall.queue_count(p_seat, 'department', everything, false) end,
        'held', case when p_scope = 'held' then n else hall.queue_count(p_seat, 'held', everything, false) end,
        'resubmitted', hall.queue_count(p_seat, p_scope, everything, true));
end $$;

-- Whether somebody may be given what waits: it is reserved for nobody else, or not any more.
create or replace function hall.is_free_for(p_staff int, p_reserved_for int, p_until timestamptz) returns boolean language sql stable
    return p_reserved_for is null or p_reserved_for = p_staff or p_until < now();

-- What a seat may take next, by rule, the first of it: what is due today first; then resubmissions back to their first clerk; then by due time and age.
-- What is reserved for the person comes first only inside the filter and the window's items; cases of others are stepped over until their reservation ends. What the person just put back is stepped over, too.
-- The head bound keeps the scan off dead index entries; where it finds nothing the search is made once more without it. Every branch is an index scan that stops.
create or replace function hall.takeable(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_skip bigint[]) returns bigint[] language plpgsql stable
set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare
    my_items int[] := case when p_scope = 'window' then p_seat.items end;
    bound timestamptz;
    heads bigint[];
    dues timestamptz[];
begin
    -- What came back is little, and has an index of its own.
    if p_resubmitted then
        select array_agg(k.case_id), array_agg(k.due_at) into heads, dues
        from (select q.case_id, q.due_at from hall.queue q
              where q.state = 0 and q.resubmitted and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) and q.case_id <> all (p_skip)
                and (my_items is null or q.item_id = any (my_items)) and hall.serves(p_seat, q.department_id) and hall.is_free_for(p_seat.staff_id, q.reserved_for, q.reserved_until)
              order by q.due_at, q.case_id limit 12) k;
    end if;
    foreach bound in array array[(select min(h.due_at) from hall.queue_head h), '-infinity'::timestamptz] loop
        continue when bound is null or p_resubmitted;
        if my_items is null and p_seat.departments is null then
            select array_agg(k.case_id), array_agg(k.due_at) into heads, dues
            from (select q.case_id, q.due_at from hall.queue q
                  where q.state = 0 and q.due_at >= greatest(bound, lower(p_range)) and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) and q.case_id <> all (p_skip)
                    and hall.is_free_for(p_seat.staff_id, q.reserved_for, q.reserved_until)
                  order by q.due_at, q.case_id limit 12) k;
        else
            select array_agg(k.case_id), array_agg(k.due_at) into heads, dues
            from (select w.case_id, w.due_at from unnest(coalesce(my_items, (select array_agg(id) from hall.item where department_id = any (p_seat.departments)))) i,
                  lateral (select q.case_id, q.due_at from hall.queue q
                           where q.state = 0 and q.item_id = i
                             and q.due_at >= greatest(lower(p_range), case when isfinite(bound) then (select due_at from hall.queue_head where item_id = i) else bound end)
                             and q.due_at < upper(p_range) and hall.is_lit(q.untimed, p_range) and q.case_id <> all (p_skip)
                             and hall.is_free_for(p_seat.staff_id, q.reserved_for, q.reserved_until)
                           order by q.due_at, q.case_id limit 3) w
                  order by w.due_at, w.case_id limit 12) k;
        end if;
        exit when heads is not null;
    end loop;
    if hall.day_of(dues[1]) <= hall.today() then
        return array(select h.id from unnest(heads, dues) with ordinality h(id, due_at, place) where hall.day_of(h.due_at) <= hall.today() order by h.place);
    end if;
    return array(select q.case_id from hall.queue q
            where q.reserved_for = p_seat.staff_id and q.state = 0 and q.due_at <@ p_range and hall.is_lit(q.untimed, p_range) and hall.serves(p_seat, q.department_id) and q.case_id <> all (p_skip)
              and (my_items is null or q.item_id = any (my_items)) and (not p_resubmitted or q.resubmitted)
            order by q.due_at, q.case_id limit 12) || coalesce(heads, '{}');
end $$;

-- The next case by that rule, and its place locked. Others may just be taking each of those few: then whatever comes after them.
create or replace function hall.next_waiting(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_skip bigint[]) returns bigint language plpgsql as $$
declare
    few bigint[];
    next_id bigint;
begin
    loop
        few := hall.takeable(p_seat, p_scope, p_range, p_resubmitted, p_skip);
        select q.case_id into next_id from unnest(few) with ordinality k(id, place) join hall.queue q on q.case_id = k.id
        where q.state = 0 and hall.is_free_for(p_seat.staff_id, q.reserved_for, q.reserved_until)
        order by k.place limit 1 for update of q skip locked;
        exit when found or few = '{}';
        p_skip := p_skip || few;
    end loop;
    return next_id;
end $$;

-- The next case, locked. Everybody else locks a case before its place in the queue: whoever has the place and waited for the case would wait for one
-- who waits for him. So a case that somebody is just opening is stepped over.
create or replace function hall.next_case(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_skip bigint[]) returns bigint language plpgsql as $$
declare
    next_id bigint;
begin
    loop
        next_id := hall.next_waiting(p_seat, p_scope, p_range, p_resubmitted, p_skip);
        perform from hall.case_file where id = next_id for update skip locked;
        exit when found or next_id is null;
        p_skip := p_skip || next_id;
    end loop;
    return next_id;
end $$;

-- A person has one case in hand, and a second while taking it; more are kept from everybody else.
create or replace function hall.demand_free_hands(p_seat hall.seat, p_case bigint) returns void language plpgsql stable as $$
declare
    most int := hall.rule('leases_a_seat');
    held bigint[] := array(select l.case_id from hall.lease l
        where l.staff_id = p_seat.staff_id and (l.window_no is null) = (p_seat.desk = 'review') and l.expires_at > now() and l.case_id <> p_case order by l.taken_at limit most);
begin
    if cardinality(held) >= most then
        perform hall.refuse('YC109', jsonb_build_object('most', most, 'cases', (
            select jsonb_agg(hall.short_no(c.case_no) order by array_position(held, c.id)) from hall.case_file c where c.id = any (held))));
    end if;
end $$;

-- Cases that were put aside for somebody, and those handed to the person: as good as held, and kept from everybody else.
create or replace function hall.demand_room_aside(p_staff int, p_me int) returns void language plpgsql stable as $$
declare
    most int := hall.rule('held_a_seat');
begin
    if (select count(*) from (select from hall.queue where held_by = p_staff or reserved_for = p_staff and reserved_until > now() limit most) aside) >= most then
        perform hall.refuse('YC109', jsonb_strip_nulls(jsonb_build_object('most', most, 'by', case when p_staff <> p_me then (select name from hall.staff where id = p_staff) end,
            'cases', case when p_staff = p_me then (select jsonb_agg(hall.short_no(c.case_no)) from (
                select f.case_no from hall.queue q join hall.case_file f on f.id = q.case_id where q.held_by = p_me order by q.due_at, q.case_id limit 5) c) end)));
    end if;
end $$;

-- Which case next_case would give now, without taking or locking it: what stands beside F5.
create or replace function hall.up_next(p_seat hall.seat, p_scope text, p_range tstzrange, p_resubmitted boolean, p_skip bigint[]) returns bigint language plpgsql stable as $$
begin
    return (hall.takeable(p_seat, p_scope, p_range, p_resubmitted, p_skip))[1];
end $$;

-- The cases that a person put back lately, as a filter names them. Every page and every claim asks it: in plpgsql its plan is kept for the session,
-- where a function in SQL is planned with each call, and mostly nothing was put back, which needs no query at all.
create or replace function hall.skipped(p_filter jsonb) returns bigint[] language plpgsql stable as $$
begin
    return case when p_filter -> 'skip' is null then '{}' else coalesce((select array_agg(id::bigint) from (select id from jsonb_array_elements_text(p_filter -> 'skip') id limit 100) few), '{}') end;
end $$;

-- The seat takes a case: the queue says so, and a lease runs that the heartbeat keeps alive.
create or replace function hall.take_lease(p_seat hall.seat, p_case bigint) returns void language plpgsql as $$
begin
    insert into hall.lease as l (case_id, staff_id, window_no, expires_at)
    values (p_case, p_seat.staff_id, p_seat.window_no, clock_timestamp() + hall.lease_time())
    on conflict (case_id) do update set staff_id = excluded.staff_id, window_no = excluded.window_no, taken_at = now(), expires_at = excluded.expires_at;
    if p_seat.desk = 'review' then
        update hall.review_queue set claimed = true where case_id = p_case;
    else
        update hall.queue set state = 1, held_by = null, hold_reason = null where case_id = p_case;
    end if;
end $$;

-- A case that comes to wait in front of its queue's head moves the head; the keeper moves it on again. Nobody waits for somebody who is just
-- moving it: the keeper's next round puts it where it belongs.
create or replace function hall.lower_head(p_case bigint) returns void language plpgsql as $$
declare
    head record;
begin
    select h.item_id, q.due_at into head from hall.queue q join hall.queue_head h on h.item_id = q.item_id
    where q.case_id = p_case and h.due_at > q.due_at for update of h skip locked;
    if found then
        update hall.queue_head set due_at = head.due_at where item_id = head.item_id;
    end if;
end $$;

-- How a case rests in a window's queue: it waits to be taken, or for the person.
create or replace function hall.rest_state(p_status text, p_returned boolean) returns smallint language sql immutable
    return case when p_status = 'submitted' or p_returned then 0 else 3 end;

-- The seat lets a case go back to where it rests.
create or replace function hall.drop_lease(p_case hall.case_file) returns void language plpgsql as $$
begin
    delete from hall.lease where case_id = p_case.id;
    update hall.queue set state = hall.rest_state(p_case.status, returned) where case_id = p_case.id and state = 1;
    update hall.review_queue set claimed = false where case_id = p_case.id and claimed;
    perform hall.lower_head(p_case.id);
end $$;

-- Everything that somebody holds at a desk goes back to where it rests.
create or replace function hall.drop_leases(p_staff int, p_desk text) returns int language plpgsql as $$
declare
    n int;
begin
    select count(hall.drop_lease(c)) into n from hall.lease l join hall.case_file c on c.id = l.case_id
    where l.staff_id = p_staff and (l.window_no is null) = (p_desk = 'review');
    return n;
end $$;
