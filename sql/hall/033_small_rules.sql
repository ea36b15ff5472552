-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A print of which nothing came out is none: its count is that of the next one.
set local role hall_owner;

alter table hall.print_job drop constraint print_job_document_id_copy_no_key;
create unique index on hall.print_job (document_id, copy_no) where state <> 'failed';
create index on hall.print_job (document_id);
