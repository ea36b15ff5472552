-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Filling an empty hall with a past: the one exception to hall.move, for the owner alone. Each step is given the moment
-- at which it is to have happened, in the order of time, and leaves what hall.move would have left then.
set local role hall_owner;

create or replace function hall.sample_is_allowed() returns boolean language sql stable
    return not exists (select from hall.case_file);

create or replace function hall.sample_event(p_case hall.case_file, p_seat hall.seat, p_at timestamptz, p_desk text, p_action text, p_from text, p_data jsonb,
    p_bump boolean) returns hall.case_file language plpgsql as $$
declare
    e hall.event;
begin
    insert into hall.event (case_id, seq, at, desk, staff_id, window_no, action, from_status, to_status, data, prev_hash, hash)
    values (p_case.id, p_case.head_seq + 1, p_at, p_desk, p_seat.staff_id, p_seat.window_no, p_action, p_from, p_case.status, p_data, p_case.head_hash,
        hall.event_hash(p_case.head_hash, p_case.id, p_case.head_seq + 1, p_at, p_seat.staff_id, p_seat.window_no, p_desk || '.' || p_action, p_from, p_case.status, p_data))
    returning * into e;
    p_case.head_seq := e.seq;
    p_case.head_hash := e.hash;
    p_case.version := p_case.version + p_bump::int;
    update hall.case_file set status = p_case.status, version = p_case.version, first_clerk_id = p_case.first_clerk_id, round = p_case.round,
        round_received_at = p_case.round_received_at, accepted_at = p_case.accepted_at, deemed = p_case.deemed, arrived_at = p_case.arrived_at,
        verification_owed = p_case.verification_owed, head_seq = p_case.head_seq, head_hash = p_case.head_hash
    where id = p_case.id;
    return p_case;
end $$;

