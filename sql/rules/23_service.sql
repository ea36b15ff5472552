-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 送达: how a paper reaches its addressee, what each way demands and when it counts (docs/documents.md).
set local role hall_owner;

create or replace function hall.manner_name(p_manner text) returns text language sql immutable
    return case p_manner when 'window' then '窗口领取' when 'direct' then '直接送达' when 'left' then '留置送达' when 'post' then '邮寄送达'
        when 'entrusted' then '委托送达' when 'electronic' then '电子送达' when 'notice' then '公告送达' end;

-- A day that a person names: written as a day, not before the document was made and not to come.
create or replace function hall.demand_day(p_text text, p_first date) returns date language plpgsql stable as $$
declare
    day date := hall.day_or_null(p_text);
begin
    if day is null or day not between p_first and hall.today() then
        perform hall.refuse('YC316', jsonb_build_object('first', p_first, 'last', hall.today()));
    end if;
    return day;
end $$;

-- The moment of an act that was done on a day: now if that is today, else the end of that day's work, but never before what it was done with (p_after): a paper
-- is made, or posted, after work, too.
create or replace function hall.moment_of(p_day date, p_department smallint, p_after timestamptz) returns timestamptz language plpgsql stable as $$
begin
    return greatest(case when p_day = hall.today() then now() else hall.due_at(p_day, p_department) end, p_after);
end $$;

-- What a way of serving demands, and the moment that counts by it; null: it is only under way. Refused with why where the way is not open.
create or replace function hall.demand_service(p_case hall.case_file, p_document hall.document, p jsonb) returns timestamptz language plpgsql stable as $$
declare
    first date := hall.day_of(p_document.created_at);
    closed text;
begin
    -- Whatever is said of it may come onto a paper, and is kept for ever: what no way of serving asks for is no part of it.
    if jsonb_typeof(p) <> 'object' or p - '{manner,on,place,receiver,relation,refusal,witness,witness_unit,recorded,body,tracking,consent,ground,reason,medium}'::text[] <> '{}' then
        perform hall.refuse('YC402', '{"why": "kind", "field": "service"}');
    end if;
    perform hall.demand_clean(x.value, x.key, true) from jsonb_each_text(p) x;
    case p ->> 'manner'
        when 'direct' then
            perform hall.demand_reason(p ->> 'place', 'place', 2), hall.demand_reason(p ->> 'receiver', 'receiver', 2), hall.demand_reason(p ->> 'relation', 'relation', 2);
            return hall.moment_of(hall.demand_day(p ->> 'on', first), p_case.department_id, p_document.created_at);
        when 'left' then
            perform hall.demand_reason(p ->> 'place', 'place', 4), hall.demand_reason(p ->> 'refusal', 'refusal', 4);
            if p -> 'recorded' is distinct from 'true' then
                perform hall.demand_reason(p ->> 'witness', 'witness', 2), hall.demand_reason(p ->> 'witness_unit', 'witness_unit', 2);
            end if;
            return hall.moment_of(hall.demand_day(p ->> 'on', first), p_case.department_id, p_document.created_at);
        when 'entrusted' then
            perform hall.demand_reason(p ->> 'body', 'body', 4), hall.demand_reason(p ->> 'receiver', 'receiver', 2);
            return hall.moment_of(hall.demand_day(p ->> 'on', first), p_case.department_id, p_document.created_at);
        when 'post' then
            perform hall.demand_reason(p ->> 'place', 'place', 4);
            if coalesce(p ->> 'tracking', '') !~ '^[0-9A-Za-z]{8,30}$' then
                perform hall.refuse('YC303', '{"field": "tracking", "least": 8}');
            end if;
            return null;
        when 'electronic' then
            -- Only who agreed to it is served so, and only where he said.
            if p_case.applicant -> 'electronic_service' is distinct from 'true' and p -> 'consent' is distinct from 'true' then
                closed := 'consent';
            end if;
            perform hall.demand_reason(p ->> 'place', 'place', 4);
        when 'notice' then
            if coalesce(p ->> 'ground', '') not in ('unknown', 'failed') then
                perform hall.refuse('YC303', '{"field": "ground", "least": 1}');
            elsif p ->> 'ground' = 'failed' and not exists (select from hall.service where document_id = p_document.id and state = 'failed') then
                closed := 'not_tried';
            end if;
            perform hall.demand_reason(p ->> 'reason', 'reason', 10), hall.demand_fit(p ->> 'reason', 'defect'), hall.demand_reason(p ->> 'medium', 'medium', 2), hall.demand_day(p ->> 'on', first);
        else
            closed := 'unknown';
    end case;
    if closed is not null then
        perform hall.refuse('YC331', jsonb_build_object('manner', p ->> 'manner', 'why', closed));
    end if;
    return case p ->> 'manner' when 'electronic' then now() end;
