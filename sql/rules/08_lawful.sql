-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the law lets be done with a case now (行政许可法 Art. 32, Art. 78/79): the rest is not offered, and would be refused.
set local role hall_owner;

-- Until when Art. 78/79 bars this applicant from this item.
create or replace function hall.barred_until(p_case hall.case_file) returns date language plpgsql stable as $$
begin
    return (select max(until) from hall.bar where id_number = p_case.applicant ->> 'id_number' and item_id = p_case.item_id and until >= hall.today());
end $$;

-- The law and the article of a ground as a notice cites them; the window reads the same row (counter.reasons), which names the law unless it is 行政许可法.
create or replace function hall.ground_citation(p_ground int) returns jsonb language plpgsql stable as $$
declare
    named text[] := (select regexp_match(article, '^《?([^第《》]*)》?(.*)$') from hall.reason
                     where kind = 'decline' and ground = p_ground and article <> '' order by item_code nulls first, id limit 1);
begin
    return jsonb_build_object('law', '《' || case when coalesce(named[1], '') in ('', '行政许可法') then '中华人民共和国行政许可法' else named[1] end || '》',
        'article', coalesce(named[2], ''));
end $$;

-- Why a case is not to be declined on a ground now; null where it may be. What declines a licence cites the ground's article: without one it would be no paper.
create or replace function hall.ground_obstacle(p_case hall.case_file, p_licence boolean, p_ground hall.ground) returns text language plpgsql stable as $$
begin
    return case when p_ground.ground is null then 'unknown'
        when p_case.status not in ('submitted', 'invited') then 'status'
        when p_ground.licence_only and not p_licence then 'no_licence'
        when p_ground.barred_only and hall.barred_until(p_case) is null then 'not_barred'
        when p_licence and hall.ground_citation(p_ground.ground) ->> 'article' !~ '第.+条' then 'no_article' end;
end $$;

-- Which dispositions of Art. 32 are lawful now, and why a ground is not (shut); the rest is not offered and would be refused.
create or replace function hall.lawful_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object(
        'grounds', g.open, 'shut', g.shut,
        'accept', p_case.status in ('submitted', 'invited'), 'supplement', p_case.status in ('submitted', 'invited'),
        'correct', exists (select from hall.transition t where t.from_status = p_case.status and t.action = 'correct' and t.desk = 'counter'),
        'notices', (select count(*) from hall.event e where e.case_id = p_case.id and e.action = 'supplement'
                    and not hall.is_undone(e)),
        'second_notice', exists (select from hall.second_notice_leave l where l.case_id = p_case.id and l.round = p_case.round))
        from hall.item_version v, lateral (
            select coalesce(jsonb_agg(one.ground order by one.ground) filter (where why is null), '[]') as open,
                coalesce(jsonb_object_agg(one.ground, why) filter (where why is not null), '{}') as shut
            from hall.ground one, lateral hall.ground_obstacle(p_case, v.licence, one) why) g
        where v.id = p_case.item_version_id);
end $$;

-- What F8 means for this case now: acceptance at the window, pre-review that invites the person, taking what its applicant was asked for, or nothing.
create or replace function hall.next_step(p_case hall.case_file, p_version hall.item_version) returns text language plpgsql stable as $$
begin
    return case when p_case.status = 'invited' then 'accept'
        when p_case.status = 'submitted' then
            case when not hall.needs_person(p_case, p_version) or p_case.arrived_at is not null then 'accept' else 'pre_review' end
        when p_case.verification_owed then 'accept'
        when p_case.status = 'supplementing' and (hall.told_case(p_case)).status = 'supplementing' then 'take_supplement'
        else 'none' end;
end $$;
