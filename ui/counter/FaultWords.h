// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QJsonObject;

namespace yichuang {

// What the hall's keywords mean to whoever filled a field in.
class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::FaultWords)

public:
    static QString say(const QString &keyword, const QJsonObject &detail);
};

}
