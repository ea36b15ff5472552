// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// 统一社会信用代码 of GB 32100-2015: registering authority, category, division, subject and a check character modulo 31.
class CreditCode {
public:
    static std::optional<CreditCode> parse(const QString &text);

    const QString &text() const { return m_text; }
    // 92: an individual business, whose owner's name is masked like a person's.
    bool isIndividualBusiness() const { return m_text.startsWith(QStringLiteral("92")); }

    static QChar checkCharacter(QStringView first17);

private:
    explicit CreditCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

}
