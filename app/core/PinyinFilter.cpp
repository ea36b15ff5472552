// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PinyinFilter.h"

#include <QList>

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype longestSyllable = 6; // zhuang

// One flag a letter.
using Letters = QList<bool>;

bool anyOf(const Letters &letters, qsizetype from, qsizetype to)
{
    const auto end = letters.cbegin() + qBound<qsizetype>(0, to, letters.size());
    return std::find(letters.cbegin() + qBound<qsizetype>(0, from, letters.size()), end, true) != end;
}

// At which letters syllables begin, told from the initials: each syllable begins with its own, and the last one ends the pinyin. Where
// there are several ways to part it, all of them count.
Letters beginningsIn(const QString &pinyin, const QString &initials)
{
    QList<Letters> beginnings(initials.size(), Letters(pinyin.size(), false));
    for (qsizetype syllable = 0; syllable < initials.size(); ++syllable) {
        for (qsizetype at = 0; at < pinyin.size(); ++at) {
            const bool follows = syllable == 0 ? at == 0 : anyOf(beginnings[syllable - 1], at - longestSyllable, at);
            beginnings[syllable][at] = follows && pinyin[at] == initials[syllable];
        }
    }
    Letters all(pinyin.size(), false);
    for (qsizetype syllable = initials.size() - 1; syllable >= 0; --syllable) {
        const bool last = syllable == initials.size() - 1;
        for (qsizetype at = 0; at < pinyin.size(); ++at) {
            const bool leads =
                last ? at + longestSyllable >= pinyin.size() : anyOf(beginnings[syllable + 1], at + 1, at + 1 + longestSyllable);
            beginnings[syllable][at] = beginnings[syllable][at] && leads;
            all[at] = all[at] || beginnings[syllable][at];
        }
    }
    return all;
}

// Whether the typed letters are beginnings of syllables in a row. Goes through the pinyin once: `reached` holds how many typed letters may
// be found when a syllable begins here, none of them always being one way.
bool findsRun(const QString &pinyin, const Letters &beginnings, const QString &typed)
{
    QList<Letters> reached(pinyin.size(), Letters(typed.size() + 1, false));
    for (qsizetype at = 0; at < pinyin.size(); ++at) {
        for (qsizetype found = 0; beginnings[at] && found < typed.size(); ++found) {
            if (found > 0 && !reached[at][found])
                continue;
            for (qsizetype taken = 1;
                 taken <= longestSyllable && at + taken <= pinyin.size() && pinyin[at + taken - 1] == typed[found + taken - 1]; ++taken) {
                if (found + taken == typed.size())
                    return true;
                for (qsizetype next = at + taken; next < qMin(at + longestSyllable + 1, pinyin.size()); ++next)
                    reached[next][found + taken] = reached[next][found + taken] || beginnings[next];
            }
        }
    }
    return false;
}

}

bool matchesPinyin(const PinyinEntry &entry, const QString &typed)
{
    const QString wanted = typed.simplified().remove(u' ');
    if (wanted.isEmpty() || QString(entry.text).remove(u' ').contains(wanted, Qt::CaseInsensitive))
        return true;
    const QString pinyin = entry.pinyin.toLower();
    return wanted.size() <= pinyin.size() && findsRun(pinyin, beginningsIn(pinyin, entry.initials.toLower()), wanted.toLower());
}

}
