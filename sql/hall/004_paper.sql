-- What leaves the hall: numbered documents, print jobs, messages; and the keepers that make and send them.
set local role hall_owner;

create table hall.document_serial (
    department_id smallint not null references hall.department,
    kind text not null,
    year smallint not null,
    last int not null,
    primary key (department_id, kind, year)
);

create table hall.document (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    event_id bigint not null references hall.event,
    kind text not null,
    template_version smallint not null,
    department_id smallint not null,
    year smallint,
    serial int,
    number text,
    facts jsonb not null,
    state text not null default 'making' check (state in ('making', 'ready', 'void', 'failed')),
    created_at timestamptz not null default now(),
    worker text,
    leased_until timestamptz,
    pages smallint,
    sha256 text,
    pdf bytea,
    why text,
    foreign key (kind, template_version) references hall.document_template (kind, version),
    -- Voided numbers are kept: a number is never given twice.
    unique (department_id, kind, year, serial)
);
alter table hall.document alter column pdf set storage external;
create index on hall.document (case_id);
create index on hall.document (id) where state = 'making';

create table hall.print_job (
    id bigint generated always as identity primary key,
    document_id bigint not null references hall.document,
    staff_id int not null references hall.staff,
    window_no smallint not null,
    printer text not null,
    copies smallint not null,
    copy_no smallint not null,
    reason text,
    at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'printing', 'done', 'held', 'failed', 'vanished')),
    detail text not null default '',
    changed_at timestamptz not null default now()
);
create index on hall.print_job (document_id);

create table hall.message (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    event_id bigint not null references hall.event,
    event text not null,
    channel text not null default 'sms',
    recipient text not null check (recipient in ('applicant', 'agent')),
    text text not null,
    state text not null check (state in ('queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown', 'suppressed', 'expired')),
    detail text not null default '',
    queued_at timestamptz not null default now(),
    release_at timestamptz not null,
    worker text,
    leased_until timestamptz,
    tries smallint not null default 0,
    token text not null default replace(gen_random_uuid()::text, '-', ''),
    gateway_id text,
    accepted_at timestamptz,
    final_at timestamptz,
    unique (event_id, recipient, channel)
);
create index on hall.message (case_id);
create index on hall.message (release_at, id) where state = 'queued';
create index on hall.message (leased_until) where state = 'sending';
create index on hall.message (final_at) where state in ('delivered', 'failed');

create table hall.keeper (
    worker text primary key,
    beat_at timestamptz not null,
    gateway_state text not null default 'ok'
);

-- What the law's calendar changed afterwards: every date that moved, listed.
create table hall.recalculation (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    year smallint not null,
    clock_id bigint not null references hall.clock,
    case_id bigint not null,
    old_due timestamptz not null,
    new_due timestamptz not null,
    by name not null
);
