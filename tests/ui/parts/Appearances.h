// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/LineWords.h"
#include "ui/parts/Theme.h"
#include "ui/Resting.h"
#include "ui/TooWide.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTranslator>
#include <QWidget>

namespace yichuang::test {

// The looks in which a page's pictures are taken: both languages, both themes, and large text; and how such a picture is kept.
class Appearances {
public:
    ~Appearances() { takeOff(); }

    static void addRows()
    {
        addColumns();
        for (const char *language : {"zh", "en"}) {
            addRow(language, false, 100);
            addRow(language, true, 100);
            addRow(language, false, 150);
        }
    }

    // Both at once, for whoever needs both: of the main states only.
    static void addLargestInContrast()
    {
        addColumns();
        for (const char *language : {"zh", "en"})
            addRow(language, true, 150);
    }

    // For the smallest window that is promised, in which the largest text has the least room.
    static void addLargest()
    {
        addColumns();
        for (const char *language : {"zh", "en"})
            addRow(language, false, 150);
    }

    // The look of the row that is running.
    void putOn()
    {
        QFETCH(QString, language);
        QFETCH(bool, contrast);
        QFETCH(int, textPercent);
        setAppearance({contrast, textPercent});
        if (language == QLatin1String("en")) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
    }

    void takeOff()
    {
        setAppearance({});
        qApp->removeTranslator(&m_english);
    }

    // The page keeps to its size, however much is in it, cuts nothing off and speaks of no lost line unless it is its offline scene. With
    // YICHUANG_PICTURES=DIR the picture is kept there.
    static void keep(QWidget &page, const QString &name)
    {
        QVERIFY(comesToRest(&page));
        QVERIFY2(page.size() == QSize(1440, 852), qPrintable(tooWide(&page)));
        const QString cut = cutAnywhere(&page);
        QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(": ") + cut));
        const QString lost = name.endsWith(QLatin1String("offline")) ? QString() : saysLineIsLost(&page);
        QVERIFY2(lost.isEmpty(), qPrintable(name + QStringLiteral(": ") + lost));
        keepOther(page, name);
    }

    // Something that has no size of its own to keep to.
    static void keepOther(QWidget &shown, const QString &name)
    {
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(shown.grab().save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag())))));
    }

private:
    static void addColumns()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<int>("textPercent");
    }

    static void addRow(const char *language, bool contrast, int textPercent)
    {
        QTest::addRow("%s-%s%s", language, contrast ? "contrast" : "light", textPercent == 100 ? "" : "-150")
            << QString::fromLatin1(language) << contrast << textPercent;
    }

    QTranslator m_english;
};

}
