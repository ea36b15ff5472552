// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace yichuang {

// One word of a call's name. It can be made of a literal only and is checked while compiling.
class CallWord {
public:
    template<std::size_t N>
    consteval CallWord(const char (&word)[N])
        : m_word(word, N - 1)
    {
        if (!isWord(m_word))
            throw "a word of a call has small letters, digits and underscores, and begins with a letter";
    }

private:
    friend class CallName;
    static consteval bool isWord(std::string_view word)
    {
        if (word.empty() || word.front() < 'a' || word.front() > 'z')
            return false;
        for (char c : word)
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
                return false;
        return true;
    }

    std::string_view m_word;
};

// The name of a function of the hall, "schema.function", made of literals only, so that no data ever becomes SQL text.
class CallName {
public:
    template<std::size_t N>
    consteval CallName(const char (&name)[N])
        : m_schema(std::string_view(name, N - 1).substr(0, std::string_view(name, N - 1).find('.')))
        , m_function(std::string_view(name, N - 1).substr(m_schema.size() + 1))
    {
        if (!CallWord::isWord(m_schema) || !CallWord::isWord(m_function))
            throw "a call is named schema.function, in small letters, digits and underscores";
    }
    // The same function of another desk.
    constexpr CallName(CallWord schema, CallWord function)
        : m_schema(schema.m_word)
        , m_function(function.m_word)
    {
    }

    QString text() const
    {
        return QString::fromLatin1(m_schema.data(), qsizetype(m_schema.size())) + u'.' +
               QString::fromLatin1(m_function.data(), qsizetype(m_function.size()));
    }

private:
    std::string_view m_schema;
    std::string_view m_function;
};

}
