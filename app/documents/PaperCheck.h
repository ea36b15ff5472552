// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/PaperClaims.h"
#include "documents/SignatureCheck.h"

#include <optional>

namespace yichuang {

// What the hall archived under a number.
struct ArchivedPaper {
    QString number;
    QString title;
    QString state;
    QString caseNo;
    QString code; // the words of its QR code
    QString sha256;
    QDateTime archivedAt;
    QByteArray signature;

    static ArchivedPaper fromJson(const QJsonObject &json);
};

// Whether a file is the paper that it says it is: its number, its bytes, its code and its signature, one after the other.
class PaperCheck {
public:
    enum class Point { File, Number, Bytes, Code, Signature };
    enum class Verdict { Good, Bad, Unknown };
    struct Finding {
        Point point;
        Verdict verdict;
        QString what; // one of the words in docs/documents.md
        QJsonObject facts;
    };

    // hall: nothing when no hall was asked; an answer without a number when it knows none like that.
    PaperCheck(const QByteArray &file, const std::optional<ArchivedPaper> &hall, const QByteArray &signature, const QByteArray &trusted,
               PaperReader::Look look = PaperReader::look);

    const QList<Finding> &findings() const { return m_findings; }
    const std::optional<PaperReader> &paper() const { return m_paper; }
    bool isFalse() const;
    // The hall has exactly these bytes, or somebody who is believed signed them; and nothing that could not be read is drawn over them.
    bool isProven() const;

private:
    void add(Point point, Verdict verdict, const char *what, const QJsonObject &facts = {});
    void checkNumber(const std::optional<ArchivedPaper> &hall);
    void checkBytes(const std::optional<ArchivedPaper> &hall);
    void checkCode(const std::optional<ArchivedPaper> &hall);
    void checkSignature(const std::optional<ArchivedPaper> &hall, const QByteArray &given, const QByteArray &trusted);

    std::optional<PaperReader> m_paper;
    QList<Finding> m_findings;
};

}
