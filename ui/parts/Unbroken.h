// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

inline constexpr QChar Joiner(0x2060);

// Words that stay on one line: Chinese may be broken between any two characters that are not joined.
inline QString unbroken(const QString &words)
{
    QString whole;
    for (const QChar sign : words) {
        if (!whole.isEmpty() && !sign.isLowSurrogate())
            whole += Joiner;
        whole += sign == u' ' ? QChar(QChar::Nbsp) : sign;
    }
    return whole;
}

}
