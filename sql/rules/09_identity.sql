-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Comparing a person's card with what was declared, and what acceptance demands (行政许可法 Art. 32, Art. 34).
set local role hall_owner;

-- An enterprise's code is on no card that a person shows: it stands on its licence and on the web.
create or replace function hall.is_enterprise_number(p_number text) returns boolean language plpgsql stable as $$
begin
    return hall.is_credit_code(upper(btrim(p_number))) and hall.id_type_of(upper(btrim(p_number))) is null;
end $$;

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

-- Field by field: equal, different, or not declared. Of numbers and days of birth only masks leave the hall.
create or replace function hall.compare_card(p_case hall.case_file, p_card jsonb, p_presence text) returns jsonb language plpgsql stable as $$
declare
    owner text := hall.card_owner(p_case, p_card ->> 'number');
    -- An agent whom nobody named online comes with a power of attorney; there is nothing to compare the card with.
    unnamed boolean := owner = 'other' and p_presence = 'agent' and p_case.agent is null;
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
            'note', case when said is null then 'not_declared' when have is null then 'not_on_card' end));
    end loop;
    -- Words of that form are in the order of their days, however the session writes its own; a card without an end says 长期.
    if p_card ->> 'valid_to' ~ '^\d{4}-\d{2}-\d{2}$' and p_card ->> 'valid_to' < to_char(hall.today(), 'YYYY-MM-DD') then
        fields := fields || jsonb_build_object('field', 'valid', 'card', p_card ->> 'valid_to', 'equal', false, 'note', 'expired');
    end if;
    return jsonb_build_object('person', case when unnamed then 'agent' else owner end, 'fields', fields,
        -- A number alone is nobody: the name must have been compared too.
        'equal', case when unnamed then hall.id_type_of(upper(btrim(p_card ->> 'number'))) is not null
                and btrim(coalesce(p_card ->> 'name', '')) <> '' and not fields @> '[{"note": "expired"}]'
            else number_equal and coalesce(hall.same_words(p_card ->> 'name', declared ->> 'name'), false) and not exists (select from jsonb_array_elements(fields) x where (x ->> 'equal')::boolean is false) end);
end $$;

-- Nobody needs to come where the item is handled wholly online and the account is real-name verified. Whoever only typed a number, or had somebody
-- else apply, is seen at a window, whatever the item.
create or replace function hall.needs_person(p_case hall.case_file, p_version hall.item_version) returns boolean language sql immutable
    return not ((p_version).online_whole and coalesce(((p_case).applicant ->> 'real_name')::boolean, false));

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
    elsif exists (select from hall.correction k join hall.event e on e.id = k.event_id
                  where k.case_id = p_case.id and e.at >= i.at
                    and hall.field_definition(p_case.item_version_id, k.form_code, k.pointer) ->> 'x-binds' in ('name', 'address')) then
        -- What was compared is no longer what is declared.
        perform hall.refuse('YC301', '{"why": "differs"}');
    elsif not i.face_match then
        perform hall.refuse('YC301', '{"why": "face"}');
    elsif i.presence = 'agent' and not i.power_of_attorney then
        perform hall.refuse('YC301', '{"why": "agent"}');
    end if;
end $$;

-- A paper that was seen to be wrong in this round is answered with a notice, never invited to be shown once more.
create or replace function hall.demand_no_mismatch(p_case hall.case_file) returns void language plpgsql stable as $$
declare
    wrong jsonb;
begin
    select jsonb_agg(jsonb_build_object('seq', m.seq, 'name', m.name, 'why', 'mismatch') order by m.seq) into wrong
    from hall.case_material cm
    join hall.material m on m.item_version_id = p_case.item_version_id and m.seq = cm.seq
    where cm.case_id = p_case.id and cm.mark = 'mismatch' and cm.mark_round = p_case.round;
    if wrong is not null then
        perform hall.refuse('YC302', jsonb_build_object('materials', wrong));
    end if;
end $$;

-- Every paper that the case owes must be there; an original that must be seen must have been seen at this window's desk in this round.
create or replace function hall.demand_originals(p_case hall.case_file, p_version hall.item_version) returns void language plpgsql stable as $$
declare
    online boolean := not hall.needs_person(p_case, p_version);
    lacking jsonb;
begin
    select jsonb_agg(jsonb_build_object('seq', m.seq, 'name', m.name, 'why', o.why) order by m.seq) into lacking
    from hall.material m
    left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = m.seq
    cross join lateral (select case when cm.mark_round = p_case.round then cm.mark end as mark) marked
    cross join lateral (select case
        when marked.mark = 'mismatch' then 'mismatch'
        when marked.mark in ('seen', 'copy', 'scanned') or not hall.owes(p_case, m) then null
        when marked.mark = 'not_needed' then case when m.verify_original then 'unmarked' end
        when m.verify_original and not online then 'unmarked'
        when coalesce(cm.state, 'missing') <> 'supplied' then 'not_supplied' end as why) o
    where m.item_version_id = p_version.id and o.why is not null;
    if lacking is not null then
        perform hall.refuse('YC302', jsonb_build_object('materials', lacking));
    end if;
end $$;

