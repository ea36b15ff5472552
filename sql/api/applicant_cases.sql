-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 我的办件: one's own cases and nobody else's. A number that is not one's own answers like one that nobody has.
set local role hall_owner;

create function applicant.my_cases(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return jsonb_build_object('rows', (select coalesce(jsonb_agg(hall.my_case_row(hall.told_case(c)) order by c.id desc), '[]') from (
        select f.* from hall.case_file f where f.id in (select case_id from hall.account_case where account_id = a.id)
            or hall.shows(a, f.applicant) and f.applicant_id in (select id from hall.applicant where id_number = a.id_number and id_type = a.id_type)
        order by f.id desc limit 200) c));
end $$;

create function applicant.my_case(p_token text, p_case_no text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return hall.my_case_json(a, hall.told_case(hall.own_case(a, p_case_no)));
end $$;

-- The guide that the case was filed by: what it is asked for more of stands there, whatever is open today.
create function applicant.case_guide(p_token text, p_case_no text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    c hall.case_file := hall.own_case(hall.my_account(p_token), p_case_no);
    v hall.item_version;
begin
    select * into v from hall.item_version where id = c.item_version_id;
    return hall.guide_json(v);
end $$;

-- Number and code together: a receipt that somebody finds opens nothing.
create function applicant.adopt_case(p_token text, p_attempt uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    t hall.attempt := hall.attempt_of(p_attempt, '{case}');
begin
    if not t.good or t.data -> 'receipt' = 'false' or not exists (select from hall.case_file where id = (t.data ->> 'case_id')::bigint and a.id_number in (applicant ->> 'id_number', agent ->> 'id_number')) then
        perform hall.refuse('YC706');
    end if;
    perform hall.spend_attempt(t);
    insert into hall.account_case (account_id, case_id, adopted) values (a.id, (t.data ->> 'case_id')::bigint, true) on conflict do nothing;
    -- A receipt proves whose account it is only where a window saw the person: anybody gets one who files in somebody's name.
    update hall.account set proved_at = now() where id = a.id and real_name and proved_at is null
        and exists (select from hall.case_file where id = (t.data ->> 'case_id')::bigint and applicant ->> 'id_number' = a.id_number)
        and exists (select from hall.verification v where v.case_id = (t.data ->> 'case_id')::bigint and v.equal and v.face_match and v.presence = 'in_person');
    insert into hall.trace (what, data) values ('applicant.adopt_case', jsonb_build_object('account', a.id, 'case_id', t.data -> 'case_id'));
    return '{}';
end $$;

create function applicant.document_pdf(p_token text, p_document bigint) returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    d hall.document;
begin
    -- The paper of a decision that may still be taken back, or was, is nobody's: numbers follow one another, and another refusal would tell of it.
    select x.* into d from hall.document x join hall.case_file c on c.id = x.case_id join hall.event e on e.id = x.event_id
    where x.id = p_document and hall.is_own(a, c) and hall.is_told(e);
    if not found then
        perform hall.refuse('YC001', '{"what": "document"}');
    elsif d.state <> 'ready' then
        perform hall.refuse('YC501');
    end if;
    insert into hall.trace (what, data) values ('applicant.document_pdf', jsonb_build_object('account', a.id, 'document', d.id));
    return d.pdf;
end $$;

create function applicant.attachment_chunk(p_token text, p_attachment bigint, p_no int) returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    stored text := (select x.sha256 from hall.attachment x join hall.case_file c on c.id = x.case_id where x.id = p_attachment and hall.is_own(a, c));
begin
    if stored is null then
        perform hall.refuse('YC001', '{"what": "attachment"}');
    end if;
    return coalesce((select data from hall.blob_chunk where sha256 = stored and no = p_no), '');
end $$;

create function applicant.resubmit_mine(p_request uuid, p_token text, p_case_no text, p_changes jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.resubmit_mine', jsonb_build_array(p_case_no, p_changes));
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    elsif octet_length(p_changes::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'changes', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    select * into c from hall.case_file where id = (hall.own_case(a, p_case_no)).id for update;
    c := hall.hand_in_again(c, p_changes, a.id);
    return hall.end_request_of(hall.actor_of(a), p_request::text, hall.receipt_json(c));
end $$;

-- Until it is decided: rows of hall.transition say from where.
create function applicant.withdraw(p_request uuid, p_token text, p_case_no text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.withdraw', jsonb_build_array(p_case_no, p_reason));
    c hall.case_file;
    nobody hall.seat;
begin
    if answer is not null then
        return answer;
    elsif char_length(coalesce(p_reason, '')) > 500 then
        perform hall.refuse('YC705', '{"field": "reason", "most": 500}');
    end if;
    perform hall.demand_clean(p_reason, 'reason', true), hall.demand_fit(p_reason, 'defect');
    select * into c from hall.case_file where id = (hall.own_case(a, p_case_no)).id for update;
    perform hall.demand_told(c.id);
    perform hall.move(c, nobody, 'applicant', 'withdraw', jsonb_strip_nulls(jsonb_build_object('note', hall.words_or_null(p_reason), 'account', a.id)),
        jsonb_strip_nulls(jsonb_build_object('withdrawn_reason', hall.words_or_null(p_reason), 'returned', hall.returned_words(c.id))));
    return hall.end_request_of(hall.actor_of(a), p_request::text, jsonb_build_object('case_no', c.case_no));
end $$;

-- 好差评: once a case when it is over, once a visit when it was made. A bad one waits for a supervisor until a day.
create function applicant.rate(p_request uuid, p_token text, p_case_no text, p_rating jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.rate', jsonb_build_array(p_case_no, p_rating));
    c hall.case_file;
    r hall.rating;
begin
    if answer is not null then
        return answer;
    end if;
    c := hall.told_case(hall.own_case(a, p_case_no));
    perform hall.check_rating(c, p_rating);
    insert into hall.rating (case_id, verification_id, account_id, level, reasons, words)
    values (c.id, (p_rating ->> 'visit')::bigint, a.id, p_rating ->> 'level', array(select jsonb_array_elements_text(coalesce(p_rating -> 'reasons', '[]'))), btrim(coalesce(p_rating ->> 'words', '')))
    on conflict do nothing returning * into r;
    if not found then
        perform hall.refuse('YC708', '{"what": "rating"}');
    elsif r.level in ('dissatisfied', 'very_dissatisfied') then
        perform hall.open_inquiry('rating', a.id, c.item_id, c.id, r.id, concat_ws(E'\n', nullif(array_to_string(r.reasons, '、'), ''), nullif(r.words, '')));
    end if;
    return hall.end_request_of(hall.actor_of(a), p_request::text, hall.rating_json(r));
end $$;

create or replace function hall.check_rating(p_case hall.case_file, p_rating jsonb) returns void language plpgsql stable as $$
begin
    if jsonb_typeof(p_rating) is distinct from 'object' or coalesce(p_rating ->> 'level', '') not in ('very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'very_dissatisfied') then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/level', 'enum')));
    elsif octet_length(p_rating::text) > 8000 or jsonb_typeof(coalesce(p_rating -> 'reasons', '[]')) <> 'array' or jsonb_array_length(coalesce(p_rating -> 'reasons', '[]')) > 10
        or char_length(coalesce(p_rating ->> 'words', '')) > 500 or exists (select from jsonb_array_elements(coalesce(p_rating -> 'reasons', '[]')) x where jsonb_typeof(x) <> 'string' or char_length(x #>> '{}') > 40) then
        perform hall.refuse('YC705', '{"field": "words", "most": 500}');
    end if;
    perform hall.demand_clean(p_rating ->> 'words', 'words', true), hall.demand_clean(x, 'reasons') from jsonb_array_elements_text(coalesce(nullif(p_rating -> 'reasons', '[]'), '[""]')) x;
    if p_rating ->> 'visit' is not null then
        if jsonb_typeof(p_rating -> 'visit') <> 'number' or not exists (select from hall.verification where id::text = p_rating ->> 'visit' and case_id = p_case.id and presence <> 'online') then
            perform hall.refuse('YC001', '{"what": "visit"}');
        end if;
    elsif not hall.is_closed(p_case) or p_case.status = 'withdrawn' then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'rate'));
    end if;
end $$;

-- 咨询 and 投诉, about an item or about a case of one's own.
create function applicant.ask(p_request uuid, p_token text, p_kind text, p_item text, p_case_no text, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.ask', jsonb_build_array(p_kind, p_item, p_case_no, p_text));
    c hall.case_file;
    about int := (select id from hall.item where code = p_item);
begin
    if answer is not null then
        return answer;
    elsif p_kind is null or p_kind not in ('consultation', 'complaint') then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/kind', 'enum')));
    elsif char_length(p_text) > 2000 then
        perform hall.refuse('YC705', '{"field": "text", "most": 2000}');
    elsif (select count(*) from hall.inquiry where account_id = a.id and at > now() - interval '1 day') >= hall.rule('inquiries_a_day') then
        perform hall.refuse('YC703', '{"wait_seconds": 86400}');
    end if;
    perform hall.demand_reason(p_text, 'text', 5);
    if nullif(p_case_no, '') is not null then
        c := hall.own_case(a, p_case_no);
        about := c.item_id;
    elsif about is null then
        perform hall.refuse('YC001', '{"what": "item"}');
    end if;
    return hall.end_request_of(hall.actor_of(a), p_request::text, hall.inquiry_json(hall.open_inquiry(p_kind, a.id, about, c.id, null, btrim(p_text))));
end $$;

create function applicant.my_inquiries(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return jsonb_build_object('inquiries', (select coalesce(jsonb_agg(hall.inquiry_json(q) order by q.id desc), '[]') from (
        select * from hall.inquiry where account_id = a.id and kind <> 'rating' order by id desc limit 100) q));
end $$;
