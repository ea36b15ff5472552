// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// 组织机构代码 of GB 11714-1997: eight characters and a check character modulo 11. Since 2015 it is the ninth to seventeenth character of a
// credit code; old papers still carry it alone.
class OrganisationCode {
public:
    // With or without the hyphen.
    static std::optional<OrganisationCode> parse(const QString &text);

    // 19220382-1
    const QString &text() const { return m_text; }

    static QChar checkCharacter(QStringView first8);

private:
    explicit OrganisationCode(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
