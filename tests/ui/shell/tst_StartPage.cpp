// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "ui/parts/Label.h"
#include "ui/shell/Preferences.h"
#include "ui/shell/WholeWindow.h"

#include <QDateTime>
#include <QDir>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

// What a program begins with before there is anybody in it: its place on the screen, what the PC remembers, and a start that failed.
class StartPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWindowIsShownWhole()
    {
        QWidget small;
        small.resize(400, 300);
        showWhole(small);
        QVERIFY(QTest::qWaitForWindowExposed(&small, 60'000));
        const QRect room = small.screen()->availableGeometry();
        QVERIFY(!small.isMaximized() && room.contains(small.frameGeometry()));
        StartPage large;
        large.resize(room.size()); // without its frame it would just fit
        showWhole(large);
        QVERIFY(QTest::qWaitForWindowExposed(&large, 60'000));
        QVERIFY(large.isMaximized());
    }

    // Else its lower edge, where the decisions are, would lie below the taskbar.
    void aWindowThatTheDesktopLeavesTooLittleRoomHasTheWholeScreen()
    {
        QWidget window;
        const QRect room = window.screen()->availableGeometry();
        window.setMinimumSize(room.size() - QSize(0, 20)); // less than its title
        showWhole(window);
        QVERIFY(QTest::qWaitForWindowExposed(&window, 60'000));
        QVERIFY(window.isFullScreen());
        QWidget fits;
        fits.setMinimumSize(room.size() - QSize(0, 60));
        fits.resize(room.size());
        showWhole(fits);
        QVERIFY(QTest::qWaitForWindowExposed(&fits, 60'000));
        QVERIFY(fits.isMaximized() && !fits.isFullScreen());
    }

    void aStartThatFailedNamesItsFolderAndIsTriedAgainByKey()
    {
        StartPage start;
        QSignalSpy retry(&start, &StartPage::retry);
        start.show();
        QVERIFY(QTest::qWaitForWindowActive(&start, 60'000));
        int tried = 0;
        for (const Qt::Key key : {Qt::Key_F5, Qt::Key_Return}) {
            start.fail({QStringLiteral("hall.permission"), QStringLiteral("permission denied"), {}}, QStringLiteral("/srv/yichuang-hall"));
            const auto labels = start.findChildren<Label *>();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [](const Label *label) {
                return label->isVisible() && label->text().contains(QDir::toNativeSeparators(QStringLiteral("/srv/yichuang-hall")));
            }));
            QTest::keyClick(start.focusWidget(), key);
            QCOMPARE(retry.size(), ++tried);
        }
        QTest::keyClick(&start, Qt::Key_F5); // it is being tried
        QCOMPARE(retry.size(), tried);
    }

    void bentPreferencesAreAsGoodAsNone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bent.json"));
        QFile bent(file);
        QVERIFY(bent.open(QIODevice::WriteOnly));
        bent.write("{\"window\": \"eight\", \"text_percent\": 9000, \"language\": 7, ");
        bent.close();
        const Preferences preferences = Preferences::load(file);
        QCOMPARE(preferences.window, 0);
        QCOMPARE(preferences.appearance.textPercent, 100);
        QVERIFY(preferences.save(file));
        QCOMPARE(Preferences::load(file).language, QStringLiteral("zh"));
    }

    // A start waits for the disk only where there is something new to remember.
    void whatIsRememberedAlreadyIsNotWrittenAgain()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("kept.json"));
        Preferences preferences;
        preferences.window = 8;
        preferences.windows = {{QStringLiteral("0817"), 8}, {QStringLiteral("0801"), 3}};
        QVERIFY(preferences.save(file));
        const QDateTime before(QDate(2026, 1, 5), QTime(8, 30));
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QVERIFY(kept.setFileTime(before, QFileDevice::FileModificationTime));
        kept.close();
        QVERIFY(Preferences::load(file).save(file));
        QCOMPARE(QFileInfo(file).lastModified(), before);
        preferences.window = 9;
        QVERIFY(preferences.save(file));
        QCOMPARE(Preferences::load(file).window, 9);
    }
};

YICHUANG_TEST(StartPageTest)
#include "tst_StartPage.moc"
