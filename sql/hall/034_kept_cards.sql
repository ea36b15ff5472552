-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A card is kept with what somebody wrote and did not send while the case is in his hands; the keeper looks every second for those that are not
-- (hall.forget_cards).
set local role hall_owner;

create index on hall.draft (case_id) where data ? 'proof';

-- What was decided is not kept, here of a hall in use.
delete from hall.draft d using hall.case_file c join hall.case_status s on s.status = c.status where c.id = d.case_id and s.final
    and not exists (select from hall.undo u where u.case_id = c.id);
