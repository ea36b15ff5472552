-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The applicant's side: accounts and sessions, drafts, what people say of their cases, papers sent by telephone, and the kiosks.

-- bcrypt and strong randomness come with PostgreSQL's own pgcrypto, in a schema of its own that no login may use.
create schema if not exists crypt;
do $crypt$
begin
    if not exists (select from pg_extension where extname = 'pgcrypto') then
        create extension pgcrypto schema crypt;
    elsif (select extnamespace <> 'crypt'::regnamespace from pg_extension where extname = 'pgcrypto') then
        alter extension pgcrypto set schema crypt;
    end if;
    if not exists (select from pg_roles where rolname = 'desk_kiosk') then
        create role desk_kiosk nologin;
    end if;
    -- A statement that failed may hold a citizen's password: it stands in no log.
    execute format('alter database %I set log_min_error_statement = panic', current_database());
end
$crypt$;
revoke all on schema crypt from public;
revoke execute on all functions in schema crypt from public;
grant usage on schema crypt to hall_owner;
grant execute on function crypt.crypt(text, text), crypt.gen_salt(text, int), crypt.gen_random_bytes(int) to hall_owner;
set local role hall_owner;

-- Short, for a tile.
alter table hall.department add column label text;

create table hall.agreement (
    version smallint primary key,
    title text not null,
    text text not null,
    privacy_title text not null,
    privacy_text text not null
);

-- A hall begins with these words; a later version asks everybody who registers from then on.
insert into hall.agreement values (1, '网上办事大厅用户协议',
    '一、您用真实的身份信息注册账号，并对通过账号办理的事情负责。单位账号由法定代表人或者持有授权的经办人使用。
二、请妥善保管密码和短信验证码，不要告诉他人。离开自助机前请点“退出”，取回身份证和回执。
三、您提交的材料应当真实、合法、有效。提供虚假材料的，依法承担责任。
四、办理进度通过短信告诉您；您可以在账号里改变通知方式。短信没有收到的，以登录后看到的为准。
五、没有办完的事情，不因注销账号而停止办理；有未办结的事情时不能注销账号。',
    '个人信息处理说明',
    '一、大厅为了办理您申请的事项处理您的姓名、证件号码、联系方式和申请材料，依据是《中华人民共和国个人信息保护法》第十三条第一款第三项和第三十四条。
二、只收集办理所需要的信息。身份证读取的照片不保存；没有提交的草稿保存七日。
三、您的信息只给经办部门使用，法律、行政法规另有规定的除外。
四、您可以登录后查阅、更正自己的信息，也可以注销账号；已经办理的案卷按档案规定保存。
五、有疑问可以到导办台询问，或者拨打大厅的咨询电话。');

-- What people say for what the catalogue calls otherwise.
create table hall.synonym (
    word text primary key,
    means text[] not null default '{}',
    items text[] not null default '{}'
);

-- Blank forms and specimens of papers, to look at.
create table hall.material_sample (
    id bigint generated always as identity primary key,
    item_code text not null,
    seq smallint not null,
    blank boolean not null,
    name text not null,
    media_type text not null,
    sha256 text not null references hall.blob,
    unique (item_code, seq, name)
);

-- A device that speaks for applicants: a kiosk, or the website.
create table hall.device (
    login name primary key,
    kind text not null check (kind in ('kiosk', 'website')),
    name text not null,
    place text not null default '',
    active boolean not null default true,
    seen_at timestamptz,
    health jsonb not null default '{}'
);

create table hall.account (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('person', 'enterprise')),
    name text not null,
    id_type text not null,
    id_number text not null,
    phone text not null,
    email text,
    address text,
    nation text,
    notify_sms boolean not null default true,
    notify_email boolean not null default false,
    legal_representative jsonb,
    agent jsonb,
    -- A card's chip was read for it.
    real_name boolean not null default false,
    password_hash text not null,
    agreement smallint not null references hall.agreement,
    since timestamptz not null default now(),
    closed_at timestamptz,
    closed_why text
);
create unique index account_number on hall.account (id_number, id_type) where closed_at is null;
create unique index account_phone on hall.account (phone) where closed_at is null and kind = 'person';