-- What a clerk found of the originals. Whoever found the same before stays the one who found it; scanned is only what was scanned in this round.
create or replace function hall.store_marks(p_case hall.case_file, p_seat hall.seat, p_marks jsonb) returns void language plpgsql as $$
begin
    if jsonb_typeof(p_marks) <> 'array' or jsonb_array_length(p_marks) > 200 or (select count(distinct x.seq) < count(*) from jsonb_to_recordset(p_marks) as x(seq int))
        or exists (select from jsonb_to_recordset(p_marks) as x(seq int, mark text)
               where x.mark is not null and x.mark not in ('seen', 'copy', 'scanned', 'not_needed', 'mismatch')
                  or x.mark = 'scanned' and not exists (select from hall.attachment a where a.case_id = p_case.id and a.seq = x.seq and a.round = p_case.round and a.scanned_by is not null)
                  or not exists (select from hall.material m where m.item_version_id = p_case.item_version_id and m.seq = x.seq)) then
        perform hall.refuse('YC001', '{"what": "material"}');
    end if;
    perform hall.demand_clean(x.note, 'note', true) from jsonb_to_recordset(p_marks) as x(note text);
    -- What a clerk only says of a paper does not hand it in: it is no new paper that a second notice may name. A scan of this round is.
    insert into hall.case_material as cm (case_id, seq, state, round, mark, mark_note, mark_by, mark_at, mark_round, mark_window, mark_device)
    select p_case.id, x.seq, 'window', case x.mark when 'scanned' then p_case.round else 0 end, x.mark, left(x.note, 500), p_seat.staff_id, now(), p_case.round,
        p_seat.window_no, p_seat.device
    from jsonb_to_recordset(p_marks) as x(seq smallint, mark text, note text)
    on conflict (case_id, seq) do update set mark = excluded.mark, mark_note = excluded.mark_note, mark_by = excluded.mark_by,
        mark_at = excluded.mark_at, mark_round = excluded.mark_round, mark_window = excluded.mark_window, mark_device = excluded.mark_device, mark_from = null
        where (cm.mark, cm.mark_note, cm.mark_round) is distinct from (excluded.mark, excluded.mark_note, excluded.mark_round);
end $$;

-- Persons and papers are checked until the case is accepted; one that was deemed accepted owes it still.
create or replace function hall.is_checkable(p_case hall.case_file) returns boolean language sql immutable
    return (p_case).status in ('submitted', 'invited') or (p_case).verification_owed;

create or replace function hall.demand_checkable(p_case hall.case_file, p_action text) returns void language plpgsql as $$
begin
    if not hall.is_checkable(p_case) then
        perform hall.refuse('YC105', jsonb_build_object('case_no', p_case.case_no, 'status', p_case.status, 'action', p_action));
    end if;
end $$;

-- Nobody shows the same paper twice: where an item's rule for a paper says for how many days (reuse_days), the same paper of the same person that
-- a window saw for another case counts as seen here. The last word about that paper is what counts: one that did not match is not reused.
-- Whoever claimed the case may say otherwise with a key, as of any other paper. A case that somebody is just changing waits for its next claim.
create or replace function hall.reuse_originals(p_seat hall.seat, p_case bigint) returns void language plpgsql as $$
declare
    c hall.case_file;
    reused jsonb;
begin
    if not exists (select from hall.case_file f join hall.material m on m.item_version_id = f.item_version_id where f.id = p_case and m.data ? 'reuse_days') then
        return;
    end if;
    select * into c from hall.case_file where id = p_case for update skip locked;
    if not found or not hall.is_checkable(c) then
        return;
    end if;
    with taken as (
        insert into hall.case_material as cm (case_id, seq, state, round, mark, mark_by, mark_at, mark_round, mark_window, mark_device, mark_from)
        select c.id, m.seq, 'window', 0, 'seen', o.mark_by, o.mark_at, c.round, o.mark_window, o.mark_device, o.case_id
        from hall.material m cross join lateral (
            select x.* from hall.case_file f join hall.material n on n.item_version_id = f.item_version_id and n.name = m.name and n.data ->> 'kind' = m.data ->> 'kind'
            join hall.case_material x on x.case_id = f.id and x.seq = n.seq
            where f.applicant_id = c.applicant_id and f.id <> c.id and x.mark in ('seen', 'copy', 'scanned', 'mismatch') and x.mark_from is null
            order by x.mark_at desc limit 1) o
        where m.item_version_id = c.item_version_id and m.data ->> 'reuse_days' ~ '^\d{1,4}$' and o.mark <> 'mismatch'
          and o.mark_at >= now() - make_interval(days => (m.data ->> 'reuse_days')::int)
        on conflict (case_id, seq) do update set mark = excluded.mark, mark_note = null, mark_by = excluded.mark_by, mark_at = excluded.mark_at,
            mark_round = excluded.mark_round, mark_window = excluded.mark_window, mark_device = excluded.mark_device, mark_from = excluded.mark_from
            where cm.mark is null or cm.mark_round is distinct from excluded.mark_round
        returning seq, mark_from, mark_at)
    select jsonb_agg(jsonb_build_object('seq', seq, 'from', mark_from, 'seen_at', mark_at) order by seq) into reused from taken;
    if reused is not null then
        perform hall.record(c, p_seat, 'counter', 'reuse', jsonb_build_object('originals', reused), true);
    end if;
end $$;
