// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/PinyinTable.h"

#include "hall/OwnerSession.h"
#include "pinyin/PinyinReadings.h"

namespace yichuang {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};
constexpr Range Ideographs[] = {{0x3007, 0x3007}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x2A6DF}};

}

QByteArray PinyinTable::rows()
{
    QList<char32_t> characters;
    for (const Range &range : Ideographs) {
        for (char32_t c = range.first; c <= range.last; ++c)
            characters.append(c);
    }
    const QList<QStringList> readings = PinyinReadings::of(characters);
    QByteArray rows;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (!readings[i].isEmpty())
            rows += QString::fromUcs4(&characters[i], 1).toUtf8() + "\t{" + readings[i].join(QLatin1Char(',')).toLatin1() + "}\n";
    }
    return rows;
}

Result<Done> PinyinTable::load(OwnerSession &session)
{
    const auto table = session.value("select to_regclass('hall.pinyin')::text");
    if (!table)
        return table.error();
    if (!*table)
        return Done{};
    const auto filled = session.value("select exists (select from hall.pinyin)::text");
    if (!filled)
        return filled.error();
    if (*filled == QStringLiteral("true"))
        return Done{};
    return session.copy("copy hall.pinyin (ch, readings) from stdin", rows());
}

}
