-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A clock is a list of intervals. Its own row is the first: from which day it runs, how long, in which unit. What takes days out of the count
-- or adds some to it are rows of hall.clock_interval, each with its cause, its article, its event and the notice that told the applicant.
set local role hall_owner;

alter table hall.item_version drop constraint item_version_statutory_unit_check, drop constraint item_version_promised_unit_check,
    add constraint item_version_statutory_unit_check check (statutory_unit in ('workday', 'day', 'month', 'year', 'hour')),
    add constraint item_version_promised_unit_check check (promised_unit in ('workday', 'day', 'month', 'year', 'hour'));

-- The moment from which hours run; days are counted from from_day.
alter table hall.clock add column from_at timestamptz;
update hall.clock set from_at = from_day::timestamp at time zone 'Asia/Shanghai' where unit = 'hour';
alter table hall.clock drop constraint clock_kind_check,
    add constraint clock_kind_check check (kind in ('tell', 'supplement', 'statutory', 'promised', 'deliver')),
    add constraint clock_unit_check check (unit in ('workday', 'day', 'month', 'year', 'hour')),
    add constraint clock_hours_have_a_moment check (unit <> 'hour' or from_at is not null);
create index clock_running on hall.clock (due_at) where ended_at is null and kind in ('statutory', 'promised', 'deliver');

-- Why the law lets a clock stand still (行政许可法 Art. 45) or run longer (Art. 42). There is no other way to do either.
create table hall.clock_cause (
    cause text primary key,
    effect text not null check (effect in ('pause', 'extend')),
    name text not null,
    article text not null,
    -- How many working days an extension may add; 0 for a pause, which has the days that its notice names.
    most smallint not null,
    place smallint not null,
    unique (cause, effect, most)
);
insert into hall.clock_cause (cause, effect, name, article, most, place) values
    ('hearing', 'pause', '听证', '行政许可法第四十五条', 0, 1),
    ('inspection', 'pause', '检验', '行政许可法第四十五条', 0, 2),
    ('testing', 'pause', '检测', '行政许可法第四十五条', 0, 3),
    ('quarantine', 'pause', '检疫', '行政许可法第四十五条', 0, 4),
    ('appraisal', 'pause', '鉴定', '行政许可法第四十五条', 0, 5),
    ('tender', 'pause', '招标', '行政许可法第四十五条', 0, 6),
    ('auction', 'pause', '拍卖', '行政许可法第四十五条', 0, 7),
    ('expert_review', 'pause', '专家评审', '行政许可法第四十五条', 0, 8),
    ('extension', 'extend', '延长期限', '行政许可法第四十二条第一款', 10, 1),
    ('joint_extension', 'extend', '统一办理延长期限', '行政许可法第四十二条第二款', 15, 2);

create table hall.clock_interval (
    id bigint generated always as identity primary key,
    clock_id bigint not null references hall.clock,
    case_id bigint not null references hall.case_file,
    effect text not null check (effect in ('pause', 'extend')),
    cause text not null,
    most smallint not null,
    -- A pause: the first and the last day that are not counted, as planned or as it came; empty when it ended before it began.
    first_day date,
    last_day date,
    -- The working days that the notice names.
    planned smallint,
    resumed_at timestamptz,
    -- An extension: how many days of the clock's own kind it adds.
    adds smallint not null default 0,
    event_id bigint not null references hall.event,
    -- Both are told in writing: without a notice there is neither.
    document_id bigint not null references hall.document,
    foreign key (cause, effect, most) references hall.clock_cause (cause, effect, most),
    constraint pause_is_planned check (effect <> 'pause' or (first_day is not null and last_day is not null and last_day >= first_day - 1
        and planned is not null and planned between 1 and 250 and adds = 0)),
    constraint extension_is_bounded check (effect <> 'extend' or (adds between 1 and most and first_day is null and last_day is null and planned is null))
);
create unique index clock_extended_once on hall.clock_interval (clock_id) where effect = 'extend';
create unique index clock_paused_once_at_a_time on hall.clock_interval (clock_id) where effect = 'pause' and resumed_at is null;
create index on hall.clock_interval (case_id);
create index clock_interval_running on hall.clock_interval (last_day) where effect = 'pause' and resumed_at is null;

-- Before acceptance nothing pauses, and the time of the applicant or of delivery is nobody's to stop: only deciding may stand still or take longer.
create function hall.interval_is_of_deciding() returns trigger language plpgsql as $$
begin
    if not exists (select from hall.clock k where k.id = new.clock_id and k.case_id = new.case_id and k.kind in ('statutory', 'promised')) then
        raise exception 'only the time for the decision can be paused or extended' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger interval_is_of_deciding before insert or update of clock_id, case_id on hall.clock_interval
    for each row execute function hall.interval_is_of_deciding();

-- What else happens to the clocks: delivery begins with the decision (Art. 44), or nothing is left to wait for.
alter table hall.transition drop constraint transition_clock_check,
    add constraint transition_clock_check check (clock in ('answer', 'restart', 'decide', 'decide_from_receipt', 'deliver', 'close'));
update hall.transition set clock = 'deliver' where (from_status, action) = ('accepted', 'grant');
update hall.transition set clock = 'close' where (from_status, action) in (('accepted', 'refuse'), ('granted', 'conclude'), ('supplementing', 'withdraw'));
update hall.clock k set ended_at = now(), outcome = 'close' from hall.case_file c join hall.case_status s on s.status = c.status
where c.id = k.case_id and (s.final or c.status = 'granted') and k.ended_at is null;

-- A message to somebody who is no party to the case: who supervises its department.
alter table hall.staff add column phone text not null default '';
alter table hall.message add column staff_id int references hall.staff;
alter table hall.message drop constraint message_recipient_check,
    add constraint message_recipient_check check (recipient in ('applicant', 'agent', 'supervisor') and (recipient = 'supervisor') = (staff_id is not null));
alter table hall.message drop constraint message_event_id_recipient_channel_key;
create unique index message_once on hall.message (event_id, recipient, channel, coalesce(staff_id, 0));
-- A hall in use gets the words that a new one brings with its catalogue, under its own signature.
insert into hall.message_template (event, version, text)
select 'deemed_supervisor', 1, coalesce(substring(text from '^【[^】]*】'), '') || '{item}（尾号{tail}）逾期未告知补正，依法自收件之日视为受理，核验待补，承诺{date}前办结，请督办。'
from hall.message_template where (event, version) = ('deemed_accepted', 1);

-- Which calendar counted a date before: the same year may be loaded more than once.
alter table hall.recalculation add column was_provisional boolean not null default false;
create index on hall.recalculation (year, id);
