-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a notice says.
set local role hall_owner;

-- A long answer as it stands in a cell: on one line, and its beginning only. The whole stands in the form.
create or replace function hall.cell_words(p_text text) returns text language sql immutable
    return case when char_length(p_text) > 150 then left(regexp_replace(p_text, '\s+', ' ', 'g'), 149) || '…' else regexp_replace(p_text, '\s+', ' ', 'g') end;

-- What whoever is invited brings besides their own card: the originals that a window must see and has not seen for another case (hall.reuse_originals), what the
-- case owes that nobody has handed in, and what its notice asked for in vain. The paper says that nothing else need be brought.
create or replace function hall.papers_to_bring(p_case hall.case_file, p_version hall.item_version) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'remark', case
                when not m.verify_original then '提交' || coalesce(nullif(concat_ws('、', case when m.originals > 0 then '原件 ' || m.originals || ' 份' end,
                    case when m.copies > 0 then '复印件 ' || m.copies || ' 份' end), ''), ' 1 份')
                when m.copies > 0 then '核验后退回，留存复印件' else '核验后留存' end) order by m.seq), '[]')
            from hall.material m
            where m.item_version_id = p_version.id and (m.verify_original and hall.owes(p_case, m)
                  and not exists (select from hall.case_material cm where cm.case_id = p_case.id and cm.seq = m.seq and cm.mark_from is not null and cm.mark_round = p_case.round)
                or hall.lacks(p_case, p_version, m) = 'not_supplied' or hall.lacks(p_case, p_version, m) = 'asked' and not hall.is_nobodys(p_case, m)));
end $$;

-- Who stands at the window and confirms what is corrected, by the card that was seen last in this round. Where none was stored nobody is named.
create or replace function hall.confirmed_by(p_case hall.case_file) returns text language plpgsql stable as $$
declare
    seen hall.verification;
    named text;
begin
    select * into seen from hall.verification where case_id = p_case.id and round = p_case.round order by id desc limit 1;
    select coalesce(x ->> 'card', '') into named from jsonb_array_elements(seen.fields) x where x ->> 'field' = 'name';
    return case
        when seen.id is null then '到场的申请人（代理人）'
        when seen.presence = 'agent' or hall.same_words(named, p_case.agent ->> 'name') and not hall.same_words(named, p_case.applicant ->> 'name') then '申请人的代理人' || coalesce(named, '')
        when p_case.applicant ->> 'kind' = 'enterprise' then '申请人的法定代表人（负责人）' || coalesce(named, '')
        else '申请人本人' end;
end $$;

-- Until which day an invitation to the window suggests that its person come.
create or replace function hall.suggested_day(p_from date default hall.today()) returns date language plpgsql stable as $$
begin
    return hall.add_workdays(p_from, hall.rule('supplement_workdays'));
end $$;

-- What a notice says, from the same arguments whether it is previewed or sent.
create or replace function hall.notice_facts(p_case hall.case_file, p_version hall.item_version, p_kind text, p_arguments jsonb) returns jsonb language plpgsql stable as $$
declare
    due date;
    brought jsonb;
    body text;
begin
    case p_kind
        when 'supplement' then
            due := hall.add_workdays(hall.today(), (p_arguments ->> 'workdays')::int);
            return jsonb_build_object('suggested_on', due, 'suggested_on_provisional', hall.is_provisional(hall.today(), due),
                'count', jsonb_array_length(p_arguments -> 'defects'), 'returned', hall.returned_words(p_case.id), 'sms_date', hall.sms_date(due), 'copy_agent', coalesce(p_arguments #> '{options,copy_agent}' = 'true', false),
                'defects', (select jsonb_agg(jsonb_build_object('material', coalesce(x ->> 'label', ''), 'defect', x ->> 'text',
                                'basis', case when p_version.licence then '行政许可法第三十二条' else '办事指南' end) order by o)
                            from jsonb_array_elements(p_arguments -> 'defects') with ordinality d(x, o)));
        when 'decline' then
            body := case when (select g.needs_body from hall.ground g where g.ground = (p_arguments ->> 'ground')::int) then hall.words_or_null(p_arguments ->> 'competent_body') end;
            return hall.ground_citation((p_arguments ->> 'ground')::int) || jsonb_strip_nulls(jsonb_build_object('ground', p_arguments -> 'ground', 'returned', hall.returned_words(p_case.id), 'reason', rtrim(p_arguments ->> 'facts', '。'),
                'competent_body', body,
                'competent_address', case when body is not null then coalesce((select address from hall.department where name = body), '以该机关公布的为准') end,
                'competent_phone', case when body is not null then coalesce((select phone from hall.department where name = body), '12345') end));
        when 'pre_review' then
            due := hall.suggested_day();
            brought := jsonb_build_array(jsonb_build_object('name', '到场人的有效身份证件', 'remark', '核验后退回')) || hall.papers_to_bring(p_case, p_version);
            -- The message says how many they are, as the paper lists them.
            return jsonb_build_object('suggested_on', due, 'suggested_on_provisional', hall.is_provisional(hall.today(), due), 'sms_date', hall.sms_date(due),
                'count', jsonb_array_length(brought), 'originals', brought);
        when 'correct' then
            return jsonb_build_object('corrected_at', hall.local_minute(now()), 'confirmed_by', hall.confirmed_by(p_case),
                'corrections', (select jsonb_agg(jsonb_build_object('field', hall.corrected_title(p_case, x),
                                    'old', coalesce(nullif(hall.cell_words(x ->> 'old'), ''), '（空）'), 'new', hall.cell_words(x ->> 'new')) order by o)
                                from jsonb_array_elements(p_arguments -> 'corrections') with ordinality d(x, o)));
        else
            return '{}';
    end case;
end $$;
