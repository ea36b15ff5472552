-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Bounds on what one login can do to everybody else: tries of a PC, what it stores and never hands in, what its answers keep.
set local role hall_owner;

create index on hall.sign_in_try (device, at) where not cleared;
create index trace_of_ended_sessions on hall.trace (at) where what in ('keeper.ended_session', 'lobby.flood');

-- Whose upload a file was, and of how many pieces it is to be.
alter table hall.blob add column stored_by name, add column pieces int;
alter table hall.blob alter column stored_by set default session_user;
create index blob_of_login on hall.blob (stored_by, stored_at);
create index blob_incomplete on hall.blob (stored_at) where not complete;

-- What a call answered is kept so that asking again answers the same; a whole case file is not, but which case it was.
update hall.request set result = jsonb_set(result, '{case}', result #> '{case,case_id}') where jsonb_typeof(result -> 'case') = 'object';

-- Since when more than a card at a kiosk says who the account's holder is: the receipt of an earlier case, or a clerk who saw card and face.
alter table hall.account add column proved_at timestamptz;
update hall.account set proved_at = since where real_name and kind = 'enterprise';
insert into hall.message_template (event, version, text)
select 'account_by_card', 1, coalesce(substring(text from '^【[^】]*】'), '') || '有人持您的身份证在{hall}自助机登录，手机号与您办件时留的不同。不是您本人请致电{phone}。'
from hall.message_template where (event, version) = ('accepted', 1) on conflict do nothing;
