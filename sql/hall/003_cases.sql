-- Cases: what was declared, what was handed in, who holds them, and every step in an unbroken chain.
set local role hall_owner;

create table hall.applicant (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('person', 'enterprise')),
    name text not null,
    id_type text not null,
    id_number text not null,
    phone text,
    unique (id_number, id_type)
);
create index on hall.applicant (name text_pattern_ops);
create index on hall.applicant (right(phone, 4));

-- Full pinyin and initials, with the other common readings of its characters.
create table hall.name_key (
    key text not null,
    applicant_id bigint not null references hall.applicant,
    primary key (key, applicant_id)
);
create index on hall.name_key (key text_pattern_ops);

create table hall.case_serial (
    day date primary key,
    last int not null
);

create table hall.case_file (
    id bigint generated always as identity primary key,
    case_no text not null unique,
    external_id text,
    item_id int not null references hall.item,
    item_version_id int not null references hall.item_version,
    department_id smallint not null references hall.department,
    status text not null references hall.case_status,
    version int not null default 1,
    round smallint not null default 1,
    channel text not null,
    applicant_id bigint not null references hall.applicant,
    -- As declared for this case; the account may change later.
    applicant jsonb not null,
    agent jsonb,
    received_at timestamptz not null,
    round_received_at timestamptz not null,
    accepted_at timestamptz,
    deemed boolean not null default false,
    verification_owed boolean not null default false,
    arrived_at timestamptz,
    first_clerk_id int references hall.staff,
    query_code_hash bytea,
    -- Head of the chain of events.
    head_seq int not null default 0,
    head_hash bytea not null default ''
);
create index on hall.case_file (applicant_id, id);
create index on hall.case_file (right(case_no, 6));
create index on hall.case_file (department_id, id);
create unique index on hall.case_file (external_id) where external_id is not null;

create table hall.clock (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    kind text not null check (kind in ('tell', 'statutory', 'promised', 'supplement')),
    from_day date not null,
    n smallint not null,
    unit text not null,
    due_at timestamptz not null,
    provisional boolean not null,
    ended_at timestamptz,
    outcome text
);
create index on hall.clock (case_id);
create index on hall.clock (due_at) where ended_at is null and kind = 'tell';
create index on hall.clock (due_at) where provisional and ended_at is null;

-- A narrow table of what waits at the counter. state: 0 waiting, 1 claimed, 2 held, 3 waits for the person.
create table hall.queue (
    case_id bigint primary key references hall.case_file,
    department_id smallint not null,
    item_id int not null,
    state smallint not null default 0,
    due_at timestamptz not null,
    received_at timestamptz not null,
    resubmitted boolean not null default false,
    reserved_for int references hall.staff,
    reserved_until timestamptz,
    held_by int references hall.staff,
    hold_reason text
) with (fillfactor = 70);
create index queue_all on hall.queue (due_at, case_id) where state = 0;
create index queue_department on hall.queue (department_id, due_at, case_id) where state = 0;
create index queue_item on hall.queue (item_id, due_at, case_id) where state = 0;
create index queue_received on hall.queue (department_id, received_at, case_id) where state = 0;
create index queue_claimed on hall.queue (due_at, case_id) where state = 1;
create index queue_reserved on hall.queue (reserved_for, due_at, case_id) where reserved_for is not null;
create index queue_held on hall.queue (held_by, case_id) where state = 2;

-- Where the next claim starts: what was decided leaves dead index entries behind while any old snapshot is open (docs/decisions.md 38).
create table hall.queue_head (
    item_id int primary key,
    due_at timestamptz not null
);

create table hall.lease (
    case_id bigint primary key references hall.case_file,
    staff_id int not null references hall.staff,
    window_no smallint not null,
    taken_at timestamptz not null default now(),
    expires_at timestamptz not null
) with (fillfactor = 70);
create index on hall.lease (staff_id);
create index on hall.lease (expires_at);

create table hall.request (
    actor name not null,
    id text not null,
    call text not null,
    args_hash bytea not null,
    result jsonb,
    at timestamptz not null default now(),
    primary key (actor, id)
);

create table hall.event (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    seq int not null,
    at timestamptz not null,
    desk text not null,
    staff_id int references hall.staff,
    window_no smallint,
    action text not null,
    from_status text,
    to_status text not null,
    data jsonb not null default '{}',
    prev_hash bytea not null,
    hash bytea not null,
    xid xid8 not null default pg_current_xact_id(),
    unique (case_id, seq)
);
create index on hall.event (xid);

