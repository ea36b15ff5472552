// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

// Each act at the counter, and a print, while the answer is lost after the commit: it is shown as done once, and it is done once.
class CounterAnswerFaultsTest : public CounterFaults {
    Q_OBJECT

private Q_SLOTS:
    // A call waits for the hall for as long as any machine takes to bring it back.
    void init() { begin(CounterScene::patient()); }
    void cleanup() { end(); }

    void an_answer_that_is_lost_after_the_commit_data() { acts(); }
    void an_answer_that_is_lost_after_the_commit()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_proxy->loseAnswerTo(act.call);
        m_clerk->press(act.key, act.modifiers);
        QTRY_COMPARE(m_proxy->lostAnswers(), 1);
        expectDoneOnce(act);
    }

    void a_print_that_loses_the_hall_data()
    {
        QTest::addColumn<QByteArray>("lost");
        QTest::newRow("answer to its beginning") << QByteArrayLiteral("counter.print_begin");
        QTest::newRow("answer with the paper") << QByteArrayLiteral("counter.document_pdf");
        QTest::newRow("answer to its state") << QByteArrayLiteral("counter.print_state");
        QTest::newRow("the whole hall") << QByteArray();
    }
    void a_print_that_loses_the_hall()
    {
        QFETCH(QByteArray, lost);
        sitWithPrinter();
        openAndCheck();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        QVERIFY(runOnce(*m_keeper));
        if (!lost.isEmpty())
            m_proxy->loseAnswerTo(lost);
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        if (lost.isEmpty()) {
            m_hall->fixture().kill9Server();
            QTRY_VERIFY(m_clerk->work()->lostSince());
            QVERIFY(m_hall->fixture().startServer());
        }
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(state || copy_no, ',') from hall.print_job")),
                     QStringLiteral("done0"));
        QCOMPARE(QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1);
        QCOMPARE(m_proxy->lostAnswers(), lost.isEmpty() ? 0 : 1);
    }
};

YICHUANG_TEST(CounterAnswerFaultsTest)
#include "tst_CounterAnswerFaults.moc"
