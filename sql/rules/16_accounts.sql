-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Accounts of applicants: what is asked of them, tries of passwords and codes, and the sessions that come of them.
set local role hall_owner;

create or replace function hall.random_token() returns text language sql volatile
    return encode(crypt.gen_random_bytes(32), 'hex');

create or replace function hall.token_hash(p_token text) returns bytea language sql immutable
    return sha256(convert_to(coalesce(p_token, ''), 'UTF8'));

-- bcrypt looks at 72 bytes only, so the whole is hashed before; the cost is the hall's.
create or replace function hall.password_hash(p_password text) returns text language plpgsql volatile as $$
begin
    return crypt.crypt(encode(sha256(convert_to(p_password, 'UTF8')), 'base64'), crypt.gen_salt('bf', hall.rule('password_cost')));
end $$;

-- Takes as long for nobody's password as for somebody's.
create or replace function hall.is_password(p_password text, p_hash text) returns boolean language plpgsql volatile as $$
declare
    nobodys text := crypt.gen_salt('bf', hall.rule('password_cost'));
    stored text := coalesce(nullif(p_hash, ''), nobodys);
begin
    return crypt.crypt(encode(sha256(convert_to(coalesce(p_password, ''), 'UTF8')), 'base64'), stored) = stored;
end $$;

create or replace function hall.account_json(p_account hall.account) returns jsonb language plpgsql stable as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('kind', p_account.kind, 'name', p_account.name, 'id_type', p_account.id_type, 'id_number', p_account.id_number,
        'id_masked', hall.shown_number(to_jsonb(p_account)), 'phone', p_account.phone, 'phone_masked', hall.mask_phone(p_account.phone),
        'email', p_account.email, 'address', p_account.address, 'nation', p_account.nation, 'notify_sms', p_account.notify_sms, 'notify_email', p_account.notify_email,
        'real_name', p_account.real_name, 'legal_representative', p_account.legal_representative, 'agent', p_account.agent, 'since', p_account.since,
        'sex', hall.declared(hall.account_party(p_account)) -> 'sex', 'birth', hall.declared(hall.account_party(p_account)) -> 'birth'));
end $$;

-- The account's holder as an application names a party.
create or replace function hall.account_party(p_account hall.account) returns jsonb language sql stable
    return jsonb_strip_nulls(jsonb_build_object('kind', p_account.kind, 'name', p_account.name, 'id_type', p_account.id_type, 'id_number', p_account.id_number,
        'phone', p_account.phone, 'email', p_account.email, 'address', p_account.address, 'nation', p_account.nation, 'notify_sms', p_account.notify_sms,
        'real_name', p_account.real_name, 'legal_representative', p_account.legal_representative));

create or replace function hall.is_kiosk() returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.device d where d.login = session_user and d.kind = 'kiosk' and d.active and not exists (select from hall.dismissal where login = d.login));
end $$;

-- Whose session a token is, on this device, now. Every call moves its end on.
create or replace function hall.my_account(p_token text) returns hall.account language plpgsql as $$
declare
    s hall.account_session;
    a hall.account;
begin
    perform hall.demand_now();
    select * into s from hall.account_session where token_hash = hall.token_hash(p_token);
    if s.device is distinct from session_user or s.expires_at <= now() or s.seen_at + make_interval(mins => hall.rule('session_minutes')) <= now() then
        perform hall.refuse('YC701');
    end if;
    select * into a from hall.account where id = s.account_id and closed_at is null;
    if not found then
        perform hall.refuse('YC701');
    end if;
    if s.seen_at < now() - interval '20 seconds' then
        update hall.account_session set seen_at = now() where token_hash = s.token_hash;
    end if;
    return a;
end $$;

create or replace function hall.actor_of(p_account hall.account) returns name language sql immutable
    return ('account:' || p_account.id)::name;

create or replace function hall.open_session(p_account hall.account) returns jsonb language plpgsql as $$
declare
    token text := hall.random_token();
    until timestamptz := now() + make_interval(hours => hall.rule('session_hours'));
begin
    -- A kiosk has one person in front of it.
    delete from hall.account_session where (device = session_user and hall.is_kiosk()) or (account_id = p_account.id and expires_at <= now());
    insert into hall.account_session (token_hash, account_id, device, expires_at) values (hall.token_hash(token), p_account.id, session_user, until);
    insert into hall.trace (what, data) values ('applicant.log_in', jsonb_build_object('account', p_account.id));
    return jsonb_build_object('token', token, 'expires_at', until, 'account', hall.account_json(p_account));
