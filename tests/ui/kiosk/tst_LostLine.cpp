// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/ApplyTest.h"

#include "ui/parts/Banner.h"

using namespace yichuang;
using namespace yichuang::test;

// The hall goes away in the middle of a visit: what goes on, what waits, and what is said of both.
class LostLineTest : public ApplyTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void cleanup() { m_scene.close(); }

    // One's own cases lie in the hall only.
    void whatCouldNotBeReadShowsItselfOnceTheLineIsBack()
    {
        CuttingProxy proxy(hallDoor());
        m_scene.open(QSize(1080, 1920), &proxy);
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QVERIFY(m_scene.touch(QStringLiteral("farewell")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        logIn(1);
        QTRY_VERIFY(!m_scene.all<Button>(QStringLiteral("^open-")).isEmpty());
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        proxy.setClosed(true);
        proxy.cut();
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.said().contains(QStringLiteral("现在看不了")), 60'000);
        QVERIFY(m_scene.all<Button>(QStringLiteral("^open-")).isEmpty());
        proxy.setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_scene.all<Button>(QStringLiteral("^open-")).isEmpty(), 60'000);
        QCOMPARE(m_scene.said(), QString());
    }

    void guideAndFormOpenWhileTheHallIsAwayAndWhatIsTypedIsSavedOnceItIsBack()
    {
        CuttingProxy proxy(hallDoor());
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open(QSize(1080, 1920), &proxy);
        const auto banner = [this] {
            auto *shown = m_scene.window().findChild<Banner *>();
            return shown->isVisible() ? shown->meaning() : QString();
        };
        QTRY_VERIFY(m_scene.window().kiosk().offer().hasGuide(SmallHall::item));
        QCOMPARE(banner(), QString());
        logIn(1);
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        proxy.setClosed(true);
        proxy.cut();
        QTRY_COMPARE_WITH_TIMEOUT(banner(), QStringLiteral("可先看指南、填表，联网后再提交"), 60'000);
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        auto *row = m_scene.page()->findChild<ItemRow *>();
        QVERIFY(row && m_scene.touch(row));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QCOMPARE(m_scene.said(), QString());
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("断网食店"));
        write(QStringLiteral("street"), QStringLiteral("江门市蓬江区港口二路"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QCOMPARE(page->step(), 2);
        const auto says = [this](const char *words) {
            const QList<Label *> all = m_scene.page()->findChildren<Label *>();
            return std::any_of(all.begin(), all.end(),
                               [words](const Label *one) { return one->isVisible() && one->text().contains(QString::fromUtf8(words)); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says("联网后会自己保存"), 60'000);
        QCOMPARE(m_scene.said(), QString());
        proxy.setClosed(false);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_scene.value(QStringLiteral("select string_agg(data #>> '{answers,T1,shop,shop}', '|') from hall.application_draft")),
            QStringLiteral("断网食店"), 60'000);
        QTRY_VERIFY(says("已保存"));
        QCOMPARE(banner(), QString());
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
    }

    // Nobody is promised a form who cannot log in.
    void whoIsNotLoggedInIsToldWhatGoesOnWithoutTheHall()
    {
        CuttingProxy proxy(hallDoor());
        m_scene.open(QSize(1080, 1920), &proxy);
        QTRY_VERIFY(m_scene.window().kiosk().offer().hasGuide(SmallHall::item));
        proxy.setClosed(true);
        proxy.cut();
        auto *banner = m_scene.window().findChild<Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 60'000);
        QCOMPARE(banner->meaning(), QStringLiteral("可先找事项、看指南，联网后再登录"));
    }

    // The page says at large that it did not go, and that nothing is lost; the next touch hands it in.
    void aSubmissionThatDidNotGoIsSaidAndTriedAgain()
    {
        CuttingProxy proxy(hallDoor());
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.setClosed(true);
        proxy.cut();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find(QStringLiteral("notSubmitted")), 60'000);
        QCOMPARE(cases(), before);
        proxy.setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.pageName() == QLatin1String("DonePage") ||
                                     (m_scene.touch(QStringLiteral("stepForward")), m_scene.pageName() == QLatin1String("DonePage")),
                                 60'000);
        QCOMPARE(cases(), before + 1);
    }

    // Submitted into a dead line: said clearly, a slip, sealed on the disk, and handed in once by itself - here after the machine was
    // switched off and on again.
    void whatIsSubmittedWithoutTheHallWaitsSealedAndIsHandedInOnce()
    {
        CuttingProxy proxy(hallDoor());
        const QTemporaryDir folder;
        m_scene.setWaitingFolder(folder.path());
        const auto none = qScopeGuard([this] { m_scene.setWaitingFolder({}); });
        const auto waiting = [&folder] { return QDir(folder.path()).entryList(QDir::Files); };
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        const qsizetype papers = QDir(m_scene.paperFolder()).entryList({QStringLiteral("*.pdf")}).size();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.setClosed(true);
        proxy.cut();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.pageName(), QStringLiteral("KeptPage"), 60'000);
        QVERIFY(m_scene.find<Label>(QStringLiteral("keptState"))->text().contains(QStringLiteral("联网后自动提交")));
        QTRY_COMPARE(QDir(m_scene.paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), papers + 1);
        QCOMPARE(waiting().size(), 1);
        QFile file(folder.filePath(waiting().first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("answers") && !bytes.contains(QStringLiteral("小明食店").toUtf8()));
        QVERIFY(!(QFile::permissions(file.fileName()) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(m_scene.touch(QStringLiteral("farewell")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QCOMPARE(waiting().size(), 1);
        m_scene.close();
        QCOMPARE(cases(), before);
        proxy.setClosed(false);
        m_scene.open(QSize(1080, 1920), &proxy);
        QTRY_COMPARE_WITH_TIMEOUT(cases(), before + 1, 60'000);
        QTRY_VERIFY(waiting().isEmpty());
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.application_draft")), QStringLiteral("0"));
        // What was handed in is not handed in again, though the file were still there.
        QFile again(folder.filePath(QFileInfo(file.fileName()).fileName()));
        QVERIFY(again.open(QIODevice::WriteOnly) && again.write(bytes) == bytes.size());
        again.close();
        m_scene.close();
        m_scene.open(QSize(1080, 1920), &proxy);
        QTRY_VERIFY_WITH_TIMEOUT(waiting().isEmpty(), 60'000);
        QCOMPARE(cases(), before + 1);
    }

    // Still before the page when the line comes back: it says the number.
    void whoStaysUntilTheHallIsBackReadsTheNumber()
    {
        CuttingProxy proxy(hallDoor());
        const QTemporaryDir folder;
        m_scene.setWaitingFolder(folder.path());
        const auto none = qScopeGuard([this] { m_scene.setWaitingFolder({}); });
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.setClosed(true);
        proxy.cut();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.pageName(), QStringLiteral("KeptPage"), 60'000);
        proxy.setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find<Label>(QStringLiteral("keptState"))->text().contains(QStringLiteral("业务流水号")), 60'000);
        QCOMPARE(cases(), before + 1);
        QVERIFY(m_scene.find<Label>(QStringLiteral("keptState"))
                    ->text()
                    .contains(m_scene.value(QStringLiteral("select case_no from hall.case_file order by id desc limit 1"))));
    }

    void aLostAnswerIsStillOneCase()
    {
        CuttingProxy proxy(hallDoor());
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.loseAnswerTo("submit_draft");
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(cases(), before + 1);
    }

private:
    QString hallDoor() { return m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"); }
};

YICHUANG_TEST(LostLineTest)
#include "tst_LostLine.moc"
