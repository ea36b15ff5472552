-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Review: who may take which step of a case, what a step has to say, and the queue of what waits for an officer (docs/review.md).
set local role hall_owner;

-- The steps that somebody may take today: his own, and those of whoever he stands in for.
create or replace function hall.steps_of(p_staff int) returns text[] language plpgsql stable as $$
begin
    return (select array_agg(distinct step)
            from (select unnest(s.steps) as step from hall.staff s where s.id = p_staff
                  union all
                  select unnest(s.steps) from hall.delegation d join hall.staff s on s.id = d.from_staff
                  where d.to_staff = p_staff and d.ended_at is null and hall.today() between d.first_day and d.last_day) all_steps);
end $$;

-- Which step of a case somebody took that keeps him from another (第二人: who examined does not decide). What is decided at once may be decided by
-- who accepted it.
create or replace function hall.took_other(p_case hall.case_file, p_staff int, p_step text) returns text language plpgsql stable as $$
begin
    return coalesce(
        (select o.step from hall.opinion o join hall.review_apart a on a.step = p_step and a.other = o.step
         where o.case_id = p_case.id and o.staff_id = p_staff and not o.undone and o.outcome in ('forward', 'propose') order by o.event_id limit 1),
        (select 'accept' from hall.event e join hall.item_version v on v.id = p_case.item_version_id
         where p_step = 'decide' and not v.immediate and e.case_id = p_case.id and e.staff_id = p_staff and e.action in ('accept', 'verify_owed')
           and not hall.is_undone(e) limit 1));
end $$;

-- Whom somebody stands in for when he takes a step of a case; null: it is his own. Nobody lends a right that he could not use on this case himself.
create or replace function hall.principal_of(p_case hall.case_file, p_staff int, p_step text) returns int language plpgsql stable as $$
begin
    return case when (select p_step = any (steps) from hall.staff where id = p_staff) then null
        else (select d.from_staff from hall.delegation d join hall.staff s on s.id = d.from_staff
              where d.to_staff = p_staff and d.ended_at is null and hall.today() between d.first_day and d.last_day and p_step = any (s.steps)
                and hall.took_other(p_case, d.from_staff, p_step) is null
                and not (p_step = 'approve' and exists (select from hall.extension_request x where x.case_id = p_case.id and x.state = 'asked' and x.asked_by = d.from_staff))
              order by d.id limit 1) end;
end $$;

-- Whether somebody may take a step at all: by his post, or for somebody who could do so.
create or replace function hall.may_step(p_case hall.case_file, p_staff int, p_step text) returns boolean language plpgsql stable as $$
begin
    return coalesce((select p_step = any (steps) from hall.staff where id = p_staff), false) or hall.principal_of(p_case, p_staff, p_step) is not null;
end $$;

-- Why somebody may not take a step of a case though his post, or a post that he stands in for, would let him.
create or replace function hall.barred_by(p_case hall.case_file, p_staff int, p_step text) returns text language plpgsql stable as $$
begin
    return coalesce(hall.took_other(p_case, p_staff, p_step),
        case when p_step = any (hall.steps_of(p_staff)) and not hall.may_step(p_case, p_staff, p_step) then 'principal' end);
end $$;

-- For whom an act is: what its event says besides. The step is the one at which the case stands, but where the act has its own.
create or replace function hall.on_behalf(p_seat hall.seat, p_case hall.case_file, p_action text) returns jsonb language plpgsql stable as $$
declare
    step text := case p_action when 'terminate' then 'decide' when 'extend' then 'approve' when 'refuse_extension' then 'approve' when 'reissue' then 'approve'
        else (select q.step from hall.review_queue q where q.case_id = p_case.id) end;
begin
    return case when p_action in ('take_over', 'release', 'give_opinion', 'undo', 'give_back') or step is null then '{}'
        else coalesce((select jsonb_build_object('for', s.name, 'for_no', s.work_no) from hall.staff s where s.id = hall.principal_of(p_case, p_seat.staff_id, step)), '{}') end;
end $$;

