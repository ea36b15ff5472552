// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yichuang {

// The second line of a passport's machine readable zone: format TD3 of ICAO 9303 part 4, 44 characters, five check digits weighted 7, 3, 1.
class MachineReadableZone {
public:
    // The first check that fails, from left to right.
    enum class Fault { Length, Characters, DocumentNumber, BirthDate, ExpiryDate, OptionalData, Composite };

    static std::optional<MachineReadableZone> parse(const QString &secondLine, Fault *fault = nullptr);

    QString documentNumber() const { return field(0, 9); }
    // M, F or empty.
    QString sex() const { return field(20, 1); }
    // Nobody is born after today; none where a part of the date is unknown.
    std::optional<QDate> birth(const QDate &today) const;
    std::optional<QDate> expiry() const;

    // 0 to 9 of a text of digits, capitals and fillers.
    static QChar checkDigit(QStringView text);

private:
    explicit MachineReadableZone(QString line)
        : m_line(std::move(line))
    {
    }
    QString field(qsizetype from, qsizetype length) const;
    QString m_line;
};

}
