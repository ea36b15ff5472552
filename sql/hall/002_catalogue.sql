-- What the hall offers: service items in versions, their papers and forms, and the words of reasons, notices and messages.
set local role hall_owner;

create table hall.item (
    id int generated always as identity primary key,
    code text not null unique,
    department_id smallint not null references hall.department,
    name text not null
);

-- A case keeps the version it was filed under.
create table hall.item_version (
    id int generated always as identity primary key,
    item_id int not null references hall.item,
    version smallint not null,
    name text not null,
    valid_from date not null,
    valid_to date,
    -- 行政许可: the Administrative Licensing Law binds; for other items the hall promises the same.
    licence boolean not null,
    immediate boolean not null,
    needs_visit boolean not null,
    online_whole boolean not null,
    sensitive boolean not null,
    statutory_n smallint not null,
    statutory_unit text not null check (statutory_unit in ('workday', 'day', 'month', 'hour')),
    promised_n smallint not null,
    promised_unit text not null check (promised_unit in ('workday', 'day', 'month', 'hour')),
    fee text not null default '',
    legal_basis text not null default '',
    guide jsonb not null default '{}',
    unique (item_id, version)
);

create table hall.material (
    id int generated always as identity primary key,
    item_version_id int not null references hall.item_version,
    seq smallint not null,
    code text not null,
    name text not null,
    required text not null check (required in ('yes', 'no', 'conditional')),
    originals smallint not null,
    copies smallint not null,
    form text not null check (form in ('paper', 'electronic', 'either')),
    -- 验: the original must be seen before acceptance.
    verify_original boolean not null,
    -- 免提交: the hall has it from a shared source.
    exempt boolean not null,
    source text not null default '',
    data jsonb not null default '{}',
    unique (item_version_id, seq)
);

create table hall.form (
    id int generated always as identity primary key,
    item_version_id int not null references hall.item_version,
    seq smallint not null,
    code text not null,
    title text not null,
    definition jsonb not null,
    unique (item_version_id, seq),
    unique (item_version_id, code)
);

create table hall.reason (
    id int generated always as identity primary key,
    kind text not null check (kind in ('supplement', 'decline')),
    -- Null: for every item.
    item_code text,
    target text check (target in ('material', 'field')),
    -- A material's code or name pattern, a field's pointer; null: any.
    target_key text,
    ground smallint,
    label text not null,
    text text not null,
    article text not null default '',
    pinyin text not null default '',
    initials text not null default ''
);
create index on hall.reason (kind, item_code);

-- Documents keep the template version that was in force when they were decided.
create table hall.document_template (
    kind text not null,
    version smallint not null,
    body jsonb not null,
    primary key (kind, version)
);
create table hall.message_template (
    event text not null,
    version smallint not null,
    text text not null,
    primary key (event, version)
);

-- The life of a case is data: what may be done from where, by whom, and what it entails.
create table hall.case_status (
    status text primary key,
    name text not null,
    -- Nothing more happens to the case.
    final boolean not null
);
create table hall.transition (
    from_status text not null references hall.case_status,
    action text not null,
    to_status text not null references hall.case_status,
    desk text not null,
    -- What happens to the clocks: answer the telling clock (Art. 32), start it anew, or start the decision clocks (Art. 42).
    clock text check (clock in ('answer', 'restart', 'decide', 'decide_from_receipt')),
    -- Where the case goes in the queue.
    queue text not null check (queue in ('stay', 'leave', 'park', 'enter')),
    document text,
    message text,
    undoable boolean not null default false,
    primary key (from_status, action)
);

insert into hall.case_status values
    ('submitted', '待受理', false), ('invited', '待到厅核验', false), ('supplementing', '待补正', false),
    ('accepted', '已受理', false), ('declined', '不予受理', true), ('not_required', '不受理', true),
    ('withdrawn', '已撤回', true), ('granted', '准予', false), ('refused', '不予许可', true), ('concluded', '办结', true);

-- 行政许可法 Art. 32: the five dispositions, pre-review (decision 21) and deemed acceptance.
insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable) values
    ('submitted', 'pre_review', 'invited', 'counter', 'answer', 'park', 'visit_notice', 'visit_invited', true),
    ('submitted', 'accept', 'accepted', 'counter', 'decide', 'leave', 'acceptance', 'accepted', true),
    ('invited', 'accept', 'accepted', 'counter', 'decide', 'leave', 'acceptance', 'accepted', true),
    ('submitted', 'correct', 'submitted', 'counter', null, 'stay', 'correction', null, false),
    ('invited', 'correct', 'invited', 'counter', null, 'stay', 'correction', null, false),
    ('submitted', 'supplement', 'supplementing', 'counter', 'answer', 'leave', 'supplement', 'supplement', true),
    ('invited', 'supplement', 'supplementing', 'counter', 'answer', 'leave', 'supplement', 'supplement', true),
    ('submitted', 'not_require', 'not_required', 'counter', 'answer', 'leave', 'not_required', 'not_required', true),
    ('invited', 'not_require', 'not_required', 'counter', 'answer', 'leave', 'not_required', 'not_required', true),
    ('submitted', 'decline', 'declined', 'counter', 'answer', 'leave', 'decline', 'declined', true),
    ('invited', 'decline', 'declined', 'counter', 'answer', 'leave', 'decline', 'declined', true),
    ('submitted', 'deem', 'accepted', 'keeper', 'decide_from_receipt', 'park', 'deemed_acceptance', 'deemed_accepted', false),
    ('accepted', 'verify_owed', 'accepted', 'counter', null, 'leave', null, null, false),
    ('supplementing', 'resubmit', 'submitted', 'applicant', 'restart', 'enter', 'receipt', 'received', false),
    ('declined', 'resubmit', 'submitted', 'applicant', 'restart', 'enter', 'receipt', 'received', false),
    ('submitted', 'withdraw', 'withdrawn', 'applicant', 'answer', 'leave', null, null, false),
    ('supplementing', 'withdraw', 'withdrawn', 'applicant', null, 'stay', null, null, false),
    ('accepted', 'grant', 'granted', 'review', null, 'stay', null, null, false),
    ('accepted', 'refuse', 'refused', 'review', null, 'stay', null, null, false),
    ('granted', 'conclude', 'concluded', 'review', null, 'stay', null, null, false);
