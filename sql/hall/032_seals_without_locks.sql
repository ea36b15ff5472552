-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How far a seal goes is decided without anybody's waiting: its events are read when all that may have drawn a number up to the last are over, which is
-- when nobody older than this transaction runs any more. Null: the seal was begun while nobody was writing.
set local role hall_owner;

alter table hall.seal add column after_xid xid8;