end $$;

-- When the next try of a subject may be judged; null: now. Five wrong ones in a quarter of an hour, until the fifth last is a quarter of an
-- hour ago; and a bound for all tries of a device. p_turn: what is tried one after the other.
create or replace function hall.attempt_wait(p_turn text, p_subject text, p_most int) returns timestamptz language plpgsql as $$
declare
    fifth timestamptz;
begin
    perform hall.demand_unprepared(), hall.demand_device();
    insert into hall.attempt_turn (subject) values (p_turn) on conflict (subject) do update set at = now();
    select at + hall.lock_time() into fifth from hall.attempt where subject = p_subject and good is false and not cleared and at > now() - hall.lock_time()
    order by at desc offset p_most - 1 limit 1;
    if fifth is null and (select count(*) from hall.attempt where device = session_user and at > now() - hall.lock_time())
            >= (case when hall.is_kiosk() then hall.rule('kiosk_tries') else hall.rule('website_tries') end) then
        fifth := now() + interval '1 minute';
    end if;
    return fifth;
end $$;

-- Writes a try down. p_good is what it would be if it may be judged. Whatever it is, the same rows are written and the same locks taken: who looks
-- at his own transaction, and then rolls it back, has learnt nothing.
create or replace function hall.note_attempt(p_id uuid, p_purpose text, p_subject text, p_good boolean, p_wait timestamptz, p_account bigint, p_data jsonb)
returns jsonb language plpgsql as $$
begin
    perform hall.demand_now();
    if p_id is null then
        perform hall.refuse('YC303', '{"field": "attempt", "least": 1}');
    end if;
    insert into hall.attempt (id, purpose, subject, good, wait_until, account_id, data)
    values (p_id, p_purpose, p_subject, case when p_wait is null then coalesce(p_good, false) end, p_wait, p_account, p_data) on conflict do nothing;
    -- Tries go after a day, their trace stays.
    if found then
        insert into hall.trace (what, data) values ('applicant.try', jsonb_strip_nulls(jsonb_build_object('purpose', p_purpose, 'account', p_account,
            'good', case when p_wait is null then coalesce(p_good, false) end, 'locked', nullif(p_wait is not null, false))));
    end if;
    return '{}';
end $$;

-- The outcome of a try that an earlier transaction committed.
create or replace function hall.attempt_of(p_id uuid, p_purposes text[]) returns hall.attempt language plpgsql as $$
declare
    t hall.attempt;
begin
    perform hall.demand_device();
    select * into t from hall.attempt where id = p_id and device = session_user for update;
    if not found or t.xid = pg_current_xact_id() or t.cleared or not t.purpose = any (p_purposes) or t.at < now() - interval '5 minutes' then
        perform hall.refuse('YC702');
    elsif t.good is null then
        perform hall.refuse('YC707', jsonb_build_object('wait_seconds', greatest(1, ceil(extract(epoch from t.wait_until - now()))::int)));
    end if;
    return t;
end $$;

-- One that must have been good. Wrong ones before it count no more, and it is good once.
create or replace function hall.demand_attempt(p_id uuid, p_purposes text[]) returns hall.attempt language plpgsql as $$
declare
    t hall.attempt := hall.attempt_of(p_id, p_purposes);
begin
    if not t.good then
        perform hall.refuse('YC706');
    end if;
    perform hall.spend_attempt(t);
    return t;
end $$;

-- The token of a paper clears no wrong code before it: papers go to people who have no business with the code of the receipt, and would have ten tries of
-- it after each look.
create or replace function hall.spend_attempt(p_attempt hall.attempt) returns void language sql
begin atomic
    update hall.attempt set cleared = true
    where id = p_attempt.id or subject = p_attempt.subject and good is false and not cleared and p_attempt.data -> 'receipt' is distinct from 'false';
    update hall.sms_code set used_at = now() where id = (p_attempt.data ->> 'code')::bigint;
end;

-- The open account that a person names by mobile number, identity number or credit code.
create or replace function hall.account_named(p_who text) returns hall.account language plpgsql stable as $$
declare
    a hall.account;
