-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What every desk with cases does with them, whatever its column: the seat at the desk that is called says who acts and what he may see.
-- counter.* and review.* have these calls under the same names (sql/api/case_desks.sql). Their papers: 19_desk_papers.sql.
set local role hall_owner;

-- What a seat may look at: the cases of its departments, and those on which its department is asked for an opinion.
create or replace function hall.may_see(p_seat hall.seat, p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return hall.serves(p_seat, p_case.department_id) or p_seat.desk = 'review'
        and exists (select from hall.opinion_request o where o.case_id = p_case.id and o.department_id = any (p_seat.departments));
end $$;

-- A case as the desk shows it: to an officer with where it stands under review.
create or replace function hall.case_at(p_seat hall.seat, p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return hall.case_json(p_case, p_seat.staff_id)
        || case p_seat.desk when 'review' then jsonb_build_object('review', hall.review_json(p_seat, p_case)) else '{}' end;
end $$;

-- Whether a case can be taken at this desk: it waits there, or it has to be ended there.
create or replace function hall.may_claim(p_seat hall.seat, p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return case p_seat.desk
        when 'review' then exists (select from hall.review_queue where case_id = p_case.id and not away) or hall.is_unanswered(p_case)
        else exists (select from hall.queue where case_id = p_case.id) end;
end $$;

-- The answer to sitting down, whatever the desk; what the desk adds is added by it.
create or replace function hall.seated_json(p_me hall.staff, p_window jsonb) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'staff', jsonb_build_object('id', p_me.id, 'work_no', p_me.work_no, 'name', p_me.name, 'department', p_me.department_id,
            'department_name', (select name from hall.department where id = p_me.department_id), 'desks', p_me.desks, 'steps', p_me.steps, 'may_take_over', p_me.may_take_over),
        'window', p_window, 'hall', hall.setting('hall'), 'draft_key', encode(p_me.draft_key, 'hex'),
        'held', (select coalesce(jsonb_agg(case_id), '[]') from hall.lease where staff_id = p_me.id and (window_no is null) = (p_window is null) and expires_at > now()),
        'rules', (select jsonb_object_agg(k, hall.rule(k)) from unnest(array['undo_seconds', 'lease_seconds', 'idle_minutes', 'supplement_workdays']) k));
end $$;

-- Whoever sat down has a password that is right: the wrong tries before are forgiven, and from where is written down.
create or replace function hall.note_sign_in(p_me hall.staff, p_desk text, p_device text, p_more jsonb default '{}') returns void language plpgsql as $$
begin
    perform hall.demand_clean(p_device, 'device');
    update hall.sign_in_try set cleared = true where work_no = p_me.work_no and not cleared;
    insert into hall.trace (what, data) values (p_desk || '.sign_in', jsonb_build_object('device', left(p_device, 200)) || p_more);
end $$;

-- At an office nobody takes a seat: sitting down and leaving are written down, and that is all.
create or replace function hall.office_sign_in(p_desk text, p_device text) returns jsonb language plpgsql as $$
declare
    me hall.staff := hall.my_staff(p_desk);
begin
    perform hall.note_sign_in(me, p_desk, p_device);
    return hall.seated_json(me, null);
end $$;

create or replace function hall.office_sign_out(p_desk text) returns jsonb language plpgsql as $$
begin
    perform hall.my_staff(p_desk);
    insert into hall.trace (what) values (p_desk || '.sign_out');
    return '{}';
end $$;

create or replace function hall.desk_sign_out(p_desk text) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
begin
    perform hall.release_decisions(mine.staff_id);
    perform hall.drop_leases(mine.staff_id, p_desk);
    delete from hall.seat where staff_id = mine.staff_id and desk = p_desk;
    insert into hall.trace (what, data) values (p_desk || '.sign_out', jsonb_build_object('window', mine.window_no));
    return '{}';
end $$;

-- For how many minutes no keeper has beaten, once that is too long; 0: none is known. Null: one is awake.
create or replace function hall.keeper_silence() returns int language sql stable
begin atomic
    select case when max(beat_at) is null then 0
                when max(beat_at) < now() - make_interval(mins => hall.rule('keeper_silent_minutes')) then floor(extract(epoch from now() - max(beat_at)) / 60)::int end
    from hall.keeper;
end;

-- Keeps the seat and the held case; a locked screen keeps its case for as long as the hall's rule says.
create or replace function hall.desk_heartbeat(p_desk text, p_case bigint, p_locked boolean) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    holds boolean := false;
begin
    -- Whoever opens the locked screen again has shown the password.
    if mine.locked and not p_locked then
        update hall.sign_in_try set cleared = true where work_no = (select work_no from hall.staff where id = mine.staff_id) and not cleared;
    end if;
    update hall.seat set seen_at = now(), locked = p_locked where staff_id = mine.staff_id and desk = p_desk;
    perform hall.ask_anew(mine.staff_id);
    if p_case is not null then
        update hall.lease set expires_at = case when p_locked and mine.locked then expires_at
                                                when p_locked then now() + make_interval(mins => hall.rule('idle_minutes'))
                                                else now() + hall.lease_time() end
        where case_id = p_case and staff_id = mine.staff_id;
        holds := found;
    end if;
    return jsonb_build_object('holds', holds, 'now', now(), 'keeper_silent', hall.keeper_silence());
end $$;

-- The next case of a desk, past those that the person put back; where nothing else waits, one of those.
create or replace function hall.next_of(p_desk text, p_seat hall.seat, p_scope text, p_filter jsonb) returns bigint language plpgsql as $$
declare
    due tstzrange := coalesce(hall.light_range(p_filter ->> 'light'), '(-infinity,infinity)');
    resubmitted boolean := coalesce((p_filter ->> 'resubmitted')::boolean, false);
    put_back bigint[] := hall.skipped(p_filter);
    next_id bigint;
begin
    next_id := case p_desk when 'review' then hall.next_review(p_seat, due, put_back) else hall.next_case(p_seat, p_scope, due, resubmitted, put_back) end;
    if next_id is null and put_back <> '{}' then
        next_id := hall.next_of(p_desk, p_seat, p_scope, p_filter - 'skip');
    end if;
    return next_id;
end $$;

create or replace function hall.desk_claim_next(p_desk text, p_request uuid, p_scope text, p_filter jsonb) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.claim_next', jsonb_build_array(p_scope, p_filter));
    mine hall.seat;
    next_id bigint;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat(p_desk);
    next_id := hall.next_of(p_desk, mine, p_scope, p_filter);
    if next_id is null then
        return hall.end_request(p_request::text, jsonb_build_object('case', null, 'waiting', 0));
    end if;
    select * into c from hall.case_file where id = next_id;
    -- A queue is read along what the seat serves. What it gives is told whole, so that is looked at once more.
    if not hall.serves(mine, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    perform hall.demand_free_hands(mine, next_id);
    perform hall.take_lease(mine, next_id), hall.note_sight(mine, next_id, 'open');
    if p_desk = 'counter' then
        perform hall.reuse_originals(mine, next_id);
        select * into c from hall.case_file where id = next_id;
    end if;
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;

-- Opens one case for this seat. A case that another holds is refused, or taken over by right and with a reason.
create or replace function hall.desk_claim(p_desk text, p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.claim', jsonb_build_array(p_case, p_reason));
    mine hall.seat;
    c hall.case_file;
    holder jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat(p_desk);
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.may_see(mine, c) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    -- A department that is only asked for an opinion looks; the case stays with whoever works on it.
    perform hall.note_sight(mine, p_case, 'open');
    if not hall.serves(mine, c.department_id) then
        return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
    end if;
    if not hall.may_claim(mine, c) then
        perform hall.refuse('YC105', hall.status_facts(c, 'claim'));
    end if;
    holder := coalesce(hall.holder_json(p_case, mine.staff_id), hall.aside_json(p_case, mine.staff_id));
    if holder is not null and not (holder ->> 'mine')::boolean then
        if p_reason is null then
            -- Put aside is not being worked on: whoever thinks of taking it over reads why.
            perform hall.refuse('YC103', holder || jsonb_strip_nulls(jsonb_build_object('case_no', c.case_no,
                'aside', case when hall.holder_json(p_case, mine.staff_id) is null then (select hold_reason from hall.queue where case_id = p_case) end)));
        elsif not (select may_take_over from hall.staff where id = mine.staff_id) then
            perform hall.refuse('YC004', '{"right": "take_over"}');
        end if;
        perform hall.demand_reason(p_reason, 'reason', 4);
        c := hall.record(c, mine, p_desk, 'take_over', jsonb_build_object('note', p_reason, 'from', holder));
    end if;
    perform hall.demand_free_hands(mine, p_case);
    perform hall.take_lease(mine, p_case);
    if p_desk = 'counter' then
        perform hall.reuse_originals(mine, p_case);
        select * into c from hall.case_file where id = p_case;
    end if;
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;

-- Who saw a case is written down where no rolled-back transaction reaches it: reading is two calls, as with numbers (docs/decisions.md 22). Taking a case
-- is one; of that a line in the server's log stays, whatever becomes of the transaction.
create or replace function hall.note_sight(p_seat hall.seat, p_case bigint, p_how text) returns void language plpgsql as $$
begin
    raise log 'yichuang: % opens case %', session_user, (select case_no from hall.case_file where id = p_case);
    insert into hall.sight (case_id, staff_id, desk, window_no, how) values (p_case, p_seat.staff_id, p_seat.desk, p_seat.window_no, p_how);
end $$;

-- Whether an earlier transaction wrote down that somebody sees this case.
create or replace function hall.is_noted(p_seat hall.seat, p_case bigint, p_within interval) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.sight where case_id = p_case and staff_id = p_seat.staff_id and at > now() - p_within
                   and xid is distinct from pg_current_xact_id_if_assigned());
end $$;

-- What tells of a person is told only to whom it was written down that he sees the case.
create or replace function hall.demand_noted(p_seat hall.seat, p_case bigint) returns void language plpgsql stable as $$
begin
    if not hall.is_noted(p_seat, p_case, '12 hours') then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
end $$;

-- A case that the seat may look at, told to whom it was written down.
create or replace function hall.noted_case(p_seat hall.seat, p_case bigint) returns hall.case_file language plpgsql stable as $$
declare
    c hall.case_file := hall.seen_case(p_seat, p_case);
begin
    perform hall.demand_noted(p_seat, c.id);
    return c;
end $$;

-- A number is about to be compared: it is counted, and a line of it stands in the server's log, whatever becomes of the transaction (docs/decisions.md 30).
-- Each may be looked for, and stored with the check that follows. An hour that this very transaction began could be taken back with it, and counts for nothing.
create or replace function hall.count_number(p_call text, p_case bigint, p_number text) returns void language plpgsql as $$
declare
    me hall.staff;
begin
    select * into me from hall.staff where login = session_user;
    if me.asked_since = now() then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    elsif me.id is not null and nextval(hall.asked_by(me.id)) > me.asked_before + 2 * hall.rule('numbers_an_hour') then
        perform hall.refuse('YC703', '{"wait_seconds": 3600}');
    end if;
    raise log 'yichuang: % asked % for a number that ends in %', session_user, p_call || coalesce(' ' || p_case, ''),
        hall.machine_words(right(hall.mask_number(upper(btrim(p_number))), 4));
end $$;

create or replace function hall.asked_by(p_staff int) returns regclass language plpgsql stable as $$
begin
    return format('hall.asked_%s', p_staff)::regclass;
end $$;

-- A new hour of asking. The call that begins it answers nothing of a number, so that it is worth nothing rolled back.
create or replace function hall.ask_anew(p_staff int) returns void language plpgsql as $$
begin
    update hall.staff set asked_before = coalesce(pg_sequence_last_value(hall.asked_by(id)), 0), asked_since = now()
    where id = p_staff and asked_since < now() - interval '1 hour';
end $$;

-- Whoever asks by a whole number whose it is, or whether it is somebody's, is written down. The trace goes with a transaction that is rolled back;
-- the line in the server's log stays. Who asks for more in an hour than any window does has to wait.
create or replace function hall.note_number(p_call text, p_case bigint, p_number text) returns void language plpgsql as $$
declare
    tail text := right(hall.mask_number(nullif(upper(btrim(p_number)), '')), 4);
begin
    if tail is null then
        return;
    elsif (select count(*) from hall.trace where login = session_user and at > now() - interval '1 hour' and data ? 'tail') >= hall.rule('numbers_an_hour') then
        perform hall.refuse('YC703', '{"wait_seconds": 3600}');
    end if;
    perform hall.count_number(p_call, p_case, p_number);
    insert into hall.trace (what, data) values (p_call, jsonb_strip_nulls(jsonb_build_object('case_no', (select case_no from hall.case_file where id = p_case), 'tail', tail)));
end $$;

-- First call: the wish to look at a case. Whoever has it in hand, or looked a moment ago, is noted already.
create or replace function hall.desk_look(p_desk text, p_case bigint) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
begin
    if not exists (select from hall.case_file c where c.id = p_case and hall.may_see(mine, c)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    elsif not hall.is_noted(mine, p_case, '1 minute') then
        perform hall.note_sight(mine, p_case, 'look');
    end if;
    return '{}';
end $$;

create or replace function hall.desk_case_file(p_desk text, p_case bigint) returns jsonb language plpgsql stable as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    c hall.case_file := hall.seen_case(mine, p_case);
begin
    if not hall.is_noted(mine, c.id, '10 minutes') then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    return hall.case_at(mine, c);
end $$;

-- With a reason: put back for whoever comes next, who reads it. Without one (null) the seat merely goes on to another case, and nobody said anything.
create or replace function hall.desk_release(p_desk text, p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.release', jsonb_build_array(p_case, p_reason));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    if p_reason is not null then
        perform hall.demand_reason(p_reason, 'reason', 4);
    end if;
    mine := hall.my_seat(p_desk);
    c := hall.held_case(mine, p_case);
    if p_reason is not null then
        c := hall.record(c, mine, p_desk, 'release', jsonb_build_object('note', p_reason));
    end if;
    perform hall.drop_lease(c);
    -- Whom it waited for said that it is not for him.
    if p_reason is not null then
        update hall.queue set reserved_for = null, reserved_until = null where case_id = p_case and reserved_for = mine.staff_id;
        update hall.review_queue set reserved_for = null where case_id = p_case and reserved_for = mine.staff_id;
    end if;
    return hall.end_request(p_request::text, '{}');
end $$;

-- Cases by number, card number, any part of a name, pinyin, initials or the last four of a phone, of who applies as of who acts or signs for the applicant; open ones
-- first, then the newest. Of people, the shortest names
-- and the newest come first, and only cases of this seat count, so that a common name hides none of them. Of whoever is called otherwise in another case,
-- only the cases that say what was asked for.
create or replace function hall.desk_find(p_desk text, p_text text) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    said text := upper(translate(btrim(p_text), '０１２３４５６７８９－ ', '0123456789-'));
    numbered bigint[];
    is_number boolean;
    found bigint[];
begin
    if char_length(said) < 2 or char_length(said) > 60 then
        return '{"rows": []}';
    end if;
    numbered := array(
        select c.id from hall.case_file c where c.case_no in (said, (hall.setting('hall') ->> 'code') || '-' || said)
        union
        select c.id from hall.case_file c where said ~ '\d{6}$' and right(c.case_no, 6) = right(said, 6) and strpos(replace(c.case_no, '-', ''), replace(said, '-', '')) > 0);
    -- What may be the number of somebody's paper, and is no case's. Six digits are the end of a case's number; an enterprise's code is nobody's secret.
    is_number := said ~ '^[0-9A-Z]{6,40}$' and said ~ '\d{4}' and said !~ '^\d{6}$' and (numbered = '{}' or said ~ '^\d{14,17}[\dX]$');
    if is_number and not hall.is_enterprise_number(said) then
        perform hall.note_number(p_desk || '.find', null, said);
    end if;
    select array_agg(c.id order by q.case_id is null and r.case_id is null, c.id desc) into found
    from (select unnest(numbered) as id
          union
          select c.id from (
              select a.id from hall.applicant a where is_number and a.id_number = said
              union
              select unnest(hall.people_named(btrim(p_text)))
              union
              -- Of one name several keys may begin alike: what is bounded is people.
              (select k.applicant_id from (select n.applicant_id, n.key from hall.name_key n where said ~ '^[A-Z]+$' and n.key like lower(said) || '%'
                                           order by n.key, n.applicant_id desc limit 800) k
               group by k.applicant_id order by min(k.key), k.applicant_id desc limit 200)
              union
              (select a.id from hall.applicant a where said ~ '^\d{4}$' and right(a.phone, 4) = said order by a.id desc limit 200)
              union
              (select d.applicant_id from hall.also_declared d where said ~ '^\d{4}$' and right(d.phone, 4) = said order by d.applicant_id desc limit 200)) people
          cross join lateral (select case when exists (select from hall.also_declared d where d.applicant_id = people.id) then hall.names_that_fit(people.id, btrim(p_text), said) end as names offset 0) fit
          join hall.applicant who on who.id = people.id
          cross join lateral ((select f.id from hall.case_file f where f.applicant_id = people.id and hall.may_see(mine, f) and hall.is_meant(f.applicant, said, fit.names)
                               order by f.id desc limit 20)
                              union
                              (select f.id from hall.case_file f where f.agent is not null and f.agent ->> 'id_number' = who.id_number and hall.may_see(mine, f)
                               and hall.is_meant(f.agent, said, fit.names) order by f.id desc limit 20)
                              union
                              (select f.id from hall.case_file f where f.applicant ? 'legal_representative' and f.applicant #>> '{legal_representative,id_number}' = who.id_number
                               and hall.may_see(mine, f) and hall.is_meant(f.applicant -> 'legal_representative', said, fit.names) order by f.id desc limit 20)) c) hits
    join hall.case_file c on c.id = hits.id
    left join hall.queue q on q.case_id = c.id
    left join hall.review_queue r on r.case_id = c.id and p_desk = 'review'
    where hall.may_see(mine, c);
    return jsonb_build_object('rows', case p_desk when 'review' then hall.review_rows(mine, found[1:20]) else hall.queue_rows(found[1:20], mine.staff_id) end);
end $$;

-- What somebody wrote of cases long ago gives room to what he writes now. Words of a case that he has in hand, or that is kept for him, stay; there
-- are never many of those (leases_a_seat, held_a_seat).
create or replace function hall.sweep_drafts(p_staff int, p_case bigint) returns void language plpgsql as $$
declare
    most int := hall.rule('drafts_a_person');
    most_bytes bigint := hall.rule('drafts_megabytes') * 1048576::bigint;
begin
    delete from hall.draft where staff_id = p_staff and case_id in (
        select d.case_id from hall.draft d
        join (select f.case_id, row_number() over newest as place, sum(pg_column_size(f.data)) over newest as bytes from hall.draft f where f.staff_id = p_staff
              window newest as (order by f.case_id = p_case desc, f.saved_at desc, f.case_id rows unbounded preceding)) x on x.case_id = d.case_id
        where d.staff_id = p_staff and d.case_id <> p_case and (x.place > most or x.bytes > most_bytes)
          and not exists (select from hall.lease l where l.case_id = d.case_id and l.staff_id = p_staff)
          and not exists (select from hall.queue q where q.case_id = d.case_id and p_staff in (q.held_by, q.reserved_for))
          and not exists (select from hall.review_queue r where r.case_id = d.case_id and r.reserved_for = p_staff)
        for update of d skip locked);
end $$;

-- What is left of a draft whose round is over: what somebody wrote, put by under `earlier` as it was. Ticks, the card and who stood there, what was looked
-- through and a decision that was begun are not done in a later round. Of a window's draft the key of its marks stays, by which it is known as one.
create or replace function hall.words_only(p_draft jsonb) returns jsonb language plpgsql immutable as $$
declare
    words jsonb := jsonb_strip_nulls(jsonb_build_object(
        'notice', nullif(p_draft -> 'notice', '{}'), 'correction', nullif(p_draft -> 'correction', '{}'), 'brought', nullif(p_draft #> '{brought,values}', '{}'),
        'marks', (select jsonb_agg(m -> 'note') from jsonb_array_elements(hall.list_of(p_draft -> 'marks')) m
                  where m ->> 'note' <> ''),
        'proof', nullif(p_draft #> '{proof,note}', '""')));
    earlier jsonb := hall.list_of(p_draft -> 'earlier');
begin
    return (p_draft - '{proof,read_at,seen,notice,correction,brought,findings}'::text[])
        || case when p_draft ? 'marks' then '{"marks": []}'::jsonb else '{}' end
        || case when words = '{}' or earlier @> jsonb_build_array(words) then '{}' else jsonb_build_object('earlier', earlier || jsonb_build_array(words)) end;
end $$;

-- Whether a draft was typed in the round in which its case is now.
create or replace function hall.is_of_round(p_draft hall.draft, p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return case when p_draft.data ? 'round' then p_draft.data -> 'round' = to_jsonb(p_case.round) else p_draft.saved_at > p_case.round_received_at end;
end $$;

-- What of a draft may be kept now that says in which round it was typed. One that does not say it is of this round in the hands that hold the case only.
-- Of a case that a window decided meanwhile, or that is with the officers, nothing that a window checked is kept either: nobody is there any more.
-- Nor of one whose person is invited, but in the hands that hold it: what was ticked before the invitation may still be on its way.
create or replace function hall.keepable(p_desk text, p_seat hall.seat, p_case hall.case_file, p_draft jsonb) returns jsonb language plpgsql stable as $$
declare
    typed jsonb := hall.only_keys(p_draft, '{notice,correction,brought}');
    now_kept jsonb := p_draft;
    held boolean := exists (select from hall.lease l where l.case_id = p_case.id and l.staff_id = p_seat.staff_id);
    other_round boolean := case when p_draft ? 'round' then p_draft -> 'round' <> to_jsonb(p_case.round) else not held end;
begin
    if other_round then
        now_kept := hall.words_only(p_draft);
    elsif p_desk = 'counter' and (not hall.is_checkable(p_case) or p_case.status = 'invited' and not held) then
        now_kept := hall.words_only(p_draft - '{notice,correction,brought}'::text[]) || typed;
    end if;
    return now_kept || jsonb_build_object('round', p_case.round);
end $$;

-- An older draft never replaces a newer one, in whatever order the two arrive. What may be kept of it is judged by the case as it is: an act that is just
-- being committed is waited for, else its ticks would outlive it. The case comes before its draft, as in every act.
create or replace function hall.desk_save_draft(p_desk text, p_case bigint, p_draft jsonb, p_seq bigint) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    c hall.case_file;
begin
    select * into c from hall.case_file f where f.id = p_case and hall.may_see(mine, f) for share;
    if not found then
        perform hall.refuse('YC001', '{"what": "case"}');
    elsif jsonb_typeof(p_draft) is distinct from 'object' then
        perform hall.refuse('YC402', '{"why": "kind", "field": "draft"}');
    elsif octet_length(p_draft::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'draft', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    insert into hall.draft as d (case_id, staff_id, seq, data) values (p_case, mine.staff_id, p_seq, hall.keepable(p_desk, mine, c, p_draft))
    on conflict (case_id, staff_id) do update set seq = excluded.seq, data = excluded.data, saved_at = now() where d.seq < excluded.seq;
    perform hall.sweep_drafts(mine.staff_id, p_case);
    return jsonb_build_object('saved_at', now());
end $$;

-- First call: the wish to see a number is written down and committed.
create or replace function hall.desk_reveal_attempt(p_desk text, p_case bigint, p_what text, p_reason text) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    new_id bigint;
begin
    if p_what not in ('applicant.id', 'applicant.phone', 'agent.id', 'agent.phone', 'legal.id', 'collector.id')
        or not exists (select from hall.case_file c where c.id = p_case and hall.may_see(mine, c)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    perform hall.demand_reason(p_reason, 'reason', 2);
    -- As many as may be looked for. What is rolled back counts for nothing and is answered by nothing; what another session of the same person has asked
    -- for and not committed is waited for, and counts.
    perform from hall.staff where id = mine.staff_id for no key update;
    if (select count(*) from hall.reveal where staff_id = mine.staff_id and at > now() - interval '1 hour') >= hall.rule('numbers_an_hour') then
        perform hall.refuse('YC703', '{"wait_seconds": 3600}');
    end if;
    insert into hall.reveal (case_id, staff_id, desk, window_no, what, reason) values (p_case, mine.staff_id, p_desk, mine.window_no, p_what, left(p_reason, 200)) returning id into new_id;
    return jsonb_build_object('attempt', new_id);
end $$;

-- Second call, in a transaction of its own: the answer, once, within a minute.
create or replace function hall.desk_reveal(p_desk text, p_attempt bigint) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    r hall.reveal;
    c hall.case_file;
begin
    update hall.reveal set answered_at = now()
    where id = p_attempt and staff_id = mine.staff_id and answered_at is null and at > now() - interval '1 minute' and xid <> pg_current_xact_id()
    returning * into r;
    if not found then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    select * into c from hall.case_file where id = r.case_id;
    if not hall.may_see(mine, c) then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    return jsonb_build_object('value', case r.what
        when 'applicant.id' then c.applicant ->> 'id_number' when 'applicant.phone' then c.applicant ->> 'phone'
        when 'agent.id' then c.agent ->> 'id_number' when 'agent.phone' then c.agent ->> 'phone'
        when 'collector.id' then (select id_number from hall.collection where case_id = c.id order by id desc limit 1)
        else c.applicant #>> '{legal_representative,id_number}' end);
end $$;

create or replace function hall.desk_attachment_chunk(p_desk text, p_attachment bigint, p_no int) returns bytea language plpgsql stable as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    a hall.attachment;
begin
    select t.* into a from hall.attachment t join hall.case_file c on c.id = t.case_id where t.id = p_attachment and hall.may_see(mine, c);
    if not found then
        perform hall.refuse('YC001', '{"what": "attachment"}');
    end if;
    perform hall.demand_noted(mine, a.case_id);
    return coalesce((select data from hall.blob_chunk where sha256 = a.sha256 and no = p_no), '');
end $$;

-- The explanation of a case's dates is about to leave on paper: it is no document of the case, so it is written down with what people saw.
create or replace function hall.note_explanation(p_desk text, p_case hall.case_file) returns jsonb language plpgsql as $$
begin
    insert into hall.trace (what, data) values (p_desk || '.explanation_printed', jsonb_build_object('case_no', p_case.case_no));
    return '{}';
end $$;

create or replace function hall.desk_explanation_printed(p_desk text, p_case bigint) returns jsonb language plpgsql as $$
begin
    return hall.note_explanation(p_desk, hall.noted_case(hall.my_seat(p_desk), p_case));
end $$;

-- How the deadlines of a case are counted, day by day.
create or replace function hall.desk_explain(p_desk text, p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return hall.explain_json(hall.noted_case(hall.my_seat(p_desk), p_case));
end $$;

create or replace function hall.desk_note(p_desk text, p_request uuid, p_case bigint, p_text text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.note', jsonb_build_array(p_case, p_text));
    mine hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat(p_desk);
    -- No longer than what an act takes along: entered or not, it is the same note.
    perform hall.demand_fit(p_text, 'note'), hall.demand_reason(p_text, 'text', 1);
    if not exists (select from hall.case_file c where c.id = p_case and hall.may_see(mine, c)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    perform hall.store_note(mine, p_case, p_text);
    -- It comes back into no box: what lies in the draft is what is still to be entered.
    update hall.draft set data = data - 'note' where case_id = p_case and staff_id = mine.staff_id and hall.trimmed(data ->> 'note') = hall.trimmed(p_text);
    return hall.end_request(p_request::text, '{}');
end $$;

create or replace function hall.store_note(p_seat hall.seat, p_case bigint, p_text text) returns void language plpgsql as $$
begin
    if (select count(*) from hall.note where case_id = p_case and staff_id = p_seat.staff_id and at > now() - interval '1 day') >= hall.rule('notes_a_day') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'notes', 'most', hall.rule('notes_a_day')));
    end if;
    insert into hall.note (case_id, staff_id, text) values (p_case, p_seat.staff_id, p_text);
end $$;

-- The note that was typed and not entered when a case leaves its window: it goes with the act, or neither does. Called before the act, so that undoing brings
-- back a draft without it; what was entered in this hour is not entered twice: an answer that was lost on a bad line leaves the words in their box.
create or replace function hall.note_along(p_seat hall.seat, p_case bigint, p_note text) returns void language plpgsql as $$
begin
    if hall.words_or_null(p_note) is null then
        return;
    end if;
    perform hall.demand_clean(p_note, 'note', true);
    if not exists (select from hall.note where case_id = p_case and staff_id = p_seat.staff_id and text = p_note and at > now() - interval '1 hour') then
        perform hall.store_note(p_seat, p_case, p_note);
    end if;
    update hall.draft set data = data - 'note' where case_id = p_case and staff_id = p_seat.staff_id;
end $$;

create or replace function hall.desk_undo(p_desk text, p_request uuid, p_case bigint) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.undo', jsonb_build_array(p_case));
    mine hall.seat;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat(p_desk);
    perform hall.undo_decision(mine, p_case);
    select * into c from hall.case_file where id = p_case;
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;

create or replace function hall.desk_release_now(p_desk text, p_request uuid, p_case bigint) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.release_now', jsonb_build_array(p_case));
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.release_decision((hall.my_seat(p_desk)).staff_id, p_case);
    return hall.end_request(p_request::text, '{}');
end $$;
