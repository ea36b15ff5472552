// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang::test {

// Which part wants the most room across, from this one down to the smallest.
inline QString tooWide(const QWidget *part)
{
    const QString parts = QStringLiteral("%1 %2: %3\n")
                              .arg(QLatin1String(part->metaObject()->className()), part->objectName())
                              .arg(part->minimumSizeHint().width());
    const QWidget *widest = nullptr;
    for (const QWidget *child : part->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && (!widest || child->minimumSizeHint().width() > widest->minimumSizeHint().width()))
            widest = child;
    }
    return widest ? parts + tooWide(widest) : parts;
}

}
