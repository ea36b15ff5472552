// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// An entry of a short list that is searched in memory. The hall gives its pinyin, syllables in one, and their initials, one letter a
// syllable.
struct PinyinEntry {
    QString text;
    QString pinyin;
    QString initials;
};

// Whether what a person typed means the entry: part of its words, or the beginnings of syllables that follow each other, each as short or
// as whole as they like: zhaopian, zpmh and zhaopmo all find 照片模糊; ian does not.
bool matchesPinyin(const PinyinEntry &entry, const QString &typed);

}
