-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which papers an application owes: one rule for the intake, the acceptance, the windows and the kiosk.
set local role hall_owner;

-- Compulsory ones, and those whose condition is met: by an answer ({form, pointer, equals}), or because somebody acts for the applicant ({agent}).
-- A condition that stands in words only is judged by whoever looks at the case: the hall demands nothing by it. (GuideMaterial::isDemanded)
create or replace function hall.is_demanded(p_material hall.material, p_answers jsonb, p_agent boolean) returns boolean language sql immutable
    return not p_material.exempt and case p_material.required
        when 'yes' then true
        when 'no' then false
        else coalesce(case
            when p_material.data -> 'when' ? 'agent' then p_material.data #> '{when,agent}' = to_jsonb(p_agent)
            else p_answers -> (p_material.data #>> '{when,form}') #> hall.path_of(p_material.data #>> '{when,pointer}') = p_material.data #> '{when,equals}' end, false) end;

create or replace function hall.answers_of(p_case bigint, p_round int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_object_agg(form_code, data), '{}') from hall.answer where case_id = p_case and round = p_round);
end $$;

-- The same as windows are shown them.
create or replace function hall.shown_of(p_case bigint, p_round int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_object_agg(form_code, shown), '{}') from hall.answer where case_id = p_case and round = p_round);
end $$;

-- Whether somebody acts for the applicant in a round: whoever came in it, else whoever was named by then. Whose face is not on the card that was shown acts
-- for nobody, and brings about no paper that could be asked for anew.
create or replace function hall.is_by_agent(p_case hall.case_file, p_round int) returns boolean language plpgsql stable as $$
begin
    return coalesce((select case when v.presence <> 'agent' then false when v.face_match then true end from hall.verification v where v.case_id = p_case.id and v.round = p_round order by v.id desc limit 1),
        p_case.agent is not null and coalesce((p_case.agent ->> 'came_in')::int, 1) <= p_round);
end $$;

-- Of a case as it stands, by the answers of its round.
create or replace function hall.owes(p_case hall.case_file, p_material hall.material) returns boolean language plpgsql stable as $$
begin
    return case when p_material.required = 'conditional' and not p_material.exempt
        then hall.is_demanded(p_material, hall.answers_of(p_case.id, p_case.round), hall.is_by_agent(p_case, p_case.round))
        else hall.is_demanded(p_material, '{}', false) end;
end $$;

-- What the answers of a round were as the applicant handed them in: what a window corrected since is put back.
create or replace function hall.handed_in(p_case hall.case_file, p_form text) returns jsonb language plpgsql stable as $$
declare
    said jsonb := (select a.data from hall.answer a where a.case_id = p_case.id and a.round = p_case.round and a.form_code = p_form);
    began int := hall.round_began(p_case.id);
    k record;
begin
    for k in select x.old_value, hall.path_of(x.pointer) as path from hall.correction x join hall.event e on e.id = x.event_id
             where x.case_id = p_case.id and x.form_code = p_form and e.seq > coalesce(began, 0) order by x.id desc loop
        said := case when k.old_value is null then said #- k.path else jsonb_set(said, k.path, k.old_value) end;
    end loop;
    return said;
end $$;

create or replace function hall.all_handed_in(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_object_agg(f.code, hall.handed_in(p_case, f.code)), '{}') from hall.form f where f.item_version_id = p_case.item_version_id);
end $$;

-- Which of these places in a form the applicant answered otherwise than in the round before: only they are new to a further notice (行政许可法 Art. 32 (4)). What
-- the window itself corrected is not.
create or replace function hall.newly_answered(p_case hall.case_file, p_form text, p_pointers text[]) returns text[] language plpgsql stable as $$
declare
    now_said jsonb := hall.handed_in(p_case, p_form);
    before_said jsonb := (select a.data from hall.answer a where a.case_id = p_case.id and a.round = p_case.round - 1 and a.form_code = p_form);
begin
    return array(select p from unnest(p_pointers) with ordinality x(p, o)
                 where p_case.round > 1 and now_said #> hall.path_of(p) is distinct from before_said #> hall.path_of(p) order by o);
end $$;

-- What the applicant's newest answers brought with them, or an agent who came with them: no notice could have asked for it before.
create or replace function hall.newly_owes(p_case hall.case_file, p_material hall.material) returns boolean language plpgsql stable as $$
begin
    return p_case.round > 1 and p_material.required = 'conditional' and hall.owes(p_case, p_material)
        and not hall.is_demanded(p_material, hall.answers_of(p_case.id, p_case.round - 1), hall.is_by_agent(p_case, p_case.round - 1))
        and hall.is_demanded(p_material, hall.all_handed_in(p_case), hall.is_by_agent(p_case, p_case.round));
end $$;
