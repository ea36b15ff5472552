-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Comparing a person's card with what was declared, and what acceptance demands of the person (行政许可法 Art. 32, Art. 34).
set local role hall_owner;

-- Which party of the case a card belongs to: by number, else nobody. Nobody but an enterprise has a legal representative, and an enterprise has no card.
create or replace function hall.card_owner(p_case hall.case_file, p_number text) returns text language plpgsql stable as $$
begin
    return case case when not hall.is_enterprise_number(p_number) then upper(btrim(p_number)) end
        when case when p_case.applicant ->> 'kind' is distinct from 'enterprise' then upper(p_case.applicant ->> 'id_number') end then 'applicant'
        when upper(p_case.agent ->> 'id_number') then 'agent'
        when case when p_case.applicant ->> 'kind' = 'enterprise' then upper(p_case.applicant #>> '{legal_representative,id_number}') end then 'legal_representative'
        else 'other' end;
end $$;

-- What a card says, by a chip or by a clerk's hand: few words, each clean and no longer than on a card.
create or replace function hall.demand_card(p_card jsonb) returns void language plpgsql immutable as $$
begin
    if (select count(*) from jsonb_object_keys(p_card)) > 30 then
        perform hall.refuse('YC705', '{"field": "card", "most": 30}');
    elsif exists (select from jsonb_each(p_card) x where jsonb_typeof(x.value) in ('object', 'array')) then
        perform hall.refuse('YC402', '{"why": "kind", "field": "card"}');
    end if;
    perform hall.demand_clean(x.value, x.key) from jsonb_each_text(p_card) x;
end $$;

create or replace function hall.same_words(p_a text, p_b text) returns boolean language plpgsql immutable as $$
begin
    return regexp_replace(translate(upper(p_a), '（）．•‧・　', '()····'), '\s+', '', 'g') = regexp_replace(translate(upper(p_b), '（）．•‧・　', '()····'), '\s+', '', 'g');
end $$;

-- Field by field: equal, different, or not declared. Of numbers and days of birth only masks leave the hall. Who somebody is, number and name decide, and
-- that the card is still valid: what else differs is shown, for people live elsewhere than their cards say, and write it otherwise.
create or replace function hall.compare_card(p_case hall.case_file, p_card jsonb, p_presence text) returns jsonb language plpgsql stable as $$
declare
    owner text := hall.card_owner(p_case, p_card ->> 'number');
    -- An agent whom nobody named online comes with a power of attorney; there is nothing to compare the card with. Where another was named, the card is compared
    -- with that one, and the answer says that its bearer may come instead.
    another boolean := owner = 'other' and p_presence = 'agent';
    unnamed boolean := another and p_case.agent is null;
    is_known boolean;
    declared jsonb := case
        when owner = 'agent' or (owner = 'other' and p_presence = 'agent') then coalesce(p_case.agent, '{}')
        when owner = 'legal_representative' or (owner = 'other' and p_case.applicant ->> 'kind' = 'enterprise' and p_presence <> 'agent')
            then coalesce(p_case.applicant -> 'legal_representative', '{}')
        else p_case.applicant end;
    number_equal boolean := coalesce(upper(btrim(p_card ->> 'number')) = upper(declared ->> 'id_number'), false);
    fields jsonb := '[]';
    f text;
    have text;
    said text;
begin
    foreach f in array array['name', 'sex', 'nation', 'birth', 'number', 'address'] loop
        have := nullif(btrim(p_card ->> f), '');
        said := nullif(btrim(declared ->> case f when 'number' then 'id_number' else f end), '');
        continue when have is null and said is null;
        fields := fields || jsonb_strip_nulls(jsonb_build_object('field', f,
            'card', case f when 'number' then hall.mask_number(have) when 'birth' then hall.mask_birth(have) else have end,
            'declared', case f when 'number' then hall.mask_number(said) when 'birth' then hall.mask_birth(said) else said end,
            'equal', case when said is null or have is null then null when f = 'number' then number_equal else hall.same_words(case f when 'nation' then rtrim(have, '族') else have end, case f when 'nation' then rtrim(said, '族') else said end) end,
            'note', case when said is null then 'not_declared' end));
    end loop;
    -- Words of that form are in the order of their days, however the session writes its own; a card without an end says 长期.
    if p_card ->> 'valid_to' ~ '^\d{4}-\d{2}-\d{2}$' and p_card ->> 'valid_to' < to_char(hall.today(), 'YYYY-MM-DD') then
        fields := fields || jsonb_build_object('field', 'valid', 'card', p_card ->> 'valid_to', 'equal', false, 'note', 'expired');
    end if;
    is_known := another and hall.id_type_of(upper(btrim(p_card ->> 'number'))) is not null and hall.seen_words(coalesce(p_card ->> 'name', '')) <> ''
        and not fields @> '[{"note": "expired"}]';
    return case when is_known and not unnamed then '{"may_replace": true}'::jsonb else '{}' end
        || jsonb_build_object('person', case when unnamed then 'agent' else owner end, 'fields', fields,
        -- A number alone is nobody: the name must have been compared too.
        'equal', case when unnamed then is_known
            else number_equal and coalesce(hall.same_words(p_card ->> 'name', declared ->> 'name'), false) and not fields @> '[{"note": "expired"}]' end);
end $$;

-- How a card came: read from its chip, or typed; whatever else a caller says of it is typed.
create or replace function hall.card_source(p_card jsonb) returns text language sql immutable
    return case when p_card ->> 'source' = 'chip' then 'chip' when p_card is not null then 'typed' end;

-- Whether whoever was seen is somebody of the case, as acceptance asks: card and face, and with whoever comes for another the power of attorney.
create or replace function hall.was_there(p_seen hall.verification) returns boolean language sql immutable
    return coalesce((p_seen).equal and (p_seen).face_match and ((p_seen).presence <> 'agent' or (p_seen).power_of_attorney), false);

-- Who was seen at a window: compared with the declaration and stored, with who saw it and how. 人证相符 is the clerk's own word. Numbers are kept masked, as
-- they were shown. The caller has locked the case.
create or replace function hall.store_verification(p_call text, p_case hall.case_file, p_seat hall.seat, p_identity jsonb) returns jsonb language plpgsql as $$
declare
    c hall.case_file := p_case;
    compared jsonb;
    seen hall.verification;
    authorized boolean := p_identity -> 'power_of_attorney' is not distinct from 'true';
    is_bearer boolean := p_identity -> 'face_match' is not distinct from 'true';
begin
    if coalesce(p_identity ->> 'presence', '') not in ('in_person', 'agent') or jsonb_typeof(p_identity -> 'card') is distinct from 'object' then
        perform hall.refuse('YC301', '{"why": "missing"}');
    end if;
    perform hall.demand_clean(p_identity ->> 'note', 'note', true), hall.demand_card(p_identity -> 'card'),
        hall.count_number(p_call, c.id, p_identity #>> '{card,number}');
    compared := hall.compare_card(c, p_identity -> 'card', p_identity ->> 'presence');
    -- Whom the applicant sends with a power of attorney comes instead of whoever was named before (民法典 Art. 165, Art. 173): who bears the card, as the clerk
    -- has seen. A card in another's hands makes nobody an agent, and takes nobody's place.
    if authorized and is_bearer and compared -> 'may_replace' = 'true' then
        c.agent := null;
        compared := hall.compare_card(c, p_identity -> 'card', p_identity ->> 'presence');
    end if;
    -- Who comes for the applicant with a power of attorney is the case's agent from now on, and their card brings it up the next time.
    if c.agent is null and (compared ->> 'equal')::boolean and compared ->> 'person' = 'agent' and authorized and is_bearer then
        c.agent := hall.declared(jsonb_build_object('name', btrim(p_identity #>> '{card,name}'), 'id_type', hall.id_type_of(upper(btrim(p_identity #>> '{card,number}'))),
            'id_number', upper(btrim(p_identity #>> '{card,number}')))) || case when p_case.agent is null then jsonb_build_object('came_in', c.round)
            when p_case.agent ? 'came_in' then jsonb_build_object('came_in', p_case.agent -> 'came_in') else '{}' end; -- since when somebody acts for the applicant
        update hall.case_file set agent = c.agent where id = c.id;
        perform hall.know_people(c.applicant, c.agent); -- F3 finds the case by them
    end if;
    if p_case.agent is not null and c.agent is distinct from p_case.agent then
        perform hall.record(c, p_seat, 'counter', 'replace_agent', jsonb_build_object('note', concat_ws(' → ', p_case.agent ->> 'name', c.agent ->> 'name'),
            'old', hall.mask_number(p_case.agent ->> 'id_number'), 'new', hall.mask_number(c.agent ->> 'id_number')));
        -- What waits to be sent to the agent that was is not for the one that is, of whom no telephone is known either.
        update hall.message set state = 'suppressed', detail = 'agent_replaced', final_at = now() where case_id = c.id and recipient = 'agent' and state = 'queued';
    end if;
    insert into hall.verification (case_id, round, staff_id, window_no, presence, source, fields, equal, face_match, power_of_attorney, note)
    values (c.id, c.round, p_seat.staff_id, p_seat.window_no, p_identity ->> 'presence',
        hall.card_source(p_identity -> 'card'), compared -> 'fields',
        (compared ->> 'equal')::boolean and (p_identity ->> 'presence' <> 'agent' or compared ->> 'person' = 'agent')
            and (p_identity ->> 'presence' = 'agent' or compared ->> 'person' in ('applicant', 'legal_representative')),
        is_bearer, authorized, left(p_identity ->> 'note', 500))
    returning * into seen;
    -- Any card can lie on the reader: of a stranger's nobody has come.
    if hall.was_there(seen) then
        update hall.case_file set arrived_at = coalesce(arrived_at, now()) where id = c.id;
    end if;
    perform hall.prove_account(c);
    return compared;
end $$;

-- Nobody needs to come where the item is handled wholly online and the account is real-name verified. Whoever only typed a number, or had somebody
-- else apply, is seen at a window, whatever the item.
create or replace function hall.needs_person(p_case hall.case_file, p_version hall.item_version) returns boolean language sql immutable
    return not ((p_version).online_whole and coalesce(((p_case).applicant ->> 'real_name')::boolean, false));

-- Whether a name was corrected since the card was compared: what was compared is no longer what is declared.
create or replace function hall.is_renamed_since(p_case hall.case_file, p_seen hall.verification) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.correction k join hall.event e on e.id = k.event_id
                   where k.case_id = p_case.id and e.at >= (p_seen).at
                     and (k.form_code = '' or hall.party_fact(p_case, hall.answers_of(p_case.id, p_case.round), k.form_code, k.pointer) in ('name', 'legal_name')));
end $$;

-- Accepting needs a verified person where anybody is needed; whoever showed a card all the same is checked like anybody.
create or replace function hall.demand_identity(p_case hall.case_file, p_version hall.item_version) returns void language plpgsql stable as $$
declare
    i hall.verification;
begin
    select * into i from hall.verification where case_id = p_case.id and round = p_case.round order by id desc limit 1;
    if not found and not hall.needs_person(p_case, p_version) then
        return;
    elsif not found then
        perform hall.refuse('YC301', '{"why": "missing"}');
    elsif not i.equal then
        perform hall.refuse('YC301', '{"why": "differs"}');
    elsif hall.is_renamed_since(p_case, i) then
        perform hall.refuse('YC301', '{"why": "differs"}');
    elsif not i.face_match then
        perform hall.refuse('YC301', '{"why": "face"}');
    elsif i.presence = 'agent' and not i.power_of_attorney then
        perform hall.refuse('YC301', '{"why": "agent"}');
    end if;
end $$;

-- What answers say of the party itself is what is declared from now on, and what its case is found by; a name that is corrected beside the forms is, too. A
-- name that the account's card proved is proved no more: whoever bears it is seen at a window. What is said of another person on the form is none of the party's.
-- p_changes as corrections are: [{form, pointer, new}]; p_answers: all that is answered from now on.
create or replace function hall.declare_answers(p_case hall.case_file, p_changes jsonb, p_answers jsonb) returns void language plpgsql as $$
declare
    x jsonb;
    bound text;
    place text[];
    people jsonb := (select jsonb_build_object('applicant', applicant, 'agent', agent) from hall.case_file where id = p_case.id);
    faults jsonb := '[]';
begin
    for x in select * from jsonb_array_elements(p_changes) loop
        bound := hall.party_fact(p_case, p_answers, x ->> 'form', x ->> 'pointer');
        place := case when x ->> 'form' is null then hall.path_of(x ->> 'pointer')
            when bound in ('name', 'address', 'phone') then array['applicant', bound]
            when bound = 'legal_name' and jsonb_typeof(people #> '{applicant,legal_representative}') = 'object' then '{applicant,legal_representative,name}' end;
        continue when place is null or coalesce(jsonb_typeof(x -> 'new'), 'null') <> 'string' or people #> place = x -> 'new';
        people := jsonb_set(people, place, x -> 'new');
        if place[1] = 'applicant' and place[cardinality(place)] = 'name' and people #> '{applicant,real_name}' = 'true' then
            people := jsonb_set(people, '{applicant,real_name}', 'false');
        end if;
        -- As when it was handed in, said at the answer's place.
        faults := faults || (select coalesce(jsonb_agg(f || jsonb_build_object('pointer', coalesce('/answers/' || (x ->> 'form'), '') || (x ->> 'pointer'))), '[]')
                             from jsonb_array_elements(hall.people_faults(people)) f where f ->> 'pointer' = '/' || array_to_string(place, '/'));
    end loop;
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    update hall.case_file set applicant = people -> 'applicant', agent = nullif(people -> 'agent', 'null')
    where id = p_case.id and (applicant, agent) is distinct from (people -> 'applicant', nullif(people -> 'agent', 'null'));
    if found then
        perform hall.know_people(applicant, agent) from hall.case_file where id = p_case.id;
    end if;
end $$;

-- Whoever was seen here last, in this round, may not be somebody who is nobody of the case, by name and by number: the record of a correction says that
-- the applicant confirmed it. Where only the one differs, it may be what is to be corrected. Who comes as an agent for whom nobody named one is the case's
-- agent by then (hall.store_verification), or nobody of it. Nor is it whoever shows a card whose face nobody has looked at, or acts for another without a power
-- of attorney.
create or replace function hall.demand_no_stranger(p_case hall.case_file) returns void language plpgsql stable as $$
declare
    seen hall.verification;
    named text;
begin
    select * into seen from hall.verification v where v.case_id = p_case.id and v.round = p_case.round order by v.id desc limit 1;
    named := (select x ->> 'card' from jsonb_array_elements(seen.fields) x where x ->> 'field' = 'name');
    if (seen.fields @> '[{"field": "number", "equal": false}]' or seen.presence = 'agent' and p_case.agent is null) and named is not null and not exists (
        select from unnest(array[p_case.applicant ->> 'name', p_case.agent ->> 'name', p_case.applicant #>> '{legal_representative,name}']) n where hall.same_words(n, named)) then
        perform hall.refuse('YC301', jsonb_build_object('why', case when seen.presence = 'agent' and seen.power_of_attorney and not seen.face_match then 'face'
            when seen.presence = 'agent' and p_case.agent is null then 'agent' else 'stranger' end));
    elsif not seen.face_match then
        perform hall.refuse('YC301', '{"why": "face"}');
    elsif seen.presence = 'agent' and not seen.power_of_attorney then
        perform hall.refuse('YC301', '{"why": "agent"}');
    end if;
end $$;

-- Persons and papers are checked until the case is accepted; one that was deemed accepted owes it still.
create or replace function hall.is_checkable(p_case hall.case_file) returns boolean language sql immutable
    return (p_case).status in ('submitted', 'invited') or (p_case).verification_owed;

create or replace function hall.demand_checkable(p_case hall.case_file, p_action text) returns void language plpgsql as $$
begin
    if not hall.is_checkable(p_case) then
        perform hall.refuse('YC105', hall.status_facts(p_case, p_action));
    end if;
end $$;
