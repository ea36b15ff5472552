-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An enterprise is found by letters from where the queue begins to show its name, too (hall.name_keys): the place that it begins with is left out there.
-- Here the keys of those that the hall knows already; a hall that knows nobody yet has no readings either.
set local role hall_owner;

do $shown$
begin
    if exists (select from hall.applicant) then
        insert into hall.name_key (key, applicant_id)
        select k, n.id
        from (select id, name from hall.applicant union select applicant_id, name from hall.also_declared) n
        cross join lateral (select regexp_replace(n.name, '^(?:[^省市区县]{2,4}(?:省|市(?![政场民])|区(?!域)|县))+', '') as name offset 0) shown
        cross join lateral unnest(case when shown.name <> n.name and char_length(shown.name) >= 4 then hall.pinyin_keys(shown.name) end) k
        on conflict do nothing;
    end if;
end $shown$;
