// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QEvent;
class QListWidget;

namespace yichuang {

// The keys of a search field over its list: up and down mark a row, Enter chooses the marked one. True: the key is used up.
// Enter before the answer (`answered` false) asks at once, and opens the answer where it is one row alone; of several, one is chosen by one
// more Enter.
bool takeFindKey(QEvent *event, QListWidget *list, bool answered, const std::function<void(int row)> &choose,
                 const std::function<void()> &ask);

}
