// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/IdentityPanel.h"
#include "ui/parts/RadioRow.h"

namespace yichuang::test {

// Whether every lawful way on from a card that differs is seen whole without a turn of the wheel, and there are so many at the least. Empty
// where it is so.
inline QString waysOutOfSight(const IdentityPanel *identity, int least)
{
    int ways = 0;
    for (const RadioRow *way : identity->findChildren<RadioRow *>()) {
        if (!way->isVisible())
            continue;
        ++ways;
        if (way->visibleRegion().boundingRect() != way->rect())
            return way->text();
    }
    return ways < least ? QStringLiteral("only %1 ways").arg(ways) : QString();
}

}
