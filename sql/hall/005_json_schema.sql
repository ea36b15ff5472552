-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Validation of an application's answers against the item's form: a declared subset of JSON Schema draft 2020-12, with the standard's
-- own meaning of each keyword. Whatever is outside the subset is refused when a form is published (json_schema_unsupported), so nothing
-- that a form says is ever silently left unchecked. `format` is an assertion here, and `date` is its only value.
--
-- Only json_schema_faults and json_schema_unsupported are meant to be called. They fix the search path; the functions they call have none
-- of their own, because setting it anew at each step down would cost more than the step.
set local role hall_owner;

-- An ECMA-262 pattern as one of PostgreSQL's, or null when it uses more than both read alike: literals, `.`, anchors, alternation, plain and
-- non-capturing groups, lookahead, quantifiers up to 255, classes of characters, ranges and \d \w \s, and \p{Han}. No back references, so
-- that matching takes time proportional to the text.
create function hall.json_schema_class_escape(escape text) returns text
    language sql immutable
begin atomic
    select case lower(escape)
        when 'd' then '0-9'
        when 'w' then '0-9A-Za-z_'
        when 's' then '\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
        when 'p{han}' then '\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff'
            || '\uf900-\ufa6d\ufa70-\ufad9\U00020000-\U0003ffff'
    end;
end;

create function hall.json_schema_character_escape(escape text) returns text
    language sql immutable
begin atomic
    select case
        when escape in ('t', 'n', 'r', 'f', 'v') then '\' || escape
        when escape ~ '^x[0-9A-Fa-f]{2}$' then '\u00' || substr(escape, 2)
        when escape ~ '^u(?!d[89ab])[0-9A-Fa-f]{4}$' then '\' || escape
        when escape ~ '^u\{0*(10|[1-9A-Fa-f])?[0-9A-Fa-f]{1,4}\}$' then '\U' || lpad(ltrim(translate(escape, 'u{}', ''), '0'), 8, '0')
        when escape ~ '^[[:punct:]]$' then '\' || escape
    end;
end;

create function hall.json_schema_class(class text) returns text
    language plpgsql immutable as
$$
declare
    negated constant boolean := starts_with(class, '[^');
    token text;
    translated text;
    answer text := case when starts_with(class, '[^') then '[^' else '[' end;
