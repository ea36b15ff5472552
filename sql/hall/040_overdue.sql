-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is read at every poll, or for every name that is corrected, is found where it lies.
set local role hall_owner;

-- By item, as it is listed.
drop index hall.queue_suggested;
create index queue_suggested on hall.queue (department_id, item_id, suggested_at, case_id) where suggested_at is not null;

create index on hall.correction (case_id);
