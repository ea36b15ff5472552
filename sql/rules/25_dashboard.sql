-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The dashboard and the report: sums of hall.tally and the few cases that need somebody now.
set local role hall_owner;

-- The sums of a span, {measure: n}.
create or replace function hall.sums_of(p_departments smallint[], p_from date, p_to date) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_object_agg(s.measure, s.n), '{}') from (
        select t.measure, sum(t.n) as n from hall.tallied('{received,accepted,deemed,supplemented,second_notices,declined,finished,in_time,waits,wait_minutes,pauses,extensions,ratings,good_ratings}', p_departments, p_from, p_to) t
        group by t.measure having sum(t.n) <> 0) s);
end $$;

-- What came in during the period before, up to the same moment of it.
create or replace function hall.received_before(p_departments smallint[], p_filter jsonb) returns bigint language plpgsql stable as $$
declare
    before record := hall.period_before(p_filter);
begin
    return (select coalesce(sum(t.n), 0) from hall.tallied('{received}', p_departments, before.first, hall.day_of(before.until)) t
            where t.day < hall.day_of(before.until) or t.hour < extract(hour from before.until at time zone 'Asia/Shanghai'))
        + (select count(*) from hall.case_file c where c.department_id = any (p_departments)
           and c.received_at >= date_trunc('hour', before.until) and c.received_at < before.until);
end $$;

-- The open cases of each department by their lights; what rests until its applicant or a special procedure is ready has none.
create or replace function hall.lights_json(p_departments smallint[]) returns jsonb language plpgsql stable as $$
declare
    today date := hall.today();
    amber_until date := hall.add_workdays(hall.today(), 2);
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('department', d.id, 'name', coalesce(d.label, d.name), 'green', l.green, 'amber', l.amber, 'red', l.red,
                'paused', l.open - l.green - l.amber - l.red, 'deliver', l.deliver) order by l.open desc, d.id), '[]')
            from (select t.department_id,
                      coalesce(sum(case t.measure when 'due' then t.n when 'paused' then -t.n end) filter (where t.measure in ('due', 'paused') and t.day > amber_until), 0) as green,
                      coalesce(sum(case t.measure when 'due' then t.n when 'paused' then -t.n end) filter (where t.measure in ('due', 'paused') and t.day > today and t.day <= amber_until), 0) as amber,
                      coalesce(sum(case t.measure when 'due' then t.n when 'paused' then -t.n end) filter (where t.measure in ('due', 'paused') and t.day <= today), 0) as red,
                      coalesce(sum(t.n) filter (where t.measure = 'open'), 0) as open,
                      coalesce(sum(t.n) filter (where t.measure = 'deliver' and t.day <= today), 0) as deliver
                  from hall.tallied('{due,paused,open,deliver}', p_departments, '-infinity', 'infinity') t group by t.department_id) l
            join hall.department d on d.id = l.department_id
            where l.open > 0 or l.deliver > 0);
end $$;

create or replace function hall.hours_json(p_departments smallint[]) returns jsonb language plpgsql stable as $$
declare
    this_hour int := extract(hour from now() at time zone 'Asia/Shanghai');
begin
    return (with counted as (
                select x.hour, sum(x.n) filter (where x.day = hall.today()) as today, sum(x.n) filter (where x.day = hall.today() - 7) as before
                from hall.tallied('{received}', p_departments, hall.today() - 7, hall.today()) x where x.day in (hall.today(), hall.today() - 7) group by x.hour)
            select jsonb_agg(jsonb_build_object('hour', h, 'received', coalesce(t.today, 0), 'usual', coalesce(t.before, 0)) order by h)
            from generate_series(least(8, this_hour, (select min(hour) from counted where today > 0)::int), greatest(17, this_hour)) h left join counted t on t.hour = h);
end $$;

-- Who sits where, and how many cases of these departments wait for that person: put back for him, or put aside by him. Above a hundred of either nobody counts.
-- Why a window is shut, who shut it and since when; since when somebody is away from his.
create or replace function hall.windows_json(p_departments smallint[]) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', w.number, 'by', s.name,
                'state', case when w.paused or t.locked then 'paused' when t.staff_id is not null then 'busy' else 'free' end,
                'shut', case when w.paused then jsonb_strip_nulls(jsonb_build_object('reason', w.pause_reason, 'by', coalesce(p.name, w.paused_by), 'at', w.paused_at)) end,
                'away_since', case when t.locked then t.locked_at end,
                'waiting', case when t.staff_id is not null then
                    (select count(*) from (select from hall.queue q where q.reserved_for = t.staff_id and q.state = 0 and q.department_id = any (p_departments) limit 100) x)
                    + (select count(*) from (select from hall.queue q where q.held_by = t.staff_id and q.state = 2 and q.department_id = any (p_departments) limit 100) x) else 0 end)) order by w.number), '[]')
            from hall.counter_window w left join hall.seat t on t.window_no = w.number left join hall.staff s on s.id = t.staff_id left join hall.staff p on p.login = w.paused_by);
