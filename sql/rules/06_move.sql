-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The life of a case. hall.move is the only writer of a case's status.
set local role hall_owner;

create or replace function hall.lease_time() returns interval language plpgsql stable as $$
begin
    return make_interval(secs => hall.rule('lease_seconds'));
end $$;

-- How long a seat is kept for whoever is not heard of: programs beat four times a lease, and two beats may be late.
create or replace function hall.seat_time() returns interval language plpgsql stable as $$
begin
    return greatest(interval '2 minutes', hall.lease_time() / 2);
end $$;

-- Locks a case for somebody at a counter, in the order request, case, number. What was done meanwhile is told before who holds it.
create or replace function hall.take_up(p_seat hall.seat, p_case bigint, p_version int) returns hall.case_file language plpgsql as $$
declare
    c hall.case_file;
    holder hall.lease;
begin
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.serves(p_seat, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    if c.version is distinct from p_version then
        perform hall.refuse('YC101', hall.last_change(c));
    end if;
    -- Locked too, so that the keeper cannot give the case away between here and the commit.
    select * into holder from hall.lease where case_id = p_case for update;
    if not found or holder.staff_id <> p_seat.staff_id then
        perform hall.refuse('YC104', jsonb_build_object('case_no', c.case_no) || coalesce(hall.holder_json(p_case, p_seat.staff_id), '{}'));
    end if;
    return c;
end $$;

-- A case of this seat that the seat holds, whatever its version: for putting it down again.
create or replace function hall.held_case(p_seat hall.seat, p_case bigint) returns hall.case_file language plpgsql as $$
begin
    return hall.take_up(p_seat, p_case, (hall.served_case(p_seat, p_case)).version);
end $$;

-- Who changed a case last, for the one who came second.
create or replace function hall.last_change(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('case_no', p_case.case_no, 'status', p_case.status, 'version', p_case.version,
                'by', s.name, 'window', e.window_no, 'at', e.at, 'action', e.action, 'licence', v.licence)
            from hall.item_version v, hall.event e left join hall.staff s on s.id = e.staff_id
            where v.id = p_case.item_version_id and e.case_id = p_case.id and e.seq = p_case.head_seq);
end $$;

-- What may not be done with a case, and because of which status: its own unless another is named.
create or replace function hall.status_facts(p_case hall.case_file, p_action text, p_status text default null) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('case_no', p_case.case_no, 'status', coalesce(p_status, p_case.status), 'action', p_action,
        'licence', (select licence from hall.item_version where id = p_case.item_version_id));
end $$;

-- Who has a case; whoever took it out of somebody's hands gave a reason, which is for the one who lost it.
create or replace function hall.holder_json(p_case bigint, p_me int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('by', s.name, 'window', l.window_no, 'since', l.taken_at, 'mine', l.staff_id = p_me)
                || jsonb_strip_nulls(jsonb_build_object('taken_over', (select e.data ->> 'note' from hall.event e
                       where e.case_id = l.case_id and e.action = 'take_over' and e.staff_id = l.staff_id and e.at >= l.taken_at order by e.seq desc limit 1)))
            from hall.lease l join hall.staff s on s.id = l.staff_id where l.case_id = p_case and l.expires_at > now());
end $$;

-- Who put a case aside, and since when: it waits for that person as if it were held.
create or replace function hall.aside_json(p_case bigint, p_me int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('by', s.name, 'window', e.window_no, 'since', e.at, 'mine', q.held_by = p_me)
            from hall.queue q join hall.staff s on s.id = q.held_by join hall.case_file c on c.id = q.case_id
            left join hall.event e on e.case_id = q.case_id and e.seq = c.head_seq
            where q.case_id = p_case and q.state = 2);
end $$;

-- In PL/pgSQL, which keeps its plan: a function in SQL that cannot be inlined costs a third more, a million times.
create or replace function hall.event_hash(p_prev bytea, p_case bigint, p_seq int, p_at timestamptz, p_staff int, p_window smallint, p_action text,
    p_from text, p_to text, p_data jsonb) returns bytea language plpgsql immutable as $$
begin
    return sha256(p_prev || convert_to(concat_ws('|', p_case, p_seq, extract(epoch from p_at), coalesce(p_staff, 0), coalesce(p_window, 0), p_action,
        coalesce(p_from, ''), p_to, p_data), 'UTF8'));
end $$;

-- Appends an event to a case that the caller has locked; the caller stores the case's new head. It bears the moment of the act, not that at which
-- its call began to wait for the case: the times of a chain run forward.
create or replace function hall.append_event(p_case hall.case_file, p_seat hall.seat, p_desk text, p_action text, p_from text, p_data jsonb) returns hall.event
language plpgsql as $$
declare
    e hall.event;
    moment timestamptz := clock_timestamp();
begin
    -- For whom somebody acts, what is undone, and by which login and account an applicant acts, the hall says itself.
    p_data := p_data - '{for,for_no,login}'::text[] - case p_action when 'undo' then '' else 'undone' end - case p_desk when 'applicant' then '' else 'account' end;
    if p_desk = 'applicant' then
        p_data := p_data || jsonb_build_object('login', session_user);
    end if;
    if p_desk = 'review' and p_seat.staff_id is not null then
        p_data := p_data || hall.on_behalf(p_seat, p_case, p_action);
    end if;
    -- Everybody who opens the case is sent what its events say.
    if octet_length(p_data::text) > 131072 then
        perform hall.refuse('YC705', '{"field": "data", "most_bytes": 131072}');
    end if;
    insert into hall.event (case_id, seq, at, desk, staff_id, window_no, action, from_status, to_status, data, prev_hash, hash)
    values (p_case.id, p_case.head_seq + 1, moment, p_desk, p_seat.staff_id, p_seat.window_no, p_action, p_from, p_case.status, p_data, p_case.head_hash,
        hall.event_hash(p_case.head_hash, p_case.id, p_case.head_seq + 1, moment, p_seat.staff_id, p_seat.window_no, p_desk || '.' || p_action, p_from, p_case.status, p_data))
    returning * into e;
    return e;
end $$;

-- Of what somebody sent with an act, what belongs to it: the rest would stand in the chain as if the hall had said it.
create or replace function hall.only_keys(p_said jsonb, p_keys text[]) returns jsonb language sql immutable
    return (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(case jsonb_typeof(p_said) when 'object' then p_said else '{}' end) where key = any (p_keys));

-- An event that leaves the status as it is: a note, a take-over, a verification. The version counts those that change what a decision rests on.
create or replace function hall.record(p_case hall.case_file, p_seat hall.seat, p_desk text, p_action text, p_data jsonb, p_bump boolean default false)
returns hall.case_file language plpgsql as $$
declare
    e hall.event := hall.append_event(p_case, p_seat, p_desk, p_action, p_case.status, p_data);
    most int := hall.rule('notes_a_day');
begin
    -- As many reasons as notes, and four times as many steps of any kind: whoever opens the case is sent all of them.
    if p_seat.staff_id is not null and (
            select count(*) > 4 * most or p_data ? 'note' and count(*) filter (where data ? 'note') > most
            from hall.event where case_id = p_case.id and staff_id = p_seat.staff_id and at > now() - interval '1 day' and from_status = to_status) then
        perform hall.refuse('YC705', jsonb_build_object('field', 'notes', 'most', most));
    end if;
    p_case.head_seq := e.seq;
    p_case.head_hash := e.hash;
    if p_bump then
        p_case.version := p_case.version + 1;
    end if;
    update hall.case_file set version = p_case.version, head_seq = p_case.head_seq, head_hash = p_case.head_hash where id = p_case.id;
    return p_case;
end $$;

-- The case as it was before the decision that may still be taken back: against the direction of a transition that says so, and of no other.
create or replace function hall.before_decision(p_case hall.case_file) returns hall.case_file language plpgsql stable as $$
declare
    was hall.case_file;
begin
    select b.* into was
    from hall.undo u join hall.event e on e.id = u.event_id, jsonb_populate_record(null::hall.case_file, u.before -> 'case') b
    where u.case_id = p_case.id and exists (select from hall.transition t where t.from_status = b.status and t.action = e.action and t.desk = e.desk
        and t.to_status = p_case.status and t.undoable);
    if not found then
        perform hall.refuse('YC105', hall.status_facts(p_case, 'undo'));
    end if;
    was.version := p_case.version;
    was.head_seq := p_case.head_seq;
    was.head_hash := p_case.head_hash;
    return was;
end $$;

-- Moves a locked case along one transition: status, event, clocks, queue, document with its number, messages. All of it or nothing. Undo goes the
-- way back; what the decision left behind beside the case, hall.undo_decision puts back.
-- p_facts: what the document and the messages say beyond what the case itself says.
create or replace function hall.move(p_case hall.case_file, p_seat hall.seat, p_desk text, p_action text, p_data jsonb default '{}', p_facts jsonb default '{}')
returns jsonb language plpgsql as $$
declare
    t hall.transition;
    v hall.item_version;
    before jsonb;
    came_from text := p_case.status;
    e hall.event;
    new_document bigint;
    moment timestamptz := clock_timestamp();
    released timestamptz := moment;
    sent int := 0;
begin
    if p_action = 'undo' then
        p_case := hall.before_decision(p_case);
    else
        select * into t from hall.transition where from_status = p_case.status and action = p_action and desk = p_desk;
        if not found then
            perform hall.refuse('YC105', hall.status_facts(p_case, p_action));
        end if;
        before := case when t.undoable then hall.snapshot(p_case.id) end;
        p_case.status := t.to_status;
        p_case.first_clerk_id := coalesce(p_case.first_clerk_id, case when p_desk = 'counter' then p_seat.staff_id end);
    end if;
    if t.clock in ('answer', 'decide') and p_desk = 'counter' and exists (select from hall.clocks_of(p_case.id) where kind = 'tell' and ended_at is null and due_at < moment) then
        perform hall.refuse('YC311', jsonb_build_object('case_no', p_case.case_no));
    elsif t.clock = 'deliver' and p_case.verification_owed then
        perform hall.refuse('YC307', jsonb_build_object('case_no', p_case.case_no));
    end if;
    select * into v from hall.item_version where id = p_case.item_version_id;
    if p_seat.staff_id is not null and p_action <> 'undo' then
        perform hall.release_decisions(p_seat.staff_id);
    end if;
    if t.undoable then
        released := moment + make_interval(secs => hall.rule('undo_seconds'));
    end if;

    p_case.version := p_case.version + 1;
    case t.clock
        when 'answer' then
            perform hall.end_clock(p_case.id, 'tell', p_action);
        when 'restart' then
            p_case.round := p_case.round + 1;
            p_case.round_received_at := now();
            -- Whoever was at a window in the round before is at home now.
            p_case.arrived_at := null;
            perform hall.end_clock(p_case.id, 'supplement', p_action), hall.start_clock(p_case.id, 'tell', now(), hall.tell_days(), 'workday', p_case.department_id);
        when 'decide', 'decide_from_receipt' then
            p_case.accepted_at := case t.clock when 'decide' then now() else p_case.round_received_at end;
            p_case.deemed := t.clock = 'decide_from_receipt';
            p_case.verification_owed := p_case.deemed;
            -- Who was not told in time is accepted at the moment at which the time was over, however late that is written down.
            perform hall.end_clock(p_case.id, 'tell', p_action, case when p_case.deemed then (p_data ->> 'due')::timestamptz else now() end),
                hall.start_clock(p_case.id, 'statutory', p_case.accepted_at, v.statutory_n, v.statutory_unit, p_case.department_id),
                hall.start_clock(p_case.id, 'promised', p_case.accepted_at, v.promised_n, v.promised_unit, p_case.department_id);
        when 'deliver' then
            perform hall.end_deciding(p_case.id, p_action), hall.start_clock(p_case.id, 'deliver', now(), hall.deliver_days(), 'workday', p_case.department_id);
        when 'close' then
            perform hall.end_deciding(p_case.id, p_action), hall.end_clock(p_case.id, k, p_action) from unnest(array['tell', 'supplement', 'deliver']) k;
        else null;
    end case;

    e := hall.append_event(p_case, p_seat, p_desk, p_action, came_from, p_data);
    p_case.head_seq := e.seq;
    p_case.head_hash := e.hash;
    update hall.case_file set status = p_case.status, version = p_case.version, first_clerk_id = p_case.first_clerk_id, round = p_case.round,
        round_received_at = p_case.round_received_at, accepted_at = p_case.accepted_at, deemed = p_case.deemed,
        verification_owed = p_case.verification_owed, arrived_at = p_case.arrived_at, head_seq = p_case.head_seq, head_hash = p_case.head_hash
    where id = p_case.id;
    perform hall.move_in_queue(p_case, t.queue), hall.move_in_review(p_case, t.review);
    -- What was decided is not kept, whichever window had begun to write about it; what an officer wrote of a case that comes back to him is.
    delete from hall.draft w where w.case_id = p_case.id
        and (w.staff_id = p_seat.staff_id and t.undoable or t.queue in ('leave', 'park') and p_desk <> 'keeper' and (w.data ? 'marks' or t.review = 'leave'));
    if t.undoable then
        insert into hall.undo (case_id, event_id, staff_id, until, before) values (p_case.id, e.id, p_seat.staff_id, released, before)
        on conflict (case_id) do update set event_id = excluded.event_id, staff_id = excluded.staff_id, until = excluded.until, before = excluded.before;
    end if;
    if t.message is not null then
        sent := hall.queue_messages(p_case, v, e.id, t.message, released, p_facts);
    end if;
    if t.document is not null then
        new_document := hall.issue_document(p_case, v, e.id, p_seat, t.document, p_facts);
        -- Whoever passed the pre-review is not here to take a paper; whom no message reaches is told by it all the same.
        if p_desk = 'counter' and (p_action <> 'pre_review' or sent = 0) then
            insert into hall.paper_due (document_id, staff_id, window_no) values (new_document, p_seat.staff_id, p_seat.window_no);
        end if;
    end if;
    return jsonb_build_object('case_id', p_case.id, 'case_no', p_case.case_no, 'status', p_case.status, 'version', p_case.version, 'event', e.id,
        'document', new_document, 'release_at', case when t.undoable then released end, 'messages', sent);
end $$;

create or replace function hall.move_in_queue(p_case hall.case_file, p_how text) returns void language plpgsql as $$
declare
    -- A case waits for nobody who is not there any more.
    first_clerk int := (select s.id from hall.staff s where s.id = p_case.first_clerk_id and hall.works(s) and 'counter' = any (s.desks));
    due timestamptz := (select k.due_at from hall.clock k where k.case_id = p_case.id and k.kind = hall.running_kind(p_case) and k.ended_at is null);
begin
    case p_how
        when 'leave' then
            delete from hall.queue where case_id = p_case.id;
            delete from hall.lease where case_id = p_case.id;
        when 'park' then
            -- Who was invited has no time running, only a day that is suggested; what was deemed accepted has that of the decision.
            update hall.queue set state = 3, held_by = null, hold_reason = null, untimed = due is null, due_at = coalesce(due, due_at),
                suggested_at = case when due is null then hall.due_at(hall.suggested_day(), p_case.department_id) end where case_id = p_case.id;
            delete from hall.lease where case_id = p_case.id;
        when 'enter' then
            insert into hall.queue (case_id, department_id, item_id, due_at, received_at, resubmitted, reserved_for, reserved_until)
            select p_case.id, p_case.department_id, p_case.item_id, due_at, p_case.round_received_at, p_case.round > 1, first_clerk,
                case when first_clerk is not null then hall.due_at(hall.add_workdays(hall.today(), 1), p_case.department_id) end
            from hall.clocks_of(p_case.id) where kind = 'tell' and ended_at is null;
            perform hall.lower_head(p_case.id);
        when 'return' then
            -- Back at a window, to its first clerk first. The time for the decision runs on.
            insert into hall.queue as q (case_id, department_id, item_id, due_at, received_at, resubmitted, reserved_for, reserved_until, returned)
            select p_case.id, p_case.department_id, p_case.item_id, due_at, now(), p_case.round > 1, first_clerk,
                case when first_clerk is not null then hall.due_at(hall.add_workdays(hall.today(), 1), p_case.department_id) end, true
            from hall.clocks_of(p_case.id) where kind = 'promised' and ended_at is null
            on conflict (case_id) do update set state = 0, due_at = excluded.due_at, untimed = false, returned = true, held_by = null, hold_reason = null;
            delete from hall.lease where case_id = p_case.id;
            perform hall.lower_head(p_case.id);
        else null;
    end case;
end $$;

-- Everything that undoing must bring back exactly as it was: of the case what is stored, for whoever moves it may bear in his hands already what his act makes of it.
create or replace function hall.snapshot(p_case bigint) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'case', (select to_jsonb(c) from hall.case_file c where c.id = p_case),
        'clocks', (select jsonb_agg(to_jsonb(c)) from hall.clock c where c.case_id = p_case),
        'intervals', (select jsonb_agg(to_jsonb(i)) from hall.clock_interval i where i.case_id = p_case),
        'queue', (select to_jsonb(q) from hall.queue q where q.case_id = p_case),
        'review', (select to_jsonb(r) from hall.review_queue r where r.case_id = p_case),
        'draft', (select jsonb_agg(to_jsonb(d)) from hall.draft d where d.case_id = p_case));
