-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Numbers: case numbers with a check digit, document numbers without gaps, masks and words made of them.
set local role hall_owner;

-- Luhn's check digit over a string of digits.
create or replace function hall.luhn(p_digits text) returns int language plpgsql immutable as $$
begin
    return (select (10 - sum(case when (char_length(p_digits) - i) % 2 = 0 then (d * 2) / 10 + (d * 2) % 10 else d end) % 10) % 10
            from (select i, substr(p_digits, i, 1)::int as d from generate_series(1, char_length(p_digits)) i) digits);
end $$;

create or replace function hall.case_no_of(p_day date, p_serial int) returns text language plpgsql stable as $$
begin
    return (select format('%s-%s-%s%s', hall.setting('hall') ->> 'code', to_char(p_day, 'YYYYMMDD'), serial,
                hall.luhn(to_char(p_day, 'YYYYMMDD') || serial))
            from (select case when p_serial < 100000 then lpad(p_serial::text, 5, '0') else p_serial::text end as serial) s);
end $$;

-- PJ-YYYYMMDD-SSSSSC.
create or replace function hall.take_case_no(p_day date) returns text language plpgsql as $$
declare
    serial int;
begin
    insert into hall.case_serial as c (day, last) values (p_day, 1) on conflict (day) do update set last = c.last + 1 returning last into serial;
    return hall.case_no_of(p_day, serial);
end $$;

-- The short form that people say: MMDD-SSSSSC.
create or replace function hall.short_no(p_case_no text) returns text language sql immutable
    return substr(p_case_no, strpos(p_case_no, '-') + 5);

create or replace function hall.case_tail(p_case_no text) returns text language sql immutable
    return right(p_case_no, 6);

create or replace function hall.type_word(p_kind text, p_licence boolean) returns text language sql immutable
    return case when p_licence then '许' else '政' end || case p_kind
        when 'receipt' then '收' when 'acceptance' then '受' when 'deemed_acceptance' then '视受' when 'not_required' then '不需'
        when 'decline' then '不受' when 'supplement' then '补' when 'correction' then '更' when 'visit_notice' then '验'
        when 'grant' then '准' when 'refusal' then '不准' when 'pause' then '特' when 'extension' then '延' when 'termination' then '终'
        when 'withdrawal' then '撤' when 'hearing_notice' then '听' when 'third_party_notice' then '告'
        when 'service_return' then '送' when 'service_notice' then '公' when 'collection' then '领' end;

-- 文号: 蓬市监许受〔2026〕12号; the serial restarts each year, per department, 许 or 政, and kind, and is given only to what is committed.
create or replace function hall.take_document_no(p_department smallint, p_kind text, p_licence boolean, p_year smallint, out serial int, out number text)
language plpgsql as $$
begin
    insert into hall.document_serial as d (department_id, kind, licence, year, last) values (p_department, p_kind, p_licence, p_year, 1)
    on conflict (department_id, kind, licence, year) do update set last = d.last + 1 returning last into serial;
    number := (select short_name from hall.department where id = p_department) || hall.type_word(p_kind, p_licence)
        || '〔' || p_year || '〕' || serial || '号';
end $$;

-- The number of the certificate that a decision grants: its own decision's with another word, so that one is never without the other.
create or replace function hall.certificate_no(p_number text) returns text language sql immutable
    return regexp_replace(p_number, '准〔', '证〔');

-- Every series of numbers, how far it has gone, what was voided in it, and where one is missing; a number is never given twice and none is left out.
create or replace function hall.document_numbers(p_department smallint, p_kind text, p_year int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('department', d.name, 'department_id', d.id, 'kind', s.kind, 'title', hall.document_title(s.kind, s.licence), 'licence', s.licence, 'year', s.year,
                'series', d.short_name || hall.type_word(s.kind, s.licence) || '〔' || s.year || '〕', 'last', s.last, 'issued', x.issued, 'void', x.void,
                'missing', (select coalesce(jsonb_agg(n order by n), '[]') from (select generate_series(1, s.last) except select t.serial from hall.document t
                    where t.department_id = s.department_id and t.kind = s.kind and t.year = s.year and coalesce((t.facts ->> 'licence')::boolean, true) = s.licence) gap(n))) order by d.id, s.year, s.kind, s.licence desc), '[]')
            from hall.document_serial s join hall.department d on d.id = s.department_id
            cross join lateral (
                select count(*) filter (where t.state <> 'void') as issued,
                    coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'case_no', c.case_no, 'at', t.created_at, 'why', t.why) order by t.serial) filter (where t.state = 'void'), '[]') as void
                from hall.document t join hall.case_file c on c.id = t.case_id
                where t.department_id = s.department_id and t.kind = s.kind and t.year = s.year and coalesce((t.facts ->> 'licence')::boolean, true) = s.licence) x
            where (p_department is null or s.department_id = p_department) and (p_kind is null or s.kind = p_kind) and (p_year is null or s.year = p_year));
