-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whom the security administrator sent away. What such a person or kiosk holds locked may keep its own rows from being changed for as long as it
-- likes; nobody else can keep this row from being written, and from then on every desk refuses the login. The row goes when all is taken away.
set local role hall_owner;

create table hall.dismissal (
    login name primary key,
    at timestamptz not null default now(),
    sent_by name not null default session_user,
    reason text not null
);

-- A window serves what it serves now, not what it did when somebody sat down.
create function hall.serve_as_window() returns trigger language plpgsql as $$
begin
    update hall.seat set departments = new.departments, items = new.items where window_no = new.number;
    return null;
end $$;
create trigger serve_as_window after update of departments, items on hall.counter_window for each row execute function hall.serve_as_window();
