// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/FieldSight.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/KioskScene.h"
#include "ui/Resting.h"
#include "ui/TooWide.h"

#include <QDir>
#include <QScrollArea>
#include <QTranslator>

namespace yichuang::test {

// The dresses in which the kiosk's pictures are taken, and how one is kept: normal, larger and in contrast, in English, and lying.
class KioskPictures {
public:
    static void addRows()
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

    // The kiosk in the dress of the row that is running.
    void open(KioskScene &scene, CuttingProxy *through = nullptr)
    {
        QFETCH(QString, language);
        QFETCH(bool, elder);
        QFETCH(bool, contrast);
        QFETCH(QSize, size);
        if (language == QLatin1String("en")) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        scene.open(size, through);
        scene.window().setDress(elder, contrast);
    }

    void takeOff()
    {
        setAppearance({});
        qApp->removeTranslator(&m_english);
    }

    // The page keeps to its screen. With YICHUANG_PICTURES=DIR the picture is kept there.
    static void keep(const char *name, KioskScene &scene)
    {
        QVERIFY(comesToRest(&scene.window()));
        const QPixmap picture = scene.window().grab();
        QFETCH(QSize, size);
        if (const QString folder = qEnvironmentVariable("YICHUANG_PICTURES"); !folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(picture.save(
                QDir(folder).filePath(QStringLiteral("kiosk-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
        }
        QCOMPARE(picture.size(), size);
        keepsToItsHeight(name, scene);
        if (scene.window().keyboard()->isVisible() && !scene.find(QStringLiteral("sheet"))) {
            const QString hidden = FieldSight::lack(scene.window());
            QVERIFY2(hidden.isEmpty(), qPrintable(QLatin1String(name) + u' ' + hidden));
        }
        for (QWidget *part : scene.window().findChildren<QAbstractButton *>()) {
            if (part->isVisible() && part->width() > 0)
                QVERIFY2(part->mapTo(&scene.window(), QPoint()).x() >= 0 &&
                             part->mapTo(&scene.window(), QPoint(part->width(), 0)).x() <= size.width(),
                         qPrintable(QLatin1String(name) + u' ' + part->objectName() + u'\n' + tooWide(wholePage(part))));
        }
        keepsToItsPanes(name, scene);
    }

private:
    // What no pane turns to is there as a whole, and so is every key: what is cut off below is reached by nobody.
    static void keepsToItsHeight(const char *name, KioskScene &scene)
    {
        for (const QAbstractButton *part : scene.window().findChildren<QAbstractButton *>()) {
            if (part->isVisible() && !part->size().isEmpty() && !liesInAPane(part))
                QVERIFY2(FieldSight::isWhole(part, part->rect(), scene.window()),
                         qPrintable(QLatin1String(name) + QStringLiteral(" is cut: ") + part->objectName() + part->text()));
        }
        const KeyPad *pad = scene.window().keyboard()->pad();
        if (!pad->isVisible())
            return;
        for (const KeyAct act : {KeyAct::Enter, KeyAct::Space, KeyAct::Erase, KeyAct::Hide, KeyAct::ToSymbols, KeyAct::ToLatin}) {
            if (const QRect key = pad->placeOf(act); !key.isEmpty())
                QVERIFY2(FieldSight::isWhole(pad, key, scene.window()),
                         qPrintable(QLatin1String(name) + QStringLiteral(" has a key that is cut: %1").arg(int(act))));
        }
    }

    static bool liesInAPane(const QWidget *part)
    {
        for (const QWidget *around = part->parentWidget(); around; around = around->parentWidget()) {
            if (qobject_cast<const QScrollArea *>(around))
                return true;
        }
        return false;
    }

    // What lies in a pane that cannot be moved sideways is as wide as the pane, or its right edge is never seen.
    static void keepsToItsPanes(const char *name, KioskScene &scene)
    {
        for (const QScrollArea *pane : scene.window().findChildren<QScrollArea *>()) {
            if (pane->isVisible() && pane->widget() && pane->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                QVERIFY2(pane->widget()->width() <= pane->viewport()->width(),
                         qPrintable(QLatin1String(name) + u'\n' + tooWide(pane->widget())));
        }
    }

    // All that scrolls with this part.
    static const QWidget *wholePage(const QWidget *part)
    {
        while (part->parentWidget() && part->parentWidget()->objectName() != QLatin1String("qt_scrollarea_viewport"))
            part = part->parentWidget();
        return part;
    }

    QTranslator m_english;
};

}
