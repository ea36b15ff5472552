-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A sample of any size for benches, made by statements over whole sets. The parts run in one transaction, in the order in which they stand here;
-- between them they hand on tables that end with it. Chance is a hash of the case's number and the seed, so that the same seed gives the same hall.
-- What runs for every row is PL/pgSQL or written out: a function in SQL that cannot be inlined costs ten times as much.
set local role hall_owner;

create or replace function hall.sample_chance(p_n bigint, p_salt int, p_of bigint) returns bigint language sql immutable
    return abs(hashint8extended(p_n, p_salt) % p_of);

-- By arithmetic alone: the general function of 10_numbers_of_people.sql walks its text, which a million times is too slow.
-- 91440703MA and seven digits; 1099 is what the first ten characters weigh.
create or replace function hall.sample_credit_code(p_n bigint) returns text language plpgsql immutable as $$
begin
    return '91440703MA' || lpad(p_n::text, 7, '0') || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (31 - (1099 + p_n / 1000000 % 10 * 25 + p_n / 100000 % 10 * 13
        + p_n / 10000 % 10 * 8 + p_n / 1000 % 10 * 24 + p_n / 100 % 10 * 10 + p_n / 10 % 10 * 30 + p_n % 10 * 28)::int % 31) % 31 + 1, 1);
end $$;

-- The digits doubled by Luhn's rule, as in hall.luhn; a zero in front weighs nothing.
create or replace function hall.sample_luhn(p_digits text) returns int language plpgsql immutable as $$
declare
    d text := lpad(p_digits, 16, '0');
    t text := translate(d, '123456789', '246813579');
begin
    return (10 - (substr(d, 1, 1)::int + substr(t, 2, 1)::int + substr(d, 3, 1)::int + substr(t, 4, 1)::int + substr(d, 5, 1)::int + substr(t, 6, 1)::int
        + substr(d, 7, 1)::int + substr(t, 8, 1)::int + substr(d, 9, 1)::int + substr(t, 10, 1)::int + substr(d, 11, 1)::int + substr(t, 12, 1)::int
        + substr(d, 13, 1)::int + substr(t, 14, 1)::int + substr(d, 15, 1)::int + substr(t, 16, 1)::int) % 10) % 10;
end $$;

-- hall.event_hash of an event without data.
create or replace function hall.sample_hash(p_prev bytea, p_case bigint, p_seq int, p_at timestamptz, p_staff int, p_window smallint, p_action text, p_from text, p_to text)
returns bytea language plpgsql immutable as $$
begin
    return sha256(p_prev || convert_to(concat_ws('|', p_case, p_seq, extract(epoch from p_at), coalesce(p_staff, 0), coalesce(p_window, 0), p_action, coalesce(p_from, ''), p_to, '{}'), 'UTF8'));
end $$;

-- Indexes and constraints are made anew when the rows are in.
create or replace function hall.sample_bulk_unindex() returns void language plpgsql as $$
declare
    tables oid[] := array['hall.applicant', 'hall.name_key', 'hall.case_file', 'hall.clock', 'hall.queue', 'hall.event', 'hall.answer', 'hall.case_material']::regclass[]::oid[];
    d text;
begin
    create temp table bulk_index on commit drop as
    select case contype when 'f' then 3 else 1 end as stage, format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as made
    from pg_constraint where contype in ('p', 'u') and conrelid = any (tables) or contype = 'f' and (conrelid = any (tables) or confrelid = any (tables))
    union all
    select 2, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index where indrelid = any (tables) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'));
    for d in select gone from bulk_index order by stage desc loop
        execute d;
    end loop;
end $$;

