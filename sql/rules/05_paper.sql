-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The papers and messages of a decision: facts are stored once, in its transaction; the keeper renders and sends them.
set local role hall_owner;

-- What every document of a case may say. The kinds add their own.
create or replace function hall.document_facts(p_case hall.case_file, p_version hall.item_version, p_seat hall.seat) returns jsonb language plpgsql stable as $$
declare
    d hall.department;
    place jsonb := hall.setting('hall');
    facts jsonb;
begin
    select * into d from hall.department where id = p_case.department_id;
    facts := jsonb_build_object(
        'licence', p_version.licence, 'print_seal', coalesce((place ->> 'print_seal')::boolean, false), 'authority', d.name, 'phone', d.phone, 'review_body', d.review_body, 'court', d.court,
        'complaint_phone', place ->> 'complaint_phone', 'hall_name', (place ->> 'name') || '·' || (place ->> 'branch'), 'hall_address', place ->> 'address',
        'hall_hours', place #>> '{hours,note}', 'delivery', place ->> 'delivery',
        'window_address', (place ->> 'place') || case when p_seat.window_no is null then '' else ' ' || lpad(p_seat.window_no::text, 2, '0') || ' 号窗口' end,
        'applicant', p_case.applicant ->> 'name', 'applicant_id_masked', hall.shown_number(p_case.applicant),
        'item', p_version.name, 'item_code', (select code from hall.item where id = p_case.item_id),
        'basis', coalesce(nullif(p_version.legal_basis, ''), '本事项办事指南'), 'fee', coalesce(nullif(p_version.fee, ''), '不收费'),
        'case_no', p_case.case_no, 'query_token', hall.qr_token(p_case.case_no),
        'submitted_on', hall.day_of(p_case.round_received_at), 'received_on', hall.day_of(p_case.round_received_at), 'received_at', hall.local_minute(p_case.round_received_at),
        'issued_on', hall.today(), 'accepted_on', hall.day_of(p_case.accepted_at),
        'statutory_limit', hall.zh_period(p_version.statutory_n, p_version.statutory_unit), 'promised_limit', hall.zh_period(p_version.promised_n, p_version.promised_unit));
    -- The person at the window, where one decided.
    facts := facts || coalesce((select jsonb_build_object('clerk', s.name, 'clerk_no', s.work_no, 'window', lpad(p_seat.window_no::text, 2, '0') || ' 号窗口')
                                from hall.staff s where s.id = p_seat.staff_id), '{}');
    -- Dates that run now, each with its provisional mark.
    facts := facts || coalesce((select jsonb_object_agg(n.fact, hall.day_of(k.due_at)) || jsonb_object_agg(n.fact || '_provisional', k.provisional)
        from hall.clock k
        cross join lateral (select case k.kind when 'tell' then 'answer_due_on' when 'promised' then 'due_on' when 'supplement' then 'suggested_on' when 'deliver' then 'deliver_due_on' else 'statutory_due_on' end as fact) n
        where k.case_id = p_case.id and k.ended_at is null), '{}');
    facts := facts || jsonb_build_object('materials', (
        select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'form', hall.zh_form(m, cm), 'copies', greatest(m.originals, m.copies, 1), 'files', hall.zh_files(p_case.id, m.seq)) order by m.seq), '[]')
        from hall.material m left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = m.seq
        where m.item_version_id = p_version.id and (m.exempt or cm.state = 'supplied' or cm.mark in ('seen', 'copy', 'scanned', 'not_needed'))));
    return jsonb_strip_nulls(facts);
end $$;

