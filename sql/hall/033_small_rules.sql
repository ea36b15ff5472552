-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A print of which nothing came out is none: its count is that of the next one.
set local role hall_owner;

alter table hall.print_job drop constraint print_job_document_id_copy_no_key;
create unique index on hall.print_job (document_id, copy_no) where state <> 'failed';
create index on hall.print_job (document_id);

-- What waits for its person has no time that runs, and no light finds it.
alter table hall.queue add column untimed boolean not null default false;
update hall.queue q set untimed = true from hall.case_file c
where c.id = q.case_id and not exists (select from hall.clock k where k.case_id = c.id and k.ended_at is null and k.kind = case when c.accepted_at is null then 'tell' else 'promised' end);

-- A submission has the name that its sender gives it, and each website is a sender of its own: its login. What the hall names itself, and what came in
-- before, has none.
alter table hall.case_file add column sender text not null default '';
update hall.case_file c set sender = r.actor from hall.request r where r.call = 'applicant.submit' and r.id = c.external_id;
drop index hall.case_file_external_id_idx;
create unique index on hall.case_file (external_id, sender) where external_id is not null;

-- What somebody wrote and did not send is bounded by person, and by draft what a kiosk may hand in.
create index on hall.draft (staff_id);
create index on hall.draft_ticket (draft_id);

-- What nobody reads: the code of a receipt is made of the hall's key (docs/decisions.md 12).
alter table hall.case_file drop column query_code_hash;
