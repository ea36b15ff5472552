-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How often a telephone was told in a day of applications that name it. Whose it is nobody knows until somebody answers it, and anybody may apply.
set local role hall_owner;

create table hall.told_number (
    mobile text not null,
    day date not null,
    times int not null,
    primary key (mobile, day)
);
