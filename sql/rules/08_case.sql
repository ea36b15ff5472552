-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A case as a window shows it: everything about it in one answer, numbers masked.
set local role hall_owner;

create or replace function hall.party_json(p_party jsonb) returns jsonb language plpgsql stable as $$
begin
    return case when p_party is null then null else jsonb_strip_nulls(
        (p_party - '{id_number,phone,birth,legal_representative}'::text[])
        || jsonb_build_object('id_masked', hall.shown_number(p_party), 'phone_masked', hall.mask_phone(p_party ->> 'phone'),
            'sms_state', coalesce(hall.sms_obstacle(p_party), 'deliverable'),
            'credit_code', case when p_party ->> 'kind' = 'enterprise' then p_party ->> 'id_number' end,
            'legal_representative', case when p_party ? 'legal_representative' then
                jsonb_build_object('name', p_party #>> '{legal_representative,name}', 'id_masked', hall.mask_number(p_party #>> '{legal_representative,id_number}')) end)) end;
end $$;

-- p_told: as its applicant was told, without a decision that may still be taken back; so below.
create or replace function hall.tell_json(p_case hall.case_file, p_told boolean default false) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('received_at', p_case.round_received_at, 'due_at', due_at, 'workdays_left', hall.workdays_left(due_at),
                'light', case when ended_at is null then hall.light(due_at) else 'paused' end, 'provisional', provisional, 'answered_at', ended_at)
            from hall.clocks_shown(p_case.id, p_told) where kind = 'tell' order by id desc limit 1);
end $$;

-- The time for the decision. Days on which it stands still are not among those that remain.
create or replace function hall.decide_json(p_case hall.case_file, p_told boolean default false) returns jsonb language plpgsql stable as $$
declare
    pause hall.clock_interval;
    still int := 0;
begin
    select * into pause from hall.intervals_shown(p_case.id, p_told) where effect = 'pause' and resumed_at is null order by id limit 1;
    if found then
        still := greatest(hall.ordinal(pause.last_day) - hall.ordinal(greatest(pause.first_day - 1, hall.today())), 0);
    end if;
    return (select case when count(*) > 0 then jsonb_strip_nulls(jsonb_build_object(
                'statutory_due', max(due_at) filter (where kind = 'statutory'), 'promised_due', max(due_at) filter (where kind = 'promised'),
                'provisional', bool_or(provisional) filter (where kind = 'promised'), 'statutory_provisional', bool_or(provisional) filter (where kind = 'statutory'), 'workdays_left', hall.workdays_left(max(due_at) filter (where kind = 'promised')) - still,
                'light', case when pause.id is not null then 'paused' else hall.light(max(due_at) filter (where kind = 'promised')) end,
                'paused', case when pause.id is not null then jsonb_build_object('cause', pause.cause, 'name', (select name from hall.clock_cause where cause = pause.cause),
                    'first_day', pause.first_day, 'last_day', pause.last_day, 'planned', pause.planned, 'provisional', hall.is_provisional(pause.first_day, pause.last_day)) end,
                'extended', (select nullif(max(i.adds), 0) from hall.intervals_shown(p_case.id, p_told) i))) end
            from hall.clocks_shown(p_case.id, p_told) where kind in ('statutory', 'promised') and ended_at is null);
end $$;

-- Until when what was decided has to be in the applicant's hands (Art. 44).
create or replace function hall.deliver_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('due_at', due_at, 'workdays_left', hall.workdays_left(due_at), 'light', hall.light(due_at), 'provisional', provisional)
            from hall.clocks_of(p_case.id) where kind = 'deliver' and ended_at is null);
end $$;

create or replace function hall.forms_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', f.code, 'title', f.title)) || jsonb_build_object('definition', hall.definition_for(p_case, f.code, f.definition),
                'answers', coalesce(a.shown, '{}'),
                'previous', (select b.shown from hall.answer b where b.case_id = p_case.id and b.form_code = f.code and b.round = p_case.round - 1),
                'changed', case when p_case.round > 1 then to_jsonb(hall.newly_answered(p_case, f.code,
                    array(select x.pointer from hall.form_fields(p_case.item_version_id) x where x.form = f.code order by x.place))) end) order by f.seq)
            from hall.form f
            left join hall.answer a on a.case_id = p_case.id and a.form_code = f.code and a.round = p_case.round
            where f.item_version_id = p_case.item_version_id);