-- Only the owner's functions write events, and nobody rewrites them.
create function hall.event_is_forever() returns trigger language plpgsql as $$
begin
    raise exception 'events are only ever added';
end $$;
create trigger event_is_forever before update or delete or truncate on hall.event
    for each statement execute function hall.event_is_forever();

create table hall.undo (
    case_id bigint primary key references hall.case_file,
    event_id bigint not null references hall.event,
    staff_id int not null,
    until timestamptz not null,
    before jsonb not null
);
create index on hall.undo (staff_id);

-- One row a form and round; shown is the same with numbers masked.
create table hall.answer (
    case_id bigint not null references hall.case_file,
    round smallint not null,
    form_code text not null,
    data jsonb not null,
    shown jsonb not null,
    primary key (case_id, round, form_code)
);

create table hall.case_material (
    case_id bigint not null references hall.case_file,
    seq smallint not null,
    state text not null check (state in ('supplied', 'missing', 'window')),
    -- The round in which it was last handed in.
    round smallint not null,
    mark text check (mark in ('seen', 'copy', 'not_needed', 'mismatch')),
    mark_note text,
    mark_by int references hall.staff,
    mark_at timestamptz,
    mark_round smallint,
    primary key (case_id, seq)
);

-- Papers as content-addressed chunks of 512 KiB.
create table hall.blob (
    sha256 text primary key,
    size bigint,
    complete boolean not null default false,
    stored_at timestamptz not null default now()
);
create table hall.blob_chunk (
    sha256 text not null references hall.blob,
    no int not null,
    data bytea not null,
    primary key (sha256, no)
);
alter table hall.blob_chunk alter column data set storage external;

create table hall.attachment (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    seq smallint not null,
    round smallint not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null references hall.blob
);
create index on hall.attachment (case_id, seq);

create table hall.verification (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    round smallint not null,
    at timestamptz not null default now(),
    staff_id int not null references hall.staff,
    window_no smallint not null,
    presence text not null check (presence in ('in_person', 'agent', 'online')),
    source text not null check (source in ('chip', 'typed', 'none')),
    -- What was compared, field by field; the card's raw block and photo are never kept.
    fields jsonb not null,
    equal boolean not null,
    face_match boolean not null,
    power_of_attorney boolean not null default false,
    note text
);
create index on hall.verification (case_id, id);

create table hall.correction (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    event_id bigint not null references hall.event,
    form_code text not null,
    pointer text not null,
    old_value jsonb,
    new_value jsonb
);

create table hall.supplement_point (
    event_id bigint not null references hall.event,
    case_id bigint not null references hall.case_file,
    no smallint not null,
    target text not null,
    seq smallint,
    form_code text,
    pointer text,
    label text not null,
    text text not null,
    primary key (event_id, no)
);
create index on hall.supplement_point (case_id);

-- A supervisor's leave to name more than newly supplied papers in a second notice.
create table hall.second_notice_leave (
    case_id bigint not null references hall.case_file,
    round smallint not null,
    by int not null references hall.staff,
    reason text not null,
    at timestamptz not null default now(),
    primary key (case_id, round)
);

-- Art. 78/79: who may not apply again before a day.
create table hall.bar (
    id_number text not null,
    item_id int not null references hall.item,
    until date not null,
    document text not null,
    primary key (id_number, item_id)
);

create table hall.draft (
    case_id bigint not null references hall.case_file,
    staff_id int not null references hall.staff,
    seq bigint not null,
    data jsonb not null,
    saved_at timestamptz not null default now(),
    primary key (case_id, staff_id)
);

create table hall.note (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    staff_id int not null references hall.staff,
    at timestamptz not null default now(),
    text text not null
);
create index on hall.note (case_id);

-- Seeing a number whole is written down first and answered by a later transaction (docs/decisions.md 4).
create table hall.reveal (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    staff_id int not null,
    window_no smallint not null,
    what text not null,
    reason text not null,
    at timestamptz not null default now(),
    xid xid8 not null default pg_current_xact_id(),
    answered_at timestamptz
);

create table hall.seal (
    day date primary key,
    cases bigint not null,
    prev_hash bytea not null,
    hash bytea not null
);