create or replace function hall.local_minute(p_at timestamptz) returns text language plpgsql stable as $$
begin
    return to_char(p_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"');
end $$;

create or replace function hall.zh_period(p_n int, p_unit text) returns text language plpgsql immutable as $$
begin
    return case when p_n = 0 then '即办' else p_n || case p_unit when 'workday' then '个工作日' when 'day' then '日' when 'month' then '个月' when 'year' then '年' when 'hour' then '小时' end end;
end $$;

-- How many files stand for a paper that came in electronically; of what is only shown or copied at a window there are none.
create or replace function hall.zh_files(p_case bigint, p_seq smallint) returns text language plpgsql stable as $$
begin
    return (select case when count(*) > 0 then count(*) || ' 个' else '—' end from hall.attachment a where a.case_id = p_case and a.seq = p_seq
            and a.round = (select max(b.round) from hall.attachment b where b.case_id = p_case and b.seq = p_seq));
end $$;

-- The papers, by their seq, that were laid on a window's counter: not those that came as files.
create or replace function hall.laid_down(p_materials jsonb) returns jsonb language sql immutable
    return (select coalesce(jsonb_agg(x -> 'seq' order by o), '[]') from jsonb_array_elements(coalesce(p_materials, '[]')) with ordinality t(x, o)
            where coalesce(x -> 'files', '[]') = '[]');

-- What becomes of papers that were handed in where nothing is accepted: files need no giving back, paper goes back at once. Paper is what this round laid on
-- a counter, what a window kept a copy of, and what it found wrong and nobody had uploaded; that of earlier rounds went back with their own notice.
create or replace function hall.returned_words(p_case bigint) returns text language plpgsql stable as $$
begin
    return (select case when count(*) = 0 then '均为电子材料，无需退回' else '在窗口收取的 ' || count(*) || ' 份纸质材料当场退回；电子材料无需退回' end
            from (select cm.seq from hall.case_material cm join hall.case_file c on c.id = cm.case_id
                  where c.id = p_case and cm.mark_round = c.round and (cm.mark = 'copy' or cm.mark = 'mismatch'
                      and not exists (select from hall.attachment a where a.case_id = cm.case_id and a.seq = cm.seq and a.scanned_by is null))
                  union
                  select s::smallint from hall.event e join hall.case_file c on c.id = e.case_id, jsonb_array_elements_text(e.data -> 'materials') s
                  where c.id = p_case and e.desk = 'counter' and e.action in ('receive', 'take_supplement') and e.at >= c.round_received_at) paper);
end $$;

create or replace function hall.zh_form(p_material hall.material, p_mark hall.case_material) returns text language plpgsql stable as $$
begin
    return case p_mark.mark when 'seen' then '原件已核' || case when p_mark.mark_from is not null then '（' || to_char(hall.day_of(p_mark.mark_at), 'MM-DD') || '）' else '' end when 'copy' then '收复印件' when 'scanned' then '原件已扫描' when 'not_needed' then '免提交'
        else case when p_material.exempt then '免提交' when p_mark.state = 'supplied' then '电子' else '待交' end end;
end $$;

-- What the receipt of a window says of the papers of a case: those that were brought to it just now, and what was there before.
create or replace function hall.brought_papers(p_case hall.case_file, p_brought jsonb) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'form', case when b.seq is not null then '窗口交来' else hall.zh_form(m, cm) end,
                'copies', greatest(m.originals, m.copies, 1), 'files', case when b.seq is not null then '—' else hall.zh_files(p_case.id, m.seq) end) order by m.seq), '[]')
            from hall.material m left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = m.seq
            left join jsonb_to_recordset(coalesce(p_brought, '[]')) b(seq int) on b.seq = m.seq
            where m.item_version_id = p_case.item_version_id and (b.seq is not null or m.exempt or cm.state = 'supplied' or cm.mark in ('seen', 'copy', 'scanned', 'not_needed')));
end $$;

-- What a document's own number says in it.
create or replace function hall.numbered_facts(p_kind text, p_number text) returns jsonb language sql immutable
    return jsonb_build_object('number', p_number) || case p_kind when 'grant' then jsonb_build_object('certificate_no', hall.certificate_no(p_number)) else '{}' end;

