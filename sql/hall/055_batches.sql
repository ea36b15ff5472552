-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an officer ticked to be sent on together, what he wrote for it, and under which request each of it goes: if his program ends, the next one says
-- what of it was done.
set local role hall_owner;

create table hall.batch (
    staff_id int primary key references hall.staff,
    seq bigint not null,
    data jsonb not null,
    saved_at timestamptz not null default now()
);
