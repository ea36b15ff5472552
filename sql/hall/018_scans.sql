-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Papers that a window scanned itself, beside those that were uploaded; and of every original where, at which PC and by whom it was seen.
set local role hall_owner;

alter table hall.attachment
    add column scanned_by int references hall.staff,
    add column scanned_at timestamptz,
    add column window_no smallint,
    add column device text, -- the window's PC
    add column scanner text,
    add column pages smallint;

alter table hall.case_material
    add column mark_window smallint,
    add column mark_device text,
    drop constraint case_material_mark_check,
    add constraint case_material_mark_check check (mark in ('seen', 'copy', 'scanned', 'not_needed', 'mismatch'));
