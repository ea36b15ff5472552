// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// What has to be seen of a field that is typed into: with the editor what it is called and what is wrong with it.
namespace whole_field {

// A widget with this property is a question as a whole.
inline constexpr char Property[] = "wholeField";

// The largest part of `content` that is this field and nothing else, and not higher than that.
QWidget *of(QWidget *editor, const QWidget *content, int highest = QWIDGETSIZE_MAX);

}

}
