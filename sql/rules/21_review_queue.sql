-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What waits for an officer: of one item together, the first due at the top; what stands still; what he did.
set local role hall_owner;

-- mine: what this officer may act on now, a leader also what was asked of him, and cases on which his department is asked for an opinion.
-- paused: what stands still in his departments; for whoever decides also those whose applicant did not come, or did not supplement, by the day that was
-- suggested, for he may end them. done: what he acted on, the last first.
create or replace function hall.review_keys(p_seat hall.seat, p_scope text, p_range tstzrange, p_after jsonb, p_count int)
returns table (case_id bigint, item_id int, due_at timestamptz, place bigint) language plpgsql stable as $$
declare
    my_steps text[] := hall.steps_of(p_seat.staff_id);
    after_item int := coalesce((p_after ->> 'item')::int, 0);
    after_due timestamptz := coalesce((p_after ->> 'at')::timestamptz, '-infinity');
    after_case bigint := coalesce((p_after ->> 'case_id')::bigint, 0);
begin
    if p_scope = 'done' then
        return query select o.case_id, null::int, max(o.at), max(o.event_id) from hall.opinion o
            where o.staff_id = p_seat.staff_id and not o.undone
            group by o.case_id having max(o.event_id) < coalesce((p_after ->> 'place')::bigint, 9223372036854775807) order by max(o.event_id) desc limit p_count;
    elsif p_scope = 'paused' then
        return query select k.case_id, k.item_id, k.due_at, null::bigint from (
                (select * from hall.paused_keys(p_seat, p_range, after_item, after_due, after_case, p_count))
                union all
                (select * from hall.unanswered_keys(hall.ends_in(p_seat, p_range), after_item, after_due, after_case, p_count))) k
            order by k.item_id, k.due_at, k.case_id limit p_count;
    else
        return query select k.case_id, k.item_id, k.due_at, null::bigint from (
            (select q.case_id, q.item_id, q.due_at from unnest(p_seat.departments) d, unnest(my_steps) s,
                lateral (select w.* from hall.review_queue w join hall.case_file c on c.id = w.case_id
                         where w.department_id = d and w.step = s and not w.paused and not w.away and (w.item_id, w.due_at, w.case_id) > (after_item, after_due, after_case)
                           and w.due_at <@ p_range and (w.reserved_for is null or w.reserved_for = p_seat.staff_id)
                           and hall.barred_by(c, p_seat.staff_id, s) is null
                         order by w.item_id, w.due_at, w.case_id limit p_count) q)
            union
            select q.case_id, q.item_id, q.due_at from hall.extension_request x join hall.review_queue q on q.case_id = x.case_id
            where 'approve' = any (my_steps) and x.state = 'asked' and x.asked_by <> p_seat.staff_id and not q.away and q.department_id = any (p_seat.departments) and q.due_at <@ p_range
            union
            select q.case_id, q.item_id, q.due_at from hall.opinion_request o join hall.review_queue q on q.case_id = o.case_id
            where o.answered_at is null and o.department_id = any (p_seat.departments) and q.due_at <@ p_range) k
        where (k.item_id, k.due_at, k.case_id) > (after_item, after_due, after_case)
        order by k.item_id, k.due_at, k.case_id limit p_count;
    end if;
end $$;

-- What stands still in somebody's departments.
create or replace function hall.paused_keys(p_seat hall.seat, p_range tstzrange, p_after_item int, p_after_due timestamptz, p_after_case bigint, p_count int)
returns table (case_id bigint, item_id int, due_at timestamptz) language plpgsql stable as $$
begin
    return query select q.case_id, q.item_id, q.due_at from hall.review_queue q
        where q.paused and not q.away and q.department_id = any (p_seat.departments) and (q.item_id, q.due_at, q.case_id) > (p_after_item, p_after_due, p_after_case)
          and q.due_at <@ p_range
        order by q.item_id, q.due_at, q.case_id limit p_count;
end $$;

