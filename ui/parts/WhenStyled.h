// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace yichuang {

// Applies what depends on the size of the text: now, and whenever that or the theme is changed at work. It ends with the widget.
void whenStyled(QWidget *widget, std::function<void()> apply);

}
