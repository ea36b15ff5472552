-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What staff do for applicants who asked, complained, rated badly or called from a kiosk; and what the rated may read.
set local role hall_owner;

-- What somebody answers at his desk: supervisors whatever comes to the departments that they look after, the help desk questions to any.
create or replace function hall.answers_to(p_desk text, out staff int, out kinds text[], out departments smallint[]) language plpgsql stable as $$
declare
    me hall.staff := hall.my_staff(p_desk);
begin
    staff := me.id;
    if p_desk = 'supervision' then
        kinds := '{consultation,complaint,rating}';
        departments := hall.supervised(me);
    else
        kinds := '{consultation}';
        departments := array(select id from hall.department);
    end if;
end $$;

-- What waits, the soonest due first, or what was answered, the latest first. p_filter: {kind, open: bool}.
create or replace function hall.desk_inquiries(p_desk text, p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable as $$
declare
    mine record := hall.answers_to(p_desk);
    most int := least(greatest(coalesce(p_count, 50), 1), 200);
    waits boolean := coalesce((p_filter ->> 'open')::boolean, true);
    rows jsonb;
begin
    select coalesce(jsonb_agg(hall.inquiry_staff_json(q) order by case when waits then q.due_at end, q.answered_at desc, q.id), '[]') into rows from (
        select * from hall.inquiry where kind = any (mine.kinds) and department_id = any (mine.departments) and (p_filter ->> 'kind' is null or kind = p_filter ->> 'kind')
          and waits = (answered_at is null)
          and (p_after is null or waits and (due_at, id) > ((p_after ->> 'at')::timestamptz, (p_after ->> 'id')::bigint)
               or not waits and (answered_at, -id) < ((p_after ->> 'at')::timestamptz, -(p_after ->> 'id')::bigint))
        order by case when waits then due_at end, answered_at desc, id limit most) q;
    return jsonb_build_object('inquiries', rows, 'next', case when jsonb_array_length(rows) = most then jsonb_build_object('at', coalesce(rows #> '{-1,answered_at}', rows #> '{-1,due_at}'), 'id', rows #> '{-1,id}') end,
        'overdue', (select count(*) from hall.inquiry where answered_at is null and kind = any (mine.kinds) and department_id = any (mine.departments) and due_at < now()));
end $$;

-- Answered once; the applicant hears of it. A bad rating's answer says what was done about it.
create or replace function hall.desk_answer_inquiry(p_desk text, p_request uuid, p_id bigint, p_text text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.answer_inquiry', jsonb_build_array(p_id, p_text));
    mine record;
    q hall.inquiry;
    a hall.account;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.answers_to(p_desk);
    perform hall.demand_reason(p_text, 'text', 5);
    select * into q from hall.inquiry where id = p_id and kind = any (mine.kinds) and department_id = any (mine.departments) for update;
    if not found then
        perform hall.refuse('YC001', '{"what": "inquiry"}');
    elsif q.answered_at is not null then
        perform hall.refuse('YC708', jsonb_build_object('what', 'inquiry', 'by', (select name from hall.staff where id = q.answered_by)));
    end if;
    update hall.inquiry set answer = btrim(p_text), answered_by = mine.staff, answered_at = now() where id = q.id returning * into q;
    insert into hall.trace (what, data) values ('inquiry.answer', jsonb_build_object('inquiry', q.id, 'kind', q.kind, 'late', q.due_at < now()));
    select * into a from hall.account where id = q.account_id and closed_at is null and notify_sms;
    if found and q.kind <> 'rating' and hall.is_mobile(a.phone) then
        perform hall.queue_plain_message('consult_answered', a.phone, jsonb_build_object('tail', right(hall.inquiry_no(q), 6)));
    end if;
    return hall.end_request(p_request::text, hall.inquiry_staff_json(q));
end $$;

create or replace function hall.desk_kiosks(p_desk text) returns jsonb language plpgsql stable as $$
begin
    perform hall.my_staff(p_desk);
    return jsonb_build_object('kiosks', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('login', login, 'name', name, 'place', place, 'seen_at', seen_at, 'health', health,
        'silent', seen_at is null or seen_at < now() - interval '3 minutes')) order by login), '[]') from hall.device where kind = 'kiosk' and active));
end $$;

create or replace function hall.desk_help_calls(p_desk text) returns jsonb language plpgsql stable as $$
begin
    perform hall.my_staff(p_desk);
    return jsonb_build_object('calls', (select coalesce(jsonb_agg(hall.help_json(h) order by h.id), '[]') from hall.help_call h where taken_at is null and at > now() - interval '12 hours'));
end $$;

-- The first who goes says so; the others see it.
create or replace function hall.desk_take_help_call(p_desk text, p_id bigint) returns jsonb language plpgsql as $$
declare
    me hall.staff := hall.my_staff(p_desk);
    h hall.help_call;
begin
    update hall.help_call set taken_by = me.id, taken_at = now() where id = p_id and taken_at is null;
    select * into h from hall.help_call where id = p_id;
    if not found then
        perform hall.refuse('YC001', '{"what": "help_call"}');
    end if;
    return hall.help_json(h);
end $$;

-- Of the cases that somebody worked on: only when they are over, and without who said it.
create or replace function hall.desk_ratings(p_desk text, p_before bigint, p_count int) returns jsonb language plpgsql stable as $$
declare
    me hall.staff := hall.my_staff(p_desk);
begin
    return jsonb_build_object('ratings', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id) || hall.rating_json(r) order by r.id desc), '[]') from (
        select g.* from hall.rating g join hall.case_file c on c.id = g.case_id
        where hall.is_closed(c) and (p_before is null or g.id < p_before)
          and (exists (select from hall.verification v where v.id = g.verification_id and v.staff_id = me.id)
               or g.verification_id is null and exists (select from hall.event e where e.case_id = c.id and e.staff_id = me.id))
        order by g.id desc limit least(greatest(coalesce(p_count, 50), 1), 200)) r));
end $$;
