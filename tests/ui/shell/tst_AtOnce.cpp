// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StaffFrame.h"

#include "ui/counter/CounterWork.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewPage.h"
#include "ui/review/ReviewWork.h"

using namespace yichuang;
using namespace yichuang::test;

// 即办件: whoever accepts it at the window decides it at once, in the same program, by keys alone.
class TestAtOnce : public StaffFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        m_hall.value(QStringLiteral(
            "update hall.item_version set immediate = true, licence = false, promised_n = 0;"
            "delete from hall.review_step where step <> 'decide'; update hall.review_step set place = 1;"
            "update hall.staff set desks = '{counter,review}', steps = '{decide}', department_id = 17 where work_no = 'P0801';"
            "select hall.make_login('p0801', '{counter,review}', null)"));
        m_hall.value(QStringLiteral("alter role p0801 password 'right-password'"));
    }
    void init() { comeToTheDoor(); }
    void cleanup() { leaveTheDoor(); }

    void whatIsDecidedAtOnceIsAcceptedAndGrantedByOnePersonInOneGo()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        press(Qt::Key_F5);
        CounterWork *window = m_window->counterPage()->work();
        QTRY_VERIFY(window->file() && !window->isBusy());
        const CaseId id = window->file()->caseId;
        QCOMPARE(window->file()->item.kind, ItemKind::Immediate);
        layCard(window->file()->applicant.idMasked);
        QTRY_VERIFY(m_window->counterPage()->findChild<IdentityPanel *>()->agrees());
        press(Qt::Key_F4);
        press(Qt::Key_Space);
        QTRY_COMPARE(m_window->counterPage()->findChild<DecisionBar *>()->verdict(), QStringLiteral("可以受理"));
        press(Qt::Key_F8);
        QTRY_COMPARE(status(id), QStringLiteral("accepted"));
        QCOMPARE(m_hall.value(QStringLiteral("select hall.day_of(due_at) = hall.today() from hall.clock where case_id = %1 and kind = "
                                             "'promised' and ended_at is null")
                                  .arg(id.value())),
                 QStringLiteral("t"));

        press(Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY(m_window->reviewPage() && m_window->reviewPage()->isVisible());
        press(Qt::Key_F5);
        ReviewWork *review = m_window->reviewPage()->work();
        QTRY_VERIFY(review->file() && !review->isBusy() && !review->isDeaf());
        QCOMPARE(review->file()->caseId, id);
        QVERIFY(review->file()->review && review->file()->review->decides); // no step before it
        auto *points = m_window->reviewPage()->findChild<PointList *>();
        points->setFocus();
        for (int presses = 0; points->firstOpen() && presses < 40; ++presses)
            press(Qt::Key_1);
        press(Qt::Key_O, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("checked"));
        QTRY_COMPARE(m_window->reviewPage()->findChild<ReviewBar *>()->reason(), QStringLiteral("可以准予"));
        press(Qt::Key_F8);
        QTRY_COMPARE(status(id), QStringLiteral("granted"));
        QCOMPARE(m_hall.value(QStringLiteral("select string_agg(s.work_no || ' ' || e.action, ', ' order by e.seq) from hall.event e join "
                                             "hall.staff s on s.id = e.staff_id where e.case_id = %1 and e.action in ('accept', 'grant')")
                                  .arg(id.value())),
                 QStringLiteral("P0801 accept, P0801 grant"));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.document where case_id = %1 and kind in ('acceptance', 'grant')")
                                  .arg(id.value())),
                 QStringLiteral("2"));
    }

private:
    QString status(CaseId id) { return m_hall.value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())); }
    void layCard(const QString &masked)
    {
        CardData card;
        for (int person = 1; person < 100 && card.number.isEmpty(); ++person)
            if (masked.right(4) == SmallHall::residentId(person).right(4))
                card.number = SmallHall::residentId(person);
        card.source = CardData::Source::Chip;
        card.name = QStringLiteral("陈小明");
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        card.authority = QStringLiteral("江门市公安局蓬江分局");
        card.validFrom = QDate(2020, 1, 1);
        card.validTo = QDate(2040, 1, 1);
        m_reader->lay(card);
    }
};

YICHUANG_TEST(TestAtOnce)
#include "tst_AtOnce.moc"
