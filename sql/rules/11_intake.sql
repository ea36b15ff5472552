-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An application is looked at whole before anything of it is stored, and every fault is named with its place.
set local role hall_owner;

create or replace function hall.fault(p_pointer text, p_keyword text, p_detail jsonb default '{}') returns jsonb language sql immutable
    return jsonb_build_array(jsonb_build_object('pointer', p_pointer, 'keyword', p_keyword, 'detail', p_detail));

create or replace function hall.is_clean(p_text text) returns boolean language sql immutable
    return hall.blemish(p_text) is null;

-- What a resident's number says of its bearer.
create or replace function hall.sex_of(p_number text) returns text language sql immutable
    return case when substr(btrim(p_number), 17, 1) in ('1', '3', '5', '7', '9') then '男' else '女' end;

create or replace function hall.birth_of(p_number text) returns text language sql immutable
    return concat_ws('-', substr(btrim(p_number), 7, 4), substr(btrim(p_number), 11, 2), substr(btrim(p_number), 13, 2));

create or replace function hall.party_faults(p_party jsonb, p_place text, p_enterprise boolean) returns jsonb language plpgsql immutable as $$
declare
    faults jsonb := '[]';
    name text := p_party ->> 'name';
    number text := p_party ->> 'id_number';
    id_type text := case when p_enterprise then 'credit_code' when not p_enterprise then coalesce(p_party ->> 'id_type', '111') end;
    -- A temporary card bears the number of the one it stands for. Of a certificate that the hall does not know it knows no form either.
    bad text := nullif(hall.number_fault(case id_type when '112' then '111' else id_type end, upper(btrim(number))), 'id_type');
