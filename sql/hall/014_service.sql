-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Papers reach people: how each was served and when that counts, who fetched what at a window, and what proves a paper (docs/documents.md).
set local role hall_owner;

-- A detached signature (CMS, DER) over the archived bytes, the name in the certificate that made it, and when both were stored.
alter table hall.document add column signature bytea, add column signer text, add column archived_at timestamptz;
alter table hall.document alter column signature set storage external;
update hall.document set archived_at = created_at where state = 'ready';

-- Who fetched what at a window (领取登记). The number is kept whole and leaves the hall masked, or by a reveal of two calls.
create table hall.collection (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    event_id bigint not null references hall.event,
    at timestamptz not null default now(),
    staff_id int not null references hall.staff,
    window_no smallint not null,
    collector text not null check (collector in ('applicant', 'legal_representative', 'agent', 'other')),
    name text not null,
    id_number text not null,
    source text not null check (source in ('chip', 'typed')),
    relation text not null default '',
    -- The paper by which somebody else fetches it.
    authority text not null default '',
    certificate text,
    certificate_no text,
    slip_id bigint references hall.document,
    check (collector not in ('agent', 'other') or authority <> '')
);
create index on hall.collection (case_id);

-- 送达 of one document. under_way: it is in the post, or a public notice has not run out yet.
create table hall.service (
    id bigint generated always as identity primary key,
    case_id bigint not null references hall.case_file,
    document_id bigint not null references hall.document,
    event_id bigint not null references hall.event,
    manner text not null check (manner in ('window', 'direct', 'left', 'post', 'entrusted', 'electronic', 'notice')),
    state text not null check (state in ('under_way', 'served', 'failed')),
    begun_at timestamptz not null default now(),
    -- When it is served by itself: only a public notice.
    runs_out_at timestamptz,
    -- The moment that counts by law, not the one at which it was written down.
    served_at timestamptz,
    facts jsonb not null,
    why text,
    staff_id int references hall.staff,
    window_no smallint,
    collection_id bigint references hall.collection,
    -- 送达回证, the slip or the public notice itself.
    proof_id bigint references hall.document,
    check ((state = 'served') = (served_at is not null)),
    check ((manner = 'notice' and state <> 'failed') = (runs_out_at is not null)),
    check ((manner = 'window') = (collection_id is not null))
);
create unique index served_once on hall.service (document_id) where state <> 'failed';
create index on hall.service (case_id);
create index service_running_out on hall.service (runs_out_at) where state = 'under_way' and runs_out_at is not null;

-- Being served ends the time for delivery (Art. 44) and the case; a withdrawal is confirmed in writing; who may ask for a hearing, or whose own
-- interest is at stake, is told (Art. 36, 46, 47).
insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable, review) values
    ('granted', 'collect', 'concluded', 'counter', 'close', 'stay', 'collection', null, false, 'stay'),
    ('granted', 'serve', 'concluded', 'counter', 'close', 'stay', 'service_return', null, false, 'stay'),
    ('granted', 'notice_ran_out', 'concluded', 'keeper', 'close', 'stay', 'service_return', null, false, 'stay'),
    ('accepted', 'offer_hearing', 'accepted', 'review', null, 'stay', 'hearing_notice', null, true, 'stay'),
    ('accepted', 'inform_party', 'accepted', 'review', null, 'stay', 'third_party_notice', null, true, 'stay');
update hall.transition set document = 'withdrawal' where action = 'withdraw';