create or replace function hall.issue_document(p_case hall.case_file, p_version hall.item_version, p_event bigint, p_seat hall.seat, p_kind text, p_facts jsonb)
returns bigint language plpgsql as $$
declare
    facts jsonb := hall.document_facts(p_case, p_version, p_seat) || p_facts;
    this_year smallint := extract(year from hall.today());
    no record;
    new_id bigint;
begin
    select * into no from hall.take_document_no(p_case.department_id, p_kind, p_version.licence, this_year);
    insert into hall.document (case_id, event_id, kind, template_version, department_id, year, serial, number, facts)
    values (p_case.id, p_event, p_kind, (select max(version) from hall.document_template where kind = p_kind),
        p_case.department_id, this_year, no.serial, no.number, facts || hall.numbered_facts(p_kind, no.number))
    returning id into new_id;
    return new_id;
end $$;

-- A message's words with what stands for their places, all put in at once: what was put in is nobody's template, though a name may look like a place. A place
-- of which nothing is said stays empty.
create or replace function hall.filled_in(p_words text, p_facts jsonb) returns text language sql immutable
    return (select string_agg(case when nth > 1 and part ~ '^[a-z_]+\}' then coalesce(p_facts ->> split_part(part, '}', 1), '') || substr(part, strpos(part, '}') + 1)
                              when nth > 1 then '{' || part else part end, '' order by nth)
            from string_to_table(p_words, '{') with ordinality x(part, nth));

-- The words of a message. A sensitive item is only 业务; no reasons, no ID number. Seventy characters are one part: a long name of an item gives way where
-- that is enough for it.
create or replace function hall.message_text(p_case hall.case_file, p_version hall.item_version, p_event text, p_facts jsonb) returns text language plpgsql stable as $$
declare
    words text := (select text from hall.message_template where event = p_event order by version desc limit 1);
    running jsonb := coalesce((select jsonb_object_agg(k.kind, hall.sms_date(hall.day_of(k.due_at))) from hall.clock k where k.case_id = p_case.id and k.ended_at is null), '{}');
    facts jsonb := jsonb_build_object(
        'surname', hall.surname(p_case.applicant), 'title', hall.title_of(p_case.applicant),
        'item', case when p_version.sensitive then '业务' else p_version.name end, 'tail', hall.case_tail(p_case.case_no),
        'date', coalesce(p_facts ->> 'sms_date', running ->> 'promised', running ->> 'supplement', running ->> 'tell'),
        'count', coalesce(p_facts ->> 'count', ''), 'phone', (select phone from hall.department where id = p_case.department_id), 'hall', hall.setting('hall') ->> 'branch');
    room int := 70 - char_length(hall.filled_in(words, facts - 'item'));
begin
    return hall.filled_in(words, facts || case when room between 7 and char_length(facts ->> 'item') - 1
        then jsonb_build_object('item', rtrim(left(facts ->> 'item', room - 1), '（、') || '…') else '{}' end);
end $$;

-- A day as messages say it; one that is counted by a year whose arrangement is not known yet says so.
create or replace function hall.sms_date(p_day date) returns text language plpgsql stable as $$
begin
    return case when extract(year from p_day) <> extract(year from hall.today()) then extract(year from p_day) || '年' else '' end
        || extract(month from p_day) || '月' || extract(day from p_day) || '日' || case when hall.is_provisional(hall.today(), p_day) then '（暂定）' else '' end;
end $$;

-- Why a party cannot be reached by SMS; null: it can. Hong Kong and Macao numbers are refused by domestic gateways.
create or replace function hall.sms_obstacle(p_party jsonb) returns text language plpgsql immutable as $$
begin
    return case when coalesce(p_party ->> 'phone', '') !~ '^1[3-9]\d{9}$' then 'no_number'
        when coalesce((p_party ->> 'notify_sms')::boolean, true) then null else 'opted_out' end;
end $$;

