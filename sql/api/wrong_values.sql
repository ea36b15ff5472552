-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A call that is given what it cannot read, nothing where something has to be, or more than there is room for is refused like any other, in the hall's
-- own words: YC402. PostgreSQL's would be English, and its detail the whole row. Every call of a desk is enclosed here, once; what was wrong in
-- particular stands in the server's log. The lines of a function keep their numbers.
set local role hall_owner;

create or replace function hall.wrong_facts(p_state text, p_column text) returns jsonb language sql immutable
    return jsonb_strip_nulls(jsonb_build_object('field', nullif(p_column, ''),
        'why', case when p_state in ('23502', '22004') then 'missing' when p_state in ('22003', '22008', '2202E', '22001') or p_state like '54%' then 'range'
            when p_state in ('23505', '21000') then 'twice' when p_state in ('23503', '42704') then 'unknown' else 'kind' end));

do $wrong_values$
declare
    call record;
begin
    for call in select p.prosrc as body, pg_get_functiondef(p.oid) as made from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
                where n.nspname in ('lobby', 'counter', 'review', 'applicant', 'helpdesk', 'supervision', 'office', 'security', 'audit', 'keeper')
                  and l.lanname = 'plpgsql' and p.prosecdef order by p.oid loop
        execute replace(call.made, call.body, 'declare wrong_state text; wrong_column text; wrong_words text; begin ' || rtrim(call.body, E' \n;') || $body$;
exception when data_exception or integrity_constraint_violation or cardinality_violation or case_not_found or undefined_object or program_limit_exceeded then
    get stacked diagnostics wrong_state = returned_sqlstate, wrong_column = column_name, wrong_words = message_text;
    raise log 'refused: YC402: % %', wrong_state, wrong_words;
    raise exception using errcode = 'YC402', message = 'refused: YC402', detail = hall.wrong_facts(wrong_state, wrong_column)::text;
end $body$);
    end loop;
end
$wrong_values$;
