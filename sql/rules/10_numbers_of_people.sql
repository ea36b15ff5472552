-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Check digits of the numbers that people and enterprises are known by, and what a file's first bytes say it is.
set local role hall_owner;

-- GB 11643-1999 with ISO 7064 MOD 11-2; also residence permits of Hong Kong, Macao and Taiwan residents.
create or replace function hall.is_resident_id(p_number text) returns boolean language plpgsql immutable as $$
declare
    weights int[] := array[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    total int;
begin
    if p_number !~ '^[1-8]\d{16}[\dX]$' then
        return false;
    end if;
    select sum(substr(p_number, i, 1)::int * weights[i]) into total from generate_series(1, 17) i;
    return substr('10X98765432', total % 11 + 1, 1) = right(p_number, 1)
        and to_char(to_date(substr(p_number, 7, 8), 'YYYYMMDD'), 'YYYYMMDD') = substr(p_number, 7, 8)
        and substr(p_number, 7, 8) <= to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD');
exception when datetime_field_overflow or invalid_datetime_format then
    return false;
end $$;

-- GB 32100-2015, modulus 31.
create or replace function hall.is_credit_code(p_code text) returns boolean language plpgsql immutable as $$
declare
    alphabet text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
    weights int[] := array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    total int;
begin
    if p_code !~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$' then
        return false;
    end if;
    select sum((strpos(alphabet, substr(p_code, i, 1)) - 1) * weights[i]) into total from generate_series(1, 17) i;
    return substr(alphabet, (31 - total % 31) % 31 + 1, 1) = right(p_code, 1);
end $$;

create or replace function hall.content_kind(p_head bytea) returns text language sql immutable
    return case
        when position('%PDF-'::bytea in substr(p_head, 1, 1024)) > 0 and substr(p_head, 1, 2) <> 'PK'::bytea then 'pdf'
        when substr(p_head, 1, 8) = '\x89504e470d0a1a0a'::bytea then 'png'
        when substr(p_head, 1, 3) = '\xffd8ff'::bytea then 'jpg'
        when substr(p_head, 1, 4) = '\x504b0304'::bytea or substr(p_head, 1, 4) = '\x504b0506'::bytea then 'zip'
        when substr(p_head, 1, 6) = '\x526172211a07'::bytea then 'rar'
        when substr(p_head, 1, 8) = '\xd0cf11e0a1b11ae1'::bytea then 'doc'
        else 'unknown' end;

-- Which content a name promises.
create or replace function hall.promised_kind(p_name text) returns text language sql immutable
    return case lower(substring(p_name from '\.([A-Za-z0-9]+)$'))
        when 'jpeg' then 'jpg' when 'jpg' then 'jpg' when 'png' then 'png' when 'pdf' then 'pdf'
        when 'docx' then 'zip' when 'zip' then 'zip' when 'rar' then 'rar' when 'doc' then 'doc' else 'unknown' end;
