-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A person stands at the window: their cases by their card, and a new one received on the spot (当场收件).
set local role hall_owner;

-- Whether a seat may take an application for this item: the department is its own, and so is the item where its window is kept to some.
create or replace function hall.receives(p_seat hall.seat, p_item hall.item) returns boolean language sql immutable
    return hall.serves(p_seat, p_item.department_id) and (p_seat.items is null or p_item.id = any (p_seat.items));

-- The cases at this desk that a card belongs to, what is due first on top; after what waits, what its person was asked to supplement and may have brought.
-- Beside them those of which something waits to be handed out, as the page that hands out lists them.
create function counter.tapped(p_number text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    said text := upper(btrim(p_number));
    hits bigint[];
    found bigint[];
    ready bigint[];
begin
    if coalesce(char_length(said), 0) not between 5 and 40 then
        return '{"rows": [], "handouts": []}';
    end if;
    perform hall.note_number('counter.tapped', null, said);
    select array_agg(c.id), array_agg(c.id order by q.due_at, c.id) filter (where q.case_id is not null or c.status = 'supplementing' and hall.untold_event(c.id) is null)
        into hits, found
    from (select c.id from hall.applicant a join hall.case_file c on c.applicant_id = a.id where a.id_number = said
          union
          select c.id from hall.case_file c where c.agent is not null and c.agent ->> 'id_number' = said
          union
          select c.id from hall.case_file c where c.applicant ? 'legal_representative' and c.applicant #>> '{legal_representative,id_number}' = said) hit
    join hall.case_file c on c.id = hit.id
    left join hall.queue q on q.case_id = c.id
    where hall.serves(mine, c.department_id);
    -- An agent may have thousands, of which a few wait to be handed out.
    select array_agg(x.case_id) into ready
    from (select w.case_id from (select distinct case_id from hall.waiting_papers_of(hits) order by case_id desc) w
          where hall.untold_event(w.case_id) is null limit 20) x;
    return jsonb_build_object('rows', hall.queue_rows(found[1:20], mine.staff_id), 'handouts', hall.handout_rows(ready));
end $$;

-- The items that this seat may receive today.
create function counter.items() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
begin
    return jsonb_build_object('items', (
        select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name', v.name, 'department', d.name, 'pinyin', k.words[1], 'initials', k.words[2]) order by d.id, i.code), '[]')
        from hall.open_versions() v join hall.item i on i.id = v.item_id join hall.department d on d.id = i.department_id
        cross join lateral (select hall.pinyin_words(v.name) as words) k
        where hall.receives(mine, i)));
end $$;

-- What an application for the item needs.
create function counter.item_guide(p_item text) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat('counter');
    v hall.item_version := hall.open_version(p_item);
begin
    if not coalesce((select hall.receives(mine, i) from hall.item i where i.id = v.item_id), false) then
        perform hall.refuse('YC001', '{"what": "item"}');
    end if;
    return jsonb_build_object('code', p_item, 'name', v.name, 'version', v.version, 'kinds', coalesce(v.guide -> 'applicant_kinds', '["person", "enterprise"]'),
        'materials', hall.guide_materials(v, p_item),
        'forms', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'title', title, 'definition', definition) order by seq), '[]') from hall.form where item_version_id = v.id));
end $$;

