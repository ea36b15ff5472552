-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The calls that counter and review have in common; hall.desk_* does them (sql/rules/19_desk_cases.sql, 19_desk_papers.sql). One mechanism, two doors.
set local role hall_owner;

create function counter.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_sign_out('counter'); end $$;
create function counter.heartbeat(p_case bigint, p_locked boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_heartbeat('counter', p_case, p_locked); end $$;
create function counter.claim_next(p_request uuid, p_scope text, p_filter jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_claim_next('counter', p_request, p_scope, p_filter); end $$;
create function counter.claim(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_claim('counter', p_request, p_case, p_reason); end $$;
create function counter.look(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_look('counter', p_case); end $$;
create function counter.case_file(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_case_file('counter', p_case); end $$;
create function counter.release(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_release('counter', p_request, p_case, p_reason); end $$;
create function counter.find(p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_find('counter', p_text); end $$;
create function counter.save_draft(p_case bigint, p_draft jsonb, p_seq bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_save_draft('counter', p_case, p_draft, p_seq); end $$;
create function counter.reveal_attempt(p_case bigint, p_what text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_reveal_attempt('counter', p_case, p_what, p_reason); end $$;
create function counter.reveal(p_attempt bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_reveal('counter', p_attempt); end $$;
create function counter.attachment_chunk(p_attachment bigint, p_no int) returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_attachment_chunk('counter', p_attachment, p_no); end $$;
create function counter.explain(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_explain('counter', p_case); end $$;
create function counter.explanation_printed(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_explanation_printed('counter', p_case); end $$;
create function counter.note(p_request uuid, p_case bigint, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_note('counter', p_request, p_case, p_text); end $$;
create function counter.undo(p_request uuid, p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_undo('counter', p_request, p_case); end $$;
create function counter.release_now(p_request uuid, p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_release_now('counter', p_request, p_case); end $$;
create function counter.document_pdf(p_document bigint) returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_document_pdf('counter', p_document); end $$;
create function counter.print_begin(p_request uuid, p_document bigint, p_printer text, p_copies int, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_begin('counter', p_request, p_document, p_printer, p_copies, p_reason); end $$;
create function counter.print_state(p_job bigint, p_state text, p_detail text, p_spooled int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_state('counter', p_job, p_state, p_detail, p_spooled); end $$;
create function counter.print_log(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_log('counter', p_case); end $$;

create function review.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_sign_out('review'); end $$;
create function review.heartbeat(p_case bigint, p_locked boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_heartbeat('review', p_case, p_locked); end $$;
create function review.claim_next(p_request uuid, p_scope text, p_filter jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_claim_next('review', p_request, p_scope, p_filter); end $$;
create function review.claim(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_claim('review', p_request, p_case, p_reason); end $$;
create function review.look(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_look('review', p_case); end $$;
create function review.case_file(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_case_file('review', p_case); end $$;
create function review.release(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_release('review', p_request, p_case, p_reason); end $$;
create function review.find(p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_find('review', p_text); end $$;
create function review.save_draft(p_case bigint, p_draft jsonb, p_seq bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_save_draft('review', p_case, p_draft, p_seq); end $$;
create function review.reveal_attempt(p_case bigint, p_what text, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_reveal_attempt('review', p_case, p_what, p_reason); end $$;
create function review.reveal(p_attempt bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_reveal('review', p_attempt); end $$;
create function review.attachment_chunk(p_attachment bigint, p_no int) returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_attachment_chunk('review', p_attachment, p_no); end $$;
create function review.explain(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_explain('review', p_case); end $$;
create function review.explanation_printed(p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_explanation_printed('review', p_case); end $$;
create function review.note(p_request uuid, p_case bigint, p_text text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_note('review', p_request, p_case, p_text); end $$;
create function review.undo(p_request uuid, p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_undo('review', p_request, p_case); end $$;
create function review.release_now(p_request uuid, p_case bigint) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_release_now('review', p_request, p_case); end $$;
create function review.document_pdf(p_document bigint) returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_document_pdf('review', p_document); end $$;
create function review.print_begin(p_request uuid, p_document bigint, p_printer text, p_copies int, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_begin('review', p_request, p_document, p_printer, p_copies, p_reason); end $$;
create function review.print_state(p_job bigint, p_state text, p_detail text, p_spooled int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_state('review', p_job, p_state, p_detail, p_spooled); end $$;
create function review.print_log(p_case bigint) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return hall.desk_print_log('review', p_case); end $$;
