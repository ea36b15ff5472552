// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// The number of a passport. China's follow the patterns of its four kinds; of other countries' only length and characters are known.
class Passport {
public:
    enum class Issuer { China, Abroad };
    enum class Kind { Ordinary, Diplomatic, Service, PublicAffairs, Foreign };

    static std::optional<Passport> parse(const QString &text, Issuer issuer);

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }

private:
    Passport(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text))
    {
    }
    Kind m_kind;
    QString m_text;
};

}
