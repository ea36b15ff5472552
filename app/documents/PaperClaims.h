// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

class QDataStream;

namespace yichuang {

// What a paper says of itself where a program can read it: in the PDF's metadata. Whether it is true is another matter (PaperReader).
struct PaperClaims {
    QString kind;
    QString number;
    QString caseNo;
    QString code; // the words of its QR code

    static PaperClaims fromFacts(const QString &kind, const QJsonObject &facts);
    QByteArray toXmp() const;
    // Empty claims when the bytes make none.
    static PaperClaims in(const QByteArray &pdf);
};

// A PDF as somebody brings it: the archived bytes in it, what it claims, and what stands on its pages.
struct PaperReader {
    QByteArray original;    // without the mark of a reprint
    int copyNumber = 0;     // of a reprint; 0: it is none
    bool isMarkRead = true; // of a reprint, whether its mark is known to say that and no more (ReprintMark)
    int pages = 0;
    PaperClaims claims;
    bool isRead = false;              // whether the reader came through the words on its pages
    QString text;                     // of its pages, without spaces
    bool isLarge = false;             // its last page is larger than any sheet that a hall prints on, and was not painted
    std::optional<QStringList> codes; // read back from a picture of its last page; nothing when the reader did not come through that page

    // Whether these words stand on the pages. A PDF names some characters by the radical that shares their shape; such a one stands for
    // any.
    bool prints(const QString &words) const;
    // The year and serial of the number that stands first on the page, 〔2026〕12号; empty where none can be read back.
    QString printedNumber() const;

    // How a file is opened: this is done in a process of its own (Apart.h), which tells the pages, their words, whether the last one is
    // large, and its codes unless it is.
    using Look = void (*)(const QByteArray &pdf, QDataStream &told);
    static void look(const QByteArray &pdf, QDataStream &told);

    // Needs a QGuiApplication. Error input.bad; facts.reason is one of: no_pdf, truncated, appended.
    static Result<PaperReader> read(const QByteArray &pdf, Look look = PaperReader::look);
};

}
