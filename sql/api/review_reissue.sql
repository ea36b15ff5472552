-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A decision whose paper could not be made stands, and its number with it: a leader of the department lets the paper be made again, in the template's
-- newest version and, where the words were at fault, with other words. The case says who did so, why, and what had stood there.
set local role hall_owner;

-- The facts of a paper that somebody wrote, each with the field whose bounds it has; the rest says what the hall itself knows and nobody changes.
create or replace function hall.written_field(p_fact text) returns text language sql immutable
    return case when p_fact in ('reason', 'pause_reason', 'extension_reason', 'refused_articles', 'interest', 'matter', 'hearing_matter') then 'reason'
        when p_fact in ('refused_facts', 'refused_reasons', 'termination_reason') then 'facts'
        when p_fact in ('scope', 'withdrawn_reason', 'announced_why', 'notice_reason', 'refusal') then 'scope'
        when p_fact in ('party', 'competent_body', 'receiver', 'receiver_relation', 'relation', 'witness', 'witness_unit', 'collector') then 'name'
        when p_fact in ('place', 'body', 'entrusted_body', 'medium', 'authority_paper') then 'place' end;

-- The facts with other words: of single facts the word, of a list its rows, as many as there were.
create or replace function hall.reworded(p_facts jsonb, p_words jsonb) returns jsonb language plpgsql immutable as $$
declare
    word record;
    x record;
begin
    if jsonb_typeof(coalesce(p_words, '{}')) <> 'object' then
        perform hall.refuse('YC402', '{"why": "kind", "field": "words"}');
    end if;
    for word in select key, value from jsonb_each(coalesce(p_words, '{}')) loop
        if word.key = 'defects' and jsonb_typeof(word.value) = 'array' and jsonb_array_length(word.value) = jsonb_array_length(coalesce(p_facts -> 'defects', '[]')) then
            for x in select value as said, ordinality - 1 as i from jsonb_array_elements(word.value) with ordinality loop
                perform hall.demand_clean(x.said ->> 'material', 'label'), hall.demand_reason(x.said ->> 'defect', 'defect', 10);
                p_facts := jsonb_set(p_facts, array['defects', x.i::text], p_facts #> array['defects', x.i::text] || jsonb_build_object('material', coalesce(x.said ->> 'material', ''), 'defect', x.said ->> 'defect'));
            end loop;
        elsif hall.written_field(word.key) is not null and p_facts ? word.key and jsonb_typeof(word.value) = 'string' then
            perform hall.demand_reason(word.value #>> '{}', hall.written_field(word.key), 2);
            p_facts := p_facts || jsonb_build_object(word.key, word.value);
        else
            perform hall.refuse('YC402', jsonb_build_object('why', 'unknown', 'field', left(word.key, 40)));
        end if;
    end loop;
    return p_facts;
end $$;

-- The same paper is to be made once more; the case says who wanted it, why, and what had stood there.
create or replace function hall.reissue_document(p_case hall.case_file, p_document bigint, p_seat hall.seat, p_desk text, p_words jsonb, p_reason text) returns jsonb language plpgsql as $$
declare
    d hall.document;
begin
    select * into d from hall.document where id = p_document for update;
    if d.state = 'void' then
        perform hall.refuse('YC502', jsonb_build_object('number', d.number));
    elsif d.state <> 'failed' then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'reissue', d.state));
    end if;
    perform hall.demand_reason(p_reason, 'reason', 4);
    update hall.document set state = 'making', why = null, worker = null, leased_until = null, facts = hall.reworded(d.facts, p_words),
        template_version = (select max(version) from hall.document_template where kind = d.kind)
    where id = d.id;
    perform hall.record(p_case, p_seat, p_desk, 'reissue', jsonb_build_object('note', p_reason, 'document', d.number, 'why', d.why, 'words', coalesce(p_words, '{}'),
        'was', (select coalesce(jsonb_object_agg(k, left(d.facts ->> k, 2000)), '{}') from jsonb_object_keys(coalesce(p_words, '{}')) k)));
    return jsonb_build_object('document', d.id, 'number', d.number);
end $$;

-- Whoever only stands in for a leader mends what the paper failed for, and no other word.
create or replace function hall.mends_only_the_fault(p_why text, p_words jsonb) returns boolean language sql immutable
    return not exists (select from jsonb_object_keys(case when jsonb_typeof(p_words) = 'object' then p_words else '{}' end) k
        where k <> case substring(p_why from '(?:unprintable|row_too_tall): (\w+)') when 'defect' then 'defects' when 'material' then 'defects'
            else coalesce(substring(p_why from '(?:unprintable|row_too_tall): (\w+)'), '') end);

create function review.reissue(p_request uuid, p_document bigint, p_words jsonb, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.reissue', jsonb_build_array(p_document, p_words, p_reason));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    select f.* into c from hall.case_file f join hall.document t on t.case_id = f.id where t.id = p_document for update of f;
    if not found or not hall.serves(mine, c.department_id) then
        perform hall.refuse('YC001', '{"what": "document"}');
    elsif not coalesce('approve' = any (hall.steps_of(mine.staff_id)), false) then
        perform hall.refuse('YC004', '{"right": "approve"}');
    elsif not coalesce((select 'approve' = any (steps) from hall.staff where id = mine.staff_id), false)
        and not hall.mends_only_the_fault((select why from hall.document where id = p_document), p_words) then
        perform hall.refuse('YC004', '{"right": "approve", "why": "words"}');
    end if;
    return hall.end_request(p_request::text, hall.reissue_document(c, p_document, mine, 'review', p_words, p_reason));
end $$;

-- What the hall's owner sees and does of it from the command line: every paper that could not be made, the latest first.
create or replace function hall.failed_papers() returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', d.id, 'number', d.number, 'title', hall.document_title(d), 'kind', d.kind, 'case_no', c.case_no,
                'department', p.name, 'applicant', c.applicant ->> 'name', 'created_at', d.created_at, 'why', d.why)) order by d.id desc), '[]')
            from hall.document d join hall.case_file c on c.id = d.case_id join hall.department p on p.id = d.department_id where d.state = 'failed');
end $$;

-- By its number or its id, as they stand in the list. Nobody's seat does it: the trace says which login.
create or replace function hall.reissue_failed(p_request uuid, p_paper text, p_words jsonb, p_reason text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'hall.reissue_failed', jsonb_build_array(p_paper, p_words, p_reason));
    c hall.case_file;
    wanted bigint;
    nobody hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    select id into wanted from hall.document where number = p_paper or p_paper ~ '^\d{1,18}$' and id = p_paper::bigint order by state = 'failed' desc, id desc limit 1;
    select f.* into c from hall.case_file f join hall.document t on t.case_id = f.id where t.id = wanted for update of f;
    if not found then
        perform hall.refuse('YC001', '{"what": "document"}');
    end if;
    insert into hall.trace (what, data) values ('hall.reissue_failed', jsonb_build_object('case_no', c.case_no, 'document', wanted));
    return hall.end_request(p_request::text, hall.reissue_document(c, wanted, nobody, 'keeper', p_words, p_reason));
end $$;
