-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The daily seal over everybody's events (docs/keeper.md): the keeper makes it, the auditor counts it again.
set local role hall_owner;

-- One part of a seal: at most 32768 numbers of events on from p_reached, each event with its place and its hash, folded into p_hash.
create or replace function hall.seal_part(p_hash bytea, p_reached bigint, p_last bigint, out hash bytea, out reached bigint, out events bigint) language sql stable
begin atomic
    select sha256(p_hash || coalesce(string_agg(int8send(e.id) || int8send(e.case_id) || int4send(e.seq) || e.hash, '' order by e.id), '')),
        least(p_reached + 32768, p_last), count(*)
    from hall.event e where e.id > p_reached and e.id <= least(p_reached + 32768, p_last);
end;

-- What a seal starts from: the seal before it, its day and how far it goes.
create or replace function hall.seal_start(p_prev bytea, p_day date, p_last bigint) returns bytea language sql immutable
    return sha256(p_prev || convert_to(to_char(p_day, 'YYYY-MM-DD') || '|' || p_last, 'UTF8'));

-- Decides how far yesterday's seal goes, if nobody has: as far as numbers are drawn by now. Whoever drew one had a transaction by then (a case is locked
-- before its event is written), and it is older than this one, which begins to write only now: when all such are over, every number up to the last is
-- committed or lost for ever. (The end of a snapshot would say less: a running transaction may stand behind it.) Nobody waits meanwhile, and who keeps
-- one transaction open after another does not put the seal off. Answers whether a seal waits to be made.
create or replace function hall.begin_seal() returns boolean language plpgsql as $$
declare
    previous hall.seal;
    upto bigint;
begin
    select * into previous from hall.seal order by day desc limit 1;
    if previous.day >= hall.today() - 1 or pg_current_xact_id_if_assigned() is not null or not exists (select from hall.event where id > coalesce(previous.last_event, 0)) then
        return false;
    end if;
    upto := pg_sequence_last_value('hall.event_id_seq');
    insert into hall.seal (day, last_event, reached, prev_hash, hash, after_xid)
    select hall.today() - 1, upto, coalesce(previous.last_event, 0), coalesce(previous.hash, ''), hall.seal_start(coalesce(previous.hash, ''), hall.today() - 1, upto),
        pg_current_xact_id()
    on conflict (day) do nothing;
    return found;
end $$;
