-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What came back is few among many: counting and paging it must not read the whole queue.
set local role hall_owner;

create index queue_resubmitted on hall.queue (due_at, case_id) where state = 0 and resubmitted;
