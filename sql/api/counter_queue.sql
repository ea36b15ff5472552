-- The queue of a window: pages, taking, holding, handing over, finding.
set local role hall_owner;

-- p_known: the stamps of the rows that the window has, by case; null or {} for none.
create function counter.queue_page(p_scope text, p_filter jsonb, p_after jsonb, p_count int, p_known jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
    span tstzrange := coalesce(hall.light_range(p_filter ->> 'light'), '(-infinity,infinity)');
    again boolean := coalesce((p_filter ->> 'resubmitted')::boolean, false);
    page bigint[];
    last jsonb;
    wanted int := least(greatest(p_count, 1), 200);
begin
    select array_agg(k.case_id order by k.at, k.case_id),
           (array_agg(jsonb_build_object('at', k.at, 'case_id', k.case_id) order by k.at desc, k.case_id desc))[1]
    into page, last
    from hall.queue_keys(mine, p_scope, span, again, coalesce(p_filter ->> 'sort', 'due'),
                         coalesce((p_after ->> 'at')::timestamptz, '-infinity'), coalesce((p_after ->> 'case_id')::bigint, 0), wanted) k;
    return jsonb_build_object('rows', hall.queue_rows(page, mine.staff_id, coalesce(p_known, '{}')),
        'next', case when cardinality(page) = wanted then last end, 'now', now(),
        'counts', jsonb_build_object(
            'window', hall.queue_count(mine, 'window', '(-infinity,infinity)', false), 'department', hall.queue_count(mine, 'department', '(-infinity,infinity)', false),
            'held', hall.queue_count(mine, 'held', '(-infinity,infinity)', false),
            'red', hall.queue_count(mine, p_scope, hall.light_range('red'), false), 'amber', hall.queue_count(mine, p_scope, hall.light_range('amber'), false),
            'green', hall.queue_count(mine, p_scope, hall.light_range('green'), false),
            'resubmitted', hall.queue_count(mine, p_scope, '(-infinity,infinity)', true)));
end $$;

create function counter.claim_next(p_request uuid, p_scope text, p_filter jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.claim_next', jsonb_build_array(p_scope, p_filter));
    mine hall.seat;
    next_id bigint;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat();
    next_id := hall.next_case(mine, p_scope, coalesce(hall.light_range(p_filter ->> 'light'), '(-infinity,infinity)'), coalesce((p_filter ->> 'resubmitted')::boolean, false));
    if next_id is null then
        return hall.end_request(p_request::text, jsonb_build_object('case', null, 'waiting', 0));
    end if;
    perform hall.take_lease(mine, next_id);
    select * into c from hall.case_file where id = next_id;
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_json(c, mine.staff_id)));
end $$;

-- Opens one case for this window. A case that another window holds is refused, or taken over by right and with a reason.
create function counter.claim(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.claim', jsonb_build_array(p_case, p_reason));
    mine hall.seat;
    c hall.case_file;
    holder jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat();
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.serves(mine, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    if not exists (select from hall.queue where case_id = p_case) then
        perform hall.refuse('YC105', jsonb_build_object('case_no', c.case_no, 'status', c.status, 'action', 'claim'));
    end if;
    holder := coalesce(hall.holder_json(p_case, mine.staff_id), hall.aside_json(p_case, mine.staff_id));
    if holder is not null and not (holder ->> 'mine')::boolean then
        if p_reason is null then
            perform hall.refuse('YC103', holder || jsonb_build_object('case_no', c.case_no));
        elsif not (select may_take_over from hall.staff where id = mine.staff_id) then
            perform hall.refuse('YC004', '{"right": "take_over"}');
        end if;
        perform hall.demand_reason(p_reason, 'reason', 4);
        c := hall.record(c, mine, 'counter', 'take_over', jsonb_build_object('note', p_reason, 'from', holder));
    end if;
    perform hall.take_lease(mine, p_case);
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_json(c, mine.staff_id)));
end $$;

