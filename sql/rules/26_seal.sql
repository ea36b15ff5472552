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

-- Decides how far yesterday's seal goes, if nobody has. For that moment nobody may be writing an event: then every number up to the last is
-- committed or lost for ever. If somebody is, the next call tries again. Answers whether a seal waits to be made.
create or replace function hall.begin_seal() returns boolean language plpgsql as $$
declare
    previous hall.seal;
    upto bigint;
begin
    select * into previous from hall.seal order by day desc limit 1;
    if previous.day >= hall.today() - 1 or not exists (select from hall.event where id > coalesce(previous.last_event, 0)) then
        return false;
    end if;
    begin
        lock table hall.seal in share row exclusive mode;
        lock table hall.event in share mode;
    exception when lock_not_available then
        return false;
    end;
    select * into previous from hall.seal order by day desc limit 1;
    upto := (select max(id) from hall.event);
    insert into hall.seal (day, last_event, reached, prev_hash, hash)
    select hall.today() - 1, upto, coalesce(previous.last_event, 0), coalesce(previous.hash, ''), hall.seal_start(coalesce(previous.hash, ''), hall.today() - 1, upto)
    where previous.day is null or previous.day < hall.today() - 1;
    return found;
end $$;
