-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a kiosk keeps when it loses the hall: a right to hand in one draft, and nothing else.
set local role hall_owner;

create table hall.draft_ticket (
    ticket_hash bytea primary key,
    account_id bigint not null references hall.account,
    device name not null,
    draft_id uuid not null,
    expires_at timestamptz not null
);
create index on hall.draft_ticket (expires_at);
