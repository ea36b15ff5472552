-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

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
    return (select coalesce(jsonb_agg(jsonb_build_object('case_id', case_id, 'case_no', (select case_no from hall.case_file where id = case_id), 'seq', seq, 'event', event, 'at', at, 'fault', fault)
                order by case_id, seq), '[]')
            from (select e.case_id, e.seq, e.id as event, e.at, case
                      when e.hash <> hall.event_hash(e.prev_hash, e.case_id, e.seq, e.at, e.staff_id, e.window_no, e.desk || '.' || e.action, e.from_status, e.to_status, e.data) then 'changed'
                      when e.prev_hash <> coalesce(lag(e.hash) over w, ''::bytea) then 'unlinked'
                      when e.seq <> coalesce(lag(e.seq) over w, 0) + 1 then 'missing'
                      -- A server's clock may be put right by a little.
                      when e.at < lag(e.at) over w - interval '1 second' then 'backwards' end as fault
                  from hall.event e where e.case_id between p_from and p_to window w as (partition by e.case_id order by e.seq)
                  union all
                  select c.id, c.head_seq, e.id, e.at, 'status' from hall.case_file c join hall.event e on e.case_id = c.id and e.seq = c.head_seq
                  where c.id between p_from and p_to and e.to_status <> c.status
                  union all
                  select c.id, c.head_seq, null, null, 'head' from hall.case_file c
                  where c.id between p_from and p_to
                    and not exists (select from hall.event e where e.case_id = c.id and e.seq = c.head_seq and e.hash = c.head_hash)
                  union all
                  -- Until its day is sealed an event at the end can be cut off and the head put right; its papers and messages tell.
                  select left_behind.case_id, null, left_behind.event_id, min(left_behind.at), 'gone' from (
                      select case_id, event_id, created_at as at from hall.document where case_id between p_from and p_to
                      union all
                      select case_id, event_id, queued_at from hall.message where case_id between p_from and p_to) left_behind
                  where not exists (select from hall.event e where e.id = left_behind.event_id) group by left_behind.case_id, left_behind.event_id) found
            where fault is not null);

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
        coalesce((p_state ->> 'reached')::bigint, previous.last_event, 0), s.last_event,
        coalesce(p_state -> 'memories', previous.upto, '{}'), s.upto);
    return jsonb_build_object('hash', encode(part.hash, 'hex'), 'reached', part.reached, 'memories', part.done, 'events', coalesce((p_state ->> 'events')::bigint, 0) + part.events,
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

-- What the hall archived under a number, for whoever holds a paper and asks whether it is that one (yichuangctl verify).
create function audit.document(p_number text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return hall.archived_json(p_number);
end $$;

create or replace function hall.archived_json(p_number text) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('number', d.number, 'kind', d.kind, 'title', hall.document_title(d), 'state', d.state, 'why', d.why, 'case_no', c.case_no,
                'query_token', hall.qr_token(c.case_no), 'pages', d.pages, 'sha256', d.sha256, 'archived_at', d.archived_at, 'signer', d.signer, 'signature', encode(d.signature, 'base64')))
            from hall.document d join hall.case_file c on c.id = d.case_id where d.number = p_number);
end $$;

-- The auditor sits nowhere; signing in is written down as everybody's.
create function audit.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_in('audit', p_device);
end $$;

create function audit.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_out('audit');
end $$;