begin
    if jsonb_typeof(p_party) is distinct from 'object' then
        return hall.fault(p_place, 'required');
    end if;
    if coalesce(hall.seen_words(name), '') = '' then
        faults := faults || hall.fault(p_place || '/name', 'required');
    elsif char_length(name) > 100 or not hall.is_clean(name) or name ~ ('[' || hall.joiners() || ']') then
        faults := faults || hall.fault(p_place || '/name', 'name');
    -- Nobody is called by digits or by what makes a sentence or an address; an enterprise may be.
    elsif not coalesce(p_enterprise or p_party ->> 'kind' = 'enterprise', false) and name ~ '[0-9０-９/／:：@＠【】〔〕。，！？；]' then
        faults := faults || hall.fault(p_place || '/name', 'name');
    end if;
    if coalesce(number, '') = '' then
        faults := faults || hall.fault(p_place || '/id_number', 'required');
    elsif bad is not null then
        faults := faults || hall.fault(p_place || '/id_number', bad);
    elsif char_length(number) > 40 or not hall.is_clean(number) then
        faults := faults || hall.fault(p_place || '/id_number', 'number');
    end if;
    if p_party ->> 'phone' is not null and p_party ->> 'phone' !~ '^(1[3-9]\d{9}|\+?[0-9 -]{7,20})$' then
        faults := faults || hall.fault(p_place || '/phone', 'phone');
    end if;
    -- What a number itself says can be said otherwise only by a slip.
    if jsonb_typeof(p_party -> 'sex') = 'string' and p_party ->> 'sex' not in ('男', '女') and hall.is_clean(p_party ->> 'sex') then
        faults := faults || hall.fault(p_place || '/sex', 'enum');
    elsif hall.is_resident_id(upper(btrim(number))) and p_party ->> 'sex' <> hall.sex_of(number) then
        faults := faults || hall.fault(p_place || '/sex', 'number_differs');
    end if;
    if hall.is_resident_id(upper(btrim(number))) and p_party ->> 'birth' <> hall.birth_of(number) then
        faults := faults || hall.fault(p_place || '/birth', 'number_differs');
    end if;
    -- Everything else that will be shown, printed or decided by: clean words, and yes or no where that is asked.
    -- Nobody but an enterprise has a legal representative, whose card would stand for its own.
    return faults || (select coalesce(jsonb_agg(jsonb_build_object('pointer', hall.json_pointer_step(p_place, k), 'keyword', case k when 'legal_representative' then 'additionalProperties' else 'type' end, 'detail', '{}'::jsonb)), '[]')
                      from jsonb_each(p_party) o(k, v)
                      where k not in ('name', 'id_number', 'phone') and case
                          when k = 'legal_representative' then not coalesce(p_enterprise, false) and v <> 'null'
                          when k in ('real_name', 'notify_sms', 'notify_email') then jsonb_typeof(v) not in ('boolean', 'null')
                          else jsonb_typeof(v) not in ('string', 'null') or not hall.is_clean(v #>> '{}') or char_length(v #>> '{}') > 200 end)
        -- What is said at all is to be seen.
        || (select coalesce(jsonb_agg(jsonb_build_object('pointer', hall.json_pointer_step(p_place, k), 'keyword', 'required', 'detail', '{}'::jsonb)), '[]')
            from jsonb_each_text(p_party) o(k, v) where k in ('address', 'nation') and v <> '' and hall.seen_words(v) = '');
end $$;

-- What is wrong with one file: its name first, which shows before the file has been sent.
create or replace function hall.file_faults(p_file jsonb, p_material hall.material, p_place text) returns jsonb language plpgsql stable as $$
declare
    most bigint := hall.rule('file_bytes');
    faults jsonb := '[]';
    ending text := lower(substring(p_file ->> 'name' from '\.([A-Za-z0-9]+)$'));
    stored hall.blob;
    kind text;
begin
    if coalesce(p_file ->> 'name', '') = '' or p_file ->> 'name' ~ '[/\\]' or not hall.is_clean(p_file ->> 'name') or char_length(p_file ->> 'name') > 200 then
        faults := hall.fault(p_place || '/name', 'file_name');
    elsif p_material.data ? 'allowed_types' and not p_material.data -> 'allowed_types' ? coalesce(case ending when 'jpeg' then 'jpg' else ending end, '') then
        faults := hall.fault(p_place || '/name', 'file_type', jsonb_build_object('allowed', p_material.data -> 'allowed_types'));
    end if;
    if jsonb_typeof(coalesce(p_file -> 'name', '""')) <> 'string' or jsonb_typeof(coalesce(p_file -> 'media_type', '""')) <> 'string'
        or char_length(coalesce(p_file ->> 'media_type', '')) > 100 or not hall.is_clean(coalesce(p_file ->> 'media_type', '')) then
        faults := faults || hall.fault(p_place || '/media_type', 'type');
    end if;
    if jsonb_typeof(p_file -> 'size') is distinct from 'number' or (p_file ->> 'size')::numeric <= 0 then
        return faults || hall.fault(p_place || '/size', 'file_empty');
    elsif (p_file ->> 'size')::numeric > most then
        return faults || hall.fault(p_place || '/size', 'file_too_big', jsonb_build_object('most', most));
    end if;
    select * into stored from hall.blob where sha256 = p_file ->> 'sha256';
    if not found or not stored.complete or stored.size is distinct from (p_file ->> 'size')::numeric then
        return faults || hall.fault(p_place || '/sha256', 'file_missing');
    end if;
    kind := hall.content_kind((select substr(data, 1, 1024) from hall.blob_chunk where sha256 = stored.sha256 and no = 0));
    if kind <> hall.promised_kind(p_file ->> 'name') or kind = 'unknown' then
        faults := faults || hall.fault(p_place || '/name', 'file_kind', jsonb_build_object('is', kind));
    end if;
    return faults;
end $$;

-- Without answers it is said of nothing that it is lacking: what comes afterwards brings only what was asked for.
create or replace function hall.materials_faults(p_materials jsonb, p_version hall.item_version, p_answers jsonb, p_agent boolean) returns jsonb language plpgsql stable as $$
declare
    faults jsonb := '[]';
    m hall.material;
    given record;
    f record;
begin
    if p_materials is not null and jsonb_typeof(p_materials) <> 'array' then
        return hall.fault('/materials', 'type');
    elsif jsonb_array_length(p_materials) > (select count(*) from hall.material where item_version_id = p_version.id) then
        return hall.fault('/materials', 'maxItems', jsonb_build_object('limit', (select count(*) from hall.material where item_version_id = p_version.id), 'actual', jsonb_array_length(p_materials)));
    end if;
    for given in select x, o - 1 as i from jsonb_array_elements(coalesce(p_materials, '[]')) with ordinality t(x, o) loop
        select * into m from hall.material where item_version_id = p_version.id and seq = case when given.x ->> 'seq' ~ '^[1-9]\d{0,2}$' then (given.x ->> 'seq')::smallint end;
        if not found then
            faults := faults || hall.fault(format('/materials/%s/seq', given.i), 'material');
            continue;
        elsif hall.too_many_members(given.x, format('/materials/%s', given.i)) <> '[]' then
            faults := faults || hall.too_many_members(given.x, format('/materials/%s', given.i));
            continue;
        elsif given.x - hall.members_of('material') <> '{}' then
            faults := faults || hall.unknown_members(given.x, 'material', format('/materials/%s', given.i));
            continue;
        elsif jsonb_typeof(coalesce(given.x -> 'files', '[]')) <> 'array' or jsonb_typeof(coalesce(given.x -> 'window', 'false')) <> 'boolean' then
            faults := faults || hall.fault(format('/materials/%s', given.i), 'type');
            continue;
        elsif jsonb_array_length(coalesce(given.x -> 'files', '[]')) > hall.rule('material_files') then
            faults := faults || hall.fault(format('/materials/%s/files', given.i), 'maxItems', jsonb_build_object('limit', hall.rule('material_files'), 'actual', jsonb_array_length(given.x -> 'files')));
            continue;
        elsif coalesce(given.x -> 'files', '[]') = '[]' and given.x -> 'window' is distinct from 'true' then
            -- It would be stored as a promise to bring the paper, which nobody gave.
            faults := faults || hall.fault(format('/materials/%s/files', given.i), 'required', jsonb_build_object('seq', m.seq));
            continue;
        elsif (select count(*) from jsonb_array_elements(p_materials) twin where twin ->> 'seq' = given.x ->> 'seq') > 1 then
            faults := faults || hall.fault(format('/materials/%s/seq', given.i), 'uniqueItems');
        end if;
        for f in select x, o - 1 as j from jsonb_array_elements(coalesce(given.x -> 'files', '[]')) with ordinality t(x, o) loop
            if hall.too_many_members(f.x, format('/materials/%s/files/%s', given.i, f.j)) <> '[]' then
                faults := faults || hall.too_many_members(f.x, format('/materials/%s/files/%s', given.i, f.j));
                continue;
            end if;
            faults := faults || hall.unknown_members(f.x, 'file', format('/materials/%s/files/%s', given.i, f.j)) || hall.file_faults(f.x, m, format('/materials/%s/files/%s', given.i, f.j));
        end loop;
    end loop;
    -- What is lacking can be said only of a list that can be read.
    if p_answers is not null and faults @> '[{"keyword": "type"}]' is not true then
        select faults || coalesce(jsonb_agg(jsonb_build_object('pointer', '/materials', 'keyword', 'material_missing', 'detail', jsonb_build_object('seq', k.seq, 'name', k.name)) order by k.seq), '[]')
        into faults from hall.material k
        where k.item_version_id = p_version.id and hall.is_demanded(k, p_answers, p_agent)
          and not exists (select from jsonb_array_elements(coalesce(p_materials, '[]')) x
                          where x ->> 'seq' = k.seq::text and (x -> 'window' = 'true' or (jsonb_typeof(x -> 'files') = 'array' and x -> 'files' <> '[]')));
    end if;
    return faults;
end $$;

-- The version of an item that takes applications today; null when there is none.
create or replace function hall.open_version(p_item_code text) returns hall.item_version language sql stable
    return (select v from hall.item_version v join hall.item i on i.id = v.item_id
            where i.code = p_item_code and v.valid_from <= hall.today() and (v.valid_to is null or v.valid_to >= hall.today())
            order by v.version desc limit 1);

-- An item that takes no applications today, with where somebody who wanted to apply for it can ask; null: there is none of this code.
create or replace function hall.closed_json(p_item_code text) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('item', i.name, 'until', (select max(v.valid_to) from hall.item_version v where v.item_id = i.id and v.valid_to < hall.today()),
                'department', d.name, 'phone', d.phone))
            from hall.item i join hall.department d on d.id = i.department_id where i.code = p_item_code);
