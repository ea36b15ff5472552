-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A file is complete once its pieces were joined and have its hash, and then its size is known. Where it is not, nobody looked: it is begun anew by whoever
-- sends it, and swept unless something refers to it.
set local role hall_owner;

update hall.blob set complete = false, pieces = null where complete and size is null;

alter table hall.blob add constraint blob_complete_has_size check (not complete or size is not null);
