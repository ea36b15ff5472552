// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewHall.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"
#include "ui/review/ActPanel.h"
#include "ui/review/StandInForm.h"
#include "ui/review/TeamPage.h"
#include "ui/review/WorkReturnForm.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace yichuang;
using namespace yichuang::test;

// Officers of the health office name who stands in for them, see it on both sides, and a leader gives back what a leaver held; by keyboard.
class TeamPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall.start(200); }
    void cleanup() { m_hall.clear(); }

    void standing_in_is_set_by_keyboard_and_shown_to_both()
    {
        open("p0834");
        auto *form = officer().part<StandInForm>();
        choose(form->deputy(), "P0835");
        form->reason()->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("annual leave"));
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(value("select f.work_no || t.work_no || (first_day = hall.today())::text from hall.delegation d join hall.staff f on f.id "
                       "= from_staff join hall.staff t on t.id = to_staff"),
                 QStringLiteral("P0834P0835true"));
        officer().press(Qt::Key_Escape);
        QVERIFY(standIn(officer())->isVisible() && standIn(officer())->text().contains(name("P0835")));
        m_hall.sitBeside("p0835");
        QTRY_VERIFY(standIn(m_hall.other())->isVisible() && standIn(m_hall.other())->text().contains(name("P0834")));
        // The same again is not a second one: the hall says who has these days already, and the words stay.
        officer().press(Qt::Key_T, Qt::AltModifier);
        form->reason()->setText(QStringLiteral("annual leave"));
        form->reason()->edit()->setFocus();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form->fault().isEmpty());
        QCOMPARE(form->reason()->text(), QStringLiteral("annual leave"));
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("1"));
    }

    void two_presses_are_one_delegation()
    {
        open("p0834");
        auto *form = officer().part<StandInForm>();
        choose(form->deputy(), "P0836");
        form->reason()->setText(QStringLiteral("training"));
        form->reason()->edit()->setFocus();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("1"));
    }

    void days_that_are_none_and_a_missing_reason_are_said_and_nothing_is_sent()
    {
        open("p0834");
        auto *form = officer().part<StandInForm>();
        choose(form->deputy(), "P0835");
        form->last()->setText(QStringLiteral("2026-02-30"));
        form->last()->edit()->setFocus();
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form->last()->note().isEmpty());
        form->last()->setText(QStringLiteral("2020-01-01"));
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form->last()->note().isEmpty());
        form->last()->setText(form->first()->text());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->last()->note().isEmpty() && !form->reason()->note().isEmpty());
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("0"));
    }

    void an_officer_names_only_who_stands_in_for_himself_and_ends_only_his_own()
    {
        delegate("P0836", "P0835");
        open("p0834");
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(officer().part<StandInForm>()->away()->combo()->count(), 1);
        QVERIFY(!officer().part<WorkReturnForm>()->isVisible());
        team()->list()->setFocus();
        officer().press(Qt::Key_Delete);
        officer().hearOut();
        QCOMPARE(value("select count(*) from hall.delegation where ended_at is null"), QStringLiteral("1"));
        open("p0836");
        QTRY_COMPARE(team()->list()->count(), 1);
        team()->list()->setFocus();
        officer().press(Qt::Key_Delete);
        QTRY_COMPARE(value("select count(*) from hall.delegation where ended_at is null"), QStringLiteral("0"));
    }

    // What a leaver holds is seen first, goes back with one press, and says so in its chain; whoever still types on it is told.
    void what_a_leaver_holds_is_seen_and_given_back_once()
    {
        ReviewScene &leaver = m_hall.sitBeside("p0834");
        leaver.press(Qt::Key_F5);
        QTRY_VERIFY(leaver.work()->file() && !leaver.work()->isBusy());
        const QString number = leaver.work()->file()->caseNo;
        delegate("P0834", "P0835");
        open("p0836");
        auto *form = officer().part<WorkReturnForm>();
        QTRY_VERIFY(form->isVisible());
        QVERIFY(form->preview().isEmpty());
        form->person()->combo()->setFocus();
        choose(form->person(), "P0834");
        QTRY_VERIFY2(form->preview().contains(number), qPrintable(form->preview()));
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(!form->reason()->note().isEmpty(), "without a reason nothing is sent");
        QCOMPARE(value("select count(*) from hall.lease"), QStringLiteral("1"));
        officer().press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("has left"));
        QCOMPARE(form->reason()->text(), QStringLiteral("has left"));
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(value("select count(*) from hall.lease"), QStringLiteral("0"));
        QTRY_VERIFY2(!form->preview().isEmpty() && !form->preview().contains(number), qPrintable(form->preview()));
        QCOMPARE(value("select string_agg(data ->> 'note', ',') from hall.event where action = 'give_back'"), QStringLiteral("has left"));
        QCOMPARE(value("select count(*) from hall.trace where what = 'review.team_return'"), QStringLiteral("1"));
        QCOMPARE(value("select count(*) from hall.delegation where ended_at is null"), QStringLiteral("0"));
        QTRY_COMPARE(team()->list()->count(), 0);
        leaver.press(Qt::Key_F9);
        leaver.part<ActPanel>()
            ->findChild<TextBox *>(QStringLiteral("reason"))
            ->setText(QStringLiteral("please look again at the original"));
        leaver.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(leaver.part<ConflictPanel>()->isVisible());
    }

    void screens_data() { Appearances::addRows(); }

    void screens()
    {
        m_hall.dress();
        delegate("P0834", "P0835");
        ReviewScene &holder = m_hall.sitBeside("p0834");
        holder.press(Qt::Key_F5);
        QTRY_VERIFY(holder.work()->file() && !holder.work()->isBusy());
        m_hall.keepOf(holder, "stand-in");
        open("p0836");
        QTRY_COMPARE(team()->list()->count(), 1);
        m_hall.keep("team");
        choose(officer().part<WorkReturnForm>()->person(), "P0834");
        QTRY_VERIFY(!officer().part<WorkReturnForm>()->preview().isEmpty());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        m_hall.keep("team-leaver");
    }

    void the_menu_leads_here_too()
    {
        m_hall.sit("p0834");
        QMenu menu;
        officer().page()->fillMenu(menu);
        QCOMPARE(menu.actions().size(), 1);
        menu.actions().first()->trigger();
        QVERIFY(team()->isVisible());
        officer().press(Qt::Key_Escape);
        QVERIFY(!team()->isVisible());
    }

