-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a supplement notice asked for, what came for it since, and whether somebody looked at what did not come (行政许可法 Art. 32 (4), (5)).
set local role hall_owner;

-- The events with which rounds of a case began after its first, by their numbers in its history.
create or replace function hall.restarts(p_case bigint) returns setof int language sql stable as $$
    select e.seq from hall.event e join hall.transition t on t.from_status = e.from_status and t.action = e.action and t.desk = e.desk
    where e.case_id = p_case and t.clock = 'restart'
$$;

-- That of the round which it is in; null: it is its first.
create or replace function hall.round_began(p_case bigint) returns int language plpgsql stable as $$
begin
    return (select max(seq) from hall.restarts(p_case) seq);
end $$;

-- In which round of a case something happened that its history has under this number.
create or replace function hall.round_of(p_case hall.case_file, p_seq int) returns int language plpgsql stable as $$
begin
    return p_case.round - (select count(*) from hall.restarts(p_case.id) seq where seq > p_seq);
end $$;

-- What came for a paper since a notice: a file, the paper itself at a window, of the form that the answers make another answer, or a promise that it will be
-- brought. A promise is not the paper.
create or replace function hall.came_of_paper(p_case hall.case_file, p_seq smallint, p_notice int, p_round int) returns text language plpgsql stable as $$
begin
    return case
        when exists (select from hall.attachment a where a.case_id = p_case.id and a.seq = p_seq and a.round > p_round) then 'file'
        when exists (select from hall.event e where e.case_id = p_case.id and e.seq > p_notice and e.action = 'take_supplement' and e.data -> 'materials' @> to_jsonb(p_seq)) then 'window'
        when exists (select from hall.material m where m.item_version_id = p_case.item_version_id and m.seq = p_seq and m.data ->> 'kind' = 'application' and hall.is_nobodys(p_case, m))
            and exists (select from hall.form_fields(p_case.item_version_id) f where hall.came_of_answer(p_case, f.form, f.pointer, p_notice, p_round) is not null) then 'answer'
        when exists (select from hall.case_material cm where cm.case_id = p_case.id and cm.seq = p_seq and cm.state = 'window' and cm.round > p_round) then 'promise' end;
end $$;