end $$;

-- How often officers paused or extended, by item, beside how many steps they took there: where exceptions are the rule, it shows.
create or replace function hall.pauses_json(p_departments smallint[], p_from date, p_to date, p_most int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('staff', x.staff_id, 'officer', s.name, 'item_id', x.item_id, 'item', i.name, 'cases', x.acts, 'pauses', x.pauses,
                'paused_days', x.days, 'extensions', x.extensions) order by x.pauses + x.extensions desc, x.days desc, x.staff_id, x.item_id), '[]')
            from (select t.staff_id, t.item_id, coalesce(sum(t.n) filter (where t.measure = 'acts'), 0) as acts, coalesce(sum(t.n) filter (where t.measure = 'pauses'), 0) as pauses,
                      coalesce(sum(t.n) filter (where t.measure = 'paused_days'), 0) as days, coalesce(sum(t.n) filter (where t.measure = 'extensions'), 0) as extensions
                  from hall.tallied('{acts,pauses,paused_days,extensions}', p_departments, p_from, p_to) t group by t.staff_id, t.item_id
                  having sum(t.n) filter (where t.measure in ('pauses', 'extensions')) > 0
                  order by coalesce(sum(t.n) filter (where t.measure in ('pauses', 'extensions')), 0) desc, t.staff_id, t.item_id limit p_most) x
            join hall.staff s on s.id = x.staff_id join hall.item i on i.id = x.item_id);
end $$;

-- A message as a supervisor sees it, and what somebody did about it where it did not arrive.
create or replace function hall.message_row(m hall.message) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('id', m.id, 'case_id', m.case_id, 'short_no', hall.short_no(c.case_no), 'item', v.name, 'event', m.event, 'at', m.queued_at, 'state', m.state,
            'detail', m.detail, 'recipient', m.recipient,
            'applicant', coalesce(case m.recipient when 'agent' then c.agent ->> 'name' when 'supervisor' then s.name else c.applicant ->> 'name' end, ''),
            'to_masked', hall.mask_phone(coalesce(m.sent_to, m.mobile, case m.recipient when 'supervisor' then s.phone when 'agent' then c.agent ->> 'phone' else c.applicant ->> 'phone' end)),
            'called', (select jsonb_build_object('at', e.at, 'by', w.name) from hall.event e join hall.staff w on w.id = e.staff_id
                       where e.case_id = m.case_id and e.action = 'call' and e.data -> 'message' = to_jsonb(m.id) order by e.seq desc limit 1),
            'corrected', (select jsonb_build_object('at', e.at, 'by', w.name) from hall.event e join hall.staff w on w.id = e.staff_id
                          where e.case_id = m.case_id and e.action = 'correct_phone' and e.data -> 'message' = to_jsonb(m.id) order by e.seq desc limit 1))
        from (values (1)) one left join hall.case_file c on c.id = m.case_id left join hall.item_version v on v.id = c.item_version_id left join hall.staff s on s.id = m.staff_id);
end $$;

-- What did not reach a party of a case on the days before, and nobody has called about: what fails at night, or on the last day of a month, is on no other list. A month back.
create or replace function hall.left_messages(p_departments smallint[], p_at timestamptz, p_id bigint, p_count int) returns setof hall.message language sql stable
begin atomic
    select m.* from hall.message m join hall.case_file c on c.id = m.case_id
    where m.state in ('failed', 'expired', 'unknown') and m.queued_at >= hall.day_begin(hall.today() - 31) and m.queued_at < hall.day_begin(hall.today())
      and (m.queued_at, m.id) < (p_at, p_id) and m.recipient in ('applicant', 'agent') and c.department_id = any (p_departments)
      and not exists (select from hall.event e where e.case_id = m.case_id and e.desk = 'supervision' and e.action = 'call' and e.data -> 'message' = to_jsonb(m.id))
    order by m.queued_at desc, m.id desc limit p_count;
end;

