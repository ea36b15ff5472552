// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Masks.h"

#include "core/MobileNumber.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace yichuang::mask {

namespace {

QStringList seenCharacters(const QString &text)
{
    QStringList characters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
        characters.append(text.mid(from, to - from));
    return characters;
}

}

QString name(const QString &name)
{
    const QStringList characters = seenCharacters(name);
    switch (characters.size()) {
    case 0: return {};
    case 1: return QStringLiteral("*");
    case 2: return characters[0] + u'*';
    default: return characters.first() + QString(characters.size() - 2, u'*') + characters.last();
    }
}

QString number(const QString &number)
{
    if (number.size() >= 15)
        return number.left(6) + QString(number.size() - 10, u'*') + number.right(4);
    if (number.size() > 4)
        return number.left(1) + QString(number.size() - 4, u'*') + number.right(3);
    return QString(number.size(), u'*');
}

QString phone(const QString &phone)
{
    if (const auto mobile = MobileNumber::parse(phone))
        return mobile->masked();
    return phone.isEmpty() ? QString() : phone.chopped(qMin<qsizetype>(4, phone.size())) + QStringLiteral("****");
}

QString address(const QString &address)
{
    // Provinces, cities and districts, then a town or sub-district, then a street or village; each may be missing. House numbers never get
    // in.
    static const QRegularExpression shown(
        QStringLiteral("^(?:[^省市区县旗州盟路街巷0-9０-９]{1,12}(?:自治[区州县旗]|特别行政区|[省市县旗州盟]|(?<![小社])区))*"
                       "(?:[^路街巷镇乡0-9０-９]{1,10}(?:街道|镇|乡))?"
                       "(?:[^0-9０-９]{1,12}?(?:大道|路|街|巷|弄|胡同|村))?"));
    const qsizetype end = shown.match(address).capturedLength();
    return end == address.size() ? address : address.left(end) + QStringLiteral("****");
}

}
