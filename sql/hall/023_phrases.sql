-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which phrases a hall was given, so that a newer program brings what is new and nothing that the office changed or struck. A hall in use was given
-- those that it has.
set local role hall_owner;

create table hall.phrase_brought (
    -- Of hall.phrase_key.
    key bytea primary key
);
insert into hall.phrase_brought (key)
select distinct sha256(convert_to((case kind when 'supplement' then jsonb_build_array(kind, item_code, target, target_key, label)
    else jsonb_build_array(kind, ground, item_code, text) end)::text, 'UTF8')) from hall.reason;
