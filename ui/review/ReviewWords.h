// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QCoreApplication>

namespace yichuang {

// The hall tells review what was done in facts; these are their words.
class ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReviewWords)

public:
    // 受理, 现场核查; a step's own name.
    static QString step(const Opinion &opinion);
    // The name of a stop on a case's way: of the usual ones in the window's language, what a department calls its own stays as it is.
    static QString stop(const QString &name);
    // 11-24 郑婉儿, 10 个工作日内.
    static QString stopRemark(const QString &fact);
    // Where F8 sends it, and to whom: 审核，高志文.
    static QString nextStep(const QString &told);
    // How long a licence is good, as its item says: 自准予之日起 4 年; where it is granted now, from when until when.
    static QString validity(const ItemCertificate &certificate, bool now);
    // 陈国梁（代 潘晓岚）
    static QString by(const Opinion &opinion);
    // Who came to the window, what he showed, and how it was compared: 谭嘉慧本人到场，读芯片，与申报一致，人证相符.
    static QString verification(const CaseFile &file);
    // What was said, and what its act says of itself: 原件已核 5 项.
    static QString text(const Opinion &opinion, const QDate &today);
    // Why a case came back to the queue: 意见：同意. What somebody typed stays as it is.
    static QString remark(const QString &fact);

private:
    static QString cardField(CardField field);
};

}
