// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yichuang {

// 业务流水号 PJ-YYYYMMDD-SSSSSC: hall, day, a serial of five digits or more, and a Luhn check digit over day and serial.
class CaseNumber {
public:
    // Lenient about case, blanks and full-width characters, strict about the check digit.
    static std::optional<CaseNumber> parse(const QString &text);
    // In what a scanner read: receipts and notices carry it as bars, and in the QR code between strokes.
    static std::optional<CaseNumber> findIn(const QString &scanned);

    const QString &text() const { return m_text; }
    QDate day() const;
    // MMDD-SSSSSC, as people say it.
    QString shortForm() const { return m_text.mid(m_text.indexOf(u'-') + 5); }
    // The last six digits, as short messages say it.
    QString tail() const { return m_text.right(6); }

    static int luhn(QStringView digits);

private:
    explicit CaseNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
