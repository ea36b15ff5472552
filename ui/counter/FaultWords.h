// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QJsonObject;
class QJsonValue;

namespace yichuang {

struct FormField;

// What the hall's keywords mean to whoever filled a field in.
class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::FaultWords)

public:
    static QString say(const QString &keyword, const QJsonObject &detail);
    // What the form will say of this answer, known before it is sent; empty: nothing. The hall has the last word.
    static QString ofAnswer(const FormField &field, const QJsonValue &answer);

private:
    // Empty: the pattern is of none of the known kinds.
    static QString ofPattern(const QString &pattern);
};

}
