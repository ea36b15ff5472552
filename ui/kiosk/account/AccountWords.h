// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>

namespace yichuang {

// What is wrong with what a person says of himself, in plain words beside the field. As much as the machine can tell is told while typing;
// the rest comes from the hall.
class AccountWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::AccountWords)

public:
    // Of a keyword that the hall names; empty for one that is not about a field.
    static QString fault(const QString &keyword, const QJsonObject &detail);
    // Empty: nothing is wrong.
    static QString name(const QString &text);
    static QString number(const QString &idType, const QString &text);
    static QString creditCode(const QString &text);
    static QString phone(const QString &text);
    static QString password(const QString &text);
    static QString email(const QString &text);
};

}
