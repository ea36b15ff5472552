// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SampleBoard.h"

#include "ui/parts/Appearances.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/FigureStrip.h"

#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// The dashboard at 1440 by 852, in every look.
class SupervisionPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_look.takeOff(); }

    void the_dashboard_fits_its_page_data() { Appearances::addRows(); }

    void the_dashboard_fits_its_page()
    {
        m_look.putOn();
        ScrollPane page;
        auto *view = new DashboardView;
        view->show(test::busyMonday());
        page.setContent(view);
        page.resize(1440, 852);
        page.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&page, 60'000));
        Appearances::keep(page, QStringLiteral("supervision-06"));
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
        QTest::keyClick(&strip, Qt::Key_Down); // below it there is nothing that has cases of its own
        QTest::keyClick(&strip, Qt::Key_Return);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&strip, Qt::Key_Left);
        QTest::keyClick(&strip, Qt::Key_Return);
        QStringList opened;
        for (const QList<QVariant> &one : wanted)
            opened.append(one[0].toString());
        QCOMPARE(opened.join(u' '), QStringLiteral("received deemed deemed accepted"));
    }

    void what_stands_below_a_number_opens_its_own_cases_by_keys()
    {
        FigureStrip strip;
        HallFigures figures = test::busyMonday().figures;
        figures.lowRated = 3;
        strip.show(figures, Period::Day);
        strip.resize(1408, 104);
        QSignalSpy wanted(&strip, &FigureStrip::casesWanted);
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(&strip, Qt::Key_Down);
            QTest::keyClick(&strip, Qt::Key_Return);
            QTest::keyClick(&strip, Qt::Key_Up);
            QTest::keyClick(&strip, Qt::Key_Return);
            QTest::keyClick(&strip, Qt::Key_Right);
        }
        QStringList opened;
        for (const QList<QVariant> &one : wanted)
            opened.append(one[0].toString());
        QCOMPARE(opened.join(u' '),
                 QStringLiteral("received_before received accepted accepted second_notices supplemented declined_checked "
                                "declined late finished paused open deemed deemed waits waits low_rated rated"));
        // By the mouse, too: the small line is another door than the number above it.
        wanted.clear();
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(2 * 1408 / 9 + 40, 82));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(2 * 1408 / 9 + 40, 50));
        QCOMPARE(wanted[0][0].toString() + u' ' + wanted[1][0].toString(), QStringLiteral("second_notices supplemented"));
    }

    void the_delivery_says_whether_messages_leave_at_all()
    {
        DashboardView view;
        const auto *said = view.findChild<Label *>(QStringLiteral("channel"));
        QStringList words;
        for (const GatewayState state : {GatewayState::Ok, GatewayState::Failing, GatewayState::Off}) {
            Dashboard board = test::busyMonday();
            board.delivery.channel = state;
            view.show(board);
            words.append(said->text());
        }
        QCOMPARE(words.join(u' '), QStringLiteral("● 主通道正常 ■ 主通道有故障 ▲ 没有在发送"));
    }

private:
    Appearances m_look;
};

YICHUANG_TEST(SupervisionPicturesTest)
#include "tst_Pictures.moc"