-- The message and, where p wants it, the document of a case's newest event. p: {document, sms: {state, detail, minutes}}.
create or replace function hall.sample_papers(p_case hall.case_file, p_seat hall.seat, p_at timestamptz, p_document text, p_message text, p_facts jsonb, p jsonb)
returns void language plpgsql as $$
declare
    v hall.item_version;
    e bigint := (select id from hall.event where case_id = p_case.id and seq = p_case.head_seq);
    no record;
    sent timestamptz := p_at + make_interval(secs => coalesce((p #>> '{sms,seconds}')::int, 4));
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    if p_message is not null then
        perform hall.queue_messages(p_case, v, e, p_message, p_at, p_facts);
        update hall.message set queued_at = p_at, state = p #>> '{sms,state}', detail = coalesce(p #>> '{sms,detail}', ''), tries = 1,
            token = md5(p_case.case_no || e), gateway_id = case when p #>> '{sms,state}' <> 'unknown' then 'demo-' || e end,
            accepted_at = case when p #>> '{sms,state}' in ('accepted', 'delivered') then p_at + interval '1 second' end,
            final_at = case when p #>> '{sms,state}' in ('delivered', 'failed', 'expired') then sent end
        where event_id = e and state = 'queued' and p #>> '{sms,state}' <> 'queued';
    end if;
    if p_document is not null and (p ->> 'document')::boolean then
        select * into no from hall.take_document_no(p_case.department_id, p_document, v.licence, extract(year from hall.day_of(p_at))::smallint);
        insert into hall.document (case_id, event_id, kind, template_version, department_id, year, serial, number, created_at, facts)
        values (p_case.id, e, p_document, (select max(version) from hall.document_template where kind = p_document), p_case.department_id,
            extract(year from hall.day_of(p_at)), no.serial, no.number, p_at,
            hall.document_facts(p_case, v, p_seat) || p_facts || hall.numbered_facts(p_document, no.number) || jsonb_build_object('issued_on', hall.day_of(p_at))
            || case p_document when 'receipt' then jsonb_build_object('query_code', hall.query_code(p_case.case_no)) else '{}' end);
    end if;
end $$;

create or replace function hall.sample_open(p jsonb, p_at timestamptz) returns hall.case_file language plpgsql as $$
declare
    application jsonb := p -> 'application';
    v hall.item_version := hall.open_version(application ->> 'item');
    party jsonb := hall.declared(application -> 'applicant');
    c hall.case_file;
    nobody hall.seat;
begin
    insert into hall.case_file (case_no, external_id, item_id, item_version_id, department_id, status, channel, applicant_id, applicant, agent, received_at, round_received_at)
    values (hall.take_case_no(hall.day_of(p_at)), p ->> 'case', v.item_id, v.id, (select department_id from hall.item where id = v.item_id), 'submitted',
        application ->> 'channel', hall.know_people(party, hall.declared(application -> 'agent')), party, hall.declared(application -> 'agent'), p_at, p_at)
    returning * into c;
    insert into hall.answer (case_id, round, form_code, data, shown)
    select c.id, 1, f.code, application #> array['answers', f.code], hall.mask_answers(f.definition, application #> array['answers', f.code])
    from hall.form f where f.item_version_id = v.id;
    perform hall.store_materials(c, 1::smallint, application -> 'materials'), hall.start_clock(c.id, 'tell', p_at, hall.tell_days(), 'workday', c.department_id);
    c := hall.sample_event(c, nobody, p_at, 'applicant', 'submit', null, jsonb_build_object('external_id', p -> 'case'), false);
    perform hall.move_in_queue(c, 'enter'), hall.sample_papers(c, nobody, p_at, 'receipt', 'received', '{}', p);
    return c;
end $$;

-- What the person brought to the window, compared as counter.verify would have compared it.
create or replace function hall.sample_verify(p_case hall.case_file, p_seat hall.seat, p_at timestamptz, p jsonb) returns hall.case_file language plpgsql as $$
declare
    presence text := case when p_case.agent is null then 'in_person' else 'agent' end;
    holder jsonb := coalesce(p_case.agent, p_case.applicant -> 'legal_representative', p_case.applicant);
    compared jsonb := hall.compare_card(p_case, holder || jsonb_build_object('number', holder -> 'id_number', 'valid_to', '2039-03-08'), presence);
begin
    insert into hall.verification (case_id, round, at, staff_id, window_no, presence, source, fields, equal, face_match, power_of_attorney)
    values (p_case.id, p_case.round, p_at, p_seat.staff_id, p_seat.window_no, presence, 'chip', compared -> 'fields', (compared ->> 'equal')::boolean, true, presence = 'agent');
    perform hall.store_marks(p_case, p_seat, p -> 'originals');
    update hall.case_material set mark_at = p_at where case_id = p_case.id and mark_round = p_case.round;
    p_case.arrived_at := coalesce(p_case.arrived_at, p_at);
    return hall.sample_event(p_case, p_seat, p_at, 'counter', 'verify', p_case.status, jsonb_build_object('presence', presence, 'source', 'chip', 'equal', compared -> 'equal',
        'face_match', true, 'fields', compared -> 'fields', 'originals', p -> 'originals'), true);
end $$;

create or replace function hall.sample_correct(p_case hall.case_file, p_event bigint, p_corrections jsonb) returns void language sql
begin atomic
    insert into hall.correction (case_id, event_id, form_code, pointer, old_value, new_value)
    select p_case.id, p_event, x ->> 'form', x ->> 'pointer', x -> 'old', x -> 'new' from jsonb_array_elements(p_corrections) x;
    update hall.answer a set data = jsonb_set(a.data, hall.path_of(x ->> 'pointer'), x -> 'new'), shown = jsonb_set(a.shown, hall.path_of(x ->> 'pointer'), x -> 'new')
    from jsonb_array_elements(p_corrections) x where a.case_id = p_case.id and a.round = p_case.round and a.form_code = x ->> 'form';
end;

-- The facts of a notice with the dates of its day instead of today's.
create or replace function hall.sample_facts(p_case hall.case_file, p_kind text, p_arguments jsonb, p_at timestamptz) returns jsonb language plpgsql stable as $$
declare
    v hall.item_version;
    facts jsonb;
    due date := hall.add_workdays(hall.day_of(p_at), coalesce((p_arguments ->> 'workdays')::int, hall.rule('supplement_workdays')));
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    facts := hall.notice_facts(p_case, v, p_kind, p_arguments);
    if facts ? 'suggested_on' then
        facts := facts || jsonb_build_object('suggested_on', due, 'suggested_on_provisional', hall.is_provisional(hall.day_of(p_at), due), 'sms_date', hall.sms_date(due));
    elsif facts ? 'corrected_at' then
        facts := facts || jsonb_build_object('corrected_at', hall.local_minute(p_at));
    elsif p_kind = 'deem' then
        facts := jsonb_build_object('lapsed_at', hall.local_minute(p_at));
    elsif p_kind in ('grant', 'refuse', 'pause', 'terminate') then
        facts := hall.review_facts(p_case, v, p_kind, p_arguments || jsonb_build_object('certificate', jsonb_strip_nulls(jsonb_build_object('valid_from', hall.day_of(p_at),
                'valid_to', case hall.term_of(v) when 'officer' then (hall.day_of(p_at) + interval '1 year')::date - 1 end)))) || case p_kind when 'grant' then jsonb_build_object('deliver_by', hall.add_workdays(hall.day_of(p_at), hall.deliver_days()),
                'deliver_by_provisional', hall.is_provisional(hall.day_of(p_at), hall.add_workdays(hall.day_of(p_at), hall.deliver_days())))
            when 'pause' then hall.sample_pause_dates(p_case, (p_arguments ->> 'workdays')::int, p_at) else '{}' end;
    end if;
    return facts;
end $$;

-- Where the dates of a case go when a pause ordered at p_at takes so many working days out of their way.
create or replace function hall.sample_pause_dates(p_case hall.case_file, p_workdays int, p_at timestamptz) returns jsonb language plpgsql stable as $$
declare
    last date := hall.add_workdays(hall.day_of(p_at), p_workdays);
    unsure boolean := hall.is_provisional(hall.day_of(p_at), last);
begin
    return jsonb_build_object('paused_on', hall.day_of(p_at) + 1, 'resumes_on', last + 1, 'last_day', last, 'resumes_on_provisional', unsure, 'last_day_provisional', unsure)
        || (select jsonb_object_agg(f.fact, w.day) || jsonb_object_agg(f.fact || '_provisional', hall.is_provisional(k.from_day, w.day))
                || jsonb_build_object('sms_date', hall.sms_date(max(w.day) filter (where k.kind = 'promised')))
            from hall.clock k, lateral (select hall.add_workdays(hall.day_of(k.due_at), p_workdays) as day) w,
                lateral (select case k.kind when 'promised' then 'due_on' else 'statutory_due_on' end as fact) f
            where k.case_id = p_case.id and k.kind in ('statutory', 'promised') and k.ended_at is null);
end $$;

-- What a step of review left behind besides its event: the opinion with everything found to be in order unless it says otherwise, the place on
-- the way, and a clock that stands still.
create or replace function hall.sample_review(p_case hall.case_file, p_event bigint, p_seat hall.seat, p_at timestamptz, p_transition hall.transition, p_before hall.review_queue, p_data jsonb)
returns void language plpgsql as $$
begin
    if p_transition.action in ('forward', 'propose', 'grant', 'refuse') or (p_transition.action = 'terminate' and p_before.case_id is not null) then
        perform hall.keep_opinion(p_case, p_event, p_before, p_seat, p_transition.action,
            coalesce(p_data -> 'findings', case when p_transition.action = 'terminate' then '{}'::jsonb end, (select jsonb_object_agg(no, 'meets') from hall.review_point where item_version_id = p_case.item_version_id)), p_data ->> 'note',
            case when p_data ? 'articles' then p_data - '{note,findings}'::text[] end);
        update hall.opinion set at = p_at where event_id = p_event;
    elsif p_transition.action = 'pause' then
        insert into hall.clock_interval (clock_id, case_id, effect, cause, most, first_day, last_day, planned, event_id, document_id)
        select k.id, k.case_id, 'pause', p_data ->> 'cause', 0, hall.day_of(p_at) + 1, hall.add_workdays(hall.day_of(p_at), (p_data ->> 'workdays')::int), (p_data ->> 'workdays')::int, p_event,
            (select id from hall.document where event_id = p_event)
        from hall.clock k where k.case_id = p_case.id and k.kind in ('statutory', 'promised') and k.ended_at is null;
        perform hall.recount_deciding(p_case);
    elsif p_transition.action = 'resume' then
        update hall.clock_interval set resumed_at = p_at, last_day = least(last_day, greatest(hall.day_of(p_at) - 1, first_day - 1)) where case_id = p_case.id and effect = 'pause' and resumed_at is null;
        perform hall.recount_deciding(p_case);
        update hall.review_queue set remark = left(p_data ->> 'note', 8) where case_id = p_case.id;
    end if;
    update hall.review_queue set entered_at = p_at where case_id = p_case.id and p_transition.review in ('enter', 'next');
end $$;

create or replace function hall.sample_clocks(p_case hall.case_file, p_clock text, p_action text, p_at timestamptz) returns hall.case_file language plpgsql as $$
declare
    v hall.item_version;
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    if p_clock in ('deliver', 'close') then
        update hall.clock set ended_at = p_at, outcome = p_action where case_id = p_case.id and ended_at is null;
        if p_clock = 'deliver' then
            perform hall.start_clock(p_case.id, 'deliver', p_at, hall.deliver_days(), 'workday', p_case.department_id);
        end if;
        return p_case;
    end if;
    perform hall.end_clock(p_case.id, case p_clock when 'restart' then 'supplement' else 'tell' end, p_action, p_at);
    if p_clock = 'restart' then
        p_case.round := p_case.round + 1;
        p_case.round_received_at := p_at;
        p_case.arrived_at := null;
        perform hall.start_clock(p_case.id, 'tell', p_at, hall.tell_days(), 'workday', p_case.department_id);
    elsif p_clock in ('decide', 'decide_from_receipt') then
        p_case.deemed := p_clock = 'decide_from_receipt';
        p_case.verification_owed := p_case.deemed;
        p_case.accepted_at := case when p_case.deemed then p_case.round_received_at else p_at end;
        perform hall.start_clock(p_case.id, 'statutory', p_case.accepted_at, v.statutory_n, v.statutory_unit, p_case.department_id),
            hall.start_clock(p_case.id, 'promised', p_case.accepted_at, v.promised_n, v.promised_unit, p_case.department_id);
    end if;
    return p_case;
end $$;

create or replace function hall.sample_move(p_case hall.case_file, p_seat hall.seat, p_at timestamptz, p jsonb) returns hall.case_file language plpgsql as $$
declare
    t hall.transition;
    data jsonb := coalesce(p -> 'data', '{}');
    facts jsonb := hall.sample_facts(p_case, case p ->> 'action' when 'not_require' then 'decline' else p ->> 'action' end, data, p_at);
    came_from text := p_case.status;
    review_was hall.review_queue;
    e bigint;
begin
    select * into review_was from hall.review_queue where case_id = p_case.id;
    select * into strict t from hall.transition where from_status = p_case.status and action = p ->> 'action';
    p_case.status := t.to_status;
    p_case.first_clerk_id := coalesce(p_case.first_clerk_id, case when t.desk = 'counter' then p_seat.staff_id end);
    if t.action = 'verify_owed' then
        p_case.verification_owed := false;
    end if;
    if t.clock is not null then
        p_case := hall.sample_clocks(p_case, t.clock, t.action, p_at);
    end if;
    p_case := hall.sample_event(p_case, p_seat, p_at, t.desk, t.action, came_from, data, true);
    e := (select id from hall.event where case_id = p_case.id and seq = p_case.head_seq);
    perform hall.move_in_queue(p_case, t.queue), hall.move_in_review(p_case, t.review), hall.sample_papers(p_case, p_seat, p_at, t.document, t.message, facts, p || case t.action when 'pause' then '{"document": true}' else '{}' end::jsonb);
    perform hall.sample_review(p_case, e, p_seat, p_at, t, review_was, data);
    update hall.queue set reserved_until = hall.due_at(hall.add_workdays(hall.day_of(p_at), 1), p_case.department_id)
    where case_id = p_case.id and reserved_for is not null;
    update hall.queue set suggested_at = hall.due_at(hall.suggested_day(hall.day_of(p_at)), p_case.department_id) where case_id = p_case.id and suggested_at is not null;
    if t.action = 'supplement' then
        perform hall.start_clock(p_case.id, 'supplement', p_at, (data ->> 'workdays')::int, 'workday', p_case.department_id);
        insert into hall.supplement_point (event_id, case_id, no, target, seq, form_code, pointer, label, text)
        select e, p_case.id, o, d ->> 'target', (d ->> 'seq')::smallint, d ->> 'form', d ->> 'pointer', coalesce(d ->> 'label', ''), d ->> 'text'
        from jsonb_array_elements(data -> 'defects') with ordinality x(d, o);
    elsif t.action = 'correct' then
        perform hall.sample_correct(p_case, e, data -> 'corrections');
    end if;
    return p_case;
end $$;

-- One step of one case. p: {at, case, action, staff, window, data, application, changes, originals, document, sms}. Answers the case's number.
create or replace function hall.sample_step(p jsonb) returns text language plpgsql as $$
declare
    c hall.case_file;
    seat hall.seat;
    moment timestamptz := (p ->> 'at')::timestamptz;
    changes jsonb := p -> 'changes';
begin
    if p ->> 'action' = 'submit' then
        return (hall.sample_open(p, moment)).case_no;
    end if;
    select * into strict c from hall.case_file where external_id = p ->> 'case' and sender = '';
    select id, login, (p ->> 'window')::smallint into seat.staff_id, seat.login, seat.window_no from hall.staff where work_no = p ->> 'staff';
    case p ->> 'action'
        when 'arrive' then
            update hall.case_file set arrived_at = moment where id = c.id;
        when 'note' then
            insert into hall.note (case_id, staff_id, at, text) values (c.id, seat.staff_id, moment, p ->> 'text');
        when 'hold' then
            c := hall.sample_event(c, seat, moment, 'counter', 'hold', c.status, jsonb_build_object('note', p -> 'text'), false);
            update hall.queue set state = 2, held_by = seat.staff_id, hold_reason = p ->> 'text' where case_id = c.id;
        when 'verify' then
            c := hall.sample_verify(c, seat, moment, p);
        when 'ask_extension' then
            insert into hall.extension_request (case_id, asked_by, asked_at, workdays, reason) values (c.id, seat.staff_id, moment, (p #>> '{data,workdays}')::smallint, p #>> '{data,note}');
            c := hall.sample_event(c, seat, moment, 'review', 'ask_extension', c.status, p -> 'data', true);
            update hall.review_queue set remark = 'ask_extension ' || (p #>> '{data,workdays}') where case_id = c.id;
        when 'ask_opinion' then
            insert into hall.opinion_request (case_id, department_id, asked_by, asked_at, question, due_at)
            select c.id, d.id, seat.staff_id, moment, p #>> '{data,note}', hall.due_at(hall.add_workdays(hall.today(), 2), d.id) from hall.department d where d.id = (p #>> '{data,department}')::smallint;
            c := hall.sample_event(c, seat, moment, 'review', 'ask_opinion', c.status, p -> 'data', true);
        when 'give_opinion' then
            update hall.opinion_request set answered_by = seat.staff_id, answered_at = moment, agrees = true, text = p #>> '{data,note}' where case_id = c.id and answered_at is null;
            c := hall.sample_event(c, seat, moment, 'review', 'give_opinion', c.status, p -> 'data', true);
        else
            if p ->> 'action' = 'resubmit' then
                insert into hall.answer (case_id, round, form_code, data, shown)
                select c.id, c.round + 1, f.code, changes #> array['answers', f.code], hall.mask_answers(f.definition, changes #> array['answers', f.code])
                from hall.form f where f.item_version_id = c.item_version_id;
                perform hall.store_materials(c, (c.round + 1)::smallint, changes -> 'materials');
            end if;
            c := hall.sample_move(c, seat, moment, p);
    end case;
    return c.case_no;
end $$;

-- Accounts to try, of applicants who have cases; in a private hall, whose sign-in page tells the password.
create or replace function hall.sample_accounts(p_numbers jsonb, p_password text) returns void language plpgsql as $$
begin
    insert into hall.account (kind, name, id_type, id_number, phone, email, address, nation, legal_representative, real_name, password_hash, agreement)
    select distinct on (a ->> 'id_number') a ->> 'kind', a ->> 'name', a ->> 'id_type', a ->> 'id_number', coalesce(a ->> 'phone', ''), a ->> 'email', a ->> 'address', a ->> 'nation', a -> 'legal_representative',
        true, hall.password_hash(p_password), (select max(version) from hall.agreement)
    from (select applicant as a, id from hall.case_file) c where p_numbers ? (a ->> 'id_number') order by a ->> 'id_number', c.id;
    insert into hall.account_case (account_id, case_id)
    select k.id, c.id from hall.account k join hall.applicant a on a.id_number = k.id_number and a.id_type = k.id_type join hall.case_file c on c.applicant_id = a.id on conflict do nothing;
    -- Both have asked something that nobody has answered yet.
    perform hall.open_inquiry('consultation', k.id, i.id, null, null, '店面换了地址，食品经营许可要重新办还是变更？') from hall.account k, hall.item i where k.kind = 'person' and i.code = '440117020001';
    perform hall.open_inquiry('complaint', k.id, c.item_id, c.id, null, '同一份材料补了两次，请说明还缺什么。')
    from hall.account k join hall.account_case o on o.account_id = k.id join hall.case_file c on c.id = o.case_id where k.kind = 'enterprise' and c.status = 'supplementing';
    update hall.setting set value = value || jsonb_build_object('accounts', (select jsonb_agg(jsonb_build_object('kind', kind, 'name', name,
        'log_in', case kind when 'person' then phone else id_number end) order by kind desc) from hall.account)) where key = 'demo';
end $$;

create or replace function hall.sample_specimens(p_specimens jsonb) returns void language sql
begin atomic
    insert into hall.material_sample (item_code, seq, blank, name, media_type, sha256)
    select s ->> 'item', (s ->> 'seq')::smallint, false, s ->> 'name', s ->> 'media_type', s ->> 'sha256' from jsonb_array_elements(p_specimens) s on conflict do nothing;
end;

-- Where claims start, and statistics for the planner, once the sample is in.
create or replace function hall.sample_finish(p_what jsonb) returns void language plpgsql as $$
begin
    insert into hall.queue_head as h (item_id, due_at)
    select i.id, coalesce((select min(q.due_at) from hall.queue q where q.state = 0 and q.item_id = i.id), 'infinity') from hall.item i
    on conflict (item_id) do update set due_at = excluded.due_at;
    insert into hall.trace (what, data) values ('sample', p_what);
end $$;

-- What the windows printed of the sample's papers: most at once, some after a jam, a few again.
create or replace function hall.sample_print(p_seed int) returns void language sql
begin atomic
    insert into hall.print_job (document_id, staff_id, window_no, printer, copies, copy_no, reason, at, state, detail, changed_at)
    select d.id, e.staff_id, e.window_no, w.printer, 1, case when chance = 6 then n else 0 end, case when n > 0 and chance = 6 then '申请人遗失，补打一份' end,
        d.created_at + make_interval(mins => 1 + 50 * n),
        case when chance = 7 and n = 0 then 'failed' else 'done' end, case when chance = 7 and n = 0 then 'media-jam' else '' end,
        d.created_at + make_interval(mins => 2 + 50 * n)
    from hall.document d join hall.event e on e.id = d.event_id join hall.counter_window w on w.number = e.window_no,
        lateral (select abs(hashint8extended(d.id, p_seed)) % 12 as chance) x, generate_series(0, case when chance in (6, 7) then 1 else 0 end) n
    where d.state = 'ready' and e.staff_id is not null and d.created_at + make_interval(mins => 2 + 50 * n) < now(); -- what is printed later was not yet
end;
