-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A case as an officer sees it: where it stands on its way, what is examined, what others thought, and what may be done with it now.
set local role hall_owner;

create or replace function hall.short_day(p_at timestamptz) returns text language sql stable
    return to_char(p_at at time zone 'Asia/Shanghai', 'MM-DD');

-- Who may take a step of a department's cases, by name; three at most.
create or replace function hall.officers_for(p_department smallint, p_step text) returns text language plpgsql stable as $$
begin
    return (select string_agg(name, '、') from (
        select name from hall.staff where department_id = p_department and active and p_step = any (steps) and 'review' = any (desks) order by work_no limit 3) people);
end $$;

-- Every stop of the case's way, in order of time: declared, accepted, special procedures, the steps, delivery. From which day to which, or
-- how many working days it may take, is a fact whose words the window has.
create or replace function hall.way_json(p_case hall.case_file, r hall.review_queue) returns jsonb language plpgsql stable as $$
declare
    delivered boolean := p_case.status = 'concluded';
    stops jsonb;
begin
    select jsonb_agg(jsonb_build_object('name', s.name, 'remark', coalesce(s.remark, ''), 'state', s.state) order by s.part, s.at, s.place) into stops from (
        select 1 as part, p_case.received_at as at, 0 as place, '申报' as name, hall.short_day(p_case.received_at) as remark, 'done' as state
        union all
        select 2, p_case.accepted_at, 0, '受理', concat_ws(' ', hall.short_day(p_case.accepted_at), (select name from hall.staff where id = p_case.first_clerk_id)), 'done'
        where p_case.accepted_at is not null
        union all
        select 3, e.at, 0, a.name, concat_ws(' ', 'days', to_char(i.first_day, 'MM-DD'), to_char(i.last_day, 'MM-DD')), 'paused'
        from hall.clock_interval i join hall.clock k on k.id = i.clock_id and k.kind = 'promised' join hall.clock_cause a on a.cause = i.cause join hall.event e on e.id = i.event_id
        where i.case_id = p_case.id and i.effect = 'pause' and i.last_day >= i.first_day
        union all
        select case when o.at is not null then 3 else 4 end, o.at, w.place, w.name,
            case when o.at is not null then concat_ws(' ', hall.short_day(o.at), o.by) else hall.officers_for(p_case.department_id, w.step) end,
            case when o.outcome in ('refuse', 'terminate') then 'failed' when o.at is not null then 'done' when w.place = r.place then 'current' else 'coming' end
        from hall.review_step w
        left join lateral (select p.at, p.outcome, s.name as by from hall.opinion p join hall.staff s on s.id = p.staff_id
                           where p.case_id = p_case.id and p.place = w.place and not p.undone and p.outcome <> 'return' order by p.event_id desc limit 1) o on true
        where w.item_version_id = p_case.item_version_id
        union all
        select 5, null, 9, '送达', case when delivered then '' else 'workdays 10' end, case when delivered then 'done' when p_case.status in ('granted', 'refused') then 'current' else 'coming' end
        where p_case.status <> 'terminated') s;
    return coalesce(stops, '[]');
end $$;

