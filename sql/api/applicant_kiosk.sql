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

create or replace function hall.kiosks_json() returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kiosks', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('login', login, 'name', name, 'place', place, 'seen_at', seen_at, 'health', health,
        'silent', seen_at is null or seen_at < now() - interval '3 minutes')) order by login), '[]') from hall.device where kind = 'kiosk' and active));
end $$;

create or replace function hall.help_calls_json() returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('calls', (select coalesce(jsonb_agg(hall.help_json(h) order by h.id), '[]') from hall.help_call h where taken_at is null and at > now() - interval '12 hours'));
end $$;

-- The first who goes says so; the others see it.
create or replace function hall.take_help_call(p_staff int, p_id bigint) returns jsonb language plpgsql as $$
declare
    h hall.help_call;
begin
    update hall.help_call set taken_by = p_staff, taken_at = now() where id = p_id and taken_at is null;
    select * into h from hall.help_call where id = p_id;
    if not found then
        perform hall.refuse('YC001', '{"what": "help_call"}');
    end if;
    return hall.help_json(h);
end $$;

-- The security administrator brings a kiosk in, and takes one out at once when it is stolen.
create function security.kiosk_create(p_request uuid, p_device jsonb, p_verifier text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.kiosk_create', jsonb_build_array(p_device, p_verifier));
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security'), hall.demand_reason(p_device ->> 'name', 'name', 1), hall.demand_clean(p_device ->> 'place', 'place');
    if coalesce(p_device ->> 'login', '') !~ '^kiosk[0-9]{1,4}$' or exists (select from hall.device where login = p_device ->> 'login') then
        perform hall.refuse('YC303', '{"field": "login", "least": 6}');
    end if;
    perform hall.store_device('kiosk', p_device, p_verifier);
    insert into hall.trace (what, data) values ('security.kiosk_create', p_device);
    return hall.end_request(p_request::text, '{}');
end $$;

create or replace function hall.store_device(p_kind text, p_device jsonb, p_verifier text) returns void language plpgsql as $$
begin
    perform hall.make_login((p_device ->> 'login')::name, case p_kind when 'kiosk' then array['kiosk'] else array['applicant'] end, p_verifier);
    insert into hall.device (login, kind, name, place) values (p_device ->> 'login', p_kind, p_device ->> 'name', coalesce(p_device ->> 'place', '')) on conflict do nothing;
end $$;

-- An account that a stranger opened in an enterprise's name is ended by hand: its number is free again, what it filed stays.
create function security.account_close(p_request uuid, p_number text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.account_close', jsonb_build_array(p_number, p_reason));
    a hall.account;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security'), hall.demand_reason(p_reason, 'reason', 4);
    update hall.account set closed_at = now(), closed_why = 'closed_by_hand' where id_number = hall.plain_number(p_number) and closed_at is null returning * into a;
    if not found then
        perform hall.refuse('YC001', '{"what": "account"}');
    end if;
    delete from hall.account_session where account_id = a.id;
    insert into hall.trace (what, data) values ('security.account_close', jsonb_build_object('account', a.id, 'reason', p_reason));
    return hall.end_request(p_request::text, '{}');
end $$;

create function security.kiosk_disable(p_request uuid, p_login text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.kiosk_disable', jsonb_build_array(p_login, p_reason));
    d hall.device;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security'), hall.demand_reason(p_reason, 'reason', 4);
    update hall.device set active = false where login = p_login and kind = 'kiosk' returning * into d;
    if not found then
        perform hall.refuse('YC001', '{"what": "device"}');
    end if;
    perform hall.end_login(d.login);
    perform pg_terminate_backend(pid) from pg_stat_activity where usename = d.login;
    delete from hall.account_session where device = d.login;
    insert into hall.trace (what, data) values ('security.kiosk_disable', jsonb_build_object('login', p_login, 'reason', p_reason));
    return hall.end_request(p_request::text, '{}');
end $$;
