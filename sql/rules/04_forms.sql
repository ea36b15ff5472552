-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Forms and their answers: a form has pages, a page has a JSON Schema; a field is named by the pointer /page/field.
set local role hall_owner;

-- The steps of a pointer. A place has one spelling, for pointers are compared as they are written: whatever is written otherwise is none, and null.
create or replace function hall.path_of(p_pointer text) returns text[] language sql immutable
    return case when p_pointer ~ '^(/[^/]+)+$' then string_to_array(substr(p_pointer, 2), '/') end;

-- What stands where a list is meant: anything else is taken for an empty one.
create or replace function hall.list_of(p_value jsonb) returns jsonb language sql immutable
    return case jsonb_typeof(p_value) when 'array' then p_value else '[]' end;

-- Null where the form has no such field: what lies within one, or beside it, is none.
create or replace function hall.field_definition(p_item_version int, p_form text, p_pointer text) returns jsonb language sql stable
    return (select page #> array['schema', 'properties', (hall.path_of(p_pointer))[2]]
            from hall.form f, jsonb_array_elements(f.definition -> 'pages') page
            where f.item_version_id = p_item_version and f.code = p_form and page ->> 'key' = (hall.path_of(p_pointer))[1] and cardinality(hall.path_of(p_pointer)) = 2);

