-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a window marks of the papers, and what acceptance demands of them (行政许可法 Art. 32).
set local role hall_owner;

-- A paper that was seen to be wrong in this round is answered with a notice, never invited to be shown once more.
create or replace function hall.demand_no_mismatch(p_case hall.case_file) returns void language plpgsql stable as $$
declare
    wrong jsonb;
begin
    select jsonb_agg(jsonb_build_object('seq', m.seq, 'name', m.name, 'why', 'mismatch') order by m.seq) into wrong
    from hall.case_material cm
    join hall.material m on m.item_version_id = p_case.item_version_id and m.seq = cm.seq
    where cm.case_id = p_case.id and cm.mark = 'mismatch' and cm.mark_round = p_case.round;
    if wrong is not null then
        perform hall.refuse('YC302', jsonb_build_object('materials', wrong));
    end if;
end $$;

-- What of a paper bars acceptance; null: nothing. Acceptance refuses by it and the invitation asks by it, so that whoever brings what it names lacks no paper.
create or replace function hall.lacks(p_case hall.case_file, p_version hall.item_version, p_material hall.material) returns text language plpgsql stable as $$
declare
    cm hall.case_material;
    marked text;
begin
    select * into cm from hall.case_material where case_id = p_case.id and seq = p_material.seq;
    marked := case when cm.mark_round = p_case.round then cm.mark end;
    return case
        when marked = 'mismatch' then 'mismatch'
        when marked in ('seen', 'copy', 'scanned') then null
        else coalesce(case
            when not hall.owes(p_case, p_material) then null
            when marked = 'not_needed' then case when p_material.verify_original then 'unmarked' end
            when p_material.verify_original and hall.needs_person(p_case, p_version) then 'unmarked'
            when coalesce(cm.state, 'missing') <> 'supplied' then 'not_supplied' end,
            -- What was found wrong once is not in order because nobody brought another one.
            case when marked is null and hall.is_passed_over(p_case, p_material.seq) then 'asked' end) end;
end $$;

-- Every paper that the case owes must be there; an original that must be seen must have been seen at this window's desk in this round; and of what a notice asked
-- for in vain somebody must have said in this round what is to be thought of it, of a paper by its mark.
create or replace function hall.demand_originals(p_case hall.case_file, p_version hall.item_version) returns void language plpgsql stable as $$
declare
    lacking jsonb;
    unchanged jsonb := hall.passed_over_answers(p_case);
begin
    select jsonb_agg(jsonb_build_object('seq', m.seq, 'name', m.name, 'why', o.why) order by m.seq) into lacking
    from hall.material m
    cross join lateral (select hall.lacks(p_case, p_version, m) as why) o
    where m.item_version_id = p_version.id and o.why is not null;
    if lacking is not null or unchanged is not null then
        perform hall.refuse('YC302', jsonb_strip_nulls(jsonb_build_object('materials', coalesce(lacking, '[]'), 'points', unchanged)));
    end if;
end $$;

-- A paper that the hall makes of the answers, or has from another office: nobody handed it in, so nobody has an original of it to show.
create or replace function hall.is_nobodys(p_case hall.case_file, p_material hall.material) returns boolean language plpgsql stable as $$
begin
    return p_material.exempt and not exists (select from hall.attachment a where a.case_id = p_case.id and a.seq = p_material.seq);
end $$;

-- What a clerk found of the originals. Whoever found the same before stays the one who found it; scanned is only what was scanned in this round.
create or replace function hall.store_marks(p_case hall.case_file, p_seat hall.seat, p_marks jsonb) returns void language plpgsql as $$
begin
    if jsonb_typeof(p_marks) <> 'array' or jsonb_array_length(p_marks) > 200 or (select count(distinct x.seq) < count(*) from jsonb_to_recordset(p_marks) as x(seq int))
        or exists (select from jsonb_to_recordset(p_marks) as x(seq int, mark text)
               where x.mark is not null and x.mark not in ('seen', 'copy', 'scanned', 'not_needed', 'mismatch')
                  or x.mark = 'scanned' and not exists (select from hall.attachment a where a.case_id = p_case.id and a.seq = x.seq and a.round = p_case.round and a.scanned_by is not null)
                  or not exists (select from hall.material m where m.item_version_id = p_case.item_version_id and m.seq = x.seq
                                     and (coalesce(x.mark, 'not_needed') = 'not_needed' or not hall.is_nobodys(p_case, m)))) then
        perform hall.refuse('YC001', '{"what": "material"}');
    end if;
    perform hall.demand_clean(x.note, 'note', true) from jsonb_to_recordset(p_marks) as x(note text);
    -- What a clerk only says of a paper does not hand it in: it is no new paper that a second notice may name. A scan of this round is.
    insert into hall.case_material as cm (case_id, seq, state, round, mark, mark_note, mark_by, mark_at, mark_round, mark_window, mark_device)
    select p_case.id, x.seq, 'window', case x.mark when 'scanned' then p_case.round else 0 end, x.mark, left(x.note, 500), p_seat.staff_id, now(), p_case.round,
        p_seat.window_no, p_seat.device
    from jsonb_to_recordset(p_marks) as x(seq smallint, mark text, note text)
    on conflict (case_id, seq) do update set mark = excluded.mark, mark_note = excluded.mark_note, mark_by = excluded.mark_by,
        mark_at = excluded.mark_at, mark_round = excluded.mark_round, mark_window = excluded.mark_window, mark_device = excluded.mark_device, mark_from = null
        where (cm.mark, cm.mark_note, cm.mark_round) is distinct from (excluded.mark, excluded.mark_note, excluded.mark_round);
