// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

class QDateTime;

namespace yichuang {

// Marks a reprint of an archived document. The archived bytes are kept as they are, to the last one, and the red box 补打 第 n 次 is
// appended to every page as an incremental update of the PDF, so that anybody can cut it off again and compare the hash.
class Overlay {
public:
    // Error input.bad when the copy number is below 1, or when the bytes are not a PDF of DocumentWriter's.
    static Result<QByteArray> reprint(const QByteArray &pdf, int copyNumber, const QDateTime &when);

    // The other way round: the archived bytes, and which reprint this is; 0 when it is none. What was appended must be a mark of ours and
    // nothing else, so that nobody hides another page behind a good signature. Needs a QGuiApplication. Error input.bad, facts.reason:
    // appended.
    struct Unmarked {
        QByteArray original;
        int copyNumber = 0;
        bool isMarkRead = true; // ReprintMark::isRead
    };
    static Result<Unmarked> unmark(const QByteArray &pdf);
};

}
