-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Several cases of one item and step that an officer sends on together (docs/review.md): what that would make, and what of it
-- was done when his program ended.
set local role hall_owner;

-- The cases that are named and that this officer may see, in their order; two hundred at most.
create or replace function hall.batch_cases(p_seat hall.seat, p_cases jsonb) returns bigint[] language plpgsql stable as $$
begin
    return (select array_agg(c.id order by x.o) from (select w.id::bigint as id, w.o from jsonb_array_elements_text(p_cases) with ordinality w(id, o) limit 200) x
            join hall.case_file c on c.id = x.id where hall.may_see(p_seat, c));
end $$;

-- What leaves with those of a batch that nothing stands in the way of: papers by their names, the certificate where one is granted, and the messages that
-- reach somebody. Nothing is stored, and no number is taken.
create or replace function hall.batch_facts(p_seat hall.seat, p_cases bigint[]) returns jsonb language plpgsql stable as $$
declare
    r hall.review_queue;
    v hall.item_version;
    after_it hall.review_step;
    t hall.transition;
begin
    select q.* into r from unnest(p_cases) with ordinality w(id, o) join hall.review_queue q on q.case_id = w.id order by w.o limit 1;
    select i.* into v from hall.case_file c join hall.item_version i on i.id = c.item_version_id where c.id = r.case_id;
    select * into after_it from hall.review_step where item_version_id = v.id and place = r.place + 1;
    select * into t from hall.transition where from_status = 'accepted' and desk = 'review' and action = case r.step when 'decide' then 'grant' else 'forward' end;
    return jsonb_strip_nulls(jsonb_build_object('decides', r.step = 'decide', 'certificate', case when r.step = 'decide' then hall.certificate_draft(v) end,
            'next_step', case when after_it.name is not null then concat_ws('，', after_it.name, hall.officers_for(r.department_id, after_it.step)) end))
        || jsonb_build_object('phrases', coalesce(hall.setting('review_phrases'), '[]'))
        || (with going as (
                select i as version, c.applicant from unnest(p_cases) w(id) join hall.case_file c on c.id = w.id join hall.review_queue q on q.case_id = c.id
                join hall.item_version i on i.id = c.item_version_id where hall.batch_obstacle(p_seat, c, q) is null
            ), papers as (
                select 1 as o, hall.document_title(t.document, (version).licence) as title from going where t.document is not null
                union all
                select 2, hall.granted_facts(version, '{}') ->> 'result_name' from going where t.action = 'grant' and (version).licence
            )
            select jsonb_build_object(
                'papers', (select coalesce(jsonb_agg(jsonb_build_object('title', n.title, 'count', n.times) order by n.o, n.title), '[]')
                           from (select o, title, count(*) as times from papers group by o, title) n),
                'messages', (select count(*) from going where t.message is not null and hall.sms_obstacle(applicant) is null)));
end $$;

-- What belongs to a batch that is kept, each thing as what it is: what cannot be read is refused when it is kept, not when somebody sits down.
create or replace function hall.batch_words(p_batch jsonb) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('opinion', coalesce(p_batch ->> 'opinion', ''), 'step', coalesce(p_batch ->> 'step', ''), 'sent', coalesce((p_batch ->> 'sent')::boolean, false),
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('case', (l ->> 'case')::bigint, 'request', (l ->> 'request')::uuid) order by o), '[]')
                  from jsonb_array_elements(hall.list_of(p_batch -> 'lines')) with ordinality x(l, o)));
end $$;

-- What an act of a batch answered, if it was done and not taken back since.
create or replace function hall.batch_answer(p_request text) returns jsonb language plpgsql stable as $$
begin
    return (select r.result from hall.request r join hall.opinion o on o.event_id = (r.result ->> 'event')::bigint
            where r.actor = session_user and r.id = p_request collate "default" and r.call = 'review.act_in_batch' and not o.undone);
end $$;

create or replace function hall.kept_batch(p_seat hall.seat) returns jsonb language plpgsql stable as $$
declare
    b jsonb := (select data from hall.batch where staff_id = p_seat.staff_id);
begin
    return jsonb_build_object('opinion', b -> 'opinion', 'step', b -> 'step', 'sent', b -> 'sent', 'lines', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('row', row, 'request', l -> 'request', 'done', hall.batch_answer(l ->> 'request'))) order by o), '[]')
        from jsonb_array_elements(b -> 'lines') with ordinality x(l, o)
        join jsonb_array_elements(hall.review_rows(p_seat, hall.batch_cases(p_seat, (select jsonb_agg(e -> 'case') from jsonb_array_elements(b -> 'lines') e)))) row
          on row -> 'case_id' = l -> 'case'));
end $$;
