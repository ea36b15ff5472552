-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The numbers that people and enterprises are known by: as they are typed, their shapes and their check digits.
set local role hall_owner;

-- Seventeen digits with what GB 11643-1999 puts behind them (ISO 7064 MOD 11-2). By arithmetic alone: a bulk of samples asks a million times.
create or replace function hall.with_check_character(p_17 text) returns text language plpgsql immutable as $$
begin
    return p_17 || substr('10X98765432', (substr(p_17, 1, 1)::int * 7 + substr(p_17, 2, 1)::int * 9 + substr(p_17, 3, 1)::int * 10 + substr(p_17, 4, 1)::int * 5
        + substr(p_17, 5, 1)::int * 8 + substr(p_17, 6, 1)::int * 4 + substr(p_17, 7, 1)::int * 2 + substr(p_17, 8, 1)::int + substr(p_17, 9, 1)::int * 6
        + substr(p_17, 10, 1)::int * 3 + substr(p_17, 11, 1)::int * 7 + substr(p_17, 12, 1)::int * 9 + substr(p_17, 13, 1)::int * 10 + substr(p_17, 14, 1)::int * 5
        + substr(p_17, 15, 1)::int * 8 + substr(p_17, 16, 1)::int * 4 + substr(p_17, 17, 1)::int * 2) % 11 + 1, 1);
end $$;

-- Also of residence permits of Hong Kong, Macao and Taiwan residents.
create or replace function hall.is_resident_id(p_number text) returns boolean language plpgsql immutable as $$
begin
    if p_number !~ '^[1-8]\d{16}[\dX]$' then
        return false;
    end if;
    return hall.with_check_character(left(p_number, 17)) = p_number
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

-- Numbers as people type them: full width, spaces, hyphens, small letters, +86 before a mobile.
create or replace function hall.plain_number(p_text text) returns text language sql immutable
    return regexp_replace(upper(translate(left(p_text, 100), '０１２３４５６７８９ＸｘＡＢＣＤＥＦＧＨ －-　()（）', '0123456789XXABCDEFGH')), '^(\+|00)86(?=1[3-9]\d{9}$)', '');

create or replace function hall.is_mobile(p_phone text) returns boolean language sql immutable
    return coalesce(p_phone ~ '^1[3-9]\d{9}$', false);

-- Certificate types of GA/T 2000.156 with their numbers' shapes; null: in order. Only resident cards, residence permits of Hong Kong, Macao and
-- Taiwan residents and foreigners' permanent residence cards carry check digits.
create or replace function hall.number_fault(p_type text, p_number text) returns text language plpgsql immutable as $$
begin
    return case p_type
        when '111' then case when hall.is_resident_id(p_number) and left(p_number, 2) ~ '^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])$' then null else 'resident_id' end
        when '516' then case when p_number ~ '^([HM]\d{8}(\d{2})?|(HA|MA)\d{7})$' then null else 'travel_permit' end
        when '511' then case when p_number ~ '^(\d{8}|\d{10})$' then null else 'travel_permit' end
        when '414' then case when p_number ~ '^[A-Z0-9]{5,20}$' then null else 'passport' end
        when '553' then case when hall.is_foreign_permanent(p_number) then null else 'foreign_permanent' end
        when 'credit_code' then case when hall.is_credit_code(p_number) then null else 'credit_code' end
        else 'id_type' end;
end $$;

-- The kind of identity paper whose number has this form; null: none has. No passport's is as long as that of a card.
create or replace function hall.id_type_of(p_number text) returns text language sql stable as $$
    select t from unnest(array['111', '553', '516', '511', '414']) with ordinality x(t, place)
    where hall.number_fault(t, p_number) is null and (t <> '414' or length(p_number) < 15) order by place limit 1
$$;

-- 18 digits since December 2023, with the check character of a resident's; 15 characters of 2017 with the check digit of ICAO 9303 over the first 14.
-- The date of birth must be one; that of 2017 does not tell its century.
create or replace function hall.is_foreign_permanent(p_number text) returns boolean language plpgsql immutable as $$
declare
    born date;
    total int;
begin
    if p_number ~ '^9\d{16}[\dX]$' then
        born := hall.day_or_null(substr(p_number, 7, 4) || '-' || substr(p_number, 11, 2) || '-' || substr(p_number, 13, 2));
        return hall.with_check_character(left(p_number, 17)) = p_number and coalesce(born <= (now() at time zone 'Asia/Shanghai')::date, false);
    elsif p_number ~ '^[A-Z]{3}\d{12}$' then
        select sum((case when c ~ '\d' then c::int else ascii(c) - 55 end) * (array[7, 3, 1])[(i - 1) % 3 + 1]) into total
        from generate_series(1, 14) i, lateral (select substr(p_number, i, 1) as c) x;
        select min(hall.day_or_null(c || substr(p_number, 8, 2) || '-' || substr(p_number, 10, 2) || '-' || substr(p_number, 12, 2))) into born from unnest(array['19', '20']) c;
        return total % 10 = right(p_number, 1)::int and coalesce(born <= (now() at time zone 'Asia/Shanghai')::date, false);
    end if;
    return false;
end $$;

-- An enterprise's code is on no card that a person shows: it stands on its licence and on the web.
create or replace function hall.is_enterprise_number(p_number text) returns boolean language plpgsql stable as $$
begin
    return hall.is_credit_code(upper(btrim(p_number))) and hall.id_type_of(upper(btrim(p_number))) is null;
end $$;
