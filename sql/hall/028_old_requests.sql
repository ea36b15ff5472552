-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Requests are found by their age, too, once they have grown old; they come in the order of their time.
set local role hall_owner;

create index on hall.request using brin (at) with (autosummarize = on);