begin
    for token in
        select part[1] from regexp_matches(substr(class, case when negated then 3 else 2 end, length(class) - case when negated then 3 else 2 end),
            '\\u\{[0-9A-Fa-f]+\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\p\{[A-Za-z=]+\}|\\.|[^\\]', 'g') part
    loop
        translated := case
            when token = '-' then '-'
            when starts_with(token, '\') then
                coalesce(hall.json_schema_class_escape(case when token ~ '^\\(d|w|s|p\{Han\})$' then substr(token, 2) end),
                    hall.json_schema_character_escape(substr(token, 2)))
            when token ~ '^[\[\^]$' then '\' || token
            else token
        end;
        if translated is null then
            return null;
        end if;
        answer := answer || translated;
    end loop;
    return case when answer in ('[', '[^') then null else answer || ']' end;
end
$$;

create function hall.json_schema_pattern(ecma text) returns text
    language plpgsql immutable as
$$
declare
    token text;
    translated text;
    answer text := '';
    read integer := 0;
begin
    for token in
        select part[1] from regexp_matches(ecma,
            '\[(?:\\.|[^\\\]])*\]|\\u\{[0-9A-Fa-f]+\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\p\{[A-Za-z=]+\}|\\.|\(\?[:=!]|\{[0-9]+,?[0-9]*\}|[^\\]',
            'g') part
    loop
        read := read + length(token);
        translated := case
            when length(token) > 1 and starts_with(token, '[') then hall.json_schema_class(token)
            when starts_with(token, '\') then
                coalesce(case
                        when token ~ '^\\(d|w|s|p\{Han\})$' then '[' || hall.json_schema_class_escape(substr(token, 2)) || ']'
                        when token ~ '^\\[DWS]$' then '[^' || hall.json_schema_class_escape(substr(token, 2)) || ']'
                    end, hall.json_schema_character_escape(substr(token, 2)))
            when token = '.' then '[^\u000a\u000d\u2028\u2029]'
            when token in ('[', ']', '{', '}') then null
            when length(token) > 1 or token in ('^', '$', '|', '(', ')', '*', '+', '?') then token
            when token ~ '^[[:punct:]]$' then '\' || token
            else token
        end;
        if translated is null or answer = '' and translated ~ '^[*+?{]' or right(answer, 1) = '(' and translated = '?' then
            return null;
        end if;
        answer := answer || translated;
    end loop;
    if read <> length(ecma) then
        return null;
    end if;
    perform '' ~ answer;
    return answer;
exception
    when invalid_regular_expression then
        return null;
end
$$;

create function hall.json_schema_is_type(instance jsonb, wanted text) returns boolean
    language sql immutable
begin atomic
    select case
        when wanted <> 'integer' then jsonb_typeof(instance) = wanted
        when jsonb_typeof(instance) = 'number' then instance::numeric % 1 = 0
        else false
    end;
end;

-- RFC 3339 full-date. Computed, because a date of PostgreSQL has no year 0000.
create function hall.json_schema_is_date(value text) returns boolean
    language sql immutable
begin atomic
    select case
        when value !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then false
        else substr(value, 9)::integer <= case
            when substr(value, 6, 2) in ('04', '06', '09', '11') then 30
            when substr(value, 6, 2) <> '02' then 31
            when left(value, 4)::integer % 4 = 0 and (left(value, 4)::integer % 100 <> 0 or left(value, 4)::integer % 400 = 0) then 29
            else 28
        end
    end;
end;

create function hall.json_pointer_step(pointer text, name text) returns text
    language sql immutable
begin atomic
    select pointer || '/' || replace(replace(name, '~', '~0'), '/', '~1');
end;

create function hall.json_schema_any_faults(schema jsonb, instance jsonb, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language sql immutable
begin atomic
    select place, 'type', jsonb_build_object('expected', schema -> 'type', 'actual', jsonb_typeof(instance))
    where schema ? 'type' and not exists (
        select from jsonb_array_elements_text(
            case jsonb_typeof(schema -> 'type') when 'array' then schema -> 'type' else jsonb_build_array(schema -> 'type') end) wanted
        where hall.json_schema_is_type(instance, wanted.value))
    union all
    select place, 'enum', jsonb_build_object('allowed', schema -> 'enum')
    where schema ? 'enum' and not exists (select from jsonb_array_elements(schema -> 'enum') allowed where allowed.value = instance)
    union all
    select place, 'const', jsonb_build_object('expected', schema -> 'const')
    where schema ? 'const' and schema -> 'const' <> instance;
end;

create function hall.json_schema_string_faults(schema jsonb, text text, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language sql immutable
begin atomic
    select place, 'minLength', jsonb_build_object('limit', schema -> 'minLength', 'actual', char_length(text))
    where char_length(text) < (schema -> 'minLength')::numeric
    union all
    select place, 'maxLength', jsonb_build_object('limit', schema -> 'maxLength', 'actual', char_length(text))
    where char_length(text) > (schema -> 'maxLength')::numeric
    union all
    select place, 'pattern', jsonb_build_object('pattern', schema -> 'pattern')
    where schema ? 'pattern' and (text collate "C" ~ hall.json_schema_pattern(schema ->> 'pattern')) is not true
    union all
    select place, 'format', jsonb_build_object('format', schema -> 'format')
    where schema ->> 'format' = 'date' and not hall.json_schema_is_date(text);
end;

create function hall.json_schema_number_faults(schema jsonb, number numeric, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language sql immutable
begin atomic
    select place, broken.keyword, jsonb_build_object('limit', schema -> broken.keyword, 'actual', number)
    from (values
        ('minimum', number < (schema -> 'minimum')::numeric),
        ('maximum', number > (schema -> 'maximum')::numeric),
        ('exclusiveMinimum', number <= (schema -> 'exclusiveMinimum')::numeric),
        ('exclusiveMaximum', number >= (schema -> 'exclusiveMaximum')::numeric),
        ('multipleOf', number % nullif((schema -> 'multipleOf')::numeric, 0) <> 0)) broken (keyword, is_broken)
    where broken.is_broken;
end;

-- An array longer than the form allows is not walked: the answer is one fault, whatever its length.
create function hall.json_schema_array_faults(schema jsonb, instance jsonb, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language plpgsql immutable as
$$
declare
    size constant integer := jsonb_array_length(instance);
begin
    if size < (schema -> 'minItems')::numeric then
        return query select place, 'minItems', jsonb_build_object('limit', schema -> 'minItems', 'actual', size);
    end if;
    if size > (schema -> 'maxItems')::numeric then
        return query select place, 'maxItems', jsonb_build_object('limit', schema -> 'maxItems', 'actual', size);
        return;
    end if;
    if schema -> 'uniqueItems' = 'true' and size <> (select count(distinct item) from jsonb_array_elements(instance) item) then
        return query select place, 'uniqueItems', '{}'::jsonb;
    end if;
    if schema ? 'items' then
        return query
            select fault.* from jsonb_array_elements(instance) with ordinality item (value, position),
                hall.json_schema_faults_at(schema -> 'items', item.value, place || '/' || item.position - 1) fault;
    end if;
end
$$;

-- A fault about something missing points at the place where it should be.
create function hall.json_schema_object_faults(schema jsonb, instance jsonb, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language plpgsql immutable as
$$
declare
    properties constant jsonb := coalesce(schema -> 'properties', '{}');
begin
    if schema ? 'required' then
        return query
            select hall.json_pointer_step(place, name), 'required', jsonb_build_object('missing', name)
            from jsonb_array_elements_text(schema -> 'required') name where not instance ? name;
    end if;
    if schema ? 'dependentRequired' then
        return query
            select hall.json_pointer_step(place, name), 'dependentRequired', jsonb_build_object('missing', name, 'because', present.key)
            from jsonb_each(schema -> 'dependentRequired') present, jsonb_array_elements_text(present.value) name
            where instance ? present.key and not instance ? name;
    end if;
    return query
        select fault.* from jsonb_each(properties) property,
            hall.json_schema_faults_at(property.value, instance -> property.key, hall.json_pointer_step(place, property.key)) fault
        where instance ? property.key;
    if schema -> 'additionalProperties' = 'false' then
        return query
            select hall.json_pointer_step(place, name), 'additionalProperties', jsonb_build_object('property', name)
            from jsonb_object_keys(instance) name where not properties ? name;
    elsif schema ? 'additionalProperties' then
        return query
            select fault.* from jsonb_each(instance) member,
                hall.json_schema_faults_at(schema -> 'additionalProperties', member.value, hall.json_pointer_step(place, member.key)) fault
            where not properties ? member.key;
    end if;
end
$$;

create function hall.json_schema_is_valid(schema jsonb, instance jsonb) returns boolean
    language plpgsql immutable as
$$
begin
    return not exists (select from hall.json_schema_faults_at(schema, instance, ''));
end
$$;

create function hall.json_schema_combined_faults(schema jsonb, instance jsonb, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language plpgsql immutable as
$$
declare
    branch constant text := case when not schema ? 'if' then null when hall.json_schema_is_valid(schema -> 'if', instance) then 'then' else 'else' end;
    matched integer;
begin
    if schema ? branch then
        return query select fault.* from hall.json_schema_faults_at(schema -> branch, instance, place) fault;
    end if;
    if schema ? 'allOf' then
        return query
            select fault.* from jsonb_array_elements(schema -> 'allOf') part, hall.json_schema_faults_at(part.value, instance, place) fault;
    end if;
    if schema ? 'anyOf' and not exists (
        select from jsonb_array_elements(schema -> 'anyOf') part where hall.json_schema_is_valid(part.value, instance)) then
        return query select place, 'anyOf', '{}'::jsonb;
    end if;
    if schema ? 'oneOf' then
        matched := count(*) from jsonb_array_elements(schema -> 'oneOf') part where hall.json_schema_is_valid(part.value, instance);
        if matched <> 1 then
            return query select place, 'oneOf', jsonb_build_object('matched', matched);
        end if;
    end if;
    if schema ? 'not' and hall.json_schema_is_valid(schema -> 'not', instance) then
        return query select place, 'not', '{}'::jsonb;
    end if;
end
$$;

create function hall.json_schema_faults_at(schema jsonb, instance jsonb, place text)
    returns table (pointer text, keyword text, detail jsonb)
    language plpgsql immutable as
$$
begin
    if jsonb_typeof(schema) = 'boolean' then
        if schema = 'false' then
            return query select place, 'false', '{}'::jsonb;
        end if;
        return;
    end if;
    if schema ?| array['type', 'enum', 'const'] then
        return query select fault.* from hall.json_schema_any_faults(schema, instance, place) fault;
    end if;
    case jsonb_typeof(instance)
        when 'string' then
            return query select fault.* from hall.json_schema_string_faults(schema, instance #>> '{}', place) fault;
        when 'number' then
            return query select fault.* from hall.json_schema_number_faults(schema, instance::numeric, place) fault;
        when 'array' then
            return query select fault.* from hall.json_schema_array_faults(schema, instance, place) fault;
        when 'object' then
            return query select fault.* from hall.json_schema_object_faults(schema, instance, place) fault;
        else null;
    end case;
    if schema ?| array['if', 'allOf', 'anyOf', 'oneOf', 'not'] then
        return query select fault.* from hall.json_schema_combined_faults(schema, instance, place) fault;
    end if;
end
$$;

-- Every fault of a value: where (JSON pointer), which keyword, and the facts for a sentence about it (limit, actual, allowed, missing …).
-- No row means valid. A value above 1 MiB or nested deeper than 64 answers one fault, `size` or `depth`, and is not looked into.
create function hall.json_schema_faults(schema jsonb, instance jsonb)
    returns table (pointer text, keyword text, detail jsonb)
    language plpgsql immutable
    set search_path = pg_catalog, pg_temp as
$$
begin
    if octet_length(instance::text) > 1048576 then
        return query select '', 'size', jsonb_build_object('limit', 1048576, 'actual', octet_length(instance::text));
    elsif jsonb_path_exists(instance, 'strict $.**{65}') then
        return query select '', 'depth', jsonb_build_object('limit', 64);
    else
        return query select fault.* from hall.json_schema_faults_at(schema, instance, '') fault;
    end if;
end
$$;

create function hall.json_schema_is_schema(value jsonb) returns boolean
    language sql immutable
begin atomic
    select coalesce(jsonb_typeof(value) in ('object', 'boolean'), false);
end;

create function hall.json_schema_is_strings(value jsonb) returns boolean
    language sql immutable
begin atomic
    select jsonb_typeof(value) = 'array' and not jsonb_path_exists(value, 'strict $[*] ? (@.type() != "string")');
end;

-- Whether a keyword is in the subset and its value is one that the standard allows.
create function hall.json_schema_supports(keyword text, value jsonb) returns boolean
    language plpgsql immutable as
$$
declare
    kind constant text := jsonb_typeof(value);
begin
    return case
        when keyword in ('const', 'default', '$comment', 'title', 'description', 'examples', 'deprecated', 'readOnly', 'writeOnly')
            or starts_with(keyword, 'x-') then true
        when keyword = '$schema' then value = '"https://json-schema.org/draft/2020-12/schema"'
        when keyword = 'type' then (select bool_and(name <@ '["null", "boolean", "object", "array", "number", "string", "integer"]')
            from jsonb_array_elements(case kind when 'array' then value else jsonb_build_array(value) end) name)
        when keyword = 'enum' then kind = 'array'
        when keyword = 'required' then hall.json_schema_is_strings(value)
        when keyword in ('minLength', 'maxLength', 'minItems', 'maxItems') then
            hall.json_schema_is_type(value, 'integer') and (value #>> '{}')::numeric >= 0
        when keyword in ('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum') then kind = 'number'
        when keyword = 'multipleOf' then kind = 'number' and (value #>> '{}')::numeric > 0
        when keyword = 'pattern' then kind = 'string' and hall.json_schema_pattern(value #>> '{}') is not null
        when keyword = 'format' then value = '"date"'
        when keyword = 'uniqueItems' then kind = 'boolean'
        when keyword in ('items', 'if', 'then', 'else', 'not', 'additionalProperties') then hall.json_schema_is_schema(value)
        when keyword in ('allOf', 'anyOf', 'oneOf') then kind = 'array' and jsonb_array_length(value) > 0
            and (select bool_and(hall.json_schema_is_schema(part)) from jsonb_array_elements(value) part)
        when keyword = 'properties' then kind = 'object'
            and coalesce((select bool_and(hall.json_schema_is_schema(part.value)) from jsonb_each(value) part), true)
        when keyword = 'dependentRequired' then kind = 'object'
            and coalesce((select bool_and(hall.json_schema_is_strings(part.value)) from jsonb_each(value) part), true)
        else false
    end;
end
$$;

create function hall.json_schema_unsupported_at(schema jsonb, pointer text) returns setof text
    language plpgsql immutable as
$$
declare
    keyword text;
    value jsonb;
    here text;
begin
    if jsonb_typeof(schema) <> 'object' then
        return;
    end if;
    for keyword, value in select member.key, member.value from jsonb_each(schema) member loop
        here := hall.json_pointer_step(pointer, keyword);
        if hall.json_schema_supports(keyword, value) is not true then
            return next here;
        elsif keyword in ('items', 'if', 'then', 'else', 'not', 'additionalProperties') then
            return query select hall.json_schema_unsupported_at(value, here);
        elsif keyword in ('allOf', 'anyOf', 'oneOf') then
            return query select hall.json_schema_unsupported_at(part.value, here || '/' || part.position - 1)
                from jsonb_array_elements(value) with ordinality part (value, position);
        elsif keyword = 'properties' then
            return query select hall.json_schema_unsupported_at(part.value, hall.json_pointer_step(here, part.key)) from jsonb_each(value) part;
        end if;
    end loop;
end
$$;

-- The places (JSON pointers, the keyword last) of a schema that this validator cannot check as the standard means them: unknown keywords,
-- formats other than date, patterns outside the common subset, values that the standard forbids. No row means that the form may be published.
create function hall.json_schema_unsupported(schema jsonb) returns setof text
    language plpgsql immutable
    set search_path = pg_catalog, pg_temp as
$$
begin
    if hall.json_schema_is_schema(schema) is not true then
        return next '';
    elsif jsonb_path_exists(schema, 'strict $.**{65}') then
        return next '/depth';
    else
        return query select hall.json_schema_unsupported_at(schema, '');
    end if;
end
$$;