end $$;

create or replace function hall.mask_number(p_number text) returns text language sql immutable
    return case when p_number is null then null
        when char_length(p_number) >= 15 then left(p_number, 6) || repeat('*', char_length(p_number) - 10) || right(p_number, 4)
        when char_length(p_number) > 4 then left(p_number, 1) || repeat('*', char_length(p_number) - 4) || right(p_number, 3)
        else repeat('*', char_length(p_number)) end;

-- A day of birth is what the mask of a number hides: beside one it is hidden whole.
create or replace function hall.mask_birth(p_birth text) returns text language sql immutable
    return case when p_birth is not null then '****-**-**' end;

-- An enterprise's credit code is public, a person's number is not.
create or replace function hall.shown_number(p_party jsonb) returns text language plpgsql immutable as $$
begin
    return case when p_party ->> 'kind' = 'enterprise' then p_party ->> 'id_number' else hall.mask_number(p_party ->> 'id_number') end;
end $$;

-- A mobile number hides its middle, any other number its end: of a landline the last digits are what tells it from its neighbours.
create or replace function hall.mask_phone(p_phone text) returns text language sql immutable
    return case when p_phone is null or p_phone = '' then null
        when translate(p_phone, ' -', '') ~ '^(\+86|0086|86)?1[3-9]\d{9}$'
            then left(right(translate(p_phone, ' -', ''), 11), 3) || '****' || right(p_phone, 4)
        else left(p_phone, greatest(char_length(p_phone) - 4, 0)) || '****' end;

-- An enterprise as a message calls it. Whoever applies writes the name, and it goes out over the hall's own signature to a telephone that is nobody's
-- until somebody answers it: what could be an address, a number to call or a sentence of its own is left out. Digits and Latin letters alone are names.
create or replace function hall.firm_in_message(p_name text) returns text language sql immutable
    return case
        when p_name ~ '[【】〔〕［］。，！？；]' or normalize(p_name, NFKC) ~ '[/:@!?;\[\]]|\.[^ .,]{2}' or translate(normalize(p_name, NFKC), ' -', '') ~ '\d{5}' then '贵单位'
        when char_length(btrim(p_name)) > 30 then left(btrim(p_name), 29) || '…'
        else btrim(p_name) end;

-- A surname as it stands, whatever it is made of.
create or replace function hall.name_beginning(p_name text) returns text language sql immutable
    return case
        when p_name like '%·%' then split_part(p_name, '·', 1)
        when left(p_name, 2) in ('欧阳', '司徒', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '夏侯') then left(p_name, 2)
        else left(p_name, 1) end;

-- How an SMS addresses its reader: surname and 先生 or 女士, an enterprise by its name. Double surnames stay whole; a name with · has no surname, and is
-- called by what stands before it. Nothing but a few letters is a surname; without one the message begins with its title.
create or replace function hall.surname(p_party jsonb) returns text language sql immutable
    return case when p_party ->> 'kind' = 'enterprise' then hall.firm_in_message(p_party ->> 'name')
        else coalesce(substring(hall.name_beginning(p_party ->> 'name') from U&'^[^\0001-@[-`{-\00BF\00D7\00F7\2000-\2FFF\3000-\3004\3008-\303F\3200-\33FF\FE10-\FE6F\FF01-\FF20\FF3B-\FF40\FF5B-\FF65\+01D000-\+01FAFF]{1,8}$'), '') end;

create or replace function hall.title_of(p_party jsonb) returns text language sql immutable
    return case when p_party ->> 'kind' = 'enterprise' then '' when hall.surname(p_party) = '' then '您好' when p_party ->> 'sex' = '女' then '女士' when p_party ->> 'sex' = '男' then '先生' else '您好' end;

-- The first eight hexadecimal digits of SHA-256 keyed by the hall: a QR code that nobody can guess for another number.
create or replace function hall.qr_token(p_case_no text) returns text language plpgsql stable as $$
begin
    return left(encode(sha256(convert_to((hall.setting('secret') ->> 'qr') || p_case_no || (hall.setting('secret') ->> 'qr'), 'UTF8')), 'hex'), 8);
end $$;

