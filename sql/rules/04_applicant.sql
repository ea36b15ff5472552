-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- People and enterprises who apply, whoever acts or signs for them, and the keys by which a window finds them.
set local role hall_owner;

-- Readings of a text: every combination of its characters' readings, at most eight, and the initials of each.
create or replace function hall.pinyin_keys(p_text text) returns text[] language plpgsql stable as $$
declare
    full_keys text[] := array[''];
    initials text[] := array[''];
    readings text[];
    c text;
begin
    foreach c in array regexp_split_to_array(lower(left(p_text, 24)), '') loop
        select p.readings into readings from hall.pinyin p where p.ch = c;
        if readings is null then
            continue when c !~ '[a-z0-9]';
            readings := array[c];
        end if;
        if cardinality(full_keys) * cardinality(readings) > 8 then
            readings := readings[1:1];
        end if;
        full_keys := array(select distinct f || r from unnest(full_keys) f, unnest(readings) r);
        initials := array(select distinct i || left(r, 1) from unnest(initials) i, unnest(readings) r);
    end loop;
    return array(select distinct k from unnest(full_keys || initials) k where k <> '');
end $$;

-- A name without the place that it begins with, as the queue shows it where the whole has no room (QueueWords::withoutPlace): 江门市, 蓬江区, but not the
-- beginning of 市政 or 区域. 041_shown_names.sql says the same.
create or replace function hall.name_without_place(p_name text) returns text language plpgsql immutable as $$
declare
    shown text := regexp_replace(p_name, '^(?:[^省市区县]{2,4}(?:省|市(?![政场民])|区(?!域)|县))+', '');
begin
    return case when char_length(shown) >= 4 then shown else p_name end;
end $$;

-- By what letters a name is found: read from its beginning, and from where the queue begins to show it.
create or replace function hall.name_keys(p_name text) returns text[] language plpgsql stable as $$
declare
    shown text := hall.name_without_place(p_name);
begin
    return case when shown = p_name then hall.pinyin_keys(p_name) else array(select k from unnest(hall.pinyin_keys(p_name)) k union select k from unnest(hall.pinyin_keys(shown)) k) end;
end $$;

-- The keys of the index that finds a part of a name (022_name_parts.sql), which has them already: another answer takes a numbered file that
-- makes the index anew.
create or replace function hall.name_pairs(p_name text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
    return array(select substr(p_name, i, 2) from generate_series(1, char_length(p_name) - 1) i);
end $$;

-- Those whose name begins with these words, and where those are few, whose name holds them anywhere: the shortest of a bounded number.
create or replace function hall.people_named(p_words text) returns bigint[] language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    beginning text := regexp_replace(p_words, '([\\%_])', '\\\1', 'g') || '%';
    first bigint[];
begin
    if char_length(p_words) < 2 or p_words ~ '^[\d-]+$' then
        return '{}';
    end if;
    first := array(
        select x.id from ((select a.id, a.name from hall.applicant a where a.name like beginning order by a.name, a.id desc limit 200)
                          union
                          (select d.applicant_id, d.name from hall.also_declared d where d.name like beginning order by d.name, d.applicant_id desc limit 200)) x
        order by x.name, x.id desc limit 200);
    if cardinality(first) < 200 then
        first := first || array(
            select x.id from ((select a.id, a.name from hall.applicant a where hall.name_pairs(a.name) @> hall.name_pairs(p_words) and strpos(a.name, p_words) > 0 limit 2000)
                              union
                              (select d.applicant_id, d.name from hall.also_declared d where hall.name_pairs(d.name) @> hall.name_pairs(p_words) and strpos(d.name, p_words) > 0 limit 2000)) x
            order by char_length(x.name), x.name, x.id desc limit 200);
    end if;
    return first;
end $$;

-- Whether a party's name holds these words, or its pinyin begins with them, with its place or without.
create or replace function hall.is_named(p_party jsonb, p_words text) returns boolean language plpgsql stable as $$
begin
    return strpos(p_party ->> 'name', p_words) > 0
        or p_words ~ '^[A-Za-z]+$' and exists (select from unnest(hall.name_keys(p_party ->> 'name')) k where starts_with(k, lower(p_words)));
end $$;

-- The names under which somebody filed that hold these words, or whose pinyin begins with them: asked once a name, and not for every case. Of very many
-- names the newest hundred are looked at.
create or replace function hall.names_that_fit(p_applicant bigint, p_words text, p_said text) returns text[] language plpgsql stable as $$
begin
    return array(select n.name from (select a.name from hall.applicant a where a.id = p_applicant
                                     union
                                     (select d.name from hall.also_declared d where d.applicant_id = p_applicant limit 100)) n
                 where hall.is_named(jsonb_build_object('name', n.name), p_words) or p_said <> p_words and hall.is_named(jsonb_build_object('name', n.name), p_said));
end $$;

-- Whether a case that names somebody so says what was asked for; without names to choose from, that is known.
create or replace function hall.is_meant(p_party jsonb, p_said text, p_names text[]) returns boolean language sql immutable
    return p_names is null or coalesce(p_party ->> 'id_number' = p_said or right(p_party ->> 'phone', 4) = p_said or p_party ->> 'name' = any (p_names), false);

-- The applicant whom a case names, by the number. One who was known by another name or telephone is found by both from now on, and keeps the first.
create or replace function hall.know_applicant(p_party jsonb) returns bigint language plpgsql as $$
declare
    known hall.applicant;
    is_news boolean := true;
begin
    insert into hall.applicant (kind, name, id_type, id_number, phone)
    values (p_party ->> 'kind', p_party ->> 'name', p_party ->> 'id_type', p_party ->> 'id_number', p_party ->> 'phone')
    on conflict (id_number, id_type) do nothing returning * into known;
    if not found then
        select * into known from hall.applicant where id_number = p_party ->> 'id_number' and id_type = p_party ->> 'id_type';
        if (known.name, known.phone) is distinct from (p_party ->> 'name', p_party ->> 'phone') then
            insert into hall.also_declared (applicant_id, name, phone) values (known.id, p_party ->> 'name', p_party ->> 'phone') on conflict do nothing;
            is_news := found;
        else
            is_news := false;
        end if;
        -- Who filed while the hall was upgraded, after 041_shown_names.sql and before these rules, has the letters from the beginning only.
        if not is_news and hall.name_without_place(p_party ->> 'name') is not distinct from p_party ->> 'name' then
            return known.id;
        end if;
    end if;
    insert into hall.name_key (key, applicant_id) select k, known.id from unnest(hall.name_keys(p_party ->> 'name')) k order by k on conflict do nothing;
    return known.id;
end $$;

-- Everybody whom a case names: who applies, who acts for the applicant, who signs for an enterprise. A window finds the case by each of them. They are
-- written down in the order of their numbers, or two who act for one another would wait for each other. The applicant's id.
create or replace function hall.know_people(p_applicant jsonb, p_agent jsonb) returns bigint language plpgsql as $$
declare
    who record;
    known bigint;
    of_applicant bigint;
begin
    for who in select x.party || jsonb_build_object('kind', coalesce(x.party ->> 'kind', 'person'), 'id_type', coalesce(x.party ->> 'id_type', '111')) as party, x.applies
               from (values (p_applicant, true), (p_agent, false), (p_applicant -> 'legal_representative', false)) x(party, applies)
               where jsonb_typeof(x.party) = 'object' order by x.party ->> 'id_number', x.applies desc loop
        known := hall.know_applicant(who.party);
        of_applicant := case when who.applies then known else of_applicant end;
    end loop;
    return of_applicant;
end $$;
