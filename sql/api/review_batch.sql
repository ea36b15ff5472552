-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Several cases of one item and step that are sent on together, each by a call of its own.
set local role hall_owner;

create function review.batch_facts(p_cases jsonb) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('review');
begin
    return hall.batch_facts(mine, hall.batch_cases(mine, p_cases));
end $$;

-- The batch as it stands before it is sent, as it is sent, and without lines once it was left. An older one never replaces a newer one.
create function review.keep_batch(p_batch jsonb, p_seq bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('review');
begin
    if jsonb_typeof(p_batch) is distinct from 'object' then
        perform hall.refuse('YC402', '{"why": "kind", "field": "batch"}');
    elsif octet_length(p_batch::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'batch', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    insert into hall.batch as b (staff_id, seq, data) values (mine.staff_id, p_seq, hall.batch_words(p_batch))
    on conflict (staff_id) do update set seq = excluded.seq, data = excluded.data, saved_at = now() where b.seq < excluded.seq;
    return '{}';
end $$;

create function review.kept_batch() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.kept_batch(hall.my_seat('review'));
end $$;

-- One case of a batch, in its own transaction: taken, looked at whether it is of the batch's item and step and nothing about it stands out,
-- and given the step's positive result. There is no refusal in a batch.
create function review.act_in_batch(p_request uuid, p_case bigint, p_item text, p_step text, p_text text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'review.act_in_batch', jsonb_build_array(p_case, p_item, p_step, p_text));
    mine hall.seat;
    c hall.case_file;
    r hall.review_queue;
    why text;
    prepared jsonb;
    done jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('review');
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.may_see(mine, c) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    select * into r from hall.review_queue where case_id = c.id;
    why := coalesce(case when r.step is distinct from p_step or p_item is distinct from (select code from hall.item where id = c.item_id) then 'other' end, hall.batch_obstacle(mine, c, r));
    if why is not null then
        perform hall.refuse('YC317', jsonb_build_object('case_no', c.case_no, 'why', why));
    end if;
    perform hall.take_lease(mine, c.id);
    prepared := (select data from hall.draft where case_id = c.id and staff_id = mine.staff_id);
    done := hall.send_on(mine, c, jsonb_build_object('text', p_text, 'findings', prepared -> 'findings', 'certificate', prepared -> 'certificate'),
        case r.step when 'decide' then 'grant' else 'forward' end);
    -- The line of each says under which number its paper leaves.
    return hall.end_request(p_request::text, done || jsonb_strip_nulls(jsonb_build_object('number', (select number from hall.document where id = (done ->> 'document')::bigint))));
end $$;
