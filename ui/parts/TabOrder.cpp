// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TabOrder.h"

namespace yichuang {

void tabLast(QWidget *part)
{
    QList<QWidget *> inside{part};
    for (QWidget *next = part->nextInFocusChain(); next != part; next = next->nextInFocusChain()) {
        if (part->isAncestorOf(next))
            inside.append(next);
    }
    for (QWidget *one : std::as_const(inside)) {
        if (QWidget *last = one->window()->previousInFocusChain(); last != one)
            QWidget::setTabOrder(last, one);
    }
}

}
