-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Review: the way of a case between acceptance and decision. Steps, points to examine, who may not act twice, opinions of other departments,
-- visits on site, extensions, and people who stand in for others (docs/review.md).
set local role hall_owner;

-- An officer sits at no window; a person may sit at more than one desk.
alter table hall.seat add column desk text not null default 'counter' check (desk in ('counter', 'review')),
    alter column window_no drop not null,
    drop constraint seat_pkey, drop constraint seat_login_key,
    add primary key (staff_id, desk), add unique (login, desk),
    add constraint seat_has_a_window check ((desk = 'counter') = (window_no is not null));
alter table hall.lease alter column window_no drop not null;
alter table hall.reveal alter column window_no drop not null;
alter table hall.print_job alter column window_no drop not null;

-- Which steps an officer may take. approve: a leader, who approves extensions and gives work back to the team.
alter table hall.staff add column steps text[] not null default '{}' check (steps <@ array['examine', 'review', 'decide', 'approve']);
update hall.staff set steps = array['examine', 'review', 'decide', 'approve'] where 'review' = any (desks);

-- 代理: somebody acts with the rights of somebody who is away, on dated days. The act names both.
create table hall.delegation (
    id bigint generated always as identity primary key,
    from_staff int not null references hall.staff,
    to_staff int not null references hall.staff,
    first_day date not null,
    last_day date not null,
    reason text not null,
    by int not null references hall.staff,
    at timestamptz not null default now(),
    ended_at timestamptz,
    check (from_staff <> to_staff),
    check (last_day >= first_day)
);
create index on hall.delegation (to_staff, last_day) where ended_at is null;
create index on hall.delegation (from_staff, last_day) where ended_at is null;

-- The way of a version's cases; the last step decides. What is decided at once has that step alone.
create table hall.review_step (
    item_version_id int not null references hall.item_version,
    place smallint not null,
    step text not null check (step in ('examine', 'review', 'decide')),
    name text not null,
    primary key (item_version_id, place),
    unique (item_version_id, step)
);
insert into hall.review_step (item_version_id, place, step, name)
select v.id, w.place, w.step, w.name from hall.item_version v
cross join (values (1::smallint, 'examine', '审查', false), (2::smallint, 'review', '审核', false), (3::smallint, 'decide', '决定', false), (1::smallint, 'decide', '决定', true)) w(place, step, name, immediate)
where v.immediate = w.immediate;

-- Who took the one step of a case may not take the other (第二人: who examined does not decide).
create table hall.review_apart (
    step text not null,
    other text not null,
    primary key (step, other)
);
insert into hall.review_apart values ('review', 'examine'), ('decide', 'examine'), ('decide', 'review');

-- What the item wants examined, and which of its papers show it.
create table hall.review_point (
    item_version_id int not null references hall.item_version,
    no smallint not null,
    title text not null,
    demand text not null default '',
    materials smallint[] not null default '{}',
    primary key (item_version_id, no)
);
insert into hall.review_point (item_version_id, no, title, demand)
select v.id, o, c, v.legal_basis
from hall.item_version v, jsonb_array_elements_text(case jsonb_typeof(v.guide -> 'conditions') when 'array' then v.guide -> 'conditions' else '[]' end) with ordinality t(c, o);

-- A narrow table of what is under review: at which step, until when, whether its clock stands still or it went back to a window.
create table hall.review_queue (
    case_id bigint primary key references hall.case_file,
    department_id smallint not null,
    item_id int not null,
    place smallint not null,
    step text not null,
    due_at timestamptz not null,
    entered_at timestamptz not null default now(),
    claimed boolean not null default false,
    paused boolean not null default false,
    away boolean not null default false,
    reserved_for int references hall.staff,
    remark text
) with (fillfactor = 70);
create index review_waiting on hall.review_queue (department_id, step, item_id, due_at, case_id) where not paused and not away;
create index review_due on hall.review_queue (department_id, step, due_at, case_id) where not paused and not away;
create index review_paused on hall.review_queue (department_id, item_id, due_at, case_id) where paused and not away;
create index on hall.review_queue (reserved_for) where reserved_for is not null;

-- What an officer found and thought in one step, as the act's event says it. Undone ones stay and count no more.
create table hall.opinion (
    event_id bigint primary key references hall.event,
    case_id bigint not null references hall.case_file,
    place smallint not null,
    step text not null,
    name text not null,
    staff_id int not null references hall.staff,
    for_staff int references hall.staff,
    at timestamptz not null,
    outcome text not null check (outcome in ('forward', 'propose', 'grant', 'refuse', 'return', 'terminate')),
    findings jsonb not null default '{}',
    text text not null,
    refusal jsonb,
    undone boolean not null default false
);
create index on hall.opinion (case_id, event_id);
create index on hall.opinion (staff_id, event_id);

-- 征求意见: other departments are asked side by side, each until a day. Who does not answer by then holds nothing up.
create table hall.opinion_request (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    department_id smallint not null references hall.department,
    asked_by int not null references hall.staff,
    asked_at timestamptz not null default now(),
    question text not null,
    due_at timestamptz not null,
    answered_by int references hall.staff,
    answered_at timestamptz,
    agrees boolean,
    text text,
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (text is null))
);
create unique index opinion_asked_once_at_a_time on hall.opinion_request (case_id, department_id) where answered_at is null;
create index on hall.opinion_request (department_id, due_at) where answered_at is null;
create index on hall.opinion_request (case_id);

