-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the hall offers, for whoever stands in front of it: nobody has to be logged in to look.
set local role hall_owner;

create or replace function hall.codes_of(p_guide jsonb, p_axis text) returns jsonb language sql immutable
    return (select coalesce(jsonb_agg(t -> 'code'), '[]') from jsonb_array_elements(hall.list_of(p_guide -> 'themes')) t
            where t ->> 'axis' = p_axis);

create or replace function hall.catalogue_item(p_version hall.item_version, p_item hall.item) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('code', p_item.code, 'name', p_version.name, 'department', (select code from hall.department where id = p_item.department_id),
        'kinds', coalesce(p_version.guide -> 'applicant_kinds', '["person", "enterprise"]'), 'person_themes', hall.codes_of(p_version.guide, 'person'),
        'enterprise_themes', hall.codes_of(p_version.guide, 'enterprise'), 'life_events', coalesce(p_version.guide -> 'life_events', '[]'),
        'special_groups', coalesce(p_version.guide -> 'special_groups', '[]'), 'business_activities', coalesce(p_version.guide -> 'business_activities', '[]'),
        'keywords', coalesce(p_version.guide -> 'keywords', '[]'), 'licence', p_version.licence, 'immediate', p_version.immediate, 'online_whole', p_version.online_whole,
        'visits', coalesce(p_version.guide -> 'visits', to_jsonb(p_version.needs_visit::int)), 'promised', hall.zh_period(p_version.promised_n, p_version.promised_unit), 'fee', p_version.fee);
end $$;

-- Every place on every way with the number of its items; empty ones do not come up.
create or replace function hall.catalogue_categories() returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('axis', axis, 'kind', kind, 'code', code, 'name', name, 'items', items) order by axis, kind, code), '[]')
            from (select w.axis, k.kind, w.code, w.name, count(distinct v.id) as items
                  from hall.open_versions() v join hall.item i on i.id = v.item_id join hall.department d on d.id = i.department_id,
                  lateral jsonb_array_elements_text(coalesce(v.guide -> 'applicant_kinds', '["person", "enterprise"]')) k (kind),
                  lateral (
                      select 'theme' as axis, t ->> 'axis' as of_kind, t ->> 'code' as code, t ->> 'name' as name from jsonb_array_elements(coalesce(v.guide -> 'themes', '[]')) t
                      union all
                      select 'life_event', 'person', e, e from jsonb_array_elements_text(coalesce(v.guide -> 'life_events', '[]')) e
                      union all
                      select 'special_group', k.kind, g, g from jsonb_array_elements_text(coalesce(v.guide -> 'special_groups', '[]')) g
                      union all
                      select 'business_activity', 'enterprise', b, b from jsonb_array_elements_text(coalesce(v.guide -> 'business_activities', '[]')) b
                      union all
                      select 'department', k.kind, d.code, d.name) w
                  where w.of_kind = k.kind group by w.axis, k.kind, w.code, w.name) counted);
end $$;

-- In pages by the items' codes; the first also says everything else.
create function applicant.catalogue(p_after text, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    most int := least(greatest(coalesce(p_count, 2000), 1), 5000);
    page jsonb;
begin
    select jsonb_build_object('items', coalesce(jsonb_agg(item order by code) filter (where n <= most), '[]'), 'next', case when count(*) > most then max(code) filter (where n <= most) end)
    into page from (
        select i.code, row_number() over (order by i.code) as n, hall.catalogue_item(v, i) as item
        from hall.item i join hall.item_version v on v.id = (select o.id from hall.item_version o where o.item_id = i.id
            and o.valid_from <= hall.today() and (o.valid_to is null or o.valid_to >= hall.today()) order by o.version desc limit 1)
        where i.code > coalesce(p_after, '') order by i.code limit most + 1) rows;
    -- The list's own version is which ones are open: where one follows upon another their number stays the same.
    page := jsonb_strip_nulls(page) || jsonb_build_object('version', (select md5(coalesce(string_agg(v.id::text, ',' order by v.id), '')) from hall.open_versions() v));
    if coalesce(p_after, '') = '' then
        page := page || jsonb_build_object('categories', hall.catalogue_categories(),
            'departments', (select coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name, 'label', coalesce(d.label, d.name), 'phone', d.phone, 'address', d.address, 'items', n) order by d.code), '[]')
                            from hall.department d, lateral (select count(*) as n from hall.open_versions() v join hall.item i on i.id = v.item_id where i.department_id = d.id) c where n > 0),
            'synonyms', (select coalesce(jsonb_agg(jsonb_build_object('word', word, 'means', means, 'items', items) order by word), '[]') from hall.synonym),
            'popular', hall.popular_items());
    end if;
    return page;
end $$;

-- Out of the newest cases, so that it costs the same in a large hall.
create or replace function hall.popular_items() returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(code order by n desc, code), '[]') from (
                select i.code, count(*) as n from (select item_id from hall.case_file order by id desc limit 20000) c join hall.item i on i.id = c.item_id
                group by i.code order by n desc, i.code limit 12) most);
end $$;

-- All that applying needs to know of a version of an item.
create or replace function hall.guide_json(v hall.item_version) returns jsonb language plpgsql stable as $$
declare
    d hall.department;
    item_code text;
begin
    select i.code into item_code from hall.item i where i.id = v.item_id;
    select dep.* into d from hall.department dep join hall.item i on i.department_id = dep.id where i.id = v.item_id;
    return jsonb_strip_nulls(jsonb_build_object('code', item_code, 'implementation_code', v.guide -> 'implementation_code', 'name', v.name, 'version', v.version, 'department', d.code, 'department_name', d.name,
        'audience', (select jsonb_agg(a -> 'name') from jsonb_array_elements(v.guide -> 'audience') a), 'kinds', coalesce(v.guide -> 'applicant_kinds', '["person", "enterprise"]'),
        'type', v.guide #> '{type,name}', 'licence', v.licence, 'immediate', v.immediate, 'needs_visit', v.needs_visit, 'online_whole', v.online_whole,
        'visits', coalesce(v.guide -> 'visits', to_jsonb(v.needs_visit::int)), 'summary', v.guide -> 'summary', 'conditions', v.guide -> 'conditions', 'steps', v.guide -> 'steps',
        'statutory', hall.zh_period(v.statutory_n, v.statutory_unit), 'promised', hall.zh_period(v.promised_n, v.promised_unit), 'limits_note', v.guide -> 'limits_note', 'fee', v.fee,
        'legal_basis', v.guide -> 'legal_basis', 'result', v.guide -> 'result_name', 'place', coalesce(v.guide -> 'place', hall.setting('hall') -> 'place'),
        'hours', coalesce(v.guide -> 'hours', hall.setting('hall') #> '{hours,note}'), 'phone', coalesce(v.guide ->> 'phone', d.phone),
        'complaint_phone', coalesce(v.guide -> 'complaint_phone', hall.setting('hall') -> 'complaint_phone'), 'faq', v.guide -> 'faq',
        'most_bytes', hall.rule('file_bytes')))
        || jsonb_build_object('materials', hall.guide_materials(v, item_code),
            'forms', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'title', title, 'definition', definition) order by seq), '[]') from hall.form where item_version_id = v.id));
end $$;

create function applicant.guide(p_item text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.guide_json(hall.demand_open(p_item));
end $$;

create function applicant.sample_chunk(p_sample bigint, p_no int) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp
    return (select coalesce((select c.data from hall.blob_chunk c where c.sha256 = s.sha256 and c.no = p_no), '') from hall.material_sample s where s.id = p_sample);
