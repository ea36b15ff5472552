// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskWindow.h"
#include "ui/kiosk/parts/CutCover.h"
#include "ui/kiosk/parts/WholeField.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace yichuang::test {

// Whether somebody who types sees what they type.
class FieldSight {
public:
    // Nothing of this part of the widget is cut by what it lies in.
    static bool isWhole(const QWidget *widget, const QRect &part, const QWidget &window)
    {
        QRect seen = part;
        for (const QWidget *one = widget; one != &window; one = one->parentWidget())
            seen = seen.translated(one->pos()) & one->parentWidget()->rect();
        return seen.size() == part.size();
    }

    // Empty where the field that has the focus is wholly seen, with its title and what is wrong with it; of a box of several lines that is
    // taller than its place the line with the cursor. Else what is the matter.
    static QString lack(const KioskWindow &window)
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return QStringLiteral("nothing has the focus");
        const QScrollArea *pane = nullptr;
        for (QWidget *around = focus->parentWidget(); around && !pane; around = around->parentWidget())
            pane = qobject_cast<QScrollArea *>(around);
        const QWidget *whole = whole_field::of(focus, pane ? pane->widget() : &window);
        QRect part = whole->rect();
        if (pane && part.height() > pane->viewport()->height() && qobject_cast<QPlainTextEdit *>(focus)) {
            whole = focus;
            part = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        }
        if (!isWhole(whole, part, window))
            return QStringLiteral("is cut: %1, %2 of %3 px").arg(whole->objectName()).arg(whole->y()).arg(part.height());
        const QRect place(whole->mapTo(&window, part.topLeft()), part.size());
        for (const QPoint &corner : {place.topLeft(), place.bottomRight(), place.center()}) {
            const QWidget *there = window.childAt(corner);
            if (!there || (there != whole && !whole->isAncestorOf(there)))
                return QStringLiteral("something lies over it");
        }
        return isPaintedOver(const_cast<KioskWindow &>(window), place) ? QStringLiteral("is painted over") : QString();
    }

private:
    static bool isPaintedOver(KioskWindow &window, const QRect &place)
    {
        QApplication::setCursorFlashTime(0);
        const QImage shown = window.grab(place).toImage();
        QList<CutCover *> covers;
        for (CutCover *cover : window.findChildren<CutCover *>()) {
            if (cover->isVisible())
                covers.append(cover);
        }
        for (CutCover *cover : covers)
            cover->hide();
        const QImage bare = window.grab(place).toImage();
        for (CutCover *cover : covers)
            cover->show();
        return shown != bare;
    }
};

}
