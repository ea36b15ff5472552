-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Files, applications from a sender that knows its applicants itself, and progress by number and code.
set local role hall_owner;

create function applicant.store_chunk(p_sha256 text, p_no int, p_total int, p_data bytea) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.store_chunk(p_sha256, p_no, p_total, p_data); end $$;

-- What is wrong with an application, all of it; nothing is stored.
create function applicant.check(p_application jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.demand_device();
    return jsonb_build_object('faults', hall.submission_faults(p_application));
end $$;

create or replace function hall.receipt_json(p_case hall.case_file) returns jsonb language sql stable
    return coalesce((select jsonb_build_object('tell_due', k.due_at, 'tell_due_provisional', k.provisional)
        from hall.clocks_of(p_case.id) k where k.kind = 'tell' order by k.id desc limit 1), '{}') || jsonb_build_object('case_no', p_case.case_no, 'received_at', p_case.round_received_at,
        'phone', (select phone from hall.department where id = p_case.department_id), 'place', hall.setting('hall') ->> 'place',
        'department', (select name from hall.department where id = p_case.department_id), 'address', hall.setting('hall') ->> 'address', 'hours', hall.setting('hall') #>> '{hours,note}',
        'document', (select max(id) from hall.document where case_id = p_case.id and kind = 'receipt'));

create function applicant.submit(p_external text, p_application jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_submission(p_external, 'applicant.submit', p_application);
    faults jsonb;
    c hall.case_file;
begin
    if answer is null then
        faults := hall.submission_faults(p_application);
        if faults <> '[]' then
            perform hall.refuse('YC401', jsonb_build_object('faults', faults));
        end if;
        c := hall.open_case(p_external, p_application, session_user);
        answer := hall.end_request(p_external, hall.receipt_json(c));
    end if;
    return answer || hall.codes_json(answer ->> 'case_no');
end $$;

-- 补录, from a sender that knows its applicants itself: of what it handed in, and of nothing else. Any other case answers as a number that nobody has, and
-- whoever it is of logs in (resubmit_mine).
create function applicant.resubmit(p_external text, p_case_no text, p_changes jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_submission(p_external, 'applicant.resubmit', jsonb_build_array(p_case_no, p_changes));
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    elsif octet_length(p_changes::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'changes', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    select * into c from hall.case_file where case_no = p_case_no and sender = session_user for update;
    if not found then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    c := hall.hand_in_again(c, p_changes);
    -- A statement of its own: the clock that was just started is not seen by the one that started it.
    return hall.end_request(p_external, hall.receipt_json(c));
end $$;

-- Number and query code of a receipt, or number and token of any paper's QR code, tried (docs/decisions.md 16). A wrong code is counted and answered like
-- an unknown number. Papers go to more people than the receipt: their token shows where the case stands, and adopts nothing.
create function applicant.try_case(p_attempt uuid, p_case_no text, p_query_code text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    -- One word for both: what is looked up is what is counted.
    no text := coalesce(left(upper(btrim(p_case_no)), 40), '');
    subject text := 'case:' || no;
    code text := btrim(left(p_query_code, 20));
    wait timestamptz := hall.attempt_wait(subject, subject, 10);
    c hall.case_file;
begin
    select * into c from hall.case_file where case_no = no;
    return hall.note_attempt(p_attempt, 'case', subject, c.id is not null and (hall.query_code(c.case_no) = code or hall.qr_token(c.case_no) = lower(code)), wait, null,
        jsonb_build_object('case_id', c.id, 'receipt', coalesce(hall.query_code(c.case_no) = code, false)));
end $$;

-- Progress for whoever has the number and one of its codes; null when they don't belong together.
create function applicant.progress(p_attempt uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t hall.attempt := hall.attempt_of(p_attempt, '{case}');
    c hall.case_file;
    v hall.item_version;
begin
    if not t.good then
        return null;
    end if;
    perform hall.spend_attempt(t);
    select * into c from hall.case_file where id = (t.data ->> 'case_id')::bigint;
    c := hall.told_case(c);
    select * into v from hall.item_version where id = c.item_version_id;
    return jsonb_build_object('case_no', c.case_no, 'status', c.status, 'item', v.name, 'licence', v.licence,
        'received_at', c.received_at, 'accepted_at', c.accepted_at, 'tell', hall.tell_json(c, true), 'decide', hall.decide_json(c, true),
        'steps', (select jsonb_agg(jsonb_build_object('at', at, 'action', action, 'to', to_status) order by seq) from hall.event e
                  where case_id = c.id and (from_status is distinct from to_status or action = 'submit') and hall.is_told(e)),
        'points', hall.asked_points(c));
end $$;

-- A kiosk speaks for whoever logged in at it, and for nobody else.
revoke execute on function applicant.submit(text, jsonb), applicant.resubmit(text, text, jsonb), applicant."check"(jsonb) from desk_kiosk;
