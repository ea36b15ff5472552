-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The daily seal over everybody's events and over who saw, printed and exported what (docs/audit.md): the keeper makes it, the auditor counts it again.
set local role hall_owner;

-- The memories beside the events that a seal covers: numbers, of each the sequence.
create or replace function hall.sealed_memories() returns text[] language sql immutable
    return '{audit_question,export,print_job,reveal,sight,trace}'::text[];

-- What stands in a memory from a number on up to another, each row's number with a hash over whatever never changes of it. A column that comes later is
-- none of it, or nothing where it is null: what was sealed stays what it was.
create or replace function hall.memory_rows(p_memory text, p_from bigint, p_to bigint) returns bytea language plpgsql stable as $$
begin
    return (select string_agg(int8send(x.id) || sha256(convert_to(x.said::text, 'UTF8')), '' order by x.id) from (
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.staff_id, m.filter) as said
        from hall.audit_question m where p_memory = 'audit_question' and m.id > p_from and m.id <= p_to
        union all
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.staff_id, m.what, m.format, m.filter)
        from hall.export m where p_memory = 'export' and m.id > p_from and m.id <= p_to
        union all
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.staff_id, m.window_no, m.document_id, m.printer, m.copies, m.copy_no, m.reason)
        from hall.print_job m where p_memory = 'print_job' and m.id > p_from and m.id <= p_to
        union all
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.staff_id, m.window_no, m.case_id, m.what, m.reason) || case when m.desk is null then '[]' else jsonb_build_array(m.desk) end
        from hall.reveal m where p_memory = 'reveal' and m.id > p_from and m.id <= p_to
        union all
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.staff_id, m.window_no, m.case_id, m.desk, m.how)
        from hall.sight m where p_memory = 'sight' and m.id > p_from and m.id <= p_to
        union all
        select m.id, jsonb_build_array(m.at at time zone 'UTC', m.login::text, m.what, m.data)
        from hall.trace m where p_memory = 'trace' and m.id > p_from and m.id <= p_to) x);
end $$;

-- One part of a seal: at most 32768 numbers of events and of each memory on from where the part before ended, each row with its number and its hash,
-- folded into p_hash. The last event waits for the last of the memories, so that a seal is whole when its events are.
create or replace function hall.seal_part(p_hash bytea, p_reached bigint, p_last bigint, p_done jsonb, p_upto jsonb,
    out hash bytea, out reached bigint, out events bigint, out done jsonb) language plpgsql stable as $$
declare
    memory text;
    last_one bigint;
    begun bigint;
    more boolean := false;
begin
    hash := p_hash;
    done := p_done;
    foreach memory in array hall.sealed_memories() loop
        begun := coalesce((p_done ->> memory)::bigint, 0);
        last_one := least(begun + 32768, coalesce((p_upto ->> memory)::bigint, begun));
        if last_one > begun then
            hash := sha256(hash || convert_to(memory || '|' || last_one, 'UTF8') || coalesce(hall.memory_rows(memory, begun, last_one), ''));
            done := done || jsonb_build_object(memory, last_one);
            more := more or last_one < (p_upto ->> memory)::bigint;
        end if;
    end loop;
    reached := least(p_reached + 32768, p_last - more::int);
    select sha256(seal_part.hash || coalesce(string_agg(int8send(e.id) || int8send(e.case_id) || int4send(e.seq) || e.hash, '' order by e.id), '')), count(*)
    into hash, events from hall.event e where e.id > p_reached and e.id <= seal_part.reached;
end $$;

-- How far each memory goes by now.
create or replace function hall.memories_by_now() returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_object_agg(m, coalesce(pg_sequence_last_value(pg_get_serial_sequence('hall.' || m, 'id')::regclass), 0)) from unnest(hall.sealed_memories()) m);
end $$;

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
    insert into hall.seal (day, last_event, reached, prev_hash, hash, upto, done, after_xid)
    select hall.today() - 1, upto, coalesce(previous.last_event, 0), coalesce(previous.hash, ''), hall.seal_start(coalesce(previous.hash, ''), hall.today() - 1, upto),
        hall.memories_by_now(), coalesce(previous.upto, '{}'), pg_current_xact_id()
    on conflict (day) do nothing;
    return found;
end $$;
