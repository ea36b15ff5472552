-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Why a date is what it is: every day from the first to the last, counted or not, with its cause and its article (docs/clocks.md).
set local role hall_owner;

-- The articles that a clock stands on. What is no licence is promised in the guide, after the same articles.
create or replace function hall.clock_articles(p_kind text, p_unit text, p_licence boolean) returns jsonb language plpgsql immutable as $$
declare
    own text := case p_kind when 'tell' then '行政许可法第三十二条第一款第（四）项' when 'deliver' then '行政许可法第四十四条'
        when 'supplement' then '补正材料告知书（法律未规定申请人期限）' else '行政许可法第四十二条' end;
begin
    return jsonb_build_array(case when p_licence or p_kind = 'supplement' then own else '办事指南公开承诺（比照' || own || '）' end,
        case when p_unit <> 'workday' then '民法典第二百零一条至第二百零三条' when p_licence then '行政许可法第八十二条' else '办事指南公开承诺（比照行政许可法第八十二条）' end);
end $$;

-- The document that tells when a clock began.
create or replace function hall.clock_document(k hall.clock) returns text language plpgsql stable as $$
begin
    return (select d.number from hall.document d
            where d.case_id = k.case_id and d.state <> 'void' and d.kind = any (case k.kind when 'tell' then array['receipt'] when 'supplement' then array['supplement']
                when 'deliver' then array['grant'] else array['acceptance', 'deemed_acceptance'] end)
            order by d.created_at = k.from_at desc, d.id desc limit 1);
end $$;

-- Every day of a clock. counted: the how-manieth; cause: why it is not counted, or counted beyond what was given at first.
-- p_pause: days on which it would stand still besides, with k.due_at as it would be then.
create or replace function hall.clock_days(k hall.clock, p_pause daterange default 'empty') returns jsonb language plpgsql stable as $$
declare
    due date := hall.day_of(k.due_at);
    nominal date := case when k.unit = 'hour' then due else hall.nominal_last(k, p_pause) end;
    extension hall.clock_interval;
begin
    select * into extension from hall.clock_interval where clock_id = k.id and effect = 'extend';
    return (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', x.day, 'work', x.workday, 'name', x.name, 'provisional', nullif(x.provisional, false),
            'counted', case when x.counts then x.number end,
            'hours', case when k.unit = 'hour' and x.pause is null then round(extract(epoch from least(k.due_at, (x.day + 1)::timestamp at time zone 'Asia/Shanghai')
                - greatest(k.from_at, x.day::timestamp at time zone 'Asia/Shanghai')) / 3600, 2) end) || w.why) order by x.day)
        from (select d.day, d.workday, d.name, d.provisional, p.cause as pause, p.name as pause_name, p.article,
                  s.counts, count(*) filter (where s.counts) over (order by d.day) as number
              from hall.calendar_day d
              left join lateral (select i.cause, a.name, a.article from hall.clock_interval i join hall.clock_cause a on a.cause = i.cause
                                 where i.clock_id = k.id and i.effect = 'pause' and d.day between i.first_day and i.last_day and d.day > k.from_day
                                 union all select 'planned', '', null where d.day <@ p_pause limit 1) p on true
              cross join lateral (select k.unit <> 'hour' and d.day > k.from_day and p.cause is null and (d.workday or k.unit <> 'workday') and d.day <= nominal as counts) s
              where d.day between k.from_day and due) x
        cross join lateral (select case
            when x.pause is not null then jsonb_build_object('cause', x.pause, 'cause_name', x.pause_name, 'article', x.article)
            when k.unit = 'hour' then '{}'
            when x.day = k.from_day then jsonb_build_object('cause', 'first_day', 'article', '民法典第二百零一条第一款')
            when x.day > nominal then jsonb_build_object('cause', 'carried', 'article', '民法典第二百零三条第一款')
            when not x.counts then jsonb_build_object('cause', 'rest', 'article', '行政许可法第八十二条')
            when extension.id is not null and (k.unit in ('workday', 'day') and x.number > k.n or k.unit in ('month', 'year') and x.day > nominal - extension.adds) then
                jsonb_build_object('cause', 'extension', 'article', (select article from hall.clock_cause where cause = extension.cause))
            else '{}' end as why) w);
end $$;

