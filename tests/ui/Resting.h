// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/StatePage.h"

#include <QTest>
#include <QWidget>

namespace yichuang::test {

// Where everything that is to be seen stands.
inline QList<QRect> standing(const QWidget *page)
{
    QList<QRect> places{page->geometry()};
    for (const QWidget *part : page->findChildren<QWidget *>())
        if (part->isVisible())
            places.append(part->geometry());
    return places;
}

// Goes round in the event loop until two rounds on end have moved nothing: layouts ask for each other, so one round is not enough. False:
// it never comes to rest.
inline bool comesToRest(const QWidget *page)
{
    constexpr int Most = 1000;
    QList<QRect> before;
    int quiet = 0;
    for (int round = 0; round < Most && quiet < 2; ++round) {
        QTest::qWait(0);
        const QList<QRect> now = standing(page);
        quiet = now == before ? quiet + 1 : 0;
        before = now;
    }
    return quiet == 2;
}

// Something that is to be seen still waits for its answer.
inline bool isLoading(const QWidget *page)
{
    const QList<StatePage *> pages = page->findChildren<StatePage *>();
    return std::any_of(pages.begin(), pages.end(),
                       [](const StatePage *part) { return part->isVisible() && part->state() == StatePage::State::Loading; });
}

}
