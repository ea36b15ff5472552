-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A case as its applicant sees it: where it stands, what comes next, and nothing of who works on it.
set local role hall_owner;

-- A decision that may still be taken back has not been told: papers and messages wait, and so does what its applicant sees.
create or replace function hall.untold_event(p_case bigint) returns bigint language plpgsql stable as $$
begin
    return (select event_id from hall.undo where case_id = p_case and until > now());
end $$;

-- Nobody acts upon it, either: in some seconds it is taken back, or told. What it is, the refusal does not tell. The caller has locked the case.
create or replace function hall.demand_told(p_case bigint) returns void language plpgsql stable as $$
declare
    told timestamptz := (select until from hall.undo where case_id = p_case and until > clock_timestamp());
begin
    if told is not null then
        perform hall.refuse('YC703', jsonb_build_object('wait_seconds', ceil(extract(epoch from told - clock_timestamp()))));
    end if;
end $$;

-- Whether a step was told: it stands, and is not the taking back of another.
create or replace function hall.is_told(e hall.event) returns boolean language plpgsql stable as $$
begin
    return e.action <> 'undo' and e.id is distinct from hall.untold_event(e.case_id) and not hall.is_undone(e);
end $$;

-- What a case was before the decision that was told to nobody, as hall.snapshot wrote it; null: there is none.
create or replace function hall.before_untold(p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select before from hall.undo where case_id = p_case and until > now());
end $$;

-- The rows of one kind that it had then (clocks, intervals); null where they are shown as they are.
create or replace function hall.rows_as_told(p_case bigint, p_told boolean, p_kind text) returns jsonb language plpgsql stable as $$
declare
    was jsonb := case when p_told then hall.before_untold(p_case) end;
begin
    return case when was is not null then coalesce(nullif(was -> p_kind, 'null'), '[]') end;
end $$;

-- Its clocks, and the days on which they stand still or which they got, as they are or as they were told.
create or replace function hall.clocks_shown(p_case bigint, p_told boolean) returns setof hall.clock language plpgsql stable rows 4 as $$
declare
    was jsonb := hall.rows_as_told(p_case, p_told, 'clocks');
begin
    return query select * from hall.clocks_of(p_case) where was is null union all select * from jsonb_populate_recordset(null::hall.clock, was);
end $$;

create or replace function hall.intervals_shown(p_case bigint, p_told boolean) returns setof hall.clock_interval language plpgsql stable rows 2 as $$
declare
    was jsonb := hall.rows_as_told(p_case, p_told, 'intervals');
begin
    return query select * from hall.clock_interval where case_id = p_case and was is null union all select * from jsonb_populate_recordset(null::hall.clock_interval, was);
end $$;

create or replace function hall.told_case(p_case hall.case_file) returns hall.case_file language plpgsql stable as $$
declare
    was hall.case_file := jsonb_populate_record(null::hall.case_file, hall.before_untold(p_case.id) -> 'case');
begin
    if was.id is not null then
        p_case.status := was.status;
        p_case.accepted_at := was.accepted_at;
        p_case.deemed := was.deemed;
        p_case.verification_owed := was.verification_owed;
    end if;
    return p_case;
end $$;

-- The points of the notice that stands, while the case waits for them.
create or replace function hall.asked_points(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('no', no, 'target', target, 'seq', seq, 'form', form_code, 'pointer', pointer, 'label', label, 'text', text)) order by no), '[]')
            from hall.supplement_point where case_id = p_case.id and p_case.status = 'supplementing'
              and event_id = (select max(event_id) from hall.supplement_point where case_id = p_case.id));
end $$;

-- Why a case was not taken, in the words of its notice.
create or replace function hall.turned_away_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('at', e.at, 'ground', (select label from hall.reason where kind = 'decline' and ground = (e.data ->> 'ground')::smallint order by id limit 1),
                'facts', e.data ->> 'facts', 'competent_body', hall.words_or_null(e.data ->> 'competent_body')))
            from hall.event e where e.case_id = p_case.id and e.action in ('decline', 'not_require') and p_case.status in ('declined', 'not_required') order by e.seq desc limit 1);
end $$;

