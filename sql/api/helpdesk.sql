-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The doors of those who answer inquiries and calls for help, and of those who are rated (`sql/rules/27_inquiries.sql`).
set local role hall_owner;

create function supervision.inquiries(p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_inquiries('supervision', p_filter, p_after, p_count); end $$;
create function supervision.answer_inquiry(p_request uuid, p_id bigint, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_answer_inquiry('supervision', p_request, p_id, p_text); end $$;
create function supervision.kiosks() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_kiosks('supervision'); end $$;
create function supervision.help_calls() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_help_calls('supervision'); end $$;
create function supervision.take_help_call(p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_take_help_call('supervision', p_id); end $$;

create function helpdesk.inquiries(p_filter jsonb, p_after jsonb, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_inquiries('helpdesk', p_filter, p_after, p_count); end $$;
create function helpdesk.answer_inquiry(p_request uuid, p_id bigint, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_answer_inquiry('helpdesk', p_request, p_id, p_text); end $$;
create function helpdesk.kiosks() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_kiosks('helpdesk'); end $$;
create function helpdesk.help_calls() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_help_calls('helpdesk'); end $$;
create function helpdesk.take_help_call(p_id bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_take_help_call('helpdesk', p_id); end $$;

create function counter.my_ratings(p_before bigint, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_ratings('counter', p_before, p_count); end $$;
create function review.my_ratings(p_before bigint, p_count int) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_ratings('review', p_before, p_count); end $$;

-- The help desk is an office: nobody chooses a window.
create function helpdesk.sign_in(p_device text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.office_sign_in('helpdesk', p_device); end $$;
create function helpdesk.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return hall.office_sign_out('helpdesk');
end $$;