-- A page of the messages behind a number of the delivery card, the newest first: what was not sent to anybody is none.
create or replace function hall.messages_page(p_departments smallint[], p_figure text, p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
    after_at timestamptz := coalesce((p_after ->> 'at')::timestamptz, 'infinity');
    after_id bigint := coalesce((p_after ->> 'id')::bigint, 0);
    page jsonb;
begin
    if p_figure = 'sms_left' then
        select coalesce(jsonb_agg(jsonb_strip_nulls(hall.message_row(m)) order by m.queued_at desc, m.id desc), '[]') into page from hall.left_messages(p_departments, after_at, after_id, p_count) m;
    else
        select coalesce(jsonb_agg(jsonb_strip_nulls(hall.message_row(x.m)) order by (x.m).queued_at desc, (x.m).id desc), '[]') into page from (
            select m from hall.message m left join hall.case_file c on c.id = m.case_id
            where m.queued_at >= hall.day_begin(span.first) and m.queued_at < hall.day_begin(span.last + 1) and (m.queued_at, m.id) < (after_at, after_id)
              and hall.message_end(m.state) = p_figure and coalesce(c.department_id, 0) = any (p_departments)
            order by m.queued_at desc, m.id desc limit p_count) x;
    end if;
    return jsonb_build_object('rows', page, 'next', case when jsonb_array_length(page) = p_count then jsonb_build_object('at', page #> '{-1,at}', 'id', page #> '{-1,id}') end);
end $$;

create or replace function hall.demand_messages(p_figure text) returns void language plpgsql immutable as $$
begin
    if coalesce(p_figure, '') not in ('sms_delivered', 'sms_waiting', 'sms_failed', 'sms_left') then
        perform hall.refuse('YC001', '{"what": "figure"}');
    end if;
end $$;

create or replace function hall.failed_json(p_departments smallint[], p_from date, p_most int) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_strip_nulls(x.row) order by x.id desc), '[]') from (
        select m.id, hall.message_row(m) as row
        from hall.message m left join hall.case_file c on c.id = m.case_id
        where m.state in ('failed', 'expired', 'unknown') and m.queued_at >= hall.day_begin(p_from) and coalesce(c.department_id, 0) = any (p_departments)
        order by m.id desc limit p_most) x);
end $$;

-- Whether messages leave at all, as the keeper that beat last says: ok, failing, or off where none beats or none has a way to send.
create or replace function hall.gateway_state() returns text language sql stable
    return coalesce((select gateway_state from hall.keeper where beat_at > now() - interval '1 minute' order by beat_at desc limit 1), 'off');

-- How messages fared today, what is left of the days before (above a hundred nobody counts), and the share delivered in each of the last twelve hours.
create or replace function hall.delivery_json(p_departments smallint[]) returns jsonb language plpgsql stable as $$
declare
    today date := hall.today();
    this_hour timestamptz := date_trunc('hour', now());
begin
    return (select jsonb_build_object('delivered', t.delivered, 'waiting', t.waiting, 'failed', t.failed, 'sent', t.delivered + t.waiting + t.failed)
            from (select coalesce(sum(x.n) filter (where x.measure = 'sms_delivered'), 0) as delivered, coalesce(sum(x.n) filter (where x.measure = 'sms_waiting'), 0) as waiting,
                      coalesce(sum(x.n) filter (where x.measure = 'sms_failed'), 0) as failed
                  from hall.tallied('{sms_delivered,sms_waiting,sms_failed}', p_departments, today, today) x) t)
        || jsonb_build_object('channel', hall.gateway_state(), 'left', (select count(*) from hall.left_messages(p_departments, 'infinity', 0, 100)), 'failures', hall.failed_json(p_departments, today, 2), 'hours', (
            select jsonb_agg(case when t.ended > 0 then round(t.delivered / t.ended, 3) end order by h.at)
            from generate_series(this_hour - interval '11 hours', this_hour, interval '1 hour') h(at)
            left join (select x.day, x.hour, sum(x.n) as ended, sum(x.n) filter (where x.measure = 'sms_delivered') as delivered
                       from hall.tallied('{sms_delivered,sms_failed}', p_departments, today - 1, today) x group by x.day, x.hour) t
                on t.day = hall.day_of(h.at) and t.hour = extract(hour from h.at at time zone 'Asia/Shanghai')));
end $$;

create or replace function hall.figures_json(p_departments smallint[], p_filter jsonb, p_lights jsonb) returns jsonb language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
    sums jsonb := hall.sums_of(p_departments, span.first, span.last);
begin
    return sums || jsonb_strip_nulls(jsonb_build_object('received_before', hall.received_before(p_departments, p_filter),
        'declined_checked', (select count(*) from hall.second_look l join hall.event e on e.id = l.event_id join hall.case_file c on c.id = l.case_id
                             where e.at >= hall.day_begin(span.first) and e.at < hall.day_begin(span.last + 1) and c.department_id = any (p_departments)),
        'finished_late', coalesce((sums ->> 'finished')::bigint, 0) - coalesce((sums ->> 'in_time')::bigint, 0),
        'good', round(coalesce((sums ->> 'good_ratings')::numeric, 0) / nullif((sums ->> 'ratings')::numeric, 0), 4),
        'low_rated', (select count(*) from hall.inquiry q where q.kind = 'rating' and q.answered_at is null and q.department_id = any (p_departments)),
        'in_time', round(coalesce((sums ->> 'in_time')::numeric, 0) / nullif((sums ->> 'finished')::numeric, 0), 4),
        'minutes_to_claim', round(coalesce((sums ->> 'wait_minutes')::numeric, 0) / nullif((sums ->> 'waits')::numeric, 0)),
        'open', (select coalesce(sum((l ->> 'green')::int + (l ->> 'amber')::int + (l ->> 'red')::int + (l ->> 'paused')::int), 0) from jsonb_array_elements(p_lights) l),
        'paused', (select coalesce(sum((l ->> 'paused')::int), 0) from jsonb_array_elements(p_lights) l)));
