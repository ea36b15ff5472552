-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The time for a decision and whoever else has a say in it: special procedures (行政许可法 Art. 45), extensions (Art. 42), opinions of other
-- departments, visits on site (Art. 34).
set local role hall_owner;

create function review.pause(p_request uuid, p_case bigint, p_version int, p_procedure jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.pause', jsonb_build_array(p_case, p_version, p_procedure));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    days int := hall.int_or_null(p_procedure ->> 'workdays');
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'pause');
    select * into v from hall.item_version where id = c.item_version_id;
    if not exists (select from hall.pause_causes(v) a where a.cause = p_procedure ->> 'cause') then
        perform hall.refuse('YC318', jsonb_build_object('cause', p_procedure -> 'cause'));
    elsif days is null or days not between 1 and 250 then
        perform hall.refuse('YC303', '{"field": "workdays", "least": 1, "most": 250}');
    end if;
    perform hall.demand_reason(p_procedure ->> 'body', 'body', 2), hall.demand_reason(p_procedure ->> 'reason', 'reason', 6);
    done := hall.move(c, mine, 'review', 'pause', hall.only_keys(p_procedure, '{cause,body,reason,workdays}') || jsonb_build_object('note', p_procedure ->> 'reason'), hall.review_facts(c, v, 'pause', p_procedure));
    done := done || hall.pause_clock(c, (done ->> 'event')::bigint, (done ->> 'document')::bigint, p_procedure ->> 'cause', days);
    perform hall.drop_lease(c);
    return hall.end_request(p_request::text, done);
end $$;

-- The promised clock, day by day, as it would be if it stood still for so many working days from tomorrow on: what the officer sees before the
-- act. Nothing is stored.
create function review.clock_if_paused(p_case bigint, p_workdays int) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    c hall.case_file := hall.noted_case(hall.my_seat('review'), p_case);
    k hall.clock;
    dates jsonb;
begin
    if p_workdays is null or p_workdays not between 1 and 250 then
        perform hall.refuse('YC303', '{"field": "workdays", "least": 1, "most": 250}');
    end if;
    select * into k from hall.clocks_of(c.id) where kind = 'promised' and ended_at is null;
    if not found then
        perform hall.refuse('YC105', hall.status_facts(c, 'pause'));
    end if;
    dates := hall.deciding_if(c, p_workdays, 0);
    k.due_at := (dates ->> 'promised_due')::timestamptz;
    return jsonb_build_object('kind', k.kind, 'n', k.n, 'unit', k.unit, 'received_at', coalesce(k.from_at, c.accepted_at), 'due_at', k.due_at,
        'provisional', dates -> 'promised_provisional', 'resumes_on', dates -> 'resumes_on', 'resumes_provisional', dates -> 'pause_provisional', 'days', hall.clock_days(k, daterange((dates ->> 'first_day')::date, (dates ->> 'last_day')::date, '[]')));
end $$;

-- The procedure is over before its planned day; what came of it is the officer's word.
create function review.resume(p_request uuid, p_case bigint, p_version int, p_result text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.resume', jsonb_build_array(p_case, p_version, p_result));
    mine hall.seat;
    c hall.case_file;
    i hall.clock_interval;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'resume');
    perform hall.demand_reason(p_result, 'result', 2);
    i := hall.running_pause(c.id);
    done := hall.move(c, mine, 'review', 'resume', jsonb_build_object('cause', i.cause, 'note', p_result));
    done := done || hall.resume_clock(c);
    update hall.review_queue set remark = left(p_result, 8) where case_id = c.id;
    perform hall.drop_words(mine, c.id, false);
    return hall.end_request(p_request::text, done);
end $$;

