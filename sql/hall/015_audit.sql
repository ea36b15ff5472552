-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who saw a case, and what the auditor asked. Both are written down before anything is answered (docs/audit.md).
set local role hall_owner;

create table hall.sight (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    staff_id int not null references hall.staff,
    desk text not null,
    window_no smallint,
    -- open: taken to work on; look: for reading only.
    how text not null check (how in ('open', 'look')),
    at timestamptz not null default now(),
    xid xid8 not null default pg_current_xact_id()
);
create index on hall.sight (case_id, staff_id, at);

create table hall.audit_question (
    id bigint generated always as identity primary key,
    staff_id int not null references hall.staff,
    filter jsonb not null,
    at timestamptz not null default now(),
    xid xid8 not null default pg_current_xact_id()
);

-- What is searched by day lies in the order in which it was written: a few pages of index are enough for any number of rows.
create index on hall.sight using brin (at) with (pages_per_range = 16, autosummarize = on);
create index on hall.event using brin (at) with (pages_per_range = 32, autosummarize = on);
create index on hall.trace using brin (at) with (pages_per_range = 16, autosummarize = on);
create index on hall.reveal (at);
create index on hall.print_job (at);
create index on hall.audit_question (at);
create index on hall.reveal (case_id);
create index on hall.trace ((data ->> 'case_no')) where data ? 'case_no';
-- From which PC somebody worked: where he signed in last.
create index on hall.trace (login, at) where what like '%.sign_in';

create trigger event_is_forever before update or delete or truncate on hall.sight for each statement execute function hall.event_is_forever();
create trigger event_is_forever before update or delete or truncate on hall.audit_question for each statement execute function hall.event_is_forever();
create trigger event_is_forever before update or delete or truncate on hall.trace for each statement execute function hall.event_is_forever();
create trigger event_is_forever before delete or truncate on hall.reveal for each statement execute function hall.event_is_forever();
