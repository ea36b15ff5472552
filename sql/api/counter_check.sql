-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Checking a case: the person against the card, the papers against the originals, and what may be looked at.
set local role hall_owner;

create function counter.compare_identity(p_case bigint, p_card jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
begin
    perform hall.demand_noted(mine, c.id), hall.note_number('counter.compare_identity', c.id, p_card ->> 'number');
    return hall.compare_card(c, p_card, coalesce(p_card ->> 'presence', 'in_person'));
end $$;

-- Stores what was compared, with what, by whom. 人证相符 is the clerk's own word. Numbers are kept masked, as they were shown.
create function counter.verify(p_request uuid, p_case bigint, p_version int, p_identity jsonb, p_originals jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.verify', jsonb_build_array(p_case, p_version, p_identity, p_originals));
    mine hall.seat;
    c hall.case_file;
    compared jsonb;
    source text := case when p_identity #>> '{card,source}' = 'chip' then 'chip' when p_identity is not null then 'typed' end;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.demand_checkable(c, 'verify');
    if p_identity is not null then
        if coalesce(p_identity ->> 'presence', '') not in ('in_person', 'agent') or jsonb_typeof(p_identity -> 'card') is distinct from 'object' then
            perform hall.refuse('YC301', '{"why": "missing"}');
        end if;
        perform hall.demand_clean(p_identity ->> 'note', 'note', true), hall.demand_card(p_identity -> 'card'),
            hall.count_number('counter.verify', c.id, p_identity #>> '{card,number}');
        compared := hall.compare_card(c, p_identity -> 'card', p_identity ->> 'presence');
        -- Who comes for the applicant with a power of attorney is the case's agent from now on, and their card brings it up the next time.
        if c.agent is null and (compared ->> 'equal')::boolean and compared ->> 'person' = 'agent' and p_identity -> 'power_of_attorney' = 'true' then
            c.agent := hall.declared(jsonb_build_object('name', btrim(p_identity #>> '{card,name}'), 'id_type', hall.id_type_of(upper(btrim(p_identity #>> '{card,number}'))),
                'id_number', upper(btrim(p_identity #>> '{card,number}')))) || jsonb_build_object('came_in', c.round);
            update hall.case_file set agent = c.agent where id = c.id;
        end if;
        insert into hall.verification (case_id, round, staff_id, window_no, presence, source, fields, equal, face_match, power_of_attorney, note)
        values (c.id, c.round, mine.staff_id, mine.window_no, p_identity ->> 'presence',
            source, compared -> 'fields',
            (compared ->> 'equal')::boolean and (p_identity ->> 'presence' <> 'agent' or compared ->> 'person' = 'agent')
                and (p_identity ->> 'presence' = 'agent' or compared ->> 'person' in ('applicant', 'legal_representative')),
            coalesce(p_identity -> 'face_match' = 'true', false), coalesce(p_identity -> 'power_of_attorney' = 'true', false), left(p_identity ->> 'note', 500));
        update hall.case_file set arrived_at = coalesce(arrived_at, now()) where id = c.id;
        perform hall.prove_account(c);
    end if;
    if p_originals is not null then
        perform hall.store_marks(c, mine, p_originals);
    end if;
    c := hall.record(c, mine, 'counter', 'verify', jsonb_strip_nulls(jsonb_build_object(
        'presence', p_identity ->> 'presence', 'source', source, 'equal', compared -> 'equal',
        'face_match', p_identity -> 'face_match' = 'true', 'fields', compared -> 'fields', 'originals', (select jsonb_agg(hall.only_keys(x, '{seq,mark,note}') order by o) from jsonb_array_elements(p_originals) with ordinality t(x, o)))), true);
    return hall.end_request(p_request::text, jsonb_build_object('version', c.version) || coalesce(compared, '{}'));
end $$;

-- The catalogue of reasons for this case: its papers', its fields', and the lawful grounds for declining it.
create function counter.reasons(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
    code_of_item text;
begin
    code_of_item := (select i.code from hall.item i where i.id = c.item_id);
    return jsonb_build_object(
        'supplement', (
            select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', x.id, 'target', x.target, 'seq', x.seq, 'form', x.form, 'pointer', x.pointer, 'title', x.title,
                       'label', x.label, 'text', replace(x.text, '{title}', coalesce(x.title, '')), 'initials', x.initials, 'pinyin', x.pinyin)) order by x.target desc, x.seq, x.place, x.id), '[]')
            from (select r.*, m.seq, null as form, null as pointer, m.name as title, 0 as place
                  from hall.reason r join hall.material m on m.item_version_id = c.item_version_id and (r.target_key is null or m.data ->> 'kind' = r.target_key)
                  where r.kind = 'supplement' and r.target = 'material' and (r.item_code is null or r.item_code = code_of_item)
                  union all
                  select r.*, null, f.form, f.pointer, f.title, f.place
                  from hall.reason r join hall.form_fields(c.item_version_id) f on r.target_key is null or r.target_key = f.kind
                  where r.kind = 'supplement' and r.target = 'field' and (r.item_code is null or r.item_code = code_of_item)) x),
        'decline', (select coalesce(jsonb_agg(to_jsonb(g) || jsonb_build_object('article', r.article, 'title', r.label, 'text', r.text, 'pinyin', k.words[1], 'initials', k.words[2]) order by r.ground, r.item_code nulls first, r.id), '[]')
                    from hall.reason r join hall.ground g on g.ground = r.ground cross join lateral (select hall.pinyin_words(r.label || r.text) as words) k where r.kind = 'decline' and (r.item_code is null or r.item_code = code_of_item)),
        'bodies', (select coalesce(jsonb_agg(jsonb_build_object('name', b.name, 'pinyin', k.words[1], 'initials', k.words[2]) order by b.id, b.place), '[]')
                   from (select name, id, 0 as place from hall.department where id <> c.department_id
                         union all
                         select x.name, null, x.place from jsonb_array_elements_text(coalesce(hall.setting('competent_bodies'), '[]')) with ordinality x(name, place)) b
                   cross join lateral (select hall.pinyin_words(b.name) as words) k));
end $$;
