-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The grounds on which an application is declined, and what each of them asks for. Its article and words are in hall.reason.
set local role hall_owner;

create table hall.ground (
    ground smallint primary key,
    -- The step of hall.transition: 不受理 or 不予受理.
    action text not null check (action in ('not_require', 'decline')),
    -- Characters that the facts need at least, and what they have to tell beside the usual.
    least smallint not null check (least > 0),
    asks text not null default '',
    -- The competent body is named.
    needs_body boolean not null,
    -- Art. 78 and 79 know licences only.
    licence_only boolean not null,
    barred_only boolean not null,
    -- Unless the clerk says no.
    may_resubmit boolean not null
);

-- 不受理 (Art. 32 (1)); not competent (Art. 32 (2)); false material (Art. 78): who is told that he lied has to read of which paper; within a bar period (Art. 78, 79).
insert into hall.ground (ground, action, least, asks, needs_body, licence_only, barred_only, may_resubmit) values
    (1, 'not_require', 10, '', false, false, false, false),
    (2, 'decline', 10, '', true, false, false, true),
    (3, 'decline', 20, '哪份材料不实、怎样核实的', false, true, false, false),
    (4, 'decline', 10, '', false, true, true, false);

alter table hall.reason add foreign key (ground) references hall.ground;
