-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What supervisors and auditors are told besides: to which number a message went, what was only urged (催办) and what is a formal notice (督办), why a window is shut, messages as a list that
-- leaves the hall, and from which desk a number was shown whole.
set local role hall_owner;

-- Which calls were made about the messages of a case: looked for beside each that did not arrive.
create index event_of_call on hall.event (case_id) where desk = 'supervision' and action = 'call';

-- To which number a message of a case went last: the case's own may have been put right since.
alter table hall.message add column sent_to text;

-- What stood there before was called 督办, whatever its clock said.
alter table hall.urge add column kind text not null default 'urge' check (kind in ('remind', 'urge'));

-- Who shuts a window says why; who it was and when is stamped.
alter table hall.counter_window add column pause_reason text, add column paused_by text, add column paused_at timestamptz;
alter table hall.seat add column locked_at timestamptz;

create function hall.stamp_pause() returns trigger language plpgsql as $$
begin
    if not new.paused then
        new.pause_reason := null;
        new.paused_by := null;
        new.paused_at := null;
    elsif tg_op = 'INSERT' or not old.paused then
        new.paused_by := coalesce(new.paused_by, session_user);
        new.paused_at := now();
    end if;
    return new;
end $$;

create trigger stamp_pause before insert or update on hall.counter_window for each row execute function hall.stamp_pause();

create function hall.stamp_locked() returns trigger language plpgsql as $$
begin
    new.locked_at := case when new.locked then now() end;
    return new;
end $$;

create trigger stamp_locked before update of locked on hall.seat for each row when (new.locked <> old.locked) execute function hall.stamp_locked();

alter table hall.export drop constraint export_what_check;
alter table hall.export add constraint export_what_check check (what in ('figures', 'cases', 'report', 'recalculated', 'document_numbers', 'messages'));

-- Of what was shown before, the desk is told by the seat and the person (hall.audit_rows).
alter table hall.reveal add column desk text;
