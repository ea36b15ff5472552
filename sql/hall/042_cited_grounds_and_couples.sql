-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A ground for declining names its article: the paper that declines a licence cites it, and cannot be made without it, which nobody would see before the message
-- has gone. Words without one that a hall has from before stay, lest it cannot be brought up to date; for them hall.ground_obstacle offers no ground.
set local role hall_owner;

create function hall.ground_names_its_article() returns trigger language plpgsql as $$
begin
    if new.kind = 'decline' and new.article !~ '第.+条' then
        raise exception 'the words of ground % name no article: %', new.ground, new.article using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger ground_names_its_article before insert or update of kind, ground, article on hall.reason
    for each row execute function hall.ground_names_its_article();

-- Of two who marry, divorce or expect a child either may be the one who applies: the forms that a hall has of these items ask for the name and the number of both
-- as of the party, and say on which page the man stands and on which the woman, as the catalogue has said since. (A hall that is being made has no forms yet.)
do $couples$
declare
    page record;
begin
    for page in
        select * from (values ('440105010001-F1', 0, 'groom', '男', '{}'::jsonb), ('440105010001-F1', 1, 'bride', '女', '{"name": "name", "id_number": "id_number", "phone": "phone"}'),
                              ('440105010002-F1', 0, 'groom', '男', '{}'), ('440105010002-F1', 1, 'bride', '女', '{"name": "name", "id_number": "id_number", "phone": "phone"}'),
                              ('440114200001-F1', 0, 'applicant', '女', '{}'), ('440114200001-F1', 1, 'family', '男', '{"partner_name": "name", "partner_id": "id_number"}'))
            t(form, at, key, sex, binds)
    loop
        update hall.form f
        set definition = jsonb_set(f.definition, array['pages', page.at::text], f.definition #> array['pages', page.at::text] || jsonb_build_object('x-sex', page.sex)
            || jsonb_build_object('schema', jsonb_set(f.definition #> array['pages', page.at::text, 'schema'], '{properties}',
                (select jsonb_object_agg(o.key, case when page.binds ? o.key then jsonb_build_object('x-binds', page.binds -> o.key) || o.value else o.value end)
                 from jsonb_each(f.definition #> array['pages', page.at::text, 'schema', 'properties']) o))))
        where f.code = page.form and f.definition #>> array['pages', page.at::text, 'key'] = page.key;
    end loop;
end $couples$;

-- A number that differs is never corrected (docs/decisions.md 42): the phrase that asked for it, if the office left it as it came, gives way to the two that say
-- what can be done.
delete from hall.reason
where kind = 'supplement' and label = '姓名号码不符' and text = '身份证明上的姓名或号码与申请表不一致。请核实后更正申请表或重新上传证件。';

-- Its last argument has another name since, which a function that is made anew may not change.
drop function if exists hall.count_bound_numbers(text, hall.case_file, jsonb, jsonb);