begin
    select * into a from hall.account where closed_at is null and (id_number = p_who or phone = p_who and kind = 'person') order by id_number = p_who desc limit 1;
    return a;
end $$;

-- Eight characters of two kinds at least, and not simply what everybody knows of the person.
create or replace function hall.password_fault(p_password text, p_known text[]) returns text language plpgsql immutable as $$
begin
    return case when p_password is null or p_password = '' then 'required'
        when not hall.is_clean(p_password) or char_length(p_password) > 100 then 'password'
        when char_length(p_password) < 8 or (p_password ~ '\d')::int + (p_password ~ '[a-z]')::int + (p_password ~ '[A-Z]')::int + (p_password ~ '[^A-Za-z0-9]')::int < 2
            or exists (select from unnest(p_known) k where char_length(k) >= 6 and (p_password = k or strpos(p_password, k) > 0 and char_length(p_password) < char_length(k) + 4)) then 'password_weak' end;
end $$;

-- All that is wrong with what somebody says to get an account; p_phone is the number that the code went to.
create or replace function hall.registration_faults(p_account jsonb, p_phone text) returns jsonb language plpgsql stable as $$
declare
    faults jsonb := '[]';
    enterprise boolean := p_account ->> 'kind' = 'enterprise';
    weak text := hall.password_fault(p_account ->> 'password', array[p_account ->> 'phone', p_account ->> 'id_number', right(p_account ->> 'id_number', 8)]);
