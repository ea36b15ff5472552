-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Refusals that a person can act on, and the memory that makes every change happen once.
set local role hall_owner;

-- Raises SQLSTATE p_code with the facts as DETAIL (docs/calls.md).
create or replace function hall.refuse(p_code text, p_facts jsonb default '{}') returns void language plpgsql as $$
begin
    raise exception using errcode = p_code, message = 'refused: ' || p_code, detail = p_facts::text;
end $$;

-- A prepared transaction keeps what it locked when its session is gone, through every restart, and nobody but a superuser can end it. Where a server
-- allows them for the sake of others, none has a call of the hall in it: PostgreSQL prepares nothing that holds one lock for itself and for its session.
create or replace function hall.demand_unprepared() returns void language plpgsql as $$
begin
    if current_setting('max_prepared_transactions') <> '0' then
        perform pg_advisory_lock_shared(1), pg_advisory_xact_lock_shared(1);
    end if;
end $$;

-- A device of applicants that is shut out, or is being, has no part in the hall, though it may hold its own rows and its login for a while
-- (030_dismissals.sql). What everybody may read of the hall it may read too.
create or replace function hall.demand_device() returns void language plpgsql stable as $$
begin
    if exists (select from hall.device d where d.login = session_user and (not d.active or exists (select from hall.dismissal where login = d.login))) then
        perform hall.refuse('YC004', '{"right": "applicant"}');
    end if;
end $$;

-- Everything is dated by the moment at which its transaction began, so that one act has one time. Whoever keeps a transaction open would act at a
-- moment that has passed: a call comes within five seconds of it or not at all. The owner, who makes samples and mends, is not asked.
-- It acts on what is there: a transaction that sees the hall as it was when it began would lock a row and then not see what was done to its neighbours
-- meanwhile. What was answered is on the disk: a login may have been set to be answered sooner.
create or replace function hall.demand_now() returns void language plpgsql stable as $$
begin
    if current_setting('synchronous_commit') in ('off', 'local') then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    perform hall.demand_unprepared(), hall.demand_device();
    if (clock_timestamp() - now() > interval '5 seconds' or current_setting('transaction_isolation') <> 'read committed')
        and not (select rolsuper from pg_roles where rolname = session_user) then
        perform hall.refuse('YC108', jsonb_build_object('seconds', floor(extract(epoch from clock_timestamp() - now()))::int,
            'isolation', current_setting('transaction_isolation')));
    end if;
end $$;

-- Opens a change. A twin that runs at the same time waits here for the first; null means: go on and do it.
-- The same id with the same arguments answers what was answered then, before anything else is looked at.
create or replace function hall.begin_request(p_id text, p_call text, p_arguments jsonb) returns jsonb language plpgsql as $$
begin
    return hall.begin_request_of(session_user, p_id, p_call, p_arguments);
end $$;

-- The same for somebody who is no login: an applicant's account, which may ask again from another device. An argument of type name lends its
-- collation to every text in here; the key's index has the default one and is passed over unless that is said.
create or replace function hall.begin_request_of(p_actor name, p_id text, p_call text, p_arguments jsonb) returns jsonb language plpgsql as $$
declare
    wanted bytea := sha256(convert_to(coalesce(p_arguments, 'null')::text, 'UTF8'));
    known hall.request;
begin
    if p_id is null then
        perform hall.refuse('YC303', '{"field": "request_id", "least": 1}');
    end if;
    perform hall.demand_now();
    insert into hall.request (actor, id, call, args_hash) values (p_actor, p_id, p_call, wanted) on conflict do nothing;
    if found then
        return null;
    end if;
    select * into known from hall.request where actor = p_actor and id = p_id collate "default";
    if known.call <> p_call or known.args_hash <> wanted then
        perform hall.refuse('YC102');
    elsif jsonb_typeof(known.result -> 'case') = 'number' then
        return known.result || jsonb_build_object('case', hall.shown_again(split_part(known.call, '.', 1), (known.result ->> 'case')::bigint, known.at));
    end if;
    return known.result;
