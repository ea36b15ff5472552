// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskScene.h"
#include "ui/TooWide.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/parts/ItemRow.h"

#include <QDir>
#include <QTranslator>

using namespace yichuang;
using namespace yichuang::test;

// Every page of the kiosk keeps to its screen: in the normal, the larger and the contrast dress, in English, and lying. With
// YICHUANG_PICTURES=DIR the pictures are kept there.
class KioskPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        const QString whyNot = m_small.startSmall();
        QVERIFY2(whyNot.isEmpty(), qPrintable(whyNot));
    }

    void cleanup()
    {
        m_scene.close();
        m_small.close();
        setAppearance({});
        qApp->removeTranslator(&m_english);
    }

    void aVisit_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("elder");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<QSize>("size");
        const QSize standing(1080, 1920), lying(1366, 768);
        QTest::newRow("zh") << QStringLiteral("zh") << false << false << standing;
        QTest::newRow("zh-elder") << QStringLiteral("zh") << true << false << standing;
        QTest::newRow("zh-contrast") << QStringLiteral("zh") << false << true << standing;
        QTest::newRow("en") << QStringLiteral("en") << false << false << standing;
        QTest::newRow("zh-lying") << QStringLiteral("zh") << false << false << lying;
    }

    void aVisit()
    {
        QFETCH(QString, language);
        QFETCH(bool, elder);
        QFETCH(bool, contrast);
        QFETCH(QSize, size);
        if (language == QLatin1String("en")) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        m_scene.open(size);
        QTest::qWait(50);
        m_scene.window().setDress(elder, contrast);
        keep("a-home");
        lookAround();
        if (QTest::currentTestFailed())
            return;
        comeIn();
        if (QTest::currentTestFailed())
            return;
        lookAtCases();
    }

    void applying_data() { aVisit_data(); }

    void applying()
    {
        QFETCH(QString, language);
        QFETCH(bool, elder);
        QFETCH(bool, contrast);
        QFETCH(QSize, size);
        if (language == QLatin1String("en")) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        m_small.open(size);
        QTest::qWait(50);
        m_small.window().setDress(elder, contrast);
        m_small.touch(QStringLiteral("apply"));
        QTRY_VERIFY(!m_small.page()->findChildren<ItemRow *>().isEmpty() && m_small.page()->findChildren<ItemRow *>().first()->isVisible());
        m_small.touch(m_small.page()->findChildren<ItemRow *>().first());
        QTRY_VERIFY_WITH_TIMEOUT(m_small.find<Label>(QStringLiteral("itemName")), 10'000);
        m_small.touch(QStringLiteral("applyNow"));
        m_small.giveName(SmallHall::mobile(1), KioskScene::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_small.find(QStringLiteral("truthful")), 10'000);
        keep("d-basic", m_small);
        m_small.touch(QStringLiteral("truthful"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY(m_small.find(QStringLiteral("shop")));
        keep("d-form", m_small);
        m_small.touch(QStringLiteral("stepForward"));
        keep("d-form-typing", m_small);
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("小明食店"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY(m_small.find(QStringLiteral("window-2")));
        keep("h-materials", m_small);
        m_small.touch(QStringLiteral("phone-2"));
        QTest::qWait(400);
        keep("h-phone", m_small);
        m_small.touch(QStringLiteral("phoneDone"));
        m_small.touch(QStringLiteral("window-2"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY_WITH_TIMEOUT(static_cast<ApplyPage *>(m_small.page())->canSubmit(), 10'000);
        keep("d-check", m_small);
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_COMPARE_WITH_TIMEOUT(m_small.pageName(), QStringLiteral("DonePage"), 15'000);
        QTest::qWait(300);
        keep("e-done", m_small);
    }

private:
    void lookAround()
    {
        QVERIFY(m_scene.touch(QStringLiteral("apply")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        keep("b-browse");
        QTRY_VERIFY(!m_scene.page()->findChildren<ItemRow *>().isEmpty() && m_scene.page()->findChildren<ItemRow *>().first()->isVisible());
        m_scene.touch(m_scene.page()->findChildren<ItemRow *>().first());
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find<Label>(QStringLiteral("itemName")), 10'000);
        keep("c-guide");
        m_scene.touch(QStringLiteral("takeAlong"));
        keep("c-take-along");
        m_scene.window().rebuild();
        m_scene.touch(QStringLiteral("search"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
        m_scene.type(QStringLiteral("searchField"), QStringLiteral("食品"));
        keep("b2-search");
        m_scene.touch(QStringLiteral("help"));
        QTest::qWait(300);
        keep("help");
        m_scene.window().rebuild();
    }

    void comeIn()
    {
        m_scene.touch(QStringLiteral("myCases"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        keep("k-sign-in");
        m_scene.touch(QStringLiteral("register"));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find<Button>(QStringLiteral("agree")) && m_scene.find<Button>(QStringLiteral("agree"))->isReady(),
                                 10'000);
        keep("k-agreement");
        m_scene.touch(QStringLiteral("agree"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
        m_scene.touch(QStringLiteral("submit"));
        keep("k-register");
        m_scene.window().rebuild();
        m_scene.signIn();
    }

    void lookAtCases()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_scene.all<Button>(QStringLiteral("^open-")).isEmpty(), 10'000);
        keep("f-my-cases");
        m_scene.touch(m_scene.all<Button>(QStringLiteral("^open-")).first());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
        QTest::qWait(300);
        keep("f-case");
        m_scene.touch(QStringLiteral("ask"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        keep("j-consult");
        m_scene.touch(QStringLiteral("back"));
        m_scene.touch(QStringLiteral("back"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        m_scene.touch(QStringLiteral("account"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
        QTest::qWait(300);
        keep("account");
        m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(20));
        QTRY_VERIFY(m_scene.find(QStringLiteral("idleStay")));
        keep("idle");
    }

    // All that scrolls with this part.
    static const QWidget *wholePage(const QWidget *part)
    {
        while (part->parentWidget() && part->parentWidget()->objectName() != QLatin1String("qt_scrollarea_viewport"))
            part = part->parentWidget();
        return part;
    }

    void keep(const char *name) { keep(name, m_scene); }

    void keep(const char *name, KioskScene &scene)
    {
        QTest::qWait(60); // layouts come to rest
        const QPixmap picture = scene.window().grab();
        QFETCH(QSize, size);
        if (const QString folder = qEnvironmentVariable("YICHUANG_PICTURES"); !folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(picture.save(
                QDir(folder).filePath(QStringLiteral("kiosk-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
        }
        QCOMPARE(picture.size(), size);
        for (QWidget *part : scene.window().findChildren<QAbstractButton *>()) {
            if (part->isVisible() && part->width() > 0)
                QVERIFY2(part->mapTo(&scene.window(), QPoint()).x() >= 0 &&
                             part->mapTo(&scene.window(), QPoint(part->width(), 0)).x() <= size.width(),
                         qPrintable(QLatin1String(name) + u' ' + part->objectName() + u'\n' + tooWide(wholePage(part))));
        }
    }

    KioskScene m_scene;
    KioskScene m_small;
    QTranslator m_english;
};

YICHUANG_TEST(KioskPicturesTest)
#include "tst_Pictures.moc"
