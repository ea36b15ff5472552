-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a supervisor may look at and do. Rights follow the departments that are his (hall.supervised); what he does with a case is in its chain.
set local role hall_owner;

create function supervision.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
begin
    return hall.office_sign_in('supervision', p_device) || jsonb_build_object('departments', (select jsonb_agg(jsonb_build_object('id', d.id, 'name', coalesce(d.label, d.name)) order by d.id)
        from hall.department d where d.id = any (hall.supervised(me)) and exists (select from hall.item i where i.department_id = d.id)));
end $$;

create function supervision.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_out('supervision');
end $$;

create function supervision.dashboard(p_filter jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.dashboard_json(hall.wanted_departments(hall.my_staff('supervision'), p_filter), p_filter) || jsonb_build_object('keeper_silent', hall.keeper_silence());
end $$;

-- First call: who wants to know whom a calendar promised another day is written down, as at the office; supervision.cases('recalculated', …) is the second.
create function supervision.recalculated() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
begin
    if not exists (select from hall.export where staff_id = me.id and what = 'recalculated' and at > now() - interval '1 minute') then
        insert into hall.export (staff_id, what, filter) values (me.id, 'recalculated', '{}');
        insert into hall.trace (what, data) values ('supervision.recalculated', '{}');
    end if;
    return '{}';
end $$;

-- The cases behind a figure, a page from where the page before ended.
create function supervision.cases(p_figure text, p_filter jsonb, p_after jsonb, p_count int) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine smallint[] := hall.wanted_departments(hall.my_staff('supervision'), p_filter);
    wanted int := least(greatest(p_count, 1), 200);
    page bigint[];
    moments timestamptz[];
begin
    if p_figure = 'recalculated' and not exists (select from hall.export x where x.staff_id = (select id from hall.staff where login = session_user) and x.what = 'recalculated'
        and x.at > now() - interval '12 hours' and x.xid is distinct from pg_current_xact_id_if_assigned()) then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    select array_agg(k.case_id), array_agg(k.at) into page, moments from hall.figure_keys(mine, p_figure, p_filter, p_after, wanted) k;
    return jsonb_build_object('rows', hall.supervised_rows(page, moments, p_figure), 'now', now(),
        'next', case when cardinality(page) = wanted then jsonb_build_object('at', moments[wanted], 'case_id', page[wanted]) end);
end $$;

create function supervision.pauses(p_filter jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine smallint[] := hall.wanted_departments(hall.my_staff('supervision'), p_filter);
    span record := hall.period_of(p_filter);
begin
    return jsonb_build_object('rows', hall.pauses_json(mine, span.first, span.last, 200));
end $$;

-- The messages behind a number of the delivery card, each a row.
create function supervision.messages(p_figure text, p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine smallint[] := hall.wanted_departments(hall.my_staff('supervision'), p_filter);
begin
    perform hall.demand_messages(p_figure);
    return hall.messages_page(mine, p_figure, p_filter, p_after, least(greatest(p_count, 1), 200)) || jsonb_build_object('now', now());
end $$;

-- A case of his departments, locked for an act if wanted.
create or replace function hall.supervised_case(p_me hall.staff, p_case bigint, p_lock boolean) returns hall.case_file language plpgsql as $$
declare
    c hall.case_file;
begin
    if p_lock then
        select * into c from hall.case_file where id = p_case for update;
    else
        select * into c from hall.case_file where id = p_case;
    end if;
    if c.id is null or c.department_id <> all (hall.supervised(p_me)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return c;
end $$;

-- As whom a look is written down: a supervisor sits nowhere.
create or replace function hall.supervisors_seat(p_me hall.staff) returns hall.seat language plpgsql immutable as $$
declare
    nowhere hall.seat;
begin
    nowhere.staff_id := p_me.id;
    nowhere.login := p_me.login;
    nowhere.desk := 'supervision';
    return nowhere;
end $$;

-- First call: the wish to look at a case is written down, where no rolled-back answer takes it away.
create function supervision.look(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    c hall.case_file := hall.supervised_case(me, p_case, false);
begin
    if not hall.is_noted(hall.supervisors_seat(me), c.id, '1 minute') then
        perform hall.note_sight(hall.supervisors_seat(me), c.id, 'look');
    end if;
    return '{}';
end $$;

create or replace function hall.supervised_and_noted(p_me hall.staff, p_case bigint, p_within interval) returns hall.case_file language plpgsql stable as $$
declare
    c hall.case_file := hall.supervised_case(p_me, p_case, false);
begin
    if not hall.is_noted(hall.supervisors_seat(p_me), c.id, p_within) then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    return c;
end $$;

-- Second call, in a transaction of its own.
create function supervision.case_file(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    c hall.case_file := hall.supervised_and_noted(me, p_case, '10 minutes');
begin
    return hall.case_json(c, me.id) || jsonb_build_object('supervision', hall.supervised_rows(array[c.id], array[c.received_at], 'received') -> 0);
end $$;

-- How the deadlines of a case are counted, day by day.
create function supervision.explain(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.explain_json(hall.supervised_and_noted(hall.my_staff('supervision'), p_case, '12 hours'));
end $$;

create function supervision.explanation_printed(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.note_explanation('supervision', hall.supervised_and_noted(hall.my_staff('supervision'), p_case, '12 hours'));
end $$;

-- Writes an act of supervision into the case's chain.
create or replace function hall.record_supervision(p_case hall.case_file, p_me hall.staff, p_action text, p_data jsonb) returns void language plpgsql as $$
declare
    seat hall.seat;
begin
    seat.staff_id := p_me.id;
    seat.login := p_me.login;
    perform hall.record(p_case, seat, 'supervision', p_action, p_data);
end $$;

create or replace function hall.demand_open(p_case hall.case_file, p_step text, p_action text) returns void language plpgsql as $$
begin
    if p_step = 'over' then
        perform hall.refuse('YC105', hall.status_facts(p_case, p_action));
    end if;
end $$;

-- Whoever has the case sees it in his queue and with the case until it goes on: 催办 while its clock runs, 督办 once that is over. Once a day for one step is
-- enough, but for a case that was urged in the morning and ran out in the evening.
create function supervision.urge(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.urge', jsonb_build_array(p_case, p_reason));
    me hall.staff;
    c hall.case_file;
    s record;
    before jsonb;
    kind text;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    c := hall.supervised_case(me, p_case, true);
    s := hall.standing_of(c);
    kind := case when exists (select from hall.clocks_of(c.id) k where k.kind in ('tell', 'promised', 'deliver') and k.ended_at is null and k.due_at < now())
        and not exists (select from hall.review_queue r where r.case_id = c.id and r.paused) then 'urge' else 'remind' end;
    perform hall.demand_open(c, s.step, kind), hall.demand_reason(p_reason, 'reason', 4);
    before := hall.urged_json(c);
    if hall.day_of((before ->> 'at')::timestamptz) = hall.today() and before ->> 'kind' in (kind, 'urge') then
        perform hall.refuse('YC107', before || jsonb_build_object('case_no', c.case_no));
    end if;
    insert into hall.urge (case_id, staff_id, kind, reason, status, step, handler) values (c.id, me.id, kind, p_reason, c.status, s.step, s.handler);
    perform hall.record_supervision(c, me, kind, jsonb_build_object('note', p_reason, 'step', s.step, 'handler', (select name from hall.staff where id = s.handler)));
    return hall.end_request(p_request::text, jsonb_build_object('urged_at', now(), 'urge_kind', kind));
end $$;

-- A message of his departments that did not reach the applicant or the agent of a case, with its case locked for the act.
create or replace function hall.failed_message(p_me hall.staff, p_message bigint, p_action text) returns hall.message language plpgsql as $$
declare
    m hall.message;
begin
    select * into m from hall.message where id = p_message;
    if m.case_id is null or m.recipient not in ('applicant', 'agent') then
        perform hall.refuse('YC001', '{"what": "message"}');
    end if;
    perform hall.supervised_case(p_me, m.case_id, true);
    select * into m from hall.message where id = p_message for update;
    if m.state not in ('failed', 'expired', 'unknown') then
        perform hall.refuse('YC105', hall.status_facts((select c from hall.case_file c where c.id = m.case_id), p_action));
    end if;
    return m;
end $$;

-- 打电话, first call: who wants to call whom is written down, as for every number that is shown.
create function supervision.phone_attempt(p_message bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    m hall.message := hall.failed_message(me, p_message, 'call');
    new_id bigint;
begin
    perform from hall.staff where id = me.id for no key update;
    if (select count(*) from hall.reveal where staff_id = me.id and at > now() - interval '1 hour') >= hall.rule('numbers_an_hour') then
        perform hall.refuse('YC703', '{"wait_seconds": 3600}');
    end if;
    insert into hall.reveal (case_id, staff_id, desk, what, reason) values (m.case_id, me.id, 'supervision', m.recipient || '.phone', '短信没有送达，打电话告知') returning id into new_id;
    return jsonb_build_object('attempt', new_id);
end $$;

-- Second call, in a transaction of its own: the number, once, within a minute.
create function supervision.phone(p_attempt bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    r hall.reveal;
    c hall.case_file;
begin
    update hall.reveal set answered_at = now() where id = p_attempt and staff_id = me.id and what in ('applicant.phone', 'agent.phone') and answered_at is null and at > now() - interval '1 minute'
        and xid <> pg_current_xact_id() returning * into r;
    if not found then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    c := hall.supervised_case(me, r.case_id, false);
    return jsonb_build_object('value', case r.what when 'agent.phone' then c.agent else c.applicant end ->> 'phone');
end $$;

-- A call that was made because a message did not arrive, and what was said.
create function supervision.note_call(p_request uuid, p_message bigint, p_note text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.note_call', jsonb_build_array(p_message, p_note));
    me hall.staff;
    m hall.message;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    perform hall.demand_reason(p_note, 'note', 4);
    m := hall.failed_message(me, p_message, 'call');
    perform hall.record_supervision((select c from hall.case_file c where c.id = m.case_id), me, 'call', jsonb_build_object('note', p_note, 'message', m.id, 'event', m.event));
    return hall.end_request(p_request::text, '{}');
end $$;

-- 改号码: the case's telephone is put right, and the message that did not arrive leaves once more. Only once: one that fails again is called about.
create function supervision.correct_phone(p_request uuid, p_message bigint, p_mobile text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.correct_phone', jsonb_build_array(p_message, p_mobile, p_reason));
    me hall.staff;
    m hall.message;
    c hall.case_file;
    party jsonb;
    before jsonb;
    failed_at text;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    perform hall.demand_reason(p_reason, 'reason', 4);
    m := hall.failed_message(me, p_message, 'correct_phone');
    select * into c from hall.case_file where id = m.case_id;
    before := hall.message_row(m) -> 'corrected';
    if jsonb_typeof(before) = 'object' then
        perform hall.refuse('YC708', jsonb_build_object('what', 'message', 'by', before -> 'by'));
    end if;
    party := case m.recipient when 'agent' then c.agent else c.applicant end;
    -- One wrong number fails several messages: by the time of the second the case's own number may be right, whoever put it right. Refused is the number at
    -- which this one failed; of what left before that was kept, the case's own, unless it was corrected here since. What never left failed at none.
    failed_at := coalesce(m.sent_to, case when m.tries > 0 and not exists (select from hall.event e
            where e.case_id = c.id and e.action = 'correct_phone' and e.data ->> 'who' = m.recipient and e.at > coalesce(m.begun_at, m.queued_at)) then party ->> 'phone' end);
    if not coalesce(hall.is_mobile(p_mobile), false) or p_mobile = failed_at then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/phone', 'phone')));
    end if;
    if m.recipient = 'agent' then
        update hall.case_file set agent = agent || jsonb_build_object('phone', p_mobile) where id = c.id;
    else
        update hall.case_file set applicant = applicant || jsonb_build_object('phone', p_mobile) where id = c.id;
        insert into hall.also_declared (applicant_id, name, phone) values (c.applicant_id, c.applicant ->> 'name', p_mobile) on conflict do nothing;
    end if;
    perform hall.know_people(applicant, agent) from hall.case_file where id = c.id; -- F3 finds the case by it
    -- Another token: what the gateway still says of the old number is nothing about the new one.
    update hall.message set state = 'queued', release_at = now(), tries = 0, detail = '', worker = null, leased_until = null, begun_at = null, sent_to = null, gateway_id = null, accepted_at = null,
        final_at = null, contradicted_at = null, token = replace(gen_random_uuid()::text, '-', '') where id = m.id;
    perform hall.record_supervision(c, me, 'correct_phone', jsonb_build_object('note', p_reason, 'message', m.id, 'event', m.event, 'who', m.recipient,
        'old', hall.mask_phone(coalesce(m.sent_to, party ->> 'phone')), 'new', hall.mask_phone(p_mobile)));
    return hall.end_request(p_request::text, '{}');
end $$;

-- Who could go on with a case, and how much each of them has already.
create function supervision.handlers(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    c hall.case_file := hall.supervised_case(me, p_case, false);
    s record := hall.standing_of(c);
begin
    return jsonb_build_object('people', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('work_no', t.work_no, 'name', t.name, 'now', t.id = s.handler,
        'window', seat.window_no, 'here', seat.staff_id is not null,
        'has', (select count(*) from hall.lease l where l.staff_id = t.id and l.expires_at > now()) + (select count(*) from hall.queue q where q.reserved_for = t.id or q.held_by = t.id)
            + (select count(*) from hall.review_queue r where r.reserved_for = t.id))) order by seat.staff_id is null, t.work_no), '[]')
        from hall.may_handle(c) t left join hall.seat seat on seat.staff_id = t.id and seat.desk = s.at_desk));
end $$;

-- Takes a case out of whoever's hands: its lease ends, what was put aside waits again. What was typed stays his, as a draft.
create or replace function hall.take_away(p_case hall.case_file) returns void language plpgsql as $$
begin
    update hall.queue set state = hall.rest_state(p_case.status, returned), held_by = null, hold_reason = null where case_id = p_case.id and state = 2;
    update hall.queue set reserved_for = null, reserved_until = null where case_id = p_case.id;
    update hall.review_queue set reserved_for = null where case_id = p_case.id;
    perform hall.drop_lease(p_case);
end $$;

-- 改派: from now on somebody else has it.
create function supervision.reassign(p_request uuid, p_case bigint, p_work_no text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.reassign', jsonb_build_array(p_case, p_work_no, p_reason));
    me hall.staff;
    c hall.case_file;
    s record;
    heir hall.staff;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    c := hall.supervised_case(me, p_case, true);
    s := hall.standing_of(c);
    perform hall.demand_reason(p_reason, 'reason', 4);
    if s.at_desk is null then
        perform hall.refuse('YC105', hall.status_facts(c, 'reassign'));
    end if;
    select * into heir from hall.may_handle(c) t where t.work_no = p_work_no;
    if heir.id is null or heir.id = s.handler then
        perform hall.refuse('YC001', '{"what": "staff"}');
    end if;
    perform hall.take_away(c);
    if s.at_desk = 'review' then
        update hall.review_queue set reserved_for = heir.id where case_id = c.id;
    else
        update hall.queue set reserved_for = heir.id, reserved_until = hall.due_at(hall.add_workdays(hall.today(), 2), c.department_id) where case_id = c.id;
    end if;
    perform hall.record_supervision(c, me, 'reassign', jsonb_build_object('note', p_reason, 'to', heir.name, 'from', (select name from hall.staff where id = s.handler)));
    return hall.end_request(p_request::text, jsonb_build_object('handler', heir.name));
end $$;

-- 收回: by right, the case goes back to the team; if the supervisor sits at its desk himself, to him.
create function supervision.take_over(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.take_over', jsonb_build_array(p_case, p_reason));
    me hall.staff;
    c hall.case_file;
    s record;
    mine hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    if not me.may_take_over then
        perform hall.refuse('YC004', '{"right": "take_over"}');
    end if;
    c := hall.supervised_case(me, p_case, true);
    s := hall.standing_of(c);
    perform hall.demand_reason(p_reason, 'reason', 4);
    if s.at_desk is null or s.handler is null or s.handler = me.id then
        perform hall.refuse('YC105', hall.status_facts(c, 'take_over'));
    end if;
    perform hall.take_away(c);
    select * into mine from hall.seat where staff_id = me.id and desk = s.at_desk;
    if mine.staff_id is not null and hall.serves(mine, c.department_id) and exists (select from hall.may_handle(c) t where t.id = me.id) then
        perform hall.demand_free_hands(mine, c.id), hall.take_lease(mine, c.id);
    end if;
    perform hall.record_supervision(c, me, 'take_over', jsonb_build_object('note', p_reason, 'from', jsonb_build_object('by', (select name from hall.staff where id = s.handler))));
    return hall.end_request(p_request::text, jsonb_build_object('mine', exists (select from hall.lease where case_id = c.id and staff_id = me.id)));
end $$;

create function supervision.allow_second_notice(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.allow_second_notice', jsonb_build_array(p_case, p_reason));
    me hall.staff;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    perform hall.demand_reason(p_reason, 'reason', 10);
    c := hall.supervised_case(me, p_case, true);
    if c.round < 2 then
        perform hall.refuse('YC001', '{"what": "case"}');
    elsif exists (select from hall.lease l where l.case_id = c.id and l.staff_id = me.id)
        or exists (select from hall.event e where e.case_id = c.id and e.staff_id = me.id and e.desk = 'counter') then
        -- Leave is another's to give than theirs who want it.
        perform hall.refuse('YC313', jsonb_build_object('case_no', c.case_no, 'step', 'allow_second_notice', 'why', 'window'));
    end if;
    insert into hall.second_notice_leave (case_id, round, by, reason) values (c.id, c.round, me.id, p_reason) on conflict do nothing;
    perform hall.record_supervision(c, me, 'allow_second_notice', jsonb_build_object('note', p_reason));
    return hall.end_request(p_request::text, '{}');
end $$;

-- The declined cases that a week's draw names, once the week is over. No week: the last.
create function supervision.second_looks(p_week date, p_filter jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine smallint[] := hall.wanted_departments(hall.my_staff('supervision'), p_filter);
    this_week date := date_trunc('week', hall.today())::date;
    week date := least(date_trunc('week', coalesce(p_week, this_week - 7))::date, this_week - 7);
begin
    return jsonb_build_object('week', week, 'declined', (select coalesce(sum(t.n), 0) from hall.tallied('{declined}', mine, week, week + 6) t), 'rows', hall.second_looks_json(mine, week));
end $$;

create function supervision.second_look(p_request uuid, p_event bigint, p_outcome text, p_note text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.second_look', jsonb_build_array(p_event, p_outcome, p_note));
    me hall.staff;
    c hall.case_file;
    week date;
    before hall.second_look;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    perform hall.demand_reason(p_note, 'note', 4);
    week := (select date_trunc('week', hall.day_of(e.at))::date from hall.event e where e.id = p_event);
    if week is null or week >= date_trunc('week', hall.today())::date or p_outcome not in ('right', 'wrong') or p_outcome is null
        or not exists (select from hall.drawn_of(week) d where d.event_id = p_event) then
        perform hall.refuse('YC001', '{"what": "second_look"}');
    end if;
    c := hall.supervised_case(me, (select case_id from hall.event where id = p_event), true);
    if exists (select from hall.event where id = p_event and staff_id = me.id) then
        perform hall.refuse('YC313', jsonb_build_object('case_no', c.case_no, 'step', 'second_look', 'why', 'own'));
    end if;
    select * into before from hall.second_look where event_id = p_event;
    if found then
        perform hall.refuse('YC708', jsonb_build_object('what', 'second_look', 'by', (select name from hall.staff where id = before.staff_id)));
    end if;
    insert into hall.second_look (event_id, case_id, staff_id, outcome, note) values (p_event, c.id, me.id, p_outcome, p_note);
    perform hall.record_supervision(c, me, 'second_look', jsonb_build_object('note', p_note, 'outcome', p_outcome, 'of', p_event));
    return hall.end_request(p_request::text, '{}');
end $$;

-- First call: who takes which figures out of the hall is written down and committed.
create function supervision.export_begin(p_request uuid, p_what text, p_format text, p_filter jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.export_begin', jsonb_build_array(p_what, p_format, p_filter));
    me hall.staff;
    new_id bigint;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    if coalesce(p_what, '') not in ('figures', 'cases', 'report', 'messages') or coalesce(p_format, '') not in ('csv', 'ods', 'pdf') then
        perform hall.refuse('YC001', '{"what": "export"}');
    end if;
    perform hall.wanted_departments(me, p_filter);
    if p_what = 'messages' then
        perform hall.demand_messages(p_filter ->> 'figure');
    end if;
    insert into hall.export (staff_id, what, format, filter) values (me.id, p_what, p_format, coalesce(p_filter, '{}')) returning id into new_id;
    insert into hall.trace (what, data) values ('supervision.export', jsonb_build_object('export', new_id, 'what', p_what, 'format', p_format, 'filter', p_filter));
    return hall.end_request(p_request::text, jsonb_build_object('export', new_id));
end $$;

-- Second call, in a transaction of its own and within the hour: the figures, or a page of the cases or messages behind one.
create function supervision.export_page(p_export bigint, p_after jsonb, p_count int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('supervision');
    x hall.export;
    mine smallint[];
    wanted int := least(greatest(p_count, 1), 1000);
    page bigint[];
    moments timestamptz[];
begin
    update hall.export set answered_at = coalesce(answered_at, now())
    where id = p_export and staff_id = me.id and what not in ('recalculated', 'document_numbers') and at > now() - interval '1 hour' and xid <> pg_current_xact_id() returning * into x;
    if not found then
        perform hall.refuse('YC001', '{"what": "export"}');
    end if;
    mine := hall.wanted_departments(me, x.filter);
    if x.what = 'messages' then
        return hall.messages_page(mine, x.filter ->> 'figure', x.filter, p_after, wanted);
    elsif x.what <> 'cases' then
        return hall.report_json(mine, x.filter);
    end if;
    select array_agg(k.case_id), array_agg(k.at) into page, moments from hall.figure_keys(mine, x.filter ->> 'figure', x.filter, p_after, wanted) k;
    return jsonb_build_object('rows', hall.supervised_rows(page, moments, x.filter ->> 'figure'),
        'next', case when cardinality(page) = wanted then jsonb_build_object('at', moments[wanted], 'case_id', page[wanted]) end);
end $$;