end $$;

-- The case file of an answer that is asked for again: as it is now, to who still sits at that desk, and written down like any look. A program asks
-- again within seconds; later the old answer shows no more than case_file does, to who has just looked.
create or replace function hall.shown_again(p_desk text, p_case bigint, p_asked timestamptz) returns jsonb language plpgsql as $$
declare
    mine hall.seat := hall.my_seat(p_desk);
    c hall.case_file := hall.seen_case(mine, p_case);
begin
    if p_asked < now() - interval '10 minutes' and not hall.is_noted(mine, p_case, '10 minutes') then
        perform hall.refuse('YC001', '{"what": "attempt"}');
    end if;
    perform hall.note_sight(mine, p_case, 'open');
    return hall.case_at(mine, c);
end $$;

create or replace function hall.end_request(p_id text, p_result jsonb) returns jsonb language plpgsql as $$
begin
    return hall.end_request_of(session_user, p_id, p_result);
end $$;

-- Of a case file is kept which case it was: what a person declared has its place, and this is none.
create or replace function hall.end_request_of(p_actor name, p_id text, p_result jsonb) returns jsonb language plpgsql as $$
begin
    update hall.request set result = case when jsonb_typeof(p_result -> 'case') = 'object' then jsonb_set(p_result, '{case}', p_result #> '{case,case_id}') else p_result end where actor = p_actor and id = p_id collate "default";
    return p_result;
end $$;

-- Whether somebody works here: one who was sent away does not, even while something of his cannot be taken from him yet (030_dismissals.sql).
create or replace function hall.works(p_staff hall.staff) returns boolean language plpgsql stable as $$
begin
    return p_staff.active and not exists (select from hall.dismissal where login = p_staff.login);
end $$;

-- The departments that somebody supervises: his own. Who belongs to none that handles items supervises the hall, and with it the messages that
-- belong to no case (0).
create or replace function hall.supervised(p_me hall.staff) returns smallint[] language plpgsql stable as $$
begin
    if exists (select from hall.item where department_id = p_me.department_id) then
        return array[p_me.department_id];
    end if;
    return (select array_agg(id order by id) || 0::smallint from hall.department);
end $$;

-- Also where the password that was given instead could not be written yet.
create or replace function hall.must_change(p_staff hall.staff) returns boolean language plpgsql stable as $$
begin
    return p_staff.must_change or exists (select from hall.given_password where login = p_staff.login and at = 'infinity');
end $$;

-- The seat of whoever calls, at the desk that is called. Everything that is done with a case starts here. A seat is no right: whose desk or
-- window is another since sitting down sits there no more (what a window serves is in its seat, 030_dismissals.sql).
create or replace function hall.my_seat(p_desk text) returns hall.seat language plpgsql stable as $$
declare
    mine hall.seat;
    me hall.staff;
begin
    perform hall.demand_now();
    select * into mine from hall.seat where login = session_user and desk = p_desk;
    select * into me from hall.staff where id = mine.staff_id;
    if not found or not hall.works(me) or not p_desk = any (me.desks) then
        perform hall.refuse('YC002');
    elsif hall.must_change(me) then
        perform hall.refuse('YC003');
    elsif p_desk = 'review' then
        mine.departments := array[me.department_id];
    elsif mine.window_no is not null and not exists (select from hall.assignment where staff_id = me.id and window_no = mine.window_no) then
        perform hall.refuse('YC002');
    end if;
    return mine;
end $$;

-- Whoever calls, if the desk is his. One whose password has to be changed may do that and nothing else (hall.change_password).
create or replace function hall.my_staff_to_change(p_desk text) returns hall.staff language plpgsql stable as $$
declare
    me hall.staff;
begin
    perform hall.demand_now();
    select * into me from hall.staff where login = session_user;
    if not found or not hall.works(me) or not p_desk = any (me.desks) then
        perform hall.refuse('YC004', jsonb_build_object('right', p_desk));
    end if;
    return me;
end $$;

create or replace function hall.my_staff(p_desk text) returns hall.staff language plpgsql stable as $$
declare
    me hall.staff := hall.my_staff_to_change(p_desk);
begin
    if hall.must_change(me) then
        perform hall.refuse('YC003');
    end if;
    return me;
end $$;

-- Whether a seat serves a department.
create or replace function hall.serves(p_seat hall.seat, p_department smallint) returns boolean language sql immutable
    return p_seat.departments is null or p_department = any (p_seat.departments);

-- A case of a department that the seat serves; of any other it says as little as of none.
create or replace function hall.served_case(p_seat hall.seat, p_case bigint) returns hall.case_file language plpgsql stable as $$
declare
    c hall.case_file;
begin
    select * into c from hall.case_file where id = p_case;
    if not found or not hall.serves(p_seat, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return c;
end $$;

-- A case that the seat may look at: one that it serves, or that its department was asked about.
create or replace function hall.seen_case(p_seat hall.seat, p_case bigint) returns hall.case_file language plpgsql stable as $$
declare
    c hall.case_file;
begin
    select * into c from hall.case_file where id = p_case;
    if not found or not hall.may_see(p_seat, c) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return c;
end $$;

-- Characters that nobody sees, as a class of a regular expression: what Unicode calls default ignorable, with the controls and the one blank that is no space,
-- U+2800, and without what scripts and names are written with (hall.unseen).
create or replace function hall.hidden() returns text language sql immutable
    return U&'[\0001-\001F\007F-\009F\00AD\034F\061C\115F\1160\17B4\17B5\200B\200E\200F\2028-\202E\2060-\206F\2800\3164\FEFF\FFA0\FFF0-\FFFB'
        '\+01BCA0-\+01BCA3\+01D173-\+01D17A\+0E0000-\+0E00FF\+0E01F0-\+0E0FFF]';

-- What takes no room by itself and may be stored all the same, as the inside of a class: joiners and Mongolian selectors, which a name has not (the first),
-- and the selectors of a character's variants, which it may have.
create or replace function hall.joiners() returns text language sql immutable
    return U&'\200C\200D\180B-\180F';

create or replace function hall.unseen() returns text language sql immutable
    return '[' || hall.joiners() || U&'\FE00-\FE0F\+0E0100-\+0E01EF]';

-- The first character of a text that may not be stored, or null: controls (C0, C1, the separators of lines and paragraphs), whatever turns the
-- direction of others, and whatever takes no room. Nothing is taken out in silence: what somebody declared is refused or kept as it is. The
-- joiners stay, some scripts are written with them. The same as findBlemish in app/core/Text.h (tests/sql/tst_Ideographs compares the two); NUL and
-- halves of surrogate pairs cannot get into a database in UTF-8.
create or replace function hall.blemish(p_text text, p_lines boolean default false) returns text language sql immutable
    return substring(case when p_lines then translate(p_text, U&'\0009\000A\000D', '') else p_text end
        from hall.hidden());

create or replace function hall.code_point(p_character text) returns text language sql immutable
    return 'U+' || lpad(upper(to_hex(ascii(p_character))), greatest(4, length(to_hex(ascii(p_character)))), '0');

-- The greatest length of what a person writes, by its field: what stands in the cell of a paper's table has to fit on a page, what flows over pages or
-- is shown in a window may be longer. A number with a check, a name and a reason are told apart here and nowhere else.
create or replace function hall.longest(p_field text) returns int language sql immutable
    return case
        when p_field in ('facts', 'reasons', 'findings', 'opinion', 'text') or p_field like '/%' then 2000
        when p_field in ('reason', 'articles', 'interest', 'matter', 'question', 'result') then 1000
        when p_field in ('scope', 'note', 'refusal', 'returned', 'words', 'defect') then 500
        when p_field in ('label', 'name', 'receiver', 'relation', 'witness', 'witness_unit', 'competent_body', 'page') then 100
        when p_field = 'number' then 60
        else 200 end;

-- Of lines, too, few have room in a cell.
create or replace function hall.demand_fit(p_text text, p_field text) returns void language plpgsql immutable as $$
declare
    most int := hall.longest(p_field);
    most_lines int := case when most > 500 then 100 else 10 end;
begin
    if char_length(p_text) > most then
        perform hall.refuse('YC705', jsonb_build_object('field', p_field, 'most', most));
    elsif char_length(p_text) - char_length(replace(p_text, E'\n', '')) >= most_lines then
        perform hall.refuse('YC705', jsonb_build_object('field', p_field, 'most_lines', most_lines));
    end if;
end $$;

create or replace function hall.demand_clean(p_text text, p_field text, p_lines boolean default false) returns void language plpgsql immutable as $$
declare
    bad text := hall.blemish(p_text, p_lines);
begin
    perform hall.demand_fit(p_text, p_field);
    if bad is not null then
        perform hall.refuse('YC601', jsonb_build_object('field', p_field, 'code_point', hall.code_point(bad)));
    end if;
end $$;

-- What makes room and is to be read as none: a Chinese input method types U+3000. Of what may not be stored none is here, so that it is still refused by name.
create or replace function hall.blanks() returns text language sql immutable
    return U&'\0009\000A\000D\0020\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000';

-- A text without the blanks around it.
create or replace function hall.trimmed(p_text text) returns text language sql immutable
    return btrim(p_text, hall.blanks());

-- What of a text is to be seen: joiners and selectors alone print an empty cell.
create or replace function hall.seen_words(p_text text) returns text language sql immutable
    return hall.trimmed(regexp_replace(p_text, hall.unseen(), '', 'g'));

-- Whether in what is written as JSON a text may have characters that are not to be seen, or blanks at an end: most have none, and are not looked through.
create or replace function hall.may_be_blank(p_json text) returns boolean language sql immutable
    return p_json ~ (hall.unseen() || '|"(?:[' || hall.blanks() || ']|\\[tnr])|(?:[' || hall.blanks() || ']|\\[tnr])"[,:}\]]');

-- What somebody may say and need not: trimmed, and null where nothing of it is to be seen.
create or replace function hall.words_or_null(p_text text) returns text language sql immutable
    return case when hall.seen_words(p_text) <> '' then hall.trimmed(p_text) end;

-- Reasons that the law asks for: clean, and long enough to be acted on.
create or replace function hall.demand_reason(p_text text, p_field text, p_least int) returns void language plpgsql immutable as $$
begin
    if p_text is null or char_length(hall.seen_words(p_text)) < p_least then
        perform hall.refuse('YC303', jsonb_build_object('field', p_field, 'least', p_least));
    end if;
    perform hall.demand_clean(p_text, p_field, true);
end $$;

-- What the keeper could not do with a case, however often it tries.
create or replace function hall.trace_once(p_what text, p_case_no text, p_why text) returns void language plpgsql as $$
begin
    insert into hall.trace (what, data) select p_what, jsonb_build_object('case_no', p_case_no, 'why', p_why)
    where not exists (select from hall.trace where what = p_what and data ->> 'case_no' = p_case_no);
end $$;

-- A day as a person or a program writes it, and a whole number; null: it is none.
create or replace function hall.day_or_null(p_text text) returns date language plpgsql immutable as $$
begin
    return case when p_text ~ '^\d{4}-\d{2}-\d{2}$' then p_text::date end;
exception when others then
    return null;
end $$;

create or replace function hall.int_or_null(p_text text) returns int language sql immutable
    return case when p_text ~ '^-?\d{1,9}$' then p_text::int end;
