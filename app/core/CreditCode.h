// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// 统一社会信用代码 of GB 32100-2015: registering authority, category, division, subject and a check character modulo 31.
class CreditCode {
public:
    enum class Fault { Length, Characters, CheckCharacter };

    // Full-width characters, blanks and small letters are read as what they mean. Says in `fault`, where given, what is wrong.
    static std::optional<CreditCode> parse(const QString &text, Fault *fault = nullptr);

    const QString &text() const { return m_text; }

    static QChar checkCharacter(QStringView first17);

private:
    explicit CreditCode(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