-- What was said of the case before, the earliest first: at acceptance, in each step, by other departments, on site. What an act itself says
-- is left to whoever shows it: only its facts are told.
create or replace function hall.opinions_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', s.at, 'step', s.step, 'by', s.by, 'text', s.text, 'outcome', s.outcome) || s.facts) order by s.at, s.place), '[]') from (
        select p_case.accepted_at as at, 0 as place, null as step, coalesce((select name from hall.staff where id = p_case.first_clerk_id), '') as by, null as text, null as outcome,
            jsonb_build_object('act', 'accept', 'deemed', p_case.deemed, 'owed', p_case.verification_owed,
                'originals', (select count(*) from hall.case_material m where m.case_id = p_case.id and m.mark in ('seen', 'copy', 'scanned'))) as facts
        where p_case.accepted_at is not null
        union all
        select o.at, 1, o.name, s.name, o.text, o.outcome, jsonb_build_object('for', (select name from hall.staff where id = o.for_staff))
        from hall.opinion o join hall.staff s on s.id = o.staff_id where o.case_id = p_case.id and not o.undone
        union all
        select o.answered_at, 2, null, d.name || ' ' || s.name, o.text, case when o.agrees then 'agree' else 'disagree' end, '{"act": "give_opinion"}'
        from hall.opinion_request o join hall.department d on d.id = o.department_id join hall.staff s on s.id = o.answered_by where o.case_id = p_case.id
        union all
        select e.at, 3, null, (select string_agg(name, '、' order by id) from hall.staff where id = any (v.officers)), v.findings, null, '{"act": "site_visit"}'
        from hall.site_visit v join hall.event e on e.id = v.event_id where v.case_id = p_case.id
        union all
        -- Who was told of his right to be heard, and until when he may use it.
        select e.at, 4, null, coalesce(s.name, ''), e.data ->> 'note', null,
            jsonb_build_object('act', e.action, 'name', e.data -> 'name', 'until', w.until, 'provisional', hall.is_provisional(hall.day_of(e.at), w.until))
        from hall.event e left join hall.staff s on s.id = e.staff_id cross join lateral (select hall.hearing_until(e) as until) w
        where e.case_id = p_case.id and e.action in ('offer_hearing', 'inform_party')
            and not hall.is_undone(e)
        union all
        select e.at, 5, null, coalesce(s.name, ''), e.data ->> 'note', e.data ->> 'outcome', jsonb_build_object('act', 'answer_hearing', 'day', e.data -> 'day')
        from hall.event e left join hall.staff s on s.id = e.staff_id where e.case_id = p_case.id and e.action = 'answer_hearing'
        union all
        select e.at, 5, (select name from hall.clock_cause where cause = e.data ->> 'cause'), coalesce(s.name, ''), e.data ->> 'note', 'resume', '{}'
        from hall.event e left join hall.staff s on s.id = e.staff_id where e.case_id = p_case.id and e.action = 'resume' and e.data ? 'note') s);
end $$;

create or replace function hall.points_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    known jsonb := hall.findings_of(p_case, '{}');
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('no', p.no, 'title', p.title, 'demand', p.demand, 'materials', to_jsonb(p.materials), 'finding', known -> p.no::text)) order by p.no), '[]')
            from hall.review_point p where p.item_version_id = p_case.item_version_id);
end $$;

create or replace function hall.pause_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    i hall.clock_interval := hall.running_pause(p_case.id);
begin
    return case when i.id is not null then (
        select jsonb_build_object('cause', a.name, 'body', e.data -> 'body', 'reason', e.data -> 'reason', 'from', i.first_day, 'resumes_on', i.last_day + 1,
            'provisional', hall.is_provisional(i.first_day, i.last_day))
        from hall.clock_cause a, hall.event e where a.cause = i.cause and e.id = i.event_id) end;
end $$;

-- Working days on which the promised clock stood still so far.
create or replace function hall.paused_days(p_case bigint) returns int language plpgsql stable as $$
begin
    return (select coalesce(sum(hall.ordinal(least(i.last_day, hall.today())) - hall.ordinal(i.first_day - 1)), 0)
            from hall.clock_interval i join hall.clock k on k.id = i.clock_id
            where i.case_id = p_case and i.effect = 'pause' and k.kind = 'promised' and i.first_day <= least(i.last_day, hall.today()));
end $$;

create or replace function hall.extension_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('asked_by', s.name, 'asked_at', x.asked_at, 'workdays', x.workdays, 'reason', x.reason)
            from hall.extension_request x join hall.staff s on s.id = x.asked_by where x.case_id = p_case.id and x.state = 'asked');
end $$;

create or replace function hall.requests_json(p_seat hall.seat, p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', o.id, 'department', d.name, 'question', o.question, 'asked_by', s.name, 'due_at', o.due_at,
                'overdue', o.answered_at is null and o.due_at < now(), 'mine', o.department_id = any (p_seat.departments), 'answered_at', o.answered_at, 'agrees', o.agrees, 'text', o.text)) order by o.id), '[]')
            from hall.opinion_request o join hall.department d on d.id = o.department_id join hall.staff s on s.id = o.asked_by where o.case_id = p_case.id);
end $$;

-- Which acts this officer may send now. The hall checks again when one is sent.
create or replace function hall.acts_of(p_seat hall.seat, p_case hall.case_file, r hall.review_queue) returns text[] language plpgsql stable as $$
declare
    my_steps text[] := hall.steps_of(p_seat.staff_id);
    mine boolean := r.case_id is not null and not r.away and coalesce(r.step = any (my_steps), false) and p_case.department_id = any (p_seat.departments)
        and hall.barred_by(p_case, p_seat.staff_id, r.step) is null;
    asked hall.extension_request;