create or replace function hall.sample_bulk_begin(p jsonb) returns void language plpgsql as $$
begin
    create temp table bulk_plan on commit drop as
    select (p ->> 'cases')::bigint as cases, (p ->> 'seed')::int as seed, (p ->> 'waiting')::numeric as waiting, p -> 'names' as names,
        (select array_agg(day order by day desc) from (select day from hall.calendar_day where workday and day <= hall.today() order by day desc limit 80) d) as workdays;
    create temp table bulk_variant on commit drop as
    select row_number() over (partition by x ->> 'kind' order by o) - 1 as no, i.id as item_id, v.id as version_id, i.department_id, x ->> 'kind' as kind, x ->> 'form' as form_code,
        array(select jsonb_array_elements_text(x -> 'materials')::smallint) as materials, x ->> 'answers' as answers, v.licence,
        replace(replace(replace(hall.mask_answers(f.definition, replace(replace(replace(x ->> 'answers', '{number}', repeat('A', 18)), '{legal_number}', repeat('B', 18)),
            '{phone}', repeat('C', 11))::jsonb)::text, repeat('A', 18), '{number}'), 'AAAAAA********AAAA', '{masked}'), 'BBBBBB********BBBB', '{legal_masked}') as shown
    from jsonb_array_elements(p -> 'variants') with ordinality t(x, o)
    join hall.item i on i.code = x ->> 'item' join hall.item_version v on v.id = (hall.open_version(i.code)).id
    join hall.form f on f.item_version_id = v.id and f.code = x ->> 'form';
    update bulk_variant set shown = replace(replace(shown, 'CCCCCCC****', '{phone_masked}'), repeat('B', 18), '{legal_number}');
    perform hall.sample_bulk_unindex(), hall.watch_tallies(false);
end $$;

-- Three applicants to five cases; seven in ten are persons. A name's keys are made once for all who bear it.
create or replace function hall.sample_bulk_people() returns void language plpgsql as $$
declare
    words jsonb := (select names from bulk_plan);
    many bigint := (select greatest(cases * 3 / 5, 20) from bulk_plan);
    persons bigint := many * 7 / 10;
