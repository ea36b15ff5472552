// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang::test {

// Where papers do not bear the numbers from 1 on, each once. A department has a series of its own for licences and one for all else.
inline const QString NumberFaults = QStringLiteral(R"(
    select 'numbers of ' || department_id || ' ' || kind || ' ' || year || case when licence then '' else ', no licence' end || ': ' || count(*) || ' up to ' || coalesce(max(serial), 0)
        from (select *, coalesce((facts ->> 'licence')::boolean, true) as licence from hall.document) numbered
        group by department_id, kind, licence, year having count(*) <> max(serial) or count(distinct serial) <> count(*) or min(serial) <> 1)");

// Asks the hall's tables, as its owner, whether everything that was decided was decided once and has left once what it must leave. It
// answers with a line for every fault, and nothing when all is well.
inline const QString Recount = QStringLiteral(R"(
    with standing as (
        select e.* from hall.event e join hall.transition t on t.from_status = e.from_status and t.action = e.action and t.desk = e.desk
        where t.undoable and not exists (select from hall.event u where u.case_id = e.case_id and u.action = 'undo' and (u.data ->> 'undone')::bigint = e.id)),
    taken_back as (select (data ->> 'undone')::bigint as id, count(*) as times from hall.event where action = 'undo' group by 1),
    wanted as (
        select e.id, e.case_id, e.action, (t.document is not null)::int as documents, t.message is not null as told,
            not exists (select from standing s where s.id = e.id) and t.undoable as undone
        from hall.event e join hall.transition t on t.from_status = e.from_status and t.action = e.action and t.desk = e.desk)
    select 'case ' || case_id || ': decided twice from ' || from_status from standing
        group by case_id, from_status, (select count(*) from hall.event r where r.case_id = standing.case_id and r.action = 'resubmit' and r.id < standing.id) having count(*) > 1
    union all select 'event ' || id || ': undone ' || times || ' times' from taken_back where times > 1
    union all select 'event ' || w.id || ' ' || w.action || ': ' || count(d.id) || ' documents' from wanted w left join hall.document d on d.event_id = w.id
        group by w.id, w.action, w.documents having count(d.id) <> w.documents
    union all select 'document ' || d.id || ': ' || d.state from wanted w join hall.document d on d.event_id = w.id where (d.state = 'void') <> w.undone
    union all select 'event ' || w.id || ' ' || w.action || ': ' || count(m.id) || ' messages' from wanted w left join hall.message m on m.event_id = w.id and m.recipient = 'applicant'
        group by w.id, w.action, w.told having count(m.id) <> w.told::int
    union all select 'message ' || m.id || ': sent of what was undone' from wanted w join hall.message m on m.event_id = w.id where w.undone and m.state <> 'suppressed'
    union all %1
    union all select 'serial of ' || s.department_id || ' ' || s.kind || ': ' || s.last || ' was given, ' || coalesce(max(d.serial), 0) || ' is there'
        from hall.document_serial s left join hall.document d on (d.department_id, d.kind, d.year) = (s.department_id, s.kind, s.year)
            and coalesce((d.facts ->> 'licence')::boolean, true) = s.licence
        group by s.department_id, s.kind, s.licence, s.year, s.last having s.last <> coalesce(max(d.serial), 0)
    union all select 'document ' || document_id || ': first print ' || count(*) || ' times' from hall.print_job where copy_no = 0 and state <> 'failed' group by document_id having count(*) > 1
    union all select 'case ' || c.id || ': version ' || c.version || ', queue ' || coalesce(q.state::text, 'none') from hall.case_file c left join hall.queue q on q.case_id = c.id
        where case when c.status = 'submitted' then q.case_id is null or q.state = 3 when c.status in ('supplementing', 'declined', 'not_required') then q.case_id is not null end
            or q.state = 1 and not exists (select from hall.lease l where l.case_id = c.id)
    union all select 'chain: ' || f from jsonb_array_elements_text(hall.chain_faults(0, 9223372036854775807)) f)")
                                   .arg(NumberFaults);

}
