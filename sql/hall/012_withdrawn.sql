-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What its applicant withdraws is nobody's to review any more.
set local role hall_owner;

update hall.transition set review = 'leave' where (from_status, action) = ('accepted', 'withdraw');
delete from hall.review_queue r using hall.case_file c where c.id = r.case_id and c.status = 'withdrawn';
