-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A paper that lies on the window's own scanner: its pieces, and then the paper beside what was uploaded. It counts as seen and scanned.
set local role hall_owner;

create function counter.store_chunk(p_sha256 text, p_no int, p_total int, p_data bytea) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.my_seat('counter');
    return hall.store_chunk(p_sha256, p_no, p_total, p_data);
end $$;

-- p_scan: {name, size, sha256, pages, scanner}. The case stays open in the seat that holds it.
create function counter.scan(p_request uuid, p_case bigint, p_version int, p_seq int, p_scan jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.scan', jsonb_build_array(p_case, p_version, p_seq, p_scan));
    mine hall.seat;
    c hall.case_file;
    m hall.material;
    faults jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    c := hall.take_up(mine, p_case, p_version);
    perform hall.demand_checkable(c, 'scan');
    select * into m from hall.material where item_version_id = c.item_version_id and seq = p_seq;
    if not found then
        perform hall.refuse('YC001', '{"what": "material"}');
    end if;
    perform hall.demand_clean(p_scan ->> 'scanner', 'scanner');
    -- What applicants may upload says nothing of what a window scans, and that is always a PDF.
    m.data := m.data - 'allowed_types';
    faults := hall.file_faults(p_scan, m, '') || case when hall.promised_kind(p_scan ->> 'name') = 'pdf' then '[]' else hall.fault('/name', 'file_type', '{"allowed": ["pdf"]}') end
        || case when jsonb_typeof(p_scan -> 'pages') = 'number' and (p_scan ->> 'pages')::numeric between 1 and 500 and (p_scan ->> 'pages')::numeric % 1 = 0 then '[]' else hall.fault('/pages', 'type') end;
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    elsif (select count(*) from hall.attachment where case_id = c.id and seq = p_seq and round = c.round and scanned_by is not null) >= hall.rule('scan_files') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'files', 'most', hall.rule('scan_files')));
    end if;
    insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256, scanned_by, scanned_at, window_no, device, scanner, pages)
    values (c.id, p_seq, c.round, p_scan ->> 'name', 'application/pdf', (p_scan ->> 'size')::bigint, p_scan ->> 'sha256', mine.staff_id, now(), mine.window_no, mine.device,
        left(p_scan ->> 'scanner', 200), (p_scan ->> 'pages')::smallint);
    perform hall.store_marks(c, mine, jsonb_build_array(jsonb_build_object('seq', p_seq, 'mark', 'scanned')));
    c := hall.record(c, mine, 'counter', 'scan', hall.only_keys(p_scan, '{name,size,sha256,pages,scanner}') || jsonb_build_object('seq', p_seq, 'device', mine.device), true);
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c)));
end $$;
