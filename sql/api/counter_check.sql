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

-- Stores who was seen, what was seen of the papers, and which answers were looked at that a notice asked to change and nobody changed.
create function counter.verify(p_request uuid, p_case bigint, p_version int, p_identity jsonb, p_originals jsonb, p_points jsonb default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.verify', jsonb_build_array(p_case, p_version, p_identity, p_originals, p_points));
    mine hall.seat;
    c hall.case_file;
    compared jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.demand_checkable(c, 'verify');
    if p_identity is not null then
        compared := hall.store_verification('counter.verify', c, mine, p_identity);
        select * into c from hall.case_file where id = p_case; -- with the agent who came
    end if;
    if p_originals is not null then
        perform hall.store_marks(c, mine, p_originals);
    end if;
    if p_points is not null then
        perform hall.demand_points(c, p_points);
    end if;
    c := hall.record(c, mine, 'counter', 'verify', jsonb_strip_nulls(jsonb_build_object(
        'presence', p_identity ->> 'presence', 'source', hall.card_source(p_identity -> 'card'), 'equal', compared -> 'equal',
        'face_match', p_identity -> 'face_match' = 'true', 'fields', compared -> 'fields', 'originals', (select jsonb_agg(hall.only_keys(x, '{seq,mark,note}') order by o) from jsonb_array_elements(p_originals) with ordinality t(x, o)),
        'points', (select jsonb_agg(hall.only_keys(x, '{form,pointer}') order by o) from jsonb_array_elements(p_points) with ordinality t(x, o)))), true);
    return hall.end_request(p_request::text, jsonb_build_object('version', c.version) || coalesce(compared, '{}'));
end $$;

-- The catalogue of reasons for this case: its papers', its fields', and the lawful grounds for declining it.
create function counter.reasons(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    c hall.case_file := hall.served_case(mine, p_case);
    code_of_item text;
    licence boolean := (select v.licence from hall.item_version v where v.id = c.item_version_id);
begin
    code_of_item := (select i.code from hall.item i where i.id = c.item_id);
    return jsonb_build_object(
        'supplement', (
            select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', x.id, 'target', x.target, 'seq', x.seq, 'form', x.form, 'pointer', x.pointer, 'title', x.title,
                       'label', x.label, 'text', replace(x.text, '{title}', coalesce(x.title, '')), 'initials', x.initials || x.words[2], 'pinyin', x.pinyin || x.words[1])) order by x.target desc, x.seq, x.place, x.id), '[]')
            -- Each is found by its own words and by those of the paper or field that it is said of.
            from (select r.*, m.seq, null as form, null as pointer, m.name as title, 0 as place, hall.pinyin_words(m.name) as words
                  from hall.reason r join hall.material m on m.item_version_id = c.item_version_id and (r.target_key is null or m.data ->> 'kind' = r.target_key)
                  where r.kind = 'supplement' and r.target = 'material' and (r.item_code is null or r.item_code = code_of_item)
                  union all
                  select r.*, null, f.form, f.pointer, f.title, f.place, f.words
                  from hall.reason r join (select x.*, hall.pinyin_words(x.title) as words from hall.form_fields(c.item_version_id) x offset 0) f on r.target_key is null or r.target_key = f.kind
                  where r.kind = 'supplement' and r.target = 'field' and (r.item_code is null or r.item_code = code_of_item)
                    -- Nobody is asked in writing to correct what the hall refuses to have corrected (docs/decisions.md 42).
                    and (f.form, f.pointer) not in (select n.form, n.pointer from hall.fixed_numbers(c) n)) x),
        'decline', (select coalesce(jsonb_agg(to_jsonb(g) || jsonb_build_object('article', r.article, 'title', w.title, 'text', r.text, 'pinyin', k.words[1], 'initials', k.words[2]) order by r.ground, r.item_code nulls first, r.id), '[]')
                    from hall.reason r join hall.ground g on g.ground = r.ground
                    -- What is no licence is not called one: as on the paper, it need not be applied for.
                    cross join lateral (select case when g.action = 'not_require' and not licence then '依法不需要办理' else r.label end as title) w
                    cross join lateral (select hall.pinyin_words(w.title || r.text) as words) k where r.kind = 'decline' and (r.item_code is null or r.item_code = code_of_item)),
        'bodies', (select coalesce(jsonb_agg(jsonb_build_object('name', b.name, 'pinyin', k.words[1], 'initials', k.words[2]) order by b.id, b.place), '[]')
                   from (select name, id, 0 as place from hall.department where id <> c.department_id
                         union all
                         select x.name, null, x.place from jsonb_array_elements_text(coalesce(hall.setting('competent_bodies'), '[]')) with ordinality x(name, place)) b
                   cross join lateral (select hall.pinyin_words(b.name) as words) k));
end $$;
