-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An officer's day: sitting down, the queue, standing in for each other, and giving back what somebody held who left.
set local role hall_owner;

-- An officer sits in his department, at no window. A second PC takes the seat over; what is held stays held by the person.
create function review.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('review');
begin
    if me.department_id is null then
        perform hall.refuse('YC004', '{"right": "review"}');
    end if;
    insert into hall.seat (staff_id, login, desk, departments, device)
    values (me.id, session_user, 'review', array[me.department_id], left(p_device, 200))
    on conflict (staff_id, desk) do update set departments = excluded.departments, device = excluded.device, since = now(), seen_at = now(), locked = false;
    perform hall.note_sign_in(me, 'review', p_device);
    return hall.seated_json(me, null) || jsonb_build_object('due', hall.left_decision(me.id));
end $$;

-- p_known is taken for the sake of one client; officers' pages are short and answered whole.
create function review.queue_page(p_scope text, p_filter jsonb, p_after jsonb, p_count int, p_known jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('review');
    span tstzrange := coalesce(hall.light_range(p_filter ->> 'light'), '(-infinity,infinity)');
    wanted int := least(greatest(p_count, 1), 200);
    page bigint[];
    last jsonb;
    first bigint := coalesce(hall.review_up_next(mine, span, hall.skipped(p_filter)), hall.review_up_next(mine, span, '{}'));
begin
    select array_agg(k.case_id order by k.o), (array_agg(jsonb_build_object('item', k.item_id, 'at', k.due_at, 'case_id', k.case_id, 'place', k.place) order by k.o desc))[1]
    into page, last
    from hall.review_keys(mine, p_scope, span, coalesce(p_after, '{}'), wanted) with ordinality k(case_id, item_id, due_at, place, o);
    return jsonb_build_object('rows', hall.review_rows(mine, page),
        'up_next', case when first is not null then hall.review_rows(mine, array[first]) -> 0 end,
        'next', case when cardinality(page) = wanted then last end, 'now', now(),
        'counts', jsonb_build_object(
            'mine', hall.review_count(mine, 'mine', '(-infinity,infinity)'), 'paused', hall.review_count(mine, 'paused', '(-infinity,infinity)'),
            'red', hall.review_count(mine, 'mine', hall.light_range('red')), 'amber', hall.review_count(mine, 'mine', hall.light_range('amber')),
            'green', hall.review_count(mine, 'mine', hall.light_range('green'))));
end $$;

-- A leader of the department, or the person himself, says who stands in for whom. Days that are over cannot be given any more.
create function review.delegate(p_request uuid, p_from text, p_to text, p_first date, p_last date, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.delegate', jsonb_build_array(p_from, p_to, p_first, p_last, p_reason));
    me hall.staff;
    away hall.staff;
    deputy hall.staff;
    new_id bigint;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('review');
    select * into away from hall.staff where work_no = p_from and active and department_id = me.department_id and 'review' = any (desks);
    select * into deputy from hall.staff where work_no = p_to and active and department_id = me.department_id and 'review' = any (desks);
    if away.id is null or deputy.id is null or away.id = deputy.id then
        perform hall.refuse('YC001', '{"what": "staff"}');
    elsif away.id <> me.id and not 'approve' = any (me.steps) then
        perform hall.refuse('YC004', '{"right": "approve"}');
    elsif p_first is null or p_last is null or p_first < hall.today() or p_last < p_first or p_first > hall.today() + 3660 or p_last > p_first + 366 then
        perform hall.refuse('YC316', jsonb_build_object('first', p_first, 'last', p_last));
    end if;
    perform hall.demand_reason(p_reason, 'reason', 2);
    -- The same deputy for the same days once: a second press with another request is no second delegation.
    perform from hall.staff where id = away.id for no key update;
    if exists (select from hall.delegation d where d.from_staff = away.id and d.to_staff = deputy.id and d.ended_at is null and p_first <= d.last_day and p_last >= d.first_day) then
        perform hall.refuse('YC320', jsonb_build_object('from', away.name, 'to', deputy.name));
    end if;
    insert into hall.delegation (from_staff, to_staff, first_day, last_day, reason, by) values (away.id, deputy.id, p_first, p_last, p_reason, me.id) returning id into new_id;
    insert into hall.trace (what, data) values ('review.delegate', jsonb_build_object('id', new_id, 'from', p_from, 'to', p_to, 'first', p_first, 'last', p_last, 'reason', p_reason));
    return hall.end_request(p_request::text, jsonb_build_object('id', new_id));
end $$;

create function review.end_delegation(p_request uuid, p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.end_delegation', jsonb_build_array(p_id));
    me hall.staff;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('review');
    update hall.delegation d set ended_at = now() from hall.staff s
    where d.id = p_id and d.ended_at is null and s.id = d.from_staff and s.department_id = me.department_id and (s.id = me.id or 'approve' = any (me.steps));
    if not found then
        perform hall.refuse('YC001', '{"what": "delegation"}');
    end if;
    insert into hall.trace (what, data) values ('review.end_delegation', jsonb_build_object('id', p_id));
    return hall.end_request(p_request::text, '{}');
end $$;

-- Who stands in for whom in the officer's department, now and later; and who is there to be asked.
create function review.team() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('review');
begin
    return jsonb_build_object(
        'people', (select jsonb_agg(jsonb_build_object('work_no', s.work_no, 'name', s.name, 'steps', s.steps, 'active', s.active, 'me', s.id = me.id) order by s.work_no)
                   from hall.staff s where s.department_id = me.department_id and 'review' = any (s.desks)),
        'delegations', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'from', f.name, 'to', t.name, 'first', d.first_day, 'last', d.last_day, 'reason', d.reason,
                            'by', b.name, 'runs', hall.today() between d.first_day and d.last_day, 'for_me', d.to_staff = me.id, 'of_me', d.from_staff = me.id,
                            'may_end', d.from_staff = me.id or 'approve' = any (me.steps)) order by d.first_day, d.id), '[]')
                        from hall.delegation d join hall.staff f on f.id = d.from_staff join hall.staff t on t.id = d.to_staff join hall.staff b on b.id = d.by
                        where f.department_id = me.department_id and d.ended_at is null and d.last_day >= hall.today()),
        'leads', 'approve' = any (me.steps));
end $$;

-- What somebody holds who is not coming back: to be looked at, then given back to the team with the next call.
create function review.team_preview(p_work_no text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('review');
    s hall.staff;
begin
    select * into s from hall.staff where work_no = p_work_no and department_id = me.department_id;
    if not found or not 'approve' = any (me.steps) or s.id = me.id then
        perform hall.refuse('YC004', '{"right": "approve"}');
    end if;
    return hall.held_by_json(s.id);
end $$;

create function review.team_return(p_request uuid, p_work_no text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.team_return', jsonb_build_array(p_work_no, p_reason));
    me hall.staff;
    s hall.staff;
    held jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('review');
    perform hall.demand_reason(p_reason, 'reason', 4);
    select * into s from hall.staff where work_no = p_work_no and department_id = me.department_id;
    if not found or not 'approve' = any (me.steps) or s.id = me.id then
        perform hall.refuse('YC004', '{"right": "approve"}');
    end if;
    held := hall.held_by_json(s.id);
    perform hall.return_to_team(s.id, 'review', p_reason);
    insert into hall.trace (what, data) values ('review.team_return', held || jsonb_build_object('work_no', p_work_no, 'reason', p_reason));
    return hall.end_request(p_request::text, held);
end $$;
