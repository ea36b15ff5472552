-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The hall's own work, done row by row so that several keepers never do a thing twice. Gateways and printers are called outside any transaction.
set local role hall_owner;

-- The number is taken from the case at this moment, not from when the message was queued; a message without a case has its own.
create function keeper.lease_messages(p_worker text, p_count int) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with due as (
        select m.id from hall.message m where m.state = 'queued' and m.release_at <= now()
        order by m.release_at, m.id limit least(greatest(p_count, 1), 100) for update skip locked
    ), leased as (
        update hall.message m set state = 'sending', worker = p_worker, leased_until = now() + interval '3 minutes', begun_at = null, tries = m.tries + 1,
            sent_to = coalesce(m.mobile, case m.recipient when 'supervisor' then (select s.phone from hall.staff s where s.id = m.staff_id)
                else (select case m.recipient when 'agent' then c.agent else c.applicant end ->> 'phone' from hall.case_file c where c.id = m.case_id) end)
        from due where m.id = due.id
        returning m.id, m.token, m.text, m.tries, m.sent_to as mobile
    )
    select jsonb_build_object('messages', coalesce(jsonb_agg(jsonb_build_object('id', id, 'token', token, 'mobile', mobile, 'text', text, 'tries', tries) order by id), '[]')) from leased;
end;

-- Just before they leave: from here on nobody knows whether the gateway has them until its answer is told. What was leased and never begun goes back.
create function keeper.begin_messages(p_worker text, p_ids jsonb) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with begun as (
        update hall.message set begun_at = now(), leased_until = now() + interval '3 minutes'
        where id in (select x::bigint from jsonb_array_elements_text(p_ids) x) and state = 'sending' and worker = p_worker returning id)
    select jsonb_build_object('begun', coalesce(jsonb_agg(id order by id), '[]')) from begun;
end;

-- What a keeper leased and never handed over: waits as it did before.
create or replace function hall.give_back_messages(p_worker text) returns int language sql
begin atomic
    with back as (
        update hall.message set state = 'queued', worker = null, leased_until = null, tries = tries - 1
        where state = 'sending' and begun_at is null and (worker = p_worker or p_worker is null and leased_until < now()) returning id)
    select count(*)::int from back;
end;

-- Retry of temporary failures: at once, then every five minutes, 48 times. An unknown outcome is never sent again by itself; whoever
-- had it may still say, later than it was waited for, what came of it.
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
    where id = p_id and state in ('sending', 'unknown') and worker = p_worker;
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

-- The newest first: their people still stand at the window.
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
        exception when lock_not_available then
            null; -- the next second
        when others then
            perform hall.trace_once('keeper.deem_failed', c.case_no, sqlerrm);
        end;
    end loop;
    return n;
end $$;

-- Sessions that sit in a transaction, or keep one running, hold locks that everybody else waits for: they are ended before anything that
-- could wait for them too. An honest transaction at a desk is one call, so one statement, and takes some hundredths of a second; its login's own
-- time-out ends it after fifteen, but a login may switch that off, so the keeper is what holds. Whoever is waited for has one second between two
-- statements and in any but the first, whatever he does in it, and two in the first: unless he waits himself from its beginning, as all do who stand
-- behind one that holds them up. Who does it three times is locked out for a while.
-- PostgreSQL ends nobody in the middle of one operator: such a session is told to end every second, and what it holds locked, its own login among it,
-- holds up nothing here. One that is still there ten seconds later is said once; nothing but the machine that the server runs on can end it then.
create or replace function hall.end_stuck_sessions() returns int language plpgsql as $$
declare
    stuck record;
    guilty name;
    n int := 0;
