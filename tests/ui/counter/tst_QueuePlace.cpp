// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include <QElapsedTimer>
#include <QListView>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// A long queue is read as far as somebody looks, and not too often; a clerk who went far down stays where she is while the hall goes on.
class QueuePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall.apply(Waiting);
    }

    void init()
    {
        m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1);
        QTRY_VERIFY(queue()->rowCount() > 0);
    }

    void cleanup() { m_clerk.reset(); }

    void no_more_is_loaded_than_a_page_whatever_waits_and_changes_behind_it()
    {
        QCOMPARE(queue()->rowCount(), QueueModel::PageSize);
        takeAway(QStringLiteral("order by due_at, case_id limit 1"));
        const QStringList first = casesOfTheHall().mid(0, QueueModel::PageSize);
        QTRY_COMPARE(casesShown(), first);
        // With one that came in above them, those that stood there before still do.
        m_hall.apply(1);
        putFirst();
        m_clerk->page()->hallChanged();
        const QStringList before = casesOfTheHall();
        QTRY_COMPARE(casesShown().value(0), before.value(0));
        QCOMPARE(casesShown(), before.mid(0, QueueModel::PageSize + 1));
    }

    // A window that hears of a change ten times a second does not ask so often.
    void a_flood_of_changes_is_asked_about_once_a_second_at_most()
    {
        QSignalSpy answered(m_clerk->part<QueueModel>(), &QueueModel::loaded);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY2((m_clerk->page()->hallChanged(), clock.elapsed() > 3000), "the clock stands still");
        QVERIFY(!answered.isEmpty());
        QVERIFY2(answered.size() <= 2 + clock.elapsed() / 1000, qPrintable(QString::number(answered.size())));
    }

    void one_who_is_past_two_hundred_rows_keeps_them_and_her_row_when_others_come_and_go_above()
    {
        markFarDown();
        const int waiting = queue()->rowCount();
        const CaseId mine = marked();
        const int place = view()->visualRect(view()->currentIndex()).top();
        m_hall.apply(1);
        putFirst();
        const CaseId newest(m_hall.value(QStringLiteral("select max(case_id) from hall.queue")).toLongLong());
        m_clerk->page()->hallChanged();
        QTRY_COMPARE(queue()->row(0).caseId, newest);
        QCOMPARE(queue()->rowCount(), waiting + 1);
        QCOMPARE(marked(), mine);
        QTRY_COMPARE(view()->visualRect(view()->currentIndex()).top(), place);
        takeAway(QStringLiteral("order by due_at, case_id limit 3"));
        QTRY_COMPARE(queue()->rowCount(), waiting - 2);
        QCOMPARE(marked(), mine);
        QTRY_COMPARE(view()->visualRect(view()->currentIndex()).top(), place);
        QCOMPARE(casesShown(), casesOfTheHall());
    }

    void what_changes_below_two_hundred_rows_is_seen_too()
    {
        markFarDown();
        const CaseId mine = marked();
        const int rows = queue()->rowCount();
        m_hall.apply(1);
        takeAway(QStringLiteral("and case_id <> %1 order by due_at desc, case_id desc offset 2 limit 2").arg(mine.value()));
        QTRY_COMPARE(queue()->rowCount(), rows - 1);
        QCOMPARE(marked(), mine);
        QCOMPARE(casesShown(), casesOfTheHall());
    }

    void the_marked_row_is_the_one_that_opens_afterwards()
    {
        markFarDown();
        const CaseId mine = marked();
        takeAway(QStringLiteral("order by due_at, case_id limit 1"));
        const int rows = queue()->rowCount() - 1;
        QTRY_COMPARE(queue()->rowCount(), rows);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->file()->caseId, mine);
    }

private:
    static constexpr int Waiting = 260;

    const QueueModel *queue() const { return m_clerk->part<QueueModel>(); }
    QListView *view() const { return m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue")); }
    CaseId marked() const { return *m_clerk->part<QueuePanel>()->current(); }

    void markFarDown()
    {
        const int waiting = int(casesOfTheHall().size());
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE((m_clerk->press(Qt::Key_End), queue()->rowCount()), waiting);
        for (int i = 0; i < 20; ++i)
            m_clerk->press(Qt::Key_Up);
        QVERIFY(view()->currentIndex().row() > QueueModel::MostAtOnce);
    }

    // What came in last is due before all others.
    void putFirst()
    {
        m_hall.value(
            QStringLiteral("update hall.queue set due_at = (select min(due_at) - interval '1 hour' from hall.queue) where case_id = "
                           "(select max(case_id) from hall.queue)"));
    }

    // Others decided these.
    void takeAway(const QString &which)
    {
        m_hall.value(
            QStringLiteral("delete from hall.queue where case_id in (select case_id from hall.queue where state = 0 %1)").arg(which));
        m_clerk->page()->hallChanged();
    }

    QStringList casesShown() const
    {
        QStringList cases;
        for (int i = 0; i < queue()->rowCount(); ++i)
            cases.append(QString::number(queue()->row(i).caseId.value()));
        return cases;
    }

    QStringList casesOfTheHall()
    {
        return m_hall.value(QStringLiteral("select string_agg(case_id::text, ',' order by due_at, case_id) from hall.queue")).split(u',');
    }

    SmallHall m_hall;
    std::unique_ptr<CounterScene> m_clerk;
};

YICHUANG_TEST(QueuePlaceTest)
#include "tst_QueuePlace.moc"
