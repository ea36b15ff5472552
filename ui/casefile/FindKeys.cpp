// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FindKeys.h"

#include "ui/parts/KeyPress.h"

#include <QKeyEvent>
#include <QListWidget>

namespace yichuang {

bool takeFindKey(QEvent *event, QListWidget *list, bool answered, const std::function<void(int row)> &choose,
                 const std::function<void()> &ask)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        if (list->count() > 0)
            list->setCurrentRow(qBound(0, list->currentRow() + (key == Qt::Key_Down ? 1 : -1), list->count() - 1));
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // One that is held is meant once, and one with another key held for something else.
    if (press->isAutoRepeat() || heldWith(*press) != Qt::NoModifier)
        return press->isAutoRepeat();
    if (answered)
        choose(list->currentRow());
    else
        ask();
    return true;
}

}
