-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a kiosk keeps while the hall is away lies sealed on its disk, and only the hall has the key: it tells it to that kiosk again, by the
-- ticket's name, while the ticket is good. Afterwards nobody opens what is left there.
set local role hall_owner;

alter table hall.draft_ticket add column name uuid unique, add column key bytea;
