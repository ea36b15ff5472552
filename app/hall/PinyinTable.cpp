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

// The characters in lists of a few hundred, one a line: ICU joins neighbours into words, and changes a long text slowly.
QList<icu::UnicodeString> listsOfIdeographs()
{
    constexpr int longest = 512;
    QList<icu::UnicodeString> lists;
    for (const Range &range : Ideographs) {
        for (char32_t c = range.first; c <= range.last; ++c) {
            if ((c - range.first) % longest == 0)
                lists.append(icu::UnicodeString());
            lists.last().append(UChar32(c)).append(u'\n');
        }
    }
    return lists;
}

QStringList romanized(QList<icu::UnicodeString> lists)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    QStringList lines;
    if (U_FAILURE(status) || !latin)
        return lines;
    for (icu::UnicodeString &list : lists) {
        latin->transliterate(list);
        const QStringList some = QString(reinterpret_cast<const QChar *>(list.getBuffer()), list.length()).split(QLatin1Char('\n'));
        lines += some.mid(0, some.size() - 1);
    }
    return lines;
}

// Tones go, the dots of ü stay.
QString toneless(const QString &latin)
{
    QString letters = latin.toLower().normalized(QString::NormalizationForm_D);
    letters.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing && c != QChar(0x308); });
    return letters.normalized(QString::NormalizationForm_C);
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
    const QStringList latin = romanized(listsOfIdeographs());
    QByteArray rows;
    qsizetype line = 0;
    for (const Range &range : Ideographs) {
        for (char32_t c = range.first; c <= range.last && line < latin.size(); ++c, ++line) {
            const QString character = QString::fromUcs4(&c, 1);
            QStringList readings = readingsOf(toneless(latin.at(line)));
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
