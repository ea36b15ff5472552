-- Forms and their answers: a form has pages, a page has a JSON Schema; a field is named by the pointer /page/field.

create or replace function hall.path_of(p_pointer text) returns text[] language sql immutable
    return string_to_array(ltrim(p_pointer, '/'), '/');

create or replace function hall.field_definition(p_item_version int, p_form text, p_pointer text) returns jsonb language sql stable
    return (select page #> array['schema', 'properties', (hall.path_of(p_pointer))[2]]
            from hall.form f, jsonb_array_elements(f.definition -> 'pages') page
            where f.item_version_id = p_item_version and f.code = p_form and page ->> 'key' = (hall.path_of(p_pointer))[1]);

create or replace function hall.field_title(p_item_version int, p_form text, p_pointer text) returns text language sql stable
    return coalesce(hall.field_definition(p_item_version, p_form, p_pointer) ->> 'title', p_pointer);

-- Answers with numbers masked where the form binds a field to one.
create or replace function hall.mask_answers(p_definition jsonb, p_answers jsonb) returns jsonb language plpgsql immutable as $$
declare
    shown jsonb := p_answers;
    f record;
begin
    for f in
        select array[page ->> 'key', p.key] as path, p.value ->> 'x-binds' as binds
        from jsonb_array_elements(p_definition -> 'pages') page, jsonb_each(page #> '{schema,properties}') p
        where p.value ->> 'x-binds' in ('id_number', 'phone')
    loop
        if jsonb_typeof(shown #> f.path) = 'string' then
            shown := jsonb_set(shown, f.path, to_jsonb(case f.binds when 'phone' then hall.mask_phone(shown #>> f.path) else hall.mask_number(shown #>> f.path) end));
        end if;
    end loop;
    return shown;
end $$;

-- Every fault of one form's answers, each with its pointer from p_place on.
create or replace function hall.answer_faults(p_definition jsonb, p_answers jsonb, p_place text) returns jsonb language sql stable
    return (select coalesce(jsonb_agg(jsonb_build_object('pointer', p_place || '/' || (page ->> 'key') || f.pointer, 'keyword', f.keyword, 'detail', f.detail)), '[]')
            from jsonb_array_elements(p_definition -> 'pages') page,
                 lateral hall.json_schema_faults(page -> 'schema', coalesce(p_answers -> (page ->> 'key'), '{}')) f)
        || (select coalesce(jsonb_agg(jsonb_build_object('pointer', p_place || '/' || k, 'keyword', 'additionalProperties', 'detail', '{}'::jsonb)), '[]')
            from jsonb_object_keys(case jsonb_typeof(p_answers) when 'object' then p_answers else '{}' end) k
            where not exists (select from jsonb_array_elements(p_definition -> 'pages') page where page ->> 'key' = k));

-- Every field of an item's forms, in order, with its pointer, title and kind (its widget).
create or replace function hall.form_fields(p_item_version int) returns table (form text, pointer text, title text, kind text, place int) language sql stable
begin atomic
    select f.code, '/' || (page.value ->> 'key') || '/' || p.key, coalesce(p.value ->> 'title', p.key), coalesce(p.value ->> 'x-widget', p.value ->> 'type'),
        (f.seq * 1000 + page.ordinality * 100)::int + coalesce(array_position(array(select jsonb_array_elements_text(page.value #> '{schema,x-order}')), p.key), 99)
    from hall.form f, jsonb_array_elements(f.definition -> 'pages') with ordinality page, jsonb_each(page.value #> '{schema,properties}') p
    where f.item_version_id = p_item_version;
end;