end $$;

-- The next decision, Alt+Enter, a print job or the end of the count let a decision's papers and messages go.
create or replace function hall.release_decisions(p_staff int) returns void language plpgsql as $$
begin
    perform hall.release_decision(p_staff, case_id) from hall.undo where staff_id = p_staff;
end $$;

-- That of one case only; the person's other decisions stay what they are.
create or replace function hall.release_decision(p_staff int, p_case bigint) returns void language plpgsql as $$
begin
    perform from hall.undo where staff_id = p_staff and case_id = p_case for update; -- before its messages, as hall.undo_decision does
    update hall.message m set release_at = now()
    from hall.undo u where u.staff_id = p_staff and u.case_id = p_case and m.event_id = u.event_id and m.state = 'queued' and m.release_at > now();
    delete from hall.undo where staff_id = p_staff and case_id = p_case;
end $$;

-- Whether a step was taken back. Nothing else happens to a case between a step and its undoing.
create or replace function hall.is_undone(e hall.event) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.event u where u.case_id = e.case_id and u.seq > e.seq and u.action = 'undo' and (u.data ->> 'undone')::bigint = e.id);
end $$;

-- A running clock as it was counted anew; where its time is another, the day that was promised before stays written down. The caller has locked the case.
create or replace function hall.redated(p_case hall.case_file, p_was hall.clock, p_now hall.clock, p_year int default null) returns hall.case_file language plpgsql as $$
declare
    nobody hall.seat;
