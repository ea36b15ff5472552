-- The hall itself: who owns it, where it stands, who works in it and who sits where.
-- Nobody logs in as an owner, and no login has a right on any table of schema hall (docs/decisions.md 1).

do $roles$
declare
    r text;
begin
    foreach r in array array['hall_owner', 'desk_lobby', 'desk_counter', 'desk_review', 'desk_applicant', 'desk_helpdesk',
        'desk_supervision', 'desk_office', 'desk_security', 'desk_audit', 'desk_keeper'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I nologin', r);
        end if;
    end loop;
    -- Making and locking logins is the one power that the owner of the tables does not have.
    if not exists (select from pg_roles where rolname = 'hall_staffing') then
        create role hall_staffing nologin createrole;
    end if;
end
$roles$;

grant pg_signal_backend to hall_owner;
create schema if not exists hall;
alter schema hall owner to hall_owner;
grant usage on schema hall to hall_staffing;
set local role hall_owner;

create table hall.setting (
    key text primary key,
    value jsonb not null
);

create table hall.department (
    id smallint primary key,
    code text not null unique,
    name text not null,
    -- As it stands in document numbers: 蓬市监.
    short_name text not null,
    phone text not null default '',
    address text not null default '',
    closes time not null default '17:30',
    -- Where a decision may be contested: 行政复议机关 and the court, words for the notices.
    review_body text not null default '',
    court text not null default ''
);

create table hall.counter_window (
    number smallint primary key,
    name text not null,
    printer text not null default '',
    -- Null: a general window that serves every department or item (一窗).
    departments smallint[],
    items int[],
    paused boolean not null default false
);

create table hall.staff (
    id int generated always as identity primary key,
    work_no text not null unique,
    login name not null unique,
    name text not null,
    department_id smallint references hall.department,
    desks text[] not null,
    may_take_over boolean not null default false,
    active boolean not null default true,
    must_change boolean not null default false,
    -- Encrypts the drafts that the window keeps on its own disk; useless without a log-in.
    draft_key bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')),
    -- The three administrators exclude one another and handle no cases (docs/decisions.md 3).
    constraint administrators_stand_alone check (
        not (desks && array['office', 'security', 'audit']) or cardinality(desks) = 1)
);

create table hall.assignment (
    staff_id int not null references hall.staff,
    window_no smallint not null references hall.counter_window,
    usual boolean not null default false,
    primary key (staff_id, window_no)
);

-- One row per person at work; both of the person's connections share it. The right to see and to act follows the seat.
create table hall.seat (
    staff_id int primary key references hall.staff,
    login name not null unique,
    window_no smallint not null unique references hall.counter_window,
    departments smallint[],
    items int[],
    device text not null default '',
    since timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    locked boolean not null default false
);

-- A try to sign in is written before it is answered, so that rolling back cannot hide it (docs/decisions.md 4, 10).
create table hall.sign_in_try (
    id bigint generated always as identity primary key,
    work_no text not null,
    device name not null default session_user,
    at timestamptz not null default now(),
    cleared boolean not null default false
);
create index on hall.sign_in_try (work_no, at) where not cleared;

create table hall.locked_login (
    login name primary key,
    until timestamptz not null
);

-- What people did that belongs to no case: signing in, taking a seat over, changing staff or the calendar.
create table hall.trace (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    login name not null default session_user,
    what text not null,
    data jsonb not null default '{}'
);

-- 工作日历: the State Council's arrangement by year, and every day counted out of it.
create table hall.calendar_year (
    year smallint primary key,
    loaded boolean not null,
    loaded_at timestamptz,
    source text not null default ''
);
create table hall.calendar_exception (
    day date primary key,
    kind text not null check (kind in ('off', 'work')),
    name text not null
);
create table hall.calendar_day (
    day date primary key,
    workday boolean not null,
    -- Working days from the calendar's first day up to and including this one: counting is a subtraction.
    ordinal int not null,
    name text,
    provisional boolean not null
);
create unique index on hall.calendar_day (ordinal) where workday;

-- 字 -> readings without tones, the commonest first; filled from ICU when a hall is made (docs/decisions.md 15).
create table hall.pinyin (
    ch text primary key,
    readings text[] not null
);
