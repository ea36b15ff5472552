// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PersonName.h"

#include "core/Text.h"

namespace yichuang {

namespace {

constexpr int longest = 100;

std::optional<PersonName::Fault> faultOf(char32_t c)
{
    if (isControl(c))
        return PersonName::Fault::Control;
    if (isSurrogate(c))
        return PersonName::Fault::UnpairedSurrogate;
    if (isHidden(c))
        return PersonName::Fault::Hidden;
    return std::nullopt;
}

std::optional<PersonName::Problem> problemOf(const QString &text)
{
    std::optional<PersonName::Problem> problem;
    eachCodePoint(text, [&](qsizetype position, char32_t c) {
        if (const auto fault = faultOf(c))
            problem = PersonName::Problem{*fault, position};
        return !problem;
    });
    if (problem)
        return problem;
    const QString name = text.trimmed();
    if (name.isEmpty())
        return PersonName::Problem{PersonName::Fault::Empty, 0};
    if (codePointCount(name) > longest)
        return PersonName::Problem{PersonName::Fault::TooLong, text.indexOf(name) + truncated(name, longest).size()};
    return std::nullopt;
}

}

std::optional<PersonName> PersonName::parse(const QString &text, Problem *problem)
{
    if (const auto found = problemOf(text)) {
        if (problem)
            *problem = *found;
        return std::nullopt;
    }
    QString name = text.trimmed();
    for (QChar &c : name) {
        if (QStringView(u"•‧∙⋅・･").contains(c))
            c = QChar(0x00B7);
    }
    return PersonName(name);
}

}
