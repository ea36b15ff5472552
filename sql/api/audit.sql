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
                  select c.id, c.head_seq, 'head' from hall.case_file c
                  where c.id between p_from and p_to
                    and not exists (select from hall.event e where e.case_id = c.id and e.seq = c.head_seq and e.hash = c.head_hash)) found
            where fault is not null);

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
