// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "core/Beside.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PaperView.h"
#include "ui/counter/DeclineList.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Badge.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/RadioRow.h"

#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QThreadPool>

#include <latch>

using namespace yichuang;
using namespace yichuang::test;

// What stands beside a notice that is being written: whether its message reaches anybody, and its paper as it is printed.
class NoticePreviewTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }
    void cleanup() { shutHall(); }

    void a_number_of_which_nobody_knows_is_not_promised_to_be_reached_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("said");
        QTest::newRow("came") << QStringLiteral("delivered") << QString();
        QTest::newRow("failed") << QStringLiteral("failed") << QStringLiteral("上次没有送达，请电话告知");
        QTest::newRow("nobody knows") << QStringLiteral("unknown") << QStringLiteral("上次结果不明，请电话确认");
    }
    void a_number_of_which_nobody_knows_is_not_promised_to_be_reached()
    {
        QFETCH(QString, state);
        QFETCH(QString, said);
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.message set state = '%1'").arg(state));
        sitDown();
        openFirst();
        openNotice();
        const auto *to = panel()->findChild<Label *>(QStringLiteral("smsTo"));
        if (said.isEmpty())
            QCOMPARE(to->text(), m_clerk->work()->file()->applicant.phoneMasked);
        else
            QCOMPARE(to->text(), said);
        QCOMPARE(panel()->findChild<Badge *>(QStringLiteral("smsReached"))->isVisible(), said.isEmpty());
    }

    void a_paper_that_was_turned_stands_upright_in_the_next_notice()
    {
        sitDown(2);
        openFirst();
        openNotice();
        QVERIFY(isUpright());
        panel()->setFocus();
        m_clerk->press(Qt::Key_R);
        QVERIFY(!isUpright());
        m_clerk->press(Qt::Key_Escape);
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        openNotice();
        QVERIFY(isUpright());
    }

    void while_reasons_are_on_their_way_none_of_the_case_before_are_seen_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("F9") << Qt::Key_F9;
        QTest::newRow("F10") << Qt::Key_F10;
    }
    void while_reasons_are_on_their_way_none_of_the_case_before_are_seen()
    {
        QFETCH(Qt::Key, key);
        m_hall->apply(2);
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, &proxy, CounterScene::patient());
        openFirst();
        m_clerk->press(key);
        QTRY_VERIFY(areFetched());
        QVERIFY(reasonsSeen() > 0);
        m_clerk->press(Qt::Key_1, key == Qt::Key_F9 ? Qt::ControlModifier : Qt::NoModifier);
        const auto *summary = m_clerk->part<NoticePage>()->findChild<Label *>(QStringLiteral("noticeSummary"));
        const QString said = summary->text();
        QVERIFY2(!said.startsWith(QStringLiteral("还没有")), qPrintable(said));
        m_clerk->press(Qt::Key_Escape);
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        proxy.setFrozen(true);
        m_clerk->press(key);
        QTRY_VERIFY(m_clerk->part<NoticePage>()->isVisible());
        QVERIFY(!areFetched());
        QCOMPARE(reasonsSeen(), 0);
        QVERIFY2(summary->text().startsWith(QStringLiteral("还没有")), qPrintable(summary->text()));
        proxy.setFrozen(false);
        QTRY_VERIFY(areFetched());
        QVERIFY(reasonsSeen() > 0);
        m_clerk.reset();
    }

    void the_paper_of_a_notice_that_was_left_is_not_kept()
    {
        sitDown(1);
        openFirst();
        openNotice();
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_clerk->part<NoticePage>()->isVisible());
        QVERIFY(!panel()->isPaperShown());
        QVERIFY(paper().isEmpty());
        QVERIFY(panel()->findChild<Label *>(QStringLiteral("smsText"))->text().isEmpty());
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY(m_clerk->part<NoticePage>()->isVisible() && panel()->isPaperShown() && !paper().isEmpty());
    }

    // Among much that is the same in every notice, one looks for what one just wrote.
    void the_sentence_that_is_being_written_is_tinted_on_its_paper()
    {
        sitDown(1);
        openFirst();
        openNotice();
        QVERIFY(lit(Tinted).isNull()); // what was only ticked stands in the list
        const auto type = [](const QString &words) {
            QInputMethodEvent typed;
            typed.setCommitString(words);
            QApplication::sendEvent(QApplication::focusWidget(), &typed);
        };
        type(QStringLiteral("甲"));
        QTRY_VERIFY(!lit(Tinted).isNull());
        const QRect before = lit(Tinted);
        QVERIFY(paper().contains(before.center()));
        QVERIFY(before.height() * 4 < paper().height());
        type(QString(60, QChar(0x7532))); // two lines more
        QTRY_VERIFY(lit(Tinted).height() > before.height());
    }

    // Every thread that sets papers opens their fonts for itself.
    void papers_open_their_fonts_once_whichever_threads_there_are()
    {
        sitDown(1);
        openFirst();
        QThreadPool &others = *QThreadPool::globalInstance();
        others.waitForDone(); // what papers of other tests opened is closed with its threads
        const auto asBefore = qScopeGuard([&others, most = others.maxThreadCount()] { others.setMaxThreadCount(most); });
        others.setMaxThreadCount(2);
        wakeTwo();
        openNotice();
        const int opened = openedFonts();
        QVERIFY(opened > 0);
        for (int change = 0; change < 6; ++change) {
            // They take turns: what is done between moves on who is next.
            beside([] { return true; }).waitForFinished();
            QSignalSpy drawn(panel()->findChild<PaperView *>(), &PaperView::drawn);
            while (drawn.isEmpty()) {
                m_clerk->press(Qt::Key_1, Qt::ControlModifier); // the first reason goes and comes
                if (m_clerk->part<NoticePage>()->supplement().defects.isEmpty())
                    continue;
                QTRY_VERIFY(!drawn.isEmpty());
            }
        }
        QCOMPARE(openedFonts(), opened);
    }

