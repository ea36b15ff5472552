// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// The whole of words that may be cut, under the mouse: plain text, as in a label, for what applicants type is never read as markup.
inline void setPlainTip(QWidget *part, const QString &words)
{
    part->setToolTip(words.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(words.toHtmlEscaped()));
    part->setAccessibleDescription(words);
}

}
