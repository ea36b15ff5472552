-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The ways from the later figures to what stands behind them: who waited for a first clerk, which messages a day had, who rated when, and which
-- decisions came after the promised day. A month of a large hall is read from where the page before ended, not from its first day.
set local role hall_owner;

create index event_of_counter on hall.event (at, case_id) where desk = 'counter';
create index message_by_day on hall.message (queued_at, id);
create index rating_by_day on hall.rating (at, case_id);
create index clock_ended on hall.clock (ended_at, due_at, case_id) where kind = 'promised';