-- Of which departments somebody is shown what he may end: of none who does not decide, and by no light, which finds what has a time running.
create or replace function hall.ends_in(p_seat hall.seat, p_range tstzrange) returns smallint[] language plpgsql stable as $$
begin
    return case when 'decide' = any (hall.steps_of(p_seat.staff_id)) and p_range = '(-infinity,infinity)' then p_seat.departments else '{}' end;
end $$;

-- No further than a thousand, at every poll: what is overdue is counted in no order, however much of it there is.
create or replace function hall.review_count(p_seat hall.seat, p_scope text, p_range tstzrange) returns int language plpgsql stable as $$
begin
    if p_scope = 'paused' then
        return (select count(*) from (select from hall.paused_keys(p_seat, p_range, 0, '-infinity', 0, 1000)
                                      union all
                                      (select from unnest(hall.ends_in(p_seat, p_range)) d, lateral hall.unanswered(d) limit 1000) limit 1000) k);
    end if;
    return (select count(*) from hall.review_keys(p_seat, p_scope, p_range, '{}', 1000));
end $$;

-- The first due that nobody holds and this officer may take now, locked as next_case locks.
create or replace function hall.next_review(p_seat hall.seat, p_range tstzrange, p_skip bigint[]) returns bigint language plpgsql as $$
declare
    next_id bigint;
begin
    select q.case_id into next_id from hall.review_queue q join hall.case_file c on c.id = q.case_id
    where q.department_id = any (p_seat.departments) and q.step = any (hall.steps_of(p_seat.staff_id)) and not q.paused and not q.away and not q.claimed
      and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and (q.reserved_for is null or q.reserved_for = p_seat.staff_id)
      and not exists (select from hall.lease l where l.case_id = q.case_id and l.expires_at > now())
      and q.case_id <> all (p_skip) and hall.barred_by(c, p_seat.staff_id, q.step) is null
    order by q.due_at, q.case_id limit 1 for update of c, q skip locked;
    return next_id;
end $$;

-- Which case next_review would give now, without taking or locking it: what stands beside F5.
create or replace function hall.review_up_next(p_seat hall.seat, p_range tstzrange, p_skip bigint[]) returns bigint language plpgsql stable as $$
begin
    return (select q.case_id from hall.review_queue q join hall.case_file c on c.id = q.case_id
            where q.department_id = any (p_seat.departments) and q.step = any (hall.steps_of(p_seat.staff_id)) and not q.paused and not q.away and not q.claimed
              and q.due_at >= lower(p_range) and q.due_at < upper(p_range) and (q.reserved_for is null or q.reserved_for = p_seat.staff_id)
              and not exists (select from hall.lease l where l.case_id = q.case_id and l.expires_at > now())
              and q.case_id <> all (p_skip) and hall.barred_by(c, p_seat.staff_id, q.step) is null
            order by q.due_at, q.case_id limit 1);
end $$;