begin
    create temp table bulk_name on commit drop as
    select row_number() over (partition by kind order by name) - 1 as no, count(*) over (partition by kind) as of_kind, kind, name, sex, hall.name_keys(name) as keys
    from (select 'person' as kind, s || g as name, sex from jsonb_array_elements_text(words -> 'surnames') s, (values ('男'), ('女')) v(sex), jsonb_array_elements_text(words #> array['given', sex]) g
          union all select 'person', r ->> 'name', r ->> 'sex' from jsonb_array_elements(words -> 'rare') r
          union all select 'enterprise', '江门市' || w || t || '有限公司', null from jsonb_array_elements_text(words -> 'words') w, jsonb_array_elements_text(words -> 'trades') t) names;
    create temp table bulk_applicant on commit drop as
    select k.id, case when k.id <= persons then 'person' else 'enterprise' end as kind, b.name, b.sex, b.no as name_no, k.birth,
        case when k.id <= persons then hall.with_check_character(k.body || lpad(((k.n / 20000) * 2 + (b.sex = '男')::int)::text, 3, '0')) else hall.sample_credit_code(k.id) end as id_number,
        '13807' || lpad((k.id % 1000000)::text, 6, '0') as phone, l.name as legal,
        case when k.id > persons then hall.with_check_character(k.body || lpad(((k.n / 20000) * 2 + (l.sex = '男')::int)::text, 3, '0')) end as legal_number
    from (select id, n, birth, '440703' || to_char(birth, 'YYYYMMDD') as body
          from (select g as id, g % persons as n, date '1950-01-01' + (g % persons * 7919 % 20000)::int as birth from generate_series(1, many) g) x) k
    join bulk_name b on b.kind = case when k.id <= persons then 'person' else 'enterprise' end
        and b.no = hall.sample_chance(k.id, 1, case when k.id <= persons then (select max(of_kind) from bulk_name where kind = 'person') else (select max(of_kind) from bulk_name where kind = 'enterprise') end)
    left join bulk_name l on k.id > persons and l.kind = 'person' and l.no = k.id % 2000;
    insert into hall.applicant (id, kind, name, id_type, id_number, phone) overriding system value
    select id, kind, name, case kind when 'person' then '111' else 'credit_code' end, id_number, phone from bulk_applicant;
    insert into hall.name_key (key, applicant_id) select k, a.id from bulk_applicant a join bulk_name b on b.kind = a.kind and b.no = a.name_no, unnest(b.keys) k;
    -- Who signs for them; one person signs for many.
    insert into hall.applicant (id, kind, name, id_type, id_number) overriding system value
    select many + row_number() over (order by s.legal_number), 'person', s.legal, '111', s.legal_number
    from (select distinct on (legal_number) legal_number, legal from bulk_applicant where kind <> 'person' order by legal_number, id) s
    where not exists (select from bulk_applicant p where p.id_number = s.legal_number);
    insert into hall.name_key (key, applicant_id)
    select k, a.id from hall.applicant a join (select distinct on (name) name, keys from bulk_name where kind = 'person') b on b.name = a.name, unnest(b.keys) k where a.id > many;
    perform setval(pg_get_serial_sequence('hall.applicant', 'id'), (select max(id) from hall.applicant));
    analyze bulk_applicant;
end $$;

-- Who applied for what and when, what became of it, and each step's link of the chain.
create or replace function hall.sample_bulk_cases() returns void language plpgsql as $$
declare
    persons bigint := (select count(*) from bulk_applicant where kind = 'person');
    others bigint := (select count(*) from bulk_applicant where kind <> 'person');
    kinds bigint[] := array[(select count(*) from bulk_variant where kind = 'person'), (select count(*) from bulk_variant where kind <> 'person')];
    hall_code text := hall.setting('hall') ->> 'code';
begin
    create temp table bulk_clerk on commit drop as
    select row_number() over (order by s.id) - 1 as no, count(*) over () as of_all, s.id, a.window_no
    from hall.staff s join hall.assignment a on a.staff_id = s.id and a.usual where 'counter' = any (s.desks);
    create temp table bulk_life on commit drop as
    select g as n, case when hall.sample_chance(g, seed, 10000) < waiting * 10000 then 'submitted'
                        when hall.sample_chance(g, seed + 1, 10) < 7 then 'concluded' when hall.sample_chance(g, seed + 1, 10) < 9 then 'accepted' else 'declined' end as status,
        hall.sample_chance(g, seed + 2, 100) < 60 as by_person, hall.sample_chance(g, seed + 3, 1 << 30) as luck, hall.sample_chance(g, seed + 4, 57600) as second
    from bulk_plan, generate_series(1, cases) g;
    create temp table bulk_case on commit drop as
    select row_number() over (order by received_at, n) as id, row_number() over (partition by hall.day_of(received_at) order by received_at, n) as serial, x.*
    from (select l.n, l.status, l.luck, c.ago, case when l.by_person then 'person' else 'enterprise' end as kind,
              case when l.by_person then 1 + l.luck % persons else persons + 1 + l.luck % others end as applicant_id, l.luck / 7 % kinds[case when l.by_person then 1 else 2 end] as variant,
              least((workdays[1 + c.ago] + time '07:00' + make_interval(secs => l.second)) at time zone 'Asia/Shanghai', now() - make_interval(secs => 60 + l.second / 16)) as received_at
          from bulk_life l, bulk_plan, lateral (select case l.status when 'submitted' then l.luck % 5 else 8 + l.luck % 55 end::int as ago) c) x;
    create temp table bulk_chain on commit drop as
    select c.id, c.status, c.ago, a.kind, c.applicant_id, v.item_id, v.version_id, v.department_id, v.no as variant, c.received_at, hall.day_of(c.received_at) as day, c.serial,
        k.id as staff_id, k.window_no, t.at2, t.at3, t.at4, h1.h as h1, h2.h as h2, h3.h as h3, h4.h as h4
    from bulk_case c
    join bulk_applicant a on a.id = c.applicant_id
    join bulk_variant v on v.kind = c.kind and v.no = c.variant
    join bulk_clerk k on k.no = c.luck / 11 % (select max(of_all) from bulk_clerk)
    cross join bulk_plan p
    cross join lateral (select (p.workdays[c.ago] + time '08:40' + make_interval(secs => c.luck % 28800)) at time zone 'Asia/Shanghai' as at2,
        (p.workdays[c.ago - 2] + time '08:40' + make_interval(secs => c.luck % 28000)) at time zone 'Asia/Shanghai' as at3,
        (p.workdays[c.ago - 4] + time '08:40' + make_interval(secs => c.luck % 27000)) at time zone 'Asia/Shanghai' as at4) t
    cross join lateral (select hall.sample_hash('', c.id, 1, c.received_at, null, null, 'applicant.submit', null, 'submitted') as h offset 0) h1
    left join lateral (select hall.sample_hash(h1.h, c.id, 2, t.at2, k.id, k.window_no, case c.status when 'declined' then 'counter.decline' else 'counter.accept' end, 'submitted',
        case c.status when 'declined' then 'declined' else 'accepted' end) as h where c.status <> 'submitted' offset 0) h2 on true
    left join lateral (select hall.sample_hash(h2.h, c.id, 3, t.at3, k.id, k.window_no, 'review.grant', 'accepted', 'granted') as h where c.status = 'concluded' offset 0) h3 on true
    left join lateral (select hall.sample_hash(h3.h, c.id, 4, t.at4, k.id, k.window_no, 'review.conclude', 'granted', 'concluded') as h where c.status = 'concluded' offset 0) h4 on true;
    analyze bulk_chain;
    insert into hall.case_file (id, case_no, item_id, item_version_id, department_id, status, version, channel, applicant_id, applicant, received_at, round_received_at,
        accepted_at, first_clerk_id, head_seq, head_hash) overriding system value
    select c.id, hall_code || '-' || s.digits || hall.sample_luhn(replace(s.digits, '-', '')), c.item_id, c.version_id, c.department_id, c.status, s.steps, 'web', c.applicant_id,
        case a.kind when 'person' then jsonb_build_object('kind', a.kind, 'name', a.name, 'id_type', '111', 'id_number', a.id_number, 'phone', a.phone, 'sex', a.sex, 'birth', a.birth,
                                                          'nation', '汉族', 'address', '江门市蓬江区建设三路 48 号', 'real_name', true)
            else jsonb_build_object('kind', a.kind, 'name', a.name, 'id_type', 'credit_code', 'id_number', a.id_number, 'phone', a.phone, 'address', '江门市蓬江区建设三路 48 号',
                                    'real_name', true, 'legal_representative', jsonb_build_object('name', a.legal, 'id_number', a.legal_number)) end,
        c.received_at, c.received_at, case when c.status in ('accepted', 'concluded') then c.at2 end, case when c.status <> 'submitted' then c.staff_id end,
        s.steps, coalesce(c.h4, c.h3, c.h2, c.h1)
    from bulk_chain c join bulk_applicant a on a.id = c.applicant_id,
        lateral (select to_char(c.day, 'YYYYMMDD-') || lpad(c.serial::text, greatest(5, length(c.serial::text)), '0') as digits,
                     case c.status when 'submitted' then 1 when 'concluded' then 4 else 2 end as steps offset 0) s
    order by c.id;
    insert into hall.case_serial (day, last) select day, max(serial) from bulk_chain group by day;
    perform setval(pg_get_serial_sequence('hall.case_file', 'id'), (select max(id) from bulk_chain));
end $$;

create or replace function hall.sample_bulk_events() returns void language plpgsql as $$
begin
    insert into hall.event (case_id, seq, at, desk, staff_id, window_no, action, from_status, to_status, prev_hash, hash)
    select id, 1, received_at, 'applicant', null, null, 'submit', null, 'submitted', '', h1 from bulk_chain
    union all
    select id, 2, at2, 'counter', staff_id, window_no, case status when 'declined' then 'decline' else 'accept' end, 'submitted',
        case status when 'declined' then 'declined' else 'accepted' end, h1, h2 from bulk_chain where h2 is not null
    union all select id, 3, at3, 'review', staff_id, window_no, 'grant', 'accepted', 'granted', h2, h3 from bulk_chain where h3 is not null
    union all select id, 4, at4, 'review', staff_id, window_no, 'conclude', 'granted', 'concluded', h3, h4 from bulk_chain where h4 is not null;
end $$;

create or replace function hall.sample_bulk_clocks() returns void language plpgsql as $$
begin
    create temp table bulk_due on commit drop as
    select d.day, v.id as version_id, k.kind, k.n, k.unit, k.due, hall.due_at(k.due, i.department_id) as due_at, hall.is_provisional(d.day, k.due) as provisional
    from (select distinct day from bulk_chain union select distinct hall.day_of(at2) from bulk_chain where h2 is not null) d, hall.item_version v join hall.item i on i.id = v.item_id,
        lateral (select kind, n::smallint, unit, hall.due_day(d.day, n, unit) as due
                 from (values ('tell', hall.tell_days(), 'workday'), ('statutory', v.statutory_n, v.statutory_unit), ('promised', v.promised_n, v.promised_unit)) w(kind, n, unit)) k;
    analyze bulk_due;
    insert into hall.clock (case_id, department_id, kind, from_day, from_at, n, unit, due_at, provisional, ended_at, outcome)
    select c.id, c.department_id, 'tell', c.day, c.received_at, d.n, d.unit, d.due_at, d.provisional, case when c.h2 is not null then c.at2 end,
        case when c.h2 is not null then case c.status when 'declined' then 'decline' else 'accept' end end
    from bulk_chain c join bulk_due d on d.day = c.day and d.version_id = c.version_id and d.kind = 'tell'
    union all
    select c.id, c.department_id, d.kind, d.day, c.at2, d.n, d.unit, d.due_at, d.provisional, case when c.h3 is not null then c.at3 end, case when c.h3 is not null then 'grant' end
    from bulk_chain c join bulk_due d on d.day = hall.day_of(c.at2) and d.version_id = c.version_id and d.kind <> 'tell'
    where c.status in ('accepted', 'concluded');
end $$;

create or replace function hall.sample_bulk_papers() returns void language plpgsql as $$
begin
    insert into hall.answer (case_id, round, form_code, data, shown)
    select c.id, 1, v.form_code,
        replace(replace(replace(replace(replace(replace(replace(v.answers, '{name}', a.name), '{number}', a.id_number), '{phone}', a.phone), '{sex}', coalesce(a.sex, '')),
            '{birth}', a.birth::text), '{legal}', coalesce(a.legal, '')), '{legal_number}', coalesce(a.legal_number, ''))::jsonb,
        replace(replace(replace(replace(replace(replace(replace(replace(replace(v.shown, '{name}', a.name), '{number}', a.id_number), '{phone}', a.phone), '{sex}', coalesce(a.sex, '')),
            '{birth}', a.birth::text), '{legal}', coalesce(a.legal, '')), '{masked}', left(a.id_number, 6) || '********' || right(a.id_number, 4)), '{legal_masked}', coalesce(left(a.legal_number, 6) || '********' || right(a.legal_number, 4), '')),
            '{phone_masked}', left(a.phone, 3) || '****' || right(a.phone, 4))::jsonb
    from bulk_chain c join bulk_applicant a on a.id = c.applicant_id join bulk_variant v on v.kind = c.kind and v.no = c.variant;
    insert into hall.case_material (case_id, seq, state, round) select c.id, m, 'supplied', 1 from bulk_chain c join bulk_variant v on v.kind = c.kind and v.no = c.variant, unnest(v.materials) m;
end $$;

create or replace function hall.sample_bulk_queue() returns void language plpgsql as $$
begin
    insert into hall.queue (case_id, department_id, item_id, due_at, received_at)
    select c.id, c.department_id, c.item_id, d.due_at, c.received_at
    from bulk_chain c join bulk_due d on d.day = c.day and d.version_id = c.version_id and d.kind = 'tell' where c.status = 'submitted' order by d.due_at, c.id;
    insert into hall.review_queue (case_id, department_id, item_id, place, step, due_at, entered_at)
    select c.id, c.department_id, c.item_id, s.place, s.step, d.due_at, c.at2
    from bulk_chain c join hall.review_step s on s.item_version_id = c.version_id and s.place = 1
    join bulk_due d on d.day = hall.day_of(c.at2) and d.version_id = c.version_id and d.kind = 'promised' where c.status = 'accepted' order by d.due_at, c.id;
end $$;

-- The figures that hall.measures_of and its triggers would have kept, by statements over the whole.
create or replace function hall.sample_bulk_tallies() returns void language plpgsql as $$
begin
    insert into hall.tally (measure, day, department_id, item_id, hour, n)
    select measure, day, department_id, item_id, hour, count(*) from (
        select 'received' as measure, day, department_id, item_id, extract(hour from received_at at time zone 'Asia/Shanghai')::smallint as hour from bulk_chain
        union all
        select case status when 'declined' then 'declined' else 'accepted' end, hall.day_of(at2), department_id, item_id, 0 from bulk_chain where h2 is not null
        union all
        select m, hall.day_of(c.at3), c.department_id, c.item_id, 0
        from bulk_chain c join bulk_due d on d.day = hall.day_of(c.at2) and d.version_id = c.version_id and d.kind = 'promised', unnest(array['finished', 'in_time']) m
        where c.h3 is not null and (m = 'finished' or c.at3 <= d.due_at)
        union all
        select 'open', '-infinity', department_id, item_id, 0 from bulk_chain where status in ('submitted', 'accepted')) counted
    group by 1, 2, 3, 4, 5;
    insert into hall.tally (measure, day, department_id, staff_id, n)
    select 'due', hall.day_of(due_at), department_id, 0, count(*) from hall.clock where ended_at is null and kind in ('tell', 'promised') group by 2, 3;
    insert into hall.tally (measure, day, department_id, item_id, staff_id, n)
    select 'acts', hall.day_of(at3), department_id, item_id, staff_id, count(*) from bulk_chain where h3 is not null group by 2, 3, 4, 5;
end $$;

create or replace function hall.sample_bulk_end() returns void language plpgsql as $$
declare
    m text;
begin
    perform hall.sample_bulk_tallies(), hall.watch_tallies(true);
    for m in select made from bulk_index order by stage, made loop
        execute m;
    end loop;
end $$;
