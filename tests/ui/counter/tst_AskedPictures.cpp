// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPictures.h"

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
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        keep("asked-in-vain-history");
    }
};

YICHUANG_TEST(AskedPicturesTest)
#include "tst_AskedPictures.moc"
