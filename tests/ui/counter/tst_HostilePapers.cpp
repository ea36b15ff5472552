// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandIn.h"
#include "ui/counter/HeldCase.h"

#include "documents/HostileCorpus.h"
#include "documents/HostileFiles.h"
#include "support/Heartbeat.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/StatePage.h"
#include "ui/Resting.h"

using namespace yichuang;
using namespace yichuang::test;

// What strangers hand in is opened at the counter as it comes: the window answers keys all the while, and each file gets a page or a
// sentence.
class HostilePapersTest : public HeldCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        holdIt();
        QVERIFY(comesToRest(m_clerk->host())); // the first layout of a case is not what is measured
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
        QTest::newRow("names without end") << QStringLiteral("m.zip") << HostileCorpus::endlessNames();
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
        QTRY_VERIFY((m_clerk->press(++keys % 2 ? Qt::Key_X : Qt::Key_Backspace), answered));
        disconnect(connection);
        qInfo("%s: longest work %.1f ms, longest gap %.1f ms, %d beats, %d keys", QTest::currentDataTag(), heart.longestWork(),
              heart.longestGap(), heart.beats(), keys);
        QVERIFY2(heart.longestWork() <= 50 * m_slowness, qPrintable(QStringLiteral("%1, %2").arg(heart.longestWork()).arg(m_slowness)));
        // Who waited for a helper that is stopped in the end would wait for most of the time.
        QVERIFY2(heart.longestWait() < PageService::Limits().wallClock * qMin(0.9, m_slowness / 2),
                 qPrintable(QString::number(heart.longestWait())));
        QVERIFY(state->state() != StatePage::State::Loading);
        if (state->state() != StatePage::State::Content)
            QVERIFY(!viewer->findChild<NoticeView *>()->title().isEmpty());
        QVERIFY(m_clerk->work()->holds());
        for (const Label *label : viewer->findChildren<Label *>())
            QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->text()));
    }

private:
    const double m_slowness = Heartbeat::slowness();
};

YICHUANG_TEST(HostilePapersTest)
#include "tst_HostilePapers.moc"