-- 行政许可法 Art. 34: what has to be looked at on the spot is looked at by two officers or more.
create table hall.site_visit (
    event_id bigint primary key references hall.event,
    case_id bigint not null references hall.case_file,
    day date not null,
    place text not null,
    officers int[] not null check (cardinality(officers) >= 2 and officers[1] <> officers[2]),
    findings text not null
);
create index on hall.site_visit (case_id);

-- Art. 42: an extension is asked by one and approved by another, who leads.
create table hall.extension_request (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    asked_by int not null references hall.staff,
    asked_at timestamptz not null default now(),
    workdays smallint not null check (workdays between 1 and 10),
    reason text not null,
    state text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
    answered_by int references hall.staff,
    answered_at timestamptz,
    answer text,
    event_id bigint references hall.event,
    check (answered_by <> asked_by),
    check ((state = 'asked') = (answered_by is null))
);
create unique index extension_asked_once_at_a_time on hall.extension_request (case_id) where state = 'asked';
create unique index extension_approved_once on hall.extension_request (case_id) where state = 'approved';

-- Who usually carries a special procedure out, for the officer to choose from; null: for every department.
create table hall.pause_body (
    cause text not null references hall.clock_cause,
    department_id smallint references hall.department,
    name text not null
);

-- Where a case goes under review, and back to the window: it waits there as what was returned.
alter table hall.queue add column returned boolean not null default false;
alter table hall.transition drop constraint transition_queue_check, add constraint transition_queue_check check (queue in ('stay', 'leave', 'park', 'enter', 'return'));
alter table hall.transition add column review text not null default 'stay' check (review in ('stay', 'enter', 'next', 'leave', 'away'));
update hall.transition set review = 'enter' where (from_status, action) in (('submitted', 'accept'), ('invited', 'accept'), ('submitted', 'deem'), ('accepted', 'verify_owed'));

insert into hall.case_status values ('terminated', '终止办理', true);
update hall.transition set queue = 'leave', review = 'leave', document = 'grant', message = 'decided', undoable = true where (from_status, action) = ('accepted', 'grant');
update hall.transition set queue = 'leave', review = 'leave', document = 'refusal', message = 'decided', undoable = true where (from_status, action) = ('accepted', 'refuse');
insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable, review) values
    ('accepted', 'forward', 'accepted', 'review', null, 'stay', null, null, true, 'next'),
    ('accepted', 'propose', 'accepted', 'review', null, 'stay', null, null, true, 'next'),
    ('accepted', 'return', 'accepted', 'review', null, 'return', null, null, true, 'away'),
    ('accepted', 'pause', 'accepted', 'review', null, 'stay', 'pause', 'extended', true, 'stay'),
    ('accepted', 'resume', 'accepted', 'review', null, 'stay', null, null, false, 'stay'),
    ('accepted', 'extend', 'accepted', 'review', null, 'stay', 'extension', 'extended', true, 'stay'),
    ('accepted', 'terminate', 'terminated', 'review', 'close', 'leave', 'termination', 'decided', true, 'leave'),
    ('supplementing', 'terminate', 'terminated', 'review', 'close', 'leave', 'termination', 'decided', true, 'leave');

-- What a hall in use has accepted already.
insert into hall.review_queue (case_id, department_id, item_id, place, step, due_at, paused)
select c.id, c.department_id, c.item_id, s.place, s.step, k.due_at, exists (select from hall.clock_interval i where i.case_id = c.id and i.effect = 'pause' and i.resumed_at is null)
from hall.case_file c join hall.review_step s on s.item_version_id = c.item_version_id and s.place = 1
join hall.clock k on k.case_id = c.id and k.kind = 'promised' and k.ended_at is null
where c.status = 'accepted';

-- The queue follows the clock, whoever moves it: an officer, the keeper, or a calendar that changed.
create function hall.review_follows_clock() returns trigger language plpgsql as $$
begin
    update hall.review_queue set due_at = new.due_at where case_id = new.case_id and due_at <> new.due_at;
    return null;
end $$;
create trigger review_follows_clock after update of due_at on hall.clock
    for each row when (new.kind = 'promised' and new.due_at <> old.due_at) execute function hall.review_follows_clock();
create function hall.review_follows_pause() returns trigger language plpgsql as $$
declare
    of_case bigint := coalesce(new.case_id, old.case_id);
begin
    update hall.review_queue q set paused = p.paused
    from (select exists (select from hall.clock_interval where case_id = of_case and effect = 'pause' and resumed_at is null) as paused) p
    where q.case_id = of_case and q.paused <> p.paused;
    return null;
end $$;
create trigger review_follows_pause after insert or update or delete on hall.clock_interval for each row execute function hall.review_follows_pause();

-- Words that a hall in use has not got.
insert into hall.message_template (event, version, text)
select 'decided', 1, coalesce(substring(text from '^【[^】]*】'), '') || '{surname}{title}，您申请的{item}（尾号{tail}）已作出决定，请凭回执到出件窗口领取或登录查看。'
from hall.message_template where (event, version) = ('accepted', 1) on conflict do nothing;
