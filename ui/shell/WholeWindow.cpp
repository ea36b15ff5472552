// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WholeWindow.h"

#include <QScreen>
#include <QWidget>

namespace yichuang {

namespace {

// What a window manager adds around a window it tells only when the window is there: no frame is larger.
constexpr QSize Frame(16, 48);

}

void showWhole(QWidget &window)
{
    const QRect room = window.screen()->availableGeometry();
    const QSize wanted = window.size() + Frame;
    if (wanted.width() > room.width() || wanted.height() > room.height())
        return window.showMaximized();
    window.move(room.left() + (room.width() - wanted.width()) / 2, room.top() + (room.height() - wanted.height()) / 2);
    window.show();
}

}
