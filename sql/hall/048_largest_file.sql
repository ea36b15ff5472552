-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- No window shows a file of more than 128 MiB, and the hall joins the pieces of each once, so none may be larger. A hall that has set more goes on with that;
-- left as it is, the rule would also be named at the next change of any other.
set local role hall_owner;

alter table hall.setting disable trigger user;

update hall.setting s set value = s.value || '{"file_bytes": 134217728}'
where s.key = 'rules' and jsonb_typeof(s.value -> 'file_bytes') = 'number' and (s.value ->> 'file_bytes')::numeric > 134217728;

alter table hall.setting enable trigger user;
