-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an officer does with a case: an opinion that sends it on, the decision, or back to a window. The seat holds the case, in the version
-- that the person saw; who may take the step is checked here whatever the program shows (行政许可法 Art. 34-38).
set local role hall_owner;

create function review.forward(p_request uuid, p_case bigint, p_version int, p_opinion jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.forward', jsonb_build_array(p_case, p_version, p_opinion));
    mine hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    return hall.end_request(p_request::text, hall.send_on(mine, hall.take_up(mine, p_case, p_version), p_opinion, 'forward'));
end $$;

-- 准予: by the deciding step alone.
create function review.grant(p_request uuid, p_case bigint, p_version int, p_opinion jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.grant', jsonb_build_array(p_case, p_version, p_opinion));
    mine hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    return hall.end_request(p_request::text, hall.send_on(mine, hall.take_up(mine, p_case, p_version), p_opinion, 'grant'));
end $$;

-- The positive result of a step: forward from one that does not decide, grant from the one that does.
create or replace function hall.send_on(p_seat hall.seat, p_case hall.case_file, p_opinion jsonb, p_action text) returns jsonb language plpgsql as $$
declare
    r hall.review_queue := hall.my_step(p_seat, p_case, p_action);
    v hall.item_version;
    found jsonb;
    done jsonb;
begin
    if (r.step = 'decide') <> (p_action = 'grant') then
        perform hall.refuse('YC105', hall.status_facts(p_case, p_action, r.step));
    end if;
    found := hall.demand_opinion(p_case, p_opinion, true);
    if p_action = 'grant' then
        perform hall.demand_heard(p_case), hall.demand_hearing(p_case), hall.demand_certificate(p_case, p_opinion -> 'certificate');
    end if;
    select * into v from hall.item_version where id = p_case.item_version_id;
    done := hall.move(p_case, p_seat, 'review', p_action, jsonb_build_object('step', r.step, 'note', p_opinion ->> 'text', 'findings', found),
        hall.review_facts(p_case, v, p_action, coalesce(p_opinion, '{}')));
    perform hall.keep_opinion(p_case, (done ->> 'event')::bigint, r, p_seat, p_action, found, p_opinion ->> 'text');
    return done;
end $$;

-- What an officer may say of the certificate (Art. 39): its scope, and from when until when it is good. Days that are no days are refused, and none
-- lies before the acceptance. Of a licence whose item knows no term he has to say the last day.
create or replace function hall.demand_certificate(p_case hall.case_file, p_certificate jsonb) returns void language plpgsql stable as $$
declare
    earliest date := hall.day_of(p_case.accepted_at);
    first date := case when p_certificate ->> 'valid_from' is null then hall.today() else hall.day_or_null(p_certificate ->> 'valid_from') end;
    last date := case when p_certificate ->> 'valid_to' is null then date '2999-12-31' else hall.day_or_null(p_certificate ->> 'valid_to') end;
begin
    perform hall.demand_clean(p_certificate ->> 'scope', 'scope', true);
    if p_certificate ->> 'valid_to' is null and (select hall.term_of(v) from hall.item_version v where v.id = p_case.item_version_id) = 'officer' then
        perform hall.refuse('YC303', '{"field": "valid_to", "least": 1}');
    end if;
    if coalesce(first < earliest or last < first or last > date '2999-12-31', true) then
        perform hall.refuse('YC316', jsonb_build_object('first', greatest(first, earliest), 'last', '2999-12-31'));
    end if;
end $$;

-- 不予许可 (Art. 38): never without the facts, the articles and the reasons; the remedies with both their periods stand in the document itself.
-- Before the deciding step it is a proposal, and goes on with its words.
create function review.refuse(p_request uuid, p_case bigint, p_version int, p_opinion jsonb, p_refusal jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.refuse', jsonb_build_array(p_case, p_version, p_opinion, p_refusal));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    r hall.review_queue;
    act text;
    found jsonb;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    p_refusal := hall.only_keys(p_refusal, '{facts,articles,reasons}');
    r := hall.my_step(mine, c, 'refuse');
    act := case r.step when 'decide' then 'refuse' else 'propose' end;
    perform hall.demand_reason(p_refusal ->> 'facts', 'facts', 10), hall.demand_reason(p_refusal ->> 'articles', 'articles', 4), hall.demand_reason(p_refusal ->> 'reasons', 'reasons', 10);
    found := hall.demand_opinion(c, p_opinion || jsonb_build_object('text', coalesce(hall.words_or_null(p_opinion ->> 'text'), p_refusal ->> 'reasons')), false);
    select * into v from hall.item_version where id = c.item_version_id;
    if act = 'refuse' then
        perform hall.demand_heard(c), hall.demand_hearing(c);
        if not exists (select from hall.department d where d.id = c.department_id and d.review_body <> '' and d.court <> '') then
            perform hall.refuse('YC303', '{"field": "remedies", "least": 1}');
        end if;
    end if;
    done := hall.move(c, mine, 'review', act, p_refusal || jsonb_build_object('step', r.step, 'note', p_refusal ->> 'reasons', 'findings', found),
        case act when 'refuse' then hall.review_facts(c, v, 'refuse', p_refusal) else '{}' end);
    perform hall.keep_opinion(c, (done ->> 'event')::bigint, r, mine, act, found, coalesce(hall.words_or_null(p_opinion ->> 'text'), p_refusal ->> 'reasons'), p_refusal);
    return hall.end_request(p_request::text, done);
end $$;

-- 退回窗口: what was seen at the counter has to be looked at again. The case waits at a window, keeps its place here, and its time runs on.
create function review.send_back(p_request uuid, p_case bigint, p_version int, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.send_back', jsonb_build_array(p_case, p_version, p_reason));
    mine hall.seat;
    c hall.case_file;
    r hall.review_queue;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    r := hall.my_step(mine, c, 'return');
    perform hall.demand_reason(p_reason, 'reason', 10);
    c.verification_owed := true;
    done := hall.move(c, mine, 'review', 'return', jsonb_build_object('step', r.step, 'note', p_reason));
    perform hall.keep_opinion(c, (done ->> 'event')::bigint, r, mine, 'return', '{}', p_reason);
    return hall.end_request(p_request::text, done);
end $$;

-- 终止: withdrawn, not supplemented in time, or nothing is left to decide. By who may decide.
create function review.terminate(p_request uuid, p_case bigint, p_version int, p_ground text, p_facts text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    arguments jsonb := jsonb_build_object('ground', p_ground, 'facts', p_facts);
    answer jsonb := hall.begin_request(p_request::text, 'review.terminate', jsonb_build_array(p_case, p_version, arguments));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    r hall.review_queue;
    why text;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    c := hall.take_up(mine, p_case, p_version);
    if not coalesce('decide' = any (hall.steps_of(mine.staff_id)), false) then
        perform hall.refuse('YC004', '{"right": "decide"}');
    end if;
    -- Ending a case decides it: whoever examined it leaves that to another, and who was asked is heard first.
    why := hall.barred_by(c, mine.staff_id, 'decide');
    if why is not null then
        perform hall.refuse('YC313', jsonb_build_object('case_no', c.case_no, 'step', 'decide', 'why', why));
    end if;
    -- Who was told to supplement, or invited, has until the day that was suggested, whatever the ground.
    if c.status in ('invited', 'supplementing') and not hall.is_unanswered(c) then
        perform hall.refuse('YC304', jsonb_build_object('ground', p_ground, 'why', 'not_due'));
    elsif coalesce(p_ground, '') not in ('withdrawn', 'no_supplement', 'lapsed') or (p_ground = 'no_supplement') <> hall.is_unanswered(c) then
        perform hall.refuse('YC304', jsonb_build_object('ground', p_ground, 'why', case when p_ground = 'no_supplement' then 'not_due' else 'unknown' end));
    end if;
    perform hall.demand_reason(p_facts, 'facts', 10);
    if p_ground = 'lapsed' then
        perform hall.demand_heard(c);
    end if;
    select * into v from hall.item_version where id = c.item_version_id;
    select * into r from hall.review_queue where case_id = c.id;
    r.step := 'decide';
    done := hall.move(c, mine, 'review', 'terminate', arguments || jsonb_build_object('note', p_facts), hall.review_facts(c, v, 'terminate', arguments));
    if r.case_id is not null then
        perform hall.keep_opinion(c, (done ->> 'event')::bigint, r, mine, 'terminate', '{}', p_facts);
    end if;
    return hall.end_request(p_request::text, done);
end $$;

-- The SMS and the paper as they would leave. Nothing is stored, no number is taken. A pause or an extension says its new dates.
create function review.preview_notice(p_case bigint, p_kind text, p_arguments jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('review');
    c hall.case_file := hall.noted_case(mine, p_case);
    v hall.item_version;
    t hall.transition;
begin
    select * into v from hall.item_version where id = c.item_version_id;
    select * into t from hall.transition where from_status = c.status and desk = 'review' and action = p_kind;
    if not found then
        perform hall.refuse('YC105', hall.status_facts(c, p_kind));
    end if;
    return hall.preview_json(c, v, mine, t, hall.review_facts(c, v, p_kind, coalesce(p_arguments, '{}')))
        || jsonb_build_object('dates', case when p_kind in ('pause', 'extend') then
            hall.deciding_if(c, case p_kind when 'pause' then (p_arguments ->> 'workdays')::int else 0 end, case p_kind when 'extend' then (p_arguments ->> 'workdays')::int else 0 end) end);
end $$;
