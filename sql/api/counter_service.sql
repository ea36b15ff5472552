-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The window that hands out: who fetches what, and every other way in which a paper is served. No lease is needed: a case that is decided waits
-- in no queue, and of two who come at once the second is told who was first.
set local role hall_owner;

-- Without words: what waits longest against its ten days. With words: as counter.find looks for them.
create function counter.handouts(p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    found bigint[];
begin
    if btrim(coalesce(p_text, '')) = '' then
        select array_agg(x.case_id order by x.due_at) into found from (
            select k.case_id, k.due_at from hall.clock k join hall.case_file c on c.id = k.case_id
            where k.ended_at is null and k.kind = 'deliver' and hall.serves(mine, c.department_id) order by k.due_at, k.case_id limit 50) x;
    else
        found := array(select (r ->> 'case_id')::bigint from jsonb_array_elements(hall.desk_find('counter', p_text) -> 'rows') r);
    end if;
    return jsonb_build_object('rows', hall.handout_rows(found));
end $$;

create function counter.handout(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
begin
    perform hall.demand_noted(mine, c.id);
    return hall.handout_json(c);
end $$;

-- A case of this seat, locked, in the version that the person saw; nobody holds what is decided.
create or replace function hall.case_to_serve(p_seat hall.seat, p_case bigint, p_version int) returns hall.case_file language plpgsql as $$
declare
    c hall.case_file;
begin
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.serves(p_seat, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    elsif c.version is distinct from p_version then
        perform hall.refuse('YC101', hall.last_change(c));
    elsif exists (select from hall.undo where case_id = c.id and until > now()) then
        perform hall.refuse('YC501', '{"why": "may be undone"}');
    end if;
    return c;
end $$;

-- 领取: everything that is ready goes to who stands at the window; the slip is there to be signed. p_handout: {card, face_match, relation, authority}.
create function counter.hand_out(p_request uuid, p_case bigint, p_version int, p_handout jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.hand_out', jsonb_build_array(p_case, p_version, p_handout));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    who text;
    papers bigint[];
    certificate jsonb;
    facts jsonb;
    said jsonb;
    done jsonb;
    taken bigint;
    granted boolean;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.case_to_serve(mine, p_case, p_version);
    perform hall.count_number('counter.hand_out', c.id, p_handout #>> '{card,number}');
    who := hall.demand_collector(c, p_handout);
    papers := hall.waiting_papers(c.id);
    if papers is null then
        perform hall.refuse('YC332', coalesce((select jsonb_build_object('number', d.number, 'manner', s.manner, 'state', s.state, 'at', coalesce(s.served_at, s.begun_at))
            from hall.service s join hall.document d on d.id = s.document_id where s.case_id = c.id and s.state <> 'failed' order by s.id desc limit 1), '{}'));
    end if;
    perform hall.demand_unserved(c, paper) from unnest(papers) paper;
    -- What was granted is fetched with the decision that grants it. Until that is there, or while it goes another way, other papers are only handed over.
    granted := c.status = 'granted' and exists (select from hall.document d where d.id = any (papers) and d.kind = 'grant');
    certificate := case when granted then hall.certificate_json(c) end;
    select * into v from hall.item_version where id = c.item_version_id;
    facts := jsonb_strip_nulls(jsonb_build_object('collector', p_handout #>> '{card,name}', 'collector_id_masked', hall.mask_number(upper(btrim(p_handout #>> '{card,number}'))),
        'relation', case who when 'applicant' then '本人' when 'legal_representative' then '法定代表人' when 'agent' then '代理人' else p_handout ->> 'relation' end,
        'authority_paper', hall.words_or_null(p_handout ->> 'authority'), 'certificate', certificate ->> 'name', 'certificate_no', certificate ->> 'number', 'collected_at', hall.local_minute(now()),
        'served', (select jsonb_agg(jsonb_build_object('title', hall.document_title(d), 'number', d.number, 'copies', 1) order by d.id) from hall.document d where d.id = any (papers))
            || case when certificate is null then '[]' else jsonb_build_array(jsonb_build_object('title', certificate ->> 'name', 'number', certificate ->> 'number', 'copies', 1)) end));
    said := jsonb_build_object('collector', who, 'name', p_handout #>> '{card,name}', 'id_masked', facts ->> 'collector_id_masked', 'documents', facts -> 'served', 'note', facts ->> 'relation');
    if granted then
        done := hall.move(c, mine, 'counter', 'collect', said, facts);
    else
        c := hall.record(c, mine, 'counter', 'collect', said);
        done := jsonb_build_object('case_id', c.id, 'case_no', c.case_no, 'status', c.status, 'version', c.version, 'event', (select id from hall.event where case_id = c.id and seq = c.head_seq));
        done := done || jsonb_build_object('document', hall.issue_document(c, v, (done ->> 'event')::bigint, mine, 'collection', facts));
    end if;
    insert into hall.collection (case_id, event_id, staff_id, window_no, collector, name, id_number, source, relation, authority, certificate, certificate_no, slip_id)
    values (c.id, (done ->> 'event')::bigint, mine.staff_id, mine.window_no, who, btrim(p_handout #>> '{card,name}'), upper(btrim(p_handout #>> '{card,number}')),
        hall.card_source(p_handout -> 'card'), coalesce(facts ->> 'relation', ''), coalesce(facts ->> 'authority_paper', ''),
        certificate ->> 'name', certificate ->> 'number', (done ->> 'document')::bigint)
    returning id into taken;
    insert into hall.service (case_id, document_id, event_id, manner, state, served_at, facts, staff_id, window_no, collection_id, proof_id)
    select c.id, paper, (done ->> 'event')::bigint, 'window', 'served', now(), '{}', mine.staff_id, mine.window_no, taken, (done ->> 'document')::bigint from unnest(papers) paper;
    return hall.end_request(p_request::text, done || jsonb_build_object('collection', taken));
end $$;

-- Every way but fetching. What is posted or published is under way; the rest is served with this call. p_service: {manner, …} as the way demands.
create function counter.serve(p_request uuid, p_case bigint, p_version int, p_document bigint, p_service jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.serve', jsonb_build_array(p_case, p_version, p_document, p_service));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    d hall.document;
    counts_from timestamptz;
    new_id bigint;
    e bigint;
    proof bigint;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.case_to_serve(mine, p_case, p_version);
    d := hall.demand_unserved(c, p_document);
    counts_from := hall.demand_service(c, d, coalesce(p_service, '{}'));
    if counts_from is not null then
        insert into hall.service (case_id, document_id, event_id, manner, state, served_at, facts, staff_id, window_no)
        values (c.id, d.id, d.event_id, p_service ->> 'manner', 'served', counts_from, p_service, mine.staff_id, mine.window_no) returning id into new_id;
        return hall.end_request(p_request::text, hall.complete_service(c, mine, 'counter', d, new_id));
    end if;
    c := hall.record(c, mine, 'counter', 'send', jsonb_build_object('document', d.number, 'manner', p_service ->> 'manner', 'note', hall.manner_name(p_service ->> 'manner')));
    e := (select id from hall.event where case_id = c.id and seq = c.head_seq);
    insert into hall.service (case_id, document_id, event_id, manner, state, runs_out_at, facts, staff_id, window_no)
    values (c.id, d.id, e, p_service ->> 'manner', 'under_way', case p_service ->> 'manner' when 'notice' then hall.notice_end((p_service ->> 'on')::date) end, p_service, mine.staff_id, mine.window_no)
    returning id into new_id;
    if p_service ->> 'manner' = 'notice' then
        select * into v from hall.item_version where id = c.item_version_id;
        proof := hall.issue_document(c, v, e, mine, 'service_notice', jsonb_build_object('medium', p_service ->> 'medium', 'published_on', p_service ->> 'on',
            'notice_reason', rtrim(p_service ->> 'reason', '。'), 'notice_days', hall.rule('public_notice_days'), 'runs_out_on', hall.day_of(hall.notice_end((p_service ->> 'on')::date)),
            'served_title', hall.document_title(d), 'served_number', d.number));
        update hall.service set proof_id = proof where id = new_id;
    end if;
    return hall.end_request(p_request::text, jsonb_strip_nulls(jsonb_build_object('case_id', c.id, 'case_no', c.case_no, 'status', c.status, 'version', c.version, 'event', e, 'service', new_id, 'document', proof)));
end $$;

-- What became of something in the post: {"on", "receiver"} of its return receipt, or {"returned": why}.
create function counter.service_result(p_request uuid, p_service bigint, p_result jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.service_result', jsonb_build_array(p_service, p_result));
    mine hall.seat;
    c hall.case_file;
    d hall.document;
    s hall.service;
    day date;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    select f.* into c from hall.case_file f join hall.service x on x.case_id = f.id where x.id = p_service and hall.serves(mine, f.department_id) for update of f;
    if not found then
        perform hall.refuse('YC001', '{"what": "service"}');
    end if;
    select * into s from hall.service where id = p_service for update;
    if s.state <> 'under_way' or s.manner <> 'post' then
        perform hall.refuse('YC332', jsonb_build_object('manner', s.manner, 'state', s.state, 'at', coalesce(s.served_at, s.begun_at)));
    end if;
    select * into d from hall.document where id = s.document_id;
    if p_result ? 'returned' then
        perform hall.demand_reason(p_result ->> 'returned', 'returned', 2);
        update hall.service set state = 'failed', why = p_result ->> 'returned' where id = s.id;
        c := hall.record(c, mine, 'counter', 'service_failed', jsonb_build_object('service', s.id, 'document', d.number, 'manner', s.manner, 'note', p_result ->> 'returned'));
        return hall.end_request(p_request::text, jsonb_build_object('case_id', c.id, 'case_no', c.case_no, 'status', c.status, 'version', c.version,
            'event', (select id from hall.event where case_id = c.id and seq = c.head_seq)));
    end if;
    day := hall.demand_day(p_result ->> 'on', hall.day_of(s.begun_at));
    perform hall.demand_reason(p_result ->> 'receiver', 'receiver', 2);
    update hall.service set state = 'served', served_at = hall.moment_of(day, c.department_id, s.begun_at), facts = facts || jsonb_build_object('receiver', p_result ->> 'receiver') where id = s.id;
    return hall.end_request(p_request::text, hall.complete_service(c, mine, 'counter', d, s.id));
end $$;
