// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// Whether what a person typed means an entry of a short list: part of its words, or the beginning of its pinyin or of its initials.
// Pinyin and initials come from the hall.
struct PinyinEntry {
    QString text;
    QString pinyin;
    QString initials;
};

inline bool matchesPinyin(const PinyinEntry &entry, const QString &typed)
{
    const QString wanted = typed.simplified().remove(u' ');
    return wanted.isEmpty() || entry.text.contains(wanted, Qt::CaseInsensitive) || entry.pinyin.contains(wanted, Qt::CaseInsensitive)
        || entry.initials.contains(wanted, Qt::CaseInsensitive);
}

}
