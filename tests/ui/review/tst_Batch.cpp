// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/DecidingHall.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Label.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/UndoCard.h"
#include "ui/review/BatchOpinion.h"
#include "ui/review/BatchPanel.h"
#include "ui/review/FactLine.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewQueue.h"

#include <QListView>

using namespace yichuang;
using namespace yichuang::test;

// Several cases decided together, at the real page by keyboard: what the window says before and after.
class BatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each test has a hall of its own: what is granted is granted for good.
    void init()
    {
        m_hall = std::make_unique<DecidingHall>();
        m_hall->start(420);
        m_hall->findItem();
        m_hall->say(R"({"years": 4})");
    }
    void cleanup() { m_hall.reset(); }

    void before_it_is_sent_the_window_says_what_the_batch_makes_and_for_how_long()
    {
        const QStringList ids = m_hall->decidable(4);
        m_hall->run(
            QStringLiteral("update hall.draft set data = jsonb_set(data, '{findings,1}', '\"fails\"') where case_id = %1").arg(ids[3]));
        m_hall->run(QStringLiteral("update hall.case_file set applicant = applicant || '{\"phone\": \"13800138000\", \"notify_sms\": true}'"
                                   " where id in (%1)")
                        .arg(ids.mid(0, 2).join(u',')));
        m_hall->run(
            QStringLiteral("update hall.case_file set applicant = applicant || '{\"notify_sms\": false}' where id = %1").arg(ids[2]));
        chooseAll(4);
        const QString licence = m_hall->value(
            QStringLiteral("select coalesce(v.guide ->> 'result_name', v.name) from hall.case_file c join hall.item_version v on v.id = "
                           "c.item_version_id where c.id = ") +
            ids[0]);
        QTRY_COMPARE(made(),
                     (QStringList{QStringLiteral("准予行政许可决定书 × 3"), licence + QStringLiteral(" × 3"), QStringLiteral("短信 × 2")}));
        const auto fact = [this](const char *name) { return shared()->findChild<FactLine *>(QLatin1String(name))->text(); };
        QCOMPARE(fact("next"), QStringLiteral("由我决定"));
        QCOMPARE(fact("valid"), m_hall->value("select hall.today() || ' 至 ' || (hall.today() + interval '4 years')::date - 1"));
        // What fails is told from what is only open, and each due day stands in its line.
        const int points = m_hall->count(QStringLiteral("hall.review_point p join hall.case_file c on c.item_version_id = "
                                                        "p.item_version_id where c.id = ") +
                                         ids[3]);
        QCOMPARE(said("Points", at(ids[3])), QStringLiteral("%1/%2").arg(points - 1).arg(points));
        const auto *failed = panel()->findChild<Label *>(QStringLiteral("Points%1").arg(at(ids[3])));
        QVERIFY2(failed->accessibleName().contains(QStringLiteral("1 条不符合")), qPrintable(failed->accessibleName()));
        QVERIFY(shows(m_hall->value(QStringLiteral("select to_char(due_at at time zone 'Asia/Shanghai', 'MM-DD') from hall.review_queue "
                                                   "where case_id = ") +
                                    ids[0])));
        // The foot says how many are ticked, and by which keys more are, and none.
        const auto *chosen = officer().part<ReviewQueue>()->findChild<QWidget *>(QStringLiteral("chosen"));
        QVERIFY(chosen->isVisible());
        officer().press(Qt::Key_Space); // the first one out
        QTRY_VERIFY(!made().isEmpty() && made().first() == QStringLiteral("准予行政许可决定书 × 2"));
        officer().press(Qt::Key_Escape);
        QVERIFY(!chosen->isVisible());
    }

    void a_digit_with_ctrl_puts_its_phrase_into_the_opinion_of_the_batch()
    {
        m_hall->decidable(2);
        const QString phrase = m_hall->value("select hall.setting('review_phrases') ->> 1");
        QVERIFY(!phrase.isEmpty());
        chooseAll(2);
        QTRY_VERIFY(!made().isEmpty());
        officer().press(Qt::Key_2, Qt::ControlModifier); // from the queue
        QCOMPARE(shared()->text(), phrase);
        officer().press(Qt::Key_O, Qt::AltModifier);
        officer().press(Qt::Key_2, Qt::ControlModifier); // and from the box
        QCOMPARE(shared()->text(), phrase + phrase);
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(batch()->isOver());
        QCOMPARE(batch()->done(), 2);
        QCOMPARE(m_hall->value("select count(*) from hall.opinion where outcome = 'grant' and text = (select p || p from (select "
                               "hall.setting('review_phrases') ->> 1 as p) x)"),
                 QStringLiteral("2"));
    }

    void however_the_line_breaks_each_case_of_a_batch_is_decided_once_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"an answer is lost", "the line breaks before the commit", "the server is killed"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void however_the_line_breaks_each_case_of_a_batch_is_decided_once()
    {
        QFETCH(QString, fault);
        const QStringList ids = m_hall->decidable(3);
        chooseAll(3, true);
        write(QStringLiteral("all in order"));
        if (fault == QLatin1String("an answer is lost")) {
            m_hall->proxy().loseAnswerTo("review.act_in_batch");
            officer().press(Qt::Key_F8);
            QTRY_COMPARE(m_hall->proxy().lostAnswers(), 1);
        } else if (fault == QLatin1String("the server is killed")) {
            officer().press(Qt::Key_F8);
            m_hall->fixture().kill9Server();
            QTRY_VERIFY(officer().work()->lostSince());
            QVERIFY(m_hall->fixture().startServer());
        } else {
            m_hall->proxy().freezeAt("review.act_in_batch");
            officer().press(Qt::Key_F8);
            QTRY_VERIFY(m_hall->proxy().isFrozen());
            m_hall->proxy().setClosed(true);
            m_hall->proxy().setFrozen(false);
            QTRY_VERIFY(officer().work()->lostSince());
            QCOMPARE(granted(ids), 0);
            m_hall->proxy().setClosed(false);
        }
        QTRY_VERIFY2(batch()->isOver(), qPrintable(panel()->verdict()));
        QCOMPARE(panel()->verdict(), QStringLiteral("3 件都办好了"));
        QCOMPARE(granted(ids), 3);
        for (const QString &id : ids)
            QCOMPARE(said("Result", at(id)), QStringLiteral("办好了，") + number(id));
    }

    // The first was done and its answer never came; the others had not begun.
    void a_program_that_is_killed_in_the_middle_says_what_was_done_and_goes_on_with_the_rest()
    {
        const QStringList ids = m_hall->decidable(3);
        chooseAll(3, true);
        write(QStringLiteral("all in order"));
        m_hall->proxy().freezeAnswerTo("review.act_in_batch");
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(m_hall->proxy().isFrozen());
        QCOMPARE(granted(ids), 1);
        officer().open([this] { m_hall->proxy().setFrozen(false); });
        QTRY_COMPARE(officer().part<Banner>()->fact(), QStringLiteral("上次的一批：办好 1 件，2 件没有办"));
        QVERIFY(officer().part<Banner>()->isVisible() && panel()->isVisible());
        QCOMPARE(panel()->verdict(), QStringLiteral("办好 1 件，还可批 2 件"));
        QCOMPARE(shared()->text(), QStringLiteral("all in order"));
        QCOMPARE(batch()->done(), 1);
        QCOMPARE(said("Result", 0), QStringLiteral("办好了，") + number(QString::number(batch()->lines()[0].row.caseId.value())));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(batch()->isOver());
        QCOMPARE(panel()->verdict(), QStringLiteral("3 件都办好了"));
        QCOMPARE(granted(ids), 3);
        // Read and left, it is not told again.
        officer().press(Qt::Key_Escape);
        officer().open();
        officer().hearOut();
        QVERIFY(batch()->isEmpty());
    }

    void what_was_ticked_and_written_is_there_again_when_the_program_ended()
    {
        const QStringList ids = m_hall->decidable(3);
        chooseAll(3);
        officer().press(Qt::Key_Space); // the first one out
        write(QStringLiteral("half a sentence"));
        QTRY_COMPARE(m_hall->value("select data ->> 'opinion' from hall.batch"), QStringLiteral("half a sentence"));
        const auto cases = [this] {
            QList<CaseId> all;
            for (const ReviewBatch::Line &line : batch()->lines())
                all.append(line.row.caseId);
            return all;
        };
        const QList<CaseId> chosen = cases();
        officer().open([] {});
        QTRY_VERIFY(panel()->isVisible());
        QCOMPARE(cases(), chosen);
        QCOMPARE(shared()->text(), QStringLiteral("half a sentence"));
        QVERIFY(!officer().part<Banner>()->isVisible());
        QCOMPARE(granted(ids), 0);
    }

    void words_for_a_batch_that_was_left_are_there_for_the_same_cases()
    {
        m_hall->decidable(2);
        chooseAll(2);
        write(QStringLiteral("half a sentence"));
        officer().press(Qt::Key_Escape);
        QVERIFY(batch()->isEmpty());
        officer().press(Qt::Key_1, Qt::AltModifier);
        officer().press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(shared()->text(), QStringLiteral("half a sentence"));
    }

    void Alt_Z_takes_back_the_last_of_a_batch()
    {
        const QStringList ids = m_hall->decidable(3);
        chooseAll(3);
        write(QStringLiteral("all in order"));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(batch()->isOver());
        const CaseId last = batch()->lines().last().row.caseId;
        QTRY_VERIFY(officer().part<UndoCard>()->isRunning());
        QVERIFY(panel()->isVisible());
        officer().press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(officer().work()->holds() && officer().work()->file()->caseId == last && !panel()->isVisible());
        QCOMPARE(
            m_hall->value(
                QStringLiteral("select string_agg(status, ' ' order by status) from hall.case_file where id in (%1)").arg(ids.join(u','))),
            QStringLiteral("accepted granted granted"));
        QVERIFY(officer().part<OpinionPanel>()->isVisible());
    }

    // Before the deciding step nobody writes the term yet, but whoever examines sees it.
    void who_examines_a_licence_reads_for_how_long_it_will_be_good()
    {
        const QString id = m_hall->decidable(1).first();
        m_hall->run(QStringLiteral("update hall.review_queue set step = 'examine', place = 1 where case_id = %1").arg(id));
        m_hall->sit("p0834");
        officer().press(Qt::Key_F5);
        QTRY_VERIFY(officer().work()->file() && !officer().work()->isBusy());
        QCOMPARE(officer().part<OpinionPanel>()->findChild<FactLine *>(QStringLiteral("valid"))->text(),
                 QStringLiteral("自准予之日起 4 年"));
    }

    void screens_data() { Appearances::addRows(); }
    void screens()
    {
        const QStringList ids = m_hall->decidable(5);
        m_hall->run(
            QStringLiteral("update hall.draft set data = jsonb_set(data, '{findings,1}', '\"fails\"') where case_id = %1").arg(ids[3]));
        m_hall->dress();
        chooseAll(5);
        QTRY_VERIFY(!made().isEmpty());
        officer().press(Qt::Key_O, Qt::AltModifier);
        officer().press(Qt::Key_1, Qt::ControlModifier);
        m_hall->keep("05b-batch-grants");
        m_hall->run(QStringLiteral("insert into hall.lease (case_id, staff_id, expires_at) select %1, id, now() + interval '1 hour' "
                                   "from hall.staff where work_no = 'P0834'")
                        .arg(ids[1]));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(batch()->isOver());
        m_hall->keep("05b-batch-over");
        officer().open([] {});
        QTRY_VERIFY(officer().part<Banner>()->isVisible() && panel()->isVisible());
        QVERIFY(batch()->grants());
        m_hall->keep("05b-batch-recalled");
    }