begin
    for stuck in
        with waits as (select pid, min(waitstart) as since from pg_locks where not granted group by pid),
        waited_for as (select b.pid, min(w.since) as since from waits w, unnest(pg_blocking_pids(w.pid)) b(pid) group by b.pid)
        select a.pid, a.usename as login, a.state, a.backend_start, floor(extract(epoch from now() - a.xact_start))::int as seconds
        from pg_stat_activity a join pg_roles r on r.oid = a.usesysid left join waited_for b on b.pid = a.pid left join waits w on w.pid = a.pid
        where a.datname = current_database() and a.pid <> pg_backend_pid() and not r.rolsuper and case
            -- Several statements that came in one message begin together; such a transaction is one whose first takes long.
            when hall.is_desk_login(r.oid) and b.pid is not null and (a.state like 'idle in transaction%' or a.query_start > a.xact_start + interval '500 ms')
                then a.xact_start < now() - interval '1 second'
            -- Loading a year counts a thousand cases anew.
            when hall.is_desk_login(r.oid) and not pg_has_role(r.oid, 'desk_office', 'member') and b.since < now() - interval '1 second'
                and (w.pid is null or w.since > a.xact_start + interval '2 seconds') then a.xact_start < now() - interval '2 seconds'
            -- Who listens and does not read keeps every notice of the hall on the disk.
            when a.state = 'idle' and a.wait_event = 'ClientWrite' then a.state_change < now() - interval '30 seconds'
            when hall.is_desk_login(r.oid) then a.xact_start < now() - interval '20 seconds'
            else a.state like 'idle in transaction%' and a.xact_start < now() - interval '30 seconds' end loop
        continue when not pg_terminate_backend(stuck.pid, 0);
        continue when exists (select from hall.trace where what = 'keeper.ended_session' and at > stuck.backend_start and data ->> 'pid' = stuck.pid::text);
        n := n + 1;
        insert into hall.trace (what, data) values ('keeper.ended_session', jsonb_build_object('login', stuck.login, 'state', stuck.state, 'seconds', stuck.seconds, 'pid', stuck.pid));
    end loop;
    insert into hall.trace (what, data) select 'keeper.session_stays', to_jsonb(s) from hall.staying_sessions() s
    where not exists (select from hall.trace t where t.what = 'keeper.session_stays' and t.at > s.ended_at and t.data ->> 'pid' = s.pid::text);
    for guilty in
        select e.login from (select data ->> 'login' as login, count(*) as times, max(at) as last from hall.trace
                             where what = 'keeper.ended_session' and at > now() - hall.lock_time() group by data ->> 'login') e
        where e.times >= 3 and hall.may_lock(e.login::name)
          and not exists (select from hall.trace where what = 'keeper.locked_login' and at >= e.last and data ->> 'login' = e.login) loop
        begin
            perform hall.lock_login(guilty, now() + hall.lock_time());
            insert into hall.trace (what, data) values ('keeper.locked_login', jsonb_build_object('login', guilty));
        exception when lock_not_available then
            null; -- he changes his own login at this moment: the next second
        end;
    end loop;
    return n;
end $$;

-- Sessions that were told to end ten seconds ago and are still there.
create or replace function hall.staying_sessions(p_after interval default '10 seconds') returns table (pid int, login name, ended_at timestamptz) language plpgsql stable as $$
begin
    return query select a.pid, a.usename, max(t.at)
    from hall.trace t join pg_stat_activity a on a.pid = (t.data ->> 'pid')::int and a.backend_start < t.at
    where t.what = 'keeper.ended_session' and t.at > now() - interval '7 days' and t.at <= now() - p_after group by a.pid, a.usename;
end $$;

-- A login of people, kiosks or the website: whoever sits at a desk that is not the keeper's.
create or replace function hall.is_desk_login(p_role oid) returns boolean language plpgsql stable as $$
begin
    return exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = p_role and g.rolname like 'desk\_%' and g.rolname <> 'desk_keeper');
end $$;