begin
    select * into asked from hall.extension_request where case_id = p_case.id and state = 'asked';
    return array_remove(array[
        case when mine and not r.paused then case r.step when 'decide' then 'grant' else 'forward' end end,
        case when mine and not r.paused then 'refuse' end,
        case when mine and not r.paused then 'return' end,
        case when mine and not r.paused then 'pause' end,
        case when mine and r.paused then 'resume' end,
        case when mine and not r.paused and asked.id is null and not exists (select from hall.clock_interval where case_id = p_case.id and effect = 'extend') then 'ask_extension' end,
        case when asked.id is not null and asked.asked_by <> p_seat.staff_id and hall.may_step(p_case, p_seat.staff_id, 'approve') and p_case.department_id = any (p_seat.departments) then 'answer_extension' end,
        case when mine then 'ask_opinion' end,
        case when exists (select from hall.opinion_request where case_id = p_case.id and answered_at is null and department_id = any (p_seat.departments)) then 'give_opinion' end,
        case when mine and not r.paused then 'site_visit' end,
        case when mine and not r.paused then 'offer_hearing' end,
        case when mine and not r.paused then 'inform_party' end,
        case when mine and not r.paused and (hall.hearing_told(p_case)).id is not null then 'answer_hearing' end,
        case when 'decide' = any (my_steps) and p_case.department_id = any (p_seat.departments) and (r.case_id is not null and not r.away or hall.is_unanswered(p_case)) then 'terminate' end], null);
end $$;

create or replace function hall.review_json(p_seat hall.seat, p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    r hall.review_queue;
    v hall.item_version;
    here hall.review_step;
    after_it hall.review_step;
    promised hall.clock;
    guest boolean := p_case.department_id <> all (p_seat.departments);
begin
    select * into r from hall.review_queue where case_id = p_case.id;
    select * into v from hall.item_version where id = p_case.item_version_id;
    select * into here from hall.review_step where item_version_id = v.id and place = r.place;
    select * into after_it from hall.review_step where item_version_id = v.id and place = r.place + 1;
    select * into promised from hall.clock where case_id = p_case.id and kind = 'promised' order by id desc limit 1;
    return jsonb_strip_nulls(jsonb_build_object(
        'step', case when guest then 'opinion' else coalesce(r.step, 'decide') end, 'step_name', case when guest then '征求意见' else here.name end,
        'decides', not guest and r.step = 'decide', 'away', r.away,
        'next_step', case when after_it.name is not null and not guest then concat_ws('，', after_it.name, hall.officers_for(p_case.department_id, after_it.step)) else '' end,
        'barred', case when r.step is not null and not guest then coalesce(hall.barred_by(p_case, p_seat.staff_id, r.step),
            case when not coalesce(r.step = any (hall.steps_of(p_seat.staff_id)), false) then 'step' end) end,
        'for', (select name from hall.staff where id = hall.principal_of(p_case, p_seat.staff_id, r.step)),
        'paused_days', hall.paused_days(p_case.id), 'pause', hall.pause_json(p_case), 'extension', hall.extension_json(p_case),
        'refusal', (select o.refusal from hall.opinion o where o.case_id = p_case.id and not o.undone and o.outcome in ('forward', 'propose') order by o.event_id desc limit 1),
        'certificate', case when r.step = 'decide' and not guest then hall.certificate_draft(v) end,
        'expected', case when r.step <> 'decide' and not guest and v.licence then hall.certificate_draft(v) end,
        'clock', case when promised.id is not null then hall.explain_clock(p_case, promised) end))
    || jsonb_build_object('way', hall.way_json(p_case, r), 'points', hall.points_json(p_case), 'opinions', hall.opinions_json(p_case), 'requests', hall.requests_json(p_seat, p_case),
        'acts', to_jsonb(hall.acts_of(p_seat, p_case, r)),
        'departments', (select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id) from hall.department where id <> p_case.department_id),
        'causes', (select coalesce(jsonb_agg(jsonb_build_object('code', a.cause, 'name', a.name,
                       'bodies', (select coalesce(jsonb_agg(b.name), '[]') from hall.pause_body b where b.cause = a.cause and coalesce(b.department_id, p_case.department_id) = p_case.department_id))), '[]')
                   from hall.pause_causes(v) a),
        'hearing_period', hall.hearing_period(), 'phrases', coalesce(hall.setting('review_phrases'), '[]'));
end $$;
