-- What the sessions of the specs act with. A session is a clerk who sees a case, remembers its version as a window does, and is told the SQLSTATE
-- of a refusal; the calls are the desks' own. Time passes and papers are made by the owner's rights.
create schema probe;
grant usage on schema probe to public;
create table probe.the_case (id bigint, number text);
insert into probe.the_case default values;
grant select on probe.the_case to public;
-- The acts below are put together with it, by whoever does them; a hall closes it (sql/roles.sql).
grant execute on function pg_catalog.replace(text, text, text) to public;

create function probe.document() returns bigint language sql security definer as
    $$ select max(id) from hall.document where case_id = (select id from probe.the_case) and kind = 'acceptance' $$;

-- Who decides or verifies holds the case at that moment, whatever the rules think: the lease stands until after the event is written.
create table probe.stranger (what text);
create function probe.note_stranger() returns trigger language plpgsql security definer as $$
begin
    if new.staff_id is not null and new.action in ('verify', 'correct', 'accept', 'pre_review', 'supplement', 'decline', 'not_require', 'grant', 'refuse', 'terminate')
        and not exists (select from hall.lease where case_id = new.case_id and staff_id = new.staff_id) then
        insert into probe.stranger values (new.action || ' by one who did not hold the case');
    end if;
    return null;
end $$;
create trigger probe_stranger after insert on hall.event for each row execute function probe.note_stranger();

-- A session with a gate stops between the case that it locked and the lease that it takes, until the gate is opened.
create function probe.stop_at_gate() returns trigger language plpgsql security definer as $$
begin
    if current_setting('probe.gate', true) = 'shut' then
        perform pg_advisory_xact_lock(7);
    end if;
    return new;
end $$;
create trigger probe_gate before insert on hall.lease for each row execute function probe.stop_at_gate();

-- $c the case, $v the version that was seen last, $d its notice of acceptance, $p a point to supplement, $o an officer's opinion, $r a refusal, $f nothing: a spec can
-- hold no braces.
create function probe.act(p_call text, p_desk text default 'counter') returns text language plpgsql as $$
declare
    said jsonb;
