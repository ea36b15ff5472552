-- The papers of a case at the window: the archived bytes, and print jobs that are tracked and never change the case.
set local role hall_owner;

create or replace function hall.my_document(p_seat hall.seat, p_document bigint) returns hall.document language plpgsql stable as $$
declare
    d hall.document;
begin
    select t.* into d from hall.document t join hall.case_file c on c.id = t.case_id where t.id = p_document and hall.serves(p_seat, c.department_id);
    if not found then
        perform hall.refuse('YC001', '{"what": "document"}');
    elsif d.state = 'void' then
        perform hall.refuse('YC502', jsonb_build_object('number', d.number));
    elsif d.state <> 'ready' then
        perform hall.refuse('YC501', jsonb_build_object('why', d.why));
    end if;
    return d;
end $$;

create function counter.document_pdf(p_document bigint) returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (hall.my_document(hall.my_seat(), p_document)).pdf;
end $$;

-- The first print needs no reason; every further one is a 补打 with its count and a reason.
create function counter.print_begin(p_request uuid, p_document bigint, p_printer text, p_copies int, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.print_begin', jsonb_build_array(p_document, p_printer, p_copies, p_reason));
    mine hall.seat;
    d hall.document;
    n smallint;
    new_job bigint;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat();
    perform from hall.document where id = p_document for update;
    d := hall.my_document(mine, p_document);
    select count(*) into n from hall.print_job where document_id = d.id;
    if n > 0 then
        perform hall.demand_reason(p_reason, 'reason', 2);
    end if;
    perform hall.demand_clean(p_printer, 'printer');
    delete from hall.undo where event_id = d.event_id;
    update hall.message set release_at = now() where event_id = d.event_id and state = 'queued' and release_at > now();
    insert into hall.print_job (document_id, staff_id, window_no, printer, copies, copy_no, reason)
    values (d.id, mine.staff_id, mine.window_no, left(p_printer, 200), least(greatest(p_copies, 1), 20), n, p_reason) returning id into new_job;
    return hall.end_request(p_request::text, jsonb_build_object('job', new_job, 'copy_no', n, 'at', now()));
end $$;

create function counter.print_state(p_job bigint, p_state text, p_detail text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
begin
    update hall.print_job set state = p_state, detail = left(coalesce(p_detail, ''), 500), changed_at = now()
    where id = p_job and staff_id = mine.staff_id and state not in ('done', 'failed', 'vanished');
    return jsonb_build_object('stored', found);
end $$;

create function counter.print_log(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
begin
    if not exists (select from hall.case_file c where c.id = p_case and hall.serves(mine, c.department_id)) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return jsonb_build_object('jobs', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('job', j.id, 'document', d.id, 'title', hall.document_title(d.kind), 'number', d.number, 'copies', j.copies,
                   'copy_no', j.copy_no, 'reason', j.reason, 'at', j.at, 'by', s.name, 'printer', j.printer, 'state', j.state, 'detail', nullif(j.detail, ''))) order by j.id desc), '[]')
        from hall.print_job j join hall.document d on d.id = j.document_id join hall.staff s on s.id = j.staff_id where d.case_id = p_case));
end $$;
