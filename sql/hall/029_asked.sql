-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many numbers each person had the hall compare or find. A sequence keeps its count when the transaction that asked is rolled back, and nothing else
-- here does: so nobody guesses digits uncounted. It has to be there before its person is.
set local role hall_owner;

alter table hall.staff add column asked_before bigint not null default 0;
alter table hall.staff add column asked_since timestamptz not null default now();

create function hall.begin_asking() returns trigger language plpgsql as $$
begin
    execute format('create sequence hall.asked_%s', new.id);
    execute format('alter sequence hall.asked_%s owner to hall_owner', new.id);
    return null;
end $$;
create trigger begin_asking after insert on hall.staff for each row execute function hall.begin_asking();
do $$
declare
    one int;
begin
    for one in select id from hall.staff loop
        execute format('create sequence hall.asked_%s', one);
    end loop;
end $$;
