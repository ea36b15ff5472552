-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What happens once: a paper's first print, every further one with its own count.
set local role hall_owner;

update hall.print_job j set copy_no = k.copy_no
from (select id, row_number() over (partition by document_id order by id) - 1 as copy_no from hall.print_job) k
where k.id = j.id and k.copy_no <> j.copy_no;
alter table hall.print_job add unique (document_id, copy_no);
drop index hall.print_job_document_id_idx;