end $$;

-- The end of the thirtieth day after a public notice was published.
create or replace function hall.notice_end(p_published date) returns timestamptz language plpgsql stable as $$
begin
    return (p_published + hall.rule('public_notice_days')::int + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 second';
end $$;

-- A document that can be served: it is there and nobody has served it or begun to.
create or replace function hall.demand_unserved(p_case hall.case_file, p_document bigint) returns hall.document language plpgsql stable as $$
declare
    d hall.document;
    s hall.service;
begin
    select * into d from hall.document where id = p_document and case_id = p_case.id;
    if not found or not hall.is_for_service(d.kind) then
        perform hall.refuse('YC001', '{"what": "document"}');
    elsif d.state = 'void' then
        perform hall.refuse('YC502', jsonb_build_object('number', d.number));
    elsif d.state <> 'ready' then
        perform hall.refuse('YC501', jsonb_build_object('why', d.why));
    end if;
    select * into s from hall.service where document_id = d.id and state <> 'failed';
    if found then
        perform hall.refuse('YC332', jsonb_build_object('number', d.number, 'manner', s.manner, 'state', s.state, 'at', coalesce(s.served_at, s.begun_at)));
    end if;
    return d;
end $$;

-- What proves that papers were served is itself not served, and what the person signs at once is in his hands.
create or replace function hall.is_for_service(p_kind text) returns boolean language sql immutable
    return p_kind not in ('receipt', 'correction', 'service_return', 'service_notice', 'collection');

-- What the applicant fetches at a window: what was decided or ordered. Notices of the way there were handed over as they were made, and what is
-- meant for somebody else is not his.
create or replace function hall.is_result(p_kind text) returns boolean language sql immutable
    return p_kind in ('grant', 'refusal', 'termination', 'decline', 'not_required', 'withdrawal', 'pause', 'extension', 'hearing_notice');

-- The papers of some cases that wait for whoever fetches them.
create or replace function hall.waiting_papers_of(p_cases bigint[]) returns table (id bigint, case_id bigint) language sql stable
begin atomic
    select d.id, d.case_id from hall.document d
    where d.case_id = any (p_cases) and d.state in ('ready', 'making') and hall.is_result(d.kind)
      and not exists (select from hall.service s where s.document_id = d.id and s.state <> 'failed');
end;

create or replace function hall.waiting_papers(p_case bigint) returns bigint[] language sql stable
    return (select array_agg(w.id order by w.id) from hall.waiting_papers_of(array[p_case]) w);

-- What the 送达回证 says, beyond the case: the paper, the way, and what was written down of it.
create or replace function hall.service_facts(p_case hall.case_file, p_document hall.document, s hall.service) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('receiver', s.facts -> 'receiver', 'receiver_relation', s.facts -> 'relation', 'tracking', s.facts -> 'tracking',
        'entrusted_body', s.facts -> 'body', 'refusal', s.facts -> 'refusal', 'witness', s.facts -> 'witness', 'witness_unit', s.facts -> 'witness_unit', 'addressee', coalesce(p_document.facts ->> 'party', p_case.applicant ->> 'name'), 'manner', hall.manner_name(s.manner),
        'served', jsonb_build_array(jsonb_build_object('title', hall.document_title(p_document), 'number', p_document.number, 'copies', 1)),
        'served_at', hall.local_minute(s.served_at), 'announced_on', case s.manner when 'notice' then s.facts ->> 'on' end, 'announced_why', s.facts -> 'reason', 'runs_out_on', hall.day_of(s.runs_out_at),
        'consent_words', case s.manner when 'electronic' then '受送达人同意电子送达' end,
        'place', coalesce(s.facts ->> 'place', s.facts ->> 'medium', s.facts ->> 'body'),
        'recorded_words', case when s.facts -> 'recorded' = 'true' then '送达过程已录像存卷' end,
        'server', coalesce((select name || '（工号 ' || work_no || '）' from hall.staff where id = s.staff_id), '公告期满')));
