// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DocumentNumber.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

std::optional<DocumentNumber> DocumentNumber::parse(const QString &text)
{
    // The short name is taken as long as can be: 政 may stand in it as well as begin the type word.
    static const QRegularExpression form(
        QStringLiteral("^(\\p{Han}{1,20})([许政]\\p{Han}{1,2})[〔\\[【(]([12][0-9]{3})[〕\\]】)]([1-9][0-9]{0,8})号$"));
    const auto match = form.match(asCode(text));
    if (!match.hasMatch())
        return std::nullopt;
    return DocumentNumber(match.captured(1), match.captured(2), match.captured(3).toInt(), match.captured(4).toInt());
}

DocumentNumber::DocumentNumber(QString authority, QString typeWord, int year, int serial)
    : m_authority(std::move(authority))
    , m_typeWord(std::move(typeWord))
    , m_year(year)
    , m_serial(serial)
    , m_text(QStringLiteral("%1%2〔%3〕%4号").arg(m_authority, m_typeWord).arg(m_year).arg(m_serial))
{
}

}
