// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/AskedForMore.h"
#include "ui/counter/IntakeHand.h"

#include "keeper/Keepers.h"
#include "support/Recount.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/QueuePanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"

#include <QRegularExpression>

namespace yichuang::test {

// A clerk of a small hall behind a line that can be broken, and each act of the counter: what leads to its key, what must be one in the
// hall whatever happens to the line, the hall or the key, and how the window shows that it is done.
class CounterFaults : public QObject {
public:
    struct Act {
        QByteArray call; // or, where the same call went before and is only executed again, words that it sends
        void (CounterFaults::*prepare)();
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        QString counted;                      // what must be one in the hall
        bool (CounterFaults::*shown)() const; // how the window shows it
    };

protected:
    // Neither the time for undoing nor a lease runs out while a slow machine works.
    void begin(LineTiming timing = {})
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->value(QStringLiteral(
            "update hall.setting set value = value || '{\"undo_seconds\": 600, \"lease_seconds\": 600}' where key = 'rules'"));
        m_hall->apply(2);
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(timing);
    }

    void sitDown(LineTiming timing)
    {
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get(), timing);
    }

    void end()
    {
        m_other.reset();
        m_clerk.reset();
        m_proxy.reset();
        m_keeper.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void acts()
    {
        QTest::addColumn<Act>("act");
        const auto event = [](const char *action) {
            return QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(action));
        };
        using Test = CounterFaults;
        QTest::newRow("F5") << Act{
            "counter.claim_next", &Test::waitForQueue, Qt::Key_F5, Qt::NoModifier, QStringLiteral("select count(*) from hall.lease"),
            &Test::isOpen};
        QTest::newRow("F8 verifies") << Act{"counter.verify", &Test::openAndCheck, Qt::Key_F8,
                                            Qt::NoModifier,   event("verify"),     &Test::isNext};
        QTest::newRow("F8 accepts") << Act{"counter.accept", &Test::openAndCheck, Qt::Key_F8,
                                           Qt::NoModifier,   event("accept"),     &Test::isNext};
        QTest::newRow("F8 pre-reviews") << Act{"counter.pre_review", &Test::open,         Qt::Key_F8,
                                               Qt::NoModifier,       event("pre_review"), &Test::isNext};
        QTest::newRow("F9 sends") << Act{"counter.supplement", &Test::openAndWriteSupplement, Qt::Key_Return,
                                         Qt::ControlModifier,  event("supplement"),           &Test::isNext};
        QTest::newRow("F10 sends") << Act{"counter.decline",   &Test::openAndWriteDecline, Qt::Key_Return,
                                          Qt::ControlModifier, event("not_require"),       &Test::isNext};
        QTest::newRow("F7 sends") << Act{
            "counter.correct", &Test::openAndWriteCorrection, Qt::Key_Return, Qt::ControlModifier, event("correct"), &Test::isCorrected};
        QTest::newRow("F6 holds") << Act{"counter.hold",      &Test::openAndWriteHold, Qt::Key_Return,
                                         Qt::ControlModifier, event("hold"),           &Test::isNext};
        QTest::newRow("Enter opens") << Act{
            "counter.claim", &Test::waitAndMark, Qt::Key_Return, Qt::NoModifier, QStringLiteral("select count(*) from hall.lease"),
            &Test::isOpen};
        QTest::newRow("F6 returns") << Act{"counter.release",   &Test::openAndWriteReturn, Qt::Key_Return,
                                           Qt::ControlModifier, event("release"),          &Test::isPutDown};
        QTest::newRow("F6 hands over") << Act{"counter.hand_over", &Test::openAndWriteHandOver, Qt::Key_Return,
                                              Qt::ControlModifier, event("hand_over"),          &Test::isNext};
        QTest::newRow("taking over") << Act{"the clerk is ill", &Test::openConflictAndSayWhy, Qt::Key_Space,
                                            Qt::NoModifier,     event("take_over"),           &Test::isOpen};
        QTest::newRow("Ctrl+N receives") << Act{"counter.receive",
                                                &Test::openAndFillIntake,
                                                Qt::Key_Return,
                                                Qt::ControlModifier,
                                                QStringLiteral("select count(*) from hall.case_file where channel = 'window'"),
                                                &Test::isReceived};
        QTest::newRow("F8 takes a supplement") << Act{
            "counter.take_supplement", &Test::openAndTickBrought, Qt::Key_F8, Qt::NoModifier, event("take_supplement"), &Test::isTaken};
        QTest::newRow("Alt+Z") << Act{"counter.undo", &Test::openAndAccept, Qt::Key_Z, Qt::AltModifier, event("undo"), &Test::isBack};
    }

    void expectDoneOnce(const Act &act)
    {
        QTRY_VERIFY2((this->*act.shown)(),
                     qPrintable(QStringLiteral("%1 %2").arg(m_clerk->part<Banner>()->fact(), m_hall->value(act.counted))));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(act.counted), QStringLiteral("1"));
        // The banner tells of nothing but what was done, and of the line.
        static const QRegularExpression done(QStringLiteral("^(已连上大厅$|断网前按下的已办成|已更正|已收件|已收下补正)"));
        const QString told = m_clerk->part<Banner>()->fact();
        QVERIFY2(!m_clerk->part<Banner>()->isVisible() || done.match(told).hasMatch(), qPrintable(told));
        QVERIFY(decisions() <= 1);
    }

    bool isOpen() const { return m_clerk->work()->holds(); }
    bool isNext() const { return m_clerk->work()->holds() && m_clerk->work()->file()->caseId != m_first; }
    bool isPutDown() const { return !m_clerk->work()->holds(); }
    bool isCorrected() const { return m_clerk->work()->holds() && m_clerk->work()->file()->version > m_version; }
    bool isReceived() const { return m_clerk->work()->holds() && !m_clerk->part<IntakePage>()->isVisible(); }
    bool isTaken() const
    {
        return m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first && m_clerk->work()->file()->round == 2;
    }
    bool isBack() const
    {
        return m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first &&
               m_clerk->part<MaterialsPanel>()->markedCount() == 2;
    }

    void waitForQueue() { QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2); }

    void waitAndMark()
    {
        waitForQueue();
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Home);
        QVERIFY(m_clerk->part<QueuePanel>()->current());
    }

    // By right: another window has the case, and the clerk here may take it.
    void openConflictAndSayWhy()
    {
        m_hall->value(QStringLiteral("update hall.staff set may_take_over = true where login = 'p0801'"));
        SignedIn who = m_clerk->who();
        who.mayTakeOver = true;
        m_clerk->setWho(who);
        m_clerk->open();
        waitForQueue();
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(m_clerk->part<QueueModel>()->row(0).caseId);
        QTRY_VERIFY(m_other->work()->holds());
        m_clerk->host()->activateWindow();
        waitAndMark();
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        m_clerk->page()->findChild<LineField *>(QStringLiteral("takeOverReason"))->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("the clerk is ill"));
        m_clerk->page()->findChild<Button *>(QStringLiteral("takeOver"))->setFocus();
    }

    QString prints()
    {
        return m_hall->value(QStringLiteral("select string_agg(state || copy_no, ',' order by copy_no) from hall.print_job"));
    }

    void open()
    {
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY2(m_clerk->work()->holds() && !m_clerk->work()->isBusy(),
                     qPrintable(m_clerk->work()->whyNot() + m_clerk->part<Banner>()->fact()));
        m_first = m_clerk->work()->file()->caseId;
        m_version = m_clerk->work()->file()->version;
    }

    void openAndCheck()
    {
        open();
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    // Another window asked for more, and here its applicant comes with it.
    void openAndTickBrought()
    {
        askForMore(*m_hall, 1);
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->agrees());
        m_first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以收下补正"));
    }

    void openAndAccept()
    {
        openAndCheck();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
    }

    void openAndWriteSupplement()
    {
        open();
        m_clerk->press(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteDecline()
    {
        open();
        m_clerk->press(Qt::Key_F10);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1), !page->declining().facts.isEmpty()));
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteCorrection()
    {
        open();
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(page->isVisible() && page->findChild<LineField *>());
        page->findChild<LineField *>()->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" room 2"));
        page->findChild<CheckBox *>(QStringLiteral("correctionSigned"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteHold()
    {
        open();
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wait for papers"));
    }

    void openAndWriteReturn()
    {
        open();
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("another counter's case"));
    }

    void openAndFillIntake()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        if (!QTest::currentTestFailed())
            hand.layAndFill();
    }

    void openAndWriteHandOver()
    {
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_clerk->host()->activateWindow();
        open();
        m_clerk->press(Qt::Key_F6);
        QTRY_COMPARE(m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"))->combo()->count(), 1);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("please go on with it"));
    }

    void sitWithPrinter()
    {
        SignedIn who = m_clerk->who();
        who.printer = QStringLiteral("纸");
        m_clerk->setWho(who);
        m_clerk->open();
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
    }

    int decisions()
    {
        return m_hall
            ->value(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'decline', "
                                   "'not_require', 'correct')"))
            .toInt();
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<CounterScene> m_clerk;
    std::unique_ptr<CounterScene> m_other;
    std::unique_ptr<Keeper> m_keeper;
    QTemporaryDir m_phone;
    CaseId m_first;
    int m_version = 0;
};

}
