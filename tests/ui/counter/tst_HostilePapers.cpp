// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"
#include "ui/counter/HandIn.h"

#include "documents/HostileFiles.h"
#include "support/Heartbeat.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/StatePage.h"

using namespace yichuang;
using namespace yichuang::test;

// What strangers hand in is opened at the counter as it comes: the window answers keys all the while, and each file gets a page or a
// sentence.
class HostilePapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall.apply(1);
        m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QTest::qWait(300); // the first layout of a case is not what is measured
    }

    void cleanupTestCase() { m_clerk.reset(); }

    void the_window_stays_alive_and_says_what_it_is_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a page without end") << QStringLiteral("a.pdf") << spinningPdf();
        QTest::newRow("forms that multiply") << QStringLiteral("b.pdf") << multiplyingPdf();
        QTest::newRow("a picture that wants gigabytes") << QStringLiteral("c.pdf") << hungryPdf();
        QTest::newRow("brackets without end") << QStringLiteral("d.pdf") << nestedPdf();
        QTest::newRow("a picture of 20000 by 20000") << QStringLiteral("e.png") << plainPng(20'000);
        QTest::newRow("half a picture") << QStringLiteral("f.png") << plainPng(100).left(60);
        QTest::newRow("half a PDF") << QStringLiteral("g.pdf") << plainPdf(3).left(400);
        QTest::newRow("a picture called a PDF") << QStringLiteral("h.pdf") << plainPng(50);
        QTest::newRow("nothing") << QStringLiteral("i.pdf") << QByteArray();
        QTest::newRow("noise") << QStringLiteral("j.jpg") << QByteArray(100'000, '\xA7');
        QTest::newRow("twenty megabytes of noise") << QStringLiteral("k.pdf") << QByteArray(20 << 20, '\x5A');
        QTest::newRow("three hundred pages") << QStringLiteral("l.pdf") << plainPdf(300);
        QTest::newRow("a name that turns around") << QStringLiteral("合同\u202Efdp.exe") << plainPdf(1);
    }

    void the_window_stays_alive_and_says_what_it_is()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        handIn(m_hall.fixture(), m_clerk->work()->file()->caseId, 2, name, bytes);
        CaseFile file = m_clerk->desk().caseFile(m_clerk->work()->file()->caseId).result().value();
        auto *viewer = m_clerk->part<ViewerPanel>();
        const auto *state = viewer->findChild<StatePage *>();
        bool answered = false;
        const auto connection = connect(viewer, &ViewerPanel::painted, this, [&answered] { answered = true; });
        m_clerk->part<IdentityPanel>()->focusNote();
        const Heartbeat heart;
        viewer->setCase(file);
        viewer->showMaterial(2);
        int keys = 0;
        // Somebody goes on writing meanwhile.
        QTRY_VERIFY_WITH_TIMEOUT((m_clerk->press(++keys % 2 ? Qt::Key_X : Qt::Key_Backspace), answered), 60'000);
        disconnect(connection);
        qInfo("%s: longest work %.1f ms, longest gap %.1f ms, %d beats, %d keys", QTest::currentDataTag(), heart.longestWork(),
              heart.longestGap(), heart.beats(), keys);
        QVERIFY2(heart.longestWork() <= 50, qPrintable(QString::number(heart.longestWork())));
        QVERIFY2(heart.longestGap() < PageService::Limits().wallClock / 2.0, qPrintable(QString::number(heart.longestGap())));
        QVERIFY(state->state() != StatePage::State::Loading);
        if (state->state() != StatePage::State::Content)
            QVERIFY(!viewer->findChild<NoticeView *>()->title().isEmpty());
        QVERIFY(m_clerk->work()->holds());
        for (const Label *label : viewer->findChildren<Label *>())
            QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->text()));
    }

private:
    SmallHall m_hall;
    std::unique_ptr<CounterScene> m_clerk;
};

YICHUANG_TEST(HostilePapersTest)
#include "tst_HostilePapers.moc"
