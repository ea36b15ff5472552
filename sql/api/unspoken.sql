-- What a function of a desk works with is nobody's but its own. A session may ask PostgreSQL to tell the plans of what runs in it, and the plans of a
-- function hold the values that it just read; it may also choose how days are written and read. A function's own settings stand above its session's.
-- The last file, so that no function is left out.
do $unspoken$
declare
    f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p where p.prosecdef and p.proowner::regrole::text in ('hall_owner', 'hall_staffing') order by p.oid loop
        execute format('alter function %s set debug_print_parse = off', f);
        execute format('alter function %s set debug_print_rewritten = off', f);
        execute format('alter function %s set debug_print_plan = off', f);
        execute format('alter function %s set client_min_messages = warning', f);
        execute format('alter function %s set datestyle = ''ISO, YMD''', f);
    end loop;
end
$unspoken$;
