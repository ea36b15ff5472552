// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace yichuang {

// The name of a function of the hall, "schema.function". It can be made of a literal only and is checked while compiling, so that no data
// ever becomes SQL text.
class CallName {
public:
    template<std::size_t N>
    consteval CallName(const char (&name)[N])
        : m_name(name, N - 1)
    {
        if (!isName(m_name))
            throw "a call is named schema.function, in small letters, digits and underscores";
    }

    QString text() const { return QString::fromLatin1(m_name.data(), qsizetype(m_name.size())); }

private:
    static consteval bool isWord(std::string_view word)
    {
        if (word.empty() || word.front() < 'a' || word.front() > 'z')
            return false;
        for (char c : word)
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
                return false;
        return true;
    }
    static consteval bool isName(std::string_view name)
    {
        const auto dot = name.find('.');
        return dot != std::string_view::npos && isWord(name.substr(0, dot)) && isWord(name.substr(dot + 1));
    }

    std::string_view m_name;
};

}
