-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Putting a catalogue into a hall: departments, windows, people, calendar, items with papers and forms, words.
-- Run by the owner when a hall is made; what is there already is left alone, so that it can be run again.
set local role hall_owner;

create or replace function hall.load_catalogue(p jsonb) returns jsonb language plpgsql as $$
begin
    insert into hall.setting (key, value) values
        ('hall', (p -> 'hall') - 'rules' || '{"delivery": "凭本通知书到出件窗口领取，也可以选择邮寄"}'),
        ('rules', coalesce(p #> '{hall,rules}', '{}')),
        ('secret', jsonb_build_object('qr', gen_random_uuid(), 'query', gen_random_uuid())),
        ('competent_bodies', p #> '{reasons,bodies}'), ('review_phrases', coalesce(p #> '{reasons,opinions}', '[]'))
    on conflict do nothing;
    insert into hall.department (id, code, name, short_name, phone, address, closes, review_body, court)
    select (d ->> 'code')::smallint, d ->> 'code', d ->> 'name', d ->> 'short_name', d ->> 'phone', d ->> 'address', (d ->> 'closes')::time, d ->> 'review_body', d ->> 'court'
    from jsonb_array_elements(p -> 'departments') d on conflict do nothing;
    insert into hall.calendar_year (year, loaded, loaded_at, source)
    select y, y in (select extract(year from (x ->> 'date')::date) from jsonb_array_elements(p -> 'calendar') x where not (x ->> 'provisional')::boolean), now(), 'catalogue'
    from generate_series(2023, 2060) y on conflict do nothing;
    insert into hall.calendar_exception (day, kind, name)
    select (x ->> 'date')::date, x ->> 'kind', x ->> 'name' from jsonb_array_elements(p -> 'calendar') x on conflict do nothing;
    perform hall.rebuild_calendar();
    perform hall.load_item(i) from jsonb_array_elements(p -> 'items') i;
    insert into hall.counter_window (number, name, printer, departments, items)
    select (w ->> 'number')::smallint, w ->> 'name', w ->> 'printer',
        case when jsonb_typeof(w -> 'departments') = 'array' then array(select x::smallint from jsonb_array_elements_text(w -> 'departments') x) end,
        case when jsonb_typeof(w -> 'items') = 'array' then array(select i.id from hall.item i where w -> 'items' ? i.code) end
    from jsonb_array_elements(p -> 'windows') w on conflict do nothing;
    insert into hall.staff (work_no, login, name, department_id, desks, may_take_over, phone, steps)
    select s ->> 'work_no', lower(s ->> 'work_no'), s ->> 'name', (s ->> 'department')::smallint, array(select jsonb_array_elements_text(s -> 'desks')), (s ->> 'may_take_over')::boolean,
        coalesce(s ->> 'phone', ''), array(select jsonb_array_elements_text(hall.list_of(s -> 'steps')))
    from jsonb_array_elements(p -> 'staff') s on conflict do nothing;
    insert into hall.assignment (staff_id, window_no, usual)
    select t.id, w::smallint, coalesce(w::int = (s ->> 'window')::int, false)
    from jsonb_array_elements(p -> 'staff') s join hall.staff t on t.work_no = s ->> 'work_no',
        jsonb_array_elements_text(hall.list_of(s -> 'windows')) w on conflict do nothing;
    update hall.department t set label = d ->> 'label' from jsonb_array_elements(p -> 'departments') d where t.code = d ->> 'code' and t.label is null;
    perform hall.load_words(p), hall.load_synonyms(p);
    return jsonb_build_object('items', (select count(*) from hall.item), 'staff', (select count(*) from hall.staff));
end $$;

-- One version of an item. A form that uses keywords outside the declared subset of JSON Schema is refused, and a paper whose condition names no place: it would be
-- asked of nobody.
create or replace function hall.load_item(p jsonb) returns void language plpgsql as $$
declare
    of_item int;
    v int;
    bad text;
begin
    insert into hall.item (code, department_id, name) values (p ->> 'code', (p ->> 'department')::smallint, p ->> 'name') on conflict do nothing;
    of_item := (select id from hall.item where code = p ->> 'code');
    if exists (select from hall.item_version where item_id = of_item and version = (p ->> 'version')::smallint) then
        return;
    end if;
    select string_agg(u, ', ') into bad from jsonb_array_elements(p -> 'forms') f, jsonb_array_elements(f -> 'pages') page, hall.json_schema_unsupported(page -> 'schema') u;
    if bad is not null then
        raise exception 'item %: forms use keywords that the hall does not check: %', p ->> 'code', bad;
    end if;
    select string_agg(m #>> '{when,pointer}', ', ') into bad from jsonb_array_elements(p -> 'materials') m where hall.path_of(m #>> '{when,pointer}') is null and m -> 'when' ? 'pointer';
    if bad is not null then
        raise exception 'item %: what is no place in a form: %', p ->> 'code', bad;
    end if;
    insert into hall.item_version (item_id, version, name, valid_from, licence, immediate, needs_visit, online_whole, sensitive,
        statutory_n, statutory_unit, promised_n, promised_unit, fee, legal_basis, guide)
    values (of_item, (p ->> 'version')::smallint, p ->> 'name', (p ->> 'valid_from')::date, (p ->> 'licence')::boolean, (p ->> 'immediate')::boolean,
        (p ->> 'needs_visit')::boolean, (p ->> 'online_whole')::boolean, (p ->> 'sensitive')::boolean,
        (p #>> '{limits,statutory,n}')::smallint, p #>> '{limits,statutory,unit}', (p #>> '{limits,promised,n}')::smallint, p #>> '{limits,promised,unit}',
        p ->> 'fee', (select string_agg(concat('《', b ->> 'law', '》', b ->> 'article'), '、') from jsonb_array_elements(p #> '{guide,legal_basis}') b),
        (p -> 'guide') || (p - '{materials,forms,guide,limits}'::text[]))
    returning id into v;
    insert into hall.material (item_version_id, seq, code, name, required, originals, copies, form, verify_original, exempt, source, data)
    select v, (m ->> 'seq')::smallint, m ->> 'code', m ->> 'name', m ->> 'required', (m ->> 'originals')::smallint, (m ->> 'copies')::smallint, m ->> 'form',
        (m ->> 'verify_original')::boolean, (m ->> 'exempt')::boolean, coalesce(m ->> 'shared_source', ''), m - '{seq,code,name,originals,copies}'::text[]
    from jsonb_array_elements(p -> 'materials') m;
    perform hall.load_review(v, p);
    insert into hall.form (item_version_id, seq, code, title, definition)
    select v, o, f ->> 'code', f ->> 'title', f from jsonb_array_elements(p -> 'forms') with ordinality t(f, o);
end $$;

-- What people say for what the catalogue calls otherwise.
create or replace function hall.load_synonyms(p jsonb) returns void language plpgsql as $$
begin
    insert into hall.synonym (word, means, items)
    select s ->> 'word', array(select jsonb_array_elements_text(coalesce(s -> 'means', '[]'))), array(select jsonb_array_elements_text(coalesce(s -> 'items', '[]')))
    from jsonb_array_elements(p -> 'synonyms') s on conflict do nothing;
end $$;

-- The way after acceptance and what has to be examined. An item that says neither has the usual way, and its conditions as points.
create or replace function hall.load_review(p_version int, p jsonb) returns void language plpgsql as $$
begin
    insert into hall.review_step (item_version_id, place, step, name)
    select p_version, o, w ->> 'step', w ->> 'name'
    from jsonb_array_elements(coalesce(p #> '{review,steps}', case when (p ->> 'immediate')::boolean then '[{"step": "decide", "name": "决定"}]'::jsonb
        else '[{"step": "examine", "name": "审查"}, {"step": "review", "name": "审核"}, {"step": "decide", "name": "决定"}]' end)) with ordinality t(w, o);
    insert into hall.review_point (item_version_id, no, title, demand, materials)
    select p_version, o, t ->> 'title', coalesce(t ->> 'demand', ''), array(select jsonb_array_elements_text(coalesce(t -> 'materials', '[]'))::smallint)
    from jsonb_array_elements(coalesce(p #> '{review,points}', (
        select jsonb_agg(jsonb_build_object('title', c)) from jsonb_array_elements_text(hall.list_of(p #> '{guide,conditions}')) c), '[]'))
        with ordinality x(t, o);
end $$;

-- What a phrase is known by, however the office words it later: a decline has no short name, so its first words are it.
create or replace function hall.phrase_key(p_kind text, p_ground smallint, p_item text, p_target text, p_target_key text, p_label text, p_text text) returns bytea
language sql immutable
    return sha256(convert_to((case p_kind when 'supplement' then jsonb_build_array(p_kind, p_item, p_target, p_target_key, p_label)
        else jsonb_build_array(p_kind, p_ground, p_item, p_text) end)::text, 'UTF8'));

-- The phrases, messages and documents that a hall was never given. What it has stays as it is: a phrase that the office changed or struck does not
-- come back, and a message begins with the hall's own signature.
create or replace function hall.load_words(p jsonb) returns void language plpgsql as $$
begin
    with offered as (
        select o.*, hall.phrase_key(o.kind, o.ground, o.item_code, o.target, o.target_key, o.label, o.text) as key from (
            select 'supplement' as kind, null::smallint as ground, r ->> 'item' as item_code, r ->> 'target' as target, r ->> 'key' as target_key, r ->> 'label' as label,
                r ->> 'text' as text, '' as article, place
            from jsonb_array_elements(p #> '{reasons,supplement}') with ordinality x(r, place)
            union all
            select 'decline', (r ->> 'ground')::smallint, i, null, null, r ->> 'title', t ->> 'text', r ->> 'article', place
            from jsonb_array_elements(p #> '{reasons,decline}') r,
                jsonb_array_elements(jsonb_build_array(jsonb_build_object('text', r -> 'text')) || coalesce(r -> 'phrases', '[]')) with ordinality x(t, place)
                left join lateral jsonb_array_elements_text(t -> 'items') i on true) o),
    fresh as (
        insert into hall.phrase_brought (key) select distinct key from offered on conflict do nothing returning key)
    -- Of what is said of a ground, first what holds for every item.
    insert into hall.reason (kind, ground, item_code, target, target_key, label, text, article)
    select kind, ground, item_code, target, target_key, label, text, article from offered join fresh using (key)
    order by kind desc, ground, kind = 'decline' and item_code is not null, place;
    update hall.reason r set pinyin = k.keys[1], initials = k.keys[2]
    from (select id, hall.pinyin_words(label) as keys from hall.reason where pinyin = '' and initials = '') k where k.id = r.id;
    insert into hall.message_template (event, version, text)
    select t ->> 'event', (t ->> 'version')::smallint, coalesce(own.signature || regexp_replace(t ->> 'text', '^【[^】]*】', ''), t ->> 'text')
    from jsonb_array_elements(p #> '{sms,templates}') t
        left join (select substring(text from '^【[^】]*】') as signature from hall.message_template where event = 'accepted' order by version desc limit 1) own on true
    on conflict do nothing;
    perform hall.load_templates(p -> 'templates');
end $$;

-- The kinds and versions of documents that a hall has not got. What is in force in it stays: a version that it has is never written over.
create or replace function hall.load_templates(p_templates jsonb) returns int language plpgsql as $$
declare
    added int;
begin
    insert into hall.document_template (kind, version, body)
    select t ->> 'kind', (t ->> 'version')::smallint, t from jsonb_array_elements(p_templates) t on conflict do nothing;
    get diagnostics added = row_count;
    return added;
end $$;

-- The commonest reading of a text and its initials, for short lists that are searched in memory.
create or replace function hall.pinyin_words(p_text text) returns text[] language sql stable
    return (select array[string_agg(r, '' order by o), string_agg(left(r, 1), '' order by o)]
            from (select o, coalesce((select readings[1] from hall.pinyin where ch = c), case when c ~ '[a-z0-9]' then c else '' end) as r
                  from regexp_split_to_table(lower(p_text), '') with ordinality t(c, o)) x);

-- The versions that take applications today, in the order of their codes.
create or replace function hall.open_versions() returns setof hall.item_version language sql stable
begin atomic
    select distinct on (i.code) v.* from hall.item_version v join hall.item i on i.id = v.item_id
    where v.valid_from <= hall.today() and (v.valid_to is null or v.valid_to >= hall.today()) order by i.code, v.version desc;
end;

-- What an application for it asks for.
create or replace function hall.guide_materials(p_version hall.item_version, p_item text) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', m.seq, 'code', m.code, 'name', m.name, 'kind', m.data -> 'kind', 'required', m.required,
                'condition', m.data -> 'condition', 'when', m.data -> 'when', 'originals', m.originals, 'copies', m.copies, 'form', m.form, 'verify_original', m.verify_original,
                'exempt', m.exempt, 'source', m.source, 'issuer', m.data -> 'issuer', 'fill_notes', m.data -> 'fill_notes', 'allowed_types', m.data -> 'allowed_types',
                'samples', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'blank', s.blank, 'name', s.name, 'media_type', s.media_type, 'size', b.size) order by s.id), '[]')
                            from hall.material_sample s join hall.blob b using (sha256) where s.item_code = p_item and s.seq = m.seq))) order by m.seq), '[]')
            from hall.material m where m.item_version_id = p_version.id);
end $$;