-- A token is known by its hash alone, and good on the device that it was issued to.
create table hall.account_session (
    token_hash bytea primary key,
    account_id bigint not null references hall.account,
    device name not null,
    at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index on hall.account_session (account_id);

create table hall.sms_code (
    id bigint generated always as identity primary key,
    phone text not null,
    purpose text not null check (purpose in ('register', 'log_in', 'reset_password', 'new_phone')),
    code_hash bytea not null,
    device name not null default session_user,
    at timestamptz not null default now(),
    used_at timestamptz
);
create index on hall.sms_code (phone, at);
create index on hall.sms_code (device, at);

-- A try of a password or a code: it is judged and written down by one transaction and told by a later one, so that rolling back hides neither
-- the try from the hall nor tells its outcome (docs/decisions.md 5).
create table hall.attempt (
    id uuid primary key,
    device name not null default session_user,
    purpose text not null,
    -- What is counted together: an account, a telephone, a case.
    subject text not null,
    at timestamptz not null default now(),
    xid xid8 not null default pg_current_xact_id(),
    -- Null: too many before it, not even judged.
    good boolean,
    wait_until timestamptz,
    account_id bigint,
    data jsonb not null default '{}',
    cleared boolean not null default false
);
create index on hall.attempt (subject, at) where good is false and not cleared;
create index on hall.attempt (device, at);
-- Tries of one subject are counted one after the other.
create table hall.attempt_turn (
    subject text primary key,
    at timestamptz not null default now()
);

-- Whose a case is: filed with the account, or adopted by its query code.
create table hall.account_case (
    account_id bigint not null references hall.account,
    case_id bigint not null references hall.case_file,
    adopted boolean not null default false,
    primary key (account_id, case_id)
);
create index on hall.account_case (case_id);

create table hall.application_draft (
    id uuid primary key,
    account_id bigint not null references hall.account,
    item_code text not null,
    -- Of a case that is handed in again.
    case_id bigint references hall.case_file,
    place text not null default '',
    seq bigint not null,
    data jsonb not null,
    saved_at timestamptz not null default now()
);
create index on hall.application_draft (account_id, saved_at);
create index on hall.application_draft (saved_at);

create table hall.phone_upload (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    secret_hash bytea unique,
    account_id bigint not null references hall.account,
    device name not null default session_user,
    draft_id uuid not null references hall.application_draft on delete cascade,
    seq smallint not null,
    expires_at timestamptz not null,
    closed boolean not null default false,
    received bigint not null default 0,
    files jsonb not null default '[]'
);
create index on hall.phone_upload (draft_id);

-- 好差评, once a case and once a visit to the window.
create table hall.rating (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    verification_id bigint references hall.verification,
    account_id bigint not null references hall.account,
    level text not null check (level in ('very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'very_dissatisfied')),
    reasons text[] not null default '{}',
    words text not null default '',
    at timestamptz not null default now()
);
create unique index rating_once on hall.rating (case_id, coalesce(verification_id, 0));

-- What waits for an answer until a day: 咨询, 投诉, and what a bad rating became.
create table hall.inquiry (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('consultation', 'complaint', 'rating')),
    account_id bigint not null references hall.account,
    department_id smallint not null references hall.department,
    item_id int not null references hall.item,
    case_id bigint references hall.case_file,
    rating_id bigint references hall.rating,
    text text not null,
    at timestamptz not null default now(),
    due_at timestamptz not null,
    answer text,
    answered_by int references hall.staff,
    answered_at timestamptz
);
create index on hall.inquiry (account_id, id);
create index on hall.inquiry (case_id);
create index inquiry_open on hall.inquiry (due_at, id) where answered_at is null;

create table hall.help_call (
    id bigint generated always as identity primary key,
    device name not null references hall.device,
    page text not null default '',
    at timestamptz not null default now(),
    taken_by int references hall.staff,
    taken_at timestamptz
);
create index help_call_open on hall.help_call (id) where taken_at is null;

-- Messages that belong to no case carry their own number: codes, and answers to questions.
alter table hall.message alter column case_id drop not null, alter column event_id drop not null, add column mobile text,
    add constraint message_goes_somewhere check (case_id is not null or mobile is not null);
create index on hall.message (queued_at) where case_id is null;
create index on hall.attachment (sha256);
create index on hall.blob (stored_at);

-- Whoever applied may withdraw until it is decided.
insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable) values
    ('invited', 'withdraw', 'withdrawn', 'applicant', 'answer', 'leave', null, null, false),
    ('accepted', 'withdraw', 'withdrawn', 'applicant', 'close', 'leave', null, null, false);
