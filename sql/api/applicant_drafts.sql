-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Applications on their way: drafts, what fills them in, and handing them in.
set local role hall_owner;

-- Saved at every step. An older one never replaces a newer, and is told that it did not (kept: false, and what lies there); one that was handed in does not
-- come back, and who went on with it elsewhere is told that, too. None is begun of an item that is closed; what was begun before is kept.
create function applicant.save_draft(p_token text, p_id uuid, p_item text, p_case_no text, p_seq bigint, p_place text, p_data jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    c hall.case_file;
    there hall.application_draft;
    filed jsonb := hall.saved_after_filing(a, p_id, p_seq, p_data);
begin
    if jsonb_typeof(p_data) is distinct from 'object' or octet_length(p_data::text) > hall.rule('draft_bytes') or char_length(coalesce(p_place, '')) > 200 then
        perform hall.refuse('YC705', jsonb_build_object('field', 'data', 'most_bytes', hall.rule('draft_bytes')));
    elsif filed is not null then
        return filed;
    elsif (select count(*) from hall.application_draft where account_id = a.id and id <> p_id) >= 50 then
        perform hall.refuse('YC705', '{"field": "drafts", "most": 50}');
    end if;
    perform hall.demand_clean(p_place, 'place');
    if p_case_no is not null then
        c := hall.own_case(a, p_case_no);
        if not exists (select from hall.item i where i.id = c.item_id and i.code = p_item) then
            perform hall.refuse('YC001', '{"what": "item"}');
        end if;
    elsif not exists (select from hall.application_draft where id = p_id and account_id = a.id) then
        perform hall.demand_open(p_item);
    end if;
    insert into hall.application_draft as d (id, account_id, item_code, case_id, place, seq, data) values (p_id, a.id, p_item, c.id, coalesce(p_place, ''), p_seq, p_data)
    on conflict (id) do update set place = excluded.place, seq = excluded.seq, data = excluded.data, saved_at = now()
        where d.account_id = excluded.account_id and d.item_code = excluded.item_code and d.seq < excluded.seq;
    -- Handed in while this call waited for it: what came too late is told, and nothing of it comes back.
    filed := hall.saved_after_filing(a, p_id, p_seq, p_data);
    if filed is not null then
        delete from hall.application_draft where id = p_id and account_id = a.id;
        return filed;
    end if;
    select * into there from hall.application_draft where id = p_id and account_id = a.id and item_code = p_item;
    if not found then
        perform hall.refuse('YC001', '{"what": "draft"}');
    end if;
    return jsonb_build_object('saved_at', there.saved_at, 'submitted', false, 'seq', there.seq, 'kept', coalesce(there.seq = p_seq and there.data = p_data, false));
end $$;

create or replace function hall.draft_json(p_draft hall.application_draft) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('id', p_draft.id, 'item', p_draft.item_code, 'item_name', (select name from hall.item where code = p_draft.item_code),
        'case_no', (select case_no from hall.case_file where id = p_draft.case_id), 'place', p_draft.place, 'seq', p_draft.seq, 'saved_at', p_draft.saved_at,
        'expires_at', p_draft.saved_at + make_interval(days => hall.rule('draft_days'))));
end $$;

create function applicant.drafts(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return jsonb_build_object('drafts', (select coalesce(jsonb_agg(hall.draft_json(d) order by d.saved_at desc), '[]') from hall.application_draft d
        where d.account_id = a.id and d.saved_at > now() - make_interval(days => hall.rule('draft_days'))));
end $$;

create function applicant.draft(p_token text, p_id uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    d hall.application_draft := hall.own_draft(hall.my_account(p_token), p_id);
begin
    return hall.draft_json(d) || jsonb_build_object('data', d.data);
end $$;

create function applicant.discard_draft(p_token text, p_id uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from hall.application_draft where id = p_id and account_id = (hall.my_account(p_token)).id;
    return '{}';
end $$;

create function applicant.prefill(p_token text, p_item text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return jsonb_build_object('fields', hall.prefill_fields(a, hall.demand_open(p_item)));
end $$;

create function applicant.check_draft(p_token text, p_id uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return jsonb_build_object('faults', hall.draft_faults(a, hall.own_draft(a, p_id)));
end $$;

-- p_seq: which state of the draft its person looked at and confirmed; where none is named, whatever lies there is meant.
create function applicant.submit_draft(p_token text, p_id uuid, p_seq bigint default null) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.submit_draft(hall.my_account(p_token), p_id, p_seq);
end $$;

-- For a kiosk that may lose the hall before the person is done: a ticket hands in this one draft, from this kiosk, while the draft is kept; it
-- shows nothing and outlives the session. The device has the newest few of a draft: whoever got no answer asks for another.
create function applicant.draft_ticket(p_token text, p_id uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    d hall.application_draft := hall.own_draft(hall.my_account(p_token), p_id);
    ticket text := hall.random_token();
    made hall.draft_ticket;
begin
    delete from hall.draft_ticket where ticket_hash in (
        select t.ticket_hash from hall.draft_ticket t where t.draft_id = d.id and t.device = session_user order by t.expires_at desc offset 4);
    insert into hall.draft_ticket (ticket_hash, account_id, device, draft_id, expires_at, name, key)
    values (hall.token_hash(ticket), d.account_id, session_user, d.id, now() + make_interval(days => hall.rule('draft_days')), gen_random_uuid(),
        sha256(convert_to(hall.random_token() || hall.random_token(), 'UTF8'))) returning * into made;
    return jsonb_build_object('ticket', ticket, 'expires_at', made.expires_at, 'name', made.name, 'key', encode(made.key, 'hex'));
end $$;

-- The key to what this kiosk sealed beside that ticket, also after it was switched off. A kiosk that is shut out gets none.
create function applicant.ticket_key(p_name uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t hall.draft_ticket;
begin
    perform hall.demand_device();
    select * into t from hall.draft_ticket where name = p_name and device = session_user and expires_at > now();
    if not found then
        perform hall.refuse('YC701');
    end if;
    return jsonb_build_object('key', encode(t.key, 'hex'));
end $$;

create function applicant.hand_in(p_ticket text, p_seq bigint, p_data jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t hall.draft_ticket;
    a hall.account;
begin
    perform hall.demand_device();
    select * into t from hall.draft_ticket where ticket_hash = hall.token_hash(p_ticket) and device = session_user and expires_at > now();
    select * into a from hall.account where id = t.account_id and closed_at is null;
    if not found then
        perform hall.refuse('YC701');
    elsif jsonb_typeof(p_data) is distinct from 'object' or octet_length(p_data::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'data', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    return hall.submit_draft(a, t.draft_id, coalesce(p_seq, 0), p_data);
end $$;
