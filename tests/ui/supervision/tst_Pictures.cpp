// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SampleBoard.h"

#include "ui/parts/Theme.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/FigureStrip.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace yichuang;

// The dashboard at 1440 by 852, in both languages and both dresses. With YICHUANG_PICTURES=DIR the pictures are kept there.
class SupervisionPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        setAppearance({});
        qApp->removeTranslator(&m_english);
    }

    void the_dashboard_fits_its_page_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<bool>("contrast");
        QTest::newRow("zh-light") << false << false;
        QTest::newRow("zh-contrast") << false << true;
        QTest::newRow("en-light") << true << false;
        QTest::newRow("en-contrast") << true << true;
    }

    void the_dashboard_fits_its_page()
    {
        QFETCH(bool, english);
        QFETCH(bool, contrast);
        setAppearance({contrast, 100});
        if (english) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        DashboardView view;
        view.show(test::busyMonday());
        view.resize(1440, 852);
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.size(), QSize(1440, 852));
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(view.grab().save(
                QDir(folder).filePath(QStringLiteral("supervision-06-%1.png").arg(QLatin1String(QTest::currentDataTag())))));
        }
    }

    void every_figure_opens_its_cases_by_keys()
    {
        FigureStrip strip;
        strip.show(test::busyMonday().figures, Period::Day);
        strip.resize(1408, 104);
        QSignalSpy wanted(&strip, &FigureStrip::casesWanted);
        QTest::keyClick(&strip, Qt::Key_Return);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Return);
        QTest::keyClick(&strip, Qt::Key_Right); // the mean wait has no cases of its own
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("received"));
        QCOMPARE(wanted[1][0].toString(), QStringLiteral("deemed"));
    }

private:
    QTranslator m_english;
};

QTEST_MAIN(SupervisionPicturesTest)
#include "tst_Pictures.moc"