private:
    static void wakeTwo()
    {
        const auto both = std::make_shared<std::latch>(2);
        const auto come = [both] {
            both->arrive_and_wait();
            return true;
        };
        QFuture<bool> one = beside(come);
        beside(come).waitForFinished();
        one.waitForFinished();
    }

    // How often this program has the papers' typeface mapped.
    static int openedFonts()
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QIODevice::ReadOnly) ? int(maps.readAll().count("NotoSerifCJK")) : 0;
    }

    bool areFetched() { return !m_clerk->part<NoticePage>()->missing().startsWith(QStringLiteral("原因还没有取来")); }

    // To be ticked, or grounds to be chosen.
    int reasonsSeen()
    {
        int seen = 0;
        for (const QWidget *list :
             {static_cast<QWidget *>(m_clerk->part<SupplementList>()), static_cast<QWidget *>(m_clerk->part<DeclineList>())}) {
            for (const auto *reason : list->findChildren<QAbstractButton *>())
                seen += reason->isVisible() && (qobject_cast<const CheckBox *>(reason) || qobject_cast<const RadioRow *>(reason));
        }
        return seen;
    }

    NoticePreviewPanel *panel() { return m_clerk->part<NoticePage>()->findChild<NoticePreviewPanel *>(); }

    // Up to its paper, with the first reason.
    void openNotice()
    {
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        QTRY_VERIFY(notice->isVisible() && areFetched()); // not those of before
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !m_clerk->part<NoticePage>()->supplement().defects.isEmpty()));
        QTRY_VERIFY(panel()->isPaperShown() && !paper().isEmpty());
    }

    static constexpr QRgb White = 0xFFFFFFFF;
    static constexpr QRgb Tinted = 0xFFCFE2FF;

    // Paper is white, and the ground that it lies on is not.
    QRect paper() { return lit(White); }

    QRect lit(QRgb colour)
    {
        const QImage seen = panel()->findChild<PaperView *>()->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QRect place;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                if (seen.pixel(x, y) == colour)
                    place |= QRect(x, y, 1, 1);
        return place;
    }

    bool isUpright() { return paper().height() > paper().width(); }
};

YICHUANG_TEST(NoticePreviewTest)
#include "tst_NoticePreview.moc"