-- A case is over for its applicant when nothing more is decided.
create or replace function hall.is_closed(p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return p_case.status = 'granted' or coalesce((select final from hall.case_status where status = p_case.status), false);
end $$;

create or replace function hall.next_act(p_case hall.case_file) returns text language plpgsql stable as $$
begin
    return case when p_case.status = 'supplementing' then 'supplement'
        when p_case.status = 'declined' and hall.may_hand_in_again(p_case) then 'resubmit'
        when p_case.status = 'invited' or p_case.verification_owed then 'visit'
        when p_case.status = 'granted' then 'collect'
        when p_case.status = 'withdrawn' then 'none'
        when hall.is_closed(p_case) then case when exists (select from hall.rating where case_id = p_case.id and verification_id is null) then 'none' else 'rate' end
        else 'wait' end;
end $$;

-- The moment of a case's last event of these actions that was told.
create or replace function hall.event_at(p_case hall.case_file, p_actions text[]) returns timestamptz language plpgsql stable as $$
begin
    return (select max(e.at) from hall.event e where e.case_id = p_case.id and e.action = any (p_actions) and hall.is_told(e));
end $$;

-- 提交 受理 审查 决定 领证.
create or replace function hall.track_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    decided timestamptz := hall.event_at(p_case, '{grant,refuse}');
    ended timestamptz := hall.event_at(p_case, '{decline,not_require,withdraw,terminate}');
    before_acceptance boolean := p_case.accepted_at is null;
begin
    return jsonb_build_array(
        jsonb_build_object('step', 'submit', 'state', 'done', 'at', p_case.received_at),
        jsonb_build_object('step', 'accept', 'state', case when not before_acceptance then 'done' when p_case.status in ('declined', 'not_required', 'withdrawn') then 'failed'
            when p_case.status = 'supplementing' then 'paused' else 'current' end, 'at', coalesce(p_case.accepted_at, case when hall.is_closed(p_case) then ended end)),
        jsonb_build_object('step', 'examine', 'state', case when before_acceptance then 'coming' when decided is not null and hall.is_closed(p_case) then 'done'
            when p_case.status in ('withdrawn', 'terminated') then 'failed' when coalesce((hall.before_untold(p_case.id) #>> '{review,paused}')::boolean, exists (select from hall.review_queue where case_id = p_case.id and paused)) then 'paused'
            else 'current' end,
            'at', case when p_case.status in ('withdrawn', 'terminated') and not before_acceptance then ended else decided end),
        jsonb_build_object('step', 'decide', 'state', case when decided is null or not hall.is_closed(p_case) then 'coming' when p_case.status = 'refused' then 'failed' else 'done' end, 'at', decided),
        jsonb_build_object('step', 'deliver', 'state', case p_case.status when 'granted' then 'current' when 'concluded' then 'done' else 'coming' end,
            'at', hall.event_at(p_case, '{conclude,collect,serve,notice_ran_out}')));
end $$;

create or replace function hall.my_case_row(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    due timestamptz;
    unsure boolean;
    v hall.item_version;
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    select due_at, provisional into due, unsure from hall.clocks_shown(p_case.id, true) where ended_at is null
    order by array_position(array['supplement', 'tell', 'promised', 'deliver', 'statutory'], kind) limit 1;
    return jsonb_strip_nulls(jsonb_build_object('case_no', p_case.case_no, 'item', (select code from hall.item where id = p_case.item_id),
        'item_name', v.name, 'licence', nullif(v.licence, true), 'status', p_case.status, 'received_at', p_case.received_at,
        'due_at', due, 'provisional', unsure, 'workdays_left', case when due is not null then hall.workdays_left(due) end, 'next', hall.next_act(p_case),
        'points_asked', jsonb_array_length(hall.asked_points(p_case)), 'rated', exists (select from hall.rating where case_id = p_case.id and verification_id is null),
        'track', hall.track_json(p_case)));
end $$;

-- What happened, the newest first; steps that were taken back, and what only the house does, are left out.
create or replace function hall.my_steps(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'action', e.action, 'to', e.to_status) order by e.seq desc), '[]')
            from hall.event e where e.case_id = p_case.id and (e.from_status is distinct from e.to_status or e.action in ('submit', 'verify', 'correct', 'pause', 'resume', 'extend'))
              and hall.is_told(e));
end $$;

create or replace function hall.my_case_json(p_account hall.account, p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return hall.my_case_row(p_case) || jsonb_build_object(
        'department_name', (select name from hall.department where id = p_case.department_id), 'phone', (select phone from hall.department where id = p_case.department_id),
        'place', hall.setting('hall') ->> 'place', 'query_code', hall.query_code(p_case.case_no), 'tell', hall.tell_json(p_case, true), 'decide', hall.decide_json(p_case, true),
        'steps', hall.my_steps(p_case), 'points', hall.asked_points(p_case), 'turned_away', hall.turned_away_json(p_case),
        'forms', (select coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'title', f.title, 'definition', f.definition, 'answers', coalesce(a.data, '{}')) order by f.seq), '[]')
                  from hall.form f left join hall.answer a on a.case_id = p_case.id and a.form_code = f.code and a.round = p_case.round where f.item_version_id = p_case.item_version_id),
        'materials', (select coalesce(jsonb_agg(m - '{mark_note,marked}'::text[]), '[]') from jsonb_array_elements(hall.materials_json(p_case)) m),
        'documents', (select coalesce(jsonb_agg(d - '{prints,printed,last_print}'::text[]), '[]') from jsonb_array_elements(hall.documents_json(p_case.id)) d where d ->> 'state' in ('making', 'ready')
                      and (d ->> 'id')::bigint not in (select id from hall.document where case_id = p_case.id and event_id = hall.untold_event(p_case.id))),
        'may_withdraw', exists (select from hall.transition where from_status = p_case.status and action = 'withdraw' and desk = 'applicant'),
        'may_rate', hall.is_closed(p_case) and p_case.status <> 'withdrawn' and not exists (select from hall.rating where case_id = p_case.id and verification_id is null),
        'visits', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'at', v.at, 'window', v.window_no, 'rated', r.id is not null) order by v.id desc), '[]')
                   from hall.verification v left join hall.rating r on r.case_id = v.case_id and r.verification_id = v.id where v.case_id = p_case.id and v.presence <> 'online'),
        'rating', (select hall.rating_json(r) from hall.rating r where r.case_id = p_case.id and r.verification_id is null),
        'inquiries', (select coalesce(jsonb_agg(hall.inquiry_json(q) order by q.id desc), '[]') from hall.inquiry q where q.case_id = p_case.id and q.account_id = p_account.id and q.kind <> 'rating'));
