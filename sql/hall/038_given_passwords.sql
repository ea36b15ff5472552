-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whose password the security administrator has just replaced. A session of the old one may keep the login's own row from being changed, and one may
-- come in with the old one while the new one is being written: neither keeps this row from being written. It says which sessions choose no password
-- (those from before at; infinity: the new one could not be written yet), and it goes when none of them is left.
set local role hall_owner;

create table hall.given_password (
    login name primary key,
    verifier text not null,
    at timestamptz not null default 'infinity'
);
