-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Supervision: figures that are kept while the hall works, urged cases, second looks at what was declined, and who took figures out of the hall
-- (docs/supervision.md).
set local role hall_owner;

-- Sums by day. What counts as what: hall.measures_of and the triggers beside it. Days are the hall's; what stands open has the day on which it is
-- due, or -infinity. 0 is nobody, no item, no department.
create table hall.tally (
    measure text not null,
    day date not null,
    department_id smallint not null,
    item_id int not null default 0,
    staff_id int not null default 0,
    hour smallint not null default 0,
    n bigint not null,
    primary key (measure, day, department_id, item_id, staff_id, hour)
);

-- What was not added to the sums yet: whoever decides only appends here, so that no two of them ever wait for one row. The keeper folds it; an
-- answer is the sums and this together, in one snapshot.
create table hall.tally_tail (
    measure text not null,
    day date not null,
    department_id smallint not null,
    item_id int not null,
    staff_id int not null,
    hour smallint not null,
    n bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- A clock knows whose it is: the open cases of a department, the soonest due first, are one index.
alter table hall.clock add column department_id smallint references hall.department;
update hall.clock k set department_id = c.department_id from hall.case_file c where c.id = k.case_id;
alter table hall.clock alter column department_id set not null;
create index clock_of_department on hall.clock (department_id, due_at, case_id) where ended_at is null and kind in ('tell', 'supplement', 'promised', 'deliver');

-- From a figure to its cases.
create index case_received on hall.case_file (department_id, received_at, id);
create index event_counted on hall.event (action, at, case_id)
    where action in ('accept', 'deem', 'supplement', 'decline', 'not_require', 'grant', 'refuse', 'terminate', 'pause', 'extend');
create index message_failed on hall.message (queued_at, id) where state in ('failed', 'expired', 'unknown');
create index queue_not_waiting on hall.queue (department_id, due_at, case_id) where state <> 0;

-- 督办: a supervisor asks for a case by name. It is answered when the case moves on: status and step are no longer what they were.
create table hall.urge (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    staff_id int not null references hall.staff,
    at timestamptz not null default now(),
    reason text not null,
    status text not null,
    step text not null,
    handler int references hall.staff
);
create index on hall.urge (case_id, id);

-- A second look at what was declined: which cases are looked at is drawn, never chosen (hall.drawn_of); here stands what was found.
create table hall.second_look (
    event_id bigint primary key references hall.event,
    case_id bigint not null references hall.case_file,
    staff_id int not null references hall.staff,
    at timestamptz not null default now(),
    outcome text not null check (outcome in ('right', 'wrong')),
    note text not null
);
create index on hall.second_look (case_id);

-- Figures that leave the hall: who takes which is written down and committed first, and answered by a later transaction.
create table hall.export (
    id bigint generated always as identity primary key,
    staff_id int not null references hall.staff,
    what text not null check (what in ('figures', 'cases', 'report')),
    format text not null check (format in ('csv', 'ods', 'pdf')),
    filter jsonb not null,
    at timestamptz not null default now(),
    xid xid8 not null default pg_current_xact_id(),
    answered_at timestamptz
);