-- Art. 42: the officer asks and lets the case go; a leader who is somebody else answers.
create function review.ask_extension(p_request uuid, p_case bigint, p_version int, p_workdays int, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.ask_extension', jsonb_build_array(p_case, p_version, p_workdays, p_reason));
    mine hall.seat;
    c hall.case_file;
    extended boolean;
    most int := (select most from hall.clock_cause where cause = 'extension');
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'ask_extension');
    extended := exists (select from hall.clock_interval where case_id = c.id and effect = 'extend');
    if p_workdays is null or p_workdays not between 1 and most or extended then
        perform hall.refuse('YC312', jsonb_build_object('case_no', c.case_no, 'most', most, 'extended', extended));
    elsif exists (select from hall.extension_request where case_id = c.id and state = 'asked') then
        perform hall.refuse('YC105', hall.status_facts(c, 'ask_extension'));
    end if;
    perform hall.demand_reason(p_reason, 'reason', 10);
    insert into hall.extension_request (case_id, asked_by, workdays, reason) values (c.id, mine.staff_id, p_workdays, p_reason);
    c := hall.record(c, mine, 'review', 'ask_extension', jsonb_build_object('workdays', p_workdays, 'note', p_reason), true);
    perform hall.drop_lease(c);
    update hall.review_queue set remark = 'ask_extension ' || p_workdays where case_id = c.id;
    return hall.end_request(p_request::text, '{}');
end $$;

-- The open request of a case, locked, for a leader who did not ask it himself.
create or replace function hall.asked_extension(p_seat hall.seat, p_case hall.case_file, p_action text) returns hall.extension_request language plpgsql as $$
declare
    asked hall.extension_request;
begin
    if not coalesce('approve' = any (hall.steps_of(p_seat.staff_id)), false) then
        perform hall.refuse('YC004', '{"right": "approve"}');
    end if;
    select * into asked from hall.extension_request where case_id = p_case.id and state = 'asked' for update;
    if not found then
        perform hall.refuse('YC105', hall.status_facts(p_case, p_action));
    elsif asked.asked_by = p_seat.staff_id or not hall.may_step(p_case, p_seat.staff_id, 'approve') then
        perform hall.refuse('YC313', jsonb_build_object('case_no', p_case.case_no, 'step', 'approve', 'why', 'asked'));
    end if;
    return asked;
end $$;

create function review.approve_extension(p_request uuid, p_case bigint, p_version int) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.approve_extension', jsonb_build_array(p_case, p_version));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    asked hall.extension_request;
    arguments jsonb;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    asked := hall.asked_extension(mine, c, 'approve_extension');
    select * into v from hall.item_version where id = c.item_version_id;
    arguments := jsonb_build_object('workdays', asked.workdays, 'reason', asked.reason, 'approved_by',
        (select s.name || coalesce('（代' || p.name || '）', '') from hall.staff s left join hall.staff p on p.id = hall.principal_of(c, s.id, 'approve') where s.id = mine.staff_id));
    done := hall.move(c, mine, 'review', 'extend', arguments || jsonb_build_object('note', asked.reason, 'asked_by', asked.asked_by), hall.review_facts(c, v, 'extend', arguments));
    done := done || hall.extend_clock(c, (done ->> 'event')::bigint, (done ->> 'document')::bigint, asked.workdays);
    update hall.extension_request set state = 'approved', answered_by = mine.staff_id, answered_at = now(), event_id = (done ->> 'event')::bigint where id = asked.id;
    update hall.review_queue set remark = 'answer_extension ' || asked.workdays where case_id = c.id;
    perform hall.drop_lease(c);
    return hall.end_request(p_request::text, done);
end $$;

