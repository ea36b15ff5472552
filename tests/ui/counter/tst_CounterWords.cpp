// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/AskedForMore.h"
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/DeadlineButton.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PaperView.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/SmsMeter.h"

#include <QInputMethodEvent>
#include <QRegularExpression>

using namespace yichuang;
using namespace yichuang::test;

// What the hall knows of a case is in the words of its row, of its header and of what is about to leave.
class CounterWordsTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void a_row_of_the_queue_says_what_the_day_is_ordered_by()
    {
        QList<QJsonObject> applications;
        for (int person = 1; person <= 8; ++person)
            applications.append(SmallHall::application(person));
        applications.last()[u"agent"] = QJsonObject{{QStringLiteral("name"), QStringLiteral("李代办")},
                                                    {QStringLiteral("id_number"), SmallHall::residentId(41)},
                                                    {QStringLiteral("phone"), SmallHall::mobile(41)}};
        m_hall->handIn(applications);
        QList<CaseId> cases{CaseId()};
        for (int person = 1; person <= 8; ++person)
            cases.append(caseOf(person));
        const auto change = [&](const char *what, int person) { m_hall->value(QString::fromUtf8(what).arg(cases[person].value())); };
        change("update hall.clock set due_at = now() + interval '30 days' where case_id = %1", 1);
        change("update hall.clock set due_at = now() - interval '1 minute' where case_id = %1", 2);
        change("update hall.queue set received_at = now() - interval '3 days' where case_id = %1", 3);
        change("update hall.case_file set round = 2 where id = %1", 4);
        change("update hall.case_file set arrived_at = now() where id = %1", 5);
        change("insert into hall.draft (case_id, staff_id, seq, data) select %1, id, 1, '{\"note\": \"下午再来\"}' from hall.staff where "
               "work_no = 'P0801'",
               6);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(cases[7]);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        sitDown();
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 8);
        const auto words = [&](int person) {
            const int row = queue->indexOf(cases[person]);
            return row < 0 ? QStringLiteral("not listed") : queue->index(row).data(Qt::AccessibleTextRole).toString();
        };
        // Each has its own mark, and none of the others'.
        const QStringList marks{{},
                                QStringLiteral("绿灯，剩 3 工作日以上; 剩 [12]\\d 工作日"),
                                QStringLiteral("红灯，今日到期或已超期; 已过时限.*; 将视为受理"),
                                QStringLiteral("等 [34] 天"), // midnight comes when it comes
                                QStringLiteral("重报 2"),
                                QStringLiteral("到厅"),
                                QStringLiteral("草稿"),
                                QStringLiteral("02 号窗口"),
                                QStringLiteral("代办")};
        for (int person = 1; person <= 8; ++person) {
            for (int mark = 1; mark <= 8; ++mark) {
                QVERIFY2(words(person).contains(QRegularExpression(marks[mark])) == (person == mark),
                         qPrintable(words(person) + QStringLiteral(" / ") + marks[mark]));
            }
        }
    }

    void a_day_that_may_still_move_is_marked_wherever_the_counter_tells_one_data()
    {
        QTest::addColumn<bool>("loaded");
        QTest::newRow("the years are loaded") << true;
        QTest::newRow("the years are not loaded") << false;
    }
    void a_day_that_may_still_move_is_marked_wherever_the_counter_tells_one()
    {
        QFETCH(bool, loaded);
        const auto isMarked = [loaded](const QString &words) { return words.contains(QStringLiteral("（暂定）")) == !loaded; };
        m_hall->value(
            QStringLiteral("update hall.calendar_year set loaded = %1").arg(loaded ? QStringLiteral("true") : QStringLiteral("false")));
        m_hall->apply(2);
        askForMore(*m_hall, 2);
        sitDown();
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 1);
        const QString row = queue->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(QStringLiteral(" 工作日")) && isMarked(row), qPrintable(row));
        openFirst();
        const QString header = m_clerk->part<DeadlineButton>()->accessibleName();
        QVERIFY2(header.contains(QStringLiteral("前未告知，视为受理")) && isMarked(header), qPrintable(header));
        openNotice(Qt::Key_F9);
        tick(1);
        const auto *until = label("supplementUntil");
        QTRY_VERIFY2(until->isVisible() && until->text().startsWith(QStringLiteral("至 ")), qPrintable(until->text()));
        QVERIFY2(isMarked(until->text()), qPrintable(until->text()));
        // What was asked for, before whoever takes it.
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->layCard(2);
        QTRY_VERIFY(m_other->work()->takes());
        const auto *by = m_other->page()->findChild<Label *>(QStringLiteral("askedBy"));
        QTRY_VERIFY(by && by->isVisible());
        QVERIFY2(by->text().contains(QStringLiteral("前补交")) && isMarked(by->text()), qPrintable(by->text()));
    }

    void the_message_and_the_paper_follow_what_is_ticked_and_typed_data()
    {
        QTest::addColumn<QString>("more"); // than the hall's own words
        QTest::addColumn<int>("parts");
        QTest::newRow("one part") << QString() << 1;
        QTest::newRow("two parts") << QStringLiteral("来前请先打电话。").repeated(4) << 2;
    }
    void the_message_and_the_paper_follow_what_is_ticked_and_typed()
    {
        QFETCH(QString, more);
        QFETCH(int, parts);
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.calendar_year set loaded = true; update hall.message_template set text = text || '%1'; "
                                     "update hall.item_version set name = '登记'")
                          .arg(more));
        sitDown();
        openFirst();
        openNotice(Qt::Key_F9);
        const auto *preview = m_clerk->part<NoticePreviewPanel>();
        const auto *sms = label("smsText");
        const auto *meter = preview->findChild<SmsMeter *>();
        QVERIFY(sms->text().isEmpty() && !meter->isVisible() && !preview->isPaperShown());
        const auto isMetered = [&] {
            return meter->isVisible() && meter->accessibleName() == QStringLiteral("共 %1 字，%2 条").arg(sms->text().size()).arg(parts);
        };
        tick(1);
        QTRY_VERIFY2(sms->text().contains(QStringLiteral("需补正1项")), qPrintable(sms->text()));
        QVERIFY2(isMetered(), qPrintable(meter->accessibleName()));
        QTRY_VERIFY(preview->isPaperShown());
        const QImage one = paper();
        tick(2);
        QTRY_VERIFY2(sms->text().contains(QStringLiteral("需补正2项")), qPrintable(sms->text()));
        QVERIFY2(isMetered(), qPrintable(meter->accessibleName()));
        QTRY_VERIFY(paper() != one);
        const QImage two = paper();
        // Where the second tick put the keys.
        QInputMethodEvent typed;
        typed.setCommitString(QStringLiteral("请带原件来核对。"));
        QApplication::sendEvent(m_clerk->host()->focusWidget(), &typed);
        QTRY_VERIFY(paper() != two && paper() != one);
        QVERIFY(!sms->text().contains(QStringLiteral("原件"))); // no reasons in a message
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY2(sms->text().contains(QStringLiteral("需补正1项")), qPrintable(sms->text()));
        QTRY_COMPARE(paper(), one);
        // The other notice is another paper and another message.
        m_clerk->press(Qt::Key_F10);
        QTRY_VERIFY(sms->text().isEmpty() && !preview->isPaperShown());
        QTRY_VERIFY((m_clerk->press(Qt::Key_1), notice()->declining().ground == 1));
        QTRY_VERIFY2(sms->text().contains(QStringLiteral("依法无需办理")), qPrintable(sms->text()));
        QVERIFY2(isMetered(), qPrintable(meter->accessibleName()));
        QTRY_VERIFY(preview->isPaperShown());
        QVERIFY(paper() != one);
    }

private:
    NoticePage *notice() { return m_clerk->part<NoticePage>(); }
    Label *label(const char *name) { return m_clerk->page()->findChild<Label *>(QLatin1String(name)); }
    QImage paper() { return m_clerk->part<NoticePreviewPanel>()->findChild<PaperView *>()->viewport()->grab().toImage(); }

    void openNotice(Qt::Key key)
    {
        m_clerk->press(key);
        QTRY_VERIFY(notice()->isVisible());
        QTRY_VERIFY(m_clerk->part<SupplementList>()->findChild<CheckBox *>());
    }

    // The n-th reason that is shown; those that are ticked already stand before it.
    void tick(int n)
    {
        QTRY_VERIFY((m_clerk->press(Qt::Key(Qt::Key_0 + n), Qt::ControlModifier), notice()->supplement().defects.size() == n));
    }

    CaseId caseOf(int person)
    {
        return CaseId(m_hall
                          ->value(QStringLiteral("select id from hall.case_file where applicant ->> 'id_number' = '%1'")
                                      .arg(SmallHall::residentId(person)))
                          .toLongLong());
    }
};

YICHUANG_TEST(CounterWordsTest)
#include "tst_CounterWords.moc"