private:
    QString value(const char *query) { return m_hall.value(query); }
    QString name(const char *workNo) { return m_hall.name(workNo); }
    ReviewScene &officer() { return m_hall.officer(); }
    TeamPage *team() { return officer().part<TeamPage>(); }
    static QLabel *standIn(ReviewScene &scene) { return scene.page()->findChild<QLabel *>(QStringLiteral("standIn")); }

    void delegate(const char *from, const char *to)
    {
        m_hall.run(QStringLiteral("insert into hall.delegation (from_staff, to_staff, first_day, last_day, reason, by) select "
                                  "f.id, t.id, hall.today(), hall.today() + 4, '年休假', f.id"
                                  " from hall.staff f, hall.staff t where f.work_no = '%1' and t.work_no = '%2'")
                       .arg(QLatin1String(from), QLatin1String(to)));
    }

    void open(const char *login)
    {
        m_hall.sit(login);
        officer().press(Qt::Key_T, Qt::AltModifier);
        QVERIFY(team()->isVisible());
        QTRY_VERIFY(officer().part<StandInForm>()->deputy()->combo()->count() > 0);
    }

    static void choose(ComboField *field, const char *workNo)
    {
        const int index = field->combo()->findData(QLatin1String(workNo));
        QVERIFY(index >= 0);
        field->combo()->setFocus();
        QTest::keyClick(field->combo(), Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(field->combo(), Qt::Key_Down);
        QCOMPARE(field->value().toString(), QLatin1String(workNo));
    }

    ReviewHall m_hall;
};

YICHUANG_TEST(TeamPageTest)
#include "tst_TeamPage.moc"
