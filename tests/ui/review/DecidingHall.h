// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/ReviewHall.h"

namespace yichuang::test {

// A sample hall in which one licence has cases that wait for their decision, for who decides in the health office.
class DecidingHall : public ReviewHall {
public:
    // The licence of which most waits in this office, with nothing that stands out of its cases.
    void findItem()
    {
        const QStringList found =
            value("select i.code || '|' || string_agg(q.case_id::text, ',' order by q.case_id) from hall.review_queue q join hall.item i "
                  "on i.id = q.item_id join hall.case_file c on c.id = q.case_id join hall.item_version v on v.id = c.item_version_id "
                  "where q.department_id = 14 and v.licence and not q.paused and not q.away and c.status = 'accepted' and c.round = 1 and "
                  "not c.verification_owed and exists (select from hall.verification s where s.case_id = c.id) and not exists (select from "
                  "hall.opinion o where o.case_id = c.id and o.outcome = 'propose') and not exists (select from hall.extension_request x "
                  "where x.case_id = c.id) and not exists (select from hall.opinion_request x where x.case_id = c.id) group by i.code "
                  "order by count(*) desc, i.code limit 1")
                .split(u'|');
        QCOMPARE(found.size(), 2);
        m_item = found[0];
        m_pool = found[1].split(u',');
        QVERIFY2(m_pool.size() >= 7, qPrintable(found[1]));
    }

    void say(const char *result)
    {
        run(QStringLiteral("set session_replication_role = replica; update hall.item_version v set guide = v.guide || '{\"result\": %1}' "
                           "from hall.item i where i.id = v.item_id and i.code = '%2'")
                .arg(QLatin1String(result), m_item));
    }

    // So many cases of the item that wait for their decision, every point of them found in order by who decides, and nothing else beside
    // them.
    QStringList decidable(int count)
    {
        const QStringList taken = m_pool.mid(0, count);
        m_pool = m_pool.mid(count);
        const QString ids = taken.join(u',');
        run(QStringLiteral(
                "delete from hall.lease; update hall.review_queue set away = true where department_id = 14;"
                "update hall.review_queue q set step = 'decide', place = s.place, claimed = false, reserved_for = null, away = false from "
                "hall.review_step s, hall.case_file c where c.id = q.case_id and s.item_version_id = c.item_version_id and s.step = "
                "'decide' and q.case_id in (%1);"
                "insert into hall.draft (case_id, staff_id, seq, data) select c.id, t.id, 1, jsonb_build_object('findings', (select "
                "jsonb_object_agg(p.no, 'meets') from hall.review_point p where p.item_version_id = c.item_version_id)) from "
                "hall.case_file c, hall.staff t where c.id in (%1) and t.work_no = 'P0836' on conflict do nothing")
                .arg(ids));
        return taken;
    }
    // For another test, that decided nothing of it.
    void giveBack(const QString &id) { m_pool.prepend(id); }

private:
    QString m_item;
    QStringList m_pool; // its cases that no test has used
};

}