-- First call: what the auditor wants to see is written down. By case, or by days (31 at most) and perhaps a person; of one kind or of all.
create function audit.ask(p_filter jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('audit');
    said text := upper(translate(btrim(p_filter ->> 'case_no'), '０１２３４５６７８９－ ', '0123456789-'));
    wanted jsonb;
    new_id bigint;
begin
    wanted := jsonb_strip_nulls(jsonb_build_object('kind', p_filter -> 'kind',
        'case_id', (select id from hall.case_file where case_no in (said, (hall.setting('hall') ->> 'code') || '-' || said)),
        'staff_id', (select id from hall.staff where work_no = upper(btrim(p_filter ->> 'work_no'))),
        'first', hall.day_or_null(p_filter ->> 'first'), 'last', coalesce(hall.day_or_null(p_filter ->> 'last'), hall.day_or_null(p_filter ->> 'first'))));
    if said <> '' and not wanted ? 'case_id' then
        perform hall.refuse('YC001', '{"what": "case"}');
    elsif btrim(p_filter ->> 'work_no') <> '' and not wanted ? 'staff_id' then
        perform hall.refuse('YC001', '{"what": "staff"}');
    elsif coalesce(p_filter ->> 'kind', 'deed') not in ('deed', 'sight', 'number', 'paper', 'house') then
        perform hall.refuse('YC001', '{"what": "kind"}');
    elsif not wanted ? 'case_id' and not coalesce((wanted ->> 'last')::date - (wanted ->> 'first')::date between 0 and 30, false) then
        perform hall.refuse('YC316', jsonb_build_object('first', coalesce(wanted -> 'first', to_jsonb(hall.today())), 'last', coalesce((wanted ->> 'first')::date, hall.today()) + 30));
    end if;
    insert into hall.audit_question (staff_id, filter) values (me.id, wanted) returning id into new_id;
    return jsonb_build_object('question', new_id);
end $$;

-- Second call, in a transaction of its own: a page of the answer, the latest first. It goes on where the last row of the page before says.
create function audit.answer(p_question bigint, p_after jsonb, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('audit');
    q hall.audit_question;
    wanted int := least(greatest(p_count, 1), 200);
    rows jsonb;
begin
    select * into q from hall.audit_question
    where id = p_question and staff_id = me.id and at > now() - interval '12 hours' and xid is distinct from pg_current_xact_id_if_assigned();
    if not found then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    rows := hall.audit_rows(q.filter, coalesce((p_after ->> 'at')::timestamptz, 'infinity'), coalesce(p_after ->> 'kind', 'z'), coalesce((p_after ->> 'id')::bigint, 0), wanted);
    return jsonb_build_object('rows', rows, 'next', case when jsonb_array_length(rows) = wanted then (
        select jsonb_build_object('at', r -> 'at', 'kind', r -> 'kind', 'id', r -> 'id') from jsonb_array_elements(rows) with ordinality t(r, o) order by o desc limit 1) end);
end $$;

-- Notes are people's words; a number that somebody wrote into one is masked all the same.
create or replace function hall.mask_words(p_text text) returns text language sql immutable
    return regexp_replace(regexp_replace(p_text, '(?<!\d)([1-8]\d{5})\d{8}(\d{3}[\dXx])(?![\dXx])', '\1********\2', 'g'), '(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)', '\1****\2', 'g');

-- Everything that is known of who did or saw what, of five memories as one, the latest first. Each gives as many rows as the page may have, so that
-- no day is read whole for the sake of its end. Planned anew at each call: by case and by day are different ways.
create or replace function hall.audit_rows(p_filter jsonb, p_at timestamptz, p_kind text, p_id bigint, p_count int) returns jsonb
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    of_case bigint := (p_filter ->> 'case_id')::bigint;
    of_no text := (select case_no from hall.case_file where id = of_case);
    of_staff int := (p_filter ->> 'staff_id')::int;
    of_login name := (select login from hall.staff where id = of_staff);
    wanted text := p_filter ->> 'kind';
    since timestamptz := coalesce((p_filter ->> 'first')::timestamp at time zone 'Asia/Shanghai', '-infinity');
    until timestamptz := least(p_at, ((p_filter ->> 'last')::date + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 microsecond');
begin
    return (
        with found as (
            (select e.at, 'deed' as kind, e.id, e.staff_id, e.desk, e.window_no, e.action, e.case_id, e.data ->> 'note' as note,
                 jsonb_build_object('for', e.data -> 'for', 'from', case jsonb_typeof(e.data -> 'from') when 'object' then e.data #> '{from,by}' else e.data -> 'from' end, 'by', e.data -> 'by')
                 || case e.desk when 'applicant' then jsonb_strip_nulls(jsonb_build_object('login', e.data -> 'login', 'account', e.data -> 'account')) else '{}' end as facts
             from hall.event e
             where (wanted is null or wanted = 'deed') and (of_case is null or e.case_id = of_case) and (of_staff is null or e.staff_id = of_staff)
               and e.at between since and until and (e.at < p_at or 'deed' > p_kind or 'deed' = p_kind and e.id < p_id)
             order by e.at desc, e.id desc limit p_count)
            union all
            (select g.at, 'sight', g.id, g.staff_id, g.desk, g.window_no, g.how, g.case_id, null, '{}'
             from hall.sight g
             where (wanted is null or wanted = 'sight') and (of_case is null or g.case_id = of_case) and (of_staff is null or g.staff_id = of_staff)
               and g.at between since and until and (g.at < p_at or 'sight' > p_kind or 'sight' = p_kind and g.id < p_id)
             order by g.at desc, g.id desc limit p_count)
            union all
            (select r.at, 'number', r.id, r.staff_id, case when r.desk is not null then r.desk when r.window_no is not null then 'counter' when exists (select from hall.staff o where o.id = r.staff_id and 'review' = any (o.desks)) then 'review' else 'supervision' end, r.window_no, 'reveal', r.case_id, r.reason,
                 jsonb_build_object('what', r.what, 'answered', r.answered_at is not null)
             from hall.reveal r
             where (wanted is null or wanted = 'number') and (of_case is null or r.case_id = of_case) and (of_staff is null or r.staff_id = of_staff)
               and r.at between since and until and (r.at < p_at or 'number' > p_kind or 'number' = p_kind and r.id < p_id)
             order by r.at desc, r.id desc limit p_count)
            union all
            (select j.at, 'paper', j.id, j.staff_id, case when j.window_no is null then 'review' else 'counter' end, j.window_no, case when j.copy_no > 0 then 'reprint' else 'print' end, d.case_id, j.reason,
                 jsonb_build_object('title', hall.document_title(d), 'number', d.number, 'copies', j.copies)
             from hall.print_job j join hall.document d on d.id = j.document_id
             where (wanted is null or wanted = 'paper') and (of_case is null or d.case_id = of_case) and (of_staff is null or j.staff_id = of_staff)
               and j.at between since and until and (j.at < p_at or 'paper' > p_kind or 'paper' = p_kind and j.id < p_id)
             order by j.at desc, j.id desc limit p_count)
            union all
            (select t.at, 'house', t.id, s.id, split_part(t.what, '.', 1), (t.data ->> 'window')::smallint, t.what,
                 (select c.id from hall.case_file c where c.case_no = t.data ->> 'case_no'), coalesce(t.data ->> 'reason', t.data ->> 'why'),
                 jsonb_build_object('login', t.login, 'from', t.data -> 'from', 'to', t.data -> 'to', 'first', t.data -> 'first', 'last', t.data -> 'last', 'who', coalesce(t.data -> 'work_no', t.data -> 'name', to_jsonb('*' || (t.data ->> 'tail'))),
                     'year', t.data -> 'year', 'file', t.data -> 'file', 'rows', t.data -> 'rows')
             from hall.trace t left join hall.staff s on s.login = t.login
             where (wanted is null or wanted = 'house') and (of_case is null or t.data ? 'case_no' and t.data ->> 'case_no' = of_no) and (of_staff is null or t.login = of_login)
               and t.at between since and until and (t.at < p_at or 'house' > p_kind or 'house' = p_kind and t.id < p_id)
             order by t.at desc, t.id desc limit p_count)
            union all
            (select q.at, 'question', q.id, q.staff_id, 'audit', null, 'audit.ask', (q.filter ->> 'case_id')::bigint, null,
                 jsonb_build_object('first', q.filter -> 'first', 'last', q.filter -> 'last', 'who', (select to_jsonb(w.work_no) from hall.staff w where w.id = (q.filter ->> 'staff_id')::int))
             from hall.audit_question q
             where (wanted is null or wanted = 'house') and (of_case is null or (q.filter ->> 'case_id')::bigint = of_case) and (of_staff is null or q.staff_id = of_staff)
               and q.at between since and until and (q.at < p_at or 'question' > p_kind or 'question' = p_kind and q.id < p_id)
             order by q.at desc, q.id desc limit p_count)),
        page as (select * from found order by at desc, kind, id desc limit p_count)
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', f.at, 'kind', f.kind, 'id', f.id, 'by', s.name, 'work_no', s.work_no, 'department', d.name, 'desk', f.desk,
                   'window', f.window_no, 'device', pc.device, 'action', f.action, 'case_id', f.case_id, 'case_no', c.case_no,
                   'licence', (select nullif(licence, true) from hall.item_version where id = c.item_version_id), 'note', hall.mask_words(f.note), 'facts', f.facts))
                   order by f.at desc, f.kind, f.id desc), '[]')
        from page f
        left join hall.staff s on s.id = f.staff_id
        left join hall.department d on d.id = s.department_id
        left join hall.case_file c on c.id = f.case_id
        left join lateral (select t.data ->> 'device' as device from hall.trace t where t.login = s.login and t.what like '%.sign_in' and t.at <= f.at order by t.at desc limit 1) pc on true);
end $$;

-- The chain of one case, for the card beside its rows.
create function audit.case_chain(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_staff('audit');
    return (select jsonb_build_object('case_no', c.case_no, 'events', c.head_seq, 'head', encode(c.head_hash, 'hex'), 'faults', hall.chain_faults(c.id, c.id),
                'sealed', coalesce((select max(e.seq) from hall.event e where e.case_id = c.id and e.id <= (select max(last_event) from hall.seal where reached = last_event)), 0))
            from hall.case_file c where c.id = p_case);
end $$;