end $$;

-- Nobody has been here yet: an original that a clerk ticked over the applicant's files was not seen, and the acceptance that follows the invitation
-- must not rest on it. What did not match, what was scanned and what another case brought along stays. Answers the papers as they were, or null.
create or replace function hall.unmark_unseen(p_case hall.case_file) returns jsonb language plpgsql as $$
declare
    unseen jsonb;
begin
    if p_case.arrived_at is null then
        select jsonb_agg(to_jsonb(m) order by m.seq) into unseen
        from hall.case_material m where m.case_id = p_case.id and m.mark in ('seen', 'copy') and m.mark_from is null;
        update hall.case_material set mark = null, mark_note = null, mark_by = null, mark_at = null, mark_window = null, mark_device = null
        where case_id = p_case.id and mark in ('seen', 'copy') and mark_from is null;
    end if;
    return unseen;
end $$;

-- Taken back, they are ticked as they were: only the card was forgotten, and who brought the originals stands here. What somebody said of a paper
-- meanwhile stays.
create or replace function hall.mark_again(p_case bigint, p_unseen jsonb) returns void language plpgsql as $$
begin
    update hall.case_material m set mark = b.mark, mark_note = b.mark_note, mark_by = b.mark_by, mark_at = b.mark_at, mark_window = b.mark_window, mark_device = b.mark_device
    from jsonb_populate_recordset(null::hall.case_material, p_unseen) b
    where m.case_id = p_case and m.seq = b.seq and m.mark is null and m.mark_by is null;
end $$;

-- Nobody shows the same paper twice: where an item's rule for a paper says for how many days (reuse_days), the same paper of the same person that
-- a window saw for another case counts as seen here. The last word about that paper is what counts, and this case's own rounds speak too: one that did not match is
-- not reused, nor one that this case's notice asked for, until somebody has seen it. An enterprise shows the identity of whoever signs for it: another's is another paper.
-- Whoever claimed the case may say otherwise with a key, as of any other paper. A case that somebody is just changing waits for its next claim.
create or replace function hall.reuse_originals(p_seat hall.seat, p_case bigint) returns void language plpgsql as $$
declare
    c hall.case_file;
    reused jsonb;
begin
    if not exists (select from hall.case_file f join hall.material m on m.item_version_id = f.item_version_id where f.id = p_case and m.data ? 'reuse_days') then
        return;
    end if;
    select * into c from hall.case_file where id = p_case for update skip locked;
    if not found or not hall.is_checkable(c) then
        return;
    end if;
    with taken as (
        insert into hall.case_material as cm (case_id, seq, state, round, mark, mark_by, mark_at, mark_round, mark_window, mark_device, mark_from)
        select c.id, m.seq, 'window', 0, 'seen', o.mark_by, o.mark_at, c.round, o.mark_window, o.mark_device, o.case_id
        from hall.material m cross join lateral (
            select x.* from hall.case_file f join hall.material n on n.item_version_id = f.item_version_id and n.name = m.name and n.data ->> 'kind' = m.data ->> 'kind'
            join hall.case_material x on x.case_id = f.id and x.seq = n.seq
            where f.applicant_id = c.applicant_id and f.id <> c.id and x.mark in ('seen', 'copy', 'scanned', 'mismatch') and x.mark_from is null
              -- What was ticked over the applicant's files while nobody of the case stood there was not seen; what a window scanned lay there.
              and (x.mark in ('mismatch', 'scanned') or exists (select from hall.verification v where v.case_id = f.id and v.round = x.mark_round and hall.was_there(v)))
              and (m.data ->> 'kind' is distinct from 'identity' or upper(f.applicant #>> '{legal_representative,id_number}') is not distinct from upper(c.applicant #>> '{legal_representative,id_number}'))
            order by x.mark_at desc limit 1) o
        where m.item_version_id = c.item_version_id and m.data ->> 'reuse_days' ~ '^\d{1,4}$' and o.mark <> 'mismatch'
          and o.mark_at >= now() - make_interval(days => (m.data ->> 'reuse_days')::int)
          and not exists (select from hall.case_material own where own.case_id = c.id and own.seq = m.seq and own.mark = 'mismatch' and own.mark_at > o.mark_at)
          -- By whichever notice, and whatever a later one asks for besides; until this case's own window has found it good since.
          and not exists (select from hall.supplement_point asked join hall.event e on e.id = asked.event_id
                          where asked.case_id = c.id and asked.target = 'material' and asked.seq = m.seq and e.at > o.mark_at
                            and not exists (select from hall.case_material own where own.case_id = c.id and own.seq = m.seq and own.mark in ('seen', 'copy', 'scanned') and own.mark_at > e.at))
        on conflict (case_id, seq) do update set mark = excluded.mark, mark_note = null, mark_by = excluded.mark_by, mark_at = excluded.mark_at,
            mark_round = excluded.mark_round, mark_window = excluded.mark_window, mark_device = excluded.mark_device, mark_from = excluded.mark_from
            where cm.mark is null or cm.mark_round is distinct from excluded.mark_round
        returning seq, mark_from, mark_at)
    select jsonb_agg(jsonb_build_object('seq', seq, 'from', mark_from, 'seen_at', mark_at) order by seq) into reused from taken;
    if reused is not null then
        perform hall.record(c, p_seat, 'counter', 'reuse', jsonb_build_object('originals', reused), true);
    end if;
end $$;
