// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin/PinyinReadings.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

static void initPolyphones()
{
    Q_INIT_RESOURCE(polyphones);
}

namespace yichuang {
namespace {

// The characters in lists of a few hundred, one a line: ICU joins neighbours into words, and changes a long text slowly.
QList<icu::UnicodeString> listsOf(const QList<char32_t> &characters)
{
    constexpr int longest = 512;
    QList<icu::UnicodeString> lists;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (i % longest == 0)
            lists.append(icu::UnicodeString());
        lists.last().append(UChar32(characters[i])).append(u'\n');
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

QHash<char32_t, QStringList> readPolyphones()
{
    initPolyphones();
    QHash<char32_t, QStringList> further;
    QFile file(QStringLiteral(":/pinyin/polyphones.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return further;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!line.startsWith(QLatin1Char('#')))
            further.insert(words.first().toUcs4().value(0), words.mid(1));
    }
    return further;
}

}

QList<QStringList> PinyinReadings::of(const QList<char32_t> &characters)
{
    static const QHash<char32_t, QStringList> polyphones = readPolyphones();
    const QStringList latin = romanized(listsOf(characters));
    QList<QStringList> all;
    all.reserve(characters.size());
    for (qsizetype i = 0; i < characters.size(); ++i) {
        QStringList readings = i < latin.size() ? readingsOf(toneless(latin.at(i))) : QStringList();
        readings += polyphones.value(characters[i]);
        readings.removeDuplicates();
        all.append(readings);
    }
    return all;
}

}
