-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A card laid on the reader finds the cases of its person, also where the person is an agent or signs for an enterprise.
set local role hall_owner;

create index case_of_agent on hall.case_file ((agent ->> 'id_number'), id) where agent is not null;
create index case_of_representative on hall.case_file ((applicant #>> '{legal_representative,id_number}'), id) where applicant ? 'legal_representative';
