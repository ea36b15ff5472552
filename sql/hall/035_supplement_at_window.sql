-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The notice says that what lacks may be brought to the window (Art. 32 (4)): the way there that a resubmission goes by website and kiosk, with the same
-- receipt, message and five days anew. In the chain it bears a name of its own, for a clerk took it and saw who brought it.
set local role hall_owner;

insert into hall.transition (from_status, action, to_status, desk, clock, queue, document, message, undoable) values
    ('supplementing', 'take_supplement', 'submitted', 'counter', 'restart', 'enter', 'receipt', 'received', false);
