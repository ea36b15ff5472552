-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The queue of a window: pages, taking, holding, handing over, finding.
set local role hall_owner;

-- p_known: the stamps of the rows that the window has, by case; null or {} for none. JSON as text, for nobody takes it apart before the window does.
create function counter.queue_page(p_scope text, p_filter jsonb, p_after jsonb, p_count int, p_known jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    mine hall.seat := hall.my_seat('counter');
    span tstzrange := coalesce(hall.light_range(p_filter ->> 'light'), '(-infinity,infinity)');
    again boolean := coalesce((p_filter ->> 'resubmitted')::boolean, false);
    page bigint[];
    last json;
    wanted int := least(greatest(p_count, 1), 200);
    desk_scope text := case p_scope when 'held' then 'window' else p_scope end;
    first bigint;
    lines json[];
    n int;
begin
    first := coalesce(hall.up_next(mine, desk_scope, span, again, hall.skipped(p_filter)), hall.up_next(mine, desk_scope, span, again, '{}'));
    select array_agg(k.case_id order by k.at, k.case_id),
           (array_agg(json_build_object('at', k.at, 'case_id', k.case_id) order by k.at desc, k.case_id desc))[1]
    into page, last
    from hall.queue_keys(mine, p_scope, span, again, coalesce(p_filter ->> 'sort', 'due'),
                         coalesce((p_after ->> 'at')::timestamptz, '-infinity'), coalesce((p_after ->> 'case_id')::bigint, 0), wanted) k;
    n := coalesce(cardinality(page), 0);
    lines := hall.queue_lines(page || first, mine.staff_id, coalesce(p_known, '{}'));
    return json_build_object('rows', coalesce(array_to_json(lines[:n]), '[]'), 'up_next', case when first is not null then lines[n + 1] end,
        'next', case when n = wanted then last end, 'now', now(), 'counts', hall.queue_counts(mine, p_scope));
end $$;

-- Puts a case aside with a reason. The statutory clock runs on.
create function counter.hold(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.hold', jsonb_build_array(p_case, p_reason));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.demand_reason(p_reason, 'reason', 4);
    mine := hall.my_seat('counter');
    c := hall.held_case(mine, p_case);
    perform hall.demand_room_aside(mine.staff_id, mine.staff_id);
    c := hall.record(c, mine, 'counter', 'hold', jsonb_build_object('note', p_reason));
    delete from hall.lease where case_id = p_case;
    update hall.queue set state = 2, held_by = mine.staff_id, hold_reason = p_reason where case_id = p_case;
    return hall.end_request(p_request::text, '{}');
end $$;

-- The other windows whose people may take over a case of this item.
create function counter.hand_over_windows(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
begin
    return jsonb_build_object('windows', (
        select coalesce(jsonb_agg(jsonb_build_object('number', w.number, 'name', w.name, 'state', 'busy', 'by', s.name) order by w.number), '[]')
        from hall.seat t join hall.counter_window w on w.number = t.window_no join hall.staff s on s.id = t.staff_id
        where t.staff_id <> mine.staff_id and hall.serves(t, c.department_id) and (t.items is null or c.item_id = any (t.items))));
end $$;

create function counter.hand_over(p_request uuid, p_case bigint, p_window int, p_reason text, p_note text default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.hand_over', jsonb_build_array(p_case, p_window, p_reason, p_note));
    mine hall.seat;
    theirs hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.demand_reason(p_reason, 'reason', 4);
    mine := hall.my_seat('counter');
    c := hall.held_case(mine, p_case);
    select * into theirs from hall.seat where window_no = p_window;
    if not found or theirs.staff_id = mine.staff_id or not hall.serves(theirs, c.department_id) or not coalesce(c.item_id = any (theirs.items), true) then
        perform hall.refuse('YC203', jsonb_build_object('window', p_window, 'why', 'taker'));
    end if;
    perform hall.demand_room_aside(theirs.staff_id, mine.staff_id);
    perform hall.note_along(mine, c.id, p_note);
    c := hall.record(c, mine, 'counter', 'hand_over', jsonb_build_object('note', p_reason, 'window', p_window));
    perform hall.drop_lease(c);
    -- One that waits for the person too: it is handed to somebody, who finds it in the queue. Put down again, it waits for the person again.
    update hall.queue set state = 0, reserved_for = theirs.staff_id, reserved_until = hall.due_at(hall.add_workdays(hall.today(), 1), c.department_id) where case_id = p_case;
    return hall.end_request(p_request::text, '{}');
end $$;
