-- What staff do for applicants who asked, complained, rated badly or called from a kiosk; and what the rated may read.
set local role hall_owner;

-- Supervisors see everything of their departments; the help desk sees consultations: what waits, the soonest due first, or what was answered,
-- the latest first. p_filter: {kind, open: bool}.
create or replace function hall.inquiries_json(p_kinds text[], p_departments smallint[], p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable as $$
declare
    most int := least(greatest(coalesce(p_count, 50), 1), 200);
    waits boolean := coalesce((p_filter ->> 'open')::boolean, true);
    rows jsonb;
begin
    select coalesce(jsonb_agg(hall.inquiry_staff_json(q) order by case when waits then q.due_at end, q.answered_at desc, q.id), '[]') into rows from (
        select * from hall.inquiry where kind = any (p_kinds) and department_id = any (p_departments) and (p_filter ->> 'kind' is null or kind = p_filter ->> 'kind')
          and waits = (answered_at is null)
          and (p_after is null or waits and (due_at, id) > ((p_after ->> 'at')::timestamptz, (p_after ->> 'id')::bigint)
               or not waits and (answered_at, -id) < ((p_after ->> 'at')::timestamptz, -(p_after ->> 'id')::bigint))
        order by case when waits then due_at end, answered_at desc, id limit most) q;
    return jsonb_build_object('inquiries', rows, 'next', case when jsonb_array_length(rows) = most then jsonb_build_object('at', coalesce(rows #> '{-1,answered_at}', rows #> '{-1,due_at}'), 'id', rows #> '{-1,id}') end,
        'overdue', (select count(*) from hall.inquiry where answered_at is null and kind = any (p_kinds) and department_id = any (p_departments) and due_at < now()));
end $$;

-- Answered once; the applicant hears of it. A bad rating's answer says what was done about it.
create or replace function hall.answer_inquiry(p_staff hall.staff, p_kinds text[], p_departments smallint[], p_id bigint, p_text text) returns jsonb language plpgsql as $$
declare
    q hall.inquiry;
    a hall.account;
begin
    perform hall.demand_reason(p_text, 'text', 5);
    select * into q from hall.inquiry where id = p_id and kind = any (p_kinds) and department_id = any (p_departments) for update;
    if not found then
        perform hall.refuse('YC001', '{"what": "inquiry"}');
    elsif q.answered_at is not null then
        perform hall.refuse('YC708', jsonb_build_object('what', 'inquiry', 'by', (select name from hall.staff where id = q.answered_by)));
    end if;
    update hall.inquiry set answer = btrim(p_text), answered_by = p_staff.id, answered_at = now() where id = q.id returning * into q;
    insert into hall.trace (what, data) values ('inquiry.answer', jsonb_build_object('inquiry', q.id, 'kind', q.kind, 'late', q.due_at < now()));
    select * into a from hall.account where id = q.account_id and closed_at is null and notify_sms;
    if found and q.kind <> 'rating' and hall.is_mobile(a.phone) then
        perform hall.queue_plain_message('consult_answered', a.phone, jsonb_build_object('tail', right(hall.inquiry_no(q), 6)));
    end if;
    return hall.inquiry_staff_json(q);
end $$;

do $desks$
declare
    desk text;
    kinds text;
    departments text;
begin
    foreach desk in array array['supervision', 'helpdesk'] loop
        kinds := case desk when 'supervision' then '{consultation,complaint,rating}' else '{consultation}' end;
        departments := case desk when 'supervision' then 'hall.supervised(me)' else 'array(select id from hall.department)' end;
        execute format($f$
create function %1$I.inquiries(p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff(%1$L);
begin
    return hall.inquiries_json(%2$L, %3$s, p_filter, p_after, p_count);
end $$;
create function %1$I.answer_inquiry(p_request uuid, p_id bigint, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, '%1$s.answer_inquiry', jsonb_build_array(p_id, p_text));
    me hall.staff;
begin
    if answer is null then
        me := hall.my_staff(%1$L);
        answer := hall.end_request(p_request::text, hall.answer_inquiry(me, %2$L, %3$s, p_id, p_text));
    end if;
    return answer;
end $$;
create function %1$I.kiosks() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff(%1$L);
    return hall.kiosks_json();
end $$;
create function %1$I.help_calls() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff(%1$L);
    return hall.help_calls_json();
end $$;
create function %1$I.take_help_call(p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.take_help_call((hall.my_staff(%1$L)).id, p_id);
end $$;$f$, desk, kinds, departments);
    end loop;
    -- Of the cases that somebody worked on: only when they are over, and without who said it.
    foreach desk in array array['counter', 'review'] loop
        execute format($f$
create function %1$I.my_ratings(p_before bigint, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.ratings_of((hall.my_staff(%1$L)).id, p_before, p_count);
end $$;$f$, desk);
    end loop;
end $desks$;

create or replace function hall.ratings_of(p_staff int, p_before bigint, p_count int) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('ratings', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id) || hall.rating_json(r) order by r.id desc), '[]') from (
        select g.* from hall.rating g join hall.case_file c on c.id = g.case_id
        where hall.is_closed(c) and (p_before is null or g.id < p_before)
          and (exists (select from hall.verification v where v.id = g.verification_id and v.staff_id = p_staff)
               or g.verification_id is null and exists (select from hall.event e where e.case_id = c.id and e.staff_id = p_staff))
        order by g.id desc limit least(greatest(coalesce(p_count, 50), 1), 200)) r));
end $$;

-- The help desk is an office: nobody chooses a window.
create function helpdesk.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_in('helpdesk', p_device);
end $$;

create function helpdesk.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_out('helpdesk');
end $$;