end $$;

-- Everything that a supervisor looks at, in one answer.
create or replace function hall.dashboard_json(p_departments smallint[], p_filter jsonb) returns jsonb language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
    lights jsonb := hall.lights_json(p_departments);
    windows jsonb := hall.windows_json(p_departments);
    late bigint[];
    late_at timestamptz[];
begin
    select array_agg(k.case_id), array_agg(k.at) into late, late_at from hall.figure_keys(p_departments, 'due', '{}', null, 4) k;
    return jsonb_build_object('now', now(), 'figures', hall.figures_json(p_departments, p_filter, lights), 'departments', lights, 'hours', hall.hours_json(p_departments),
        'windows', windows, 'capacity', round((select count(*) from jsonb_array_elements(windows) w where w ->> 'state' = 'busy')
            * hall.rule_number('window_cases_an_hour')),
        'late_count', (select coalesce(sum((l ->> 'red')::int + (l ->> 'deliver')::int), 0) from jsonb_array_elements(lights) l),
        'late', hall.supervised_rows(late, late_at, 'due'), 'pauses', hall.pauses_json(p_departments, span.first, span.last, 4), 'delivery', hall.delivery_json(p_departments));
end $$;

-- A period in figures, for a table or a monthly report: by department, by item, by day, and by officer what stood still.
create or replace function hall.report_json(p_departments smallint[], p_filter jsonb) returns jsonb language plpgsql stable as $$
declare
    span record := hall.period_of(p_filter);
    counted text[] := '{received,accepted,deemed,supplemented,second_notices,declined,finished,in_time}';
    lights jsonb := hall.lights_json(p_departments);
begin
    return jsonb_build_object('first', span.first, 'last', span.last, 'made_at', now(), 'hall', (hall.setting('hall') ->> 'name') || '·' || (hall.setting('hall') ->> 'branch'),
        'figures', hall.figures_json(p_departments, p_filter, lights), 'lights', lights,
        'departments', (select coalesce(jsonb_agg(jsonb_build_object('name', d.name) || x.sums order by d.id), '[]')
            from (select s.department_id, jsonb_object_agg(s.measure, s.n) as sums from (select t.department_id, t.measure, sum(t.n) as n
                      from hall.tallied(counted, p_departments, span.first, span.last) t group by 1, 2) s group by 1) x join hall.department d on d.id = x.department_id),
        'items', (select coalesce(jsonb_agg(jsonb_build_object('name', i.name, 'department', d.name) || x.sums order by (x.sums ->> 'received')::int desc nulls last, i.id), '[]')
            from (select s.item_id, jsonb_object_agg(s.measure, s.n) as sums from (select t.item_id, t.measure, sum(t.n) as n
                      from hall.tallied(counted, p_departments, span.first, span.last) t group by 1, 2) s group by 1) x join hall.item i on i.id = x.item_id join hall.department d on d.id = i.department_id),
        'days', (select coalesce(jsonb_agg(jsonb_build_object('day', x.day) || x.sums order by x.day), '[]')
            from (select s.day, jsonb_object_agg(s.measure, s.n) as sums from (select t.day, t.measure, sum(t.n) as n
                      from hall.tallied(counted, p_departments, span.first, span.last) t group by 1, 2) s group by 1) x),
        'pauses', hall.pauses_json(p_departments, span.first, span.last, null),
        'second_looks', (select jsonb_build_object('drawn', count(*), 'looked', count(l.event_id), 'wrong', count(*) filter (where l.outcome = 'wrong'))
            from generate_series(date_trunc('week', span.first::timestamp), least(span.last, date_trunc('week', hall.today())::date - 1)::timestamp, interval '7 days') w(week),
                lateral hall.drawn_of(w.week::date) d left join hall.second_look l on l.event_id = d.event_id
            where d.department_id = any (p_departments) and hall.day_of(d.at) between span.first and span.last),
        'delivery', (select jsonb_object_agg(x.measure, x.n) from (select t.measure, sum(t.n) as n
            from hall.tallied('{sms_delivered,sms_waiting,sms_failed}', p_departments, span.first, span.last) t group by 1) x));
end $$;