end $$;

create or replace function hall.demand_open(p_item_code text) returns hall.item_version language plpgsql stable as $$
declare
    v hall.item_version := hall.open_version(p_item_code);
    closed jsonb := case when v.id is null then hall.closed_json(p_item_code) end;
begin
    if closed is not null then
        perform hall.refuse('YC322', closed);
    elsif v.id is null then
        perform hall.refuse('YC001', '{"what": "item"}');
    end if;
    return v;
end $$;

-- Nothing is nested deeper than a form, its page, a table in it, a row of that and a field: whoever looks through it copies what is below once a level.
create or replace function hall.depth_faults(p_value jsonb, p_place text) returns jsonb language sql immutable
    return case when p_value @? 'strict $.**{12}' then hall.fault(p_place, 'depth', '{"limit": 12}') else '[]' end;

-- More answers than one looks through in a moment, or nested in one another. They are counted one by one only where there are about as many.
create or replace function hall.count_faults(p_answers jsonb) returns jsonb language plpgsql stable as $$
declare
    most int := hall.rule('answers');
    about int := (char_length(p_answers::text) - char_length(replace(p_answers::text, ', ', ''))) / 2;
begin
    if hall.depth_faults(p_answers, '/answers') <> '[]' then
        return hall.depth_faults(p_answers, '/answers');
    end if;
    if about > 5 * most or about > most and jsonb_array_length(jsonb_path_query_array(p_answers, 'strict $.**')) > most then
        return hall.fault('/answers', 'maxItems', jsonb_build_object('limit', most));
    end if;
    return '[]';
end $$;

