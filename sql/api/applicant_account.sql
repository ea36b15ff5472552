-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Accounts of applicants, from the website and the kiosks. A try of a password or a code is judged and written down by one call and told by the
-- next (docs/decisions.md 16): try_password, then log_in.
set local role hall_owner;

create function applicant.agreement() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp
    return (select jsonb_build_object('version', version, 'title', title, 'text', text, 'privacy_title', privacy_title, 'privacy_text', privacy_text)
            from hall.agreement order by version desc limit 1);

-- A code for p_to: a mobile number, or the number by which an account is known, whose own mobile then gets it. Nobody learns which accounts there are.
create function applicant.request_code(p_to text, p_purpose text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    wanted text := hall.plain_number(p_to);
    a hall.account := hall.account_named(wanted);
    goes_to text := case when hall.is_mobile(wanted) then wanted when p_purpose = 'log_in' then coalesce(a.phone, wanted) end;
    code text := lpad((('x' || encode(crypt.gen_random_bytes(4), 'hex'))::bit(32)::bigint % 1000000)::text, 6, '0');
    wait int;
begin
    perform hall.demand_device();
    if p_purpose is null or p_purpose not in ('register', 'log_in', 'reset_password', 'new_phone') or goes_to is null then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/phone', case when wanted ~ '^\+?\d{7,15}$' then 'no_sms' else 'phone' end)));
    end if;
    -- Bounded is the number that was asked. Were it the telephone, whoever asks by another number of the same person would see whose it is.
    insert into hall.attempt_turn (subject) values ('sms:' || wanted) on conflict (subject) do update set at = now();
    select ceil(extract(epoch from max(free) - now())) into wait from (
        select max(at) + interval '1 minute' as free from hall.sms_code where asked = wanted
        union all
        select case when count(*) >= 5 then min(at) + interval '1 hour' end from hall.sms_code where asked = wanted and at > now() - interval '1 hour'
        union all
        select case when count(*) >= 10 then min(at) + interval '1 day' end from hall.sms_code where asked = wanted and at > now() - interval '1 day'
        union all
        select case when count(*) >= case when hall.is_kiosk() then hall.rule('kiosk_codes') else hall.rule('website_codes') end then now() + interval '1 minute' end
        from hall.sms_code where device = session_user and at > now() - interval '1 hour') limits where free > now();
    if wait > 0 then
        perform hall.refuse('YC703', jsonb_build_object('wait_seconds', wait));
    end if;
    insert into hall.sms_code (phone, asked, purpose, code_hash) values (goes_to, wanted, p_purpose, hall.code_hash(goes_to, code));
    if not hall.is_mobile(goes_to) or p_purpose not in ('register', 'new_phone') and a.id is null then
        goes_to := null;
        code := '******';
    end if;
    perform hall.queue_plain_message('verification_code', goes_to, jsonb_build_object('code', code));
    return jsonb_build_object('again_after_seconds', 60, 'valid_seconds', 300);
end $$;

create or replace function hall.code_hash(p_phone text, p_code text) returns bytea language plpgsql stable as $$
begin
    return sha256(convert_to((hall.setting('secret') ->> 'query') || '|' || p_phone || '|' || p_code, 'UTF8'));
end $$;

create function applicant.try_code(p_attempt uuid, p_who text, p_purpose text, p_code text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := hall.plain_number(p_who);
    a hall.account := case when p_purpose in ('log_in', 'reset_password') then hall.account_named(who) end;
    goes_to text := case when hall.is_mobile(who) then who else coalesce(a.phone, who) end;
    subject text := 'code:' || coalesce(who, '');
    wait timestamptz := hall.attempt_wait(subject, subject, hall.rule('sign_in_tries'));
    last hall.sms_code;
begin
    select * into last from hall.sms_code where phone = goes_to and purpose = p_purpose order by id desc limit 1;
    return hall.note_attempt(p_attempt, 'code:' || coalesce(p_purpose, ''), subject,
        last.used_at is null and last.at > now() - interval '5 minutes' and last.code_hash = hall.code_hash(goes_to, btrim(left(p_code, 20))), wait, a.id,
        jsonb_build_object('phone', goes_to, 'code', last.id, 'who', who));
end $$;

-- Wrong tries are counted by account, whatever it was named by; waited is only for the words that were asked. Whoever waited for the account would
-- see that two numbers are one person's. So of two names that are tried at the same moment each may be judged once more.
create function applicant.try_password(p_attempt uuid, p_who text, p_password text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := hall.plain_number(p_who);
    a hall.account := hall.account_named(who);
begin
    return hall.judge_password(p_attempt, a, 'password:' || coalesce(who, ''), coalesce('account:' || a.id, 'nobody:' || coalesce(who, '')), p_password);
end $$;

create or replace function hall.judge_password(p_attempt uuid, p_account hall.account, p_turn text, p_subject text, p_password text) returns jsonb language plpgsql as $$
declare
    wait timestamptz := hall.attempt_wait(p_turn, p_subject, hall.rule('sign_in_tries'));
begin
    return hall.note_attempt(p_attempt, 'password', p_subject, hall.is_password(left(p_password, 200), p_account.password_hash) and p_account.id is not null, wait,
        p_account.id, '{}');
end $$;

-- Who is logged in says the password once more before something weighty.
create function applicant.try_own_password(p_attempt uuid, p_token text, p_password text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
begin
    return hall.judge_password(p_attempt, a, 'own:' || a.id, 'account:' || a.id, p_password);
end $$;

create function applicant.log_in(p_attempt uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t hall.attempt := hall.demand_attempt(p_attempt, '{password,code:log_in}');
    a hall.account;
begin
    -- A code proves the telephone, and with it the person's own account; an enterprise's number belongs to somebody who acts for it.
    select * into a from hall.account where id = t.account_id and closed_at is null and (t.purpose = 'password' or kind = 'person' and phone = t.data ->> 'phone' and t.data ->> 'who' = phone);
    if not found then
        perform hall.refuse('YC706');
    end if;
    return hall.open_session(a);
end $$;

-- Card and code together. What the chip says proves a person's name, too; an enterprise it proves nothing of: its registrant said who acts for it.
create function applicant.log_in_by_card(p_attempt uuid, p_card jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t hall.attempt;
    a hall.account;
begin
    if not hall.is_kiosk() then
        perform hall.refuse('YC004', '{"right": "kiosk"}');
    end if;
    t := hall.demand_attempt(p_attempt, '{code:log_in}');
    select * into a from hall.account where id = t.account_id and closed_at is null and t.data ->> 'who' = id_number;
    if not found or not hall.is_card_of(to_jsonb(a), p_card) then
        perform hall.refuse('YC706');
    end if;
    if not a.real_name and a.kind = 'person' then
        perform hall.tell_by_card(a.id_number, a.phone);
    end if;
    update hall.account set real_name = real_name or kind = 'person' where id = a.id returning * into a;
    return hall.open_session(a);
end $$;

create function applicant.register(p_request uuid, p_attempt uuid, p_account jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    said jsonb;
    answer jsonb;
    t hall.attempt;
    faults jsonb;
    a hall.account;
begin
    if jsonb_typeof(p_account) is distinct from 'object' or octet_length(p_account::text) > 20000 then
        perform hall.refuse('YC705', '{"field": "account", "most_bytes": 20000}');
    end if;
    said := hall.plain_registration(p_account);
    answer := hall.begin_request(p_request::text, 'applicant.register', said - 'password');
    if answer is not null then
        return answer;
    end if;
    t := hall.attempt_of(p_attempt, '{code:register}');
    faults := hall.registration_faults(said, case when t.good then t.data ->> 'phone' end);
    if said ? 'card' and not hall.is_card_of(said, said -> 'card') then
        faults := faults || hall.fault('/card', 'card_differs');
    end if;
    if t.good and faults = '[]' then
        if said ? 'card' and said ->> 'kind' = 'person' then
            perform hall.tell_by_card(said ->> 'id_number', said ->> 'phone');
        end if;
        perform hall.spend_attempt(t), hall.supersede_accounts(said);
        faults := hall.taken_faults(said);
    elsif not t.good and not faults @> '[{"pointer": "/code"}]' then
        faults := faults || hall.fault('/code', 'code');
    end if;
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    a := hall.store_account(said);
    insert into hall.trace (what, data) values ('applicant.register', jsonb_build_object('account', a.id, 'kind', a.kind, 'card', a.real_name));
    -- The token is told once; who lost the answer logs in.
    perform hall.end_request(p_request::text, '{"registered": true}');
    return hall.open_session(a);
exception when unique_violation then
    perform hall.refuse('YC401', jsonb_build_object('faults', hall.taken_faults(said)));
end $$;

-- The same words as everywhere: numbers plain, empty ones absent, a card's owner by what the account says.
create or replace function hall.plain_registration(p_account jsonb) returns jsonb language plpgsql immutable as $$
declare
    said jsonb := jsonb_strip_nulls(p_account || jsonb_build_object('id_number', hall.plain_number(p_account ->> 'id_number'), 'phone', hall.plain_number(p_account ->> 'phone'),
        'id_type', case when p_account ->> 'kind' = 'enterprise' then 'credit_code' else coalesce(p_account ->> 'id_type', '111') end));
    k text;
begin
    foreach k in array array['legal_representative', 'agent'] loop
        if jsonb_typeof(said -> k) = 'object' then
            said := said || jsonb_build_object(k, hall.plain_representative(said -> k));
        end if;
    end loop;
    return said;
end $$;

create or replace function hall.plain_representative(p_party jsonb) returns jsonb language sql immutable
    return jsonb_strip_nulls(p_party || jsonb_build_object('id_number', hall.plain_number(p_party ->> 'id_number'), 'phone', nullif(hall.plain_number(p_party ->> 'phone'), ''),
        'id_type', coalesce(p_party ->> 'id_type', '111')));

-- The telephones under which a number was known before hear of a card that a kiosk read, the latest three.
create or replace function hall.tell_by_card(p_number text, p_phone text) returns void language plpgsql as $$
begin
    perform hall.queue_plain_message('account_by_card', known.phone, jsonb_build_object('hall', hall.setting('hall') ->> 'branch', 'phone', hall.setting('hall') ->> 'phone'))
    from (select k.phone from (
              select c.applicant ->> 'phone' as phone, c.received_at as at from hall.applicant a join hall.case_file c on c.applicant_id = a.id where a.id_number = p_number
              union all
              select phone, since from hall.account where id_number = p_number and closed_at is null) k
          where hall.is_mobile(k.phone) and k.phone is distinct from p_phone group by k.phone order by max(k.at) desc limit 3) known
    where exists (select from hall.message_template where event = 'account_by_card');
end $$;

-- Who proves the number by its chip has it, whoever typed it before; that account ends, and its holder has to come with a card.
create or replace function hall.supersede_accounts(p_said jsonb) returns void language plpgsql as $$
declare
    old bigint;
begin
    if p_said ? 'card' and p_said ->> 'kind' = 'person' then
        for old in select id from hall.account where id_number = p_said ->> 'id_number' and id_type = p_said ->> 'id_type' and closed_at is null and not real_name for update loop
            update hall.account set closed_at = now(), closed_why = 'proved_by_card' where id = old;
            delete from hall.account_session where account_id = old;
            insert into hall.trace (what, data) values ('applicant.superseded', jsonb_build_object('account', old));
        end loop;
    end if;
end $$;

create or replace function hall.taken_faults(p_said jsonb) returns jsonb language plpgsql stable as $$
begin
    return coalesce((select hall.fault('/id_number', 'taken', jsonb_build_object('phone_tail', right(phone, 2)))
                     from hall.account where id_number = p_said ->> 'id_number' and id_type = p_said ->> 'id_type' and closed_at is null), '[]')
        || coalesce((select hall.fault('/phone', 'taken') from hall.account where kind = 'person' and p_said ->> 'kind' = 'person' and phone = p_said ->> 'phone' and closed_at is null), '[]');
end $$;

create or replace function hall.store_account(p_said jsonb) returns hall.account language plpgsql as $$
declare
    a hall.account;
begin
    insert into hall.account (kind, name, id_type, id_number, phone, email, address, nation, notify_sms, notify_email, legal_representative, agent, real_name, password_hash, agreement)
    values (p_said ->> 'kind', btrim(p_said ->> 'name'), p_said ->> 'id_type', p_said ->> 'id_number', p_said ->> 'phone', nullif(p_said ->> 'email', ''),
        nullif(p_said ->> 'address', ''), nullif(p_said ->> 'nation', ''), coalesce((p_said ->> 'notify_sms')::boolean, true), coalesce((p_said ->> 'notify_email')::boolean, false),
        p_said -> 'legal_representative', p_said -> 'agent', p_said ? 'card' and p_said ->> 'kind' = 'person', hall.password_hash(p_said ->> 'password'), (p_said ->> 'agreement')::smallint)
    returning * into a;
    return a;
end $$;

-- Forgotten: a code to the account's own telephone, and its number. All sessions end.
create function applicant.reset_password(p_request uuid, p_attempt uuid, p_id_number text, p_password text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'applicant.reset_password', to_jsonb(hall.plain_number(p_id_number)));
    t hall.attempt;
    a hall.account;
begin
    if answer is not null then
        return answer;
    end if;
    t := hall.demand_attempt(p_attempt, '{code:reset_password}');
    select * into a from hall.account where id_number = hall.plain_number(p_id_number) and phone = t.data ->> 'phone' and closed_at is null for update;
    if not found then
        perform hall.refuse('YC706');
    end if;
    perform hall.set_password(a, p_password, 'applicant.reset_password');
    return hall.end_request(p_request::text, '{}');
end $$;

create or replace function hall.set_password(p_account hall.account, p_password text, p_what text) returns void language plpgsql as $$
declare
    weak text := hall.password_fault(p_password, array[p_account.phone, p_account.id_number, right(p_account.id_number, 8)]);
begin
    if weak is not null then
        perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/password', weak)));
    end if;
    update hall.account set password_hash = hall.password_hash(p_password) where id = p_account.id;
    delete from hall.account_session where account_id = p_account.id;
    update hall.attempt set cleared = true where subject = 'account:' || p_account.id and good is false and not cleared;
    insert into hall.trace (what, data) values (p_what, jsonb_build_object('account', p_account.id));
end $$;

create function applicant.log_out(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from hall.account_session where token_hash = hall.token_hash(p_token) and device = session_user;
    return '{}';
end $$;

create function applicant.account(p_token text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.account_json(hall.my_account(p_token));
end $$;

-- One's own data corrected (个人信息保护法 Art. 46). A name that a card proved, and the number, are changed at the window.
create function applicant.change_account(p_request uuid, p_token text, p_changes jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.change_account', p_changes);
    changes jsonb := hall.plain_changes(p_changes);
    faults jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    faults := hall.change_faults(a, changes);
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    update hall.account set name = coalesce(changes ->> 'name', name), email = case when changes ? 'email' then nullif(changes ->> 'email', '') else email end,
        address = case when changes ? 'address' then nullif(changes ->> 'address', '') else address end, nation = case when changes ? 'nation' then nullif(changes ->> 'nation', '') else nation end,
        notify_sms = coalesce((changes ->> 'notify_sms')::boolean, notify_sms), notify_email = coalesce((changes ->> 'notify_email')::boolean, notify_email),
        legal_representative = coalesce(changes -> 'legal_representative', legal_representative), agent = coalesce(changes -> 'agent', agent),
        -- Who acts for an enterprise now has not shown a card yet.
        real_name = real_name and not (kind = 'enterprise' and changes ?| '{legal_representative,agent}')
    where id = a.id returning * into a;
    insert into hall.trace (what, data) values ('applicant.change_account', jsonb_build_object('account', a.id, 'fields', (select jsonb_agg(k) from jsonb_object_keys(changes) k)));
    return hall.end_request_of(hall.actor_of(a), p_request::text, hall.account_json(a));
end $$;

create or replace function hall.plain_changes(p_changes jsonb) returns jsonb language plpgsql immutable as $$
begin
    if jsonb_typeof(p_changes) is distinct from 'object' or octet_length(p_changes::text) > 20000 then
        perform hall.refuse('YC705', '{"field": "changes", "most_bytes": 20000}');
    end if;
    return p_changes || (select coalesce(jsonb_object_agg(k, hall.plain_representative(p_changes -> k)), '{}')
                         from unnest(array['legal_representative', 'agent']) k where jsonb_typeof(p_changes -> k) = 'object');
end $$;

create or replace function hall.change_faults(p_account hall.account, p_changes jsonb) returns jsonb language plpgsql stable as $$
begin
    return hall.party_faults(jsonb_build_object('kind', p_account.kind, 'name', p_account.name, 'id_number', p_account.id_number, 'id_type', 'known') || (p_changes - '{legal_representative,agent,email}'::text[]), '', false)
        || hall.email_faults(jsonb_build_object('email', p_account.email, 'notify_email', p_account.notify_email) || p_changes)
        || case when p_changes ? 'legal_representative' then hall.holder_faults(p_changes -> 'legal_representative', '/legal_representative', coalesce(p_changes #>> '{legal_representative,id_type}', '111')) else '[]' end
        || case when p_changes ? 'agent' then hall.agent_faults(p_changes -> 'agent') else '[]' end
        || case when p_changes ? 'name' and p_account.real_name then hall.fault('/name', 'at_window') else '[]' end
        || (select coalesce(jsonb_agg(jsonb_build_object('pointer', '/' || k, 'keyword', 'additionalProperties', 'detail', '{}'::jsonb)), '[]') from jsonb_object_keys(p_changes) k
            where k not in ('name', 'email', 'address', 'nation', 'notify_sms', 'notify_email') and not (p_account.kind = 'enterprise' and k in ('legal_representative', 'agent')));
end $$;

-- p_knows: the password said once more; p_has: the code that went to the new number.
create function applicant.change_phone(p_request uuid, p_token text, p_knows uuid, p_has uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a hall.account := hall.my_account(p_token);
    answer jsonb := hall.begin_request_of(hall.actor_of(a), p_request::text, 'applicant.change_phone', '{}');
    proved hall.attempt;
begin
    if answer is not null then
        return answer;
    end if;
    if (hall.demand_attempt(p_knows, '{password}')).account_id is distinct from a.id then
        perform hall.refuse('YC706');
    end if;
    proved := hall.demand_attempt(p_has, '{code:new_phone}');
    update hall.account set phone = proved.data ->> 'phone' where id = a.id;
    insert into hall.trace (what, data) values ('applicant.change_phone', jsonb_build_object('account', a.id));
    return hall.end_request_of(hall.actor_of(a), p_request::text, '{}');
exception when unique_violation then
    perform hall.refuse('YC401', jsonb_build_object('faults', hall.fault('/phone', 'taken')));
end $$;

create function applicant.change_password(p_request uuid, p_token text, p_attempt uuid, p_password text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    -- Its session ends with it, so a repeat is known by the session that asked.
    answer jsonb := hall.begin_request(p_request::text, 'applicant.change_password', to_jsonb(encode(hall.token_hash(p_token), 'hex')));
    a hall.account;
begin
    if answer is not null then
        return answer;
    end if;
    a := hall.my_account(p_token);
    if (hall.demand_attempt(p_attempt, '{password}')).account_id is distinct from a.id then
        perform hall.refuse('YC706');
    end if;
    perform hall.set_password(a, p_password, 'applicant.change_password');
    return hall.end_request(p_request::text, '{}');
end $$;

-- 个人信息保护法 Art. 47. What was filed stays with the hall, as the law on archives wants; the account keeps nothing that names its holder.
create function applicant.delete_account(p_request uuid, p_token text, p_attempt uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'applicant.delete_account', to_jsonb(encode(hall.token_hash(p_token), 'hex')));
    a hall.account;
    open_cases jsonb;
begin
    if answer is not null then
        return answer;
    end if;
    a := hall.my_account(p_token);
    if (hall.demand_attempt(p_attempt, '{password}')).account_id is distinct from a.id then
        perform hall.refuse('YC706');
    end if;
    select jsonb_agg(c.case_no order by c.id) into open_cases from hall.account_case k join hall.case_file c on c.id = k.case_id join hall.case_status s using (status)
    where k.account_id = a.id and not s.final;
    if open_cases is not null then
        perform hall.refuse('YC704', jsonb_build_object('cases', open_cases));
    end if;
    delete from hall.account_session where account_id = a.id;
    delete from hall.phone_upload where account_id = a.id;
    delete from hall.application_draft where account_id = a.id;
    delete from hall.account_case where account_id = a.id;
    delete from hall.sms_code where phone = a.phone;
    update hall.account set name = '', id_number = '', phone = '', email = null, address = null, nation = null, legal_representative = null, agent = null,
        password_hash = '', closed_at = now(), closed_why = 'deleted' where id = a.id;
    insert into hall.trace (what, data) values ('applicant.delete_account', jsonb_build_object('account', a.id));
    return hall.end_request(p_request::text, '{}');
end $$;