-- Where a locked case stands, if whoever calls may act on it there.
create or replace function hall.my_step(p_seat hall.seat, p_case hall.case_file, p_action text) returns hall.review_queue language plpgsql stable as $$
declare
    r hall.review_queue;
    why text;
begin
    select * into r from hall.review_queue where case_id = p_case.id;
    if not found or r.away or r.paused <> (p_action = 'resume') then
        perform hall.refuse('YC105', hall.status_facts(p_case, p_action, case when r.paused then 'paused' when r.away then 'returned' else p_case.status end));
    elsif not coalesce(r.step = any (hall.steps_of(p_seat.staff_id)), false) then
        perform hall.refuse('YC004', jsonb_build_object('right', r.step));
    end if;
    why := hall.barred_by(p_case, p_seat.staff_id, r.step);
    if why is not null then
        perform hall.refuse('YC313', jsonb_build_object('case_no', p_case.case_no, 'step', r.step, 'why', why));
    end if;
    return r;
end $$;

create or replace function hall.move_in_review(p_case hall.case_file, p_how text) returns void language plpgsql as $$
begin
    case p_how
        when 'enter' then
            insert into hall.review_queue as r (case_id, department_id, item_id, place, step, due_at)
            select p_case.id, p_case.department_id, p_case.item_id, s.place, s.step, k.due_at
            from hall.review_step s, hall.clocks_of(p_case.id) k
            where s.item_version_id = p_case.item_version_id and s.place = 1 and k.kind = 'promised' and k.ended_at is null
            on conflict (case_id) do update set away = false, entered_at = now(), remark = case when r.away then 'verified_again' else r.remark end;
        when 'next' then
            update hall.review_queue r set place = s.place, step = s.step, entered_at = now(), claimed = false, reserved_for = null, remark = null
            from hall.review_step s where r.case_id = p_case.id and s.item_version_id = p_case.item_version_id and s.place = r.place + 1;
            delete from hall.lease where case_id = p_case.id;
        when 'away' then
            update hall.review_queue set away = true, claimed = false, reserved_for = null where case_id = p_case.id;
        when 'leave' then
            delete from hall.review_queue where case_id = p_case.id;
            delete from hall.lease where case_id = p_case.id;
        else null;
    end case;
end $$;

-- What was found of each point of a case so far, the latest word first; over it what is found now.
create or replace function hall.findings_of(p_case hall.case_file, p_now jsonb) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_object_agg(f.no, f.finding order by f.event_id), '{}')
            from (select o.event_id, e.key as no, e.value as finding from hall.opinion o, jsonb_each(o.findings) e where o.case_id = p_case.id and not o.undone) f)
        || case jsonb_typeof(p_now) when 'object' then p_now else '{}' end;
end $$;

-- An opinion has words, and names only points that are there. A positive one has found every point, and none that fails.
create or replace function hall.demand_opinion(p_case hall.case_file, p_opinion jsonb, p_positive boolean) returns jsonb language plpgsql stable as $$
declare
    given jsonb := coalesce(nullif(p_opinion -> 'findings', 'null'), '{}');
    known jsonb;
    lacking jsonb;
begin
    perform hall.demand_reason(p_opinion ->> 'text', 'opinion', 2);
    if jsonb_typeof(given) <> 'object' or exists (
        select from jsonb_each_text(given) g where g.value not in ('meets', 'fails', 'not_applicable')
            or not exists (select from hall.review_point p where p.item_version_id = p_case.item_version_id and p.no::text = g.key)) then
        perform hall.refuse('YC001', '{"what": "point"}');
    end if;
    known := hall.findings_of(p_case, given);
    if p_positive then
        select jsonb_agg(jsonb_build_object('no', p.no, 'title', p.title, 'why', case known ->> p.no::text when 'fails' then 'fails' else 'missing' end) order by p.no) into lacking
        from hall.review_point p
        where p.item_version_id = p_case.item_version_id and coalesce(known ->> p.no::text, 'missing') not in ('meets', 'not_applicable');
        if lacking is not null then
            perform hall.refuse('YC314', jsonb_build_object('points', lacking));
        end if;
    end if;
    return given;
