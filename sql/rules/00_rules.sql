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
        "window_cases_an_hour": 5.5, "second_look_percent": 10,
        "sign_in_tries": 5, "lock_minutes": 15, "device_tries": 20, "kiosk_tries": 100, "website_tries": 20000, "kiosk_codes": 60, "website_codes": 5000,
        "session_minutes": 20, "session_hours": 8, "password_cost": 10, "kiosk_idle_seconds": 60, "keeper_silent_minutes": 2, "request_days": 90,
        "draft_days": 7, "draft_bytes": 1048576, "drafts_a_person": 200, "drafts_megabytes": 20, "answers": 2000, "material_files": 20, "file_bytes": 20971520, "upload_minutes": 10, "upload_files": 10,
        "loose_megabytes": 500, "website_loose_megabytes": 20480}'::jsonb;

create or replace function hall.rule_number(p_key text) returns numeric language plpgsql stable as $$
begin
    return coalesce(hall.setting('rules') ->> p_key, hall.usual_rules() ->> p_key)::numeric;
end $$;

-- Nearly all of them are whole numbers.
create or replace function hall.rule(p_key text) returns int language plpgsql stable as $$
begin
    return coalesce(hall.setting('rules') ->> p_key, hall.usual_rules() ->> p_key)::int;
end $$;
