// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QShortcut>

namespace yichuang {

// Does the deed of a key wherever it is pressed in the page's window; once, however long it is held.
template<typename Page, typename Deed> void listenFor(const QKeySequence &keys, Page *page, Deed deed)
{
    auto *shortcut = new QShortcut(keys, page);
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, page, deed);
}

}
