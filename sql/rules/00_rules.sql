-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Functions that read a table are plpgsql here and in the files after this one: it keeps their plans from call to call, where a function in SQL
-- is planned anew by every statement that cannot take it in.

-- What the hall has set, and what holds where it has set nothing.
set local role hall_owner;

create or replace function hall.setting(p_key text) returns jsonb language plpgsql stable as $$
begin
    return (select value from hall.setting where key = p_key);
end $$;

-- What stands of the hall's rules (docs/calls.md tells what each is) where its setting says nothing.
create or replace function hall.usual_rules() returns jsonb language sql immutable
    return '{"lease_seconds": 60, "undo_seconds": 8, "idle_minutes": 10, "leases_a_seat": 5, "held_a_seat": 50, "received_a_day": 20, "notes_a_day": 50, "numbers_an_hour": 600, "scan_files": 20,
        "supplement_workdays": 15, "public_notice_days": 30, "consultation_workdays": 5, "complaint_workdays": 15, "bad_rating_workdays": 15, "inquiries_a_day": 20,
        "window_cases_an_hour": 5.5, "second_look_percent": 10, "hearing_period": {"n": 5, "unit": "workday"},
        "sign_in_tries": 5, "lock_minutes": 15, "device_tries": 20, "kiosk_tries": 100, "website_tries": 20000, "kiosk_codes": 60, "website_codes": 5000,
        "session_minutes": 20, "session_hours": 8, "password_cost": 10, "kiosk_idle_seconds": 60, "keeper_silent_minutes": 2, "request_days": 90,
        "draft_days": 7, "draft_bytes": 1048576, "drafts_a_person": 200, "drafts_megabytes": 20, "answers": 2000, "material_files": 20, "file_bytes": 20971520, "upload_minutes": 10, "upload_files": 10,
        "loose_megabytes": 500, "website_loose_megabytes": 20480}'::jsonb;

-- The least and the most that each may be, in whole numbers; of those marked so, in parts of one as well. A period is a number of days with its unit.
create or replace function hall.rule_bounds() returns jsonb language sql immutable
    return '{"lease_seconds": [5, 3600], "undo_seconds": [0, 3600], "idle_minutes": [1, 480], "leases_a_seat": [1, 10000], "held_a_seat": [1, 10000],
        "received_a_day": [1, 10000], "notes_a_day": [1, 10000], "numbers_an_hour": [1, 100000000], "scan_files": [1, 1000], "supplement_workdays": [1, 250],
        "public_notice_days": [1, 365], "consultation_workdays": [1, 250], "complaint_workdays": [1, 250], "bad_rating_workdays": [1, 250],
        "inquiries_a_day": [1, 10000], "window_cases_an_hour": [0.1, 1000, true], "second_look_percent": [0, 100, true], "hearing_period": {"n": [5, 60], "unit": ["workday", "day"]}, "sign_in_tries": [1, 100],
        "lock_minutes": [1, 1440], "device_tries": [1, 100000], "kiosk_tries": [1, 100000], "website_tries": [1, 100000000], "kiosk_codes": [1, 100000],
        "website_codes": [1, 100000000], "session_minutes": [1, 1440], "session_hours": [1, 168], "password_cost": [4, 16], "request_days": [1, 3650],
        "keeper_silent_minutes": [1, 1440], "kiosk_idle_seconds": [10, 3600], "draft_days": [1, 3650], "draft_bytes": [20000, 104857600],
        "drafts_a_person": [1, 100000], "drafts_megabytes": [0, 1000], "answers": [200, 100000], "material_files": [1, 1000], "file_bytes": [1, 134217728],
        "upload_minutes": [1, 1440], "upload_files": [1, 1000], "loose_megabytes": [1, 1048576], "website_loose_megabytes": [1, 1048576]}'::jsonb;

-- A rule that nobody could reckon with would stop the hall in the middle of a clerk's call, with words that blame the clerk; one of a name that is mistyped
-- would do nothing, unseen. Whoever sets it is told.
create or replace function hall.check_rules() returns trigger language plpgsql as $$
declare
    r record;
    at_least numeric;
    at_most numeric;
    why text;
begin
    if jsonb_typeof(new.value) is distinct from 'object' then
        raise exception using errcode = 'YC402', message = 'refused: the rules of the hall are an object of names and numbers', detail = '{"why": "kind", "field": "rules"}';
    end if;
    for r in select key, value, hall.rule_bounds() -> key as bounds from jsonb_each(new.value) loop
        if r.bounds is null then
            raise exception using errcode = 'YC402', message = format('refused: there is no rule %s', r.key),
                detail = jsonb_build_object('why', 'unknown', 'field', r.key);
        end if;
        if jsonb_typeof(r.bounds) = 'object' then
            why := case when jsonb_typeof(r.value) <> 'object' or r.value - '{n,unit}'::text[] <> '{}' or jsonb_typeof(r.value -> 'n') is distinct from 'number'
                    or r.value ->> 'n' !~ '^[0-9]+$' or not coalesce(r.bounds -> 'unit' ? (r.value ->> 'unit'), false) then 'kind'
                when not (r.value ->> 'n')::numeric between (r.bounds #>> '{n,0}')::numeric and (r.bounds #>> '{n,1}')::numeric then 'range' end;
            if why is not null then
                raise exception using errcode = 'YC402', message = format('refused: the rule %s is a number of days from %s to %s with its unit (workday or day), not %s', r.key,
                        r.bounds #>> '{n,0}', r.bounds #>> '{n,1}', left(r.value::text, 100)),
                    detail = jsonb_build_object('why', why, 'field', r.key, 'least', r.bounds #> '{n,0}', 'most', r.bounds #> '{n,1}');
            end if;
            continue;
        end if;
        at_least := r.bounds ->> 0;
        at_most := r.bounds ->> 1;
        why := case when jsonb_typeof(r.value) <> 'number' or r.bounds -> 2 is null and r.value::text !~ '^-?[0-9]+$' then 'kind'
            when not (r.value #>> '{}')::numeric between at_least and at_most then 'range' end;
        if why is not null then
            raise exception using errcode = 'YC402', message = format('refused: the rule %s is a %s from %s to %s, not %s', r.key,
                    case when r.bounds -> 2 is null then 'whole number' else 'number' end, at_least, at_most, left(r.value::text, 100)),
                detail = jsonb_build_object('why', why, 'field', r.key, 'least', at_least, 'most', at_most);
        end if;
    end loop;
    return new;
end $$;

create or replace trigger check_rules before insert or update on hall.setting for each row when (new.key = 'rules') execute function hall.check_rules();

create or replace function hall.rule_number(p_key text) returns numeric language plpgsql stable as $$
begin
    return coalesce(hall.setting('rules') ->> p_key, hall.usual_rules() ->> p_key)::numeric;
end $$;

-- Nearly all of them are whole numbers.
create or replace function hall.rule(p_key text) returns int language plpgsql stable as $$
begin
    return coalesce(hall.setting('rules') ->> p_key, hall.usual_rules() ->> p_key)::int;
end $$;
