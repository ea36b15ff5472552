// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yichuang {

// The number of a foreigner's permanent residence card 外国人永久居留身份证. Cards since December 2023 have 18 digits: 9, province, country
// (GB/T 2659), birth date, sequence and an ISO 7064 MOD 11-2 check character. Cards of 2017, good until they expire, have 15 characters:
// country, area, a birth date of six digits, sequence and a check digit as in a machine readable zone (ICAO 9303).
class ForeignPermanentId {
public:
    enum class Card { Of2017, Of2023 };
    enum class Fault { Length, Characters, BirthDate, Future, CheckCharacter };

    static std::optional<ForeignPermanentId> parse(const QString &text, const QDate &today, Fault *fault = nullptr);

    const QString &text() const { return m_text; }
    Card card() const { return m_text.size() == 18 ? Card::Of2023 : Card::Of2017; }
    // Three digits on a card of 2023, three letters on one of 2017.
    QString country() const { return card() == Card::Of2023 ? m_text.mid(3, 3) : m_text.left(3); }
    // A card of 2017 doesn't tell the century.
    std::optional<QDate> birth() const;

private:
    explicit ForeignPermanentId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