-- Who is told of what a department's supervisors should know: of those who supervise it whoever belongs to it, and where nobody does those of the hall.
create or replace function hall.supervisors(p_department smallint) returns setof hall.staff language plpgsql stable as $$
begin
    return query select s.* from hall.staff s
        where hall.works(s) and 'supervision' = any (s.desks) and p_department = any (hall.supervised(s))
          and (s.department_id = p_department
               or not exists (select from hall.staff o where hall.works(o) and 'supervision' = any (o.desks) and o.department_id = p_department));
end $$;

-- A deemed acceptance is told to those who supervise it as well, if the hall has words for it.
create or replace function hall.queue_messages(p_case hall.case_file, p_version hall.item_version, p_event_id bigint, p_event text, p_release timestamptz, p_facts jsonb)
returns int language sql
begin atomic
    with parties as (
        select 'applicant' as recipient, p_event as event, p_case.applicant as party, null::int as staff_id
        union all
        select 'agent', p_event, p_case.agent, null where p_case.agent is not null and coalesce((p_facts ->> 'copy_agent')::boolean, false)
        union all
        select 'supervisor', 'deemed_supervisor', jsonb_build_object('phone', s.phone), s.id
        from hall.supervisors(p_case.department_id) s
        where p_event = 'deemed_accepted' and exists (select from hall.message_template t where t.event = 'deemed_supervisor')
    ), queued as (
        insert into hall.message (case_id, event_id, event, recipient, staff_id, text, state, detail, release_at)
        select p_case.id, p_event_id, event, recipient, staff_id, hall.message_text(p_case, p_version, event, p_facts),
            case when hall.sms_obstacle(party) is null then 'queued' else 'suppressed' end, coalesce(hall.sms_obstacle(party), ''), p_release
        from parties
        returning state
    )
    select count(*) filter (where state = 'queued') from queued;
end;

-- A telephone is told of so many applications a day that name it, and of no more: anybody may name anybody's.
create or replace function hall.told_too_often(p_mobile text) returns boolean language plpgsql as $$
declare
    n int;
begin
    insert into hall.told_number as t (mobile, day, times) values (p_mobile, hall.today(), 1)
    on conflict (mobile, day) do update set times = t.times + 1 returning times into n;
    return n > hall.rule('received_a_day');
end $$;

-- What a step along a transition would send and print.
create or replace function hall.preview_json(p_case hall.case_file, p_version hall.item_version, p_seat hall.seat, p_transition hall.transition, p_facts jsonb)
returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'sms', case when p_transition.message is not null then jsonb_build_object('text', hall.message_text(p_case, p_version, p_transition.message, p_facts),
            'to_masked', hall.mask_phone(p_case.applicant ->> 'phone'), 'state', coalesce(hall.sms_obstacle(p_case.applicant), 'deliverable')) end,
        'document', case when p_transition.document is not null then jsonb_build_object('kind', p_transition.document,
            'template', (select body from hall.document_template where kind = p_transition.document order by version desc limit 1),
            'facts', hall.document_facts(p_case, p_version, p_seat) || p_facts || hall.numbered_facts(p_transition.document,
                (select short_name from hall.department where id = p_case.department_id) || hall.type_word(p_transition.document, p_version.licence)
                || '〔' || extract(year from hall.today()) || '〕　号')) end);
end $$;

-- A message without a case, to a number. Without a number it goes nowhere, and is written down all the same: nobody learns from what a call wrote
-- whether there was somebody to write to.
create or replace function hall.queue_plain_message(p_event text, p_mobile text, p_facts jsonb) returns void language plpgsql as $$
declare
    words text := hall.filled_in((select text from hall.message_template where event = p_event order by version desc limit 1), p_facts);
begin
    insert into hall.message (event, recipient, mobile, text, state, detail, release_at, final_at)
    values (p_event, 'applicant', coalesce(p_mobile, ''), words, case when p_mobile is null then 'suppressed' else 'queued' end,
        case when p_mobile is null then 'no_number' else '' end, now(), case when p_mobile is null then now() end);
end $$;