begin
    update hall.clock set due_at = p_now.due_at, provisional = p_now.provisional
    where id = p_now.id and (due_at, provisional) is distinct from (p_now.due_at, p_now.provisional);
    if p_now.due_at = p_was.due_at then
        return p_case;
    end if;
    insert into hall.recalculation (year, clock_id, case_id, old_due, new_due, by, was_provisional)
    values (coalesce(p_year, extract(year from hall.day_of(p_now.due_at))), p_now.id, p_now.case_id, p_was.due_at, p_now.due_at, session_user, p_was.provisional);
    update hall.queue set due_at = p_now.due_at where case_id = p_now.case_id and p_now.kind = hall.running_kind(p_case);
    return hall.record(p_case, nobody, 'office', 'recalculate', jsonb_build_object('kind', p_now.kind, 'old', p_was.due_at, 'new', p_now.due_at));
end $$;

-- Brings back status, claim, clocks, draft and what was ticked, voids the document's number, and says so in the chain.
create or replace function hall.undo_decision(p_seat hall.seat, p_case bigint) returns void language plpgsql as $$
declare
    c hall.case_file;
    u hall.undo;
    running hall.clock;
begin
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.serves(p_seat, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    select * into u from hall.undo where case_id = p_case for update;
    if not found or u.until <= clock_timestamp() then
        perform hall.refuse('YC106', '{"why": "released"}');
    elsif u.staff_id <> p_seat.staff_id then
        perform hall.refuse('YC106', '{"why": "not_yours"}');
    elsif exists (select from hall.event where case_id = p_case and id > u.event_id) then
        perform hall.refuse('YC106', '{"why": "changed"}');
    elsif exists (select from hall.lease where case_id = p_case and staff_id <> p_seat.staff_id) then
        perform hall.refuse('YC106', '{"why": "held"}');
    end if;
    -- A print job or a keeper that is just beginning has them first or waits until they are void.
    perform from hall.document where event_id = u.event_id for update;
    perform from hall.message where event_id = u.event_id for update;
    if exists (select from hall.message where event_id = u.event_id and (state not in ('queued', 'suppressed') or (state = 'queued' and release_at <= clock_timestamp())))
        or exists (select from hall.print_job j join hall.document d on d.id = j.document_id where d.event_id = u.event_id) then
        perform hall.refuse('YC106', '{"why": "released"}');
    end if;

    perform hall.move(c, p_seat, p_seat.desk, 'undo', jsonb_build_object('undone', u.event_id));
    update hall.message set state = 'suppressed', detail = 'undone', final_at = now() where event_id = u.event_id;
    update hall.document set state = 'void', why = 'undone' where event_id = u.event_id;
    delete from hall.paper_due p using hall.document d where d.id = p.document_id and d.event_id = u.event_id;
    delete from hall.supplement_point where event_id = u.event_id;
    perform hall.mark_again(p_case, coalesce(u.before -> 'unseen', '[]'));
    delete from hall.clock_interval where case_id = p_case
        and id not in (select (i ->> 'id')::bigint from jsonb_array_elements(hall.list_of(u.before -> 'intervals')) i);
    update hall.clock_interval i set last_day = b.last_day, resumed_at = b.resumed_at
    from jsonb_populate_recordset(null::hall.clock_interval, hall.list_of(u.before -> 'intervals')) b where i.id = b.id;
    delete from hall.clock where case_id = p_case and id not in (select (k ->> 'id')::bigint from jsonb_array_elements(u.before -> 'clocks') k);
    update hall.clock k set ended_at = b.ended_at, outcome = b.outcome, due_at = b.due_at, provisional = b.provisional
    from jsonb_populate_recordset(null::hall.clock, u.before -> 'clocks') b where k.id = b.id;
    delete from hall.queue where case_id = p_case;
    if jsonb_typeof(u.before -> 'queue') = 'object' then
        insert into hall.queue select * from jsonb_populate_record(null::hall.queue, '{"untimed": false}' || (u.before -> 'queue'));
        update hall.queue set state = 1 where case_id = p_case and p_seat.desk = 'counter';
    end if;
    delete from hall.review_queue where case_id = p_case;
    if jsonb_typeof(u.before -> 'review') = 'object' then
        insert into hall.review_queue select * from jsonb_populate_record(null::hall.review_queue, u.before -> 'review');
        update hall.review_queue set claimed = true where case_id = p_case and p_seat.desk = 'review';
    end if;
    -- What was put back may be counted by a calendar that is no more: it was not running when the new one was looked through.
    select * into c from hall.case_file where id = p_case;
    update hall.clock_interval set last_day = hall.add_workdays(first_day - 1, planned)
    where case_id = p_case and effect = 'pause' and resumed_at is null and last_day <> hall.add_workdays(first_day - 1, planned);
    for running in select * from hall.clocks_of(p_case) where ended_at is null loop
        c := hall.redated(c, running, hall.recounted(running, c.department_id));
    end loop;
    update hall.opinion set undone = true where event_id = u.event_id;
    update hall.extension_request set state = 'asked', answered_by = null, answered_at = null, answer = null, event_id = null where event_id = u.event_id;
    -- What somebody wrote since is not written over; what the act only took its words out of is.
    insert into hall.draft as d select * from jsonb_populate_recordset(null::hall.draft, hall.list_of(u.before -> 'draft'))
    on conflict (case_id, staff_id) do update set data = excluded.data where d.seq = excluded.seq;
    insert into hall.lease (case_id, staff_id, window_no, expires_at)
    values (p_case, p_seat.staff_id, p_seat.window_no, clock_timestamp() + hall.lease_time()) on conflict (case_id) do update set expires_at = excluded.expires_at;
    delete from hall.undo where case_id = p_case;
end $$;