end $$;

-- Other departments are heard before a decision, until the day by which they were to answer.
create or replace function hall.demand_heard(p_case hall.case_file) returns void language plpgsql stable as $$
declare
    waiting jsonb;
begin
    select jsonb_agg(jsonb_build_object('department', d.name, 'due_at', o.due_at) order by o.id) into waiting
    from hall.opinion_request o join hall.department d on d.id = o.department_id where o.case_id = p_case.id and o.answered_at is null and o.due_at > now();
    if waiting is not null then
        perform hall.refuse('YC315', jsonb_build_object('case_no', p_case.case_no, 'waiting', waiting));
    end if;
end $$;

-- Who was told that he may ask for a hearing has his days to do so (Art. 46, 47), and what is decided rests on the hearing that was held (Art. 48).
-- When somebody was told so last; null: nobody was.
create or replace function hall.hearing_told(p_case hall.case_file) returns hall.event language plpgsql stable as $$
declare
    told hall.event;
begin
    select e.* into told from hall.event e where e.case_id = p_case.id and e.action in ('offer_hearing', 'inform_party')
        and not hall.is_undone(e) order by e.seq desc limit 1;
    return told;
end $$;

-- Null: nobody was told, the days are over and nobody asked, those who were told waive it, or it was held. why: days, asked.
create or replace function hall.awaited_hearing(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    told hall.event := hall.hearing_told(p_case);
    said hall.event;
    until date;
    unsure boolean;
begin
    if told.id is null then
        return null;
    end if;
    until := hall.hearing_until(told);
    unsure := hall.is_provisional(hall.day_of(told.at), until);
    select e.* into said from hall.event e where e.case_id = p_case.id and e.action = 'answer_hearing' order by e.seq desc limit 1;
    if said.data ->> 'outcome' = 'asked' then
        return jsonb_build_object('why', 'asked', 'until', until, 'until_provisional', unsure);
    elsif hall.today() > until or said.seq > told.seq then
        return null;
    end if;
    return jsonb_build_object('why', 'days', 'until', until, 'until_provisional', unsure);
end $$;

create or replace function hall.demand_hearing(p_case hall.case_file) returns void language plpgsql stable as $$
declare
    awaited jsonb := hall.awaited_hearing(p_case);
begin
    if awaited is not null then
        perform hall.refuse('YC321', awaited || jsonb_build_object('case_no', p_case.case_no));
    end if;
end $$;

-- The officer's last decision, while it can still be taken back: his program may have ended since.
create or replace function hall.left_decision(p_staff int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('document', d.id, 'case', c.id, 'kind', case e.action when 'propose' then 'refuse' else e.action end,
                'status', c.status, 'licence', v.licence, 'name', c.applicant ->> 'name', 'undo_seconds', ceil(extract(epoch from u.until - now())),
                'sends', exists (select from hall.message m where m.event_id = e.id and m.state = 'queued')))), '[]')
            from (select * from hall.undo where staff_id = p_staff and until > now() order by event_id desc limit 1) u
            join hall.event e on e.id = u.event_id and e.desk = 'review' join hall.case_file c on c.id = u.case_id join hall.item_version v on v.id = c.item_version_id
            left join hall.document d on d.event_id = e.id);
end $$;

-- What was written for an act that leaves the case in the same hands went into the case with it, and comes back into no sheet: who was killed before he
-- heard of it would send it twice. What lies beside it in the draft stays, also where an act that may be taken back had put the draft away.
create or replace function hall.drop_words(p_seat hall.seat, p_case bigint, p_undoable boolean) returns void language plpgsql as $$
begin
    if p_undoable then
        insert into hall.draft select w.* from hall.undo u, jsonb_populate_recordset(null::hall.draft, hall.list_of(u.before -> 'draft')) w
        where u.case_id = p_case and w.staff_id = p_seat.staff_id on conflict do nothing;
    end if;
    update hall.draft set data = data - '{act,words}'::text[] where case_id = p_case and staff_id = p_seat.staff_id;
