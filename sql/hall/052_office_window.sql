-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The office's window: who loaded a year, the register of 文号 series by series, and its leaving the hall.
set local role hall_owner;

-- Two administrators may change the same year: whoever comes second is told who was first.
alter table hall.calendar_year add column loaded_by name;

create index document_series on hall.document (department_id, kind, year, serial) where serial is not null;

alter table hall.export drop constraint export_what_check;
alter table hall.export add constraint export_what_check check (what in ('figures', 'cases', 'report', 'recalculated', 'document_numbers'));
