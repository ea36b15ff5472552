-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A supervisor's list says of each case which day was promised before a calendar moved it.
set local role hall_owner;

create index on hall.recalculation (case_id, id);
