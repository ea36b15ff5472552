// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewHall.h"

#include "ui/casefile/HistoryCard.h"
#include "ui/casefile/PrintPage.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"

#include <QListWidget>

using namespace yichuang;
using namespace yichuang::test;

// A paper that could not be made: seen in the case's history and among its papers, and made again by one key where a leader sits.
class FailedPaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall.start(200); }
    void cleanup()
    {
        m_hall.clear();
        m_hall.run("update hall.document set state = 'ready', why = null where state in ('failed', 'making') and pdf is not null");
    }

    void a_leader_reads_of_it_in_the_history_and_has_it_made_again_once()
    {
        openWithFailedPaper("p0836");
        officer().press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(officer().part<HistoryCard>());
        QVERIFY(says(*officer().part<HistoryCard>(), QStringLiteral("文书没有排出来：")));
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        QVERIFY(part<Button>("reissue")->isVisible() && !part<Button>("printNow")->isVisible());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOfPaper(), QStringLiteral("making"));
        QTRY_VERIFY(!form()->isVisible());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_hall.value("select count(*) from hall.event where action = 'reissue'"), QStringLiteral("1"));
        QCOMPARE(m_hall.value("select data ->> 'note' from hall.event where action = 'reissue'"), QStringLiteral("模板已改正"));
        // Once the keeper has made it, it is there by itself, under its number.
        m_hall.run(QStringLiteral("update hall.document set state = 'ready' where id = %1").arg(m_paper));
        QTRY_COMPARE(state()->state(), StatePage::State::Content);
        QVERIFY(part<Button>("printNow")->isVisible() && part<Button>("printNow")->isReady());
        QCOMPARE(m_hall.value(QStringLiteral("select number from hall.document where id = %1").arg(m_paper)), m_number);
    }

    void a_paper_that_fails_again_says_so_and_can_be_issued_again()
    {
        openWithFailedPaper("p0836");
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOfPaper(), QStringLiteral("making"));
        QTRY_VERIFY(!form()->isVisible());
        fail();
        QTRY_VERIFY(form()->isVisible());
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOfPaper(), QStringLiteral("making"));
    }

    void who_does_not_lead_reads_whom_to_ask()
    {
        openWithFailedPaper("p0834");
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        QVERIFY(!part<Button>("reissue")->isVisible());
        QVERIFY(says(*form(), QStringLiteral("负责人")));
        QVERIFY(!part<Button>("printNow")->isReady());
        const QString before = m_hall.value("select count(*) from hall.event where action = 'reissue'");
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        officer().hearOut();
        QCOMPARE(stateOfPaper(), QStringLiteral("failed"));
        QCOMPARE(m_hall.value("select count(*) from hall.event where action = 'reissue'"), before);
    }

    // Another leader was faster: the hall says how it stands, and nothing is done twice.
    void another_leader_was_faster()
    {
        openWithFailedPaper("p0836");
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        m_hall.run(QStringLiteral("update hall.document set state = 'making' where id = %1").arg(m_paper));
        officer().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!part<Label>("reissueFault")->text().isEmpty());
        QVERIFY(part<Label>("reissueFault")->isVisible());
    }

    void screens_data() { Appearances::addRows(); }
    void screens()
    {
        m_hall.dress();
        openWithFailedPaper("p0836");
        officer().press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(officer().part<HistoryCard>());
        QTest::qWait(60);
        m_hall.keep("failed-history");
        officer().press(Qt::Key_Escape);
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        QTest::qWait(300);
        m_hall.keep("failed-paper");
        openWithFailedPaper("p0834");
        officer().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(form()->isVisible());
        QTest::qWait(300);
        m_hall.keep("failed-paper-ask");
    }

private:
    ReviewScene &officer() { return m_hall.officer(); }
    ReissueForm *form() { return officer().part<ReissueForm>(); }
    StatePage *state() { return officer().part<PrintPage>()->findChild<StatePage *>(); }
    template<typename Part> Part *part(const char *name)
    {
        return officer().part<PrintPage>()->template findChild<Part *>(QLatin1String(name));
    }
    QString stateOfPaper() { return m_hall.value(QStringLiteral("select state from hall.document where id = %1").arg(m_paper)); }

    static bool says(const QWidget &where, const QString &words)
    {
        const QList<Label *> labels = where.findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
    }

    void fail()
    {
        m_hall.run(QStringLiteral("update hall.document set state = 'failed', why = 'unprintable: facts' where id = %1").arg(m_paper));
    }

    // The latest paper of a case of the department.
    void openWithFailedPaper(const char *login)
    {
        const QStringList paper = m_hall
                                      .value("select d.case_id || '|' || d.id || '|' || d.number from hall.document d join "
                                             "hall.review_queue q on q.case_id = d.case_id "
                                             "join hall.staff s on s.login = 'p0836' and s.department_id = q.department_id where d.state = "
                                             "'ready' and d.id = (select "
                                             "max(l.id) from hall.document l where l.case_id = d.case_id) order by d.id desc limit 1")
                                      .split(u'|');
        QCOMPARE(paper.size(), 3);
        m_paper = paper[1];
        m_number = paper[2];
        m_hall.run(QStringLiteral("set session_replication_role = replica; delete from hall.print_job where document_id = %1")
                       .arg(m_paper)); // else it wants a reason
        fail();
        m_hall.sit(login);
        const CaseId id(paper[0].toLongLong());
        officer().work()->look(id);
        QTRY_VERIFY(officer().work()->file() && officer().work()->file()->caseId == id && !officer().work()->isBusy());
    }

    ReviewHall m_hall;
    QString m_paper;
    QString m_number;
};

YICHUANG_TEST(FailedPaperTest)
#include "tst_FailedPaper.moc"
