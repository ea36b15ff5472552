-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a function of a desk works with is nobody's but its own. A session may ask PostgreSQL to tell the plans of what runs in it, and the plans of a
-- function hold the values that it just read. It may also choose how the hall's own words are read (a pattern with '\d' in it is another one where
-- backslashes escape), how days, moments and bytes are written, what null equals, and how much of an index is looked at. A function's own settings
-- stand above its session's. The last file, so that no function is left out.
do $unspoken$
declare
    f regprocedure;
    setting text;
begin
    for f in select p.oid::regprocedure from pg_proc p where p.prosecdef and p.proowner::regrole::text in ('hall_owner', 'hall_staffing') order by p.oid loop
        foreach setting in array array['debug_print_parse = off', 'debug_print_rewritten = off', 'debug_print_plan = off', 'client_min_messages = warning',
                'standard_conforming_strings = on', 'transform_null_equals = off', 'array_nulls = on', 'datestyle = ''ISO, YMD''', 'intervalstyle = postgres',
                'timezone = ''UTC''', 'bytea_output = hex', 'extra_float_digits = 1', 'gin_fuzzy_search_limit = 0'] loop
            execute format('alter function %s set %s', f, setting);
        end loop;
    end loop;
end
$unspoken$;
