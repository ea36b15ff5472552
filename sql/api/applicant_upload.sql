-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Papers by telephone: the kiosk opens an upload for one material of one draft and shows its token as a QR code; the telephone that opens the
-- address first gets the secret, and with it ten minutes, twenty megabytes and ten files.
set local role hall_owner;

create or replace function hall.upload_json(p_upload hall.phone_upload) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('id', p_upload.id, 'expires_at', p_upload.expires_at, 'received', p_upload.received, 'files', p_upload.files,
        'state', case when p_upload.closed then 'closed' when p_upload.expires_at <= now() then 'expired' when p_upload.secret_hash is null then 'waiting' else 'open' end);
end $$;

create function applicant.upload_open(p_token text, p_draft uuid, p_seq int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    d hall.application_draft := hall.own_draft(a, p_draft);
    token text := hall.random_token();
    u hall.phone_upload;
begin
    if not exists (select from hall.material where item_version_id = hall.draft_version(d) and seq = p_seq) then
        perform hall.refuse('YC001', '{"what": "material"}');
    end if;
    update hall.phone_upload set closed = true where account_id = a.id and device = session_user and not closed;
    insert into hall.phone_upload (token_hash, account_id, draft_id, seq, expires_at)
    values (hall.token_hash(token), a.id, d.id, p_seq, now() + make_interval(mins => hall.rule('upload_minutes'))) returning * into u;
    return hall.upload_json(u) || jsonb_build_object('token', token);
end $$;

create or replace function hall.own_upload(p_account hall.account, p_id bigint) returns hall.phone_upload language plpgsql stable as $$
declare
    u hall.phone_upload;
begin
    select * into u from hall.phone_upload where id = p_id and account_id = p_account.id;
    if not found then
        perform hall.refuse('YC001', '{"what": "upload"}');
    end if;
    return u;
end $$;

create function applicant.upload_state(p_token text, p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.upload_json(hall.own_upload(hall.my_account(p_token), p_id));
end $$;

create function applicant.upload_close(p_token text, p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    u hall.phone_upload := hall.own_upload(hall.my_account(p_token), p_id);
begin
    update hall.phone_upload set closed = true where id = u.id;
    return '{}';
end $$;

-- The telephone's side. A token that was used, is over or was never issued answers the same.
create or replace function hall.open_upload(p_secret text) returns hall.phone_upload language plpgsql as $$
declare
    u hall.phone_upload;
begin
    perform hall.demand_device();
    select * into u from hall.phone_upload where secret_hash = hall.token_hash(p_secret) and not closed and expires_at > now() for update;
    if not found then
        perform hall.refuse('YC701');
    end if;
    return u;
end $$;

create or replace function hall.upload_page(p_upload hall.phone_upload) returns jsonb language plpgsql stable as $$
declare
    d hall.application_draft;
    m hall.material;
begin
    select * into d from hall.application_draft where id = p_upload.draft_id;
    select * into m from hall.material where item_version_id = hall.draft_version(d) and seq = p_upload.seq;
    return jsonb_build_object('item', (select name from hall.item where code = d.item_code), 'material', m.name,
        'allowed_types', (select jsonb_agg(t) from unnest(array['jpg', 'png', 'pdf']) t where not m.data ? 'allowed_types' or m.data -> 'allowed_types' ? t),
        'bytes_left', greatest(0, hall.rule('file_bytes') - p_upload.received), 'files_left', greatest(0, hall.rule('upload_files') - jsonb_array_length(p_upload.files)),
        'expires_at', p_upload.expires_at);
end $$;

create function applicant.upload_begin(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    secret text := hall.random_token();
    u hall.phone_upload;
begin
    perform hall.demand_device();
    update hall.phone_upload set secret_hash = hall.token_hash(secret) where token_hash = hall.token_hash(p_token) and secret_hash is null and not closed and expires_at > now() returning * into u;
    if not found then
        perform hall.refuse('YC701');
    end if;
    return hall.upload_page(u) || jsonb_build_object('secret', secret);
end $$;

create function applicant.upload_chunk(p_secret text, p_sha256 text, p_no int, p_total int, p_data bytea) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    u hall.phone_upload := hall.open_upload(p_secret);
    new_bytes int := case when exists (select from hall.blob_chunk where sha256 = p_sha256 and no = p_no) then 0 else coalesce(octet_length(p_data), 0) end;
begin
    if u.received + new_bytes > hall.rule('file_bytes') or jsonb_array_length(u.files) >= hall.rule('upload_files') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'file', 'most_bytes', hall.rule('file_bytes')));
    end if;
    update hall.phone_upload set received = received + new_bytes where id = u.id;
    return applicant.store_chunk(p_sha256, p_no, p_total, p_data);
end $$;

-- Names a file that came in whole. What its first bytes say it is must be what its name promises: jpg, png or pdf.
create function applicant.upload_file(p_secret text, p_name text, p_media_type text, p_size bigint, p_sha256 text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    u hall.phone_upload := hall.open_upload(p_secret);
    file jsonb := jsonb_build_object('name', p_name, 'media_type', left(p_media_type, 100), 'size', p_size, 'sha256', p_sha256);
    m hall.material;
    faults jsonb;
begin
    if u.files @> jsonb_build_array(jsonb_build_object('sha256', p_sha256)) then
        return hall.upload_page(u);
    elsif jsonb_array_length(u.files) >= hall.rule('upload_files') then
        perform hall.refuse('YC705', '{"field": "files", "most": 10}');
    end if;
    select x.* into m from hall.material x join hall.application_draft d on d.id = u.draft_id where x.item_version_id = hall.draft_version(d) and x.seq = u.seq;
    faults := hall.file_faults(file, m, '');
    if hall.promised_kind(p_name) not in ('jpg', 'png', 'pdf') and faults = '[]' then
        faults := hall.fault('/name', 'file_type', '{"allowed": ["jpg", "png", "pdf"]}');
    elsif not hall.is_clean(p_media_type) then
        faults := faults || hall.fault('/media_type', 'type');
    end if;
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    update hall.phone_upload set files = files || file where id = u.id returning * into u;
    return hall.upload_page(u);
end $$;