-- Looks at the application as at any other, stores it, and leaves it open at this seat, with the receipt that it hands out. Only what an account has proved
-- is real-name verified: nobody at a window says so.
create function counter.receive(p_request uuid, p_application jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.receive', p_application);
    mine hall.seat;
    application jsonb := (case jsonb_typeof(p_application) when 'object' then p_application - 'channel' else '{}' end) #- '{applicant,real_name}' #- '{agent,real_name}';
    faults jsonb;
    c hall.case_file;
begin
    if answer is not null then
        return answer;
    end if;
    mine := hall.my_seat('counter');
    if not coalesce((select hall.receives(mine, i) from hall.item i where i.code = application ->> 'item'), false) then
        perform hall.refuse('YC001', '{"what": "item"}');
    end if;
    faults := hall.submission_faults(application);
    if faults <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', faults));
    end if;
    c := hall.open_case('window-' || p_request, application || '{"channel": "window"}', '', mine);
    update hall.case_file set arrived_at = now() where id = c.id;
    c := hall.record(c, mine, 'counter', 'receive', jsonb_build_object('materials', hall.laid_down(application -> 'materials')));
    perform hall.take_lease(mine, c.id), hall.note_sight(mine, c.id, 'open'), hall.reuse_originals(mine, c.id);
    select * into c from hall.case_file where id = c.id;
    return hall.end_request(p_request::text, jsonb_build_object('case', hall.case_at(mine, c),
        'receipt', (select d.id from hall.document d where d.case_id = c.id and d.kind = 'receipt')));
end $$;

-- What the notice asked for is brought to a window, as it says. Whoever brings it is seen as for an acceptance, and it is handed in as by website: the same
-- changes, the same consequences, the five days anew from now. The suggested day is only suggested: until the case is ended for it, the window takes it.
-- The case is the seat's then, with the person and what was brought, and goes the usual way. Nothing of it is taken back: the receipt is handed out.
create function counter.take_supplement(p_request uuid, p_case bigint, p_version int, p_identity jsonb, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'counter.take_supplement', jsonb_build_array(p_case, p_version, p_identity, p_changes));
    mine hall.seat;
    c hall.case_file;
    v hall.item_version;
    done jsonb;
begin
    if answer is not null then
        return answer;
    elsif octet_length(p_changes::text) > hall.rule('draft_bytes') then
        perform hall.refuse('YC705', jsonb_build_object('field', 'changes', 'most_bytes', hall.rule('draft_bytes')));
    end if;
    mine := hall.my_seat('counter');
    select * into c from hall.case_file where id = p_case for update;
    if not found or not hall.serves(mine, c.department_id) then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    perform hall.demand_noted(mine, c.id);
    if c.version is distinct from p_version then
        perform hall.refuse('YC101', hall.last_change(c));
    elsif (hall.told_case(c)).status <> 'supplementing' then
        perform hall.refuse('YC105', hall.status_facts(hall.told_case(c), 'take_supplement'));
    elsif not hall.hands_something_in(p_changes) then
        perform hall.refuse('YC303', '{"field": "supplement", "least": 1}');
    end if;
    perform hall.demand_told(c.id), hall.demand_free_hands(mine, c.id);
    perform hall.count_bound_numbers('counter.take_supplement', c, p_changes -> 'answers', hall.shown_of(c.id, c.round));
    p_changes := hall.unmasked_changes(c, p_changes);
    perform hall.store_round(c, p_changes, true);
    select * into c from hall.case_file where id = p_case; -- with what the answers now say of the party
    done := hall.move(c, mine, 'counter', 'take_supplement', jsonb_strip_nulls(jsonb_build_object('presence', p_identity -> 'presence', 'source', hall.card_source(p_identity -> 'card'),
        'face_match', p_identity -> 'face_match' = 'true', 'materials', nullif(hall.laid_down(p_changes -> 'materials'), '[]'))),
        jsonb_build_object('materials', hall.brought_papers(c, p_changes -> 'materials')));
    -- Of the round that has just begun.
    select * into c from hall.case_file where id = p_case;
    select * into v from hall.item_version where id = c.item_version_id;
    perform hall.store_verification('counter.take_supplement', c, mine, p_identity);
    perform hall.demand_identity(c, v);
    perform hall.take_lease(mine, c.id), hall.note_sight(mine, c.id, 'open'), hall.reuse_originals(mine, c.id);
    return hall.end_request(p_request::text, done || jsonb_build_object('version', (select version from hall.case_file where id = p_case)));
end $$;

-- Whoever brings nothing that was asked for has not handed in anything: the five days would run anew for it.
create or replace function hall.hands_something_in(p_changes jsonb) returns boolean language sql immutable
    return coalesce(jsonb_typeof(p_changes -> 'materials') = 'array' and p_changes -> 'materials' <> '[]', false)
        or exists (select from jsonb_each(case jsonb_typeof(p_changes -> 'answers') when 'object' then p_changes -> 'answers' else '{}' end) f
                   cross join lateral jsonb_each(case jsonb_typeof(f.value) when 'object' then f.value else '{}' end) page where page.value not in ('{}', 'null'));
