-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Four rules of the hall may be less wide than they could be: what stops every window is none. A hall that has set one so goes on with the nearest that may
-- be; left as it is, it would also be named at the next change of any other rule. What stands beside them is judged when somebody changes it, not here.
set local role hall_owner;

alter table hall.setting disable trigger user;

update hall.setting s
set value = s.value || (select coalesce(jsonb_object_agg(x.key, least(greatest((s.value ->> x.key)::numeric, x.least), x.most)), '{}')
                        from (values ('lease_seconds', 5, 3600), ('numbers_an_hour', 1, 100000000), ('draft_bytes', 20000, 104857600), ('answers', 200, 100000)) x(key, least, most)
                        where jsonb_typeof(s.value -> x.key) = 'number')
where s.key = 'rules' and jsonb_typeof(s.value) = 'object' and s.value ?| array['lease_seconds', 'numbers_an_hour', 'draft_bytes', 'answers'];

alter table hall.setting enable trigger user;
