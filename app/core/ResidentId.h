// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace yichuang {

// 公民身份号码 of GB 11643-1999: area, birth date, sequence and an ISO 7064 MOD 11-2 check character. Residence permits of Hong Kong, Macao
// and Taiwan residents (areas 81, 82, 83) have the same form. There is no invalid ResidentId.
class ResidentId {
public:
    enum class Fault { Length, Characters, Area, BirthDate, Future, CheckDigit };
    enum class Warning { UnknownArea, UnlikelyAge };

    // Full-width digits, blanks and a small x are read as what they mean. Says in `fault`, where given, what is wrong.
    static std::optional<ResidentId> parse(const QString &text, const QDate &today, Fault *fault = nullptr);

    const QString &text() const { return m_text; }
    QDate birth() const;
    bool isMale() const;
    // GB/T 2260.
    QString area() const { return m_text.left(6); }
    // What is worth a second look and no ground for refusal: abolished areas stay in the numbers of those who were born there.
    QList<Warning> warnings(const QSet<QString> &knownAreas, const QDate &today) const;
    // 440703********1235
    QString masked() const;

    static QChar checkCharacter(QStringView first17);

private:
    explicit ResidentId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
