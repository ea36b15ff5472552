// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// 文号 of an official document (GB/T 9704-2012): the authority's short name, a type word that begins with 许 or 政, the year in hexagonal
// brackets, a serial without leading zeros, 号. As 蓬市监许受〔2026〕12号.
class DocumentNumber {
public:
    // Any brackets are read as the hexagonal ones; blanks and full-width digits as people type them.
    static std::optional<DocumentNumber> parse(const QString &text);

    const QString &text() const { return m_text; }
    const QString &authority() const { return m_authority; }
    const QString &typeWord() const { return m_typeWord; }
    int year() const { return m_year; }
    int serial() const { return m_serial; }

private:
    DocumentNumber(QString authority, QString typeWord, int year, int serial);
    QString m_authority;
    QString m_typeWord;
    int m_year;
    int m_serial;
    QString m_text;
};

}
