-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who was invited to the window and does not come by the day that the invitation suggests: whoever decides may end the case, as one whose applicant does
-- not supplement (docs/decisions.md 44).
set local role hall_owner;

insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable, review) values
    ('invited', 'terminate', 'terminated', 'review', 'close', 'leave', 'termination', 'decided', true, 'leave');

-- When the day is over that the invitation suggests; null: nobody is invited. No time of the law: the case stays untimed.
alter table hall.queue add column suggested_at timestamptz;
create index queue_suggested on hall.queue (department_id, suggested_at, case_id) where suggested_at is not null;

-- Of those that were invited before: as their invitation says.
update hall.queue q set suggested_at = (d.day + 1)::timestamp at time zone 'Asia/Shanghai'
from (select distinct on (case_id) case_id, (facts ->> 'suggested_on')::date as day from hall.document
      where kind = 'visit_notice' and state <> 'void' and facts ->> 'suggested_on' is not null order by case_id, id desc) d, hall.case_file c
where q.case_id = d.case_id and c.id = q.case_id and c.status = 'invited';
