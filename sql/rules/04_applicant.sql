-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- People and enterprises who apply, and the keys by which a window finds them.
set local role hall_owner;

-- The keys of the index that finds a part of a name (022_name_parts.sql).
create or replace function hall.name_pairs(p_name text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
    return array(select substr(p_name, i, 2) from generate_series(1, char_length(p_name) - 1) i);
end $$;

-- Applicants whose name begins with these words, and where those are few, whose name holds them anywhere: the shortest of a bounded number.
create or replace function hall.people_named(p_words text) returns bigint[] language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    first bigint[];
begin
    if char_length(p_words) < 2 or p_words ~ '^[\d-]+$' then
        return '{}';
    end if;
    first := array(select a.id from hall.applicant a where a.name like regexp_replace(p_words, '([\\%_])', '\\\1', 'g') || '%' order by a.name, a.id desc limit 200);
    if cardinality(first) < 200 then
        first := first || array(
            select x.id from (select a.id, a.name from hall.applicant a where hall.name_pairs(a.name) @> hall.name_pairs(p_words) and strpos(a.name, p_words) > 0 limit 2000) x
            order by char_length(x.name), x.name, x.id desc limit 200);
    end if;
    return first;
end $$;

create or replace function hall.know_applicant(p_party jsonb) returns bigint language plpgsql as $$
declare
    known bigint;
begin
    insert into hall.applicant as a (kind, name, id_type, id_number, phone)
    values (p_party ->> 'kind', p_party ->> 'name', p_party ->> 'id_type', p_party ->> 'id_number', p_party ->> 'phone')
    on conflict (id_number, id_type) do update set name = excluded.name, phone = excluded.phone
        where (a.name, a.phone) is distinct from (excluded.name, excluded.phone)
    returning id into known;
    if known is null then
        select id into known from hall.applicant where id_number = p_party ->> 'id_number' and id_type = p_party ->> 'id_type';
        return known;
    end if;
    insert into hall.name_key (key, applicant_id) select k, known from unnest(hall.pinyin_keys(p_party ->> 'name')) k on conflict do nothing;
    return known;
end $$;
