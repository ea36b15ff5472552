-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The five dispositions of 行政许可法 Art. 32, pre-review, and taking back what was just decided.
-- Each gathers what its act needs and lets hall.move do the rest. With what ends the work at the window goes the note that was typed and not entered.
set local role hall_owner;

create function counter.pre_review(p_request uuid, p_case bigint, p_version int, p_note text default null) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.pre_review', jsonb_build_array(p_case, p_version, p_note));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    unseen jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    select * into v from hall.item_version where id = c.item_version_id;
    if not hall.needs_person(c, v) then
        perform hall.refuse('YC309', '{"needs_visit": false}');
    end if;
    perform hall.demand_no_mismatch(c), hall.note_along(mine, c.id, p_note);
    unseen := hall.unmark_unseen(c);
    answer := hall.move(c, mine, 'counter', 'pre_review', jsonb_strip_nulls(jsonb_build_object('unmarked', jsonb_path_query_array(unseen, '$[*].seq'))), hall.notice_facts(c, v, 'pre_review', '{}'));
    update hall.undo set before = before || jsonb_build_object('unseen', unseen) where case_id = c.id and unseen is not null;
    return hall.end_request(p_request::text, answer);
end $$;

create function counter.accept(p_request uuid, p_case bigint, p_version int, p_note text default null) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.accept', jsonb_build_array(p_case, p_version, p_note));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    select * into v from hall.item_version where id = c.item_version_id;
    perform hall.demand_identity(c, v);
    perform hall.demand_originals(c, v), hall.note_along(mine, c.id, p_note);
    -- A case that was deemed accepted is accepted already: what it owed is now done.
    if c.verification_owed then
        c.verification_owed := false;
        return hall.end_request(p_request::text, hall.move(c, mine, 'counter', 'verify_owed'));
    end if;
    return hall.end_request(p_request::text, hall.move(c, mine, 'counter', 'accept'));
end $$;

-- A name that no form of the case has as a field, corrected where it was declared: only from the name that stands there.
create or replace function hall.correct_name(p_case hall.case_file, p_event bigint, p_correction jsonb) returns void language plpgsql as $$
declare
    n record;
begin
    select * into n from hall.correctable_names(p_case) x where x.pointer = p_correction ->> 'pointer';
    if not found then
        perform hall.refuse('YC310', jsonb_build_object('pointer', p_correction ->> 'pointer'));
    elsif jsonb_typeof(p_correction -> 'new') is distinct from 'string' then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault(n.pointer, 'type')));
    elsif p_correction -> 'new' = p_correction -> 'old' then
        perform hall.refuse('YC303', '{"field": "corrections", "least": 1}'); -- it corrects nothing, and would be a numbered record of that
    elsif to_jsonb(n.said) is distinct from p_correction -> 'old' or exists (select from hall.correction k where k.case_id = p_case.id and k.event_id = p_event and k.form_code = '' and k.pointer = n.pointer) then
        perform hall.refuse('YC101', hall.last_change(p_case));
    end if;
    insert into hall.correction (case_id, event_id, form_code, pointer, old_value, new_value)
    values (p_case.id, p_event, '', n.pointer, to_jsonb(n.said), p_correction -> 'new');
end $$;