begin
    if coalesce(p_account ->> 'kind', '') not in ('person', 'enterprise') then
        return hall.fault('/kind', 'enum');
    end if;
    faults := hall.holder_faults(p_account - '{kind,password,agreement,card,legal_representative,agent,email}'::text[], '', case when enterprise then 'credit_code' else coalesce(p_account ->> 'id_type', '111') end)
        || hall.email_faults(p_account);
    if not hall.is_mobile(p_account ->> 'phone') then
        faults := faults || hall.fault('/phone', case when p_account ->> 'phone' ~ '^\+?\d{7,15}$' then 'no_sms' else 'phone' end);
    elsif p_account ->> 'phone' <> p_phone then
        faults := faults || hall.fault('/code', 'code');
    end if;
    if weak is not null then
        faults := faults || hall.fault('/password', weak);
    end if;
    if p_account ->> 'agreement' is distinct from (select max(version)::text from hall.agreement) then
        faults := faults || hall.fault('/agreement', 'agreement');
    end if;
    if enterprise then
        faults := faults || hall.holder_faults(p_account -> 'legal_representative', '/legal_representative', coalesce(p_account #>> '{legal_representative,id_type}', '111'));
        if p_account ? 'agent' then
            faults := faults || hall.agent_faults(p_account -> 'agent');
        end if;
    end if;
    return faults || (select coalesce(jsonb_agg(jsonb_build_object('pointer', '/' || k, 'keyword', 'additionalProperties', 'detail', '{}'::jsonb)), '[]')
                      from jsonb_object_keys(p_account) k
                      where k not in ('kind', 'name', 'id_type', 'id_number', 'phone', 'password', 'email', 'address', 'nation', 'notify_sms', 'notify_email', 'legal_representative', 'agent', 'card', 'agreement'));
end $$;

create or replace function hall.holder_faults(p_party jsonb, p_place text, p_type text) returns jsonb language plpgsql stable as $$
declare
    bad text := hall.number_fault(p_type, p_party ->> 'id_number');
    faults jsonb := hall.party_faults(p_party || '{"id_type": "known"}', p_place, false);
begin
    return faults || case when bad is not null and not faults @> jsonb_build_array(jsonb_build_object('pointer', p_place || '/id_number'))
        then hall.fault(p_place || case bad when 'id_type' then '/id_type' else '/id_number' end, bad) else '[]' end;
end $$;

create or replace function hall.agent_faults(p_agent jsonb) returns jsonb language plpgsql stable as $$
begin
    return hall.holder_faults(p_agent, '/agent', coalesce(p_agent ->> 'id_type', '111'))
        || case when jsonb_typeof(p_agent) = 'object' and char_length(hall.seen_words(coalesce(p_agent ->> 'authority', ''))) < 2 then hall.fault('/agent/authority', 'required') else '[]' end;
end $$;

create or replace function hall.email_faults(p_party jsonb) returns jsonb language plpgsql immutable as $$
declare
    email text := p_party ->> 'email';
begin
    return case when nullif(email, '') is not null and (char_length(email) > 100 or not hall.is_clean(email) or email !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$') then hall.fault('/email', 'email')
        when (p_party -> 'notify_email') = 'true' and nullif(email, '') is null then hall.fault('/email', 'required') else '[]' end;
end $$;

-- Whether a card is the person's, or of somebody whom the enterprise's account names. A chip is read by a kiosk only.
create or replace function hall.is_card_of(p_account jsonb, p_card jsonb) returns boolean language plpgsql stable as $$
begin
    return coalesce(exists (
        select from jsonb_array_elements(case when p_account ->> 'kind' = 'enterprise' then jsonb_build_array(p_account -> 'legal_representative', p_account -> 'agent')
                                              else jsonb_build_array(p_account) end) who
        where jsonb_typeof(who) = 'object' and who ->> 'id_number' = hall.plain_number(p_card ->> 'number') and hall.same_words(who ->> 'name', p_card ->> 'name'))
        and p_card ->> 'source' = 'chip' and hall.is_kiosk(), false);
end $$;

-- What is over goes: codes and tries after a day, drafts after seven, sessions, uploads, and files that nobody handed in.
create or replace function hall.tidy_applicants() returns int language plpgsql as $$
declare
    drafts int;
    swept timestamptz := coalesce((hall.setting('swept') #>> '{}')::timestamptz, '-infinity');
    until timestamptz := now() - interval '8 days';
begin
    delete from hall.application_draft where saved_at < now() - make_interval(days => hall.rule('draft_days'));
    get diagnostics drafts = row_count;
    delete from hall.account_session where expires_at < now() or seen_at < now() - interval '1 day';
    delete from hall.sms_code where at < now() - interval '1 day';
    delete from hall.attempt where at < now() - interval '1 day';
    delete from hall.attempt_turn where at < now() - interval '1 day';
    delete from hall.told_number where day < hall.today();
    delete from hall.draft_ticket where expires_at < now();
    delete from hall.phone_upload where expires_at < now() - interval '1 day';
    update hall.message set state = 'expired', text = regexp_replace(text, '\d{6}', '******'), final_at = now()
    where event = 'verification_code' and state = 'queued' and case_id is null and queued_at < now() - interval '5 minutes';
    -- What was begun an hour ago and is not whole: were each piece to give it another hour, a wrong length could stand for ever.
    -- What a case or the catalogue refers to stays, though nobody knows what it is: its whole file may come yet.
    with begun as (select sha256 from hall.blob b where not complete and stored_at < now() - interval '1 hour'
            and not exists (select from hall.attachment a where a.sha256 = b.sha256)
            and not exists (select from hall.material_sample s where s.sha256 = b.sha256)
        order by stored_at limit 100 for update skip locked),
    pieces as (delete from hall.blob_chunk c using begun where c.sha256 = begun.sha256)
    delete from hall.blob b using begun where b.sha256 = begun.sha256;
    if (select count(*) from hall.blob where stored_at > swept and stored_at <= until) > 0 then
        perform hall.sweep_blobs(swept, until);
    end if;
    return drafts;
end $$;

create or replace function hall.sweep_blobs(p_from timestamptz, p_until timestamptz) returns void language plpgsql as $$
declare
    reached timestamptz;
begin
    select max(stored_at) into reached from (select stored_at from hall.blob where stored_at > p_from and stored_at <= p_until order by stored_at limit 100) part;
    with loose as (
        select b.sha256 from hall.blob b
        where b.stored_at > p_from and b.stored_at <= reached and not exists (select from hall.attachment a where a.sha256 = b.sha256)
          and not exists (select from hall.material_sample s where s.sha256 = b.sha256)
          and not exists (select from hall.application_draft d where jsonb_path_exists(d.data, '$.materials[*].files[*].sha256 ? (@ == $s)', jsonb_build_object('s', b.sha256)))
        for update skip locked
    ), pieces as (delete from hall.blob_chunk c using loose where c.sha256 = loose.sha256)
    delete from hall.blob b using loose where b.sha256 = loose.sha256;
    insert into hall.setting (key, value) values ('swept', to_jsonb(reached)) on conflict (key) do update set value = excluded.value;
end $$;
