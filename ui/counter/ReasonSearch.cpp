// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReasonSearch.h"

namespace yichuang {

ReasonSearch::ReasonSearch(const QString &example, QWidget *parent)
    : LineField({}, Variant::Search, Size::Normal, parent)
{
    setPlaceholder(example);
    setFixedWidth(184);
}

bool ReasonSearch::isUsed() const
{
    return !text().trimmed().isEmpty();
}

bool ReasonSearch::finds(const PinyinEntry &entry) const
{
    return matchesPinyin(entry, text());
}

bool ReasonSearch::clear()
{
    if (text().isEmpty())
        return false;
    setText({});
    return true;
}

}
