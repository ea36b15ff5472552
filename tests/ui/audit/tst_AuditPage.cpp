// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"

#include "desk/AuditDesk.h"
#include "desk/ReviewDesk.h"
#include "desk/SupervisionDesk.h"
#include "hall/Line.h"
#include "sample/SampledHall.h"
#include "ui/audit/AuditDetail.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditPage.h"
#include "ui/audit/AuditSearch.h"
#include "ui/audit/AuditWords.h"
#include "ui/audit/SealList.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Button.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// The auditor at the real page, by keyboard, against a real hall in which people have worked.
class AuditPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 200);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        workToday();
        // Sealed as at midnight.
        for (int i = 0;
             i < 20 && value(QStringLiteral("select coalesce(bool_and(reached = last_event), false) from hall.seal")) != QLatin1String("t");
             ++i)
            QVERIFY(m_hall.asOwner(QStringLiteral("select keeper.seal()")).exitCode == 0);
    }

    void cleanup()
    {
        m_host.reset();
        m_line.reset();
        m_look.takeOff();
    }

    void an_applicants_deed_says_by_which_login_and_account()
    {
        AuditRow row;
        row.desk = QStringLiteral("applicant");
        row.facts = {{QStringLiteral("login"), QStringLiteral("portal2")}};
        row.note = QStringLiteral("不办了");
        QCOMPARE(AuditWords::detail(row), QStringLiteral("经 portal2；不办了"));
        row.facts.insert(QStringLiteral("account"), 17);
        QCOMPARE(AuditWords::detail(row), QStringLiteral("经 portal2，账号 17；不办了"));
        QCOMPARE(AuditWords::who(row), QStringLiteral("申请人"));
        // Of the house's own traces the login is who did it.
        row.desk.clear();
        QCOMPARE(AuditWords::detail(row), QStringLiteral("不办了"));
        QCOMPARE(AuditWords::who(row), QStringLiteral("portal2"));
    }

    void today_is_shown_at_once_the_latest_first()
    {
        sit();
        QVERIFY(m_page->model()->rowCount() > 3);
        QCOMPARE(m_page->model()->row(0).kind, AuditKind::Question);
        QVERIFY(m_page->view()->hasFocus());
        for (int i = 1; i < m_page->model()->rowCount(); ++i)
            QVERIFY(m_page->model()->row(i - 1).at >= m_page->model()->row(i).at);
    }

    void a_case_is_found_by_its_number_and_its_chain_is_told()
    {
        sit();
        press(Qt::Key_F3);
        QTest::keyClicks(QApplication::focusWidget(), m_caseNo.toLower());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_page->model()->rowCount() > 0 && m_page->model()->row(0).caseNo == m_caseNo);
        for (int i = 0; i < m_page->model()->rowCount(); ++i)
            QCOMPARE(m_page->model()->row(i).caseNo, m_caseNo);
        QTRY_VERIFY(m_page->findChild<AuditDetail *>()->verdict().contains(
            value(QStringLiteral("select head_seq from hall.case_file where case_no = '%1'").arg(m_caseNo))));
    }

    void enter_on_a_row_shows_its_case_alone()
    {
        sit();
        int row = 0;
        while (row < m_page->model()->rowCount() && m_page->model()->row(row).caseNo != m_caseNo)
            ++row;
        QVERIFY(row < m_page->model()->rowCount());
        m_page->view()->setCurrentIndex(m_page->model()->index(row));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_page->model()->isWhole() && m_page->model()->row(0).action == QLatin1String("audit.ask") &&
                    m_page->model()->row(0).caseNo == m_caseNo);
    }

    // Who took figures out of the hall, who printed, who stood in for whom: each is a row of its own, with what was taken.
    void an_export_and_a_deputy_stand_among_the_rows()
    {
        sit();
        const auto find = [this](const char *action) {
            for (int i = 0; i < m_page->model()->rowCount(); ++i)
                if (m_page->model()->row(i).action == QLatin1String(action))
                    return i;
            return -1;
        };
        for (const char *action : {"supervision.export", "review.delegate"}) {
            const int row = find(action);
            QVERIFY2(row >= 0, action);
            QVERIFY(!m_page->model()->row(row).by.isEmpty());
        }
        m_page->view()->setCurrentIndex(m_page->model()->index(find("supervision.export")));
        QTRY_VERIFY(m_page->findChild<AuditDetail *>()->isVisible());
        QVERIFY2(
            m_page->model()->index(find("supervision.export")).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("导出")),
            "it is named in words");
    }

    void a_changed_row_is_red_and_named()
    {
        const QString id = value(QStringLiteral("select id from hall.case_file where case_no = '%1'").arg(m_caseNo));
        const QString change =
            QStringLiteral(
                "set session_replication_role = replica; update hall.event set at = at %2 interval '1 hour' where case_id = %1 and seq = 1")
                .arg(id);
        QVERIFY(m_hall.asOwner(change.arg(QLatin1Char('-'))).exitCode == 0);
        sit();
        search(m_caseNo);
        QTRY_VERIFY(m_page->findChild<AuditDetail *>()->verdict().contains(QStringLiteral("第 1 条")));
        const QString bad = m_page->findChild<AuditDetail *>()->verdict();
        QVERIFY(m_hall.asOwner(change.arg(QLatin1Char('+'))).exitCode == 0);
        m_page->ask();
        QTRY_VERIFY(!m_page->findChild<AuditDetail *>()->verdict().isEmpty() && m_page->findChild<AuditDetail *>()->verdict() != bad);
    }

    void a_bad_day_keeps_what_was_typed_and_asks_nothing()
    {
        sit();
        auto *first = m_page->findChild<QLineEdit *>(QStringLiteral("first"));
        first->setText(QStringLiteral("2026-02-30"));
        first->setFocus();
        const QString asked = questions();
        press(Qt::Key_Return);
        QCOMPARE(questions(), asked);
        QCOMPARE(first->text(), QStringLiteral("2026-02-30"));
        bool said = false;
        const QList<LineField *> fields = m_page->findChildren<LineField *>();
        for (const LineField *field : fields)
            said = said || (field->edit() == first && !field->note().isEmpty());
        QVERIFY(said);
        first->setText(QStringLiteral("2026-01-01"));
        press(Qt::Key_F5);
        QCOMPARE(questions(), asked); // longer than the hall answers for
    }

    void a_number_that_is_none_says_so_and_shows_nothing_old()
    {
        sit();
        search(QStringLiteral("PJ-20200101-000018"));
        QTRY_COMPARE(m_page->findChild<StatePage *>()->state(), StatePage::State::Failed);
        QCOMPARE(m_page->findChild<AuditDetail *>()->verdict(), QString());
        search(m_caseNo);
        QTRY_COMPARE(m_page->findChild<StatePage *>()->state(), StatePage::State::Content);
    }

    // The key that stands beside 重试, here as at every desk.
    void Alt_L_asks_again_for_what_failed()
    {
        sit();
        value(QStringLiteral("revoke execute on function audit.ask(jsonb) from desk_audit"));
        press(Qt::Key_F5);
        auto *state = m_page->findChild<StatePage *>();
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        const QList<Button *> buttons = state->findChildren<Button *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const Button *button) { return button->isVisible() && button->text() == QStringLiteral("重试"); }));
        value(QStringLiteral("grant execute on function audit.ask(jsonb) to desk_audit"));
        QCOMPARE(state->retryKeys(), QStringLiteral("Alt L"));
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(state->state(), StatePage::State::Content);
        QVERIFY(m_page->model()->rowCount() > 0);
    }

    void the_second_press_is_a_second_question_and_the_answer_is_the_last_ones()
    {
        sit();
        const int before = questions().toInt();
        press(Qt::Key_F5);
        press(Qt::Key_F5);
        QTRY_COMPARE(questions().toInt(), before + 2);
        QTRY_VERIFY(m_page->model()->rowCount() > 0);
        // Calls are answered in their order: the page's questions, and then what it asked of their answers.
        AuditFilter today;
        today.first = today.last = QDate::fromString(value(QStringLiteral("select hall.today()")), Qt::ISODate);
        for (int call = 0; call < 2; ++call) {
            QVERIFY(m_desk->ask(today).result());
            QTest::qWait(0);
        }
        int shown = 0;
        while (shown < m_page->model()->rowCount() && m_page->model()->row(shown).kind == AuditKind::Question)
            ++shown;
        QVERIFY2(shown > 0 && shown <= before + 2, "no question stands twice");
    }

    void the_next_page_comes_when_the_end_is_reached()
    {
        QVERIFY(m_hall
                    .asOwner(QStringLiteral("insert into hall.sight (case_id, staff_id, desk, how) select c.id, s.id, 'counter', 'look' "
                                            "from hall.case_file c, hall.staff s where s.work_no in ('P0801', 'P0802')"))
                    .exitCode == 0);
        sit();
        const int first = m_page->model()->rowCount();
        QVERIFY(first >= 60 && !m_page->model()->isWhole());
        press(Qt::Key_End);
        QTRY_VERIFY(m_page->model()->rowCount() > first);
    }

    void F6_counts_the_chosen_seal_again()
    {
        sit();
        auto *seals = m_page->findChild<SealList *>();
        QTRY_VERIFY(seals->list()->count() == 1);
        press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(seals->list()->hasFocus());
        press(Qt::Key_F6);
        QTRY_VERIFY(!seals->verdict(0).isEmpty() && seals->list()->item(0)->data(RowDelegate::BadgeTone).toInt() == int(Tone::Green));
        const QString sound = seals->verdict(0);
        const QString change = QStringLiteral("set session_replication_role = replica; update hall.event set hash = %1 where id = 1");
        const QString hash = value(QStringLiteral("select encode(hash, 'hex') from hall.event where id = 1"));
        QVERIFY(m_hall.asOwner(change.arg(QStringLiteral("sha256('x')"))).exitCode == 0);
        press(Qt::Key_F6);
        QTRY_VERIFY(seals->list()->item(0)->data(RowDelegate::BadgeTone).toInt() == int(Tone::Red));
        QVERIFY(seals->verdict(0) != sound);
        QVERIFY(m_hall.asOwner(change.arg(QStringLiteral("decode('%1', 'hex')").arg(hash))).exitCode == 0);
    }

    void a_lost_line_says_so_and_keeps_what_was_found()
    {
        sit();
        const int rows = m_page->model()->rowCount();
        m_page->lineLost(QDateTime::currentDateTimeUtc());
        QCOMPARE(m_page->model()->rowCount(), rows);
        QCOMPARE(m_page->findChild<StatePage *>()->state(), StatePage::State::Content);
        m_page->lineBack();
    }

    void screens_data() { Appearances::addRows(); }

    void screens()
    {
        m_look.putOn();
        sit();
        keep("day");
        search(m_caseNo);
        QTRY_VERIFY(!m_page->findChild<AuditDetail *>()->verdict().isEmpty());
        press(Qt::Key_F6);
        QTest::qWait(150);
        keep("case");
        press(Qt::Key_F1);
        keep("keys");
        press(Qt::Key_F1);
        search(QStringLiteral("PJ-20200101-000018"));
        QTRY_COMPARE(m_page->findChild<StatePage *>()->state(), StatePage::State::Failed);
        keep("none");
        m_page->lineLost(QDateTime::currentDateTimeUtc());
        keep("offline");
    }

