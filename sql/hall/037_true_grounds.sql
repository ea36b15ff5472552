-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 不受理 says that nothing has to be applied for (Art. 32 (1)): it names no body that one would go to instead, and is never handed in again.
set local role hall_owner;

alter table hall.ground add check (action = 'decline' or not needs_body and not may_resubmit);
