// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/ThumbStrip.h"
#include "ui/casefile/ViewerPanel.h"

namespace yichuang::test {

// Whether every small page beside a paper that is to be seen has come.
inline bool hasItsSmallPages(const QWidget *window)
{
    const QList<ViewerPanel *> viewers = window->findChildren<ViewerPanel *>();
    return std::all_of(viewers.begin(), viewers.end(), [](const ViewerPanel *viewer) {
        const auto *strip = viewer->findChild<ThumbStrip *>();
        return !strip->isVisible() || strip->drawn() == qMin(viewer->pageCount(), ThumbStrip::mostPages());
    });
}

}
