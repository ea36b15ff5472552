-- The hall's own work, done row by row so that several keepers never do a thing twice. Gateways and printers are called outside any transaction.
set local role hall_owner;

-- The number is taken from the case at this moment, not from when the message was queued; a message without a case has its own.
create function keeper.lease_messages(p_worker text, p_count int) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with due as (
        select m.id from hall.message m where m.state = 'queued' and m.release_at <= now()
        order by m.release_at, m.id limit least(greatest(p_count, 1), 100) for update skip locked
    ), leased as (
        update hall.message m set state = 'sending', worker = p_worker, leased_until = now() + interval '2 minutes', tries = m.tries + 1
        from due where m.id = due.id
        returning m.id, m.token, m.text, m.tries, coalesce(m.mobile, case m.recipient when 'supervisor' then (select s.phone from hall.staff s where s.id = m.staff_id)
            else (select case m.recipient when 'agent' then c.agent else c.applicant end ->> 'phone' from hall.case_file c where c.id = m.case_id) end) as mobile
    )
    select jsonb_build_object('messages', coalesce(jsonb_agg(jsonb_build_object('id', id, 'token', token, 'mobile', mobile, 'text', text, 'tries', tries) order by id), '[]')) from leased;
end;

-- Retry of temporary failures: at once, then every five minutes, 48 times. An unknown outcome is never sent again by itself.
create function keeper.message_sent(p_id bigint, p_worker text, p_outcome text, p_gateway_id text, p_detail text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update hall.message set
        state = case p_outcome when 'accepted' then 'accepted' when 'final' then 'failed' when 'unknown' then 'unknown'
                               when 'temporary' then case when tries > 48 then 'failed' else 'queued' end end,
        accepted_at = case when p_outcome = 'accepted' then now() end,
        final_at = case when p_outcome = 'final' or p_outcome = 'temporary' and tries > 48 then now() end,
        release_at = case when p_outcome = 'temporary' and tries > 1 then now() + interval '5 minutes' else release_at end,
        gateway_id = p_gateway_id, detail = left(coalesce(p_detail, ''), 500), worker = null, leased_until = null,
        -- A code is nobody's business once it has left.
        text = case when event = 'verification_code' and p_outcome <> 'temporary' then regexp_replace(text, '\d{6}', '******') else text end
    where id = p_id and state = 'sending' and worker = p_worker;
    -- A delivery report may have been faster than the answer: then only the gateway's id is news.
    if not found and p_outcome = 'accepted' then
        update hall.message set gateway_id = p_gateway_id, accepted_at = coalesce(accepted_at, now()) where id = p_id and gateway_id is null and state in ('delivered', 'failed');
    end if;
    return jsonb_build_object('stored', found);
end $$;

-- States only move forward; a report with a wrong token or for an unknown id changes nothing. The same report again is no news. One that says
-- failed of what was delivered is not believed, and leaves a trace the first time. A message that waits to be sent again and turns out to be
-- delivered is not sent again.
create function keeper.delivery_report(p_id bigint, p_token text, p_state text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    m hall.message;
begin
    select * into m from hall.message where id = p_id and token = p_token for update;
    if not found or p_state is null or p_state not in ('delivered', 'failed') or m.tries = 0 then
        return jsonb_build_object('stored', false);
    elsif m.state = p_state then
        return jsonb_build_object('stored', true, 'repeat', true);
    elsif m.state in ('sending', 'accepted', 'unknown') or m.state in ('failed', 'queued') and p_state = 'delivered' then
        update hall.message set state = p_state, final_at = now(), worker = null, leased_until = null where id = p_id;
        return jsonb_build_object('stored', true, 'repeat', false);
    elsif m.state = 'delivered' and m.contradicted_at is null then
        update hall.message set contradicted_at = now() where id = p_id;
        insert into hall.trace (what, data) values ('keeper.delivery_report', jsonb_build_object('message', p_id, 'case_id', m.case_id, 'is', m.state, 'said', p_state));
    end if;
    return jsonb_build_object('stored', true, 'repeat', m.state <> 'queued');
end $$;

create function keeper.pending_documents(p_worker text, p_count int) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with due as (
        select d.id from hall.document d where d.state = 'making' and (d.leased_until is null or d.leased_until < now())
        order by d.id desc limit least(greatest(p_count, 1), 50) for update skip locked
    ), leased as (
        update hall.document d set worker = p_worker, leased_until = now() + interval '1 minute' from due where d.id = due.id
        returning d.id, d.kind, d.template_version, d.facts
    )
    select jsonb_build_object('documents', coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'facts', l.facts, 'template', t.body) order by l.id desc), '[]'))
    from leased l join hall.document_template t on t.kind = l.kind and t.version = l.template_version;