end $$;

-- Required is what this case owes, whatever its item says of others; the condition tells why, or when it would.
create or replace function hall.materials_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', m.seq, 'code', m.code, 'name', m.name, 'required', case when hall.owes(p_case, m) then 'yes' else m.required end, 'originals', m.originals,
                'condition', case m.required when 'conditional' then m.data -> 'condition' end, 'of_agent', case when m.data -> 'when' ? 'agent' then true end,
                'copies', m.copies, 'form', m.form, 'verify_original', m.verify_original, 'exempt', m.exempt, 'source', nullif(m.source, ''),
                'new_in_round', p_case.round > 1 and (coalesce(cm.round = p_case.round, false) or hall.newly_owes(p_case, m)), 'state', coalesce(cm.state, 'missing'),
                'mark', case when cm.mark_round = p_case.round then cm.mark end, 'mark_note', cm.mark_note, 'kind', m.data ->> 'kind',
                'marked', case when cm.mark_round = p_case.round and cm.mark is not null then jsonb_strip_nulls(jsonb_build_object('at', cm.mark_at, 'window', cm.mark_window,
                    'by', (select name from hall.staff where id = cm.mark_by), 'reused', case when cm.mark_from is not null then true end)) end,
                'attachments', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'media_type', a.media_type, 'size', a.size,
                                    'sha256', a.sha256, 'round', a.round,
                                    'scan', case when a.scanned_by is not null then jsonb_build_object('at', a.scanned_at, 'window', a.window_no, 'scanner', a.scanner,
                                        'by', (select name from hall.staff where id = a.scanned_by)) end) order by a.round desc, a.id), '[]')
                                from hall.attachment a where a.case_id = p_case.id and a.seq = m.seq))) order by m.seq)
            from hall.material m left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = m.seq
            where m.item_version_id = p_case.item_version_id);
end $$;

create or replace function hall.identity_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', i.at, 'by', s.name, 'window', i.window_no, 'presence', i.presence, 'source', i.source, 'equal', i.equal, 'face_match', i.face_match,
                'power_of_attorney', i.power_of_attorney, 'renamed', hall.is_renamed_since(p_case, i),
                -- What was compared before the days of birth were hidden is hidden now.
                'fields', (select coalesce(jsonb_agg(case x ->> 'field' when 'birth' then x || jsonb_strip_nulls(jsonb_build_object('card', hall.mask_birth(x ->> 'card'), 'declared', hall.mask_birth(x ->> 'declared'))) else x end order by o), '[]')
                           from jsonb_array_elements(i.fields) with ordinality f(x, o)))
            from hall.verification i join hall.staff s on s.id = i.staff_id
            where i.case_id = p_case.id and i.round = p_case.round order by i.id desc limit 1);
end $$;

create or replace function hall.history_json(p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', e.at, 'by', coalesce(s.name || coalesce('（代' || (e.data ->> 'for') || '）', ''), e.data ->> 'by'), 'window', e.window_no, 'action', e.action,
                'from', e.from_status, 'to', e.to_status, 'note', e.data ->> 'note', 'asked', case e.action when 'supplement' then e.data -> 'defects' end)) order by e.seq)
            from hall.event e left join hall.staff s on s.id = e.staff_id where e.case_id = p_case);
end $$;

-- How a case stands, in the words of its paper: only what is a licence is refused as one.
create or replace function hall.status_name(p_status text, p_licence boolean) returns text language plpgsql stable as $$
begin
    return case when p_status = 'refused' and not p_licence then '不予办理' else (select name from hall.case_status where status = p_status) end;
end $$;

