// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/TurnPane.h"

#include "ui/kiosk/parts/CutCover.h"
#include "ui/parts/Button.h"

#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

// Content taller than the screen, turned by its buttons.
class TurnPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_part_is_wholly_seen_on_some_screen()
    {
        TurnPane pane;
        for (int i = 0; i < 15; ++i)
            add(pane, 60 + i * 71 % 200);
        show(pane);
        const QList<QWidget *> parts = pane.findChildren<QWidget *>(QStringLiteral("part"));
        QCOMPARE(parts.size(), 15);
        QSet<const QWidget *> seen = whole(pane);
        int screens = 1;
        for (auto *down = pane.findChild<Button *>(QStringLiteral("screenDown")); down->isEnabled() && screens < 20; ++screens) {
            const QWidget *next = firstNotIn(seen, parts);
            QVERIFY(next && !whole(pane).contains(next));
            QTest::mouseClick(down, Qt::LeftButton);
            QVERIFY2(whole(pane).contains(next), "the screen does not begin with what was cut on the one before");
            seen += whole(pane);
        }
        QCOMPARE(seen.size(), parts.size());
        QCOMPARE(screens, pane.screens());
        QVERIFY(screens > 2);
        auto *up = pane.findChild<Button *>(QStringLiteral("screenUp"));
        for (int i = 1; i < screens; ++i)
            QTest::mouseClick(up, Qt::LeftButton);
        QVERIFY(!up->isEnabled());
    }

    void a_part_taller_than_the_screen_is_turned_through()
    {
        TurnPane pane;
        add(pane, 3000);
        show(pane);
        auto *down = pane.findChild<Button *>(QStringLiteral("screenDown"));
        int turns = 0;
        for (; down->isEnabled() && turns < 20; ++turns)
            QTest::mouseClick(down, Qt::LeftButton);
        QCOMPARE(turns + 1, pane.screens());
        QVERIFY(turns >= 3);
    }

    void a_heading_is_not_left_behind_by_what_it_heads()
    {
        TurnPane pane;
        add(pane, 300);
        QWidget *heading = add(pane, 40);
        heading->setProperty(CutCover::Heading, true);
        QWidget *headed = add(pane, 300);
        add(pane, 600);
        show(pane);
        pane.resize(600, 300 + 40 + 200);
        QCoreApplication::sendPostedEvents();
        QTest::mouseClick(pane.findChild<Button *>(QStringLiteral("screenDown")), Qt::LeftButton);
        const QSet<const QWidget *> seen = whole(pane);
        QVERIFY(seen.contains(heading) && seen.contains(headed));
    }

    void the_buttons_go_when_all_fits_again()
    {
        TurnPane pane;
        add(pane, 300);
        add(pane, 300);
        show(pane);
        const auto *turner = pane.findChild<Button *>(QStringLiteral("screenDown"));
        QVERIFY(!turner->isVisible());
        const int fitting = pane.column()->minimumSize().height();
        pane.resize(600, fitting - 100);
        QTRY_VERIFY(turner->isVisible());
        pane.resize(600, fitting);
        QTRY_VERIFY2(!turner->isVisible(), "they take the very room for want of which they stand there");
    }

private:
    static QWidget *add(TurnPane &pane, int height)
    {
        auto *part = new QWidget;
        part->setObjectName(QStringLiteral("part"));
        part->setFixedHeight(height);
        pane.column()->addWidget(part);
        return part;
    }

    static void show(TurnPane &pane)
    {
        pane.column()->addStretch();
        pane.resize(600, 800);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane, 60'000));
    }

    static QSet<const QWidget *> whole(const TurnPane &pane)
    {
        QSet<const QWidget *> seen;
        const QWidget *viewport = pane.findChild<QScrollArea *>()->viewport();
        const QList<QWidget *> parts = pane.findChildren<QWidget *>(QStringLiteral("part"));
        for (const QWidget *part : parts) {
            const int top = part->mapTo(viewport, QPoint()).y();
            if (top >= 0 && top + part->height() <= viewport->height())
                seen.insert(part);
        }
        return seen;
    }

    static const QWidget *firstNotIn(const QSet<const QWidget *> &seen, const QList<QWidget *> &parts)
    {
        for (const QWidget *part : parts)
            if (!seen.contains(part))
                return part;
        return nullptr;
    }
};

YICHUANG_TEST(TurnPaneTest)
#include "tst_TurnPane.moc"
