-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Files in pieces of 512 KiB, named by the hash of the whole, and what their first bytes say they are.
set local role hall_owner;

-- What there is of a file: how many of its pieces, and the first that is still missing, so that whoever lost the line goes on there.
create or replace function hall.kept_pieces(p_sha256 text, p_total int) returns jsonb language plpgsql stable as $$
declare
    kept int := (select count(*) from hall.blob_chunk where sha256 = p_sha256 and no < p_total);
begin
    if exists (select from hall.blob where sha256 = p_sha256 and complete) then
        return jsonb_build_object('have', p_total, 'complete', true, 'next', p_total);
    end if;
    return jsonb_build_object('have', kept, 'complete', false, 'next',
        (select min(n) from generate_series(0, p_total) n where not exists (select from hall.blob_chunk where sha256 = p_sha256 and no = n)));
end $$;

-- A piece of a file, named by the hash of the whole: what is there already is not stored twice, and the last piece is believed only where the
-- whole has that hash. Without a piece it is only said what is there. No more is taken than one file may have.
create or replace function hall.store_chunk(p_sha256 text, p_no int, p_total int, p_data bytea) returns jsonb language plpgsql as $$
declare
    most bigint := hall.rule('file_bytes');
    kept jsonb;
    b hall.blob;
    fresh boolean;
begin
    if num_nulls(p_sha256, p_no, p_total) > 0 or p_sha256 !~ '^[0-9a-f]{64}$' or p_no < 0 or p_total < 1 or p_no >= p_total or octet_length(p_data) > 524288 then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/chunk', 'chunk')));
    elsif p_total > ceil(most / 524288.0) then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/size', 'file_too_big', jsonb_build_object('most', most))));
    end if;
    perform hall.demand_unprepared(), hall.demand_device();
    if p_data is not null then
        insert into hall.blob (sha256, pieces) values (p_sha256, p_total) on conflict do nothing;
        fresh := found;
    end if;
    select * into b from hall.blob where sha256 = p_sha256 and not complete for update;
    if not found then
        -- Young again, or the keeper might take it away before it is handed in.
        update hall.blob set stored_at = now() where sha256 = p_sha256 and stored_at < now() - interval '1 day';
        return hall.kept_pieces(p_sha256, p_total);
    end if;
    if b.pieces <> p_total then
        -- A hash is of one length. A wrong one that was named first is swept an hour after that.
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/chunk', 'chunk')));
    elsif p_data is null then
        return hall.kept_pieces(p_sha256, p_total);
    elsif fresh or b.pieces is null then
        delete from hall.blob_chunk where sha256 = p_sha256;
        update hall.blob set pieces = p_total, stored_by = session_user, stored_at = now() where sha256 = p_sha256;
        perform hall.demand_room();
    end if;
    insert into hall.blob_chunk (sha256, no, data) values (p_sha256, p_no, p_data) on conflict do nothing;
    kept := hall.kept_pieces(p_sha256, p_total);
    return case when (kept ->> 'have')::int < p_total then kept else hall.join_pieces(p_sha256, p_total) end;
end $$;

-- All pieces of a file are there: whether they are the file. The server holds a large one whole for that, so such are looked at one at a time.
create or replace function hall.join_pieces(p_sha256 text, p_total int) returns jsonb language plpgsql as $$
declare
    hash text;
    bytes bigint;
begin
    if p_total > 40 then
        perform from hall.setting where key = 'rules' for no key update;
    end if;
    select encode(sha256(string_agg(data, '')), 'hex'), sum(octet_length(data)) into hash, bytes
    from (select data from hall.blob_chunk where sha256 = p_sha256 and no < p_total order by no) pieces;
    if hash is distinct from p_sha256 then
        delete from hall.blob_chunk where sha256 = p_sha256;
        return jsonb_build_object('have', 0, 'complete', false, 'next', 0);
    end if;
    update hall.blob set complete = true, size = bytes where sha256 = p_sha256;
    return jsonb_build_object('have', p_total, 'complete', true, 'next', p_total);
end $$;

-- A login may store so much in a day that it has not handed in. What is promised counts, not what has come: many beginnings fill a disk, too.
create or replace function hall.demand_room() returns void language plpgsql stable as $$
declare
    most bigint := 1048576 * case when hall.is_kiosk() or exists (select from hall.staff where login = session_user)
        then hall.rule('loose_megabytes') else hall.rule('website_loose_megabytes') end::bigint;
begin
    if (select rolsuper from pg_roles where rolname = session_user) then
        return;
    elsif (select sum(coalesce(b.size, b.pieces * 524288::bigint)) from hall.blob b where b.stored_by = session_user and b.stored_at > now() - interval '1 day'
            and not exists (select from hall.attachment a where a.sha256 = b.sha256)) > most then
        perform hall.refuse('YC705', jsonb_build_object('field', 'upload', 'most_bytes', most));
    end if;
end $$;

create or replace function hall.content_kind(p_head bytea) returns text language sql immutable
    return case
        when position('%PDF-'::bytea in substr(p_head, 1, 1024)) > 0 and substr(p_head, 1, 2) <> 'PK'::bytea then 'pdf'
        when substr(p_head, 1, 8) = '\x89504e470d0a1a0a'::bytea then 'png'
        when substr(p_head, 1, 3) = '\xffd8ff'::bytea then 'jpg'
        when substr(p_head, 1, 4) = '\x504b0304'::bytea or substr(p_head, 1, 4) = '\x504b0506'::bytea then 'zip'
        when substr(p_head, 1, 6) = '\x526172211a07'::bytea then 'rar'
        when substr(p_head, 1, 6) = '\x377abcaf271c'::bytea then '7z'
        when substr(p_head, 1, 8) = '\xd0cf11e0a1b11ae1'::bytea then 'doc'
        else 'unknown' end;

-- Which content a name promises. Sheets and texts of an office begin as an archive does, or as one of the time before, whatever they are called.
create or replace function hall.promised_kind(p_name text) returns text language sql immutable
    return case lower(substring(p_name from '\.([A-Za-z0-9]+)$'))
        when 'jpeg' then 'jpg' when 'jpg' then 'jpg' when 'png' then 'png' when 'pdf' then 'pdf'
        when 'docx' then 'zip' when 'xlsx' then 'zip' when 'odt' then 'zip' when 'ods' then 'zip' when 'zip' then 'zip' when 'rar' then 'rar' when '7z' then '7z'
        when 'doc' then 'doc' when 'xls' then 'doc' else 'unknown' end;
