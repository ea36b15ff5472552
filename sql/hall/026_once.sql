-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What happens once: a paper's first print, every further one with its own count; and the sending of a message, which is leased before it is begun.
set local role hall_owner;

update hall.print_job j set copy_no = k.copy_no
from (select id, row_number() over (partition by document_id order by id) - 1 as copy_no from hall.print_job) k
where k.id = j.id and k.copy_no <> j.copy_no;
alter table hall.print_job add unique (document_id, copy_no);
drop index hall.print_job_document_id_idx;

-- Handed to a gateway, or about to be: only then is an outcome that nobody told unknown.
alter table hall.message add column begun_at timestamptz;
update hall.message set begun_at = leased_until where state = 'sending';
