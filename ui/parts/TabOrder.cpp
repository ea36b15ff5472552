// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TabOrder.h"

namespace yichuang {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus;
}

// Qt puts nothing behind what takes no focus, like the ring around a field.
QWidget *lastOf(QWidget *window)
{
    QWidget *last = window->previousInFocusChain();
    while (last != window && !takesFocus(last))
        last = last->previousInFocusChain();
    return last;
}

}

void tabLast(QWidget *part)
{
    QList<QWidget *> inside;
    QWidget *next = part;
    do {
        if (takesFocus(next) && (next == part || part->isAncestorOf(next)))
            inside.append(next);
        next = next->nextInFocusChain();
    } while (next != part);
    for (QWidget *one : std::as_const(inside)) {
        if (QWidget *last = lastOf(one->window()); last != one)
            QWidget::setTabOrder(last, one);
    }
}

// Behind it, and it behind them: before them may stand what passes its focus on to one of them (QWidget::focusProxy), and that must stay
// before it, or Tab would be led back for ever.
void tabBefore(const QList<QWidget *> &parts, QWidget *here)
{
    QWidget *last = here;
    for (QWidget *one : parts) {
        QWidget::setTabOrder(last, one);
        last = one;
    }
    QWidget::setTabOrder(last, here);
}

}
