// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/SampleReview.h"

#include "ui/parts/DayRuler.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"
#include "ui/Resting.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewHeader.h"
#include "ui/TooWide.h"

#include "core/HallTime.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

class ReviewViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_key_judges_a_point_and_goes_to_the_next_open_one()
    {
        PointList list;
        list.setFile(test::swimmingPool());
        QCOMPARE(list.current(), 5);
        QCOMPARE(list.judged(), 4);
        QSignalSpy news(&list, &PointList::findingsChanged);
        QTest::keyClick(&list, Qt::Key_1);
        QCOMPARE(list.current(), 6);
        QTest::keyClick(&list, Qt::Key_2);
        QCOMPARE(list.judged(), 6);
        QVERIFY(list.hasFailed() && !list.firstOpen());
        QCOMPARE(news.size(), 2);
        QCOMPARE(list.findings().value(5), Finding::Meets);
    }

    // What shows a point's papers outlives the rows in which it stands, whichever point is looked at when the next case comes.
    void the_papers_of_a_point_outlive_its_row()
    {
        PointList list;
        const QPointer<QWidget> evidence = new QWidget(&list);
        list.setFile(test::swimmingPool());
        list.setEvidence(evidence);
        list.setEvidence(nullptr);
        list.setFile(test::swimmingPool());
        QVERIFY(evidence);
        list.setEvidence(evidence);
        list.setFile(test::swimmingPool());
        QVERIFY(evidence);
    }

    void a_late_case_shows_today_behind_its_due_day()
    {
        CaseFile file = test::swimmingPool();
        file.review->pause.reset();
        ReviewHeader header;
        const QDate last = file.review->clock.days.last().date, today = last.addDays(6);
        header.setFile(file, QDateTime(today, QTime(2, 15), Qt::UTC));
        const QString days = header.findChild<DayRuler *>()->accessibleDescription();
        QVERIFY2(days.contains(today.toString(QStringLiteral("M-d "))), qPrintable(days));
    }

    void each_day_of_the_head_says_by_itself_whether_it_may_still_move()
    {
        const auto heads = [](bool promised, bool statutory) {
            CaseFile file = test::swimmingPool();
            file.decide->provisional = file.review->clock.provisional = promised;
            file.decide->statutoryProvisional = statutory;
            ReviewHeader header;
            header.setFile(file, QDateTime(QDate(2026, 11, 23), QTime(2, 15), Qt::UTC));
            QStringList marked;
            const QList<Label *> labels = header.findChildren<Label *>();
            for (const Label *label : labels)
                if (label->text().contains(QStringLiteral("（暂定）")))
                    marked.append(label->text().left(2));
            marked.sort();
            return marked;
        };
        QCOMPARE(heads(false, false), QStringList());
        QCOMPARE(heads(false, true), QStringList{QStringLiteral("法定")});
        QCOMPARE(heads(true, true), (QStringList{QStringLiteral("剩 "), QStringLiteral("应办"), QStringLiteral("法定")}));
    }

    // The head speaks of a clock in the clock's own unit, and a day stands still only where the hall says so.
    void a_clock_of_any_unit_is_said_in_that_unit_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("words");
        QTest::newRow("workday") << QStringLiteral("workday") << QStringLiteral("承诺 3 个工作日，已用 1");
        QTest::newRow("day") << QStringLiteral("day") << QStringLiteral("承诺 3 日，已用 1 日");
        QTest::newRow("month") << QStringLiteral("month") << QStringLiteral("承诺 3 个月，已用 1 日");
        QTest::newRow("year") << QStringLiteral("year") << QStringLiteral("承诺 3 年，已用 1 日");
        QTest::newRow("hour") << QStringLiteral("hour") << QStringLiteral("承诺 3 小时");
    }
    void a_clock_of_any_unit_is_said_in_that_unit()
    {
        QFETCH(QString, unit);
        QFETCH(QString, words);
        CaseFile file = test::swimmingPool();
        file.review->pause.reset();
        file.review->pausedDays = 0;
        DeadlineExplanation &clock = file.review->clock;
        clock.unit = unit;
        clock.n = 3;
        clock.days.clear();
        const auto add = [&clock](int day, bool work, const char *cause) {
            DeadlineExplanation::Day one;
            one.date = QDate(2026, 11, day);
            one.work = work;
            one.cause = QLatin1String(cause);
            return clock.days.insert(clock.days.size(), one);
        };
        add(25, true, "first_day");
        auto counted = add(26, true, "");
        if (unit == QLatin1String("hour"))
            counted->hours = 24;
        else
            counted->counted = 1;
        add(30, true, "carried");
        clock.receivedAt = QDateTime(QDate(2026, 11, 25), QTime(2, 0), Qt::UTC);
        clock.dueAt = QDateTime(QDate(2026, 11, 30), QTime(9, 30), Qt::UTC);
        ReviewHeader header;
        header.setFile(file, QDateTime(QDate(2026, 11, 27), QTime(2, 15), Qt::UTC));
        const QList<Label *> labels = header.findChildren<Label *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text() == words; }),
                 qPrintable(words));
        const QString days = header.findChild<DayRuler *>()->accessibleDescription();
        QVERIFY2(!days.contains(QStringLiteral("停")), qPrintable(days));
        QVERIFY2(days.contains(QStringLiteral("顺延 到期")), qPrintable(days));
        QVERIFY2(days.contains(unit == QLatin1String("hour") ? QStringLiteral("11-26 24 时") : QStringLiteral("11-26 1")),
                 qPrintable(days));
    }

    void a_pause_being_written_moves_the_due_day_only_once_the_hall_has_counted_it()
    {
        const CaseFile file = test::swimmingPool();
        ReviewHeader header;
        header.setFile(file, QDateTime(QDate(2026, 11, 23), QTime(2, 15), Qt::UTC));
        const auto due = [&header] {
            const QStringList days = header.findChild<DayRuler *>()->accessibleDescription().split(QChar(0xFF0C));
            return days.filter(QStringLiteral("到期")).join(u' ');
        };
        const auto says = [&header](const QString &words) {
            const QList<Label *> labels = header.findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QVERIFY2(due().startsWith(QLatin1String("12-1 ")), qPrintable(due()));
        header.setPlannedPause(2, {});
        QCOMPARE(due(), QString());
        QVERIFY(says(QStringLiteral("应办结日后移")) && !says(QStringLiteral("改为")));
        DeadlineExplanation moved = file.review->clock;
        moved.dueAt = moved.dueAt.addDays(2);
        for (DeadlineExplanation::Day &day : moved.days)
            if (day.date == QDate(2026, 11, 24) || day.date == QDate(2026, 11, 25))
                day.counted.reset(), day.cause = QStringLiteral("planned");
        for (const int later : {1, 2}) {
            DeadlineExplanation::Day day;
            day.date = QDate(2026, 12, 1).addDays(later);
            day.work = true;
            day.counted = 8 + later;
            moved.days.append(day);
        }
        header.setPlannedPause(2, moved);
        QVERIFY2(due().startsWith(QLatin1String("12-3 10")), qPrintable(due()));
        QVERIFY(says(QStringLiteral("应办结日改为 12-03")));
        header.setPlannedPause(0, {});
        QVERIFY2(due().startsWith(QLatin1String("12-1 ")), qPrintable(due()));
    }

    void today_stands_out_on_the_ruler_on_a_day_of_rest_too()
    {
        for (const QDate &today : {QDate(2026, 11, 27), QDate(2026, 11, 28)}) {
            ReviewHeader header;
            header.setFile(test::swimmingPool(), QDateTime(today, QTime(2, 15), Qt::UTC));
            header.resize(800, 300);
            const QImage ruler = header.findChild<DayRuler *>()->grab().toImage();
            int marked = 0;
            for (int y = 0; y < ruler.height(); ++y)
                for (int x = 0; x < ruler.width(); ++x)
                    marked += ruler.pixelColor(x, y) == Theme::current().primary;
            QVERIFY2(marked > 100, qPrintable(today.toString(Qt::ISODate)));
        }
    }

    void the_kinds_of_procedure_fit_their_column_in_large_text()
    {
        Appearance large;
        large.textPercent = 150;
        setAppearance(large);
        PausePanel panel;
        panel.open(test::swimmingPool());
        const int wide = panel.minimumSizeHint().width();
        setAppearance({});
        QVERIFY2(wide <= 336, qPrintable(QString::number(wide)));
    }

    // With many, those of the hard cases, the column is too low for all in large text: none is cut, and keys lead through them.
    void every_earlier_opinion_is_read_whole_with_its_time()
    {
        CaseFile file = test::swimmingPool();
        const QDateTime now(QDate(2026, 11, 23), QTime(2, 15), Qt::UTC);
        for (const char *by : {"江门市蓬江区市场监督管理局", "陈国梁、潘晓岚", "陈国梁", "江门市蓬江区城市管理和综合执法局"}) {
            Opinion opinion = file.review->opinions.last();
            opinion.step = QStringLiteral("征求意见");
            opinion.by = QString::fromUtf8(by);
            opinion.text = QStringLiteral("经核对没有异议，但排油烟口距住户外窗不足十米，请在现场核查时一并看。");
            file.review->opinions.append(opinion);
        }
        for (const int percent : {100, 150}) {
            Appearance look;
            look.textPercent = percent;
            setAppearance(look);
            const auto back = qScopeGuard([] { setAppearance({}); });
            OpinionPanel panel;
            panel.setFile(file, now);
            panel.setOpen(2, 5);
            panel.resize(336, 740);
            panel.show();
            QVERIFY(QTest::qWaitForWindowActive(&panel, 60'000));
            panel.focusOpinion();
            QVERIFY(test::comesToRest(&panel));
            QCOMPARE(panel.size(), QSize(336, 740));
            QCOMPARE(test::cutAnywhere(&panel), QString());
            auto *pane = panel.findChild<ScrollPane *>(QStringLiteral("earlierOpinions"));
            int times = 0;
            for (Label *label : pane->findChildren<Label *>())
                times += label->text().contains(halltime::moment(file.review->opinions.last().at, halltime::dayOf(now)));
            QCOMPARE(times, 5);
            QVERIFY(panel.findChild<TextBox *>(QStringLiteral("Opinion"))->visibleRegion().boundingRect().height() > scaled(100));
            QTest::keyClick(panel.focusWidget(), Qt::Key_Backtab);
            const auto *last = pane->widget()->layout()->itemAt(pane->widget()->layout()->count() - 1)->widget();
            const auto seen = [&] { return pane->viewport()->rect().contains(last->geometry().bottomLeft() + pane->widget()->pos()); };
            QVERIFY(pane->hasFocus() && !seen());
            for (int i = 0; i < 60 && !seen(); ++i)
                QTest::keyClick(pane, Qt::Key_Down);
            QVERIFY(seen());
        }
    }

    void a_pause_needs_its_cause_and_its_reason()
    {
        PausePanel panel;
        panel.open(test::swimmingPool());
        QVERIFY(!panel.whyNot().isEmpty());
    }

    void the_views_stand_side_by_side()
    {
        const CaseFile file = test::swimmingPool();
        const QDateTime now(QDate(2026, 11, 23), QTime(2, 15), Qt::UTC);
        QWidget page;
        auto *row = new QHBoxLayout(&page);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *middle = new QVBoxLayout;
        middle->setSpacing(0);
        auto *header = new ReviewHeader;
        auto *points = new PointList;
        middle->addWidget(header);
        middle->addWidget(points, 1);
        row->addLayout(middle, 1);
        auto *opinion = new OpinionPanel;
        opinion->setFixedWidth(336);
        row->addWidget(opinion);
        header->setFile(file, now);
        points->setFile(file);
        opinion->setFile(file, now);
        opinion->setOpen(2, 5);
        page.resize(1016, 780);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page, 60'000));
        QCOMPARE(page.size(), QSize(1016, 780));
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(page.grab().save(QDir(folder).filePath(QStringLiteral("review-views.png"))));
    }
};

YICHUANG_TEST(ReviewViewsTest)
#include "tst_Views.moc"
