-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A window finds a case by whoever acts for its applicant or signs for the enterprise as by the applicant: they stand among the people whom cases
-- name from now on, and here those of the cases that are there.
set local role hall_owner;

do $people$
declare
    who record;
    known hall.applicant;
begin
    for who in
        select p.said ->> 'name' as name, coalesce(p.said ->> 'id_type', '111') as id_type, p.said ->> 'id_number' as id_number, p.said ->> 'phone' as phone
        from hall.case_file c, lateral (values (c.agent), (c.applicant -> 'legal_representative')) p(said)
        where jsonb_typeof(p.said) = 'object' and p.said ->> 'id_number' is not null and p.said ->> 'name' is not null
        group by 1, 2, 3, 4 order by min(c.id)
    loop
        insert into hall.applicant (kind, name, id_type, id_number, phone) values ('person', who.name, who.id_type, who.id_number, who.phone) on conflict do nothing;
        select * into known from hall.applicant where id_number = who.id_number and id_type = who.id_type;
        if (known.name, known.phone) is distinct from (who.name, who.phone) then
            insert into hall.also_declared (applicant_id, name, phone) values (known.id, who.name, who.phone) on conflict do nothing;
        end if;
        insert into hall.name_key (key, applicant_id) select k, known.id from unnest(hall.pinyin_keys(who.name)) k on conflict do nothing;
    end loop;
end $people$;
