-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who files under somebody's number renames nobody: an applicant keeps the name and telephone that were declared first, and what other cases declare stands
-- here, to be found by too.
set local role hall_owner;

create table hall.also_declared (
    applicant_id bigint not null references hall.applicant,
    name text not null,
    phone text,
    unique nulls not distinct (applicant_id, name, phone)
);
create index on hall.also_declared (name text_pattern_ops);
create index on hall.also_declared (right(phone, 4));
create index also_declared_name_pairs on hall.also_declared using gin (hall.name_pairs(name)) with (fastupdate = off);

-- What was declared last stood over what was declared before.
insert into hall.also_declared (applicant_id, name, phone)
select distinct c.applicant_id, c.applicant ->> 'name', c.applicant ->> 'phone'
from hall.case_file c join hall.applicant a on a.id = c.applicant_id
where (a.name, a.phone) is distinct from (c.applicant ->> 'name', c.applicant ->> 'phone');