create function review.refuse_extension(p_request uuid, p_case bigint, p_version int, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.refuse_extension', jsonb_build_array(p_case, p_version, p_reason));
    mine hall.seat;
    c hall.case_file;
    asked hall.extension_request;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    asked := hall.asked_extension(mine, c, 'refuse_extension');
    perform hall.demand_reason(p_reason, 'reason', 4);
    c := hall.record(c, mine, 'review', 'refuse_extension', jsonb_build_object('note', p_reason), true);
    update hall.extension_request set state = 'refused', answered_by = mine.staff_id, answered_at = now(), answer = p_reason, event_id = null where id = asked.id;
    perform hall.drop_lease(c);
    update hall.review_queue set remark = 'refuse_extension' where case_id = c.id;
    return hall.end_request(p_request::text, '{}');
end $$;

-- 征求意见: departments are asked side by side. The case goes on meanwhile, up to the decision.
create function review.ask_opinion(p_request uuid, p_case bigint, p_version int, p_departments jsonb, p_question text, p_workdays int) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.ask_opinion', jsonb_build_array(p_case, p_version, p_departments, p_question, p_workdays));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'ask_opinion');
    -- Each by its number, and once.
    if jsonb_typeof(p_departments) is distinct from 'array' or p_departments = '[]'
        or (select count(*) from hall.department x where x.id <> c.department_id and p_departments @> to_jsonb(x.id)) <> jsonb_array_length(p_departments) then
        perform hall.refuse('YC001', '{"what": "department"}');
    elsif p_workdays is null or p_workdays not between 1 and 20 then
        perform hall.refuse('YC303', '{"field": "workdays", "least": 1, "most": 20}');
    end if;
    perform hall.demand_reason(p_question, 'question', 6);
    insert into hall.opinion_request (case_id, department_id, asked_by, question, due_at)
    select c.id, d.id, mine.staff_id, p_question, hall.due_at(hall.add_workdays(hall.today(), p_workdays), d.id)
    from hall.department d where p_departments @> to_jsonb(d.id) on conflict do nothing;
    c := hall.record(c, mine, 'review', 'ask_opinion', jsonb_build_object('departments', p_departments, 'workdays', p_workdays, 'note', p_question), true);
    perform hall.drop_words(mine, c.id, false);
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;

-- Whoever the department sends may answer, once. What the decision rests on has changed then: the case has another version.
create function review.give_opinion(p_request uuid, p_opinion bigint, p_agrees boolean, p_text text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.give_opinion', jsonb_build_array(p_opinion, p_agrees, p_text));
    mine hall.seat;
    c hall.case_file;
    o hall.opinion_request;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    select f.* into c from hall.case_file f join hall.opinion_request r on r.case_id = f.id
    where r.id = p_opinion and r.department_id = any (mine.departments) for update of f;
    if not found then
        perform hall.refuse('YC001', '{"what": "opinion"}');
    end if;
    select * into o from hall.opinion_request where id = p_opinion for update;
    if o.answered_at is not null or not exists (select from hall.review_queue where case_id = c.id) then
        perform hall.refuse('YC105', hall.status_facts(c, 'give_opinion'));
    end if;
    perform hall.demand_reason(p_text, 'text', 2);
    if p_agrees is null then
        perform hall.refuse('YC303', '{"field": "agrees", "least": 1}');
    end if;
    update hall.opinion_request set answered_by = mine.staff_id, answered_at = now(), agrees = p_agrees, text = p_text where id = o.id;
    c := hall.record(c, mine, 'review', 'give_opinion', jsonb_build_object('agrees', p_agrees, 'note', p_text), true);
    update hall.review_queue set remark = case when p_agrees then 'opinion_agrees' else 'opinion_disagrees' end where case_id = c.id;
    perform hall.drop_words(mine, c.id, false);
    return hall.end_request(p_request::text, '{}');
end $$;

-- Art. 34: two officers or more went and looked; whoever writes it down was one of them. No visit lies ahead, or before acceptance.
create function review.site_visit(p_request uuid, p_case bigint, p_version int, p_visit jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.site_visit', jsonb_build_array(p_case, p_version, p_visit));
    mine hall.seat;
    c hall.case_file;
    people int[];
    day date := hall.day_or_null(p_visit ->> 'day');
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'site_visit');
    people := array(select s.id from hall.staff s where s.active and s.department_id = c.department_id and 'review' = any (s.desks)
                    and coalesce(p_visit -> 'officers', '[]') ? s.work_no order by s.id);
    if cardinality(people) < 2 or not mine.staff_id = any (people) then
        perform hall.refuse('YC319', jsonb_build_object('officers', cardinality(people)));
    elsif day is null or day not between hall.day_of(c.accepted_at) and hall.today() then
        perform hall.refuse('YC316', jsonb_build_object('first', hall.day_of(c.accepted_at), 'last', hall.today()));
    end if;
    perform hall.demand_reason(p_visit ->> 'place', 'place', 2), hall.demand_reason(p_visit ->> 'findings', 'findings', 10);
    c := hall.record(c, mine, 'review', 'site_visit', hall.only_keys(p_visit, '{day,officers,place,findings}') || jsonb_build_object('note', p_visit ->> 'findings'), true);
    insert into hall.site_visit (event_id, case_id, day, place, officers, findings)
    select id, c.id, day, p_visit ->> 'place', people, p_visit ->> 'findings' from hall.event where case_id = c.id and seq = c.head_seq;
    perform hall.drop_words(mine, c.id, false);
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;

-- Art. 46, 47: before it decides on what bears on others or on weighty interests, the authority tells those who may ask for a hearing, within the
-- hall's own time (hall.hearing_period). p_hearing: {matter}.
create function review.offer_hearing(p_request uuid, p_case bigint, p_version int, p_hearing jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.offer_hearing', jsonb_build_array(p_case, p_version, p_hearing));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'offer_hearing');
    perform hall.demand_reason(p_hearing ->> 'matter', 'matter', 10);
    select * into v from hall.item_version where id = c.item_version_id;
    done := hall.move(c, mine, 'review', 'offer_hearing', hall.only_keys(p_hearing, '{matter}') || jsonb_build_object('note', p_hearing ->> 'matter', 'hearing_period', hall.hearing_period()), hall.review_facts(c, v, 'offer_hearing', p_hearing));
    perform hall.drop_words(mine, c.id, true);
    return hall.end_request(p_request::text, done);
end $$;

-- Art. 36: whose own weighty interest the matter touches is told, and may speak. p_party: {name, interest, matter}.
create function review.inform_party(p_request uuid, p_case bigint, p_version int, p_party jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.inform_party', jsonb_build_array(p_case, p_version, p_party));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'inform_party');
    perform hall.demand_reason(p_party ->> 'name', 'name', 2), hall.demand_reason(p_party ->> 'interest', 'interest', 6), hall.demand_reason(p_party ->> 'matter', 'matter', 4);
    select * into v from hall.item_version where id = c.item_version_id;
    done := hall.move(c, mine, 'review', 'inform_party', hall.only_keys(p_party, '{name,interest,matter}') || jsonb_build_object('note', p_party ->> 'interest', 'hearing_period', hall.hearing_period()), hall.review_facts(c, v, 'inform_party', p_party));
    perform hall.drop_words(mine, c.id, true);
    return hall.end_request(p_request::text, done);
end $$;

-- What became of the right to a hearing: waived by those who were told, asked for in time, or held. p_answer: {outcome, day, note}; of a
-- hearing that was held the note says what its minutes hold, on which the decision rests (Art. 48).
create function review.answer_hearing(p_request uuid, p_case bigint, p_version int, p_answer jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.answer_hearing', jsonb_build_array(p_case, p_version, p_answer));
    mine hall.seat;
    c hall.case_file;
    told hall.event;
    outcome text := p_answer ->> 'outcome';
    day date := hall.day_or_null(p_answer ->> 'day');
    last date;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.my_step(mine, c, 'answer_hearing');
    told := hall.hearing_told(c);
    if told.id is null or coalesce(outcome, '') not in ('waived', 'asked', 'held') or outcome = 'held' and not exists (
        select from hall.event where case_id = c.id and action = 'answer_hearing' and data ->> 'outcome' = 'asked') then
        perform hall.refuse('YC105', hall.status_facts(c, 'answer_hearing'));
    end if;
    -- Who asks after that day has no right to it any more.
    last := case outcome when 'asked' then least(hall.today(), hall.hearing_until(told)) else hall.today() end;
    if day is null or day not between hall.day_of(told.at) and last then
        perform hall.refuse('YC316', jsonb_build_object('first', hall.day_of(told.at), 'last', last));
    end if;
    perform hall.demand_reason(p_answer ->> 'note', 'findings', case outcome when 'held' then 10 else 4 end);
    c := hall.record(c, mine, 'review', 'answer_hearing', jsonb_build_object('outcome', outcome, 'day', day, 'note', p_answer ->> 'note'), true);
    perform hall.drop_words(mine, c.id, false);
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;