-- A clock as the list of its intervals: where it runs, where it stands still, what was added; each with cause, article and document.
create or replace function hall.clock_intervals(k hall.clock, p_articles jsonb) returns jsonb language plpgsql stable as $$
declare
    due date := hall.day_of(k.due_at);
begin
    return (
        select jsonb_agg(jsonb_strip_nulls(to_jsonb(x) - 'place') order by x.place, x.effect desc)
        from (select 'run' as effect, k.kind as cause, null as name, p_articles ->> 0 as article, least(g.first_day, g.last_day) as first_day, g.last_day, null::int as adds, null::int as planned,
                  case when g.place = min(g.place) over () then hall.clock_document(k) end as document, g.place
              from (select lag(i.last_day, 1, k.from_day) over w + 1 as first_day, i.first_day - 1 as last_day, lag(i.last_day, 1, k.from_day) over w as place
                    from hall.clock_interval i where i.clock_id = k.id and i.effect = 'pause' and i.last_day >= i.first_day and i.first_day <= due window w as (order by i.first_day)
                    union all
                    select coalesce(max(i.last_day), k.from_day) + 1, due, coalesce(max(i.last_day), k.from_day)
                    from hall.clock_interval i where i.clock_id = k.id and i.effect = 'pause' and i.last_day >= i.first_day and i.first_day <= due) g
              where g.last_day >= g.first_day or due <= k.from_day
              union all
              select i.effect, i.cause, a.name, a.article, i.first_day, i.last_day, nullif(i.adds, 0), i.planned, d.number,
                  case i.effect when 'pause' then i.first_day else hall.day_of(e.at) end
              from hall.clock_interval i join hall.clock_cause a on a.cause = i.cause join hall.document d on d.id = i.document_id join hall.event e on e.id = i.event_id
              where i.clock_id = k.id) x);
end $$;

create or replace function hall.explain_clock(p_case hall.case_file, k hall.clock) returns jsonb language plpgsql stable as $$
declare
    is_licence boolean := (select licence from hall.item_version where id = p_case.item_version_id);
    articles jsonb := hall.clock_articles(k.kind, k.unit, is_licence);
    intervals jsonb := hall.clock_intervals(k, articles);
begin
    return jsonb_strip_nulls(jsonb_build_object('kind', k.kind,
        'received_at', coalesce(k.from_at, case k.kind when 'tell' then p_case.round_received_at else p_case.accepted_at end), 'from', k.from_day,
        'first_day', (select min(day) from hall.calendar_day where day > k.from_day and (workday or k.unit <> 'workday')), 'n', k.n, 'unit', k.unit,
        'adds', (select sum(adds) from hall.clock_interval where clock_id = k.id and effect = 'extend'),
        'days', hall.clock_days(k), 'intervals', intervals, 'due_at', k.due_at, 'provisional', k.provisional, 'ended_at', k.ended_at, 'outcome', k.outcome, 'licence', is_licence,
        'articles', articles || (select coalesce(jsonb_agg(distinct a), '[]') from (select i -> 'article' as a from jsonb_array_elements(intervals) i where i ->> 'effect' <> 'run') w),
        'recalculated', (select jsonb_agg(jsonb_build_object('at', r.at, 'old', r.old_due, 'new', r.new_due) order by r.id) from hall.recalculation r where r.clock_id = k.id),
        'on_lapse', case k.kind when 'tell' then 'deemed_accepted' when 'supplement' then 'nothing' else 'overdue' end));
end $$;

-- All clocks of a case, the oldest first, and as the answer's own fields the one that matters now.
create or replace function hall.explain_json(p_case hall.case_file) returns jsonb language plpgsql stable as $$
declare
    wanted text := case when p_case.accepted_at is null then 'tell' when exists (select from hall.clock where case_id = p_case.id and kind = 'deliver') then 'deliver' else 'promised' end;
    main hall.clock;
    v hall.item_version;
begin
    select * into v from hall.item_version where id = p_case.item_version_id;
    select * into main from hall.clock where case_id = p_case.id order by kind <> wanted, id desc limit 1;
    return hall.explain_clock(p_case, main) || jsonb_build_object('case_no', p_case.case_no, 'status', p_case.status,
        'status_name', hall.status_name(p_case.status, v.licence), 'applicant', p_case.applicant ->> 'name', 'item', v.name,
        'clocks', (select jsonb_agg(hall.explain_clock(p_case, k) order by k.id) from hall.clock k where k.case_id = p_case.id));
end $$;
