// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Lengths.h"

#include <algorithm>
#include <initializer_list>

namespace yichuang {

int longest(QLatin1String field)
{
    const auto among = [field](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(), [field](const char *name) { return field == QLatin1String(name); });
    };
    if (among({"facts", "reasons", "findings", "opinion", "text"}) || field.startsWith(u'/'))
        return 2000;
    if (among({"reason", "articles", "interest", "matter", "question", "result"}))
        return 1000;
    if (among({"scope", "note", "refusal", "returned", "words", "defect"}))
        return 500;
    if (among({"label", "name", "receiver", "relation", "witness", "witness_unit", "competent_body", "page"}))
        return 100;
    return field == QLatin1String("number") ? 60 : 200;
}

}
