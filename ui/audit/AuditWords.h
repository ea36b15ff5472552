// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Audit.h"
#include "ui/parts/Theme.h"

#include <QCoreApplication>

namespace yichuang {

// How a trace is said: what was done, by whom, from which seat; the same words are painted, shown beside and read aloud.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::AuditWords)

public:
    struct Mark {
        QString text;
        Tone tone;
    };

    static QString deed(const AuditRow &row);
    // What the deed has besides: a note, a reason, from when to when.
    static QString detail(const AuditRow &row);
    static QString who(const AuditRow &row);
    static QString seat(const AuditRow &row);
    static Mark mark(AuditKind kind);
    static QString fault(const QString &code);
    // As much of a hash as an eye compares.
    static QString shortHash(const QString &hash) { return hash.left(16); }
    static QString whole(const AuditRow &row);
    // 11-23 10:15:32, with the year where it is another than today's.
    static QString moment(const QDateTime &at, const QDate &today);

private:
    static QString house(const QString &what);
    static QString secret(const QString &what);
};

}
