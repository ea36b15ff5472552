// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// A mainland mobile number, eleven digits from 13 to 19; +86, blanks and hyphens are taken off. Numbers of Hong Kong and Macao are none:
// domestic gateways refuse them.
class MobileNumber {
public:
    static std::optional<MobileNumber> parse(const QString &text);

    const QString &text() const { return m_text; }
    QString masked() const { return m_text.left(3) + QStringLiteral("****") + m_text.right(4); }

private:
    explicit MobileNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
