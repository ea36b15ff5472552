-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A case whose applicant was said to have come for the card of somebody who is nobody of it, or whose face nobody had looked at, waits for its applicant again
-- (hall.was_there says who has come). Whoever filed at a window stood there, whatever card was laid down.
set local role hall_owner;

update hall.case_file c set arrived_at = null
where c.arrived_at is not null and c.status in ('submitted', 'invited')
  and exists (select from hall.verification v where v.case_id = c.id and v.round = c.round)
  and not exists (select from hall.verification v where v.case_id = c.id and v.round = c.round and v.equal and v.face_match and (v.presence <> 'agent' or v.power_of_attorney))
  and not (c.round = 1 and exists (select from hall.event e where e.case_id = c.id and e.desk = 'counter' and e.action = 'receive'));
