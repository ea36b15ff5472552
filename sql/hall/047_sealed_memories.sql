-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who saw what, who printed and exported what and what the house did is only ever added, as events are, and lies under the day's seal from here on (docs/audit.md).
set local role hall_owner;

-- How far a seal goes in each of these memories, and how far it has been made. Seals from before this say nothing of them.
alter table hall.seal add column upto jsonb not null default '{}', add column done jsonb not null default '{}';

-- What a memory learns later of a row: how a print went, when a number was shown or a list fetched. The rest of it stays as it was written.
create function hall.memory_is_forever() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - tg_argv is distinct from to_jsonb(new) - tg_argv then
        raise exception 'events are only ever added';
    end if;
    return new;
end $$;

create trigger memory_is_forever before update on hall.reveal for each row execute function hall.memory_is_forever('answered_at');
create trigger memory_is_forever before update on hall.export for each row execute function hall.memory_is_forever('answered_at');
create trigger memory_is_forever before update on hall.print_job for each row execute function hall.memory_is_forever('state', 'detail', 'spooled', 'changed_at');
create trigger event_is_forever before delete or truncate on hall.export for each statement execute function hall.event_is_forever();
create trigger event_is_forever before delete or truncate on hall.print_job for each statement execute function hall.event_is_forever();

-- Whoever draws a number of a memory has a transaction by then, as whoever draws an event's has: the seal waits for him by it.
create function hall.begins_to_write() returns trigger language plpgsql as $$
begin
    perform pg_current_xact_id();
    return null;
end $$;

create trigger begins_to_write before insert on hall.trace for each statement execute function hall.begins_to_write();
create trigger begins_to_write before insert on hall.sight for each statement execute function hall.begins_to_write();
create trigger begins_to_write before insert on hall.reveal for each statement execute function hall.begins_to_write();
create trigger begins_to_write before insert on hall.print_job for each statement execute function hall.begins_to_write();
create trigger begins_to_write before insert on hall.export for each statement execute function hall.begins_to_write();
create trigger begins_to_write before insert on hall.audit_question for each statement execute function hall.begins_to_write();

-- Those whose dates an arrangement of days off moved are listed in two calls, as every list that leaves the hall.
alter table hall.export drop constraint export_what_check;
alter table hall.export add constraint export_what_check check (what in ('figures', 'cases', 'report', 'recalculated'));
alter table hall.export alter column format drop not null;
