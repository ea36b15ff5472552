-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An original that was seen for one case of a person counts for the next one too, as long as the item lets it; from which case it came is kept.
set local role hall_owner;

alter table hall.case_material add column mark_from bigint references hall.case_file;
