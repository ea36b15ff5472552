// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/PinyinTable.h"

#include "hall/OwnerSession.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

static void initPolyphones()
{
    Q_INIT_RESOURCE(polyphones);
}

namespace yichuang {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};
constexpr Range Ideographs[] = {{0x3007, 0x3007}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x2A6DF}};

// One character a line, because ICU joins neighbours into words.
icu::UnicodeString listOfIdeographs()
{
    icu::UnicodeString list;
    for (const Range &range : Ideographs)
        for (char32_t c = range.first; c <= range.last; ++c)
            list.append(UChar32(c)).append(u'\n');
    return list;
}

QStringList romanized(icu::UnicodeString list)
{
    UErrorCode status = U_ZERO_ERROR;
    // Tones go, the dots of ü stay.
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin; Lower; NFD; [[:Mn:] - [\\u0308]] Remove; NFC", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !latin)
        return {};
    latin->transliterate(list);
    return QString(reinterpret_cast<const QChar *>(list.getBuffer()), list.length()).split(QLatin1Char('\n'));
}

bool isReading(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
}

QStringList readingsOf(QString latin)
{
    QStringList readings;
    if (latin.contains(QChar(0xFC))) {
        readings.append(QString(latin).replace(QChar(0xFC), QLatin1Char('v')));
        latin.replace(QChar(0xFC), QLatin1Char('u'));
    }
    readings.append(latin);
    readings.removeIf([](const QString &reading) { return !isReading(reading); });
    return readings;
}

QHash<QString, QStringList> polyphones()
{
    initPolyphones();
    QHash<QString, QStringList> further;
    QFile file(QStringLiteral(":/hall/polyphones.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return further;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!line.startsWith(QLatin1Char('#')))
            further.insert(words.first(), words.mid(1));
    }
    return further;
}

}

QByteArray PinyinTable::rows()
{
    const auto further = polyphones();
    const QStringList latin = romanized(listOfIdeographs());
    QByteArray rows;
    qsizetype line = 0;
    for (const Range &range : Ideographs) {
        for (char32_t c = range.first; c <= range.last && line < latin.size(); ++c, ++line) {
            const QString character = QString::fromUcs4(&c, 1);
            QStringList readings = readingsOf(latin.at(line));
            readings += further.value(character);
            readings.removeDuplicates();
            if (!readings.isEmpty())
                rows += character.toUtf8() + "\t{" + readings.join(QLatin1Char(',')).toLatin1() + "}\n";
        }
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
