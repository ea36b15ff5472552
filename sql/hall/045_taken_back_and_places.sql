-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was sent back to a window and taken back again owed a verification that no window could make, and could not be decided. A case owes one where it was deemed
-- accepted or sent back, and neither was taken back nor made good since. Here those of which it is still said, and what may still be taken back to it.
set local role hall_owner;

update hall.case_file c set verification_owed = false
where c.verification_owed and exists (select from hall.event e where e.case_id = c.id and e.action = 'return') and not coalesce((
    select e.action in ('deem', 'return') from hall.event e
    where e.case_id = c.id and e.action in ('deem', 'return', 'accept', 'verify_owed')
      and not exists (select from hall.event x where x.case_id = e.case_id and x.action = 'undo' and (x.data ->> 'undone')::bigint = e.id)
    order by e.seq desc limit 1), c.deemed);

update hall.undo u set before = jsonb_set(u.before, '{case,verification_owed}', 'false')
where u.before #> '{case,verification_owed}' = 'true' and not coalesce((
    select e.action in ('deem', 'return') from hall.event e
    where e.case_id = u.case_id and e.action in ('deem', 'return', 'accept', 'verify_owed') and e.id < u.event_id
      and not exists (select from hall.event x where x.case_id = e.case_id and x.action = 'undo' and (x.data ->> 'undone')::bigint = e.id)
    order by e.seq desc limit 1), (u.before #>> '{case,deemed}')::boolean);

-- A place in a form has one spelling from now on (hall.path_of). What was taken in another one is written as the place that it was read as.
update hall.supplement_point set pointer = concat('/', split_part(ltrim(pointer, '/'), '/', 1), '/', split_part(ltrim(pointer, '/'), '/', 2))
where target = 'field' and pointer !~ '^/[^/]+/[^/]+$';
update hall.correction set pointer = '/' || ltrim(pointer, '/') where pointer !~ '^/[^/]';
update hall.material set data = jsonb_set(data, '{when,pointer}', to_jsonb('/' || ltrim(data #>> '{when,pointer}', '/'))) where data #>> '{when,pointer}' !~ '^/[^/]';
