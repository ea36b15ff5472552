-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The machine itself: what it shows before anybody came, how it is, and the call for help. And for the staff: where the kiosks are, and who
-- waits at one.
set local role hall_owner;

create function applicant.status() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    place jsonb := hall.setting('hall');
begin
    return jsonb_strip_nulls(jsonb_build_object(
        'hall', jsonb_build_object('name', place -> 'name', 'branch', place -> 'branch', 'place', place -> 'place', 'address', place -> 'address', 'phone', place -> 'phone',
            'website', place -> 'website', 'hours', place -> 'hours', 'help_desk', place -> 'help_desk'),
        'now', now(), 'today', (select jsonb_build_object('date', day, 'workday', workday, 'name', name) from hall.calendar_day where day = hall.today()),
        'kiosk', (select jsonb_build_object('name', name, 'place', d.place) from hall.device d where login = session_user and kind = 'kiosk'),
        'keeper_awake', exists (select from hall.keeper where beat_at > now() - interval '10 seconds'), 'idle_seconds', hall.rule('kiosk_idle_seconds'),
        'answer_workdays', jsonb_build_object('consultation', hall.rule('consultation_workdays'), 'complaint', hall.rule('complaint_workdays')),
        'rating_reasons', coalesce(hall.setting('rating_reasons'), '{"good": ["办得快", "讲得清楚", "态度好", "少跑腿"], "bad": ["等得久", "没讲清楚", "态度不好", "多跑了腿", "要求不合理"]}'),
        'demo', case when hall.setting('demo') ? 'accounts' then jsonb_build_object('accounts', hall.setting('demo') -> 'accounts', 'password', hall.setting('demo') -> 'password') end));
end $$;

create or replace function hall.demand_kiosk() returns void language plpgsql stable as $$
begin
    if not hall.is_kiosk() then
        perform hall.refuse('YC004', '{"right": "kiosk"}');
    end if;
end $$;

create function applicant.device_beat(p_health jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform hall.demand_kiosk();
    if jsonb_typeof(p_health) is distinct from 'object' or octet_length(p_health::text) > 4000 or not hall.is_clean(p_health::text) then
        perform hall.refuse('YC705', '{"field": "health", "most_bytes": 4000}');
    end if;
    update hall.device set seen_at = now(), health = p_health where login = session_user;
    return jsonb_build_object('now', now());
end $$;

create or replace function hall.help_json(p_call hall.help_call) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object('id', p_call.id, 'kiosk', d.name, 'place', d.place, 'page', p_call.page, 'at', p_call.at,
                'taken_by', (select name from hall.staff where id = p_call.taken_by), 'taken_at', p_call.taken_at)) from hall.device d where d.login = p_call.device);
end $$;

-- One call at a time from one kiosk: pressing again is the same call.
create function applicant.call_help(p_request uuid, p_page text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb;
    h hall.help_call;
begin
    perform hall.demand_kiosk(), hall.demand_clean(p_page, 'page');
    answer := hall.begin_request(p_request::text, 'applicant.call_help', to_jsonb(p_page));
    if answer is not null then
        return answer;
    end if;
    perform from hall.device where login = session_user for update;
    select * into h from hall.help_call where device = session_user and taken_at is null and at > now() - interval '30 minutes' order by id desc limit 1;
    if not found then
        insert into hall.help_call (device, page) values (session_user, left(p_page, 100)) returning * into h;
    end if;
    return hall.end_request(p_request::text, hall.help_json(h));
end $$;

create function applicant.help_call(p_id bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    h hall.help_call;
begin
    select * into h from hall.help_call where id = p_id and device = session_user;
    if not found then
        perform hall.refuse('YC001', '{"what": "help_call"}');
    end if;
    return hall.help_json(h);
end $$;