end $$;

-- Writes a service down that is complete: what was granted ends with it, everything else goes on as it stood. The case is locked.
create or replace function hall.complete_service(p_case hall.case_file, p_seat hall.seat, p_desk text, p_document hall.document, p_service bigint) returns jsonb language plpgsql as $$
declare
    s hall.service;
    v hall.item_version;
    done jsonb;
    facts jsonb;
    said jsonb;
begin
    select * into s from hall.service where id = p_service;
    select * into v from hall.item_version where id = p_case.item_version_id;
    facts := hall.service_facts(p_case, p_document, s);
    said := jsonb_build_object('service', s.id, 'document', p_document.number, 'manner', s.manner, 'served_at', s.served_at, 'note', hall.manner_name(s.manner));
    if p_case.status = 'granted' and p_document.kind = 'grant' then
        perform hall.end_clock(p_case.id, 'deliver', 'served', s.served_at);
        done := hall.move(p_case, p_seat, p_desk, case p_desk when 'keeper' then 'notice_ran_out' else 'serve' end, said, facts);
    else
        p_case := hall.record(p_case, p_seat, p_desk, 'serve', said);
        done := jsonb_build_object('case_id', p_case.id, 'case_no', p_case.case_no, 'status', p_case.status, 'version', p_case.version,
            'event', (select id from hall.event where case_id = p_case.id and seq = p_case.head_seq));
        done := done || jsonb_build_object('document', hall.issue_document(p_case, v, (done ->> 'event')::bigint, p_seat, 'service_return', facts));
    end if;
    update hall.service set proof_id = (done ->> 'document')::bigint, event_id = (done ->> 'event')::bigint where id = s.id;
    return done || jsonb_build_object('service', s.id, 'served_at', s.served_at);
end $$;

-- A public notice that has run out serves by itself, at the end of its last day, however late that is written down. What goes wrong with one case is
-- written down once and holds up no other.
create or replace function hall.lapse_services() returns int language plpgsql as $$
declare
    c hall.case_file;
    s hall.service;
    d hall.document;
    nobody hall.seat;
    n int := 0;
begin
    for c in select f.* from hall.case_file f
             where f.id in (select case_id from hall.service where state = 'under_way' and runs_out_at < now()) order by f.id limit 200 for update of f skip locked loop
        select * into s from hall.service where case_id = c.id and state = 'under_way' and runs_out_at < now() order by id limit 1 for update;
        continue when not found;
        select * into d from hall.document where id = s.document_id;
        begin
            update hall.service set state = 'served', served_at = runs_out_at where id = s.id;
            perform hall.complete_service(c, nobody, 'keeper', d, s.id);
            n := n + 1;
        exception when lock_not_available then
            null; -- the next second
        when others then
            perform hall.trace_once('keeper.serve_failed', c.case_no, sqlerrm);
        end;
    end loop;
    return n;
end $$;

-- The certificate that a granted case ends with.
create or replace function hall.certificate_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('name', coalesce(d.facts ->> 'result_name', d.facts ->> 'item'), 'number', coalesce(d.facts ->> 'certificate_no', hall.certificate_no(d.number)))
            from hall.document d where d.case_id = p_case.id and d.kind = 'grant' and d.state <> 'void' order by d.id desc limit 1);
end $$;