-- What a field is called away from its page: where another page of the form asks by the same title, 姓名 of both, its page says first whose it is, 男方 姓名.
-- As FormField::said has it in the windows. Null: these pages have no such field.
create or replace function hall.field_said(p_pages jsonb, p_page text, p_field text) returns text language sql immutable
begin atomic
    with asked as (select page ->> 'key' as page, page ->> 'title' as page_title, field.key, coalesce(field.value ->> 'title', field.key) as title
                   from jsonb_array_elements(p_pages) page, jsonb_each(page #> '{schema,properties}') field)
    select case when exists (select from asked o where o.title = mine.title and o.page <> mine.page) then coalesce(nullif(mine.page_title, '') || ' ', '') else '' end || mine.title
    from asked mine where mine.page = p_page and mine.key = p_field;
end;

create or replace function hall.field_title(p_item_version int, p_form text, p_pointer text) returns text language sql stable
    return coalesce((select hall.field_said(f.definition -> 'pages', (hall.path_of(p_pointer))[1], (hall.path_of(p_pointer))[2])
                     from hall.form f where f.item_version_id = p_item_version and f.code = p_form), p_pointer);

-- What a form lets be corrected at the window: what it marks, and always the name of whoever is compared with a card, a person's own or that of whoever
-- represents an enterprise: a slip in it, which nobody could put right, would bar the case for ever. The name of another person on the form is an answer like any.
create or replace function hall.is_correctable(p_case hall.case_file, p_answers jsonb, p_form text, p_pointer text) returns boolean language plpgsql stable as $$
declare
    field jsonb := hall.field_definition(p_case.item_version_id, p_form, p_pointer);
begin
    return coalesce((field ->> 'x-correctable')::boolean, false)
        or field ->> 'x-binds' is not distinct from case when p_case.applicant ->> 'kind' = 'enterprise' then 'legal_name' else 'name' end
           and hall.party_fact(p_case, p_answers, p_form, p_pointer) is not null;
end $$;

-- What is corrected at the window beside the forms, by its place in the application: the names of those whose cards are compared and of whom no form of the case
-- has a field. Of an agent none ever has.
create or replace function hall.correctable_names(p_case hall.case_file) returns table (pointer text, title text, said text) language plpgsql stable as $$
declare
    enterprise boolean := p_case.applicant ->> 'kind' is not distinct from 'enterprise';
    answers jsonb := hall.answers_of(p_case.id, p_case.round);
begin
    return query
    select x.pointer, x.title, x.said
    from (values ('/agent/name', '代理人姓名', p_case.agent ->> 'name', null::text),
              ('/applicant/name', '申请人姓名', case when not enterprise then p_case.applicant ->> 'name' end, 'name'),
              ('/applicant/legal_representative/name', '法定代表人（负责人）姓名', case when enterprise then p_case.applicant #>> '{legal_representative,name}' end, 'legal_name'))
         x(pointer, title, said, bound)
    where x.said is not null and not exists (
        select from hall.form f, jsonb_array_elements(f.definition -> 'pages') page, jsonb_each(page #> '{schema,properties}') field
        where f.item_version_id = p_case.item_version_id and field.value ->> 'x-binds' = x.bound
          and not hall.is_anothers(p_case.item_version_id, p_case.applicant, answers, f.code, page ->> 'key'));
end $$;

-- What a correction is about, as its record says it: an answer of a form, or, of no form, a name.
create or replace function hall.corrected_title(p_case hall.case_file, p_correction jsonb) returns text language plpgsql stable as $$
begin
    return case when p_correction ->> 'form' is not null then hall.field_title(p_case.item_version_id, p_correction ->> 'form', p_correction ->> 'pointer')
        else coalesce((select n.title from hall.correctable_names(p_case) n where n.pointer = p_correction ->> 'pointer'), p_correction ->> 'pointer') end;
end $$;

-- A form as it stands before a window, which offers what may be corrected.
create or replace function hall.definition_for(p_case hall.case_file, p_form text, p_definition jsonb) returns jsonb language plpgsql stable as $$
declare
    definition jsonb := p_definition;
    answers jsonb := hall.answers_of(p_case.id, p_case.round);
    place text[];
begin
    for place in select array['pages', (page.ordinality - 1)::text, 'schema', 'properties', field.key]
                 from jsonb_array_elements(p_definition -> 'pages') with ordinality page, jsonb_each(page.value #> '{schema,properties}') field
                 where field.value -> 'x-correctable' is distinct from 'true' and field.value ? 'x-binds'
                   and hall.is_correctable(p_case, answers, p_form, '/' || (page.value ->> 'key') || '/' || field.key) loop
        definition := jsonb_set(definition, place || 'x-correctable'::text, 'true');
    end loop;
    return definition;
end $$;

-- One answer as it may be shown: a person's numbers masked wherever the form asks for one, in a field, a group or a table's column.
-- Of an account only the last four digits stay.
create or replace function hall.mask_value(p_schema jsonb, p_value jsonb) returns jsonb language sql immutable as $$
    select case jsonb_typeof(p_value)
        when 'object' then (select coalesce(jsonb_object_agg(k, hall.mask_value(p_schema #> array['properties', k], v)), '{}') from jsonb_each(p_value) o(k, v))
        when 'array' then (select coalesce(jsonb_agg(hall.mask_value(p_schema -> 'items', v) order by o), '[]') from jsonb_array_elements(p_value) with ordinality a(v, o))
        when 'string' then case
            when p_schema ->> 'x-widget' = 'phone' or p_schema ->> 'x-binds' = 'phone' then to_jsonb(hall.mask_phone(p_value #>> '{}'))
            when p_schema ->> 'x-widget' = 'digits' then to_jsonb(regexp_replace(p_value #>> '{}', '.(?=.{4})', '*', 'g'))
            when p_schema ->> 'x-widget' = 'id' or p_schema ->> 'x-binds' = 'id_number' then to_jsonb(hall.mask_number(p_value #>> '{}'))
            else p_value end
        else p_value end
$$;

-- A form's answers, page by page, as they may be shown.
create or replace function hall.mask_answers(p_definition jsonb, p_answers jsonb) returns jsonb language sql immutable
    return p_answers || (select coalesce(jsonb_object_agg(page ->> 'key', hall.mask_value(page -> 'schema', p_answers -> (page ->> 'key'))), '{}')
                         from jsonb_array_elements(p_definition -> 'pages') page where p_answers ? (page ->> 'key'));

-- What comes back as it was shown stands for what it was shown of: a window has masks only, and none may take a number's place. In a table the rows may
-- have moved: a mask means the one number that it can be of, or the one of the row that comes back unchanged. Of two it means neither and stays,
-- which the form refuses.
create or replace function hall.unmasked(p_schema jsonb, p_old jsonb, p_new jsonb) returns jsonb language plpgsql immutable as $$
begin
    if p_new = hall.mask_value(p_schema, p_old) then
        return p_old;
    elsif jsonb_typeof(p_old) = 'object' and jsonb_typeof(p_new) = 'object' then
        return (select coalesce(jsonb_object_agg(k, hall.unmasked(p_schema #> array['properties', k], p_old -> k, v)), '{}') from jsonb_each(p_new) n(k, v));
    elsif jsonb_typeof(p_old) = 'array' and jsonb_typeof(p_new) = 'array' then
        return (select coalesce(jsonb_agg(case jsonb_typeof(x) when 'object' then hall.unmasked_row(p_schema -> 'items', p_old, x) else x end order by o), '[]')
                from jsonb_array_elements(p_new) with ordinality n(x, o));
    end if;
    return p_new;
end $$;

create or replace function hall.unmasked_row(p_schema jsonb, p_rows jsonb, p_row jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(cell.key, case when cardinality(any_row) = 1 then any_row[1] when cardinality(same_row) = 1 then same_row[1] else cell.value end), '{}')
    from jsonb_each(p_row) cell,
        lateral (select array_agg(distinct r -> cell.key) as any_row, array_agg(distinct r -> cell.key) filter (where hall.mask_value(p_schema, r) = p_row) as same_row
                 from jsonb_array_elements(p_rows) r
                 where hall.mask_value(p_schema #> array['properties', cell.key], r -> cell.key) = cell.value) meant
$$;

-- Every text below a value that holds a character which may not be stored, each with its pointer from p_place on.
create or replace function hall.blemish_faults(p_value jsonb, p_place text) returns jsonb language sql immutable as $$
    with recursive part (value, place) as (
        select p_value, p_place
        union all
        select inner_part.value, part.place || '/' || inner_part.key
        from part, lateral (select key, value from jsonb_each(case jsonb_typeof(part.value) when 'object' then part.value else '{}' end)
                            union all
                            select (o - 1)::text, x from jsonb_array_elements(hall.list_of(part.value)) with ordinality a(x, o)) inner_part)
    select coalesce(jsonb_agg(jsonb_build_object('pointer', place, 'keyword', 'hidden_character', 'detail', jsonb_build_object('code_point', hall.code_point(bad))) order by place), '[]')
    from part, lateral (select hall.blemish(value #>> '{}', true) as bad) found
    where jsonb_typeof(value) = 'string' and bad is not null
$$;

-- Every answer that may not be empty and is of blanks alone, or has fewer characters that are to be seen than its form asks for. What is too short as it stands the
-- form's own check says.
create or replace function hall.blank_faults(p_schema jsonb, p_value jsonb, p_place text) returns jsonb language sql immutable as $$
    with recursive part (schema, value, place, least) as (
        select p_schema, p_value, p_place, 0
        union all
        select inner_part.schema, inner_part.value, part.place || '/' || inner_part.key, greatest((inner_part.schema ->> 'minLength')::int, inner_part.required::int)
        from part, lateral (select part.schema #> array['properties', key] as schema, value, key, coalesce(part.schema -> 'required' ? key, false) as required
                            from jsonb_each(case jsonb_typeof(part.value) when 'object' then part.value else '{}' end)
                            union all
                            select part.schema -> 'items', x, (o - 1)::text, false
                            from jsonb_array_elements(hall.list_of(part.value)) with ordinality a(x, o)) inner_part)
    select coalesce(jsonb_agg(jsonb_build_object('pointer', place, 'keyword', case seen when 0 then 'required' else 'minLength' end,
                'detail', case seen when 0 then '{}' else jsonb_build_object('limit', least, 'actual', seen) end) order by place), '[]')
    from part, lateral (select char_length(hall.seen_words(value #>> '{}')) as seen) words
    where least > 0 and jsonb_typeof(value) = 'string' and char_length(value #>> '{}') >= least and seen < least
$$;

-- Every fault of one form's answers, each with its pointer from p_place on.
create or replace function hall.answer_faults(p_definition jsonb, p_answers jsonb, p_place text) returns jsonb language sql stable
    return (select coalesce(jsonb_agg(jsonb_build_object('pointer', p_place || '/' || (page ->> 'key') || f.pointer, 'keyword', f.keyword, 'detail', f.detail)), '[]')
            from jsonb_array_elements(p_definition -> 'pages') page,
                 lateral hall.json_schema_faults(page -> 'schema', coalesce(p_answers -> (page ->> 'key'), '{}')) f)
        || (select coalesce(jsonb_agg(jsonb_build_object('pointer', hall.json_pointer_step(p_place, k), 'keyword', 'additionalProperties', 'detail', '{}'::jsonb)), '[]')
            from jsonb_object_keys(case jsonb_typeof(p_answers) when 'object' then p_answers else '{}' end) k
            where not exists (select from jsonb_array_elements(p_definition -> 'pages') page where page ->> 'key' = k))
        || (select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements(p_definition -> 'pages') page
            cross join lateral jsonb_array_elements(hall.blank_faults(page -> 'schema', p_answers -> (page ->> 'key'), p_place || '/' || (page ->> 'key'))) f
            where hall.may_be_blank((p_answers -> (page ->> 'key'))::text))
        || hall.blemish_faults(p_answers, p_place);

-- The faults without those of answers that stood there before and were not touched: what an earlier hall took for an answer hinders no other.
create or replace function hall.touched_faults(p_faults jsonb, p_answers jsonb, p_before jsonb) returns jsonb language sql immutable
begin atomic
    select coalesce(jsonb_agg(x.fault order by x.nth), '[]')
    from jsonb_array_elements(p_faults) with ordinality x(fault, nth), lateral (select (hall.path_of(x.fault ->> 'pointer'))[2:] as path) place
    -- What is not there at all is missed whoever left it out.
    where not coalesce(x.fault ->> 'keyword' in ('required', 'minLength') and jsonb_typeof(p_answers #> place.path) = 'string'
                       and p_answers #> place.path = p_before #> place.path, false);
end;

-- Every field of an item's forms, in order, with its pointer, what it is called away from its page, and its kind (its widget).
create or replace function hall.form_fields(p_item_version int) returns table (form text, pointer text, title text, kind text, place int) language sql stable
begin atomic
    select f.code, '/' || (page.value ->> 'key') || '/' || p.key, hall.field_said(f.definition -> 'pages', page.value ->> 'key', p.key), coalesce(p.value ->> 'x-widget', p.value ->> 'type'),
        (f.seq * 1000 + page.ordinality * 100)::int + coalesce(array_position(array(select jsonb_array_elements_text(page.value #> '{schema,x-order}')), p.key), 99)
    from hall.form f, jsonb_array_elements(f.definition -> 'pages') with ordinality page, jsonb_each(page.value #> '{schema,properties}') p
    where f.item_version_id = p_item_version;
end;
