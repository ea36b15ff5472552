// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Words.h"

#include <QCoreApplication>

namespace yichuang {

// What a window is told of the colleagues who had a case before it.
class ColleagueWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ColleagueWords)

public:
    // Who handed it over or put it back, and why; nothing where nobody did.
    static std::optional<Said> given(const CaseFile &file, const QDate &today);
    // Who began a notice about it and did not send it; the words are that person's own.
    static std::optional<Said> begun(const CaseFile &file, const QDate &today);

private:
    static QString noticeBegun(const BegunNotice &begun);
};

}