end $$;

create or replace function hall.rating_json(p_rating hall.rating) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('case_no', (select case_no from hall.case_file where id = p_rating.case_id), 'visit', p_rating.verification_id,
        'level', p_rating.level, 'reasons', p_rating.reasons, 'words', p_rating.words, 'at', p_rating.at));
end $$;

-- What people say of an inquiry: its day and number.
create or replace function hall.inquiry_no(p_inquiry hall.inquiry) returns text language sql immutable
    return to_char(hall.day_of(p_inquiry.at), 'YYYYMMDD') || '-' || lpad(p_inquiry.id::text, 6, '0');

create or replace function hall.inquiry_json(p_inquiry hall.inquiry) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('id', p_inquiry.id, 'no', hall.inquiry_no(p_inquiry), 'kind', p_inquiry.kind,
        'item', (select code from hall.item where id = p_inquiry.item_id), 'item_name', (select name from hall.item where id = p_inquiry.item_id),
        'case_no', (select case_no from hall.case_file where id = p_inquiry.case_id), 'department', (select name from hall.department where id = p_inquiry.department_id),
        'text', p_inquiry.text, 'at', p_inquiry.at, 'due_at', p_inquiry.due_at,
        'provisional', hall.is_provisional(hall.day_of(p_inquiry.at), hall.day_of(p_inquiry.due_at)), 'workdays_left', hall.workdays_left(p_inquiry.due_at), 'answer', p_inquiry.answer, 'answered_at', p_inquiry.answered_at));
end $$;

-- The same for staff: who asks, masked, who answered, and the rating it came from.
create or replace function hall.inquiry_staff_json(p_inquiry hall.inquiry) returns jsonb language plpgsql stable as $$
begin
    return hall.inquiry_json(p_inquiry) || jsonb_strip_nulls(jsonb_build_object(
        'by', (select case when name = '' then '账号已注销' else name end from hall.account where id = p_inquiry.account_id), 'answered_by', (select name from hall.staff where id = p_inquiry.answered_by),
        'rating', (select hall.rating_json(r) from hall.rating r where r.id = p_inquiry.rating_id)));
end $$;

create or replace function hall.open_inquiry(p_kind text, p_account bigint, p_item int, p_case bigint, p_rating bigint, p_text text) returns hall.inquiry language plpgsql as $$
declare
    q hall.inquiry;
    of_department smallint := (select department_id from hall.item where id = p_item);
    days int := case p_kind when 'consultation' then hall.rule('consultation_workdays') when 'complaint' then hall.rule('complaint_workdays') else hall.rule('bad_rating_workdays') end;
begin
    insert into hall.inquiry (kind, account_id, department_id, item_id, case_id, rating_id, text, due_at)
    values (p_kind, p_account, of_department, p_item, p_case, p_rating, p_text, hall.due_at(hall.due_day(hall.today(), days, 'workday'), of_department)) returning * into q;
    return q;
end $$;