-- What the case is about: the answer that its form marks as its subject.
create or replace function hall.subject_of(p_case hall.case_file) returns text language plpgsql stable as $$
begin
    return (select a.shown #>> array[page ->> 'key', field.key]
            from hall.form f, jsonb_array_elements(f.definition -> 'pages') page, jsonb_each(page #> '{schema,properties}') field, hall.answer a
            where f.item_version_id = p_case.item_version_id and field.value -> 'x-subject' = 'true'
              and a.case_id = p_case.id and a.round = p_case.round and a.form_code = f.code limit 1);
end $$;

-- Why a case cannot be decided together with others of its item and step: something about it has to be looked at by itself. Null: it can.
create or replace function hall.batch_obstacle(p_seat hall.seat, p_case hall.case_file, r hall.review_queue) returns text language plpgsql stable as $$
declare
    prepared jsonb;
    known jsonb;
begin
    if r.case_id is null or r.away then
        return 'status';
    elsif r.paused then
        return 'paused';
    elsif p_case.department_id <> all (p_seat.departments) then
        return 'opinion';
    elsif not coalesce(r.step = any (hall.steps_of(p_seat.staff_id)), false) or hall.barred_by(p_case, p_seat.staff_id, r.step) is not null then
        return 'barred';
    elsif p_case.verification_owed then
        return 'owed';
    elsif (select o.outcome = 'propose' from hall.opinion o where o.case_id = p_case.id and not o.undone and o.outcome in ('forward', 'propose') order by o.event_id desc limit 1) then
        return 'proposed';
    elsif exists (select from hall.extension_request where case_id = p_case.id and state = 'asked') then
        return 'extension';
    elsif exists (select from hall.opinion_request where case_id = p_case.id and answered_at is null and due_at > now())
        or exists (select from hall.opinion_request where case_id = p_case.id and not agrees) then
        return 'heard';
    elsif r.step = 'decide' and hall.awaited_hearing(p_case) is not null then
        return 'hearing';
    elsif p_case.round > 1 and r.step = 'examine' then
        return 'changed';
    elsif exists (select from hall.lease where case_id = p_case.id and staff_id <> p_seat.staff_id and expires_at > now()) then
        return 'held';
    end if;
    prepared := (select data from hall.draft where case_id = p_case.id and staff_id = p_seat.staff_id);
    if r.step = 'decide' and prepared #>> '{certificate,valid_to}' is null
        and (select hall.term_of(v) from hall.item_version v where v.id = p_case.item_version_id) = 'officer' then
        return 'term';
    end if;
    known := hall.findings_of(p_case, prepared -> 'findings');
    return case when exists (select from hall.review_point p where p.item_version_id = p_case.item_version_id
                             and coalesce(known ->> p.no::text, '') not in ('meets', 'not_applicable')) then 'points' end;
end $$;

-- How much of a case was looked at: originals at the window, points by the officers and by this one so far.
create or replace function hall.checked_json(p_seat hall.seat, p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    known jsonb := hall.findings_of(p_case, (select data -> 'findings' from hall.draft where case_id = p_case.id and staff_id = p_seat.staff_id));
begin
    return (select jsonb_build_object('originals', count(*) filter (where cm.mark in ('seen', 'copy', 'scanned')), 'of_originals', count(*))
            from hall.material m left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = m.seq
            where m.item_version_id = p_case.item_version_id and m.verify_original and coalesce(cm.mark <> 'not_needed', m.required = 'yes'))
        || (select jsonb_build_object('points', count(*) filter (where known ->> p.no::text in ('meets', 'not_applicable')), 'of_points', count(*),
                'failed', count(*) filter (where known ->> p.no::text = 'fails'))
            from hall.review_point p where p.item_version_id = p_case.item_version_id);
end $$;

-- Rows of the review queue: what every queue says of a case, and where it stands under review.
create or replace function hall.review_rows(p_seat hall.seat, p_cases bigint[]) returns jsonb language plpgsql stable as $$
begin
    return coalesce((
        select jsonb_agg(row || jsonb_strip_nulls(jsonb_build_object(
            'light', case when r.paused then 'paused' end, 'state', case when r.claimed then 'claimed' when r.case_id is not null then 'waiting' end,
            'waiting_since', coalesce(r.entered_at, c.accepted_at, c.round_received_at),
            'review', jsonb_strip_nulls(jsonb_build_object('item_code', (select code from hall.item where id = c.item_id), 'subject', hall.subject_of(c),
                'accepted_on', hall.day_of(c.accepted_at), 'step', case when c.department_id <> all (p_seat.departments) then 'opinion' else r.step end, 'remark', r.remark,
                'checked', hall.checked_json(p_seat, c), 'why_not_in_batch', hall.batch_obstacle(p_seat, c, r))))) order by o)
        from jsonb_array_elements(hall.queue_rows(p_cases, p_seat.staff_id)) with ordinality x(row, o)
        join hall.case_file c on c.id = (row ->> 'case_id')::bigint
        left join hall.review_queue r on r.case_id = c.id), '[]');
end $$;
