-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A window's program may end between a decision and its paper. What is still to be handed out is kept here until its print begins, and a
-- print keeps the print server's own number, so that whoever sits down again goes on where the program ended.
set local role hall_owner;

create table hall.paper_due (
    document_id bigint primary key references hall.document,
    staff_id int not null references hall.staff,
    window_no smallint not null
);
create index on hall.paper_due (staff_id);

alter table hall.print_job add column spooled int;
create index on hall.print_job (staff_id) where state in ('waiting', 'printing', 'held');