-- A paper's name as its template prints it: what is decided on a licence is called otherwise than what is decided on anything else.
create or replace function hall.document_title(p_kind text, p_licence boolean) returns text language plpgsql immutable as $$
begin
    return case p_kind when 'receipt' then '申请回执' when 'acceptance' then '受理通知书' when 'deemed_acceptance' then '视为受理通知书'
        when 'not_required' then '不受理告知书' when 'decline' then '不予受理通知书' when 'supplement' then '补正材料告知书'
        when 'correction' then '当场更正记录' when 'visit_notice' then '预审通过告知书'
        when 'grant' then case when p_licence then '准予行政许可决定书' else '准予办理决定书' end
        when 'refusal' then case when p_licence then '不予行政许可决定书' else '不予办理决定书' end when 'pause' then '特别程序告知书' when 'extension' then '延长办理期限告知书'
        when 'termination' then '终止办理告知书' when 'withdrawal' then '撤回申请确认书' when 'hearing_notice' then '听证告知书'
        when 'third_party_notice' then '利害关系人告知书' when 'service_return' then '送达回证' when 'service_notice' then '送达公告' when 'collection' then '领取登记表' else p_kind end;
end $$;

create or replace function hall.document_title(p_document hall.document) returns text language plpgsql immutable as $$
begin
    return hall.document_title(p_document.kind, coalesce((p_document.facts ->> 'licence')::boolean, true));
end $$;

create or replace function hall.documents_json(p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', hall.document_title(d), 'number', d.number,
                'created_at', d.created_at, 'state', d.state, 'pages', d.pages, 'sha256', d.sha256,
                'prints', j.prints, 'printed', j.printed, 'last_print', j.last)) order by d.id desc), '[]')
            from hall.document d cross join lateral (
                select count(*) prints, count(*) filter (where state = 'done') printed, (array_agg(state order by id desc))[1] last
                from hall.print_job where document_id = d.id and state <> 'failed') j
            where d.case_id = p_case);
end $$;

create or replace function hall.messages_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', m.id, 'event', m.event, 'channel', m.channel,
                'to_masked', hall.mask_phone(case m.recipient when 'supervisor' then (select s.phone from hall.staff s where s.id = m.staff_id)
                    when 'agent' then p_case.agent ->> 'phone' else p_case.applicant ->> 'phone' end),
                'text', m.text, 'state', m.state, 'queued_at', m.queued_at, 'release_at', m.release_at,
                'delivered_at', case when m.state = 'delivered' then m.final_at end, 'detail', nullif(m.detail, ''))) order by m.id desc), '[]')
            from hall.message m where m.case_id = p_case.id);
end $$;

-- Why an officer sent a case back to a window, while it waits there.
create or replace function hall.returned_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', o.at, 'by', s.name, 'text', o.text)
            from hall.queue q join hall.opinion o on o.case_id = q.case_id and o.outcome = 'return' and not o.undone join hall.staff s on s.id = o.staff_id
            where q.case_id = p_case.id and q.returned order by o.event_id desc limit 1);
end $$;

-- Who put a case aside and why, while it waits for that person.
create or replace function hall.put_aside_json(p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', x.a -> 'since', 'by', x.a -> 'by', 'window', x.a -> 'window', 'text', q.hold_reason)
            from hall.queue q cross join lateral (select hall.aside_json(q.case_id, 0) as a) x where q.case_id = p_case and q.state = 2);
end $$;

-- Which window put a case back into the queue last and why, until this person has done something with it or it has gone on. Whoever put it back knows.
-- Taking it is not yet doing something; a step that was taken back left it where it stood.
create or replace function hall.released_json(p_case hall.case_file, p_me int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', e.at, 'by', s.name, 'window', e.window_no, 'text', e.data ->> 'note')
            from (select * from hall.event where case_id = p_case.id and desk = 'counter' and action = 'release' order by seq desc limit 1) e join hall.staff s on s.id = e.staff_id
            where e.staff_id <> p_me and exists (select from hall.queue where case_id = p_case.id)
              and not exists (select from hall.event f where f.case_id = e.case_id and f.seq > e.seq
                              and (f.staff_id = p_me and f.action not in ('reuse', 'take_over')
                                   or f.from_status is distinct from f.to_status and f.action <> 'undo' and not hall.is_undone(f))));
