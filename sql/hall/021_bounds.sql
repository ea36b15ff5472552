-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Bounds on what one login can do to everybody else: tries of a PC, what it stores and never hands in, what its answers keep.
set local role hall_owner;

create index on hall.sign_in_try (device, at) where not cleared;
create index trace_of_ended_sessions on hall.trace (at) where what in ('keeper.ended_session', 'lobby.flood');
