-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The security administrator: people and their logins. Handles no cases.
set local role hall_owner;

-- A person has desks that people sit at, and steps that officers take. The machines' desks are nobody's: who had one would have what passes there,
-- codes and answers among it. The administrators' desks stand alone.
create or replace function hall.demand_desks(p_person jsonb) returns void language plpgsql immutable as $$
declare
    desks jsonb := coalesce(p_person -> 'desks', 'null');
    alone jsonb := '["office", "security", "audit"]';
begin
    if jsonb_typeof(desks) <> 'array' or desks = '[]' or not '["counter", "review", "supervision", "helpdesk", "office", "security", "audit"]' @> desks
        or jsonb_array_length(desks) > 1 and exists (select from jsonb_array_elements(desks) d where alone @> d) then
        perform hall.refuse('YC303', '{"field": "desks", "least": 1}');
    elsif not '["examine", "review", "decide", "approve"]'::jsonb @> coalesce(nullif(p_person -> 'steps', 'null'), '[]') or jsonb_typeof(coalesce(nullif(p_person -> 'steps', 'null'), '[]')) <> 'array' then
        perform hall.refuse('YC303', '{"field": "steps", "least": 1}');
    end if;
end $$;

create function security.staff_create(p_request uuid, p_person jsonb, p_verifier text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.staff_create', jsonb_build_array(p_person, p_verifier));
    s hall.staff;
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security');
    perform hall.demand_reason(p_person ->> 'name', 'name', 1);
    if p_person ->> 'work_no' !~ '^[A-Z]\d{3,8}$' then
        perform hall.refuse('YC303', '{"field": "work_no", "least": 4}');
    end if;
    perform hall.demand_desks(p_person);
    if exists (select from pg_catalog.pg_roles where rolname = lower(p_person ->> 'work_no')) then
        perform hall.refuse('YC303', '{"field": "work_no", "least": 4}');
    end if;
    insert into hall.staff (work_no, login, name, department_id, desks, steps, must_change)
    values (p_person ->> 'work_no', lower(p_person ->> 'work_no'), p_person ->> 'name', (p_person ->> 'department')::smallint,
        array(select jsonb_array_elements_text(p_person -> 'desks')), array(select jsonb_array_elements_text(coalesce(nullif(p_person -> 'steps', 'null'), '[]'))), true) returning * into s;
    perform hall.make_login(s.login, s.desks, p_verifier);
    insert into hall.trace (what, data) values ('security.staff_create', p_person);
    return hall.end_request(p_request::text, jsonb_build_object('id', s.id, 'login', s.login));
end $$;

-- Who forgot the password, or let somebody see it, gets another from the administrator; it is good for nothing but choosing one's own. Whoever works under
-- the old one at this moment is out, and chooses none. Where the login holds its own row so that it cannot be done in this moment (later: true) the keeper
-- does it, and every desk refuses the login meanwhile.
create function security.staff_password(p_request uuid, p_work_no text, p_verifier text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.staff_password', jsonb_build_array(p_work_no, p_verifier));
    me hall.staff;
    s hall.staff;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('security');
    select * into s from hall.staff where work_no = p_work_no and id <> me.id;
    if not found or not hall.works(s) then
        perform hall.refuse('YC001', '{"what": "staff"}');
    elsif not hall.is_verifier(p_verifier) then
        perform hall.refuse('YC303', '{"field": "verifier", "least": 1}');
    end if;
    insert into hall.given_password (login, verifier) values (s.login, p_verifier)
    on conflict (login) do update set verifier = excluded.verifier, at = excluded.at;
    insert into hall.trace (what, data) values ('security.staff_password', jsonb_build_object('work_no', p_work_no));
    return hall.end_request(p_request::text, case when hall.give_password(s.login, 500) then '{}' else '{"later": true}' end::jsonb);
end $$;

-- What somebody holds, before the person is disabled.
create function security.staff_preview(p_work_no text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    s hall.staff;
begin
    perform hall.my_staff('security');
    select * into s from hall.staff where work_no = p_work_no;
    if not found then
        perform hall.refuse('YC001', '{"what": "staff"}');
    end if;
    return hall.held_by_json(s.id) || jsonb_build_object('name', s.name, 'active', hall.works(s));
end $$;

create or replace function hall.send_away(p_login name, p_reason text) returns jsonb language plpgsql as $$
begin
    insert into hall.dismissal (login, reason) values (p_login, p_reason) on conflict do nothing;
    return case when hall.dismiss(p_login) then '{}' else '{"later": true}' end::jsonb;
end $$;

-- Disabling takes the login, the seat and the running sessions away at once; what the person held goes back to the team, what he did stays. Nothing
-- that he does keeps him: what cannot be taken from him in this moment (later: true) the keeper takes, and every desk refuses him from here on.
create function security.staff_disable(p_request uuid, p_work_no text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.staff_disable', jsonb_build_array(p_work_no, p_reason));
    me hall.staff;
    s hall.staff;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('security');
    perform hall.demand_reason(p_reason, 'reason', 4);
    select * into s from hall.staff where work_no = p_work_no and id <> me.id;
    if not found then
        perform hall.refuse('YC001', '{"what": "staff"}');
    end if;
    insert into hall.trace (what, data) values ('security.staff_disable', jsonb_build_object('work_no', p_work_no, 'reason', p_reason));
    return hall.end_request(p_request::text, hall.send_away(s.login, p_reason));
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
    select * into d from hall.device where login = p_login and kind = 'kiosk';
    if not found then
        perform hall.refuse('YC001', '{"what": "device"}');
    end if;
    insert into hall.trace (what, data) values ('security.kiosk_disable', jsonb_build_object('login', p_login, 'reason', p_reason));
    return hall.end_request(p_request::text, hall.send_away(d.login, p_reason));
end $$;

-- A website's login: it has the applicants' desk and is nobody's. One that was ever shut out stands among the devices.
create or replace function hall.is_website(p_login text) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.device where login = p_login and kind = 'website')
        or exists (select from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
                   where r.rolname = p_login and r.rolcanlogin and not r.rolsuper and g.rolname = 'desk_applicant')
            and not exists (select from hall.staff where login = p_login) and not exists (select from hall.device where login = p_login);
end $$;

-- A website is shut out like a kiosk: its login, its connections, and whoever is logged in by it. What it handed in stays.
create function security.website_disable(p_request uuid, p_login text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.website_disable', jsonb_build_array(p_login, p_reason));
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security'), hall.demand_reason(p_reason, 'reason', 4);
    if not hall.is_website(p_login) then
        perform hall.refuse('YC001', '{"what": "device"}');
    end if;
    insert into hall.device (login, kind, name) values (p_login, 'website', p_login) on conflict do nothing;
    insert into hall.trace (what, data) values ('security.website_disable', jsonb_build_object('login', p_login, 'reason', p_reason));
    return hall.end_request(p_request::text, hall.send_away(p_login, p_reason));
end $$;

-- And let in again, with the password that it had. Whoever was logged in by it logs in anew.
create function security.website_enable(p_request uuid, p_login text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'security.website_enable', jsonb_build_array(p_login, p_reason));
begin
    if answer is not null then
        return answer;
    end if;
    perform hall.my_staff('security'), hall.demand_reason(p_reason, 'reason', 4);
    delete from hall.dismissal where login in (select login from hall.device where login = p_login and kind = 'website');
    update hall.device set active = true where login = p_login and kind = 'website';
    if not found then
        perform hall.refuse('YC001', '{"what": "device"}');
    end if;
    perform hall.open_login(p_login);
    insert into hall.trace (what, data) values ('security.website_enable', jsonb_build_object('login', p_login, 'reason', p_reason));
    return hall.end_request(p_request::text, '{}');
end $$;