-- The same of an answer: the applicant's other one, or a window's correction on the spot.
create or replace function hall.came_of_answer(p_case hall.case_file, p_form text, p_pointer text, p_notice int, p_round int) returns text language plpgsql stable as $$
declare
    asked jsonb := (select a.data #> hall.path_of(p_pointer) from hall.answer a where a.case_id = p_case.id and a.round = p_round and a.form_code = p_form);
begin
    return case
        when p_case.round = p_round then null
        when hall.handed_in(p_case, p_form) #> hall.path_of(p_pointer) is distinct from asked then 'answer'
        when exists (select from hall.correction x join hall.event e on e.id = x.event_id
                     where x.case_id = p_case.id and e.seq > p_notice and x.form_code = p_form and x.pointer = p_pointer) then 'corrected' end;
end $$;

-- The points of the last notice; and of those before it what no later one names, what nothing came for, and what no window has found good since. Looked at is
-- a paper that has a mark of this round, whichever, and an answer that a window said so of.
create or replace function hall.points_of(p_case hall.case_file) returns table (at timestamptz, no smallint, target text, seq smallint, form text, pointer text, label text, words text, came text, looked boolean)
language plpgsql stable as $$
declare
    last bigint := (select max(s.event_id) from hall.supplement_point s where s.case_id = p_case.id);
    began int;
begin
    if last is null then
        return;
    end if;
    began := coalesce(hall.round_began(p_case.id), 0);
    return query
        select n.at, s.no, s.target, s.seq, s.form_code, s.pointer, s.label, s.text, c.came,
            case s.target when 'material' then coalesce(cm.mark is not null and cm.mark_round = p_case.round, false)
                else exists (select from hall.event e where e.case_id = p_case.id and e.seq > greatest(began, n.seq) and e.action = 'verify'
                                 and e.data -> 'points' @> jsonb_build_array(jsonb_build_object('form', s.form_code, 'pointer', s.pointer))) end
        from hall.supplement_point s join hall.event n on n.id = s.event_id
        left join hall.case_material cm on cm.case_id = p_case.id and cm.seq = s.seq
        cross join lateral hall.round_of(p_case, n.seq) r
        cross join lateral (select case s.target when 'material' then hall.came_of_paper(p_case, s.seq, n.seq, r) else hall.came_of_answer(p_case, s.form_code, s.pointer, n.seq, r) end as came) c
        where s.case_id = p_case.id and (s.event_id = last or hall.is_unanswered(c.came)
            and not exists (select from hall.supplement_point later where later.case_id = s.case_id and later.event_id > s.event_id
                                and (later.target, later.seq, later.form_code, later.pointer) is not distinct from (s.target, s.seq, s.form_code, s.pointer))
            and not coalesce(cm.mark in ('seen', 'copy', 'scanned', 'not_needed') and cm.mark_at > n.at and cm.mark_round < p_case.round, false)
            and not (s.target = 'field' and exists (select from hall.event e where e.case_id = p_case.id and e.seq > n.seq and e.seq < began and e.action = 'verify'
                         and e.data -> 'points' @> jsonb_build_array(jsonb_build_object('form', s.form_code, 'pointer', s.pointer)))))
        order by s.event_id desc, s.no;
end $$;

-- Nothing that could be looked at instead of what was found wrong.
create or replace function hall.is_unanswered(p_came text) returns boolean language sql immutable
    return coalesce(p_came, 'promise') = 'promise';

-- Whether a paper was asked for, nothing came, and nobody has said in this round what is to be thought of that. While the notice waits nobody was to come yet.
create or replace function hall.is_passed_over(p_case hall.case_file, p_seq smallint) returns boolean language plpgsql stable as $$
begin
    return p_case.status <> 'supplementing' and exists (select from hall.points_of(p_case) p where p.target = 'material' and p.seq = p_seq and hall.is_unanswered(p.came) and not p.looked);
end $$;

-- The same of answers: [{form, pointer, label}], or null.
create or replace function hall.passed_over_answers(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_build_object('form', p.form, 'pointer', p.pointer, 'label', p.label)) from hall.points_of(p_case) p
            where p.target = 'field' and hall.is_unanswered(p.came) and not p.looked);
end $$;

-- What of the answers that a notice asked for was looked at in this round though nobody changed it; only what was asked for.
create or replace function hall.demand_points(p_case hall.case_file, p_points jsonb) returns void language plpgsql stable as $$
begin
    if jsonb_typeof(p_points) <> 'array' or jsonb_array_length(p_points) > 200
        or exists (select from jsonb_to_recordset(p_points) as x(form text, pointer text)
                   where not exists (select from hall.points_of(p_case) p where p.target = 'field' and p.form = x.form and p.pointer = x.pointer)) then
        perform hall.refuse('YC001', '{"what": "point"}');
    end if;
end $$;

-- What a window is told of the last notice: while it waits for its answer when it was sent, what it asked for and until which day it suggested to bring that;
-- afterwards, until the case is over, what came for each point. What may still be taken back was told to nobody.
create or replace function hall.asked_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return case
        when p_case.status = 'supplementing' then case when (hall.told_case(p_case)).status = 'supplementing' then jsonb_build_object('points', hall.asked_points(p_case),
            'at', (select max(at) from hall.event where case_id = p_case.id and action = 'supplement'))
            || coalesce((select jsonb_build_object('due_at', due_at, 'provisional', provisional) from hall.clocks_of(p_case.id) where kind = 'supplement' and ended_at is null), '{}') end
        when not hall.is_closed(p_case) then (select jsonb_build_object('at', max(p.at), 'points', jsonb_agg(jsonb_strip_nulls(jsonb_build_object('no', p.no, 'target', p.target, 'seq', p.seq,
                'form', p.form, 'pointer', p.pointer, 'label', p.label, 'text', p.words, 'came', p.came, 'looked', nullif(p.looked, false))) order by p.at desc, p.no))
            from hall.points_of(p_case) p having count(*) > 0) end;
end $$;
