// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace yichuang {

// What is held down with a key. That a digit or Enter comes from the number pad is no such thing: a counter's right hand lies there.
inline Qt::KeyboardModifiers heldWith(const QKeyEvent &press)
{
    return press.modifiers() & ~Qt::KeypadModifier;
}

}