begin
    p_call := replace(replace(p_call, '$o', quote_literal('{"text": "符合条件，同意。", "findings": {"1": "meets", "2": "meets"}}')),
        '$r', quote_literal('{"facts": "操作间面积不足六平方米", "articles": "第三十三条", "reasons": "加工场所与经营规模不相适应"}'));
    p_call := replace(replace(p_call, '$f', quote_literal('{}')), '$p', quote_literal('[{"target": "material", "seq": 2, "text": "缺少产权人签章，请补交。"}]'));
    execute 'select ' || p_desk || '.' || replace(replace(replace(p_call, '$c', (select id from probe.the_case)::text),
        '$v', coalesce(nullif(current_setting('probe.version', true), ''), '0')), '$d', coalesce(probe.document(), 0)::text) into said;
    perform set_config('probe.version', coalesce(said ->> 'version', said #>> '{case,version}', current_setting('probe.version', true)), false);
    return 'done';
exception when others then
    return sqlstate;
end $$;

-- An applicant at a kiosk. $t the token, $n the case's number, $m a paper that was asked for.
create function probe.apply(p_call text) returns text language plpgsql as $$
declare
    said jsonb;
begin
    execute 'select applicant.' || replace(replace(replace(p_call, '$t', quote_literal('probe')), '$n', quote_literal(probe.case_no())),
        '$m', quote_literal('{"materials": [{"seq": 2, "window": true}]}')) into said;
    return 'done';
exception when others then
    return sqlstate;
end $$;
create function probe.case_no() returns text language sql security definer as
    $$ select case_no from hall.case_file where id = (select id from probe.the_case) $$;

-- The case is its applicant's, who is logged in at the kiosk.
create function probe.enter() returns void language plpgsql as $$
declare
    a bigint;
begin
    insert into hall.account (kind, name, id_type, id_number, phone, password_hash, agreement) values ('person', 'x', '111', gen_random_uuid()::text, gen_random_uuid()::text, 'x', 1) returning id into a;
    insert into hall.account_session (token_hash, account_id, device, expires_at) values (hall.token_hash('probe'), a, 'kiosk1', now() + interval '1 day')
    on conflict (token_hash) do update set account_id = a, seen_at = now();
    insert into hall.account_case (account_id, case_id) select a, id from probe.the_case;
end $$;
-- Asked for and told: it waits for the applicant.
create function probe.ask_for_more() returns void language plpgsql as $$
declare
    c hall.case_file;
    s hall.seat;
begin
    select * into c from hall.case_file where id = (select id from probe.the_case);
    select * into s from hall.seat where login = 'p0801';
    perform hall.move(c, s, 'counter', 'supplement');
    delete from hall.undo;
    delete from probe.stranger;
end $$;

-- Looking is two transactions; a setup is one. So the version is seen without the file.
create function probe.look() returns text language sql security definer as
    $$ select set_config('probe.version', (select version::text from hall.case_file where id = (select id from probe.the_case)), false) $$;

create function probe.verify() returns text language sql as $$
    select probe.act(format('verify(gen_random_uuid(), $c, $v, %L, %L)',
        jsonb_build_object('presence', 'in_person', 'face_match', true, 'card', jsonb_build_object('name', '谭嘉慧', 'number', number, 'source', 'chip')),
        '[{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}]')) from probe.the_case $$;

-- Brought to a window by the applicant.
create function probe.take() returns text language sql as $$
    select probe.act(format('take_supplement(gen_random_uuid(), $c, $v, %L, %L)',
        jsonb_build_object('presence', 'in_person', 'face_match', true, 'card', jsonb_build_object('name', '谭嘉慧', 'number', number, 'source', 'chip')),
        '{"materials": [{"seq": 2, "window": true}]}')) from probe.the_case $$;

create function probe.tidy() returns text language plpgsql as $$
begin
    perform keeper.tidy();
    return 'done';
exception when others then
    return sqlstate;
end $$;

create function probe.send() returns text language plpgsql as $$
begin
    return 'leased ' || jsonb_array_length(keeper.lease_messages('k1', 100) -> 'messages');
exception when others then
    return sqlstate;
end $$;

-- Time passes where nobody holds what it would change; else it passes later.
create function probe.expire() returns text language plpgsql security definer as $$
begin
    update hall.lease set expires_at = now() - interval '1 second' where case_id = (select id from probe.the_case);
    return 'done';
exception when others then
    return sqlstate;
end $$;
create function probe.lapse() returns text language plpgsql security definer as $$
begin
    update hall.clock set due_at = now() - interval '1 second' where case_id = (select id from probe.the_case) and kind = 'tell';
    return 'done';
exception when others then
    return sqlstate;
end $$;
create function probe.make_ready() returns void language sql security definer as
    $$ update hall.document set state = 'ready', pdf = 'x' where id = probe.document() $$;

-- A case of its own for each permutation, alone in the queue.
create function probe.prepare(p_application jsonb) returns void language plpgsql as $$
declare
    c hall.case_file;
begin
    delete from probe.stranger;
    delete from hall.undo;
    delete from hall.lease;
    delete from hall.queue;
    delete from hall.queue_head;
    update hall.message set state = 'accepted' where state = 'queued';
    update hall.seat set seen_at = now();
    c := hall.open_case('probe-' || gen_random_uuid(), p_application);
    update hall.message set state = 'accepted' where case_id = c.id;
    update probe.the_case set id = c.id, number = c.applicant ->> 'id_number';
    perform probe.enter();
end $$;

-- Accepted, examined, and waiting for the decision.
create function probe.await_decision() returns void language plpgsql as $$
declare
    c hall.case_file;
    s hall.seat;
begin
    select * into c from hall.case_file where id = (select id from probe.the_case);
    select * into s from hall.seat where login = 'p0801';
    perform hall.move(c, s, 'counter', 'accept');
    update hall.review_queue set step = 'decide', place = 3 where case_id = c.id;
    update hall.message set state = 'accepted' where case_id = c.id;
    delete from hall.undo;
    delete from probe.stranger;
end $$;