-- Art. 32 (3): only fields that may be corrected (hall.is_correctable) and names that no form has (hall.correctable_names), only from the value that stands
-- there, as a window is shown it (a whole number would be told apart from the one behind its mask), signed by the applicant.
create function counter.correct(p_request uuid, p_case bigint, p_version int, p_corrections jsonb, p_signed boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.correct', jsonb_build_array(p_case, p_version, p_corrections, p_signed));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    x jsonb;
    a hall.answer;
    f hall.form;
    done jsonb;
    path text[];
    faults jsonb;
    answers_before jsonb;
    answers_now jsonb;
    shown_before jsonb;
    typed jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    select * into v from hall.item_version where id = c.item_version_id;
    if not coalesce(p_signed, false) then
        perform hall.refuse('YC303', '{"field": "signed", "least": 1}');
    end if;
    perform hall.demand_no_stranger(c);
    answers_before := hall.answers_of(c.id, c.round);
    shown_before := hall.shown_of(c.id, c.round);
    typed := shown_before;
    if jsonb_typeof(p_corrections) is distinct from 'array' or p_corrections = '[]' then
        perform hall.refuse('YC303', '{"field": "corrections", "least": 1}');
    elsif jsonb_array_length(p_corrections) > 50 then
        perform hall.refuse('YC705', '{"field": "corrections", "most": 50}');
    end if;
    p_corrections := (select jsonb_agg(hall.only_keys(d, '{form,pointer,old,new}') order by o) from jsonb_array_elements(p_corrections) with ordinality p(d, o));
    done := hall.move(c, mine, 'counter', 'correct', jsonb_build_object('corrections', p_corrections),
        hall.notice_facts(c, v, 'correct', jsonb_build_object('corrections', p_corrections)));
    for x in select * from jsonb_array_elements(p_corrections) loop
        perform hall.demand_clean(x ->> 'new', x ->> 'pointer', true);
        if x ->> 'form' is null then
            perform hall.correct_name(c, (done ->> 'event')::bigint, x);
            continue;
        end if;
        path := hall.path_of(x ->> 'pointer');
        if not hall.is_correctable(c, answers_before, x ->> 'form', x ->> 'pointer') then
            perform hall.refuse('YC310', jsonb_build_object('pointer', x ->> 'pointer'));
        end if;
        select * into a from hall.answer where case_id = c.id and round = c.round and form_code = x ->> 'form' for update;
        if coalesce(a.shown #> path, 'null') is distinct from coalesce(x -> 'old', 'null') -- what was not answered is null
            or exists (select from hall.correction k where k.case_id = c.id and k.event_id = (done ->> 'event')::bigint and k.form_code = a.form_code and k.pointer = x ->> 'pointer') then
            perform hall.refuse('YC101', hall.last_change(c));
        elsif a.shown #> path is distinct from a.data #> path and a.shown #> path = x -> 'new' then
            -- The mask of a number takes no number's place.
            perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/answers/' || a.form_code || (x ->> 'pointer'), 'pattern')));
        elsif x -> 'new' = x -> 'old' then
            perform hall.refuse('YC303', '{"field": "corrections", "least": 1}');
        end if;
        insert into hall.correction (case_id, event_id, form_code, pointer, old_value, new_value)
        values (c.id, (done ->> 'event')::bigint, a.form_code, x ->> 'pointer', a.data #> path, x -> 'new');
        if a.data #> path[1:1] is null then
            -- Nothing of the page was said yet.
            a.data := a.data || jsonb_build_object(path[1], '{}'::jsonb);
            typed := jsonb_set(typed, a.form_code || path[1:1], '{}');
        end if;
        a.data := jsonb_set(a.data, path, coalesce(x -> 'new', 'null'));
        typed := jsonb_set(typed, a.form_code || path, coalesce(x -> 'new', 'null'));
        if a.data #> path is distinct from x -> 'new' then
            perform hall.refuse('YC310', jsonb_build_object('pointer', x ->> 'pointer'));
        end if;
        select * into f from hall.form where item_version_id = c.item_version_id and code = a.form_code;
        update hall.answer set data = a.data, shown = hall.mask_answers(f.definition, a.data)
        where case_id = c.id and round = c.round and form_code = a.form_code;
    end loop;
    -- All that is wrong at once.
    select jsonb_agg(fault) into faults
    from hall.answer x join hall.form y on y.item_version_id = c.item_version_id and y.code = x.form_code
    cross join lateral jsonb_array_elements(hall.answer_faults(y.definition, x.data, '/answers/' || x.form_code)) fault
    where x.case_id = c.id and x.round = c.round and x.form_code in (select k ->> 'form' from jsonb_array_elements(p_corrections) k);
    answers_now := hall.answers_of(c.id, c.round);
    perform hall.count_bound_numbers('counter.correct', c, typed, shown_before);
    faults := nullif(hall.touched_faults(coalesce(faults, '[]'), answers_now, answers_before) || hall.bound_number_faults(c.item_version_id, c.applicant, answers_now, answers_before), '[]');
    if faults is not null then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    perform hall.declare_answers(c, p_corrections, answers_now);
    return hall.end_request(p_request::text, done);
end $$;

-- Art. 32 (4): everything in one notice. A second may name only newly supplied papers and changed answers, unless a supervisor gave leave.
create function counter.supplement(p_request uuid, p_case bigint, p_version int, p_defects jsonb, p_workdays int, p_options jsonb, p_note text default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.supplement', jsonb_build_array(p_case, p_version, p_defects, p_workdays, p_options, p_note));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    x jsonb;
    old_targets jsonb;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    select * into v from hall.item_version where id = c.item_version_id;
    if jsonb_typeof(p_defects) is distinct from 'array' or p_defects = '[]' then
        perform hall.refuse('YC303', '{"field": "defects", "least": 1}');
    elsif jsonb_array_length(p_defects) > 30 then
        perform hall.refuse('YC705', '{"field": "defects", "most": 30}');
    end if;
    if p_workdays is null or p_workdays not between 1 and 120 then
        perform hall.refuse('YC303', '{"field": "workdays", "least": 1, "most": 120}');
    end if;
    for x in select * from jsonb_array_elements(p_defects) loop
        perform hall.demand_reason(x ->> 'text', 'text', 10), hall.demand_fit(x ->> 'text', 'defect'), hall.demand_clean(x ->> 'label', 'label');
        if x ->> 'target' = 'material' and not exists (select from hall.material m where m.item_version_id = v.id and m.seq::text = x ->> 'seq')
            or x ->> 'target' = 'field' and (hall.field_definition(v.id, x ->> 'form', x ->> 'pointer') is null
                -- Whoever was asked for it could answer nothing else (counter.reasons).
                or exists (select from hall.fixed_numbers(c) n where n.form = x ->> 'form' and n.pointer = x ->> 'pointer'))
            or coalesce(x ->> 'target', '') not in ('material', 'field') then
            perform hall.refuse('YC001', '{"what": "target"}');
        end if;
    end loop;
    -- Of what was said only what a point of a notice has.
    p_defects := (select jsonb_agg(hall.only_keys(d, case d ->> 'target' when 'material' then '{target,seq,label,text}' else '{target,form,pointer,label,text}' end::text[]) order by o)
                  from jsonb_array_elements(p_defects) with ordinality p(d, o));
    if c.round > 1 and (hall.lawful_json(c) ->> 'notices')::int > 0 and not (hall.lawful_json(c) ->> 'second_notice')::boolean then
        select jsonb_agg(d) into old_targets from jsonb_array_elements(p_defects) d
        where case d ->> 'target'
            when 'material' then not exists (select from hall.case_material cm where cm.case_id = c.id and cm.seq = (d ->> 'seq')::smallint and cm.round = c.round)
                and not exists (select from hall.material m where m.item_version_id = v.id and m.seq = (d ->> 'seq')::smallint and hall.newly_owes(c, m))
            else hall.newly_answered(c, d ->> 'form', array[d ->> 'pointer']) = '{}' end;
        if old_targets is not null then
            perform hall.refuse('YC305', jsonb_build_object('targets', old_targets));
        end if;
    end if;
    perform hall.note_along(mine, c.id, p_note);
    done := hall.move(c, mine, 'counter', 'supplement', jsonb_build_object('defects', p_defects, 'workdays', p_workdays),
        hall.notice_facts(c, v, 'supplement', jsonb_build_object('defects', p_defects, 'workdays', p_workdays, 'options', p_options)));
    perform hall.start_clock(c.id, 'supplement', now(), p_workdays, 'workday', c.department_id);
    insert into hall.supplement_point (event_id, case_id, no, target, seq, form_code, pointer, label, text)
    select (done ->> 'event')::bigint, c.id, o, d ->> 'target', (d ->> 'seq')::smallint, d ->> 'form', d ->> 'pointer', coalesce(d ->> 'label', ''), d ->> 'text'
    from jsonb_array_elements(p_defects) with ordinality p(d, o);
    return hall.end_request(p_request::text, done);
end $$;

-- On one of the grounds of hall.ground, which says what it demands.
create function counter.decline(p_request uuid, p_case bigint, p_version int, p_ground int, p_facts text, p_competent_body text, p_options jsonb, p_note text default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    arguments jsonb := jsonb_build_object('ground', p_ground, 'facts', p_facts, 'competent_body', p_competent_body, 'options', p_options);
    answer jsonb := hall.begin_request(p_request::text, 'counter.decline', jsonb_build_array(p_case, p_version, arguments, p_note));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    g hall.ground;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    select * into v from hall.item_version where id = c.item_version_id;
    select * into g from hall.ground where ground.ground = p_ground;
    if hall.ground_obstacle(c, v.licence, g) is not null then
        perform hall.refuse('YC304', jsonb_build_object('ground', p_ground, 'why', hall.ground_obstacle(c, v.licence, g)));
    end if;
    perform hall.demand_reason(p_facts, 'facts', g.least);
    if g.needs_body and char_length(hall.seen_words(coalesce(p_competent_body, ''))) < 4 then
        perform hall.refuse('YC306');
    end if;
    perform hall.demand_clean(p_competent_body, 'competent_body'), hall.note_along(mine, c.id, p_note);
    -- Whom else to ask is said on the ground that nobody here is asked, and on no other.
    arguments := arguments || jsonb_build_object('competent_body', case when g.needs_body then hall.words_or_null(p_competent_body) end) || jsonb_build_object('options', case when p_options -> 'allow_resubmit' in ('true', 'false') then hall.only_keys(p_options, '{allow_resubmit}') else '{}' end);
    return hall.end_request(p_request::text, hall.move(c, mine, 'counter', g.action, arguments,
        hall.notice_facts(c, v, 'decline', arguments)));
end $$;

-- The SMS and the notice as they would leave, from the same words and facts. Nothing is stored, no number is taken.
create function counter.preview_notice(p_case bigint, p_kind text, p_arguments jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
    v hall.item_version;
    t hall.transition;
    facts jsonb;
begin
    perform hall.demand_noted(mine, c.id);
    select * into v from hall.item_version where id = c.item_version_id;
    select * into t from hall.transition where from_status = c.status and desk = 'counter'
        and action = coalesce((select g.action from hall.ground g where p_kind = 'decline' and g.ground = (p_arguments ->> 'ground')::int), p_kind);
    if not found then
        perform hall.refuse('YC105', hall.status_facts(c, p_kind));
    end if;
    facts := hall.notice_facts(c, v, p_kind, p_arguments);
    if t.clock = 'decide' then
        c.accepted_at := now();
        facts := facts || jsonb_build_object('sms_date', hall.sms_date(hall.due_day(hall.today(), v.promised_n, v.promised_unit)),
            'due_on', hall.due_day(hall.today(), v.promised_n, v.promised_unit),
            'due_on_provisional', hall.is_provisional(hall.today(), hall.due_day(hall.today(), v.promised_n, v.promised_unit)));
    end if;
    return hall.preview_json(c, v, mine, t, facts);
end $$;
