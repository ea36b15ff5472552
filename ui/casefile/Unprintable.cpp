// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/Unprintable.h"

#include "documents/Typeface.h"

#include <QCoreApplication>

namespace yichuang {

QString unprintableSentence(const QString &text)
{
    const QList<char32_t> bad = unprintableCharacters(text);
    if (bad.isEmpty())
        return {};
    const char32_t first = bad.first();
    return QCoreApplication::translate("yichuang::Unprintable", "没有字体能打印“%1”（%2），请换一种写法")
        .arg(QString::fromUcs4(&first, 1), QStringLiteral("U+%1").arg(uint(first), 4, 16, QLatin1Char('0')).toUpper());
}

}
