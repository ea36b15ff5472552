-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A rule whose arguments changed leaves its older self behind in a hall that is brought up to date, and a call could not choose between the
-- two. What bears the name of a rule but was last written before the first rule, hall.setting, was made anew, is such a one and goes. (All
-- functions were touched in this transaction, when their rights were taken; the order of its commands tells the two apart.)
do $strays$
declare
    first int := (select cmin::text::int from pg_proc where oid = 'hall.setting(text)'::regprocedure);
    f regprocedure;
begin
    for f in select old.oid::regprocedure from pg_proc old
             where old.pronamespace = 'hall'::regnamespace and (old.xmin <> pg_current_xact_id()::xid or old.cmin::text::int < first)
               and exists (select from pg_proc made where made.pronamespace = old.pronamespace and made.proname = old.proname
                           and made.xmin = pg_current_xact_id()::xid and made.cmin::text::int >= first) loop
        execute format('drop function %s', f);
    end loop;
end
$strays$;
