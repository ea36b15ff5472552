// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/PassportScan.h"

#include "core/HallTime.h"
#include "core/MachineReadableZone.h"
#include "core/Text.h"

#include <utility>

namespace yichuang {

namespace {
constexpr qsizetype LineLength = 44;
}

bool PassportScan::hears(const QString &scanned)
{
    const QString text = asCode(scanned);
    if (text.size() == 2 * LineLength)
        return hearLine(text.first(LineLength)) && hearLine(text.last(LineLength));
    return hearLine(text);
}

bool PassportScan::hearLine(const QString &line)
{
    if (line.size() == LineLength && line.startsWith(u'P') && line.contains(QLatin1String("<<"))) {
        QString names = line.mid(5);
        while (names.endsWith(u'<'))
            names.chop(1);
        m_name = names.replace(QLatin1String("<<"), QLatin1String(", ")).replace(u'<', u' ');
        return true;
    }
    const auto zone = MachineReadableZone::parse(line);
    if (!zone)
        return false;
    IdentityCard card;
    card.source = CardSource::Typed;
    card.name = std::exchange(m_name, {});
    card.number = zone->documentNumber();
    card.sex = zone->sex() == u"M" ? QStringLiteral("男") : zone->sex() == u"F" ? QStringLiteral("女") : QString();
    card.birth = zone->birth(halltime::today().addDays(1)).value_or(QDate());
    card.validTo = zone->expiry().value_or(QDate());
    m_passport = card;
    return true;
}

std::optional<IdentityCard> PassportScan::take()
{
    return std::exchange(m_passport, {});
}

}
