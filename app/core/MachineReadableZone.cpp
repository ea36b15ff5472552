// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/MachineReadableZone.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

namespace {

using Fault = MachineReadableZone::Fault;

int valueOf(QChar c)
{
    if (c == u'<')
        return 0;
    return c <= u'9' ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
}

std::optional<Fault> faultOf(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9A-Z<]{9}[0-9][A-Z<]{3}[0-9<]{6}[0-9][MF<][0-9<]{6}[0-9][0-9A-Z<]{14}[0-9<][0-9]$"));
    if (line.size() != 44)
        return Fault::Length;
    if (!form.match(line).hasMatch())
        return Fault::Characters;
    const auto digit = [&line](qsizetype from, qsizetype length) {
        return MachineReadableZone::checkDigit(QStringView(line).mid(from, length));
    };
    if (digit(0, 9) != line[9])
        return Fault::DocumentNumber;
    if (digit(13, 6) != line[19])
        return Fault::BirthDate;
    if (digit(21, 6) != line[27])
        return Fault::ExpiryDate;
    const bool unused = line[42] == u'<' && line.mid(28, 14) == QString(14, u'<');
    if (digit(28, 14) != line[42] && !unused)
        return Fault::OptionalData;
    if (MachineReadableZone::checkDigit(QString(line.left(10) + line.mid(13, 7) + line.mid(21, 22))) != line[43])
        return Fault::Composite;
    return std::nullopt;
}

std::optional<QDate> dateOf(int century, const QString &sixDigits)
{
    const QDate date = QDate::fromString(QString::number(century) + sixDigits, QStringLiteral("yyyyMMdd"));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

}

std::optional<MachineReadableZone> MachineReadableZone::parse(const QString &secondLine, Fault *fault)
{
    const QString line = asCode(secondLine);
    if (const auto found = faultOf(line)) {
        if (fault)
            *fault = *found;
        return std::nullopt;
    }
    return MachineReadableZone(line);
}

QString MachineReadableZone::field(qsizetype from, qsizetype length) const
{
    return m_line.mid(from, length).remove(u'<');
}

std::optional<QDate> MachineReadableZone::birth(const QDate &today) const
{
    const auto young = dateOf(20, m_line.mid(13, 6));
    return young && *young <= today ? young : dateOf(19, m_line.mid(13, 6));
}

std::optional<QDate> MachineReadableZone::expiry() const
{
    return dateOf(20, m_line.mid(21, 6));
}

QChar MachineReadableZone::checkDigit(QStringView text)
{
    static constexpr int weights[3] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += valueOf(text[i]) * weights[i % 3];
    return QChar(u'0' + sum % 10);
}

}
