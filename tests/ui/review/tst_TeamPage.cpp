// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewScene.h"

#include "hall/OwnerSession.h"
#include "sample/SampleHall.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Theme.h"
#include "ui/review/StandInForm.h"
#include "ui/review/TeamPage.h"
#include "ui/review/WorkReturnForm.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTranslator>

using namespace yichuang;
using namespace yichuang::test;

// Officers of the health office name who stands in for them, see it on both sides, and a leader gives back what a leaver held; by keyboard.
class TeamPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = m_hall.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        Result<OwnerSession> owner = OwnerSession::open(m_hall.ownerSignIn());
        QVERIFY(owner);
        SampleOptions options;
        options.cases = 200;
        options.password = SampleHall::demoPassword();
        const Result<Done> filled = SampleHall::fill(owner.value(), options);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().log));
    }

    void cleanup()
    {
        m_officer.reset();
        m_other.reset();
        setAppearance({});
        qApp->removeTranslator(&m_english);
        m_hall.asOwner(QStringLiteral("delete from hall.delegation; delete from hall.lease; update hall.review_queue set claimed = false "
                                      "where claimed; delete from hall.draft; delete from hall.seat"));
    }

    void standing_in_is_set_by_keyboard_and_shown_to_both()
    {
        open("p0834");
        auto *form = m_officer->part<StandInForm>();
        choose(form->deputy(), "P0835");
        form->reason()->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("annual leave"));
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(value("select f.work_no || t.work_no || (first_day = hall.today())::text from hall.delegation d join hall.staff f on f.id "
                       "= from_staff join hall.staff t on t.id = to_staff"),
                 QStringLiteral("P0834P0835true"));
        m_officer->press(Qt::Key_Escape);
        QVERIFY(standIn(*m_officer)->isVisible() && standIn(*m_officer)->text().contains(name("P0835")));
        m_other = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0835"));
        QTRY_VERIFY(standIn(*m_other)->isVisible() && standIn(*m_other)->text().contains(name("P0834")));
        // The same again is not a second one: the hall says who has these days already, and the words stay.
        m_officer->press(Qt::Key_T, Qt::AltModifier);
        form->reason()->setText(QStringLiteral("annual leave"));
        form->reason()->edit()->setFocus();
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form->fault().isEmpty());
        QCOMPARE(form->reason()->text(), QStringLiteral("annual leave"));
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("1"));
    }

    void two_presses_are_one_delegation()
    {
        open("p0834");
        auto *form = m_officer->part<StandInForm>();
        choose(form->deputy(), "P0836");
        form->reason()->setText(QStringLiteral("training"));
        form->reason()->edit()->setFocus();
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("1"));
    }

    void days_that_are_none_and_a_missing_reason_are_said_and_nothing_is_sent()
    {
        open("p0834");
        auto *form = m_officer->part<StandInForm>();
        choose(form->deputy(), "P0835");
        form->last()->setText(QStringLiteral("2026-02-30"));
        form->last()->edit()->setFocus();
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form->last()->note().isEmpty());
        form->last()->setText(QStringLiteral("2020-01-01"));
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form->last()->note().isEmpty());
        form->last()->setText(form->first()->text());
        m_officer->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->last()->note().isEmpty() && !form->reason()->note().isEmpty());
        QCOMPARE(value("select count(*) from hall.delegation"), QStringLiteral("0"));
    }

    void an_officer_names_only_who_stands_in_for_himself_and_ends_only_his_own()
    {
        delegate("P0836", "P0835");
        open("p0834");
        QTRY_COMPARE(team()->list()->count(), 1);
        QCOMPARE(m_officer->part<StandInForm>()->away()->combo()->count(), 1);
        QVERIFY(!m_officer->part<WorkReturnForm>()->isVisible());
        team()->list()->setFocus();
        m_officer->press(Qt::Key_Delete);
        QTest::qWait(100);
        QCOMPARE(value("select count(*) from hall.delegation where ended_at is null"), QStringLiteral("1"));
        m_officer.reset();
        open("p0836");
        QTRY_COMPARE(team()->list()->count(), 1);
        team()->list()->setFocus();
        m_officer->press(Qt::Key_Delete);
        QTRY_COMPARE(value("select count(*) from hall.delegation where ended_at is null"), QStringLiteral("0"));
    }

    void the_menu_leads_here_too()
    {
        m_officer = std::make_unique<ReviewScene>(m_hall, QStringLiteral("p0834"));
        QMenu menu;
        m_officer->page()->fillMenu(menu);
        QCOMPARE(menu.actions().size(), 1);
        menu.actions().first()->trigger();
        QVERIFY(team()->isVisible());
        m_officer->press(Qt::Key_Escape);
        QVERIFY(!team()->isVisible());
    }

private:
    QString value(const char *query) { return m_hall.asOwner(QLatin1String(query)).out.trimmed(); }
    QString name(const char *workNo)
    {
        return m_hall.asOwner(QStringLiteral("select name from hall.staff where work_no = '%1'").arg(QLatin1String(workNo))).out.trimmed();
    }
    TeamPage *team() { return m_officer->part<TeamPage>(); }
    static QLabel *standIn(ReviewScene &scene) { return scene.page()->findChild<QLabel *>(QStringLiteral("standIn")); }

    void delegate(const char *from, const char *to)
    {
        QVERIFY(m_hall
                    .asOwner(QStringLiteral("insert into hall.delegation (from_staff, to_staff, first_day, last_day, reason, by) select "
                                            "f.id, t.id, hall.today(), hall.today() + 4, '年休假', f.id"
                                            " from hall.staff f, hall.staff t where f.work_no = '%1' and t.work_no = '%2'")
                                 .arg(QLatin1String(from), QLatin1String(to)))
                    .exitCode == 0);
    }

    void open(const char *login)
    {
        m_officer = std::make_unique<ReviewScene>(m_hall, QLatin1String(login));
        m_officer->press(Qt::Key_T, Qt::AltModifier);
        QVERIFY(team()->isVisible());
        QTRY_VERIFY(m_officer->part<StandInForm>()->deputy()->combo()->count() > 0);
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

    void keep(const char *name) { keepOf(*m_officer, name); }

    void keepOf(ReviewScene &scene, const char *name)
    {
        QTest::qWait(60); // layouts come to rest
        const QPixmap picture = scene.host()->grab();
        QCOMPARE(picture.size(), QSize(1440, 852));
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            QDir(folder).filePath(QStringLiteral("review-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
    }

    HallFixture m_hall;
    std::unique_ptr<ReviewScene> m_officer;
    std::unique_ptr<ReviewScene> m_other;
    QTranslator m_english;
};

QTEST_MAIN(TeamPageTest)
#include "tst_TeamPage.moc"
