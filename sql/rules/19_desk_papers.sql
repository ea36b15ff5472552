-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The papers of a desk with cases: the document itself, what of it is still to be printed, and each print.
set local role hall_owner;

create or replace function hall.my_document(p_seat hall.seat, p_document bigint) returns hall.document language plpgsql stable as $$
declare
    d hall.document;
begin
    select t.* into d from hall.document t join hall.case_file c on c.id = t.case_id where t.id = p_document and hall.may_see(p_seat, c);
    if not found then
        perform hall.refuse('YC001', '{"what": "document"}');
    elsif d.state = 'void' then
        perform hall.refuse('YC502', jsonb_build_object('number', d.number));
    elsif d.state <> 'ready' then
        perform hall.refuse('YC501', jsonb_strip_nulls(jsonb_build_object('why', d.why, 'failed', nullif(d.state = 'failed', false))));
    end if;
    return d;
end $$;

create or replace function hall.desk_document_pdf(p_desk text, p_document bigint) returns bytea language plpgsql stable as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    d hall.document := hall.my_document(mine, p_document);
begin
    perform hall.demand_noted(mine, d.case_id);
    return d.pdf;
end $$;

-- What the person's program at this window left behind when it ended: papers whose print was to follow, with the seconds in which their
-- decision can still be undone, and prints of which nobody knows how they went. What a window received was handed in there: its receipt hangs on that step.
create or replace function hall.decided_as(p_action text) returns text language sql immutable as $$
    select case p_action when 'submit' then 'receive' when 'not_require' then 'decline' else p_action end
$$;

-- The last decision of somebody who sat down at this window then and did not leave it: the program may have ended before its answer came. What was taken
-- back is none.
create or replace function hall.last_decision(p_staff int, p_window int, p_since timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('case', c.id, 'item', v.name, 'short_no', hall.short_no(c.case_no), 'kind', hall.decided_as(e.action), 'status', c.status, 'licence', v.licence, 'name', c.applicant ->> 'name', 'at', e.at,
                'undo_seconds', greatest(0, ceil(extract(epoch from u.until - now()))), 'sends', exists (select from hall.message m where m.event_id = e.id and m.state = 'queued'))
            from hall.event e join hall.case_file c on c.id = e.case_id join hall.item_version v on v.id = c.item_version_id left join hall.undo u on u.event_id = e.id
            where e.desk = 'counter' and e.at >= greatest(p_since, now() - interval '10 minutes') and e.staff_id = p_staff and e.window_no = p_window
                and e.action in ('accept', 'pre_review', 'supplement', 'decline', 'not_require')
                and not exists (select from hall.event later where later.case_id = e.case_id and later.seq > e.seq and later.action = 'undo')
            order by e.at desc, e.id desc limit 1);
end $$;

create or replace function hall.left_papers(p_staff int, p_window smallint) returns jsonb language plpgsql stable as $$
declare
    due jsonb := '[]';
begin
    if exists (select from hall.paper_due where staff_id = p_staff and window_no = p_window) then
        select coalesce(jsonb_agg(jsonb_build_object('document', d.id, 'case', c.id, 'kind', hall.decided_as(e.action), 'status', c.status, 'licence', d.facts -> 'licence', 'name', c.applicant ->> 'name',
            'undo_seconds', greatest(0, ceil(extract(epoch from u.until - now()))),
            'sends', exists (select from hall.message m where m.event_id = e.id and m.state = 'queued')) order by d.id), '[]')
        into due
        from hall.paper_due p join hall.document d on d.id = p.document_id join hall.event e on e.id = d.event_id join hall.case_file c on c.id = d.case_id
        left join hall.undo u on u.event_id = d.event_id
        where p.staff_id = p_staff and p.window_no = p_window and d.created_at > now() - interval '1 hour';
    end if;
    return jsonb_build_object('due', due,
        'printing', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('job', j.id, 'printer', j.printer, 'spooled', j.spooled, 'copies', j.copies,
                    'document', d.id, 'title', hall.document_title(d), 'name', c.applicant ->> 'name')) order by j.id), '[]')
                from hall.print_job j join hall.document d on d.id = j.document_id join hall.case_file c on c.id = d.case_id
                where j.staff_id = p_staff and j.window_no = p_window and j.state in ('waiting', 'printing', 'held') and j.at > now() - interval '1 day'));
