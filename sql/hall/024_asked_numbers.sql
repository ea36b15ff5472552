-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How a code was asked for: by the telephone's number, or by another number that the hall knows the telephone of. What is bounded is the number that
-- was asked; bounds of the telephone would tell whose it is.
set local role hall_owner;

alter table hall.sms_code add column asked text;
update hall.sms_code set asked = phone;
alter table hall.sms_code alter column asked set not null;
create index on hall.sms_code (asked, at);
