-- The audit administrator reads everything that was done and changes nothing.
set local role hall_owner;

-- Walks the chains: every event's hash, its link to the one before, the head that the case remembers, and the daily seals.
create function audit.verify_chain(p_from bigint, p_to bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return jsonb_build_object(
        'events', (select count(*) from hall.event where case_id between p_from and p_to),
        'faults', hall.chain_faults(p_from, p_to));
end $$;

create or replace function hall.chain_faults(p_from bigint, p_to bigint) returns jsonb language sql stable
    return (select coalesce(jsonb_agg(jsonb_build_object('case_id', case_id, 'seq', seq, 'fault', fault) order by case_id, seq), '[]')
            from (select e.case_id, e.seq, case
                      when e.hash <> hall.event_hash(e.prev_hash, e.case_id, e.seq, e.at, e.staff_id, e.window_no, e.desk || '.' || e.action, e.from_status, e.to_status, e.data) then 'changed'
                      when e.prev_hash <> coalesce(lag(e.hash) over w, ''::bytea) then 'unlinked'
                      when e.seq <> coalesce(lag(e.seq) over w, 0) + 1 then 'missing' end as fault
                  from hall.event e where e.case_id between p_from and p_to window w as (partition by e.case_id order by e.seq)
                  union all
                  select c.id, c.head_seq, 'status' from hall.case_file c join hall.event e on e.case_id = c.id and e.seq = c.head_seq
                  where c.id between p_from and p_to and e.to_status <> c.status
                  union all
                  select c.id, c.head_seq, 'head' from hall.case_file c
                  where c.id between p_from and p_to
                    and not exists (select from hall.event e where e.case_id = c.id and e.seq = c.head_seq and e.hash = c.head_hash)) found
            where fault is not null);

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

-- The seals after a day, for the auditor who keeps them elsewhere too.
create or replace function hall.seals(p_after date, p_count int) returns jsonb language sql stable
    return (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'last_event', last_event, 'events', events, 'hash', encode(hash, 'hex')) order by day), '[]')
            from (select * from hall.seal where reached = last_event and day > coalesce(p_after, '-infinity') order by day limit least(p_count, 1000)) s);

-- Counts a seal again, a part at each call: begins with null, goes on with what the last call answered, until done. equal says then whether it
-- is what it was, and so is the seal before it.
create or replace function hall.check_seal(p_day date, p_state jsonb) returns jsonb language plpgsql stable as $$
declare
    s hall.seal;
    previous hall.seal;
    part record;
begin
    select * into s from hall.seal where day = p_day and reached = last_event;
    if not found then
        perform hall.refuse('YC001', '{"what": "seal"}');
    end if;
    select * into previous from hall.seal where day < p_day order by day desc limit 1;
    select * into part from hall.seal_part(
        coalesce(decode(p_state ->> 'hash', 'hex'), hall.seal_start(coalesce(previous.hash, ''), s.day, s.last_event)),
        coalesce((p_state ->> 'reached')::bigint, previous.last_event, 0), s.last_event);
    return jsonb_build_object('hash', encode(part.hash, 'hex'), 'reached', part.reached, 'events', coalesce((p_state ->> 'events')::bigint, 0) + part.events,
        'done', part.reached >= s.last_event,
        'equal', part.reached >= s.last_event and part.hash = s.hash and s.prev_hash = coalesce(previous.hash, ''));
end $$;

create function audit.seals(p_after date, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return jsonb_build_object('seals', hall.seals(p_after, p_count), 'last_case', (select coalesce(max(id), 0) from hall.case_file));
end $$;

create function audit.check_seal(p_day date, p_state jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return hall.check_seal(p_day, p_state);
end $$;

create function audit.trace(p_before bigint, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return jsonb_build_object('rows', (select coalesce(jsonb_agg(to_jsonb(t) order by t.id desc), '[]')
        from (select * from hall.trace where id < coalesce(p_before, 9223372036854775807) order by id desc limit least(p_count, 500)) t));
end $$;

create function audit.reveals(p_before bigint, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return jsonb_build_object('rows', (select coalesce(jsonb_agg(to_jsonb(t) - 'xid' order by t.id desc), '[]')
        from (select * from hall.reveal where id < coalesce(p_before, 9223372036854775807) order by id desc limit least(p_count, 500)) t));
end $$;

-- What the hall archived under a number, for whoever holds a paper and asks whether it is that one (yichuangctl verify).
create function audit.document(p_number text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return hall.archived_json(p_number);
end $$;

create or replace function hall.archived_json(p_number text) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('number', d.number, 'kind', d.kind, 'title', hall.document_title(d.kind), 'state', d.state, 'why', d.why, 'case_no', c.case_no,
                'query_token', hall.qr_token(c.case_no), 'pages', d.pages, 'sha256', d.sha256, 'archived_at', d.archived_at, 'signer', d.signer, 'signature', encode(d.signature, 'base64')))
            from hall.document d join hall.case_file c on c.id = d.case_id where d.number = p_number);
end $$;
