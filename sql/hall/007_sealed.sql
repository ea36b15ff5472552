-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A seal a day over all events, number series of their own for licences, and what must be looked at once more.
set local role hall_owner;

-- Made from reached up to last_event in steps; it is whole when both are equal. Nobody has written one before.
drop table hall.seal;
create table hall.seal (
    day date primary key,
    last_event bigint not null,
    reached bigint not null,
    events bigint not null default 0,
    prev_hash bytea not null,
    hash bytea not null,
    at timestamptz not null default now(),
    check (reached <= last_event)
);
create trigger event_is_forever before delete or truncate on hall.seal
    for each statement execute function hall.event_is_forever();

-- 许 and 政 are two series. Each goes on behind the highest number that it has given.
alter table hall.document_serial add column licence boolean not null default true;
alter table hall.document_serial drop constraint document_serial_pkey, add primary key (department_id, kind, licence, year);
delete from hall.document_serial;
insert into hall.document_serial (department_id, kind, licence, year, last)
select department_id, kind, coalesce((facts ->> 'licence')::boolean, true), year, max(serial) from hall.document where serial is not null group by 1, 2, 3, 4;
alter table hall.document drop constraint document_department_id_kind_year_serial_key, add unique (number);

-- A gateway that says failed after it said delivered is believed the first time; that it did so is remembered.
alter table hall.message add column contradicted_at timestamptz;

-- A year that was loaded while others counted by the old calendar: looked at again once nobody can who began before.
create table hall.recheck (
    year smallint primary key,
    first date,
    last date,
    -- Null until the keeper first saw it.
    after_xid xid8
);