-- Leases that are over. Whatever somebody has in hand at this moment is left for the next second, here and below.
create or replace function hall.tidy_leases() returns int language sql
begin atomic
    with over as (select case_id from hall.lease where expires_at < now() for update skip locked),
    gone as (delete from hall.lease l using over where l.case_id = over.case_id returning l.case_id),
    back as (
        update hall.queue q set state = hall.rest_state(c.status, q.returned)
        from gone join hall.case_file c on c.id = gone.case_id where q.case_id = gone.case_id and q.state = 1 returning q.case_id),
    reviewed as (update hall.review_queue r set claimed = false from gone where r.case_id = gone.case_id and r.claimed)
    select (select count(*) from gone) from (select count(hall.lower_head(case_id)) from back) lowered;
end;

-- Whose card was read stands at that window no more once the case has left the hands that it was laid down for, whoever took it away and however. The
-- words that were written beside it stay.
create or replace function hall.forget_cards() returns int language sql
begin atomic
    with gone as (
        update hall.draft d set data = d.data - 'proof'
        from (select f.case_id, f.staff_id from hall.draft f
              where f.data ? 'proof' and not exists (select from hall.lease l where l.case_id = f.case_id and l.staff_id = f.staff_id) limit 500 for update of f skip locked) over
        where d.case_id = over.case_id and d.staff_id = over.staff_id returning d.case_id)
    select count(*)::int from gone;
end;

-- Seats that nobody sits in, prints that nobody waits for, and how cases were before decisions that nobody can take back any more.
create or replace function hall.tidy_seats() returns int language plpgsql as $$
declare
    seats int;
begin
    delete from hall.seat s using (select staff_id, desk from hall.seat where seen_at < now() - greatest(interval '15 minutes', hall.seat_time()) for update skip locked) left_behind
    where s.staff_id = left_behind.staff_id and s.desk = left_behind.desk;
    get diagnostics seats = row_count;
    delete from hall.paper_due p using (select o.document_id from hall.paper_due o join hall.document d on d.id = o.document_id
        where d.created_at < now() - interval '1 day' for update of o skip locked) old where p.document_id = old.document_id;
    delete from hall.undo u using (select case_id from hall.undo where until < now() - interval '1 minute' for update skip locked) over where u.case_id = over.case_id;
    return seats;
end $$;

-- Where claims start: the due time of the first that waits, item by item.
create or replace function hall.raise_heads() returns void language plpgsql as $$
begin
    update hall.queue_head h set due_at = first.due_at
    from (select k.item_id, n.due_at from hall.queue_head k cross join lateral (
              select coalesce((select q.due_at from hall.queue q where q.state = 0 and q.item_id = k.item_id order by q.due_at, q.case_id limit 1), 'infinity') as due_at) n
          where k.due_at <> n.due_at for update of k skip locked) first
    where h.item_id = first.item_id;
    insert into hall.queue_head (item_id, due_at)
    select i.id, coalesce((select q.due_at from hall.queue q where q.state = 0 and q.item_id = i.id order by q.due_at, q.case_id limit 1), 'infinity')
    from hall.item i where not exists (select from hall.queue_head h where h.item_id = i.id) on conflict do nothing;
end $$;

-- Answers that nobody will ask for again, once an hour and a thousand at a time.
create or replace function hall.tidy_requests() returns int language plpgsql as $$
declare
    gone int;
