-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Two administrators may change the same year: whoever comes second is told who was first.
set local role hall_owner;

alter table hall.calendar_year add column loaded_by name;
