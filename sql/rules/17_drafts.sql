-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- From a draft to an application, and what the hall can fill in for somebody it knows.
set local role hall_owner;

-- The case of an account by its number: filed with it, adopted, or proved by the same card. Anything else answers like a number that nobody has.
create or replace function hall.own_case(p_account hall.account, p_case_no text) returns hall.case_file language plpgsql stable as $$
declare
    c hall.case_file;
begin
    select f.* into c from hall.case_file f where f.case_no = p_case_no and hall.is_own(p_account, f);
    if not found then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    return c;
end $$;

create or replace function hall.is_own(p_account hall.account, p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return exists (select from hall.account_case where account_id = p_account.id and case_id = p_case.id)
        or hall.shows(p_account, p_case.applicant) and exists (select from hall.applicant a where a.id = p_case.applicant_id and a.id_number = p_account.id_number and a.id_type = p_account.id_type);
end $$;

-- Whether the account's proof opens what others filed under its number. A card that a kiosk says it has read is the kiosk's word: with it go the
-- telephone that the case names, and for all the rest one receipt of an earlier case, or a clerk who saw card and face.
create or replace function hall.shows(p_account hall.account, p_declared jsonb) returns boolean language sql immutable
    return p_account.real_name and (p_account.proved_at is not null or coalesce(p_declared ->> 'phone' = p_account.phone, false));

-- Who came in person, showed the card and has its face is who the account said: the person, or the legal representative of the enterprise.
create or replace function hall.prove_account(p_case hall.case_file) returns void language plpgsql as $$
begin
    if (select v.equal and v.face_match and v.presence = 'in_person' and v.source = 'chip' from hall.verification v where v.case_id = p_case.id order by v.id desc limit 1) then
        update hall.account a set real_name = true, proved_at = now() from hall.account_case k
        where k.case_id = p_case.id and not k.adopted and a.id = k.account_id and a.closed_at is null and a.proved_at is null and a.id_number = p_case.applicant ->> 'id_number';
    end if;
end $$;

create or replace function hall.own_draft(p_account hall.account, p_id uuid) returns hall.application_draft language plpgsql as $$
declare
    d hall.application_draft;
begin
    select * into d from hall.application_draft where id = p_id and account_id = p_account.id for update;
    if not found then
        perform hall.refuse('YC001', '{"what": "draft"}');
    end if;
    return d;
end $$;

-- What a draft is filled in for: what is open, or what the case was filed for that it says more of. Whoever is asked for something may give it,
-- whatever became of the item since (行政许可法 Art. 32 (4)).
create or replace function hall.draft_version(p_draft hall.application_draft) returns int language plpgsql stable as $$
begin
    return coalesce((select item_version_id from hall.case_file where id = p_draft.case_id), (hall.open_version(p_draft.item_code)).id);
end $$;

-- Oneself, or for somebody else as the agent; an enterprise by whoever acts for it.
create or replace function hall.draft_application(p_account hall.account, p_draft hall.application_draft) returns jsonb language plpgsql stable as $$
declare
    me jsonb := hall.account_party(p_account);
    for_other boolean := p_account.kind = 'person' and coalesce(p_draft.data -> 'as_agent' = 'true', false);
    applicant jsonb := case when for_other then (case jsonb_typeof(p_draft.data -> 'applicant') when 'object' then p_draft.data -> 'applicant' else '{}' end) - 'real_name' else me end;
begin
    if jsonb_typeof(p_draft.data -> 'notify_sms') = 'boolean' then
        applicant := applicant || jsonb_build_object('notify_sms', p_draft.data -> 'notify_sms');
    end if;
    if for_other then
        applicant := applicant || jsonb_build_object('id_number', hall.plain_number(applicant ->> 'id_number'));
    end if;
    return jsonb_strip_nulls(jsonb_build_object('item', p_draft.item_code, 'channel', case when hall.is_kiosk() then 'kiosk' else 'web' end, 'applicant', applicant,
        'agent', case when for_other then me - '{kind,legal_representative,real_name}'::text[] else p_account.agent end)
        || jsonb_build_object('answers', coalesce(p_draft.data -> 'answers', '{}'), 'materials', coalesce(p_draft.data -> 'materials', '[]')));
end $$;

create or replace function hall.draft_faults(p_account hall.account, p_draft hall.application_draft) returns jsonb language plpgsql stable as $$
declare
    c hall.case_file;
    application jsonb;
begin
    if p_draft.case_id is not null then
        select * into c from hall.case_file where id = p_draft.case_id;
        return (hall.merged_answers(c, hall.draft_changes(p_draft.data))) -> 'faults';
    end if;
    application := hall.draft_application(p_account, p_draft);
    return hall.application_faults(application)
        || case when p_draft.data -> 'as_agent' = 'true' and p_account.kind = 'person' and hall.number_fault(coalesce(application #>> '{applicant,id_type}', '111'), application #>> '{applicant,id_number}') is not null
            and application #>> '{applicant,kind}' = 'person' and not hall.party_faults(application -> 'applicant', '/applicant', false) @> '[{"pointer": "/applicant/id_number"}]'
            then hall.fault('/applicant/id_number', 'number') else '[]' end;
end $$;

-- What a draft says beside what a case is given by it.
create or replace function hall.draft_changes(p_data jsonb) returns jsonb language sql immutable
    return p_data - '{as_agent,applicant,notify_sms,notify_email}'::text[];

-- Whether changes are such as a case can take: what bears a name that the case does not know would be thrown away unread, and the time would run anew.
create or replace function hall.case_change_faults(p_version int, p_changes jsonb) returns jsonb language plpgsql stable as $$
declare
    answers jsonb := coalesce(nullif(p_changes -> 'answers', 'null'), '{}');
begin
    if jsonb_typeof(p_changes) is distinct from 'object' then
        return hall.fault('', 'type');
    elsif hall.too_many_members(p_changes, '') <> '[]' then
        return hall.too_many_members(p_changes, '');
    elsif jsonb_typeof(answers) <> 'object' then
        return hall.fault('/answers', 'type');
    end if;
    return (select coalesce(jsonb_agg(jsonb_build_object('pointer', place, 'keyword', keyword, 'detail', '{}'::jsonb)), '[]') from (
        select hall.json_pointer_step('', k), 'additionalProperties' from jsonb_object_keys(p_changes) k where k not in ('answers', 'materials')
        union all
        select hall.json_pointer_step('/answers', a.key), case when f.code is null then 'form_unknown' else 'type' end
        from jsonb_each(answers) a left join hall.form f on f.item_version_id = p_version and f.code = a.key
        where f.code is null or jsonb_typeof(a.value) not in ('object', 'null')
        union all
        select hall.json_pointer_step(hall.json_pointer_step('/answers', a.key), page.key), case when known.key is null then 'additionalProperties' else 'type' end
        from jsonb_each(answers) a join hall.form f on f.item_version_id = p_version and f.code = a.key
        cross join lateral jsonb_each(case jsonb_typeof(a.value) when 'object' then a.value else '{}' end) page
        left join lateral (select p ->> 'key' from jsonb_array_elements(f.definition -> 'pages') p where p ->> 'key' = page.key) known(key) on true
        where known.key is null or jsonb_typeof(page.value) not in ('object', 'null')) x(place, keyword));
end $$;

-- What a case's answers become with these changes, form by form, and everything that is wrong with them.
create or replace function hall.merged_answers(p_case hall.case_file, p_changes jsonb) returns jsonb language plpgsql stable as $$
declare
    v hall.item_version;
    faults jsonb := '[]';
    papers jsonb := '[]';
    merged jsonb := '{}';
    before jsonb;
    f record;
    whole jsonb;
begin
    faults := hall.count_faults(p_changes -> 'answers');
    if faults = '[]' then
        faults := hall.case_change_faults(p_case.item_version_id, p_changes);
    end if;
    select * into v from hall.item_version where id = p_case.item_version_id;
    if jsonb_typeof(p_changes) = 'object' then
        papers := hall.materials_faults(p_changes -> 'materials', v, null, null) || hall.taken_away_faults(p_case, p_changes -> 'materials');
    end if;
    if faults <> '[]' then
        return jsonb_build_object('answers', '{}'::jsonb, 'faults', faults || papers);
    end if;
    for f in select form.*, a.data from hall.form form
             left join hall.answer a on a.case_id = p_case.id and a.round = p_case.round and a.form_code = form.code where form.item_version_id = v.id order by form.seq loop
        select jsonb_object_agg(page ->> 'key', coalesce(f.data -> (page ->> 'key'), '{}') || coalesce(nullif(p_changes #> array['answers', f.code, page ->> 'key'], 'null'), '{}'))
        into whole from jsonb_array_elements(f.definition -> 'pages') page;
        merged := merged || jsonb_build_object(f.code, jsonb_strip_nulls(whole));
        faults := faults || hall.answer_faults(f.definition, merged -> f.code, '/answers/' || f.code);
    end loop;
    -- Nobody's number is corrected: a case goes on about whoever it was filed for.
    before := hall.answers_of(p_case.id, p_case.round);
    faults := hall.touched_faults(faults, merged, before) || hall.bound_number_faults(v.id, p_case.applicant, merged, before);
    return jsonb_build_object('answers', merged, 'faults', faults || papers);
end $$;

-- Changes as a window sends them, whose clerk was shown masks.
create or replace function hall.unmasked_changes(p_case hall.case_file, p_changes jsonb) returns jsonb language plpgsql stable as $$
declare
    f record;
    changes jsonb := p_changes;
begin
    for f in select array['answers', form.code, page ->> 'key'] as place, page -> 'schema' as schema, a.data -> (page ->> 'key') as said
             from hall.form form cross join lateral jsonb_array_elements(form.definition -> 'pages') page
             join hall.answer a on a.case_id = p_case.id and a.round = p_case.round and a.form_code = form.code
             where form.item_version_id = p_case.item_version_id and jsonb_typeof(p_changes #> array['answers', form.code, page ->> 'key']) = 'object' loop
        changes := jsonb_set(changes, f.place, hall.unmasked(f.schema, coalesce(f.said, '{}'), changes #> f.place));
    end loop;
    return changes;
end $$;

-- What was handed in stays so. Only a paper that the notice asks for again may be promised for the window instead: any other would be a paper of the new
-- round of which nobody gave anything, and reason for a second notice.
create or replace function hall.taken_away_faults(p_case hall.case_file, p_materials jsonb) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('pointer', format('/materials/%s/window', x.o - 1), 'keyword', 'supplied', 'detail', jsonb_build_object('seq', k.seq)) order by x.o), '[]')
            from jsonb_array_elements(hall.list_of(p_materials)) with ordinality x(m, o)
            join hall.case_material k on k.case_id = p_case.id and k.seq::text = x.m ->> 'seq' and k.state = 'supplied'
            where x.m -> 'window' = 'true' and coalesce(x.m -> 'files', '[]') = '[]'
              and not hall.asked_points(p_case) @> jsonb_build_array(jsonb_build_object('target', 'material', 'seq', k.seq)));
end $$;

-- A declined case may be handed in again where its ground allows it (hall.ground) and the clerk did not say no.
create or replace function hall.may_hand_in_again(p_case hall.case_file) returns boolean language plpgsql stable as $$
begin
    return p_case.status = 'supplementing' or p_case.status = 'declined' and coalesce((
        select coalesce(e.data #>> '{options,allow_resubmit}', 'true') <> 'false' and coalesce(g.may_resubmit, true)
        from hall.event e left join hall.ground g on g.ground = (e.data ->> 'ground')::int where e.case_id = p_case.id and e.action = 'decline' order by e.seq desc limit 1), true);
end $$;

-- The papers of a round without those of which only the promise is said again, and which the notice did not ask for: a sender that gives its whole list
-- back makes no paper new of which nobody gave anything, and no reason for a second notice.
create or replace function hall.said_anew(p_case hall.case_file, p_materials jsonb) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(x.m order by x.o), '[]') from jsonb_array_elements(coalesce(p_materials, '[]')) with ordinality x(m, o)
            where coalesce(x.m -> 'files', '[]') <> '[]' or hall.asked_points(p_case) @> jsonb_build_array(jsonb_build_object('target', 'material', 'seq', (x.m ->> 'seq')::int))
               or not exists (select from hall.case_material k where k.case_id = p_case.id and k.seq::text = x.m ->> 'seq' and k.state = 'window'));
end $$;

-- 补录: what was asked for, and what the applicant changes besides, as the answers and papers of the next round. The caller has locked the case and
-- moves it. p_brought: a window has the papers in its hands that are named for it.
create or replace function hall.store_round(p_case hall.case_file, p_changes jsonb, p_brought boolean) returns void language plpgsql as $$
declare
    merged jsonb := hall.merged_answers(p_case, p_changes);
begin
    if merged -> 'faults' <> '[]' then
        perform hall.refuse('YC401', jsonb_build_object('faults', merged -> 'faults'));
    end if;
    insert into hall.answer (case_id, round, form_code, data, shown)
    select p_case.id, p_case.round + 1, form.code, merged #> array['answers', form.code], hall.mask_answers(form.definition, merged #> array['answers', form.code])
    from hall.form form where form.item_version_id = p_case.item_version_id;
    -- Of the party only what is said otherwise than before: a name that was corrected since is not taken back by an answer that nobody touched.
    perform hall.declare_answers(p_case, (select coalesce(jsonb_agg(jsonb_build_object('form', f.form, 'pointer', f.pointer, 'new', b.data #> hall.path_of(f.pointer)) order by f.place), '[]')
        from hall.form_fields(p_case.item_version_id) f
        join hall.answer a on a.case_id = p_case.id and a.round = p_case.round and a.form_code = f.form
        join hall.answer b on b.case_id = p_case.id and b.round = p_case.round + 1 and b.form_code = f.form
        where a.data #> hall.path_of(f.pointer) is distinct from b.data #> hall.path_of(f.pointer)), merged -> 'answers');
    perform hall.store_materials(p_case, (p_case.round + 1)::smallint, case when p_brought then p_changes -> 'materials' else hall.said_anew(p_case, p_changes -> 'materials') end);
end $$;

-- By website and kiosk; the five days start anew. What may still be taken back was told to nobody and is answered by nobody. The caller has locked
-- the case.
create or replace function hall.hand_in_again(p_case hall.case_file, p_changes jsonb, p_account bigint default null) returns hall.case_file language plpgsql as $$
declare
    nobody hall.seat;
    c hall.case_file := hall.told_case(p_case);
begin
    if not hall.may_hand_in_again(c) then
        perform hall.refuse('YC105', hall.status_facts(c, 'resubmit'));
    end if;
    perform hall.demand_told(c.id);
    perform hall.store_round(p_case, p_changes, false);
    select * into c from hall.case_file where id = p_case.id; -- with what the answers now say of the party
    perform hall.move(c, nobody, 'applicant', 'resubmit', jsonb_strip_nulls(jsonb_build_object('account', p_account)));
    select * into c from hall.case_file where id = p_case.id;
    return c;
end $$;

-- Fields that the account answers (x-binds; of an enterprise `name` is its own and `legal_name` its representative's), then those that the newest of the account's own cases of this item answered. A promise is
-- never among them: it binds only whoever gives it now. Of a form that asks for several people the account answers its own page (hall.party_page); what the earlier case says
-- of any of them counts only if everybody stood there on the page on which they stand now.
create or replace function hall.prefill_fields(p_account hall.account, p_version hall.item_version) returns jsonb language plpgsql stable as $$
declare
    party jsonb := hall.declared(hall.account_party(p_account));
    enterprise boolean := p_account.kind <> 'person';
    known jsonb;
    earlier hall.case_file;
    before jsonb;
begin
    known := jsonb_strip_nulls(case p_account.kind
        when 'person' then jsonb_build_object('name', party -> 'name', 'id_number', party -> 'id_number', 'phone', party -> 'phone', 'address', party -> 'address',
            'sex', party -> 'sex', 'birth', party -> 'birth', 'nation', party -> 'nation', 'email', party -> 'email')
        else jsonb_build_object('name', party -> 'name', 'credit_code', party -> 'id_number', 'address', party -> 'address', 'phone', party -> 'phone', 'email', party -> 'email',
            'legal_name', party #> '{legal_representative,name}', 'id_number', party #> '{legal_representative,id_number}') end);
    select c.* into earlier from hall.case_file c where c.item_id = p_version.item_id and (
            c.id in (select case_id from hall.account_case where account_id = p_account.id)
            or hall.shows(p_account, c.applicant) and c.applicant_id in (select id from hall.applicant where id_number = p_account.id_number and id_type = p_account.id_type))
    order by c.id desc limit 1;
    before := hall.answers_of(earlier.id, earlier.round);
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('form', f.form, 'pointer', f.pointer, 'value', coalesce(known -> f.binds, f.before),
                'source', case when known ? f.binds then 'account' else 'earlier' end, 'case_no', case when not known ? coalesce(f.binds, '') then earlier.case_no end,
                'of', case when not known ? coalesce(f.binds, '') then hall.day_of(earlier.received_at) end)) order by f.place), '[]')
            from (select x.form, x.pointer, x.kind, x.place, case when x.mine then hall.field_definition(p_version.id, x.form, x.pointer) ->> 'x-binds' end as binds,
                         case when not x.several or x.mine = not hall.is_anothers(earlier.item_version_id, earlier.applicant, before, x.form, x.page) then before #> (array[x.form] || hall.path_of(x.pointer)) end as before
                  from (select y.*, s.page, b.several, coalesce(not b.several or s.page = hall.party_page(p_version.id, enterprise, y.form, known ->> 'sex'), true) as mine
                        from hall.form_fields(p_version.id) y cross join lateral (select (hall.path_of(y.pointer))[1] as page) s
                        cross join lateral (select coalesce(bool_or(n.several), false) as several from hall.bound_numbers(p_version.id, enterprise, '{}') n
                                            where n.place[1] = y.form and n.place[2] = s.page) b) x) f
            where f.kind is distinct from 'promise' and (known ? coalesce(f.binds, '') or f.before is not null and jsonb_typeof(f.before) <> 'null'));
end $$;

-- The words of a draft, to be known again when they are gone.
create or replace function hall.draft_hash(p_data jsonb) returns text language sql immutable
    return encode(sha256(convert_to(p_data::text, 'UTF8')), 'hex');

-- What whoever saves a draft that was filed is told; null: it was not filed. Kept is what was filed and what came before it, by its number or, for who lost
-- the answer and looked through his pages, by its words; what another device wrote after it is in no application.
create or replace function hall.saved_after_filing(p_account hall.account, p_id uuid, p_seq bigint, p_data jsonb) returns jsonb language plpgsql as $$
declare
    filed jsonb;
begin
    update hall.request set result = jsonb_set(result, '{filed,seq}', to_jsonb(p_seq))
    where actor = hall.actor_of(p_account) and id = 'submit:' || p_id and (result #>> '{filed,seq}')::bigint < p_seq and result #>> '{filed,data}' = hall.draft_hash(p_data);
    select coalesce(result -> 'filed', '{}') into filed from hall.request where actor = hall.actor_of(p_account) and id = 'submit:' || p_id;
    return case when found then jsonb_build_object('saved_at', now(), 'submitted', true, 'seq', p_seq,
        'kept', coalesce(p_seq <= coalesce((filed ->> 'seq')::bigint, p_seq), false)) end;
end $$;

-- One draft is one application, from whichever device and however often it is handed in. Filed is what was confirmed (p_seq, and p_data where the device
-- gives it), or nothing: where another device has gone on with the draft, what lies there is another application and may be half written.
create or replace function hall.submit_draft(a hall.account, p_id uuid, p_seq bigint default null, p_data jsonb default null) returns jsonb language plpgsql as $$
declare
    answer jsonb := hall.begin_request_of(hall.actor_of(a), 'submit:' || p_id, 'applicant.submit_draft', '{}');
    d hall.application_draft;
    c hall.case_file;
    faults jsonb;
begin
    if answer is null then
        if p_data is not null then
            update hall.application_draft set data = p_data, seq = p_seq, saved_at = now() where id = p_id and account_id = a.id and seq < p_seq;
        end if;
        d := hall.own_draft(a, p_id);
        if p_data is null and d.seq <> p_seq or d.data <> p_data then
            perform hall.refuse('YC709', jsonb_build_object('seq', d.seq, 'saved_at', d.saved_at));
        end if;
        if d.case_id is not null then
            select * into c from hall.case_file where id = d.case_id for update;
            c := hall.hand_in_again(c, hall.draft_changes(d.data), a.id);
        else
            faults := hall.draft_faults(a, d);
            if faults <> '[]' then
                perform hall.refuse('YC401', jsonb_build_object('faults', faults));
            end if;
            c := hall.open_case('draft:' || p_id, hall.draft_application(a, d), p_account => a.id);
            insert into hall.account_case (account_id, case_id) values (a.id, c.id) on conflict do nothing;
        end if;
        delete from hall.application_draft where id = p_id;
        answer := hall.end_request_of(hall.actor_of(a), 'submit:' || p_id, hall.receipt_json(c)
            || jsonb_build_object('filed', jsonb_build_object('seq', d.seq, 'data', hall.draft_hash(d.data))));
    elsif p_seq > (answer #>> '{filed,seq}')::bigint and hall.draft_hash(p_data) is distinct from answer #>> '{filed,data}' then
        -- Filed before from another device: what is here went on after that, and is in no application.
        perform hall.refuse('YC709', jsonb_build_object('seq', answer #> '{filed,seq}', 'saved_at', answer -> 'received_at'));
    end if;
    return answer - 'filed' || hall.codes_json(answer ->> 'case_no');
end $$;