-- The members of an application that comes from outside, as docs/application.schema.json lists them: this is the list that is asked.
create or replace function hall.members_of(p_what text) returns text[] language sql immutable
    return case p_what
        when 'application' then '{item,item_version,channel,applicant,agent,answers,materials}'::text[]
        when 'applicant' then '{kind,name,id_type,id_number,phone,email,address,sex,nation,birth,real_name,notify_sms,legal_representative}'
        when 'agent' then '{name,id_type,id_number,phone,email,address,sex,nation,birth,notify_sms}'
        when 'person' then '{name,id_type,id_number,phone,email,address,sex,nation,birth}'
        when 'material' then '{seq,window,files}'
        when 'file' then '{name,media_type,size,sha256}' end;

create or replace function hall.unknown_members(p_object jsonb, p_what text, p_place text) returns jsonb language sql immutable
    return (select coalesce(jsonb_agg(jsonb_build_object('pointer', hall.json_pointer_step(p_place, k), 'keyword', 'additionalProperties', 'detail', '{}'::jsonb) order by k), '[]')
            from jsonb_object_keys(case jsonb_typeof(p_object) when 'object' then p_object else '{}' end) k where k <> all (hall.members_of(p_what)));

-- More members than anything but an answer has: they are said once, and none of them is looked at.
create or replace function hall.too_many_members(p_object jsonb, p_place text) returns jsonb language sql immutable
    return case when jsonb_typeof(p_object) = 'object' and (select count(*) from jsonb_object_keys(p_object)) > 30 then hall.fault(p_place, 'maxProperties', '{"limit": 30}') else '[]' end;

-- What has to be so before anything in an application is looked at: so much of it that looking stays cheap, and words where words are meant.
create or replace function hall.shape_faults(p_application jsonb) returns jsonb language plpgsql stable as $$
declare
    faults jsonb := '[]';
    most int := hall.rule('draft_bytes');
    size int := octet_length(p_application::text);
    party record;
begin
    if jsonb_typeof(p_application) is distinct from 'object' then
        return hall.fault('', 'type');
    elsif size > most then
        return hall.fault('', 'size', jsonb_build_object('limit', most, 'actual', size));
    elsif hall.too_many_members(p_application, '') <> '[]' then
        return hall.too_many_members(p_application, '');
    end if;
    faults := hall.count_faults(p_application -> 'answers');
    if faults <> '[]' then
        return faults;
    end if;
    for party in select x.place, p_application #> string_to_array(ltrim(x.place, '/'), '/') as said from unnest(array['/applicant', '/agent', '/applicant/legal_representative']) x(place) loop
        continue when jsonb_typeof(party.said) is distinct from 'object';
        if hall.too_many_members(party.said, party.place) <> '[]' then
            return hall.too_many_members(party.said, party.place);
        end if;
        faults := faults || (select coalesce(jsonb_agg(jsonb_build_object('pointer', party.place || '/' || k, 'keyword', 'type', 'detail', '{}'::jsonb)), '[]')
                             from unnest(array['name', 'id_number', 'id_type', 'phone', 'birth']) k where jsonb_typeof(coalesce(party.said -> k, 'null')) not in ('string', 'null'));
        if party.said ->> 'birth' is not null and coalesce(hall.day_or_null(party.said ->> 'birth') not between date '1850-01-01' and hall.today(), true) then
            faults := faults || hall.fault(party.place || '/birth', 'format');
        end if;
    end loop;
    if p_application -> 'channel' is not null and (jsonb_typeof(p_application -> 'channel') <> 'string' or p_application ->> 'channel' !~ '^[a-z][a-z0-9_-]{0,19}$') then
        faults := faults || hall.fault('/channel', 'enum');
    end if;
    return faults;
end $$;

-- What is wrong with the people of {applicant, agent}.
create or replace function hall.people_faults(p_application jsonb) returns jsonb language plpgsql immutable as $$
declare
    enterprise boolean := p_application #>> '{applicant,kind}' = 'enterprise';
