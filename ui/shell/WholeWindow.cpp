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
        return showLargest(window);
    window.move(room.left() + (room.width() - wanted.width()) / 2, room.top() + (room.height() - wanted.height()) / 2);
    window.show();
}

// What must not be smaller than the desktop leaves would lie below the taskbar with its lower edge, where the decisions are.
void showLargest(QWidget &window)
{
    const QSize least = window.minimumSize() + QSize(0, Frame.height()); // a window that fills the desktop has a title and no sides
    const QRect room = window.screen()->availableGeometry();
    if (least.width() > room.width() || least.height() > room.height())
        window.showFullScreen();
    else
        window.showMaximized();
}

}
