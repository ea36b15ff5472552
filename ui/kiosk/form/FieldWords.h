// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CreditCode.h"
#include "core/ResidentId.h"
#include "forms/FormDefinition.h"
#include "forms/SchemaCheck.h"

#include <QCoreApplication>

namespace yichuang {

// What the person at the kiosk reads about a field: what is so, and what to do. Says what is wanted, never that somebody did wrong.
class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::FieldWords)

public:
    static QString fault(const FormField &field, const QString &keyword, const QJsonValue &answer);
    static QString fault(ResidentId::Fault fault);
    static QString fault(CreditCode::Fault fault);
    static QString phone();
    static QString number(const FormField &field);
    static QString date(const QString &typed);
    // Of characters that cannot be kept: controls, hidden ones, and those that the screen has no picture of. Empty: all of them can.
    static QString unfit(const QString &text, bool severalLines);

    // What is the applicant's own and no business of whoever stands behind: name, numbers, home. And how it is shown then.
    static bool isPersonal(const FormField &field);
    static QString masked(const FormField &field, const QString &text);

    // Kind questions about what is allowed and yet unlikely. Empty: nothing to ask.
    static QString doubt(const FormField &field, const QDate &date, const QDate &today);
    static QString doubt(const QList<ResidentId::Warning> &warnings);

private:
    static QString missing(const FormField &field);
    static QString range(const FormField &field, double typed);
    static QString length(const FormField &field, qsizetype actual);
    static QString count(const FormField &field);
};

}