private:
    QString value(const QString &query) { return m_hall.value(query); }
    QString questions() { return value(QStringLiteral("select count(*) from hall.audit_question")); }

    // An officer works on a case, looks at another, wants to see a number; a deputy is named.
    void workToday()
    {
        Line line(m_hall.signInAs(QStringLiteral("p0834")));
        ReviewDesk desk(line);
        QVERIFY(desk.signIn(QStringLiteral("office-14-03")).result());
        const Result<Claimed> claimed = desk.claimNext(RequestId::make(), QueueScope::Mine, {}).result();
        QVERIFY(claimed && claimed->caseFile);
        m_caseNo = claimed->caseFile->caseNo;
        const Result<RevealId> attempt =
            desk.revealAttempt(claimed->caseFile->caseId, Secret::ApplicantNumber, QStringLiteral("核对身份证复印件")).result();
        QVERIFY(attempt && desk.reveal(*attempt).result());
        QVERIFY(desk.release(RequestId::make(), claimed->caseFile->caseId, QStringLiteral("等检测报告")).result());
        QVERIFY(desk.caseFile(claimed->caseFile->caseId).result());
        const QDate today = QDate::fromString(value(QStringLiteral("select hall.today()")), Qt::ISODate);
        QVERIFY(desk.delegate(RequestId::make(), QStringLiteral("P0834"), QStringLiteral("P0835"), today, today.addDays(4),
                              QStringLiteral("年休假"))
                    .result());
        QVERIFY(desk.signOut().result());
        Line above(m_hall.signInAs(QStringLiteral("p0890")));
        SupervisionDesk supervisor(above);
        QVERIFY(supervisor.signIn(QStringLiteral("office-01")).result());
        QVERIFY(supervisor.beginExport(RequestId::make(), ExportedWhat::Figures, ExportFormat::Csv, {}).result());
    }

    void sit()
    {
        m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("p0897")));
        m_desk = std::make_unique<AuditDesk>(*m_line);
        QVERIFY(m_desk->signIn(QStringLiteral("audit-01")).result());
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page = new AuditPage(*m_desk, m_host.get());
        column->addWidget(m_page);
        m_host->show();
        m_host->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get(), 60'000));
        QTRY_VERIFY(m_page->model()->rowCount() > 0);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_host->focusWidget() ? m_host->focusWidget() : m_host.get(), key, modifiers);
    }

    void search(const QString &caseNo)
    {
        press(Qt::Key_F3);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(caseNo);
        press(Qt::Key_Return);
        QTest::qWait(50);
    }

    void keep(const char *name) { Appearances::keep(*m_host, QStringLiteral("audit-") + QLatin1String(name)); }

    HallFixture m_hall;
    QString m_caseNo;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<AuditDesk> m_desk;
    std::unique_ptr<QWidget> m_host;
    AuditPage *m_page = nullptr;
    Appearances m_look;
};

YICHUANG_TEST(AuditPageTest)
#include "tst_AuditPage.moc"
