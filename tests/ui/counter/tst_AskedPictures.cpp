// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPictures.h"

#include "ui/casefile/FormPanel.h"
#include "ui/counter/IdentityPanel.h"

using namespace yichuang;
using namespace yichuang::test;

// A case that came back without all that its notice asked for, in every look.
class AskedPicturesTest : public CounterPictures {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openHall(); }

    void cleanup()
    {
        rise();
        m_hall.asOwner(QStringLiteral("delete from hall.supplement_point where no > 20"));
    }

    void what_did_not_come_stands_beside_the_paper_and_the_answer_data() { Appearances::addRows(); }
    void what_did_not_come_stands_beside_the_paper_and_the_answer()
    {
        comeIn();
        const CaseId tan = caseOfTan();
        QVERIFY(tan.isValid());
        const QString asked =
            m_hall
                .asOwner(QStringLiteral(
                             "with n as (select max(event_id) as event from hall.supplement_point where case_id = %1),"
                             " paper as (insert into hall.supplement_point (event_id, case_id, no, target, seq, label, text)"
                             "   select n.event, c.id, 21, 'material', m.seq, m.name, "
                             "'扫描件模糊、无法辨认，请重新上传清晰的彩色扫描件，四角完整。'"
                             "   from n, hall.case_file c join lateral (select * from hall.material x where x.item_version_id = "
                             "c.item_version_id"
                             "     and not x.exempt and x.required = 'yes' order by x.seq limit 1) m on true where c.id = %1 returning no),"
                             " field as (insert into hall.supplement_point (event_id, case_id, no, target, form_code, pointer, label, text)"
                             "   select n.event, c.id, 22, 'field', f.form, f.pointer, f.title, "
                             "'与营业执照上的不一致，请核对后更正，或者附上说明。'"
                             "   from n, hall.case_file c join lateral (select * from hall.form_fields(c.item_version_id) x order by "
                             "x.place limit 1) f on true"
                             "   where c.id = %1 returning no)"
                             " select (select count(*) from paper) + (select count(*) from field)")
                             .arg(tan.value()))
                .out.trimmed();
        QCOMPARE(asked, QStringLiteral("2"));
        openTan();
        QTRY_VERIFY(m_painted);
        keep("asked-in-vain");
        m_clerk->part<FormPanel>()->focusFirstOpenPoint();
        keep("asked-in-vain-answer");
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        keep("asked-in-vain-history");
    }

    // What is taken, and what is not there of it.
    void what_was_not_brought_is_said_before_the_rest_is_taken_data() { Appearances::addRows(); }
    void what_was_not_brought_is_said_before_the_rest_is_taken()
    {
        comeIn();
        const QString person =
            m_hall
                .asOwner(QStringLiteral("with one as (select c.* from hall.case_file c where status = 'supplementing' and applicant ->> "
                                        "'kind' = 'person' and agent is null"
                                        "   and not exists (select from hall.queue q join hall.case_file o on o.id = q.case_id where "
                                        "o.applicant_id = c.applicant_id)"
                                        "   and not exists (select from hall.case_file o where o.applicant_id = c.applicant_id and "
                                        "o.status = 'supplementing' and o.id <> c.id)"
                                        "   and exists (select from hall.supplement_point p where p.case_id = c.id and p.target = "
                                        "'material') order by id limit 1),"
                                        " more as (insert into hall.supplement_point (event_id, case_id, no, target, seq, label, text)"
                                        "   select (select max(event_id) from hall.supplement_point p where p.case_id = one.id), one.id, "
                                        "21, 'material', 1, '申请书',"
                                        "     '申请书没有签名，请签名后重新提交。' from one returning no)"
                                        " select applicant ->> 'id_number' || '|' || (applicant ->> 'name') from one, more"))
                .out.trimmed();
        QVERIFY(!person.isEmpty());
        CardData card;
        card.number = person.section(u'|', 0, 0);
        card.name = person.section(u'|', 1);
        m_clerk->lay(card);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->comparison());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_VERIFY(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("①")));
        settle();
        keep("supplement-left");
    }
};

YICHUANG_TEST(AskedPicturesTest)
#include "tst_AskedPictures.moc"