create function counter.case_file(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
    c hall.case_file;
begin
    select * into c from hall.case_file where id = p_case;
    if not found or not hall.serves(mine, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return hall.case_json(c, mine.staff_id);
end $$;

create function counter.release(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.release', jsonb_build_array(p_case, p_reason));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat();
    c := hall.held_case(mine, p_case);
    if p_reason is not null then
        perform hall.demand_clean(p_reason, 'reason', true);
        c := hall.record(c, mine, 'counter', 'release', jsonb_build_object('note', p_reason));
    end if;
    perform hall.drop_lease(c);
    return hall.end_request(p_request::text, '{}');
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
    mine := hall.my_seat();
    c := hall.held_case(mine, p_case);
    c := hall.record(c, mine, 'counter', 'hold', jsonb_build_object('note', p_reason));
    delete from hall.lease where case_id = p_case;
    update hall.queue set state = 2, held_by = mine.staff_id, hold_reason = p_reason where case_id = p_case;
    return hall.end_request(p_request::text, '{}');
end $$;

create function counter.hand_over(p_request uuid, p_case bigint, p_window int, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.hand_over', jsonb_build_array(p_case, p_window, p_reason));
    mine hall.seat;
    theirs hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.demand_reason(p_reason, 'reason', 4);
    mine := hall.my_seat();
    c := hall.held_case(mine, p_case);
    select * into theirs from hall.seat where window_no = p_window;
    if not found or not hall.serves(theirs, c.department_id) then
        perform hall.refuse('YC203', jsonb_build_object('window', p_window));
    end if;
    c := hall.record(c, mine, 'counter', 'hand_over', jsonb_build_object('note', p_reason, 'window', p_window));
    perform hall.drop_lease(c);
    update hall.queue set reserved_for = theirs.staff_id, reserved_until = hall.due_at(hall.add_workdays(hall.today(), 1), c.department_id) where case_id = p_case;
    return hall.end_request(p_request::text, '{}');
end $$;

-- Cases by number, card number, name, pinyin, initials or the last four of a phone; open ones first, then the newest.
create function counter.find(p_text text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
    said text := upper(translate(btrim(p_text), '０１２３４５６７８９－ ', '0123456789-'));
    found bigint[];
begin
    if char_length(said) < 2 or char_length(said) > 60 then
        return '{"rows": []}';
    end if;
    select array_agg(c.id order by q.case_id is null, c.id desc) into found
    from (select c.id from hall.case_file c where c.case_no in (said, (hall.setting('hall') ->> 'code') || '-' || said)
          union
          select c.id from hall.case_file c where said ~ '\d{6}$' and right(c.case_no, 6) = right(said, 6) and strpos(replace(c.case_no, '-', ''), replace(said, '-', '')) > 0
          union
          select c.id from (
              select a.id from hall.applicant a where a.id_number = said
              union
              (select a.id from hall.applicant a where char_length(p_text) >= 2 and a.name like replace(replace(btrim(p_text), '\', ''), '%', '') || '%' and said ~ '[^ -~]' limit 60)
              union
              (select k.applicant_id from hall.name_key k where said ~ '^[A-Z]+$' and k.key like lower(said) || '%' limit 60)
              union
              (select a.id from hall.applicant a where said ~ '^\d{4}$' and right(a.phone, 4) = said limit 60)) people
          cross join lateral (select f.id from hall.case_file f where f.applicant_id = people.id order by f.id desc limit 20) c
          limit 200) hits
    join hall.case_file c on c.id = hits.id
    left join hall.queue q on q.case_id = c.id
    where hall.serves(mine, c.department_id);
    return jsonb_build_object('rows', hall.queue_rows(found[1:20], mine.staff_id));
end $$;

-- An older draft never replaces a newer one, in whatever order the two arrive.
create function counter.save_draft(p_case bigint, p_draft jsonb, p_seq bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
begin
    if not exists (select from hall.case_file c where c.id = p_case and hall.serves(mine, c.department_id)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    insert into hall.draft as d (case_id, staff_id, seq, data) values (p_case, mine.staff_id, p_seq, p_draft)
    on conflict (case_id, staff_id) do update set seq = excluded.seq, data = excluded.data, saved_at = now() where d.seq < excluded.seq;
    return jsonb_build_object('saved_at', now());
end $$;