begin
    if (hall.setting('requests_tidied') #>> '{}')::timestamptz > now() - interval '1 hour' then
        return 0;
    end if;
    delete from hall.request where ctid = any (array(
        select ctid from hall.request where at < now() - make_interval(days => hall.rule('request_days')) limit 1000 for update skip locked));
    get diagnostics gone = row_count;
    if gone < 1000 then
        insert into hall.setting (key, value) values ('requests_tidied', to_jsonb(now())) on conflict (key) do update set value = excluded.value;
    end if;
    return gone;
end $$;

-- One part of tidying. It waits for nobody: a part that somebody's lock stands in the way of is done the next second, and holds up no other.
create or replace function hall.tidied(p_part text) returns int language plpgsql as $$
begin
    return case p_part
        when 'sessions' then hall.end_stuck_sessions()
        when 'dismissed' then hall.finish_dismissals()
        when 'passwords' then hall.finish_passwords()
        when 'limits' then hall.restore_limits()
        when 'leases' then hall.tidy_leases()
        when 'cards' then hall.forget_cards()
        when 'seats' then hall.tidy_seats()
        when 'deemed' then hall.lapse_deadlines()
        when 'resumed' then hall.resume_clocks()
        when 'served' then hall.lapse_services()
        when 'unlocked' then hall.unlock_logins()
        when 'recalculated' then hall.recheck_calendar()
        when 'drafts' then hall.tidy_applicants()
        when 'requests' then hall.tidy_requests()
        when 'tallied' then hall.fold_tallies() end;
exception when lock_not_available or deadlock_detected then
    return 0;
when others then
    -- What is wrong in one part holds up no other.
    raise warning 'tidying %: % %', p_part, sqlstate, sqlerrm;
    return 0;
end $$;

create function keeper.tidy() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $$
declare
    done jsonb := '{}';
    part text;
    stuck int;
begin
    -- Passwords first: they are written to a login that an earlier transaction closed, and what ends sessions closes one in this.
    foreach part in array array['passwords', 'sessions', 'dismissed', 'limits', 'recalculated', 'drafts', 'requests', 'leases', 'cards', 'seats', 'deemed', 'resumed', 'served', 'unlocked', 'tallied'] loop
        done := done || jsonb_build_object(part, hall.tidied(part));
    end loop;
    update hall.message set state = 'unknown', detail = 'the keeper ended while sending' where state = 'sending' and begun_at is not null and leased_until < now();
    get diagnostics stuck = row_count;
    perform hall.give_back_messages(null);
    perform hall.raise_heads();
    return done || jsonb_build_object('unknown', stuck);
end $$;

-- What changed since the last call, late committers included, and one notice about it. A notice carries no data and proves nothing.
create function keeper.announce(p_since text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    since xid8 := coalesce((nullif(p_since, '')::jsonb ->> 'xmin')::xid8, pg_snapshot_xmin(pg_current_snapshot()));
    seen bigint[] := coalesce((select array_agg(s::bigint) from jsonb_array_elements_text(nullif(p_since, '')::jsonb -> 'seen') s), '{}');
    horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    -- Who has which case is no event of it, and is shown in every queue.
    held text := (select md5(string_agg(case_id || ':' || staff_id, ',' order by case_id)) from hall.lease where expires_at > now());
    departments jsonb;
    until jsonb;
begin
    select jsonb_agg(distinct c.department_id) into departments
    from hall.event e join hall.case_file c on c.id = e.case_id where e.xid >= since and e.id <> all (seen);
    select jsonb_build_object('xmin', horizon::text, 'seen', coalesce(jsonb_agg(id), '[]'), 'held', held) into until
    from hall.event where xid >= horizon;
    if departments is not null or nullif(p_since, '')::jsonb ->> 'held' is distinct from held then
        perform pg_notify('hall', coalesce(departments, '[]')::text);
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
    return jsonb_build_object('documents', given_back, 'messages', hall.give_back_messages(p_worker));
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
    -- Whoever may still write an event up to the last goes first.
    if not found or pg_snapshot_xmin(pg_current_snapshot()) < s.after_xid then
        return '{"sealed": null, "more": false}';
    end if;
    select * into part from hall.seal_part(s.hash, s.reached, s.last_event, s.done, s.upto);
    update hall.seal set hash = part.hash, reached = part.reached, done = part.done, events = events + part.events, at = now() where day = s.day;
    return jsonb_build_object('sealed', case when part.reached = s.last_event then s.day end, 'more', false);
end $$;

create function keeper.beat(p_worker text, p_gateway_state text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from hall.keeper where beat_at < now() - interval '1 day';
    insert into hall.keeper (worker, beat_at, gateway_state) values (p_worker, now(), p_gateway_state)
    on conflict (worker) do update set beat_at = now(), gateway_state = excluded.gateway_state;
    return '{}';
end $$;
