// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/Unprintable.h"

#include "core/Text.h"
#include "documents/Typeface.h"

#include <QCoreApplication>

namespace yichuang {

QString blemishSentence(const QString &text)
{
    const auto blemish = findBlemish(text, Lines::Many);
    return blemish ? QCoreApplication::translate("yichuang::Unprintable", "第 %1 个字符看不见，不能保存，请删掉").arg(blemish->position + 1)
                   : QString();
}

QString unprintableSentence(const QString &text)
{
    if (const QString blemish = blemishSentence(text); !blemish.isEmpty())
        return blemish;
    const QList<char32_t> bad = unprintableCharacters(text);
    if (bad.isEmpty())
        return {};
    const char32_t first = bad.first();
    return QCoreApplication::translate("yichuang::Unprintable", "没有字体能打印“%1”（%2），请换一种写法")
        .arg(QString::fromUcs4(&first, 1), QStringLiteral("U+%1").arg(uint(first), 4, 16, QLatin1Char('0')).toUpper());
}

}