private:
    ReviewScene &officer() { return m_hall->officer(); }
    ReviewBatch *batch() { return officer().page()->batch(); }
    BatchPanel *panel() { return officer().part<BatchPanel>(); }
    BatchOpinion *shared() { return officer().part<BatchOpinion>(); }

    void chooseAll(int count, bool through = false)
    {
        through ? m_hall->sitThrough("p0836", ReviewScene::patient()) : m_hall->sit("p0836");
        QTRY_COMPARE(officer().part<QueueModel>()->rowCount(), count);
        officer().press(Qt::Key_1, Qt::AltModifier);
        officer().press(Qt::Key_Home);
        officer().press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(batch()->lines().size(), count);
        QVERIFY(panel()->isVisible());
    }

    void write(const QString &words)
    {
        officer().press(Qt::Key_O, Qt::AltModifier);
        officer().type(words);
        QCOMPARE(shared()->text(), words);
    }
    // How often any of them was granted.
    int granted(const QStringList &ids)
    {
        return m_hall->count(QStringLiteral("hall.event where action = 'grant' and case_id in (%1)").arg(ids.join(u',')));
    }
    QString number(const QString &id)
    {
        return m_hall->value(QStringLiteral("select number from hall.document where kind = 'grant' and state <> 'void' and case_id = ") +
                             id);
    }

    // What leaves with it, as the window says.
    QStringList made()
    {
        QStringList all;
        for (const Badge *badge : panel()->findChildren<Badge *>())
            if (badge->isVisible())
                all.append(badge->text());
        return all;
    }
    qsizetype at(const QString &id)
    {
        for (qsizetype i = 0; i < batch()->lines().size(); ++i)
            if (batch()->lines()[i].row.caseId.value() == id.toLongLong())
                return i;
        return -1;
    }
    QString said(const char *what, qsizetype line)
    {
        const auto *label = panel()->findChild<Label *>(QStringLiteral("%1%2").arg(QLatin1String(what)).arg(line));
        return label ? label->text() : QString();
    }
    bool shows(const QString &words)
    {
        const QList<Label *> labels = panel()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text() == words; });
    }

    std::unique_ptr<DecidingHall> m_hall;
};

YICHUANG_TEST(BatchTest)
#include "tst_Batch.moc"