-- What of a case waits to be handed over, and what became of the rest.
create or replace function hall.handout_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object(
        'case_id', p_case.id, 'case_no', p_case.case_no, 'short_no', hall.short_no(p_case.case_no), 'status', p_case.status, 'version', p_case.version,
        'item', (select name from hall.item_version where id = p_case.item_version_id), 'deliver', hall.deliver_json(p_case),
        'certificate', hall.certificate_json(p_case), 'electronic_service', p_case.applicant -> 'electronic_service'))
    || jsonb_build_object('applicant', hall.party_json(p_case.applicant), 'agent', hall.party_json(p_case.agent),
        'documents', (
            select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', hall.document_title(d), 'number', d.number, 'created_at', d.created_at,
                       'state', d.state, 'pages', d.pages, 'for_window', hall.is_result(d.kind), 'service', hall.service_json(d.id))) order by d.id desc), '[]')
            from hall.document d where d.case_id = p_case.id and d.state <> 'void' and hall.is_for_service(d.kind)),
        'collections', (
            select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'at', k.at, 'by', s.name, 'window', k.window_no, 'collector', k.collector, 'name', k.name,
                       'id_masked', hall.mask_number(k.id_number), 'relation', k.relation, 'authority', k.authority, 'certificate', k.certificate, 'certificate_no', k.certificate_no, 'slip', k.slip_id) order by k.id desc), '[]')
            from hall.collection k join hall.staff s on s.id = k.staff_id where k.case_id = p_case.id));
end $$;

-- The last way in which a document was served or tried to be; null: nobody has begun.
create or replace function hall.service_json(p_document bigint) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('id', s.id, 'manner', s.manner, 'name', hall.manner_name(s.manner), 'state', s.state,
                'runs_out_at', s.runs_out_at, 'served_at', s.served_at, 'why', s.why))
            from hall.service s where s.document_id = p_document order by s.id desc limit 1);
end $$;

-- Cases with something to hand over: all that somebody looks for, or those whose time for delivery runs, the most urgent first.
create or replace function hall.handout_rows(p_cases bigint[]) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('case_id', c.id, 'case_no', c.case_no, 'short_no', hall.short_no(c.case_no), 'status', c.status,
                'item', v.name, 'licence', nullif(v.licence, true), 'applicant', c.applicant ->> 'name', 'deliver', hall.deliver_json(c), 'waiting', coalesce(cardinality(hall.waiting_papers(c.id)), 0))) order by k.due_at nulls last, c.id desc), '[]')
            from unnest(p_cases) with ordinality x(id, o) join hall.case_file c on c.id = x.id join hall.item_version v on v.id = c.item_version_id
            left join hall.clock k on k.case_id = c.id and k.kind = 'deliver' and k.ended_at is null);
end $$;

-- Who stands at the window to fetch something, told by the card: a party of the case as it was declared, or somebody with a paper that lets him.
create or replace function hall.demand_collector(p_case hall.case_file, p jsonb) returns text language plpgsql stable as $$
declare
    card jsonb := p -> 'card';
    owner text;
    compared jsonb;
    why text;
begin
    if jsonb_typeof(card) is distinct from 'object' or coalesce(btrim(card ->> 'number'), '') = '' or hall.words_or_null(card ->> 'name') is null then
        perform hall.refuse('YC333', '{"why": "card"}');
    end if;
    perform hall.demand_card(card);
    owner := hall.card_owner(p_case, card ->> 'number');
    if owner = 'other' then
        if upper(btrim(card ->> 'number')) !~ '^[0-9A-Z]{5,20}$' or upper(btrim(card ->> 'number')) ~ '^\d{17}[\dX]$' and not hall.is_resident_id(upper(btrim(card ->> 'number')))
            or hall.is_enterprise_number(card ->> 'number') then
            why := 'number';
        elsif card ->> 'valid_to' ~ '^\d{4}-\d{2}-\d{2}$' and card ->> 'valid_to' < to_char(hall.today(), 'YYYY-MM-DD') then
            why := 'expired';
        end if;
        perform hall.demand_reason(p ->> 'relation', 'relation', 2);
    else
        compared := hall.compare_card(p_case, card, case owner when 'agent' then 'agent' else 'in_person' end);
        why := case when compared -> 'fields' @> '[{"note": "expired"}]' then 'expired' when not (compared ->> 'equal')::boolean then 'differs' end;
    end if;
    if why is null and p -> 'face_match' is distinct from 'true' then
        why := 'face';
    elsif why is null and owner in ('agent', 'other') and char_length(hall.seen_words(coalesce(p ->> 'authority', ''))) < 2 then
        why := 'authority';
    end if;
    if why is not null then
        perform hall.refuse('YC333', jsonb_build_object('why', why, 'collector', owner));
    end if;
    perform hall.demand_clean(p ->> 'authority', 'authority', true);
    return owner;
end $$;