end $$;

-- Who of the others began a notice about a case in this round and did not send it; the words stay with whoever wrote them. Of several the last.
create or replace function hall.begun_json(p_case hall.case_file, p_me int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('at', d.saved_at, 'by', s.name, 'kind', d.data #>> '{notice,kind}')
            from hall.draft d join hall.staff s on s.id = d.staff_id
            where d.case_id = p_case.id and d.staff_id <> p_me and d.data #>> '{notice,kind}' in ('supplement', 'decline') and hall.is_of_round(d, p_case)
              and exists (select from hall.queue where case_id = p_case.id)
            order by d.saved_at desc limit 1);
end $$;

create or replace function hall.case_json(p_case hall.case_file, p_me int) returns jsonb language plpgsql stable as $$
declare
    v hall.item_version;
    d hall.draft;
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    select * into d from hall.draft where case_id = p_case.id and staff_id = p_me;
    return jsonb_strip_nulls(jsonb_build_object(
        'case_id', p_case.id, 'case_no', p_case.case_no, 'short_no', hall.short_no(p_case.case_no), 'status', p_case.status,
        'version', p_case.version, 'round', p_case.round, 'channel', p_case.channel, 'received_at', p_case.received_at, 'accepted_at', p_case.accepted_at,
        'deemed', p_case.deemed, 'verification_owed', p_case.verification_owed, 'arrived_at', p_case.arrived_at,
        'draft_saved_at', d.saved_at, 'urged', hall.urged_json(p_case), 'holder', hall.holder_json(p_case.id, p_me), 'next_step', hall.next_step(p_case, v),
        'tell', hall.tell_json(p_case), 'decide', hall.decide_json(p_case), 'deliver', hall.deliver_json(p_case), 'identity', hall.identity_json(p_case), 'returned', hall.returned_json(p_case),
        'aside', hall.put_aside_json(p_case.id), 'handed', hall.handed_json(p_case.id, p_me),
        'released', hall.released_json(p_case, p_me), 'begun', hall.begun_json(p_case, p_me), 'asked', hall.asked_json(p_case)))
    || jsonb_build_object(
        'item', (select jsonb_build_object('code', i.code, 'name', v.name, 'department', p_case.department_id, 'department_name', dep.name,
                    'kind', case when v.immediate then 'immediate' else 'promised' end, 'licence', v.licence, 'needs_visit', v.needs_visit,
                    'online_whole', v.online_whole, 'guide', v.guide)
                 from hall.item i, hall.department dep where i.id = v.item_id and dep.id = p_case.department_id),
        'applicant', hall.party_json(p_case.applicant), 'agent', hall.party_json(p_case.agent),
        'correctable_names', (select coalesce(jsonb_agg(jsonb_build_object('pointer', n.pointer, 'title', n.title, 'said', n.said)), '[]') from hall.correctable_names(p_case) n),
        'forms', coalesce(hall.forms_json(p_case), '[]'), 'materials', coalesce(hall.materials_json(p_case), '[]'),
        'lawful', hall.lawful_json(p_case), 'draft', case when d.case_id is null or hall.is_of_round(d, p_case) then d.data else hall.words_only(d.data) end,
        'history', hall.history_json(p_case.id), 'documents', hall.documents_json(p_case.id), 'messages', hall.messages_json(p_case),
        'earlier', (select jsonb_build_object('count', count(*), 'supplements', count(*) filter (where e.round > 1))
                    from hall.case_file e where e.applicant_id = p_case.applicant_id and e.id < p_case.id),
        'notes', (select coalesce(jsonb_agg(jsonb_build_object('at', n.at, 'by', s.name, 'text', n.text) order by n.id), '[]')
                  from hall.note n join hall.staff s on s.id = n.staff_id where n.case_id = p_case.id));
end $$;