end $$;

create or replace function hall.keep_opinion(p_case hall.case_file, p_event bigint, p_step hall.review_queue, p_seat hall.seat, p_outcome text, p_findings jsonb, p_text text, p_refusal jsonb default null)
returns void language plpgsql as $$
begin
    insert into hall.opinion (event_id, case_id, place, step, name, staff_id, for_staff, at, outcome, findings, text, refusal)
    values (p_event, p_case.id, p_step.place, p_step.step,
        (select name from hall.review_step where item_version_id = p_case.item_version_id and place = p_step.place), p_seat.staff_id,
        hall.principal_of(p_case, p_seat.staff_id, p_step.step), now(), p_outcome, coalesce(p_findings, '{}'), p_text, p_refusal);
end $$;

-- Who was told to supplement, or invited to the window, and did neither by the day that was suggested: only then may the case be ended for it
-- (补正不来; docs/decisions.md 44). Of whoever was invited that day is in the queue (hall.move_in_queue); who was seen at a window has come.
create or replace function hall.is_unanswered(p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return p_case.status = 'supplementing' and exists (
            select from hall.clock where case_id = p_case.id and kind = 'supplement' and ended_at is null and due_at < now())
        or p_case.status = 'invited' and p_case.arrived_at is null and exists (select from hall.queue where case_id = p_case.id and suggested_at < now());
end $$;

-- Those of a department, in no order.
create or replace function hall.unanswered(p_department smallint) returns table (case_id bigint, item_id int, due_at timestamptz) language sql stable
begin atomic
    select q.case_id, q.item_id, q.suggested_at from hall.queue q join hall.case_file c on c.id = q.case_id
    where q.suggested_at < now() and q.department_id = p_department and c.status = 'invited' and c.arrived_at is null
    union all
    select c.id, c.item_id, x.due_at from hall.clock x join hall.case_file c on c.id = x.case_id
    where x.ended_at is null and x.kind = 'supplement' and x.due_at < now() and x.department_id = p_department and c.status = 'supplementing';
end;

-- Those of some departments, by item and by the day that was suggested.
create or replace function hall.unanswered_keys(p_departments smallint[], p_after_item int, p_after_due timestamptz, p_after_case bigint, p_count int)
returns table (case_id bigint, item_id int, due_at timestamptz) language plpgsql stable as $$
begin
    return query select k.case_id, k.item_id, k.due_at
    from unnest(p_departments) d,
        lateral (select * from hall.unanswered(d) u where (u.item_id, u.due_at, u.case_id) > (p_after_item, p_after_due, p_after_case)
                 order by u.item_id, u.due_at, u.case_id limit p_count) k
    order by k.item_id, k.due_at, k.case_id limit p_count;
end $$;

-- A pause needs a cause that the law names for the item (Art. 45). A hearing is due to whoever asks for one lawfully (Art. 46, 47).
create or replace function hall.pause_causes(p_version hall.item_version) returns setof hall.clock_cause language plpgsql stable as $$
begin
    return query select a.* from hall.clock_cause a
        where a.effect = 'pause' and (coalesce(p_version.guide -> 'special_procedure', '[]') ? a.name or p_version.licence and a.cause = 'hearing') order by a.place;
end $$;

-- How long what is granted is good, as the item says it: so many years, for good (long), or not at all, where what is granted is no licence and bears no
-- term (none). Of a licence whose item says nothing the officer who decides says it (officer): no term stands in any paper that nobody said.
create or replace function hall.term_of(p_version hall.item_version) returns text language sql immutable
    return case when p_version.guide #>> '{result,years}' ~ '^[1-9]\d?$' then 'years' when p_version.guide #>> '{result,term}' = 'long' then 'long'
        when p_version.licence then 'officer' else 'none' end;

-- The last day of a licence that begins on a day; null: its item knows none.
create or replace function hall.last_day_of(p_version hall.item_version, p_first date) returns date language sql immutable
    return case hall.term_of(p_version) when 'years' then (p_first + make_interval(years => (p_version.guide #>> '{result,years}')::int))::date - 1 end;

-- What is granted (Art. 39): which certificate, for what, from when until when. The officer's words stand above what the guide says of the item.
create or replace function hall.granted_facts(p_version hall.item_version, p_certificate jsonb) returns jsonb language plpgsql stable as $$
declare
    first date := coalesce(hall.day_or_null(p_certificate ->> 'valid_from'), hall.today());
    last date := coalesce(hall.day_or_null(p_certificate ->> 'valid_to'), hall.last_day_of(p_version, first));
begin
    return jsonb_build_object('result_name', coalesce(p_version.guide ->> 'result_name', p_version.name),
        'scope', coalesce(hall.words_or_null(p_certificate ->> 'scope'), p_version.guide #>> '{result,scope}', p_version.name),
        'valid_words', case when last is not null then hall.zh_day(first) || '起至 ' || hall.zh_day(last)
            when hall.term_of(p_version) = 'long' then hall.zh_day(first) || '起，长期有效' end);
end $$;

-- What the deciding officer's window fills in of the certificate, before he says otherwise.
create or replace function hall.certificate_draft(p_version hall.item_version) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('term', hall.term_of(p_version), 'first', hall.today(), 'last', hall.last_day_of(p_version, hall.today()),
        'scope', coalesce(p_version.guide #>> '{result,scope}', p_version.name));
end $$;

create or replace function hall.period_words(p_period jsonb) returns text language sql stable
    return hall.zh_period((p_period ->> 'n')::int, p_period ->> 'unit');

create or replace function hall.zh_day(p_day date) returns text language sql immutable
    return extract(year from p_day) || ' 年 ' || extract(month from p_day) || ' 月 ' || extract(day from p_day) || ' 日';

-- What a document of review says beyond the case's own facts, from the same arguments whether it is previewed or issued.
create or replace function hall.review_facts(p_case hall.case_file, p_version hall.item_version, p_kind text, p_arguments jsonb) returns jsonb language plpgsql stable as $$
declare
    dates jsonb := '{}';
    deliver date := hall.add_workdays(hall.today(), hall.deliver_days());
begin
    if p_kind in ('pause', 'extend') then
        dates := coalesce(hall.deciding_if(p_case, case p_kind when 'pause' then (p_arguments ->> 'workdays')::int else 0 end,
            case p_kind when 'extend' then (p_arguments ->> 'workdays')::int else 0 end), '{}');
        dates := jsonb_build_object('due_on', hall.day_of((dates ->> 'promised_due')::timestamptz), 'statutory_due_on', hall.day_of((dates ->> 'statutory_due')::timestamptz),
            'due_on_was', hall.day_of((dates ->> 'promised_was')::timestamptz), 'due_on_was_provisional', dates -> 'promised_was_provisional', 'due_on_provisional', dates -> 'promised_provisional',
            'statutory_due_on_provisional', dates -> 'statutory_provisional',
            'sms_date', hall.sms_date(hall.day_of((dates ->> 'promised_due')::timestamptz)), 'days', p_arguments -> 'workdays')
            || case p_kind when 'pause' then jsonb_build_object('paused_on', dates -> 'first_day', 'resumes_on', dates -> 'resumes_on', 'last_day', dates -> 'last_day',
                'resumes_on_provisional', dates -> 'pause_provisional', 'last_day_provisional', dates -> 'pause_provisional') else '{}' end;
    end if;
    return jsonb_strip_nulls(dates || case p_kind
        when 'grant' then hall.granted_facts(p_version, p_arguments -> 'certificate') || jsonb_build_object('deliver_by', deliver, 'deliver_by_provisional', hall.is_provisional(hall.today(), deliver))
        when 'refuse' then jsonb_build_object('refused_facts', rtrim(p_arguments ->> 'facts', '。'), 'refused_articles', rtrim(p_arguments ->> 'articles', '。'), 'refused_reasons', rtrim(p_arguments ->> 'reasons', '。'))
        when 'pause' then jsonb_build_object('cause', (select name from hall.clock_cause where cause = p_arguments ->> 'cause'), 'body', p_arguments -> 'body', 'pause_reason', rtrim(p_arguments ->> 'reason', '。'))
        when 'offer_hearing' then jsonb_build_object('hearing_matter', rtrim(p_arguments ->> 'matter', '。'), 'hearing_period', hall.period_words(hall.hearing_period()), 'hearing_due_on', hall.hearing_until(hall.today()), 'hearing_due_on_provisional', hall.is_provisional(hall.today(), hall.hearing_until(hall.today())))
        when 'inform_party' then jsonb_build_object('party', p_arguments ->> 'name', 'interest', rtrim(p_arguments ->> 'interest', '。'), 'matter', rtrim(p_arguments ->> 'matter', '。'),
            'hearing_period', hall.period_words(hall.hearing_period()), 'answer_by', hall.hearing_until(hall.today()), 'answer_by_provisional', hall.is_provisional(hall.today(), hall.hearing_until(hall.today())))
        when 'extend' then jsonb_build_object('extension_period', hall.zh_period((p_arguments ->> 'workdays')::int, case p_version.promised_unit when 'workday' then 'workday' else 'day' end),
            'extension_reason', rtrim(p_arguments ->> 'reason', '。'), 'approved_by', coalesce(p_arguments ->> 'approved_by', '（待批准）'))
        when 'terminate' then jsonb_build_object('ground', case p_arguments ->> 'ground' when 'withdrawn' then '申请人撤回申请' when 'no_supplement' then case p_case.status when 'invited' then '逾期未到窗口核验' else '逾期未补正' end else '申请事项已无办理必要' end,
            'termination_reason', rtrim(p_arguments ->> 'facts', '。'))
        else '{}' end);
end $$;

-- What somebody holds: open cases, those put aside for or by him, the extensions he asked for, and days on which somebody stands in for him or he for somebody.
create or replace function hall.held_by_json(p_staff int) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'cases', (select coalesce(jsonb_agg(distinct c.case_no), '[]') from hall.case_file c
                  where c.id in (select case_id from hall.lease where staff_id = p_staff union select case_id from hall.queue where held_by = p_staff or reserved_for = p_staff
                                 union select case_id from hall.review_queue where reserved_for = p_staff)),
        'drafts', (select count(*) from hall.draft where staff_id = p_staff),
        'extensions', (select count(*) from hall.extension_request where asked_by = p_staff and state = 'asked'),
        'delegations', (select count(*) from hall.delegation where p_staff in (from_staff, to_staff) and ended_at is null and last_day >= hall.today()));
end $$;

-- Everything of somebody who left goes back to the team, and each case says so. What he decided stays his; what he asked for stays asked. The
-- cases are locked before what is held of them, as by everybody.
create or replace function hall.return_to_team(p_staff int, p_desk text, p_reason text, p_by name default session_user) returns void language plpgsql as $$
declare
    nobody hall.seat;
    left_over hall.case_file;
begin
    for left_over in select f.* from hall.case_file f
             where f.id in (select case_id from hall.lease where staff_id = p_staff union select case_id from hall.queue where held_by = p_staff or reserved_for = p_staff
                            union select case_id from hall.review_queue where reserved_for = p_staff)
             order by f.id for update loop
        left_over := hall.record(left_over, nobody, p_desk, 'give_back', (select jsonb_build_object('note', p_reason, 'from', s.name, 'by', m.name)
            from hall.staff s left join hall.staff m on m.login = p_by where s.id = p_staff));
    end loop;
    perform hall.drop_leases(p_staff, 'counter'), hall.drop_leases(p_staff, 'review');
    update hall.queue q set state = hall.rest_state(c.status, q.returned), held_by = null, hold_reason = null from hall.case_file c where q.held_by = p_staff and c.id = q.case_id;
    update hall.queue set reserved_for = null, reserved_until = null where reserved_for = p_staff;
    update hall.review_queue set reserved_for = null where reserved_for = p_staff;
    update hall.delegation set ended_at = now() where p_staff in (from_staff, to_staff) and ended_at is null;
end $$;