end $$;

-- The first print needs no reason; every further one is a 补打 with its count and a reason. What did not come out of the printer is none; what nobody
-- knows of may lie there, and counts.
create or replace function hall.desk_print_begin(p_desk text, p_request uuid, p_document bigint, p_printer text, p_copies int, p_reason text) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request(p_request::text, p_desk || '.print_begin', jsonb_build_array(p_document, p_printer, p_copies, p_reason));
    mine hall.seat;
    d hall.document;
    n smallint;
    new_job bigint;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat(p_desk);
    -- In the order of hall.undo_decision, of which one waits for the other then.
    perform from hall.undo where event_id = (select event_id from hall.document where id = p_document) for update;
    perform from hall.document where id = p_document for update;
    d := hall.my_document(mine, p_document);
    -- A print lets the decision go: while it may be taken back, that is for whoever made it.
    if exists (select from hall.undo u where u.event_id = d.event_id and u.until > clock_timestamp() and u.staff_id <> mine.staff_id) then
        perform hall.refuse('YC501');
    end if;
    select coalesce(max(copy_no) + 1, 0) into n from hall.print_job where document_id = d.id and state <> 'failed';
    if n > 0 then
        perform hall.demand_reason(p_reason, 'reason', 2);
    end if;
    perform hall.demand_clean(p_printer, 'printer'), hall.demand_clean(p_reason, 'reason', true);
    delete from hall.undo where event_id = d.event_id;
    delete from hall.paper_due where document_id = d.id;
    update hall.message set release_at = now() where event_id = d.event_id and state = 'queued' and release_at > now();
    insert into hall.print_job (document_id, staff_id, window_no, printer, copies, copy_no, reason)
    values (d.id, mine.staff_id, mine.window_no, p_printer, least(greatest(p_copies, 1), 20), n, p_reason) returning id into new_job;
    return hall.end_request(p_request::text, jsonb_build_object('job', new_job, 'copy_no', n, 'at', now()));
end $$;

-- What a device or another program says is nobody's declaration: it is kept short, and without what could not be shown.
create or replace function hall.machine_words(p_text text) returns text language sql immutable
    return regexp_replace(left(coalesce(p_text, ''), 500), hall.hidden(), ' ', 'g');

-- p_spooled: the print server's number of the job, once it has one. A paper of which no print came out is owed again.
create or replace function hall.desk_print_state(p_desk text, p_job bigint, p_state text, p_detail text, p_spooled int) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    job hall.print_job;
begin
    update hall.print_job set state = p_state, detail = hall.machine_words(p_detail), spooled = coalesce(p_spooled, spooled), changed_at = now()
    where id = p_job and staff_id = mine.staff_id and state not in ('done', 'failed', 'vanished') returning * into job;
    if job.state = 'failed' and job.window_no is not null
        and not exists (select from hall.print_job o where o.document_id = job.document_id and o.state <> 'failed')
        and exists (select from hall.document d where d.id = job.document_id and d.state = 'ready') then
        insert into hall.paper_due (document_id, staff_id, window_no) values (job.document_id, job.staff_id, job.window_no) on conflict do nothing;
    end if;
    return jsonb_build_object('stored', job.id is not null);
end $$;

create or replace function hall.desk_print_log(p_desk text, p_case bigint) returns jsonb language plpgsql stable as $$
begin
    perform hall.noted_case(hall.my_seat(p_desk), p_case);
    return jsonb_build_object('jobs', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('job', j.id, 'document', d.id, 'title', hall.document_title(d), 'number', d.number, 'copies', j.copies,
                   'copy_no', j.copy_no, 'reason', j.reason, 'at', j.at, 'by', s.name, 'printer', j.printer, 'state', j.state, 'detail', nullif(j.detail, ''))) order by j.id desc), '[]')
        from hall.print_job j join hall.document d on d.id = j.document_id join hall.staff s on s.id = j.staff_id where d.case_id = p_case));
end $$;
