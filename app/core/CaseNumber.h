// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yichuang {

class CaseNumber {
public:
    // Lenient about case, blanks and full-width characters, strict about the check digit.
    static std::optional<CaseNumber> parse(const QString &text);
    // In what a scanner read: receipts and notices carry it as bars, and in the QR code between strokes.
    static std::optional<CaseNumber> findIn(const QString &scanned);

    const QString &text() const { return m_text; }
    QDate day() const;

    static int luhn(QStringView digits);

private:
    explicit CaseNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