end;

-- The bytes are stored once, with the signature over them where the keeper has somebody to sign. Whoever comes second has rendered for nothing.
create function keeper.store_document(p_id bigint, p_worker text, p_pages int, p_pdf bytea, p_signature bytea default null, p_signer text default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update hall.document set state = 'ready', pages = p_pages, pdf = p_pdf, sha256 = encode(sha256(p_pdf), 'hex'), archived_at = now(),
        signature = nullif(p_signature, ''), signer = case when p_signature <> '' then left(p_signer, 200) end, worker = null, leased_until = null
    where id = p_id and state = 'making' and worker = p_worker;
    return jsonb_build_object('stored', found);
end $$;

create function keeper.document_failed(p_id bigint, p_worker text, p_why text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update hall.document set state = 'failed', why = left(p_why, 500), worker = null, leased_until = null where id = p_id and state = 'making' and worker = p_worker;
    return jsonb_build_object('stored', found);
end $$;

-- Art. 32 (4): who was not told within five working days is accepted as of receipt, whoever holds the case and whatever is switched off.
-- The case is locked before its clock is looked at again: another keeper, or a clerk who was just in time, may have been faster.
-- What goes wrong with one case is written down once and holds up no other.
create or replace function hall.lapse_deadlines() returns int language plpgsql as $$
declare
    c hall.case_file;
    over timestamptz;
    nobody hall.seat;
    n int := 0;
begin
    for c in select f.* from hall.clock k join hall.case_file f on f.id = k.case_id
             where k.kind = 'tell' and k.ended_at is null and k.due_at < now() and f.status = 'submitted'
             order by k.due_at limit 200 for update of f skip locked loop
        select due_at into over from hall.clock where case_id = c.id and kind = 'tell' and ended_at is null and due_at < now();
        continue when not found;
        begin
            perform hall.move(c, nobody, 'keeper', 'deem', jsonb_build_object('due', over), jsonb_build_object('lapsed_at', hall.local_minute(over)));
            n := n + 1;
        exception when others then
            insert into hall.trace (what, data) select 'keeper.deem_failed', jsonb_build_object('case_no', c.case_no, 'why', sqlerrm)
            where not exists (select from hall.trace where what = 'keeper.deem_failed' and data ->> 'case_no' = c.case_no);
        end;
    end loop;
    return n;
end $$;

-- Sessions that sit in a transaction, or keep one running, hold locks that everybody else waits for: they are ended before anything that
-- could wait for them too. A person's transaction is one call and never takes minutes.
create or replace function hall.end_stuck_sessions() returns int language sql
begin atomic
    select count(pg_terminate_backend(a.pid, 0)) from pg_stat_activity a join pg_roles r on r.oid = a.usesysid
    where a.datname = current_database() and a.pid <> pg_backend_pid() and not r.rolsuper
      and (a.state like 'idle in transaction%' and a.xact_start < now() - interval '30 seconds'
           or a.state = 'active' and a.xact_start < now() - interval '2 minutes' and exists (select from hall.staff s where s.login = a.usename));
end;

create function keeper.tidy() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    ended int := hall.end_stuck_sessions();
    recalculated int := hall.recheck_calendar();
    drafts int := hall.tidy_applicants();
    leases int;
    seats int;
    stuck int;
begin
    with over as (select case_id from hall.lease where expires_at < now() for update skip locked),
    gone as (delete from hall.lease l using over where l.case_id = over.case_id returning l.case_id),
    back as (
        update hall.queue q set state = hall.rest_state(c.status, q.returned)
        from gone join hall.case_file c on c.id = gone.case_id where q.case_id = gone.case_id and q.state = 1 returning q.case_id),
    reviewed as (update hall.review_queue r set claimed = false from gone where r.case_id = gone.case_id and r.claimed)
    select (select count(*) from gone) into leases from (select count(hall.lower_head(case_id)) from back) lowered;
    delete from hall.seat where seen_at < now() - interval '15 minutes';
    get diagnostics seats = row_count;
    delete from hall.paper_due p using hall.document d where d.id = p.document_id and d.created_at < now() - interval '1 day';
    update hall.message set state = 'unknown', detail = 'the keeper ended while sending', worker = null where state = 'sending' and leased_until < now();
    get diagnostics stuck = row_count;
    insert into hall.queue_head as h (item_id, due_at)
    select i.id, coalesce((select q.due_at from hall.queue q where q.state = 0 and q.item_id = i.id order by q.due_at, q.case_id limit 1), 'infinity') from hall.item i
    on conflict (item_id) do update set due_at = excluded.due_at where h.due_at <> excluded.due_at;
    return jsonb_build_object('leases', leases, 'seats', seats, 'unknown', stuck, 'deemed', hall.lapse_deadlines(), 'resumed', hall.resume_clocks(), 'served', hall.lapse_services(), 'sessions', ended, 'unlocked', hall.unlock_logins(), 'recalculated', recalculated, 'drafts', drafts, 'tallied', hall.fold_tallies());
end $$;

-- What changed since the last call, late committers included, and one notice about it. A notice carries no data and proves nothing.
create function keeper.announce(p_since text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    since xid8 := coalesce((nullif(p_since, '')::jsonb ->> 'xmin')::xid8, pg_snapshot_xmin(pg_current_snapshot()));
    seen bigint[] := coalesce((select array_agg(s::bigint) from jsonb_array_elements_text(nullif(p_since, '')::jsonb -> 'seen') s), '{}');
    horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    departments jsonb;
    until jsonb;
begin
    select jsonb_agg(distinct c.department_id) into departments
    from hall.event e join hall.case_file c on c.id = e.case_id where e.xid >= since and e.id <> all (seen);
    select jsonb_build_object('xmin', horizon::text, 'seen', coalesce(jsonb_agg(id), '[]')) into until from hall.event where xid >= horizon;
    if departments is not null then
        perform pg_notify('hall', departments::text);
    end if;
    return jsonb_build_object('until', until::text, 'departments', coalesce(departments, '[]'));
end $$;

-- A keeper that shuts down gives back what it leased and has not begun. A message that it handed to a gateway keeps its lease: when that ends,
-- its outcome is unknown.
create function keeper.leave(p_worker text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    given_back int;
begin
    update hall.document set worker = null, leased_until = null where state = 'making' and worker = p_worker;
    get diagnostics given_back = row_count;
    delete from hall.keeper where worker = p_worker;
    return jsonb_build_object('documents', given_back);
end $$;

-- The seal of the day that ended: first how far it goes, which nobody can be in the middle of, then a part of it at each call. Several keepers
-- make one seal. more: there is something to do at once.
create function keeper.seal() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $$
declare
    s hall.seal;
    part record;
begin
    if not exists (select from hall.seal where reached < last_event) then
        return jsonb_build_object('sealed', null, 'more', hall.begin_seal());
    end if;
    select * into s from hall.seal where reached < last_event order by day limit 1 for update skip locked;
    if not found then
        return '{"sealed": null, "more": false}';
    end if;
    select * into part from hall.seal_part(s.hash, s.reached, s.last_event);
    update hall.seal set hash = part.hash, reached = part.reached, events = events + part.events, at = now() where day = s.day;
    return jsonb_build_object('sealed', case when part.reached = s.last_event then s.day end, 'more', false);
end $$;

create function keeper.beat(p_worker text, p_gateway_state text) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from hall.keeper where beat_at < now() - interval '1 day';
    insert into hall.keeper (worker, beat_at, gateway_state) values (p_worker, now(), p_gateway_state)
    on conflict (worker) do update set beat_at = now(), gateway_state = excluded.gateway_state;
    select '{}'::jsonb;
end;
