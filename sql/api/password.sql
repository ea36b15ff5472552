-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Everybody who works at a desk can have a password of their own; nothing else answers until a first one was changed.
set local role hall_owner;

do $password$
declare
    desk text;
begin
    foreach desk in array array['counter', 'review', 'helpdesk', 'supervision', 'office', 'security', 'audit'] loop
        execute format('create function %I.change_password(p_verifier text) returns jsonb language sql security definer set search_path = pg_catalog, pg_temp '
            'return hall.change_password(%L, p_verifier)', desk, desk);
    end loop;
end $password$;