begin
    return hall.party_faults(p_application -> 'applicant', '/applicant', enterprise)
        || case when enterprise then hall.party_faults(p_application #> '{applicant,legal_representative}', '/applicant/legal_representative', false) else '[]' end
        || case when jsonb_typeof(p_application -> 'agent') = 'object' then hall.party_faults(p_application -> 'agent', '/agent', false) else '[]' end;
end $$;

-- The numbers in answers that are to be those of whoever is declared: wherever a page asks for the name and the number of a party (x-binds), with the places that
-- are not answered. A credit code of a person is compared with nothing, for a person declares none. A number beside which nobody of the declared is named may be
-- anybody's. several: the form asks for two people or more, each on a page that says of which sex (x-sex), and the party is one of them. Pages that do not say it
-- are all about the party.
create or replace function hall.bound_numbers(p_item_version int, p_enterprise boolean, p_answers jsonb)
returns table (nth bigint, place text[], bound text, number text, several boolean) language sql stable
begin atomic
    select row_number() over (order by x.seq, x.nth, x.place), x.place, x.bound, case when jsonb_typeof(p_answers #> x.place) = 'string' then nullif(upper(btrim(p_answers #>> x.place)), '') end,
        x.sex is not null and coalesce(min(x.nth) filter (where x.sex is not null) over (partition by x.seq) < max(x.nth) filter (where x.sex is not null) over (partition by x.seq), false)
    from (select f.seq, page.nth, array[f.code, page.value ->> 'key', field.key] as place, field.value ->> 'x-binds' as bound, page.value #> '{schema,properties}' as beside, page.value ->> 'x-sex' as sex
          from hall.form f, jsonb_array_elements(f.definition -> 'pages') with ordinality page(value, nth), jsonb_each(page.value #> '{schema,properties}') field
          where f.item_version_id = p_item_version) x
    where (x.bound = 'id_number' or x.bound = 'credit_code' and p_enterprise)
      and exists (select from jsonb_each(x.beside) named where named.value ->> 'x-binds' in ('name', 'legal_name'));
end;

-- Whose each of them is: the party's; of an enterprise its own or that of whoever signs for it. Null: nothing is answered there.
create or replace function hall.judged_numbers(p_item_version int, p_applicant jsonb, p_answers jsonb)
returns table (nth bigint, place text[], number text, several boolean, of_party boolean) language sql stable
begin atomic
    select x.nth, x.place, x.number, x.several, x.number = upper(btrim(p_applicant ->> 'id_number'))
        or p_applicant ->> 'kind' is not distinct from 'enterprise' and x.bound = 'id_number' and x.number is not distinct from upper(btrim(p_applicant #>> '{legal_representative,id_number}'))
        and x.number is not null
    from hall.bound_numbers(p_item_version, p_applicant ->> 'kind' is not distinct from 'enterprise', p_answers) x;
end;

-- Sex and day of birth beside a resident's number that says them otherwise (x-binds): only a slip does, as in what is declared (party_faults).
create or replace function hall.said_by_number_faults(p_item_version int, p_enterprise boolean, p_answers jsonb, p_before jsonb) returns jsonb language sql stable
begin atomic
    select coalesce(jsonb_agg(hall.fault('/answers/' || array_to_string(x.place, '/'), 'number_differs') -> 0 order by x.nth, x.place), '[]')
    from (select n.nth, n.place as of_number, n.number, n.place[1:2] || field.key as place, field.value ->> 'x-binds' as bound
          from hall.bound_numbers(p_item_version, p_enterprise, p_answers) n
          join hall.form f on f.item_version_id = p_item_version and f.code = n.place[1]
          cross join jsonb_array_elements(f.definition -> 'pages') page
          cross join jsonb_each(page #> '{schema,properties}') field
          where page ->> 'key' = n.place[2] and field.value ->> 'x-binds' in ('sex', 'birth') and hall.is_resident_id(n.number)) x
    where jsonb_typeof(p_answers #> x.place) = 'string' and p_answers #>> x.place <> case x.bound when 'sex' then hall.sex_of(x.number) else hall.birth_of(x.number) end
      and (p_answers #> x.place is distinct from p_before #> x.place or p_answers #> x.of_number is distinct from p_before #> x.of_number);
end;

-- Where one person is asked for, each number is the party's. Where several are, the party is one of them: a fault only where none of the pages has its number,
-- at the first. And they are several: the number of one stands on no page of another; the fault stands at the later one, but never at the page that was filled
-- in for the party. What was said before (p_before) and stays is no news.
create or replace function hall.bound_number_faults(p_item_version int, p_applicant jsonb, p_answers jsonb, p_before jsonb default '{}') returns jsonb language plpgsql stable as $$
begin
    return (
        with judged as (select j.*, p_answers #> j.place is distinct from p_before #> j.place as fresh from hall.judged_numbers(p_item_version, p_applicant, p_answers) j),
        wrong as (
            select j.nth, j.place, 'party_differs' as keyword, '{}'::jsonb as detail from judged j where not j.several and j.fresh and not j.of_party
            union all
            select x.nth, x.place, 'same_person', '{}' from (
                select distinct on (j.place[1], j.number) j.nth, j.place from judged j
                where j.several and exists (select from judged k where k.several and k.place[1] = j.place[1] and k.place[2] <> j.place[2] and k.number = j.number and (k.fresh or j.fresh))
                order by j.place[1], j.number, j.of_party and j.place[2] is not distinct from hall.party_page(p_item_version, p_applicant ->> 'kind' is not distinct from 'enterprise',
                    j.place[1], hall.declared(p_applicant) ->> 'sex'), j.nth desc) x
            union all
            select x.nth, x.place, 'party_differs', '{"several": true}' from (
                select distinct on (j.place[1]) j.nth, j.place from judged j
                where j.several and not j.of_party
                  and exists (select from judged k where k.several and k.place[1] = j.place[1] and k.fresh)
                  and not exists (select from judged k where k.several and k.place[1] = j.place[1] group by k.place[2] having bool_and(k.of_party))
                order by j.place[1], j.nth) x)
        select coalesce(jsonb_agg(jsonb_build_object('pointer', '/answers/' || array_to_string(w.place, '/'), 'keyword', w.keyword, 'detail', w.detail) order by w.nth), '[]')
        from wrong w) || hall.said_by_number_faults(p_item_version, p_applicant ->> 'kind' is not distinct from 'enterprise', p_answers, p_before);
end $$;

-- Whether a page is about another person than the party: it has another's number, or none while another page of the form has the party's.
create or replace function hall.is_anothers(p_item_version int, p_applicant jsonb, p_answers jsonb, p_form text, p_page text) returns boolean language plpgsql stable as $$
begin
    return (select coalesce(bool_or(not j.of_party) filter (where j.place[2] = p_page),
                bool_or(j.several and j.of_party) and bool_or(j.place[2] = p_page), false)
            from hall.judged_numbers(p_item_version, p_applicant, p_answers) j where j.place[1] = p_form);
end $$;

-- The places of the party's own numbers on its pages: they are what a case hangs on, and a change of them is refused (bound_number_faults). What stands on a page about
-- another is an answer like any; and where no number was answered, it can be asked for.
create or replace function hall.fixed_numbers(p_case hall.case_file) returns table (form text, pointer text) language plpgsql stable as $$
declare
    answers jsonb := hall.answers_of(p_case.id, p_case.round);
begin
    return query select j.place[1], '/' || j.place[2] || '/' || j.place[3] from hall.judged_numbers(p_case.item_version_id, p_case.applicant, answers) j
        where j.number is not null and not hall.is_anothers(p_case.item_version_id, p_case.applicant, answers, j.place[1], j.place[2]);
end $$;

-- Which fact of the declared party an answer says (x-binds); null: none, or it says it of another person.
create or replace function hall.party_fact(p_case hall.case_file, p_answers jsonb, p_form text, p_pointer text) returns text language plpgsql stable as $$
declare
    bound text := hall.field_definition(p_case.item_version_id, p_form, p_pointer) ->> 'x-binds';
begin
    return case when bound is not null and not hall.is_anothers(p_case.item_version_id, p_case.applicant, p_answers, p_form, (hall.path_of(p_pointer))[1]) then bound end;
end $$;

-- Of the pages of a form that asks for several people the one on which the party stands before anything is answered: that of its sex (x-sex), else the first. Null:
-- the form asks for one. The window asks by the same rule (FormDefinition::othersPages).
create or replace function hall.party_page(p_item_version int, p_enterprise boolean, p_form text, p_sex text) returns text language plpgsql stable as $$
begin
    return (select x.place[2] from hall.bound_numbers(p_item_version, p_enterprise, '{}') x
            where x.several and x.place[1] = p_form
            order by exists (select from hall.form f, jsonb_array_elements(f.definition -> 'pages') page
                             where f.item_version_id = p_item_version and f.code = p_form and page ->> 'key' = x.place[2] and page ->> 'x-sex' = p_sex) desc, x.nth limit 1);
end $$;

-- A clerk is told by a fault whether they are the party's: before they are compared each is counted, and stays counted when it is rolled back. What he typed
-- (p_answers) is held against what he is shown (p_shown): were the very number that stands there not counted, whoever has asked for all he may would be told by it.
create or replace function hall.count_bound_numbers(p_call text, p_case hall.case_file, p_answers jsonb, p_shown jsonb) returns void language plpgsql as $$
begin
    perform hall.count_number(p_call, p_case.id, x.number)
    from hall.bound_numbers(p_case.item_version_id, coalesce(p_case.applicant ->> 'kind' = 'enterprise', false), p_answers) x
    where x.number is not null and p_answers #> x.place is distinct from p_shown #> x.place;
end $$;

create or replace function hall.application_faults(p_application jsonb) returns jsonb language plpgsql stable as $$
declare
    v hall.item_version;
    faults jsonb := '[]';
    f hall.form;
    shape jsonb := hall.shape_faults(p_application);
begin
    if shape <> '[]' then
        return shape;
    end if;
    v := hall.open_version(p_application ->> 'item');
    if v.id is null then
        faults := hall.fault('/item', case when p_application ->> 'item' is null then 'required'
            when exists (select from hall.item where code = p_application ->> 'item') then 'item_closed' else 'item_unknown' end,
            coalesce(hall.closed_json(p_application ->> 'item'), '{}'));
    elsif p_application ? 'item_version' and p_application -> 'item_version' <> to_jsonb(v.version) then
        faults := hall.fault('/item_version', 'version_closed', jsonb_build_object('open', v.version));
    end if;
    -- What is said of forms and papers is said of the version that was meant: the one named, else the last there was.
    if faults <> '[]' then
        v := (select x from hall.item_version x join hall.item i on i.id = x.item_id where i.code = p_application ->> 'item'
              order by to_jsonb(x.version) = p_application -> 'item_version' desc nulls last, x.version desc limit 1);
    end if;
    if coalesce(p_application #>> '{applicant,kind}', '') not in ('person', 'enterprise') then
        faults := faults || hall.fault('/applicant/kind', 'enum');
    elsif jsonb_typeof(v.guide -> 'applicant_kinds') = 'array' and not v.guide -> 'applicant_kinds' ? (p_application #>> '{applicant,kind}') then
        faults := faults || hall.fault('/applicant/kind', 'audience', jsonb_build_object('for', v.guide -> 'applicant_kinds'));
    end if;
    faults := faults || hall.people_faults(p_application);
    if v.id is null then
        return faults; -- of an item that nobody knows
    end if;
    for f in select * from hall.form where item_version_id = v.id order by seq loop
        faults := faults || hall.answer_faults(f.definition, coalesce(p_application #> array['answers', f.code], '{}'), '/answers/' || f.code);
    end loop;
    faults := faults || (select coalesce(jsonb_agg(jsonb_build_object('pointer', hall.json_pointer_step('/answers', k), 'keyword', 'form_unknown', 'detail', '{}'::jsonb)), '[]')
                         from jsonb_object_keys(case jsonb_typeof(p_application -> 'answers') when 'object' then p_application -> 'answers' else '{}' end) k
                         where not exists (select from hall.form where item_version_id = v.id and code = k))
        || hall.bound_number_faults(v.id, p_application -> 'applicant', p_application -> 'answers');
    return faults || hall.materials_faults(p_application -> 'materials', v, coalesce(p_application -> 'answers', '{}'), jsonb_typeof(p_application -> 'agent') is not distinct from 'object');
end $$;

-- What is wrong with an application that comes from outside. A member that nobody knows may be a slip for one that is meant, the agent or a wish for no
-- messages, so none is left out in silence. That it came in at a window or a kiosk only the hall says, of what did (counter.receive, hall.draft_application).
create or replace function hall.submission_faults(p_application jsonb) returns jsonb language plpgsql stable as $$
declare
    shape jsonb := hall.shape_faults(p_application);
begin
    return case when shape <> '[]' then shape else hall.application_faults(p_application) || hall.unknown_members(p_application, 'application', '')
        || case when p_application ->> 'channel' in ('window', 'kiosk') then hall.fault('/channel', 'enum') else '[]' end
        || hall.unknown_members(p_application -> 'applicant', 'applicant', '/applicant') || hall.unknown_members(p_application -> 'agent', 'agent', '/agent')
        || hall.unknown_members(p_application #> '{applicant,legal_representative}', 'person', '/applicant/legal_representative') end;
end $$;

-- A party's number, and that of whoever represents it, as they stand on cards: in capitals.
create or replace function hall.with_capitals(p_party jsonb) returns jsonb language sql immutable
    return p_party || case when p_party ->> 'id_number' is not null then jsonb_build_object('id_number', upper(btrim(p_party ->> 'id_number'))) else '{}' end
        || case when p_party #>> '{legal_representative,id_number}' is not null then jsonb_build_object('legal_representative',
            (p_party -> 'legal_representative') || jsonb_build_object('id_number', upper(btrim(p_party #>> '{legal_representative,id_number}')))) else '{}' end;

-- What is declared of a party, with what its number itself says.
create or replace function hall.declared(p_party jsonb) returns jsonb language sql stable
    return (select jsonb_strip_nulls(party || case
        when coalesce(party ->> 'kind', 'person') = 'person' and hall.is_resident_id(party ->> 'id_number') then jsonb_build_object(
            'id_type', coalesce(party ->> 'id_type', '111'),
            'sex', coalesce(party ->> 'sex', hall.sex_of(party ->> 'id_number')), 'birth', coalesce(party ->> 'birth', hall.birth_of(party ->> 'id_number')))
        when party ->> 'kind' = 'enterprise' then '{"id_type": "credit_code"}'::jsonb else '{"id_type": "other"}'::jsonb || party end)
        from (select hall.with_capitals(p_party) as party where jsonb_typeof(p_party) = 'object') x);

create or replace function hall.store_materials(p_case hall.case_file, p_round smallint, p_materials jsonb) returns void language plpgsql as $$
begin
    insert into hall.case_material as cm (case_id, seq, state, round)
    select p_case.id, (x ->> 'seq')::smallint, case when jsonb_array_length(coalesce(x -> 'files', '[]')) > 0 then 'supplied' else 'window' end, p_round
    from jsonb_array_elements(coalesce(p_materials, '[]')) x
    on conflict (case_id, seq) do update set state = excluded.state, round = excluded.round;
    insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)
    select p_case.id, (x ->> 'seq')::smallint, p_round, f ->> 'name', coalesce(f ->> 'media_type', 'application/octet-stream'), (f ->> 'size')::bigint, f ->> 'sha256'
    from jsonb_array_elements(coalesce(p_materials, '[]')) with ordinality m(x, o), jsonb_array_elements(coalesce(x -> 'files', '[]')) with ordinality n(f, k)
    order by o, k;
end $$;

-- Six digits that only the receipt says; made from the hall's key, so that nothing of them is stored.
create or replace function hall.query_code(p_case_no text) returns text language sql stable
    return (select lpad((('x' || left(encode(sha256(convert_to((hall.setting('secret') ->> 'query') || p_case_no, 'UTF8')), 'hex'), 8))::bit(32)::bigint % 1000000)::text, 6, '0'));

-- A sender's own name for what it hands in is its request: each website is a sender of its own. A name that stood for something before its request was
-- forgotten stands for that still.
create or replace function hall.begin_submission(p_external text, p_call text, p_arguments jsonb) returns jsonb language plpgsql as $$
declare
    answer jsonb;
    bad text := hall.blemish(p_external);
begin
    if coalesce(btrim(p_external), '') = '' then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/external_id', 'required')));
    elsif char_length(p_external) > hall.longest('external_id') then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/external_id', 'maxLength', jsonb_build_object('limit', hall.longest('external_id')))));
    elsif bad is not null then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/external_id', 'hidden_character', jsonb_build_object('code_point', hall.code_point(bad)))));
    end if;
    answer := hall.begin_request(p_external, p_call, p_arguments);
    if answer is null and p_call = 'applicant.submit' and exists (select from hall.case_file where external_id = p_external and sender in (session_user, '')) then
        perform hall.refuse('YC102');
    end if;
    return answer;
end $$;

-- What whoever hands something in is told beside the number: the code of the receipt, and the token of the QR code on every paper of the case.
create or replace function hall.codes_json(p_case_no text) returns jsonb language sql stable
    return jsonb_build_object('query_code', hall.query_code(p_case_no), 'query_token', hall.qr_token(p_case_no));

-- Opens a case: number, event, telling clock (Art. 32 (4)), place in the queue, receipt and its message. What a window receives lies on its counter: the
-- receipt names those papers, who took them and where, and is handed out there, so that window owes its print.
create or replace function hall.open_case(p_external text, p_application jsonb, p_sender text default '', p_seat hall.seat default null, p_account bigint default null) returns hall.case_file language plpgsql as $$
declare
    v hall.item_version := hall.open_version(p_application ->> 'item');
    party jsonb := hall.declared(p_application -> 'applicant');
    agent jsonb := hall.declared(p_application -> 'agent');
    c hall.case_file;
    e hall.event;
    nobody hall.seat;
    receipt bigint;
begin
    insert into hall.case_file (case_no, external_id, sender, item_id, item_version_id, department_id, status, channel, applicant_id, applicant, agent, received_at, round_received_at)
    values ('new ' || gen_random_uuid(), p_external, p_sender, v.item_id, v.id, (select department_id from hall.item where id = v.item_id), 'submitted', coalesce(p_application ->> 'channel', 'web'),
        hall.know_people(party, agent), party, agent, now(), now())
    returning * into c;
    insert into hall.answer (case_id, round, form_code, data, shown)
    select c.id, 1, f.code, coalesce(p_application #> array['answers', f.code], '{}'), hall.mask_answers(f.definition, coalesce(p_application #> array['answers', f.code], '{}'))
    from hall.form f where f.item_version_id = v.id;
    perform hall.store_materials(c, 1::smallint, p_application -> 'materials');
    perform hall.start_clock(c.id, 'tell', now(), hall.tell_days(), 'workday', c.department_id);
    e := hall.append_event(c, nobody, 'applicant', 'submit', null, jsonb_strip_nulls(jsonb_build_object('external_id', p_external, 'account', p_account)));
    perform hall.move_in_queue(c, 'enter');
    -- The number last: whoever is handing in another application waits for it.
    update hall.case_file set case_no = hall.take_case_no(hall.today()), head_seq = e.seq, head_hash = e.hash where id = c.id returning * into c;
    if hall.queue_messages(c, v, e.id, 'received', now(), '{}') > 0 and hall.told_too_often(party ->> 'phone') then
        update hall.message set state = 'suppressed', detail = 'too_many' where event_id = e.id;
    end if;
    receipt := hall.issue_document(c, v, e.id, p_seat, 'receipt', jsonb_build_object('query_code', hall.query_code(c.case_no))
        || case when p_seat.staff_id is not null then jsonb_build_object('materials', hall.brought_papers(c, p_application -> 'materials')) else '{}' end);
    if p_seat.staff_id is not null then
        insert into hall.paper_due (document_id, staff_id, window_no) values (receipt, p_seat.staff_id, p_seat.window_no);
    end if;
    return c;
end $$;
