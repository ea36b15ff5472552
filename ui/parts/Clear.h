// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace yichuang {

enum class Leaving { Now, Later };

// Takes everything out of a layout. Widgets of which one may have sent the event that asked for it leave later, when it is through.
inline void clearLayout(QLayout *layout, Leaving leaving = Leaving::Later)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        QWidget *old = item->widget();
        if (QLayout *inner = item->layout()) {
            clearLayout(inner, leaving);
        } else if (old && leaving == Leaving::Later) {
            old->hide();
            old->deleteLater();
        } else {
            delete old;
        }
        delete item;
    }
}

}
